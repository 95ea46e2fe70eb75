import type { Catalogue } from '../core/catalogue.ts';
import { decisionsOf, documentsOf, editionsOf } from '../core/holdings.ts';
import type { Place, Problem } from '../core/problem.ts';

/**
 * Keys, numbers, decision ids and terms name one thing only. A second one with the same name would overwrite
 * the first in addresses and links without a word.
 */
export function unique(catalogue: Catalogue): Problem[] {
  const problems: Problem[] = [];
  for (const edition of editionsOf(catalogue)) {
    const of = `in ${edition.id}`;
    problems.push(
      ...duplicates(
        'key',
        edition.sections,
        (s) => s.key,
        of,
        'Give the new section a key that no edition has used.',
      ),
      ...duplicates(
        'number',
        edition.sections,
        (s) => s.number,
        of,
        'Correct the number, or remove the file that is left over.',
      ),
      ...duplicates(
        'position',
        edition.sections,
        (s) => String(s.position),
        of,
        'Number the sections 1, 2, 3 … in the order of the source.',
      ),
      ...duplicates('term', edition.terms, (t) => t.id, of, 'Put both places under one term.'),
    );
  }
  problems.push(
    ...duplicates(
      'decision id',
      decisionsOf(catalogue),
      (d) => `${d.region}/${d.id}`,
      'in the content',
      'Add the year to the id of the later one.',
    ),
  );
  const mains = documentsOf(catalogue).filter((document) => document.main);
  problems.push(
    ...duplicates(
      'main document',
      mains,
      () => 'main: true',
      'in the content',
      'Keep "main: true" for one document; short addresses such as /2.7.3/ lead into it.',
    ),
  );
  return problems;
}

function duplicates<T extends { place: Place }>(
  what: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
  where: string,
  mend: string,
): Problem[] {
  const first = new Map<string, T>();
  return things.flatMap((thing): Problem[] => {
    const name = nameOf(thing);
    // Not every file system tells capitals from small letters.
    const folded = name.toLowerCase();
    const earlier = first.get(folded);
    if (!earlier) {
      first.set(folded, thing);
      return [];
    }
    return [
      {
        rule: 'unique',
        severity: 'error',
        place: thing.place,
        found: `the ${what} "${name}" a second time`,
        expected: `each ${what} once ${where}`,
        mend,
        other: { place: earlier.place, note: 'the first one' },
      },
    ];
  });
}
