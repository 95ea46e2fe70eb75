import type { Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';
import { commonOfAll } from './likeness.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** What text, heading and surroundings count in the likeness of two sections. */
const TEXT = 1;
const TITLE = 0.4;
const CONTEXT = 0.45;

/** Likeness below this is no reason to pair: the price of leaving both sections alone. */
const PRICE = 0.33;

/** Weight of text (about six rare words) from which the text counts fully. */
const FULL_MASS = 25;

/** Likeness of text and heading from which the surroundings count fully. */
const CONVINCING = 0.12;

/** Likeness below this share of the best a section has is in its shade, and what that costs. */
const BRIGHT = 0.8;
const SHADE = 0.4;

/** Two sections that could be the same, before their surroundings are looked at. */
export interface Prospect {
  readonly old: number;
  readonly new: number;
  /** Likeness of text and heading, weighed, not yet divided by what it weighs. */
  readonly own: number;
  /** How far the surroundings may confirm it, 0 to 1. */
  readonly trust: number;
  /** What all parts weigh together. */
  readonly weight: number;
}

/**
 * What pairing is worth above leaving both alone, from -PRICE to 1 - PRICE. `agreement` is how well
 * the surroundings agree, 0 to 1.
 */
export const worthOf = (prospect: Prospect, agreement: number): number =>
  (prospect.own + CONTEXT * prospect.trust * agreement) / prospect.weight - PRICE;

/** The pairs among some old and new sections that could be worth making in good surroundings. */
export function prospectsOf(
  older: Outline,
  newer: Outline,
  olds: readonly OutlineSection[],
  news: readonly OutlineSection[],
  lexicon: Lexicon,
): Prospect[] {
  const titleWords = lexiconOf([...older, ...newer].map((section) => section.title));
  const texts = likenesses(olds, news, (section) => section.text, lexicon);
  const titles = likenesses(olds, news, (section) => section.title, titleWords);
  const oldTitles = olds.map((section) => section.title.toLowerCase());
  const newTitles = news.map((section) => section.title.toLowerCase());
  const found: Prospect[] = [];
  olds.forEach((a, i) =>
    news.forEach((b, j) => {
      if (!mayPair(a, b)) return;
      const cell = i * news.length + j;
      const anyText = a.text !== '' || b.text !== '';
      const grounds = anyText ? texts.grounds[cell]! : 0;
      const text = anyText ? TEXT * (0.3 + 0.7 * grounds) : 0;
      const title = a.title === '' || b.title === '' ? 0 : TITLE;
      const titleLikeness = oldTitles[i] === newTitles[j] ? 1 : titles.values[cell]!;
      const textLikeness = a.text === b.text ? 1 : texts.values[cell]!;
      const own = text * textLikeness + title * titleLikeness;
      // Surroundings confirm a likeness; where there is text and nothing in it is alike, they do not
      // make up for it. A heading without text is known by little else.
      const convincing = Math.min(1, own / (text + title || 1) / CONVINCING);
      const trust = 1 - Math.max(grounds, anyText ? 0.5 : 0) * (1 - convincing);
      const prospect = { old: a.index, new: b.index, own, trust, weight: text + title + CONTEXT };
      if (worthOf(prospect, 1) > 0) found.push(prospect);
    }),
  );
  return outshone(found);
}

/**
 * Takes some worth from pairs of which either section is much more like another one. If that other
 * one is taken, the section is likelier a part of it than the same as a third.
 */
function outshone(prospects: readonly Prospect[]): Prospect[] {
  const own = (prospect: Prospect) => prospect.own / (prospect.weight - CONTEXT || 1);
  const best = { old: new Map<number, number>(), new: new Map<number, number>() };
  for (const prospect of prospects) {
    for (const side of ['old', 'new'] as const) {
      const known = best[side].get(prospect[side]) ?? 0;
      best[side].set(prospect[side], Math.max(known, own(prospect)));
    }
  }
  return prospects.map((prospect) => {
    const brightest = Math.max(best.old.get(prospect.old)!, best.new.get(prospect.new)!);
    const shade = SHADE * Math.max(0, BRIGHT * brightest - own(prospect));
    return { ...prospect, own: prospect.own - shade * prospect.weight };
  });
}

/** Two keys that differ are two identities: where editors have spoken, likeness is silent. */
export const mayPair = (a: OutlineSection, b: OutlineSection): boolean =>
  a.key === undefined || b.key === undefined || a.key === b.key;

/** For cell `i * news.length + j`, the likeness of `olds[i]` and `news[j]` in one respect. */
interface Likenesses {
  readonly values: Float64Array;
  /** How much there is to compare, 0 to 1. */
  readonly grounds: Float64Array;
}

function likenesses(
  olds: readonly OutlineSection[],
  news: readonly OutlineSection[],
  textOf: (section: OutlineSection) => string,
  lexicon: Lexicon,
): Likenesses {
  const a = olds.map((section) => lexicon.profile(textOf(section)));
  const b = news.map((section) => lexicon.profile(textOf(section)));
  const values = commonOfAll(a, b, lexicon);
  const grounds = new Float64Array(values.length);
  a.forEach((one, i) =>
    b.forEach((other, j) => {
      const cell = i * b.length + j;
      const least = Math.min(one.mass, other.mass);
      // What both hold together, and how much of the smaller one the larger holds: a section that
      // grew to twice its length is still the same.
      const whole = (2 * values[cell]!) / (one.mass + other.mass || 1);
      const inside = values[cell]! / (least || 1);
      values[cell] = 0.6 * whole + 0.4 * inside;
      grounds[cell] = Math.min(1, least / FULL_MASS);
    }),
  );
  return { values, grounds };
}
