import type { Partners } from './context.ts';
import { childrenOf } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import { alikePairs } from './likeness.ts';
import type { Outline } from './outline.ts';
import { mayPair, textLikeness } from './section-likeness.ts';

/** Least likeness of two texts that is a reason to weigh a pair, and pairs weighed for each section. */
const LEAST = 0.1;
const MOST = 16;

/** Sections of one heading, of one family or between the same neighbours weighed with each other. */
const FEW = 24;

/** An old and a new section, by outline index, that are worth weighing. */
export type Possible = readonly [old: number, newIndex: number];

/**
 * The pairs among free sections that text or heading speak for, wherever they stand.
 */
export function alikeAnywhere(
  older: Outline,
  newer: Outline,
  freeOlds: readonly number[],
  freeNews: readonly number[],
  lexicon: Lexicon,
): Possible[] {
  const byText = alikePairs(
    freeOlds.map((index) => lexicon.profile(older[index]!.text)),
    freeNews.map((index) => lexicon.profile(newer[index]!.text)),
    lexicon,
    { least: LEAST, most: MOST },
    textLikeness,
  ).map(({ old, new: j }): Possible => [freeOlds[old]!, freeNews[j]!]);
  return [...byText, ...sameHeading(older, newer, freeOlds, freeNews)];
}

function sameHeading(
  older: Outline,
  newer: Outline,
  freeOlds: readonly number[],
  freeNews: readonly number[],
): Possible[] {
  const byTitle = new Map<string, number[]>();
  for (const index of freeNews) {
    const title = newer[index]!.title.toLowerCase();
    if (title === '') continue;
    const list = byTitle.get(title);
    if (list) list.push(index);
    else byTitle.set(title, [index]);
  }
  return freeOlds.flatMap((old) => {
    const list = byTitle.get(older[old]!.title.toLowerCase()) ?? [];
    return list.length > FEW ? [] : list.map((index): Possible => [old, index]);
  });
}

/**
 * The pairs among free sections that their place speaks for: below sections that belong together, or
 * between neighbours that do.
 */
export function alikeInPlace(
  older: Outline,
  newer: Outline,
  partners: Partners,
  isFree: { readonly old: Uint8Array; readonly new: Uint8Array },
): Possible[] {
  const found: Possible[] = [];
  const all = (olds: readonly number[], news: readonly number[]) => {
    const a = olds.filter((index) => isFree.old[index]);
    const b = news.filter((index) => isFree.new[index]);
    a.forEach((old, i) => {
      const low = a.length <= FEW && b.length <= FEW ? 0 : Math.max(0, i - FEW / 2);
      const high = a.length <= FEW && b.length <= FEW ? b.length : i + FEW / 2;
      for (const index of b.slice(low, high)) found.push([old, index]);
    });
  };
  const oldChildren = childrenOf(older);
  const newChildren = childrenOf(newer);
  const roots = (outline: Outline) =>
    outline.flatMap(({ index, parent }) => (parent === null ? [index] : []));
  all(roots(older), roots(newer));
  partners.ofOld.forEach((partner, old) => {
    if (partner >= 0) all(oldChildren[old]!, newChildren[partner]!);
  });
  // Between two neighbours that follow each other in both editions.
  let before = -1;
  for (let old = 0; old <= older.length; old++) {
    const partner = old === older.length ? newer.length : partners.ofOld[old]!;
    if (partner < 0) continue;
    const from = before < 0 ? -1 : partners.ofOld[before]!;
    const [olds, news] = [old - before - 1, partner - from - 1];
    if (olds > 0 && news > 0 && olds <= FEW && news <= FEW) {
      all(
        Array.from({ length: olds }, (_, i) => before + 1 + i),
        Array.from({ length: news }, (_, i) => from + 1 + i),
      );
    }
    before = old;
  }
  return found;
}

/** Each pair once, those that editors have not forbidden. */
export function distinct(
  older: Outline,
  newer: Outline,
  lists: readonly (readonly Possible[])[],
): Possible[] {
  const seen = new Set<number>();
  return lists.flatMap((list) =>
    list.filter(([old, index]) => {
      const cell = old * newer.length + index;
      if (seen.has(cell) || !mayPair(older[old]!, newer[index]!)) return false;
      seen.add(cell);
      return true;
    }),
  );
}
