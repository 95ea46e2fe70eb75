import { lexiconOf } from '../core/compare/lexicon.ts';
import { likeness } from '../core/compare/likeness.ts';
import type { Outline } from '../core/compare/outline.ts';

/** How alike every older and every newer section are, 0 to 1, by what tells their texts apart. */
export interface LikenessTable {
  at(old: number, current: number): number;
  /** The greatest likeness that either of the two has with any other section that is not kin. */
  rival(old: number, current: number, kin: Kin): number;
}

/** Sections, by place, that belong to the pair through a split or a merge; the pair itself among them. */
export interface Kin {
  olds: ReadonlySet<number>;
  news: ReadonlySet<number>;
}

/** The same measure as the comparison uses, for every pair and not only for those it chose. */
export function likenessTable(older: Outline, newer: Outline): LikenessTable {
  const lexicon = lexiconOf([...older, ...newer].map(({ text }) => text));
  const olds = older.map(({ text }) => lexicon.profile(text));
  const news = newer.map(({ text }) => lexicon.profile(text));
  const rows = olds.map((a) => news.map((b) => likeness(a, b, lexicon)));
  const at = (old: number, current: number) => rows[old]?.[current] ?? 0;
  return {
    at,
    rival: (old, current, kin) =>
      Math.max(
        0,
        ...olds.map((_, i) => (kin.olds.has(i) ? 0 : at(i, current))),
        ...news.map((_, j) => (kin.news.has(j) ? 0 : at(old, j))),
      ),
  };
}
