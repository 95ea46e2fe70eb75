import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A place where two token lists differ: half-open ranges of positions, one of them maybe empty. */
export interface Hunk {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/**
 * Edit length (deleted + inserted tokens) past which two texts are called rewritten. Myers' time
 * grows with its square, and a reader is helped by two whole wordings long before this.
 */
const LONGEST_EDIT = 600;

/** Words kept between two differences that are an island, at most. */
const ISLAND = 2;

/**
 * Where the words of two token lists differ within a range, in order, or null when they differ in
 * more than `LONGEST_EDIT` tokens. Neither gaps nor typography are looked at. What is equal at both
 * ends is set aside first: the library strips a common start but not a common end.
 */
export function hunks(
  older: readonly Token[],
  newer: readonly Token[],
  range: Hunk,
): Hunk[] | null {
  let { oldFrom, oldTo, newFrom, newTo } = range;
  const equal = (o: number, n: number) => older[o]!.plain === newer[n]!.plain;
  while (oldFrom < oldTo && newFrom < newTo && equal(oldFrom, newFrom)) {
    oldFrom++;
    newFrom++;
  }
  while (oldTo > oldFrom && newTo > newFrom && equal(oldTo - 1, newTo - 1)) {
    oldTo--;
    newTo--;
  }
  const ids = new Map<string, number>();
  const words = (list: readonly Token[], from: number, to: number) =>
    list.slice(from, to).map(({ plain }) => {
      const id = ids.get(plain) ?? ids.size;
      ids.set(plain, id);
      return id;
    });
  const parts = diffArrays(words(older, oldFrom, oldTo), words(newer, newFrom, newTo), {
    maxEditLength: LONGEST_EDIT,
  });
  if (parts === undefined) return null;
  const found: Hunk[] = [];
  let o = oldFrom;
  let n = newFrom;
  let open: Hunk | null = null;
  for (const part of parts) {
    if (!part.added && !part.removed) {
      o += part.count;
      n += part.count;
      open = null;
      continue;
    }
    if (open === null) {
      open = { oldFrom: o, oldTo: o, newFrom: n, newTo: n };
      found.push(open);
    }
    if (part.removed) open.oldTo = o += part.count;
    else open.newTo = n += part.count;
  }
  return found;
}

/**
 * The same difference told so that a reader sees phrases: a clause put in is shown with the sign
 * that sets it off, and a difference is not broken by a word or two that happen to stand in both
 * wordings.
 */
export function tidied(
  raw: readonly Hunk[],
  older: readonly Token[],
  newer: readonly Token[],
  range: Hunk,
): Hunk[] {
  const slid = raw.map((hunk, i) => {
    const previous = raw[i - 1];
    const next = raw[i + 1];
    const low = { old: previous?.oldTo ?? range.oldFrom, new: previous?.newTo ?? range.newFrom };
    const high = { old: next?.oldFrom ?? range.oldTo, new: next?.newFrom ?? range.newTo };
    if (hunk.oldFrom === hunk.oldTo) {
      return moved(hunk, slide(newer, hunk.newFrom, hunk.newTo, low.new, high.new));
    }
    if (hunk.newFrom === hunk.newTo) {
      return moved(hunk, slide(older, hunk.oldFrom, hunk.oldTo, low.old, high.old));
    }
    return hunk;
  });
  return closed(slid, older);
}

/** Joins differences that read as one. */
function closed(list: readonly Hunk[], older: readonly Token[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of list) {
    const last = joined.at(-1);
    if (last && readsAsOne(last, hunk, older)) {
      last.oldTo = hunk.oldTo;
      last.newTo = hunk.newTo;
    } else joined.push({ ...hunk });
  }
  return joined;
}

const moved = (hunk: Hunk, by: number): Hunk => ({
  oldFrom: hunk.oldFrom + by,
  oldTo: hunk.oldTo + by,
  newFrom: hunk.newFrom + by,
  newTo: hunk.newTo + by,
});

/**
 * How far a stretch that stands on one side only can best be moved without changing what the
 * difference says: over equal words, never past `low` or `high` (the neighbouring differences).
 */
function slide(
  list: readonly Token[],
  from: number,
  to: number,
  low: number,
  high: number,
): number {
  let best = 0;
  let bestScore = boundary(list, from, to);
  const consider = (by: number) => {
    const score = boundary(list, from + by, to + by);
    if (score > bestScore) {
      best = by;
      bestScore = score;
    }
  };
  for (let by = 0; from + by > low + 1; by--) {
    if (list[from + by - 1]!.word !== list[to + by - 1]!.word) break;
    consider(by - 1);
  }
  for (let by = 0; to + by < high - 1; by++) {
    if (list[from + by]!.word !== list[to + by]!.word) break;
    consider(by + 1);
  }
  return best;
}

/** How natural the edges of a stretch are: whole sentences best, then what a sign sets off. */
function boundary(list: readonly Token[], from: number, to: number): number {
  const before = list[from - 1]?.word ?? '.';
  const first = list[from]?.word ?? '';
  const last = list[to - 1]?.word ?? '';
  if (/^[.!?]$/.test(before) && /^[.!?]$/.test(last)) return 3;
  if (/^[,;(]$/.test(first) && !/^[,;(.!?]$/.test(last)) return 2;
  if (/^[,;]$/.test(before) && /^[,;]$/.test(last)) return 2;
  return /^[.!?,;:)]$/.test(first) ? 0 : 1;
}

/** Whether a token is more than a sign. */
export const isWord = ({ word }: Token): boolean => /[\p{L}\p{N}]/u.test(word);

/** Tokens changed around an island of one or two words; with more, it is closed. */
const AROUND = { 1: 4, 2: 6 } as const;

const size = (hunk: Hunk): number => hunk.oldTo - hunk.oldFrom + hunk.newTo - hunk.newFrom;

/** Whether this many words kept between two differences are so few that they help no reader. */
export const isIsland = (words: number, a: Hunk, b: Hunk): boolean =>
  words > 0 && words <= ISLAND && size(a) + size(b) > AROUND[words as 1 | 2];

/**
 * Two differences with an island between them and many more words around it, or two replacements of
 * phrases with one sign between. A figure here and a word there are told each by itself.
 */
function readsAsOne(a: Hunk, b: Hunk, older: readonly Token[]): boolean {
  const between = older.slice(a.oldTo, b.oldFrom);
  if (between.length === 0) return true;
  const kept = between.filter(isWord).length;
  if (kept > 0) return isIsland(kept, a, b);
  const replaces = (hunk: Hunk) => hunk.oldTo > hunk.oldFrom && hunk.newTo > hunk.newFrom;
  return between.length === 1 && replaces(a) && replaces(b) && size(a) + size(b) > 6;
}
