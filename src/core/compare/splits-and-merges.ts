import type { Declared, SectionLink } from './align-sections.ts';
import { contained } from './containment.ts';
import type { Lexicon } from './lexicon.ts';
import { common } from './likeness.ts';
import { withMain } from './main-links.ts';
import type { Outline } from './outline.ts';
import { mayPair } from './section-likeness.ts';

/**
 * Share of a lone section that must be found in what another one lost, to call it a part: this much
 * of what pairs that changed have in common in these editions, within the bounds. Where a law was
 * written anew its parts are no truer to the letter than the rest.
 */
const FAITHFUL = 0.45;
const LEAST_FOUND = { low: 0.3, high: 0.43 };

/**
 * Finds the parts: a new section that holds what an old one lost (a split), an old section that
 * lives on inside a new one (a merge).
 *
 * What counts is containment in the *remainder*: the words and neighbouring words of a section that
 * its partners do not account for. A near copy of a section that still stands whole is therefore no
 * part of it, while a paragraph that left is. Only sections left alone are looked at: two sections
 * that exchange a paragraph stay two pairs, and the paragraph is told as moved.
 *
 * Gives all links, those that were handed in among them.
 */
export function findParts(
  older: Outline,
  newer: Outline,
  linked: readonly SectionLink[],
  declared: Declared,
  lexicon: Lexicon,
): SectionLink[] {
  const oldLinked = new Set(linked.map((link) => link.old));
  const newLinked = new Set(linked.map((link) => link.new));
  const loneOlds = older.filter(
    ({ index }) => !oldLinked.has(index) && !declared.settledOld.has(index),
  );
  const loneNews = newer.filter(
    ({ index }) => !newLinked.has(index) && !declared.settledNew.has(index),
  );
  if (loneOlds.length + loneNews.length === 0) return withMain(linked, older, newer);
  const forth = linked.map((link): [number, number] => [link.old, link.new]);
  const back = linked.map((link): [number, number] => [link.new, link.old]);
  const least = leastShare(older, newer, linked, lexicon);
  const found = new Map<string, SectionLink>();
  const keep = (old: number, newIndex: number) => {
    if (declared.settledOld.has(old) || declared.settledNew.has(newIndex)) return;
    const main = !oldLinked.has(old) && !newLinked.has(newIndex);
    if (main && !mayPair(older[old]!, newer[newIndex]!)) return;
    oldLinked.add(old);
    newLinked.add(newIndex);
    const place = `${old} ${newIndex}`;
    if (!found.has(place)) found.set(place, { old, new: newIndex, because: 'contained', main });
  };
  for (const { part, whole, share } of contained(loneNews, older, newer, forth, lexicon)) {
    if (share >= least) keep(whole, part);
  }
  for (const { part, whole, share } of contained(loneOlds, newer, older, back, lexicon)) {
    if (share >= least) keep(part, whole);
  }
  return withMain([...linked, ...found.values()], older, newer);
}

/** Least share for these editions: what is usual (the median) among the pairs that changed. */
function leastShare(
  older: Outline,
  newer: Outline,
  linked: readonly SectionLink[],
  lexicon: Lexicon,
): number {
  const shares = linked
    .filter((link) => older[link.old]!.text !== newer[link.new]!.text)
    .map((link) => {
      const a = lexicon.profile(older[link.old]!.text);
      const b = lexicon.profile(newer[link.new]!.text);
      return common(a, b, lexicon) / (Math.min(a.mass, b.mass) || 1);
    })
    .sort((a, b) => a - b);
  const usual = shares[Math.floor(shares.length / 2)] ?? 1;
  return Math.min(LEAST_FOUND.high, Math.max(LEAST_FOUND.low, FAITHFUL * usual));
}
