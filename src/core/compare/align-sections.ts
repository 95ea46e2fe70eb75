import type { Candidate } from './assignment.ts';
import { bestPairs } from './assignment.ts';
import type { Possible } from './candidates.ts';
import { alikeAnywhere, alikeInPlace, distinct } from './candidates.ts';
import { pairChapters } from './chapters.ts';
import type { Partners } from './context.ts';
import { contextOf, copied, noPartners } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Evidences } from './section-likeness.ts';
import { evidences, mayPair } from './section-likeness.ts';
import { weighed } from './weighing.ts';

/** Why two sections are held to be the same, strictest first. */
export type Because = 'declared' | 'key' | 'text' | 'likeness' | 'contained';

/** An old and a new section, by outline index, that belong together. */
export interface SectionLink {
  readonly old: number;
  readonly new: number;
  readonly because: Because;
  /** It continues the section; otherwise it carries a part of one. At most one main link each. */
  readonly main: boolean;
}

/** What editors have said about where sections came from. */
export interface Declared {
  readonly links: readonly { readonly old: number; readonly new: number }[];
  /** Sections of which all is said: nothing further is looked for, least of all by likeness. */
  readonly settledOld: ReadonlySet<number>;
  readonly settledNew: ReadonlySet<number>;
}

/** Shortest text, in characters, that pairs two sections only by standing in both, once. */
const TELLING_TEXT = 40;

/** Rounds of weighing; each reads the surroundings from the round before. */
const ROUNDS = 3;

/** Reads `cameFrom` of the newer edition; numbers the older one does not have are passed over. */
export function declaredLinks(older: Outline, newer: Outline): Declared {
  const indexOf = new Map(older.map((section) => [section.number, section.index]));
  const links = newer.flatMap((section) =>
    (section.cameFrom ?? []).flatMap((number) => {
      const old = indexOf.get(number);
      return old === undefined ? [] : [{ old, new: section.index }];
    }),
  );
  const fromNowhere = newer.filter((section) => section.cameFrom?.length === 0);
  return {
    links,
    settledOld: new Set(),
    settledNew: new Set([
      ...links.map((link) => link.new),
      ...fromNowhere.map((section) => section.index),
    ]),
  };
}

/**
 * Finds which old section became which new one. Strictest first: declared by the editor, same key,
 * same text, and then whatever is left weighed together by text, heading and surroundings, where
 * staying alone has a price. Likeness chooses partners; it never decides what a change is.
 */
export function alignSections(
  older: Outline,
  newer: Outline,
  declared: Declared,
  lexicon: Lexicon,
): SectionLink[] {
  const partners = noPartners(older, newer);
  const links: SectionLink[] = [];
  const pair = (old: number, newIndex: number, because: Because) => {
    partners.ofOld[old] = newIndex;
    partners.ofNew[newIndex] = old;
    links.push({ old, new: newIndex, because, main: true });
  };
  const parts = { old: new Set(declared.settledOld), new: new Set(declared.settledNew) };
  for (const { old, new: newIndex } of declared.links) {
    if (partners.ofOld[old] === -1 && partners.ofNew[newIndex] === -1) {
      pair(old, newIndex, 'declared');
    } else {
      links.push({ old, new: newIndex, because: 'declared', main: false });
      parts.old.add(old);
    }
  }
  const freeOlds = () =>
    older.filter(({ index }) => partners.ofOld[index] === -1 && !parts.old.has(index));
  const freeNews = () =>
    newer.filter(({ index }) => partners.ofNew[index] === -1 && !parts.new.has(index));
  for (const [a, b] of once(freeOlds(), freeNews(), (section) => section.key)) pair(a, b, 'key');
  const telling = (section: OutlineSection) =>
    section.text.length >= TELLING_TEXT ? section.text : undefined;
  for (const [a, b] of once(freeOlds(), freeNews(), telling)) {
    if (mayPair(older[a]!, newer[b]!)) pair(a, b, 'text');
  }
  const olds = freeOlds().map(({ index }) => index);
  const news = freeNews().map(({ index }) => index);
  for (const { old, new: newIndex } of fromTheTop(
    older,
    newer,
    partners,
    { olds, news },
    lexicon,
  )) {
    const same = older[old]!.text === newer[newIndex]!.text && telling(older[old]!) !== undefined;
    pair(old, newIndex, same ? 'text' : 'likeness');
  }
  return followedDown(older, newer, links).sort((a, b) => a.old - b.old || a.new - b.new);
}

/**
 * Text that was pushed down under a new heading below its own, or pulled up from there: the section
 * that bears the heading continues the old one, and the one that holds the text carries its part.
 */
function followedDown(
  older: Outline,
  newer: Outline,
  links: readonly SectionLink[],
): SectionLink[] {
  const taken = {
    old: new Set(links.map((link) => link.old)),
    new: new Set(links.map((link) => link.new)),
  };
  return links.flatMap((link) => {
    const [a, b] = [older[link.old]!, newer[link.new]!];
    if (link.because === 'declared' || link.because === 'key' || a.title === b.title) return [link];
    const part: SectionLink = { ...link, because: 'contained', main: false };
    const heads = (parent: number | null, outline: Outline, title: string): number | null =>
      parent !== null && title !== '' && outline[parent]!.title === title ? parent : null;
    const down = heads(b.parent, newer, a.title);
    if (down !== null && !taken.new.has(down) && mayPair(a, newer[down]!)) {
      taken.new.add(down);
      return [{ ...link, new: down, because: 'likeness' }, part];
    }
    const up = heads(a.parent, older, b.title);
    if (up !== null && !taken.old.has(up) && mayPair(older[up]!, b)) {
      taken.old.add(up);
      return [{ ...link, old: up, because: 'likeness' }, part];
    }
    return [link];
  });
}

/** Pairs of sections whose mark stands exactly once on either side. */
function once(
  older: readonly OutlineSection[],
  newer: readonly OutlineSection[],
  mark: (section: OutlineSection) => string | undefined,
): [number, number][] {
  const seen = new Map<string, { old: number[]; new: number[] }>();
  for (const side of ['old', 'new'] as const) {
    for (const section of side === 'old' ? older : newer) {
      const value = mark(section);
      if (value === undefined) continue;
      if (!seen.has(value)) seen.set(value, { old: [], new: [] });
      seen.get(value)![side].push(section.index);
    }
  }
  return [...seen.values()].flatMap(({ old, new: found }): [number, number][] =>
    old.length === 1 && found.length === 1 ? [[old[0]!, found[0]!]] : [],
  );
}

/**
 * What is left, weighed together in a few rounds: first with the chapters as all the text below them
 * pairs them, then each round with the surroundings of the one before.
 */
function fromTheTop(
  older: Outline,
  newer: Outline,
  partners: Partners,
  { olds, news }: { readonly olds: readonly number[]; readonly news: readonly number[] },
  lexicon: Lexicon,
): Candidate[] {
  if (olds.length === 0 || news.length === 0) return [];
  const isFree = { old: marked(older.length, olds), new: marked(newer.length, news) };
  const evidence = evidences(older, newer, { olds, news }, lexicon);
  let chosen = pairChapters(older, newer, partners, evidence, lexicon).filter(
    (pair) => isFree.old[pair.old] && isFree.new[pair.new],
  );
  const anywhere = [
    ...chosen.map((pair): Possible => [pair.old, pair.new]),
    ...alikeAnywhere(older, newer, olds, news, lexicon),
  ];
  const kinship = kinshipOf(older, newer, partners, anywhere, evidence);
  for (let round = 0; round < ROUNDS; round++) {
    const known = copied(partners);
    for (const { old, new: newIndex } of chosen) {
      known.ofOld[old] = newIndex;
      known.ofNew[newIndex] = old;
    }
    const possible = distinct(older, newer, [anywhere, alikeInPlace(older, newer, known, isFree)]);
    chosen = bestPairs(weighed(possible, evidence, contextOf(older, newer, known), kinship));
  }
  return chosen;
}

function marked(length: number, indexes: readonly number[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const index of indexes) marks[index] = 1;
  return marks;
}

/** Likeness of texts that speaks for kinship, and the share of sections that must have such a one. */
const KIN = 0.4;
const LEAST_KIN = 0.15;

/** In an edition of a section or two, kinship is taken for granted. */
const GRANTED = 0.6;

/** How far two editions are versions of one text, 0 to 1. */
function kinshipOf(
  older: Outline,
  newer: Outline,
  partners: Partners,
  possible: readonly Possible[],
  evidence: Evidences,
): number {
  const kin = new Set<number>();
  for (const [old, newIndex] of possible) {
    if (!kin.has(old) && evidence.of(old, newIndex).text >= KIN) kin.add(old);
  }
  let related = kin.size;
  for (const partner of partners.ofOld) if (partner >= 0) related++;
  const withText = (outline: Outline) => outline.filter(({ text }) => text !== '').length;
  const all = Math.min(withText(older), withText(newer));
  return Math.min(1, (related + GRANTED) / (LEAST_KIN * all + GRANTED));
}
