import type { Candidate } from './assignment.ts';
import { bestPairs } from './assignment.ts';
import type { Partners } from './context.ts';
import { contextOf, noPartners } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Prospect } from './section-likeness.ts';
import { mayPair, prospectsOf, worthOf } from './section-likeness.ts';

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
  // Same number, heading and text, however short: nothing is more certain.
  const whole = ({ number, title, text }: OutlineSection) => `${number}\n${title}\n${text}`;
  for (const [a, b] of once(freeOlds(), freeNews(), whole)) {
    if (mayPair(older[a]!, newer[b]!)) pair(a, b, 'text');
  }
  const telling = (section: OutlineSection) =>
    section.text.length >= TELLING_TEXT ? section.text : undefined;
  for (const [a, b] of once(freeOlds(), freeNews(), telling)) {
    if (mayPair(older[a]!, newer[b]!)) pair(a, b, 'text');
  }
  const prospects = prospectsOf(older, newer, freeOlds(), freeNews(), lexicon);
  for (const { old, new: newIndex } of weighed(older, newer, partners, prospects)) {
    pair(old, newIndex, 'likeness');
  }
  return links.sort((a, b) => a.old - b.old || a.new - b.new);
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

/** What is left, weighed together in a few rounds, each with the surroundings of the one before. */
function weighed(
  older: Outline,
  newer: Outline,
  partners: Partners,
  prospects: readonly Prospect[],
): Candidate[] {
  let chosen: Candidate[] = [];
  for (let round = 0; round < ROUNDS && prospects.length > 0; round++) {
    const known = { ofOld: partners.ofOld.slice(), ofNew: partners.ofNew.slice() };
    for (const { old, new: newIndex } of chosen) {
      known.ofOld[old] = newIndex;
      known.ofNew[newIndex] = old;
    }
    const context = contextOf(older, newer, known);
    chosen = bestPairs(
      prospects.map((prospect) => ({
        old: prospect.old,
        new: prospect.new,
        worth: worthOf(prospect, context.agreement(prospect.old, prospect.new)),
      })),
    );
  }
  return chosen;
}
