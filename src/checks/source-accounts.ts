import { isDraft } from '../core/drafts.ts';
import { editionsOf } from '../core/holdings.ts';
import type { Edition } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';

/** Every character of every source is published, corrected or dropped on record. */
export function sourceAccounts(told: Told): Problem[] {
  return [
    ...[...told.accounts.values()].flatMap(({ problems }) => problems),
    ...editionsOf(told).flatMap(sectionsWithoutSource),
  ];
}

/**
 * A section's text comes from lines of the source or from a decision; otherwise nobody could verify it. A draft that
 * is written here has no source until it is adopted and printed.
 */
function sectionsWithoutSource(edition: Edition): Problem[] {
  if (isDraft(edition) && edition.source === null) return [];
  // A version has its words from the printed edition and from decisions, each paragraph its own.
  if (edition.version) return [];
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
