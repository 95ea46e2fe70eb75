import { documentsOf } from '../core/holdings.ts';
import { fingerprint } from '../core/ledger/fingerprint.ts';
import type { Identification } from '../core/ledger/identify.ts';
import { type LedgerEntry, reviewedText } from '../core/ledger/ledger.ts';
import type { Edition, RulebookDocument } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { excerpt } from '../core/source-block.ts';

const RULE = 'requirement-ledger';

/**
 * Every requirement of every edition has its permanent id, every id stands where the ledger says, and
 * what an editor has reviewed still reads as it did then.
 */
export function requirementLedger(told: Told): Problem[] {
  return documentsOf(told).flatMap((document) => {
    const { ledger } = document;
    // A document without a ledger has no catalogue of requirements; "check" and "build" say so.
    if (!ledger) return [];
    return [
      ...document.editions.flatMap((edition) => {
        const identified = told.readings.get(edition)?.identified;
        return identified ? inEdition(identified, edition, document) : [];
      }),
      ...ledger.entries.flatMap((entry) => staleReview(entry, document)),
    ];
  });
}

const command = ({ place }: RulebookDocument): string =>
  `npm run -s ledger -- ${place.file.replace(/\/[^/]*$/u, '')}`;

function inEdition(
  { unknown, lost }: Identification,
  edition: Edition,
  document: RulebookDocument,
): Problem[] {
  return [
    ...unknown.map((requirement): Problem => {
      const section = edition.sections.find(({ key }) => key === requirement.key);
      const paragraph = section?.paragraphs.find(({ anchor }) => anchor === requirement.anchor);
      return {
        rule: RULE,
        severity: 'error',
        place: paragraph?.place ?? edition.place,
        found: `the requirement "${excerpt(requirement.sentence)}" without an id`,
        expected: 'every requirement in the ledger',
        mend: `Run "${command(document)}": it gives new ids and follows those that are given.`,
      };
    }),
    ...lost.map(
      ({ entry, state }): Problem => ({
        rule: RULE,
        severity: 'error',
        place: entry.place,
        found: `${entry.id}, "${excerpt(state.text)}", which ${edition.edition} does not hold in ${state.key}`,
        expected: 'the words of the ledger in the edition',
        mend: `Run "${command(document)}": it follows the requirement, or records that it is gone.`,
      }),
    ),
  ];
}

/** A review is about certain words; when they change, somebody has to look again. */
function staleReview({ id, states, review }: LedgerEntry, document: RulebookDocument): Problem[] {
  const held = states.findLast((state) => !state.absent);
  if (!review || !held || held.absent) return [];
  const print = fingerprint(reviewedText(held));
  if (print === review.print) return [];
  return [
    {
      rule: 'requirement-review',
      severity: 'warning',
      place: review.place,
      found: `a review of ${id} for other words than it has now: "${excerpt(reviewedText(held))}"`,
      expected: `the fingerprint ${print}`,
      mend: `Read the requirement again; then run "${command(document)} review ${id} --by NAME --on DAY", or take the review away.`,
    },
  ];
}
