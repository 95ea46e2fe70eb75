import type { Catalogue } from '../core/catalogue.ts';
import { isDraft } from '../core/drafts.ts';
import { editionsOf } from '../core/holdings.ts';
import type { Problem } from '../core/problem.ts';

/**
 * A key that an import could only propose is settled before the edition is published: a key is an identity and can never
 * be taken back. In a draft it is a warning.
 */
export function unsettledKeys(catalogue: Catalogue): Problem[] {
  return editionsOf(catalogue).flatMap((edition) =>
    edition.sections.flatMap((section): Problem[] =>
      section.keyCandidates === undefined
        ? []
        : [
            {
              rule: 'unsettled-key',
              severity: isDraft(edition) ? 'warning' : 'error',
              place: section.place,
              found: `the proposed key "${section.key}" for ${section.number}`,
              expected: `a key that an editor has settled: ${[...section.keyCandidates, section.key].map((key) => `"${key}"`).join(' or ')}`,
              mend: 'Write the right one under "key" and take "keyCandidates" away.',
            },
          ],
    ),
  );
}
