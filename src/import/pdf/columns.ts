/** Anything that takes room on a page: a run of words on one line, or a table. */
export interface Piece {
  x0: number;
  x1: number;
  /** Top and bottom. */
  y0: number;
  y1: number;
  /** Letters, to tell text from marks and numbers; 0 for a table. */
  letters: number;
  /** Larger or bolder than running text. */
  heading: boolean;
}

/** A gap between columns is at least this wide, in points. */
const GUTTER = 8;
/** A long address may reach almost over the gap. */
const NARROW = 2;
/** Fewer lines on one side are chance, unless other pages have a gutter in the same place. */
const LINES = 4;
const MAX_CANDIDATES = 40;
const MAX_DEPTH = 24;

/**
 * The pieces of a page in groups, in the order in which they are read: each group is one column or one stretch over the
 * whole width. `known` are gutters (x) that other pages of the file have.
 */
export function readingOrder<P extends Piece>(
  pieces: readonly P[],
  known: readonly number[],
  depth = 0,
): P[][] {
  if (pieces.length === 0) return [];
  const cut = depth < MAX_DEPTH ? bestGutter(pieces, known) : null;
  if (!cut) return [[...pieces]];
  const inside = pieces.filter((piece) => middle(piece) > cut.top && middle(piece) < cut.bottom);
  const parts = [
    pieces.filter((piece) => middle(piece) <= cut.top),
    ...stretches(inside, cut.x),
    pieces.filter((piece) => middle(piece) >= cut.bottom),
  ];
  return parts.flatMap((part) =>
    part.length === pieces.length ? [part] : readingOrder(part, known, depth + 1),
  );
}

/** Where the gutters of a page are. */
export function guttersOf(pieces: readonly Piece[], depth = 0): number[] {
  const cut = depth < MAX_DEPTH ? bestGutter(pieces, []) : null;
  if (!cut) return [];
  const rest = pieces.filter((piece) => middle(piece) <= cut.top || middle(piece) >= cut.bottom);
  return [cut.x, ...guttersOf(rest, depth + 1)];
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

const middle = (piece: Piece): number => (piece.y0 + piece.y1) / 2;
const before = (piece: Piece, x: number): boolean => piece.x1 <= x + 1;
const after = (piece: Piece, x: number): boolean => piece.x0 >= x - 1;

function bestGutter(pieces: readonly Piece[], known: readonly number[]): Gutter | null {
  let best: (Gutter & { lines: number }) | null = null;
  for (const x of candidates(pieces, known)) {
    const crossing = pieces.filter((piece) => !before(piece, x) && !after(piece, x));
    const edges = [
      Number.NEGATIVE_INFINITY,
      ...crossing.map(middle).sort((a, b) => a - b),
      Number.POSITIVE_INFINITY,
    ];
    const sure = known.some((other) => Math.abs(other - x) < 6);
    for (let i = 1; i < edges.length; i++) {
      const top = edges[i - 1] as number;
      const bottom = edges[i] as number;
      const inside = pieces.filter((piece) => middle(piece) > top && middle(piece) < bottom);
      const lines = inside.length;
      if ((!best || lines > best.lines) && areColumns(inside, x, sure))
        best = { x, top, bottom, lines };
    }
  }
  return best;
}

/** Left edges that several pieces share, the most common first. */
function candidates(pieces: readonly Piece[], known: readonly number[]): number[] {
  const counts = new Map<number, number[]>();
  for (const piece of pieces) {
    const key = Math.round(piece.x0 / 2);
    counts.set(key, [...(counts.get(key) ?? []), piece.x0]);
  }
  const least = Math.min(...pieces.map((piece) => piece.x0)) + 40;
  return [...counts.values()]
    .map((xs) => ({ x: Math.min(...xs), count: xs.length }))
    .filter(
      ({ x, count }) => x > least && (count >= LINES || known.some((k) => Math.abs(k - x) < 6)),
    )
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_CANDIDATES)
    .map(({ x }) => x);
}

function areColumns(inside: readonly Piece[], x: number, sure: boolean): boolean {
  const left = inside.filter((piece) => before(piece, x));
  const right = inside.filter((piece) => after(piece, x));
  if (left.length === 0 || right.length === 0) return false;
  const gap = Math.min(...right.map((p) => p.x0)) - Math.max(...left.map((p) => p.x1));
  if (gap < (sure ? NARROW : GUTTER)) return false;
  if (sure) return left.length + right.length > 2;
  if (left.length < LINES || right.length < LINES) return false;
  const overlap = Math.min(bottomOf(left), bottomOf(right)) - Math.max(topOf(left), topOf(right));
  if (overlap < 2 * Math.max(1, heightOf(left))) return false;
  const widths = [widthOf(left), widthOf(right)];
  if (Math.min(...widths) < 0.3 * Math.max(...widths)) return false;
  return isText(left) && isText(right);
}

/** Lines of text mostly reach the end of their column; marks, numbers and the cells of a table do not. */
function isText(pieces: readonly Piece[]): boolean {
  const width = widthOf(pieces);
  const long = pieces.filter((p) => p.letters === 0 || p.x1 - p.x0 > 0.6 * width).length;
  return long >= 0.45 * pieces.length && median(pieces.map((p) => p.letters)) >= 12;
}

/**
 * The two columns, cut where a heading stands over both without reaching into the second: what is beside it and near
 * it is empty, and both columns go on below.
 */
function stretches<P extends Piece>(inside: readonly P[], x: number): P[][] {
  const left = inside.filter((piece) => before(piece, x));
  const right = inside.filter((piece) => !before(piece, x));
  const edge = Math.min(...left.map((piece) => piece.x0));
  for (const heading of [...left].sort((a, b) => a.y0 - b.y0)) {
    if (!heading.heading || heading.x0 > edge + 3) continue;
    const above = right.filter((piece) => middle(piece) < middle(heading));
    const below = right.filter((piece) => middle(piece) > middle(heading));
    if (above.length === 0 || below.length === 0) continue;
    const height = heading.y1 - heading.y0;
    const beside = right.some((piece) => piece.y0 < heading.y1 && piece.y1 > heading.y0);
    const next = left.filter((piece) => middle(piece) > heading.y1);
    if (beside || next.length === 0 || topOf(below) - bottomOf(above) < 1.8 * height) continue;
    // Such a heading keeps its distance from both columns above, and both begin below it.
    if (heading.y0 - bottomOf(above) < 0.5 * height) continue;
    if (topOf(below) > topOf(next) + 0.5 * height) continue;
    const upper = inside.filter((piece) => middle(piece) < heading.y0);
    const lower = inside.filter((piece) => middle(piece) > heading.y1);
    const level = inside.filter(
      (piece) => middle(piece) >= heading.y0 && middle(piece) <= heading.y1,
    );
    return [...stretches(upper, x), level, ...stretches(lower, x)];
  }
  return [left, right].filter((part) => part.length > 0);
}

const topOf = (pieces: readonly Piece[]): number => Math.min(...pieces.map((p) => p.y0));
const bottomOf = (pieces: readonly Piece[]): number => Math.max(...pieces.map((p) => p.y1));
const heightOf = (pieces: readonly Piece[]): number => median(pieces.map((p) => p.y1 - p.y0));
const widthOf = (pieces: readonly Piece[]): number =>
  Math.max(...pieces.map((p) => p.x1)) - Math.min(...pieces.map((p) => p.x0));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
