import { alignSentences, sentenceStarts } from './align-sentences.ts';
import type { Hunk } from './hunks.ts';
import { hunks, isIsland, isWord, tidied } from './hunks.ts';
import type { Token } from './tokens.ts';
import { textOf, tokens } from './tokens.ts';

/** A stretch of text that stands in both wordings, only in the older or only in the newer. */
export interface WordRun {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
  /**
   * Only typography or white space differs, beside changes of words: a reader need not be shown it.
   * Never set where nothing else differs.
   */
  readonly muted?: true;
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

/** Least share of the words of two sentences together that must be common to tell words apart. */
const LEAST_COMMON = 0.25;

/** Texts of fewer words together are not called rewritten: both wordings fit in an eye. */
const SHORT = 24;

/**
 * The words that differ between two texts, told so that a reader sees whole words and phrases:
 * sentences are put together first, and words are compared only inside sentences that belong
 * together. Where words agree but the white space between them does not, the white space is a
 * change.
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
  const starts = { old: sentenceStarts(older, a), new: sentenceStarts(newer, b) };
  const blocks = alignSentences(a, b, starts.old, starts.new);
  const found = withoutIslands(
    blocks.flatMap((block) => within(block, a, b)),
    a,
    new Set(blocks.map(({ oldFrom }) => oldFrom)),
  );
  if (found.every((hunk) => coversAll(hunk, a, b)) && found.length > 0) {
    return { runs: whole, rewritten: a.length + b.length >= SHORT };
  }
  return { runs: rebuild(found, a, b), rewritten: false };
}

const coversAll = (hunk: Hunk, a: readonly Token[], b: readonly Token[]): boolean =>
  hunk.oldTo - hunk.oldFrom === a.length && hunk.newTo - hunk.newFrom === b.length;

/** The differences inside a block; the block itself where too little of it is kept. */
function within(block: Hunk, a: readonly Token[], b: readonly Token[]): Hunk[] {
  if (block.oldFrom === block.oldTo || block.newFrom === block.newTo) return [block];
  if (inCommon(block, a, b) < LEAST_COMMON) return [block];
  const raw = hunks(a, b, block);
  if (raw === null) return [block];
  const found = tidied(raw, a, b, block);
  return kept(found, block, a, b) < LEAST_COMMON ? [block] : found;
}

const wordsIn = (list: readonly Token[], from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (isWord(list[i]!)) count++;
  return count;
};

/** Share of the words that stand in both, in whatever order: no difference can show more. */
function inCommon(block: Hunk, a: readonly Token[], b: readonly Token[]): number {
  const counts = new Map<string, number>();
  for (let i = block.oldFrom; i < block.oldTo; i++) {
    counts.set(a[i]!.plain, (counts.get(a[i]!.plain) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = block.newFrom; i < block.newTo; i++) {
    const count = counts.get(b[i]!.plain) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(b[i]!.plain, count - 1);
  }
  return (2 * shared) / (block.oldTo - block.oldFrom + block.newTo - block.newFrom);
}

/** Share of the words, signs apart, that a difference leaves standing; 1 where there are none. */
function kept(
  found: readonly Hunk[],
  block: Hunk,
  a: readonly Token[],
  b: readonly Token[],
): number {
  const all = wordsIn(a, block.oldFrom, block.oldTo) + wordsIn(b, block.newFrom, block.newTo);
  let changed = 0;
  for (const hunk of found) {
    changed += wordsIn(a, hunk.oldFrom, hunk.oldTo) + wordsIn(b, hunk.newFrom, hunk.newTo);
  }
  return all === 0 ? 1 : 1 - changed / all;
}

/**
 * Joins what touches, and closes islands that lie across the border of two sentences. Each sentence takes its own words
 * into the difference beside them; the sign that ends the first one stays.
 */
function withoutIslands(
  found: readonly Hunk[],
  a: readonly Token[],
  borders: ReadonlySet<number>,
): Hunk[] {
  const list: Hunk[] = [];
  for (const hunk of found) {
    const before = list.at(-1);
    const after = { ...hunk };
    if (before?.oldTo === after.oldFrom && before.newTo === after.newFrom) {
      before.oldTo = after.oldTo;
      before.newTo = after.newTo;
      continue;
    }
    list.push(after);
    if (before === undefined) continue;
    let border = before.oldTo;
    while (border < after.oldFrom && !borders.has(border)) border++;
    if (border === after.oldFrom && !borders.has(border)) continue;
    const words = wordsIn(a, before.oldTo, after.oldFrom);
    if (!isIsland(words, before, after)) continue;
    let end = border;
    while (end > before.oldTo && !isWord(a[end - 1]!)) end--;
    before.newTo += end - before.oldTo;
    before.oldTo = end;
    after.newFrom -= after.oldFrom - border;
    after.oldFrom = border;
  }
  return list;
}

type Piece = [kind: WordRun['kind'], text: string, muted?: true];

function rebuild(found: readonly Hunk[], a: readonly Token[], b: readonly Token[]): WordRun[] {
  const pieces: Piece[] = [];
  // Where nothing but typography differs, it is what a reader is to see.
  const muted: [true] | [] = found.length > 0 ? [true] : [];
  let o = 0;
  let n = 0;
  const put = (old: string, now: string) => {
    if (old === now) pieces.push(['same', old]);
    else pieces.push(['deleted', old, ...muted], ['inserted', now, ...muted]);
  };
  const same = (upTo: number) => {
    for (; o < upTo; o++, n++) {
      put(a[o]!.gap, b[n]!.gap);
      put(a[o]!.word, b[n]!.word);
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
  let muted = true;
  const write = (...kinds: WordRun['kind'][]) => {
    for (const kind of kinds) {
      if (text[kind] !== '') {
        const quiet = muted && kind !== 'same';
        runs.push({ kind, text: text[kind], ...(quiet ? { muted: true } : {}) });
      }
      text[kind] = '';
    }
    muted = true;
  };
  for (const [kind, piece, quiet] of pieces) {
    if (piece === '') continue;
    if (kind === 'same') write('deleted', 'inserted');
    else write('same');
    text[kind] += piece;
    if (!quiet) muted = false;
  }
  write('same');
  write('deleted', 'inserted');
  return runs;
}

/** What a reader is shown of both wordings in one text: muted typography as the newer one has it. */
export function withoutMuted(runs: readonly WordRun[]): WordRun[] {
  const shown: WordRun[] = [];
  for (const run of runs) {
    if (run.muted && run.kind === 'deleted') continue;
    const kind = run.muted ? 'same' : run.kind;
    const last = shown.at(-1);
    if (last?.kind === kind) shown.splice(-1, 1, { kind, text: last.text + run.text });
    else shown.push({ kind, text: run.text });
  }
  return shown;
}

/** Whether anything differs. */
export const differs = (runs: readonly WordRun[]): boolean =>
  runs.some((run) => run.kind !== 'same');

/** The older text out of a difference, to the letter. */
export const olderText = (difference: WordDifference): string =>
  difference.runs.map((run) => (run.kind === 'inserted' ? '' : run.text)).join('');

/** The newer text out of a difference, to the letter. */
export const newerText = (difference: WordDifference): string =>
  difference.runs.map((run) => (run.kind === 'deleted' ? '' : run.text)).join('');
