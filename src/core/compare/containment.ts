import type { Lexicon } from './lexicon.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** How many times more the right whole must hold than the second best. */
const CLEARLY = 1.6;

/** Share from which no second best is feared. */
const MOSTLY = 0.5;

/** Least weight found, about four rare words with their neighbours: a phrase is no part. */
const LEAST_MASS = 14;

/** A word, or a word and its neighbour, that lone sections hold. */
interface Phrase {
  weight: number;
  readonly holders: { lone: number; count: number }[];
}

export interface Containment {
  readonly part: number;
  readonly whole: number;
  /** Share of the part that was found, 0 to 1. */
  readonly share: number;
}

/**
 * For each lone section the one section of the other side (`wholes`) whose remainder holds it.
 * `links` are from a whole to a section of the lone one's side (`others`).
 */
export function contained(
  lone: readonly OutlineSection[],
  wholes: Outline,
  others: Outline,
  links: readonly [number, number][],
  lexicon: Lexicon,
): Containment[] {
  if (lone.length === 0) return [];
  const phrases = new Map<number, Phrase>();
  const masses = lone.map((section, i) => {
    let mass = 0;
    for (const [phrase, count] of phraseCounts(lexicon.stems(section.text))) {
      const weight = weightOf(phrase, lexicon);
      if (!phrases.has(phrase)) phrases.set(phrase, { weight, holders: [] });
      phrases.get(phrase)!.holders.push({ lone: i, count });
      mass += weight * count;
    }
    return mass;
  });
  weighFormulas(phrases, [wholes, others], lexicon);
  const partners: number[][] = wholes.map(() => []);
  for (const [whole, other] of links) partners[whole]!.push(other);
  const best = lone.map(() => ({ whole: -1, held: 0, second: 0 }));
  for (const whole of wholes) {
    const accounted = partners[whole.index]!.map((other) => others[other]!.text);
    if (accounted.includes(whole.text)) continue;
    const rest = phraseCounts(lexicon.stems(whole.text), phrases);
    for (const text of accounted) {
      for (const [phrase, count] of phraseCounts(lexicon.stems(text), phrases)) {
        rest.set(phrase, (rest.get(phrase) ?? 0) - count);
      }
    }
    const held = new Float64Array(lone.length);
    for (const [phrase, count] of rest) {
      const { weight, holders } = phrases.get(phrase)!;
      for (const holder of holders) {
        held[holder.lone]! += weight * Math.max(0, Math.min(count, holder.count));
      }
    }
    best.forEach((record, i) => {
      if (held[i]! > record.held) {
        best[i] = { whole: whole.index, held: held[i]!, second: record.held };
      } else record.second = Math.max(record.second, held[i]!);
    });
  }
  return best.flatMap(({ whole, held, second }, i) => {
    const share = held / (masses[i]! || 1);
    const clear = share >= MOSTLY || held >= CLEARLY * second;
    return held >= LEAST_MASS && clear ? [{ part: lone[i]!.index, whole, share }] : [];
  });
}

/** Sections that may hold a phrase before it is a formula. */
const FEW = 2;

/** A phrase that many sections of either edition hold is a formula of the rulebook: the more do, the less it tells. */
function weighFormulas(
  phrases: ReadonlyMap<number, Phrase>,
  editions: readonly Outline[],
  lexicon: Lexicon,
): void {
  const most = new Map<number, number>();
  for (const edition of editions) {
    const held = new Map<number, number>();
    for (const { text } of edition) {
      for (const phrase of phraseCounts(lexicon.stems(text), phrases).keys()) {
        held.set(phrase, (held.get(phrase) ?? 0) + 1);
      }
    }
    for (const [phrase, count] of held) most.set(phrase, Math.max(count, most.get(phrase) ?? 0));
  }
  for (const [phrase, count] of most) {
    if (count > FEW) phrases.get(phrase)!.weight *= FEW / count;
  }
}

/** Two neighbouring stems make a phrase with a number above that of every single stem. */
const PAIR = 2 ** 24;

/** Counts the stems and neighbouring stems of a text, of all or only of those that are sought. */
function phraseCounts(
  stems: Int32Array,
  sought?: ReadonlyMap<number, Phrase>,
): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (phrase: number) => {
    if (sought === undefined || sought.has(phrase)) {
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  };
  let before = -1;
  for (const stem of stems) {
    const known = sought === undefined || sought.has(stem);
    if (known) count(stem);
    if (known && before >= 0) count((before + 1) * PAIR + stem);
    before = known ? stem : -1;
  }
  return counts;
}

/** A pair weighs the mean of its words and a little for standing in that order. */
function weightOf(phrase: number, { weights }: Lexicon): number {
  if (phrase < PAIR) return weights[phrase]!;
  const second = phrase % PAIR;
  return (weights[(phrase - second) / PAIR - 1]! + weights[second]!) / 2 + 0.3;
}
