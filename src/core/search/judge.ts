import type { Ranked, Ranking } from './rank.ts';
import type { Reading } from './reading.ts';

/** Why nothing is claimed to be an answer. */
export type Silence =
  /** The question has no word that says what it is about. */
  | 'no-words'
  /** Words that tell most are nowhere in the texts. */
  | 'unknown-words'
  /** The words are there, but nowhere together. */
  | 'apart'
  /** A document that is not held settles it. */
  | 'elsewhere'
  /** The change log answers, not the text of an edition. */
  | 'changes'
  /** Only a year is asked for. */
  | 'year';

export interface Judgement {
  /** What answers, best first. Empty with a reason. */
  hits: Ranked[];
  silence: Silence | null;
  /** What came closest when nothing answers. */
  near: Ranked[];
}

/** The share of a question that its best answer must cover. */
const ENOUGH = 0.5;
/** A record that covers less than this of what the best one does is no hit. */
const BESIDE_THE_BEST = 0.5;
/** With a subject settled elsewhere, one sentence or heading must speak of nearly all that is asked. */
const TOGETHER = 0.8;
const MOST_NEAR = 3;

/**
 * Decides what is an answer. A list of sections that share a common word with the question looks like an answer
 * and is none: then nothing is claimed, and what came closest is offered as such.
 */
export function judge(reading: Reading, { ranked }: Ranking): Judgement {
  const near = ranked.slice(0, MOST_NEAR);
  if (reading.aboutChanges) return { hits: [], silence: 'changes', near: [] };
  if (reading.onlyYears) return { hits: [], silence: 'year', near };
  if (reading.concepts.length === 0) return { hits: [], silence: 'no-words', near: [] };
  const top = ranked.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  if (reading.elsewhere !== null && !ranked.some(({ closest }) => closest >= TOGETHER))
    return { hits: [], silence: 'elsewhere', near };
  if (top < ENOUGH) {
    const unknown = reading.concepts.some(({ alternatives }) => alternatives.length === 0);
    return { hits: [], silence: unknown || ranked.length === 0 ? 'unknown-words' : 'apart', near };
  }
  return {
    hits: ranked.filter(({ coverage }) => coverage >= top * BESIDE_THE_BEST),
    silence: null,
    near: [],
  };
}
