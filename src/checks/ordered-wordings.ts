import { isDraft } from '../core/drafts.ts';
import type { Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { isUndone } from '../core/time/standing.ts';
import { citeDecision } from '../output/citation.ts';

/**
 * A wording that a decision orders stands in the edition it was ordered for and in every later one,
 * until another decision orders otherwise. A difference needs a reason that an editor has recorded. What was
 * rejected or annulled asks for nothing; a proposal of unknown fate may have been adopted, so it is held to its words.
 * A draft may propose other words than were once ordered: that is a warning, and the older decision is left alone.
 */
export function orderedWordings({ chronicles }: Told): Problem[] {
  return [...chronicles.values()].flatMap(({ wordings }) =>
    wordings.flatMap((check): Problem[] => {
      if (check.status !== 'differs' || check.reason !== null) return [];
      const { decision, order, edition, section, difference } = check;
      // A wording from a day may give way to the next edition as a whole.
      if (isUndone(decision) || check.effect !== null) return [];
      const paragraph = section?.paragraphs.find((p) => check.anchors.includes(p.anchor));
      return [
        {
          rule: 'ordered-wording',
          severity: isDraft(edition) ? 'warning' : 'error',
          place: paragraph?.place ?? section?.place ?? edition.place,
          found: difference?.found
            ? `"${difference.found}" in ${section?.number} of ${edition.edition}`
            : `no such wording in ${edition.edition}`,
          expected: `"${difference?.ordered ?? ''}", which ${citeDecision(decision)} orders for ${order.section}`,
          mend: isDraft(edition)
            ? 'Nothing, if the draft means to change it: the basis for the decision says who ordered the present wording.'
            : `Restore the ordered wording, or record the reason under "departures" for ${edition.edition} in ${decision.id}.`,
          other: { place: order.place, note: 'the ordered wording' },
        },
      ];
    }),
  );
}
