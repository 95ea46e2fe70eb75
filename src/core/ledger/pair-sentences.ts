import { bestPairs, type Candidate } from '../compare/assignment.ts';
import { type Lexicon, lexiconOf, withCommonWords } from '../compare/lexicon.ts';
import { common, commonOfAll } from '../compare/likeness.ts';
import { collapse } from '../text.ts';

/** A requirement as far as finding its partner needs it. */
export interface PlacedText {
  /** Key or number of the section, as `areLinked` knows it. */
  section: string;
  text: string;
}

export interface Pair {
  /** Index among the old ones. */
  old: number;
  /** Index among the new ones. */
  new: number;
}

export interface SentencePairs {
  /** What continues what; nothing stands twice. */
  pairs: Pair[];
  /** A new one that an old one was split into, besides the one that continues it. */
  parts: Pair[];
  /** An old one that was taken in by a new one, besides the one that this continues. */
  takenIn: Pair[];
}

/** Likeness from which two sentences may be one requirement: in linked sections, and elsewhere. */
const ALIKE_IN_PLACE = 0.3;
const ALIKE_ELSEWHERE = 0.55;
/** Share of the words of a part that must stand in what it was a part of. */
const CONTAINED = 0.7;
/** Share of the words of a part that must be missing in what continues the whole. */
const MISSING = 0.35;

/**
 * Finds which requirement became which. Equal words come first, likeness after; each weighed over
 * all at once, so that a requirement gives up its best partner when others gain more by it. Within
 * sections that are known to belong together less likeness is needed than across the rulebook.
 *
 * `areLinked` says whether an old and a new section belong together. Classes and bearers are not
 * looked at: a duty that became a ban is the same requirement, changed.
 */
export function pairSentences(
  olds: readonly PlacedText[],
  news: readonly PlacedText[],
  areLinked: (older: string, newer: string) => boolean,
): SentencePairs {
  const before = olds.map(({ section, text }) => ({ section, text: collapse(text) }));
  const now = news.map(({ section, text }) => ({ section, text: collapse(text) }));
  const lexicon = withCommonWords(lexiconOf([...before, ...now].map(({ text }) => text)));
  const same = samePairs(before, now, areLinked);
  const pairs = [...same, ...alikePairs(before, now, same, areLinked, lexicon)].sort(
    (a, b) => a.old - b.old,
  );
  const newOf = new Map(pairs.map((pair) => [pair.old, pair.new]));
  const oldOf = new Map(pairs.map((pair) => [pair.new, pair.old]));
  const turned = (newer: string, older: string) => areLinked(older, newer);
  return {
    pairs,
    parts: partsOf(before, now, newOf, oldOf, areLinked, lexicon).map(({ whole, part }) => ({
      old: whole,
      new: part,
    })),
    takenIn: partsOf(now, before, oldOf, newOf, turned, lexicon).map(({ whole, part }) => ({
      old: part,
      new: whole,
    })),
  };
}

/** The same words. Where they stand several times: in linked sections, at the nearest place. */
function samePairs(
  olds: readonly PlacedText[],
  news: readonly PlacedText[],
  areLinked: (older: string, newer: string) => boolean,
): Pair[] {
  const byText = new Map<string, number[]>();
  news.forEach(({ text }, j) => {
    byText.set(text, [...(byText.get(text) ?? []), j]);
  });
  return pairsFrom(
    olds.flatMap((older, i) =>
      (byText.get(older.text) ?? []).map((j) => ({
        old: i,
        new: j,
        worth: (areLinked(older.section, news[j]!.section) ? 2 : 1) - apart(i, j, olds, news),
      })),
    ),
  );
}

/** What is left, by likeness. */
function alikePairs(
  olds: readonly PlacedText[],
  news: readonly PlacedText[],
  taken: readonly Pair[],
  areLinked: (older: string, newer: string) => boolean,
  lexicon: Lexicon,
): Pair[] {
  const takenOld = new Set(taken.map((pair) => pair.old));
  const takenNew = new Set(taken.map((pair) => pair.new));
  const leftOld = olds.flatMap((_, i) => (takenOld.has(i) ? [] : [i]));
  const leftNew = news.flatMap((_, j) => (takenNew.has(j) ? [] : [j]));
  const oldProfiles = leftOld.map((i) => lexicon.profile(olds[i]!.text));
  const newProfiles = leftNew.map((j) => lexicon.profile(news[j]!.text));
  const shared = commonOfAll(oldProfiles, newProfiles, lexicon);
  const candidates = leftOld.flatMap((i, row) =>
    leftNew.flatMap((j, column): Candidate[] => {
      const mass = oldProfiles[row]!.mass + newProfiles[column]!.mass;
      const likeness = mass === 0 ? 0 : (2 * shared[row * leftNew.length + column]!) / mass;
      const linked = areLinked(olds[i]!.section, news[j]!.section);
      const gain = likeness - (linked ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE);
      if (gain <= 0) return [];
      return [{ old: i, new: j, worth: gain + (linked ? 0.1 : 0) - apart(i, j, olds, news) }];
    }),
  );
  return pairsFrom(candidates);
}

const pairsFrom = (candidates: readonly Candidate[]): Pair[] =>
  bestPairs(candidates).map((pair) => ({ old: pair.old, new: pair.new }));

/** How far two places lie from each other: decides among equals, too little to outweigh likeness. */
const apart = (
  i: number,
  j: number,
  olds: readonly PlacedText[],
  news: readonly PlacedText[],
): number => Math.abs(i / olds.length - j / news.length) / 1000;

/**
 * What was a part: its words stand in a whole of the other side, in a linked section, and for a good
 * deal are missing in what continues that whole. A new duty that only talks of the same matter
 * shares words with both.
 */
function partsOf(
  wholes: readonly PlacedText[],
  parts: readonly PlacedText[],
  continuedBy: ReadonlyMap<number, number>,
  paired: ReadonlyMap<number, number>,
  areLinked: (whole: string, part: string) => boolean,
  lexicon: Lexicon,
): { whole: number; part: number }[] {
  return parts.flatMap((part, p) => {
    if (paired.has(p)) return [];
    const profile = lexicon.profile(part.text);
    if (profile.mass === 0) return [];
    const [best] = wholes
      .flatMap((whole, w) => {
        const rest = continuedBy.get(w);
        if (rest === undefined || !areLinked(whole.section, part.section)) return [];
        const held = common(lexicon.profile(whole.text), profile, lexicon) / profile.mass;
        const kept = common(lexicon.profile(parts[rest]!.text), profile, lexicon) / profile.mass;
        return held >= CONTAINED && held - kept >= MISSING ? [{ w, held }] : [];
      })
      .sort((a, b) => b.held - a.held || a.w - b.w);
    return best ? [{ whole: best.w, part: p }] : [];
  });
}
