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

/**
 * Where the words of two token lists differ, in order, or null when they differ in more than
 * `LONGEST_EDIT` tokens. Gaps are not looked at. What is equal at both ends is set aside first:
 * the library strips a common start but not a common end.
 */
export function hunks(older: readonly Token[], newer: readonly Token[]): Hunk[] | null {
  let start = 0;
  let oldEnd = older.length;
  let newEnd = newer.length;
  while (start < oldEnd && start < newEnd && older[start]!.word === newer[start]!.word) start++;
  while (oldEnd > start && newEnd > start && older[oldEnd - 1]!.word === newer[newEnd - 1]!.word) {
    oldEnd--;
    newEnd--;
  }
  const ids = new Map<string, number>();
  const words = (list: readonly Token[], to: number) =>
    list.slice(start, to).map(({ word }) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  const parts = diffArrays(words(older, oldEnd), words(newer, newEnd), {
    maxEditLength: LONGEST_EDIT,
  });
  if (parts === undefined) return null;
  const found: Hunk[] = [];
  let o = start;
  let n = start;
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
 * The same difference told so that a reader sees phrases: a sentence put in is shown from its first
 * word to its full stop, not from one full stop to the next, and two replacements with only a sign
 * or a short word between them are one.
 */
export function tidied(
  raw: readonly Hunk[],
  older: readonly Token[],
  newer: readonly Token[],
): Hunk[] {
  const slid = raw.map((hunk, i) => {
    const previous = raw[i - 1];
    const next = raw[i + 1];
    if (hunk.oldFrom === hunk.oldTo) {
      const by = slide(
        newer,
        hunk.newFrom,
        hunk.newTo,
        previous?.newTo ?? 0,
        next?.newFrom ?? newer.length,
      );
      return moved(hunk, by);
    }
    if (hunk.newFrom === hunk.newTo) {
      const by = slide(
        older,
        hunk.oldFrom,
        hunk.oldTo,
        previous?.oldTo ?? 0,
        next?.oldFrom ?? older.length,
      );
      return moved(hunk, by);
    }
    return hunk;
  });
  const joined: Hunk[] = [];
  for (const hunk of slid) {
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

/** Two replacements of phrases with nothing but one short word or sign between them. */
function readsAsOne(a: Hunk, b: Hunk, older: readonly Token[]): boolean {
  const between = older.slice(a.oldTo, b.oldFrom);
  if (between.length === 0) return true;
  if (between.length > 1 || between[0]!.word.length > 3) return false;
  const replaces = (hunk: Hunk) => hunk.oldTo > hunk.oldFrom && hunk.newTo > hunk.newFrom;
  const size = (hunk: Hunk) => hunk.oldTo - hunk.oldFrom + hunk.newTo - hunk.newFrom;
  return replaces(a) && replaces(b) && size(a) + size(b) > 6;
}
