import { bestPairs } from './assignment.ts';
import type { Lexicon } from './lexicon.ts';
import { alikePairs, common, likeness } from './likeness.ts';
import { movedPlaces } from './order.ts';

/** A paragraph and where it stands: outline index of its section, place in it counted from 0. */
export interface Paragraph {
  readonly section: number;
  readonly place: number;
  readonly text: string;
}

/**
 * Old and new paragraphs that are the same paragraph. Usually one of each; several in a row on one
 * side when a page break (or an editor) cut the paragraph there. Never empty on either side.
 */
export interface ParagraphPair {
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  /** It stands in another order among its neighbours, or in another section. */
  readonly moved: boolean;
}

/** What likeness of text and the same place between neighbours count, and the price of neither. */
const TEXT = 0.8;
const PLACE = 0.2;
const PRICE = 0.36;

/** Share of a fragment that the other side must hold to be joined to the paragraph beside it. */
const LEAST_HELD = 0.7;

/** Least likeness, and least length in characters, to call a paragraph moved to another section. */
const LEAST_MOVED = 0.6;
const LEAST_LENGTH = 25;

/** Paragraphs of other sections weighed for each one, the most alike. */
const MOST_WEIGHED = 12;

/**
 * Pairs the paragraphs of sections that belong together: the same text first, then texts that are
 * the same but for where they are broken, then likeness and place weighed together.
 */
export function pairParagraphs(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  lexicon: Lexicon,
): ParagraphPair[] {
  if (olds.length === news.length && olds.every((one, i) => one.text === news[i]!.text)) {
    return olds.map((one, i) => ({ old: [one], new: [news[i]!], moved: false }));
  }
  const pairs = sameTexts(olds, news);
  pairs.push(...rebroken(olds, news, left(olds, news, pairs)));
  pairs.push(...alike(olds, news, left(olds, news, pairs), pairs, lexicon));
  joinFragments(olds, news, left(olds, news, pairs), pairs, lexicon);
  pairs.sort((a, b) => a.o[0]! - b.o[0]!);
  const ranks = pairs.map(({ n }) => n[0]!);
  const lengths = pairs.map(({ o }) => 1 + o.reduce((sum, i) => sum + olds[i]!.text.length, 0));
  const moved = new Set(movedPlaces(ranks, lengths));
  return pairs.map(({ o, n }, i) => ({
    old: o.map((index) => olds[index]!),
    new: n.map((index) => news[index]!),
    moved: moved.has(i),
  }));
}

/** Positions in the two lists, ascending and without gaps on either side. */
interface Positions {
  o: number[];
  n: number[];
}

/** What no pair has taken. */
function left(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  pairs: readonly Positions[],
): Positions {
  const free = (list: readonly Paragraph[], side: 'o' | 'n') => {
    const taken = new Set(pairs.flatMap((pair) => pair[side]));
    return list.map((_, i) => i).filter((i) => !taken.has(i));
  };
  return { o: free(olds, 'o'), n: free(news, 'n') };
}

/** Equal texts, in order: the first of several with the first. */
function sameTexts(olds: readonly Paragraph[], news: readonly Paragraph[]): Positions[] {
  const waiting = new Map<string, number[]>();
  news.forEach((paragraph, j) => {
    const list = waiting.get(paragraph.text);
    if (list) list.push(j);
    else waiting.set(paragraph.text, [j]);
  });
  return olds.flatMap((paragraph, i) => {
    const j = waiting.get(paragraph.text)?.shift();
    return j === undefined ? [] : [{ o: [i], n: [j] }];
  });
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** One paragraph on one side that is, to the letter, several in a row on the other. */
function rebroken(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  free: Positions,
): Positions[] {
  if (free.o.length === 0 || free.n.length === 0) return [];
  const found: Positions[] = [];
  const used = { o: new Set<number>(), n: new Set<number>() };
  const take = (o: number[], n: number[]) => {
    if (o.some((i) => used.o.has(i)) || n.some((j) => used.n.has(j))) return;
    for (const i of o) used.o.add(i);
    for (const j of n) used.n.add(j);
    found.push({ o, n });
  };
  for (const i of free.o) {
    const row = rowThatMakes(bare(olds[i]!.text), news, free.n);
    if (row) take([i], row);
  }
  for (const j of free.n) {
    const row = rowThatMakes(bare(news[j]!.text), olds, free.o);
    if (row) take(row, [j]);
  }
  return found;
}

function rowThatMakes(
  whole: string,
  list: readonly Paragraph[],
  free: readonly number[],
): number[] | undefined {
  for (let start = 0; start < free.length; start++) {
    let made = '';
    for (let end = start; end < free.length && free[end] === free[start]! + end - start; end++) {
      made += bare(list[free[end]!]!.text);
      if (!whole.startsWith(made) || made === '') break;
      if (made.length === whole.length) return free.slice(start, end + 1);
    }
  }
  return undefined;
}

function alike(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  rest: Positions,
  pairs: readonly Positions[],
  lexicon: Lexicon,
): Positions[] {
  const oldProfiles = rest.o.map((i) => lexicon.profile(olds[i]!.text));
  const newProfiles = rest.n.map((j) => lexicon.profile(news[j]!.text));
  const candidates = rest.o.flatMap((i, x) =>
    rest.n.map((j, y) => ({
      old: i,
      new: j,
      worth:
        TEXT * likeness(oldProfiles[x]!, newProfiles[y]!, lexicon) +
        PLACE * (betweenSame(i, j, pairs) ? 1 : 0) -
        PRICE,
    })),
  );
  return bestPairs(candidates).map((pair) => ({ o: [pair.old], n: [pair.new] }));
}

/** Whether every paired paragraph stands on the same side of `i` as its partner of `j`. */
const betweenSame = (i: number, j: number, pairs: readonly Positions[]): boolean =>
  pairs.every(({ o, n }) => o[0]! < i === n[0]! < j);

/**
 * Gives a leftover to the pair beside it when the pair is liker with it than without: a paragraph
 * that was both broken elsewhere and changed. Changes `pairs`.
 */
function joinFragments(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  rest: Positions,
  pairs: readonly Positions[],
  lexicon: Lexicon,
): void {
  const read = (list: readonly Paragraph[], at: readonly number[]) =>
    lexicon.profile(at.map((i) => list[i]!.text).join(' '));
  for (const side of ['o', 'n'] as const) {
    const [own, across] = side === 'o' ? [olds, news] : [news, olds];
    for (const i of rest[side]) {
      for (const pair of pairs) {
        const at = pair[side];
        const beside = at.at(-1) === i - 1 ? [...at, i] : at[0] === i + 1 ? [i, ...at] : undefined;
        if (beside === undefined) continue;
        const whole = read(across, pair[side === 'o' ? 'n' : 'o']);
        const fragment = read(own, [i]);
        const held = common(fragment, whole, lexicon) / (fragment.mass || 1);
        const gain =
          likeness(read(own, beside), whole, lexicon) - likeness(read(own, at), whole, lexicon);
        if (held < LEAST_HELD || gain <= 0) continue;
        pair[side] = beside;
        break;
      }
    }
  }
}

/**
 * Pairs paragraphs that are left over in different sections: they moved there. The same text if it
 * is long enough to be told from a stock phrase, else a likeness that leaves little doubt.
 */
export function pairAcrossSections(
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  lexicon: Lexicon,
): ParagraphPair[] {
  const long = (paragraph: Paragraph) => paragraph.text.length >= LEAST_LENGTH;
  const oldLong = olds.filter(long);
  const newLong = news.filter(long);
  const oldProfiles = oldLong.map((paragraph) => lexicon.profile(paragraph.text));
  const newProfiles = newLong.map((paragraph) => lexicon.profile(paragraph.text));
  const candidates = alikePairs(
    oldProfiles,
    newProfiles,
    lexicon,
    { least: LEAST_MOVED, most: MOST_WEIGHED },
    (shared, one, other) => (2 * shared) / (one + other || 1),
  ).map((pair) => ({ old: pair.old, new: pair.new, worth: pair.likeness - LEAST_MOVED }));
  return bestPairs(candidates).map((pair) => ({
    old: [oldLong[pair.old]!],
    new: [newLong[pair.new]!],
    moved: true,
  }));
}
