import type { Hunk } from './hunks.ts';
import { hunks, tidied } from './hunks.ts';
import type { Token } from './tokens.ts';
import { textOf, tokens } from './tokens.ts';

/** A stretch of text that stands in both wordings, only in the older or only in the newer. */
export interface WordRun {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

export interface WordDifference {
  /**
   * In reading order. Joining `same` and `deleted` gives the older text to the letter, joining
   * `same` and `inserted` the newer.
   */
  readonly runs: readonly WordRun[];
  /** The texts have too little in common to be told word by word; runs hold both whole. */
  readonly rewritten: boolean;
}

/** Least share of the words of both texts together that must be common to tell words apart. */
const LEAST_COMMON = 0.25;

/** Texts of fewer words together are told word by word even then: both wordings fit in an eye. */
const ALWAYS_TOLD = 24;

/**
 * The words that differ between two texts, told so that a reader sees whole words and phrases.
 * Where words agree but the white space between them does not, the white space is a change.
 */
export function wordDifference(older: string, newer: string): WordDifference {
  if (older === newer) return { runs: tell([['same', older]]), rewritten: false };
  const whole = tell([
    ['deleted', older],
    ['inserted', newer],
  ]);
  if (older === '' || newer === '') return { runs: whole, rewritten: false };
  const a = tokens(older);
  const b = tokens(newer);
  const short = a.length + b.length < ALWAYS_TOLD;
  if (!short && inCommon(a, b) < LEAST_COMMON) return { runs: whole, rewritten: true };
  const found = hunks(a, b);
  if (found === null || (!short && unmoved(found, a, b) < LEAST_COMMON)) {
    return { runs: whole, rewritten: true };
  }
  return { runs: rebuild(tidied(found, a, b), a, b), rewritten: false };
}

/** Share of the words that stand in both texts, in whatever order: no difference can show more. */
function inCommon(a: readonly Token[], b: readonly Token[]): number {
  const counts = new Map<string, number>();
  for (const { word } of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const { word } of b) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      shared++;
      counts.set(word, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

/** Share of the words that a difference leaves standing. */
function unmoved(found: readonly Hunk[], a: readonly Token[], b: readonly Token[]): number {
  let changed = 0;
  for (const hunk of found) changed += hunk.oldTo - hunk.oldFrom + hunk.newTo - hunk.newFrom;
  return 1 - changed / (a.length + b.length);
}

type Piece = [WordRun['kind'], string];

function rebuild(found: readonly Hunk[], a: readonly Token[], b: readonly Token[]): WordRun[] {
  const pieces: Piece[] = [];
  let o = 0;
  let n = 0;
  const same = (upTo: number) => {
    for (; o < upTo; o++, n++) {
      const { gap, word } = a[o]!;
      const newGap = b[n]!.gap;
      if (gap === newGap) pieces.push(['same', gap]);
      else pieces.push(['deleted', gap], ['inserted', newGap]);
      pieces.push(['same', word]);
    }
  };
  for (const hunk of found) {
    same(hunk.oldFrom);
    const gone = textOf(a, hunk.oldFrom, hunk.oldTo);
    const come = textOf(b, hunk.newFrom, hunk.newTo);
    const lead = a[hunk.oldFrom]?.gap ?? '';
    const shared = gone !== '' && come !== '' && b[hunk.newFrom]?.gap === lead ? lead : '';
    pieces.push(['same', shared]);
    pieces.push(['deleted', gone.slice(shared.length)], ['inserted', come.slice(shared.length)]);
    o = hunk.oldTo;
    n = hunk.newTo;
  }
  same(a.length);
  return tell(pieces);
}

/** Joins pieces so that between two common stretches stands one deletion, then one insertion. */
function tell(pieces: readonly Piece[]): WordRun[] {
  const runs: WordRun[] = [];
  const text = { same: '', deleted: '', inserted: '' };
  const write = (...kinds: WordRun['kind'][]) => {
    for (const kind of kinds) {
      if (text[kind] !== '') runs.push({ kind, text: text[kind] });
      text[kind] = '';
    }
  };
  for (const [kind, piece] of pieces) {
    if (piece === '') continue;
    if (kind === 'same') write('deleted', 'inserted');
    else write('same');
    text[kind] += piece;
  }
  write('same', 'deleted', 'inserted');
  return runs;
}

/** The older text out of a difference, to the letter. */
export const olderText = (difference: WordDifference): string =>
  difference.runs.map((run) => (run.kind === 'inserted' ? '' : run.text)).join('');

/** The newer text out of a difference, to the letter. */
export const newerText = (difference: WordDifference): string =>
  difference.runs.map((run) => (run.kind === 'deleted' ? '' : run.text)).join('');
