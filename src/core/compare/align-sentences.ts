import { cutSentences } from '../../language/sv/sentences.ts';
import type { Hunk } from './hunks.ts';
import type { Token } from './tokens.ts';

/**
 * Half-open ranges of tokens that are told together: sentences of both sides, or of one only. The
 * blocks of a difference follow each other without gaps on either side.
 */
export type Block = Hunk;

/** Weight of a word of three letters or fewer, which most sentences share; a longer word weighs 1. */
const SHORT_WORD = 0.3;

/** Share of the weight of both sentences that must be common, and more to take a further one in. */
const PRICE = 0.2;
const PRICE_OF_JOINING = 0.15;

/** Pairs of sentences weighed at most; paragraphs of more are told as one block. */
const MOST_PAIRS = 10_000;

/** Where each sentence of a text begins, as positions of tokens, and the number of tokens last. */
export function sentenceStarts(text: string, list: readonly Token[]): number[] {
  const starts = [0];
  let from = 0;
  let token = 0;
  let at = 0;
  for (const sentence of cutSentences(text).slice(0, -1)) {
    from = text.indexOf(sentence, from) + sentence.length;
    while (token < list.length && at + list[token]!.gap.length < from) {
      at += list[token]!.gap.length + list[token]!.word.length;
      token++;
    }
    if (token > starts.at(-1)! && token < list.length) starts.push(token);
  }
  return [...starts, list.length];
}

/**
 * Which sentences of two texts belong together, in order: one with one, one with two that it was
 * cut into (or the reverse), or a sentence alone. Chosen so that the weight of common words, less a
 * price for what is not common, is the greatest.
 */
export function alignSentences(
  older: readonly Token[],
  newer: readonly Token[],
  oldStarts: readonly number[],
  newStarts: readonly number[],
): Block[] {
  const rows = oldStarts.length - 1;
  const columns = newStarts.length - 1;
  if (rows * columns > MOST_PAIRS) {
    return [{ oldFrom: 0, oldTo: older.length, newFrom: 0, newTo: newer.length }];
  }
  const olds = bags(older, oldStarts);
  const news = bags(newer, newStarts);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      let value = i + j === 0 ? 0 : Number.NEGATIVE_INFINITY;
      STEPS.forEach(([o, n], kind) => {
        if (i < o || j < n) return;
        const worth =
          best[(i - o) * width + j - n]! + worthOf(olds.slice(i - o, i), news.slice(j - n, j));
        if (worth > value) {
          value = worth;
          step[i * width + j] = kind;
        }
      });
      best[i * width + j] = value;
    }
  }
  const blocks: Block[] = [];
  for (let i = rows, j = columns; i + j > 0; ) {
    const [o, n] = STEPS[step[i * width + j]!]!;
    blocks.push({
      oldFrom: oldStarts[i - o]!,
      oldTo: oldStarts[i]!,
      newFrom: newStarts[j - n]!,
      newTo: newStarts[j]!,
    });
    i -= o;
    j -= n;
  }
  return blocks.reverse();
}

/** Sentences taken from either side at once; those alone first, so that a tie pairs nothing. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
];

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly mass: number;
}

function bags(list: readonly Token[], starts: readonly number[]): Bag[] {
  return starts.slice(0, -1).map((from, i) => {
    const counts = new Map<string, number>();
    let mass = 0;
    for (const { word } of list.slice(from, starts[i + 1])) {
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      const plain = word.toLowerCase();
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
      mass += weightOf(plain);
    }
    return { counts, mass };
  });
}

const weightOf = (word: string): number => (word.length > 3 || /\d/.test(word) ? 1 : SHORT_WORD);

function worthOf(olds: readonly Bag[], news: readonly Bag[]): number {
  if (olds.length === 0 || news.length === 0) return 0;
  const [single, several] = olds.length === 1 ? [olds[0]!, news] : [news[0]!, olds];
  let shared = 0;
  let mass = single.mass;
  for (const bag of several) mass += bag.mass;
  for (const [word, count] of single.counts) {
    let other = 0;
    for (const bag of several) other += bag.counts.get(word) ?? 0;
    shared += weightOf(word) * Math.min(count, other);
  }
  const joined = several.length > 1 ? Math.min(...several.map((bag) => bag.mass)) : 0;
  return shared - PRICE * mass - PRICE_OF_JOINING * joined;
}
