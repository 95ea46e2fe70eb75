import type { Line, Word } from './page-content.ts';

/** Baselines closer than this, in letter heights, are one line. */
const SAME_LINE = 0.25;
/** A gap that a reader sees as a space, in letter heights. */
const SPACE = 0.15;
/** Small letters are at most this share of the size beside them. */
const SMALL = 0.8;

/**
 * Words set higher or lower than the word beside them, and smaller, are put on its baseline; what stood higher is
 * marked as raised. Changes nothing else; gives new words.
 */
export function onBaselines(words: readonly Word[]): Word[] {
  const result = words.map((word) => ({ ...word }));
  const sorted = [...result].sort((a, b) => a.y - b.y);
  // Twice, so that the second mark of "1, 2" finds the first.
  for (let round = 0; round < 2; round++) {
    for (const [i, word] of sorted.entries()) {
      if (word.raised || word.angle !== 0) continue;
      const beside = neighbour(sorted, i, word);
      if (!beside) continue;
      word.raised = beside.y - word.y > 0.1 * beside.size;
      word.y = beside.y;
    }
  }
  return result;
}

function neighbour(sorted: readonly Word[], at: number, word: Word): Word | null {
  const reach = word.size * 2;
  let best: Word | null = null;
  for (const step of [1, -1]) {
    for (let i = at + step; i >= 0 && i < sorted.length; i += step) {
      const other = sorted[i] as Word;
      if (Math.abs(other.y - word.y) > reach) break;
      if (isBeside(word, other) && (!best || gapBetween(word, other) < gapBetween(word, best))) {
        best = other;
      }
    }
  }
  return best;
}

function isBeside(word: Word, other: Word): boolean {
  if (other.angle !== 0 || gapBetween(word, other) > 0.4 * other.size) return false;
  const up = other.y - word.y;
  if (other.raised && Math.abs(other.size - word.size) < 0.1) {
    return up > 0.1 * word.size && up < 1.2 * word.size;
  }
  if (word.size > SMALL * other.size) return false;
  return (
    (up > 0.12 * other.size && up < 0.75 * other.size) ||
    (up < -0.08 * other.size && up > -0.4 * other.size)
  );
}

const gapBetween = (a: Word, b: Word): number => Math.max(a.x0 - b.x1, b.x0 - a.x1, 0);

/** Words of one area, grouped to lines from top to bottom. */
export function linesOfWords(words: readonly Word[], page: number): Line[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && word.y - first.y < SAME_LINE * Math.max(word.size, first.size))
      row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => lineOf(row, page));
}

/** One line of words that share a baseline. */
export function lineOf(words: readonly Word[], page: number): Line {
  const sorted = withoutTracking([...words].sort((a, b) => a.x0 - b.x0));
  const counts = new Map<number, number>();
  let letters = 0;
  let bold = 0;
  for (const word of sorted) {
    const size = Math.round(word.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + word.text.length);
    if (word.raised) continue;
    const count = word.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    letters += count;
    if (word.bold) bold += count;
  }
  const size = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return {
    words: sorted,
    x0: sorted[0]?.x0 ?? 0,
    x1: Math.max(...sorted.map((word) => word.x1)),
    y: sorted.find((word) => Math.abs(word.size - size) <= 0.5)?.y ?? sorted[0]?.y ?? 0,
    size,
    bold: letters > 0 && bold >= 0.9 * letters,
    page,
  };
}

/** Whether a reader sees a space between two words of a line. */
export function spaceBetween(left: Word, right: Word): boolean {
  if (right.raised && !left.raised && !right.spaced) return right.x0 - left.x1 > 0.5 * right.size;
  return right.spaced || right.x0 - left.x1 > SPACE * Math.min(left.size, right.size);
}

/** The text of a line, with a space wherever a reader sees one. */
export function textOfLine({ words }: Pick<Line, 'words'>): string {
  return words
    .map((word, i) => {
      const text = shownText(word);
      return i > 0 && spaceBetween(words[i - 1] as Word, word) ? ` ${text}` : text;
    })
    .join('');
}

/** Raised figures as such: "hamnen¹", "m²". */
export function shownText(word: Word): string {
  return word.raised && /^\d+$/u.test(word.text) ? raisedFigures(word.text) : word.text;
}

/** The mark of a note as its place in the text shows it: "8" is "⁸"; other marks stay. */
export function raisedFigures(mark: string): string {
  return /^\d+$/u.test(mark)
    ? mark.replace(/\d/gu, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(figure)] as string)
    : mark;
}

/** Letters that are set with even gaps ("I N L E D N I N G") are put together again; a wider gap parts the words. */
function withoutTracking(words: Word[]): Word[] {
  // Leader dots that are set one by one are no letters.
  const lettered = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const single = lettered.filter((word) => [...word.text].length === 1);
  if (single.length < 5 || single.length < 0.9 * lettered.length) return words;
  const gaps = words.slice(1).map((word, i) => word.x0 - (words[i]?.x1 ?? 0));
  const even = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const result: Word[] = [];
  for (const [i, word] of words.entries()) {
    const last = result.at(-1);
    const gap = gaps[i - 1] ?? 0;
    if (last && gap < even * 1.6 + 0.05 * word.size && last.target === word.target) {
      last.text += word.text;
      last.x1 = word.x1;
    } else result.push({ ...word, spaced: true });
  }
  return result;
}
