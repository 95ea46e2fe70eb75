import { accountForDecision, accountForEdition } from '../core/account.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { isDraft } from '../core/drafts.ts';
import { decisionsOf, editionsOf } from '../core/holdings.ts';
import type { Edition } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';

/** Every character of every source is published, corrected or dropped on record. */
export function sourceAccounts(catalogue: Catalogue): Problem[] {
  return [
    ...editionsOf(catalogue).flatMap((edition) => [
      ...(accountForEdition(edition, catalogue)?.problems ?? []),
      ...sectionsWithoutSource(edition),
    ]),
    ...decisionsOf(catalogue).flatMap((d) => accountForDecision(d, catalogue)?.problems ?? []),
  ];
}

/**
 * A section's text comes from lines of the source or from a decision; otherwise nobody could verify it. A draft that
 * is written here has no source until it is adopted and printed.
 */
function sectionsWithoutSource(edition: Edition): Problem[] {
  if (isDraft(edition) && edition.source === null) return [];
  return edition.sections.flatMap((section): Problem[] =>
    (section.lines !== null && edition.source !== null) || section.fromDecision !== null
      ? []
      : [
          {
            rule: 'source-account',
            severity: 'error',
            place: section.place,
            found: `${section.number} without a source`,
            expected: '"lines" in the source of the edition, or "fromDecision"',
            mend: 'Say where the text comes from.',
          },
        ],
  );
}
