import type { Catalogue } from '../core/catalogue.ts';
import { publishedEditions } from '../core/drafts.ts';
import { documentsOf } from '../core/holdings.ts';
import { isPage } from '../core/moved.ts';
import type { Problem } from '../core/problem.ts';

/**
 * Published addresses: what became of one is said once, and in a way that a static host can answer: a page can say anything, a
 * file can only be another file of the same kind. Whether the addresses answer is seen when the site is built.
 */
export function movedAddresses(catalogue: Catalogue): Problem[] {
  return [...records(catalogue), ...keptPairs(catalogue)];
}

/** A change log that is kept for its address is one of two published editions. */
function keptPairs(catalogue: Catalogue): Problem[] {
  return documentsOf(catalogue).flatMap((document) => {
    const held = publishedEditions(document).map(({ edition }) => edition);
    return (document.keepPairs ?? []).flatMap(([older, newer]): Problem[] => {
      const neighbours = held.indexOf(newer) - held.indexOf(older) === 1;
      if (held.includes(older) && held.includes(newer) && older < newer && !neighbours) return [];
      return [
        {
          rule: 'moved-address',
          severity: 'error',
          place: document.place,
          found: `${older} and ${newer} under "keepPairs"`,
          expected: `two of ${held.join(', ')}, the older first, with another between them`,
          mend: 'Correct the pair, or take it away: neighbours have a change log without it.',
        },
      ];
    });
  });
}

function records({ moved = [] }: Catalogue): Problem[] {
  const seen = new Map<string, Problem['place']>();
  return moved.flatMap(({ address, anchor, to, place }): Problem[] => {
    const whole = anchor === null ? address : `${address}#${anchor}`;
    const base = { rule: 'moved-address', severity: 'error' as const, place };
    const first = seen.get(whole);
    seen.set(whole, first ?? place);
    if (first) {
      return [
        {
          ...base,
          found: `what became of ${whole} a second time`,
          expected: 'one record an address',
          mend: 'Keep the record that is right.',
          other: { place: first, note: 'the first' },
        },
      ];
    }
    if (isPage(address)) return [];
    const ending = (path: string) => /\.[a-z0-9]+$/u.exec(path)?.[0];
    if (
      anchor === null &&
      to !== null &&
      ending(to) !== undefined &&
      ending(to) === ending(address)
    ) {
      return [];
    }
    return [
      {
        ...base,
        found: `the file ${whole} leading to ${to ?? 'nothing'}`,
        expected: 'another file with the same ending: a file cannot say what became of it',
        mend: 'Give the address of the file that takes its place; programs go on reading it at the old address.',
      },
    ];
  });
}
