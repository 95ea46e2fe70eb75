import type { Line, Word } from './page-content.ts';

/** White between two columns: a strip that many lines leave empty, with a column beginning at its right edge. */
export interface River {
  /** Where the right column begins. */
  x: number;
  /** The stretch of the page that has it. */
  top: number;
  bottom: number;
}

/** Lines that begin at one place count as a column from this many on. */
const LINES = 5;
const FEW = 3;
/** The white is at least this wide, in points; the spaces of a justified line are narrower or stand anywhere. */
const WIDTH = 6;
/** Left edges of one column differ by no more than this. */
const EDGE = 2;
/** A column is at least this wide, so that marks and numbers before a text are none. */
const COLUMN = 60;
const MOST = 4;

/**
 * The rivers of a page, looked for in all lines together and before words are joined to runs: a line that is justified
 * has wide spaces of its own, but they do not stand below each other. `lines` go over the whole page.
 */
export function riversOf(lines: readonly Line[]): River[] {
  const starts = new Map<number, number>();
  for (const { words } of lines) {
    for (const [i, word] of words.entries()) {
      if (i > 0 && gapBefore(words, i) < WIDTH) continue;
      const key = Math.round(word.x0 / EDGE);
      starts.set(key, (starts.get(key) ?? 0) + 1);
    }
  }
  const edge = Math.min(...lines.map(({ x0 }) => x0)) + COLUMN;
  const candidates = [...starts]
    .map(([key]) => ({
      x: key * EDGE,
      count: (starts.get(key - 1) ?? 0) + (starts.get(key) ?? 0) + (starts.get(key + 1) ?? 0),
    }))
    .filter(({ x, count }) => x > edge && count >= LINES)
    .sort((a, b) => b.count - a.count || a.x - b.x);
  const rivers: River[] = [];
  for (const { x } of candidates) {
    if (rivers.length >= MOST) break;
    if (rivers.some((river) => Math.abs(river.x - x) < COLUMN)) continue;
    const river = riverAt(lines, x);
    if (river) rivers.push(river);
  }
  return rivers;
}

type Side = 'left' | 'right' | 'both' | 'across';

/** The longest stretch in which no line crosses, with lines enough on both sides. */
function riverAt(lines: readonly Line[], x: number): River | null {
  let best: (River & { lines: number }) | null = null;
  let stretch: { line: Line; side: Side }[] = [];
  const close = (): void => {
    const right = stretch.filter(({ side }) => side !== 'left');
    const left = stretch.filter(({ side }) => side !== 'right');
    const [first] = stretch;
    // Terms beside long meanings are few lines.
    if (right.length < LINES || left.length < FEW || !first) return;
    if (best && best.lines >= stretch.length) return;
    const last = stretch.at(-1) as { line: Line };
    best = {
      x,
      top: first.line.y - first.line.size,
      bottom: last.line.y + 0.3 * last.line.size,
      lines: stretch.length,
    };
  };
  for (const line of lines) {
    const side = sideOf(line.words, x);
    if (side === 'across') {
      close();
      stretch = [];
    } else stretch.push({ line, side });
  }
  close();
  return best;
}

function sideOf(words: readonly Word[], x: number): Side {
  const at = words.findIndex((word) => word.x1 > x - EDGE);
  if (at === -1) return 'left';
  const first = words[at] as Word;
  if (first.x0 < x - EDGE) return 'across';
  if (at === 0) return 'right';
  return gapBefore(words, at) >= WIDTH ? 'both' : 'across';
}

/** The words of a line in parts, one for each column that it lies in. */
export function splitAtRivers(line: Line, rivers: readonly River[]): Word[][] | null {
  const own = rivers.filter(({ top, bottom }) => line.y > top && line.y < bottom);
  if (own.length === 0) return null;
  const parts: Word[][] = [[]];
  for (const [i, word] of line.words.entries()) {
    const begins = own.some(
      ({ x }) =>
        Math.abs(word.x0 - x) <= 2 * EDGE || (word.x0 > x && (line.words[i - 1]?.x1 ?? x) < x),
    );
    if (i > 0 && begins) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

const gapBefore = (words: readonly Word[], i: number): number =>
  (words[i]?.x0 ?? 0) - (words[i - 1]?.x1 ?? 0);
