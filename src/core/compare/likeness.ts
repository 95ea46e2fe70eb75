import type { Lexicon, Profile } from './lexicon.ts';

/** Weight of the stems that stand in both texts. */
export function common(a: Profile, b: Profile, lexicon: Lexicon): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [stem, count] of few.counts) {
    const other = many.counts.get(stem);
    if (other !== undefined) shared += lexicon.weights[stem]! * Math.min(count, other);
  }
  return shared;
}

/** Share of what tells them apart that two texts have in common, 0 to 1 (Dice, weighted). */
export function likeness(a: Profile, b: Profile, lexicon: Lexicon): number {
  const mass = a.mass + b.mass;
  return mass === 0 ? 0 : (2 * common(a, b, lexicon)) / mass;
}

/**
 * `common` for every old and every new profile at once, by looking only at stems that stand on both
 * sides: cell `i * news.length + j` belongs to `olds[i]` and `news[j]`.
 */
export function commonOfAll(
  olds: readonly Profile[],
  news: readonly Profile[],
  lexicon: Lexicon,
): Float64Array {
  const holders = new Map<number, { at: number[]; counts: number[] }>();
  olds.forEach((older, i) => {
    for (const [stem, count] of older.counts) {
      let holder = holders.get(stem);
      if (holder === undefined) {
        holder = { at: [], counts: [] };
        holders.set(stem, holder);
      }
      holder.at.push(i);
      holder.counts.push(count);
    }
  });
  const shared = new Float64Array(olds.length * news.length);
  news.forEach((newer, j) => {
    for (const [stem, count] of newer.counts) {
      const holder = holders.get(stem);
      if (holder === undefined) continue;
      const weight = lexicon.weights[stem]!;
      for (let k = 0; k < holder.at.length; k++) {
        shared[holder.at[k]! * news.length + j]! += weight * Math.min(count, holder.counts[k]!);
      }
    }
  });
  return shared;
}

/** An old and a new text, by place in their lists, and what they have in common. */
export interface Shared {
  readonly old: number;
  readonly new: number;
  readonly likeness: number;
}

/**
 * The pairs of texts that are alike: for every old one at most `most` new ones, those with the
 * greatest likeness of at least `least`. Memory grows with the number of texts and not with its
 * square. `measure` makes a likeness of the weight that is common and the weights of both.
 */
export function alikePairs(
  olds: readonly Profile[],
  news: readonly Profile[],
  lexicon: Lexicon,
  { least, most }: { readonly least: number; readonly most: number },
  measure: (shared: number, one: number, other: number) => number,
): Shared[] {
  const holders = new Map<number, { at: number[]; counts: number[] }>();
  news.forEach((newer, j) => {
    for (const [stem, count] of newer.counts) {
      const holder = holders.get(stem);
      if (holder === undefined) holders.set(stem, { at: [j], counts: [count] });
      else {
        holder.at.push(j);
        holder.counts.push(count);
      }
    }
  });
  const found: Shared[] = [];
  const sums = new Float64Array(news.length);
  olds.forEach((older, i) => {
    const touched: number[] = [];
    for (const [stem, count] of older.counts) {
      const holder = holders.get(stem);
      if (holder === undefined) continue;
      const weight = lexicon.weights[stem]!;
      const { at, counts } = holder;
      for (let k = 0; k < at.length; k++) {
        const j = at[k]!;
        if (sums[j] === 0) touched.push(j);
        sums[j]! += weight * Math.min(count, counts[k]!);
      }
    }
    const row: Shared[] = [];
    for (const j of touched) {
      const value = measure(sums[j]!, older.mass, news[j]!.mass);
      if (value >= least) row.push({ old: i, new: j, likeness: value });
      sums[j] = 0;
    }
    if (row.length > most) {
      row.sort((a, b) => b.likeness - a.likeness || a.new - b.new);
      row.length = most;
    }
    found.push(...row);
  });
  return found;
}
