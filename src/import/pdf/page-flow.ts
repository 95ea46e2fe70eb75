import { guttersOf, type Piece, readingOrder } from './columns.ts';
import { findDefinitions } from './definitions.ts';
import { linesOfWords } from './lines.ts';
import type { Line, PageContent, Word } from './page-content.ts';
import { riversOf, splitAtRivers } from './rivers.ts';
import { findRuledTables } from './ruled-tables.ts';
import { findTaggedTables } from './tagged-tables.ts';
import type { TagPlace } from './tags.ts';

/** A table as the page shows it. */
export interface TablePart {
  page: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  rows: Word[][][];
  /** The file says that the first row names the columns. */
  header: boolean;
}

/** One column of a page, or a stretch over its whole width: lines and tables from top to bottom. */
export interface Box {
  page: number;
  items: (Line | TablePart)[];
  left: number;
  /** Where full lines end. */
  right: number;
}

export const isTable = (item: Line | TablePart): item is TablePart => 'rows' in item;

interface Placed extends Piece {
  words: Word[];
  table: TablePart | null;
}

/** A gap that may part two columns, in letter heights. */
const WIDE = 0.75;

/** Lines and tables of all pages in reading order. */
export function boxesOf(
  pages: readonly PageContent[],
  tags: readonly ReadonlyMap<number, TagPlace>[],
  bodySize: number,
): Box[] {
  const placed = pages.map((page, i) => piecesOf(page, tags[i] ?? new Map(), bodySize));
  const found = placed.flatMap((pieces) => guttersOf(pieces));
  // A gutter counts as known when more than one page has it.
  const known = found.filter((x, i) => found.some((y, j) => i !== j && Math.abs(x - y) < 6));
  const boxes = placed.flatMap((pieces, i) => {
    const page = pages[i] as PageContent;
    const upright = readingOrder(splitAtGutters(pieces, known), known).map((group) =>
      boxOf(group, page.number),
    );
    const turned = turnedLines(page);
    return turned.length > 0
      ? [...upright, { page: page.number, items: turned, left: 0, right: page.width }]
      : upright;
  });
  return withCommonEdges(boxes, known);
}

function piecesOf(
  page: PageContent,
  tags: ReadonlyMap<number, TagPlace>,
  bodySize: number,
): Placed[] {
  const upright = page.words.filter((word) => word.angle === 0);
  const tagged = findTaggedTables(upright, tags, page.number);
  const taken = new Set(tagged.flatMap((table) => table.rows.flat(2)));
  const ruled = findRuledTables(
    page.rules,
    upright.filter((word) => !taken.has(word)),
  ).map((table): TablePart => ({ ...table, page: page.number, header: false }));
  for (const table of ruled) for (const word of table.rows.flat(2)) taken.add(word);
  const free = linesOfWords(
    upright.filter((word) => !taken.has(word)),
    page.number,
  );
  const rivers = riversOf(free);
  const defined = findDefinitions(free, rivers, page.number);
  for (const table of defined) for (const word of table.rows.flat(2)) taken.add(word);
  const lines = free.filter(({ words }) => !words.some((word) => taken.has(word)));
  const pieces = lines.flatMap((line) => splitAtRivers(line, rivers) ?? splitAtGaps(line.words));
  return [
    ...pieces.map((words): Placed => {
      const size = Math.max(...words.map((word) => word.size));
      const y = words[0]?.y ?? 0;
      return {
        x0: words[0]?.x0 ?? 0,
        x1: Math.max(...words.map((word) => word.x1)),
        y0: y - 0.75 * size,
        y1: y + 0.2 * size,
        letters: words.reduce((sum, word) => sum + word.text.length, 0),
        heading: size > bodySize * 1.05 || words.every((word) => word.bold),
        words,
        table: null,
      };
    }),
    ...[...tagged, ...ruled, ...defined].map(
      (table): Placed => ({
        x0: table.x0,
        x1: table.x1,
        y0: table.y0,
        y1: table.y1,
        letters: 0,
        heading: false,
        words: [],
        table,
      }),
    ),
  ];
}

/** A line of the left column that reaches almost to the next one is no line over both. */
function splitAtGutters(pieces: readonly Placed[], gutters: readonly number[]): Placed[] {
  const own = gutters.filter((x) => pieces.filter((p) => Math.abs(p.x0 - x) < 2.5).length >= 6);
  if (own.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const at = piece.words.findIndex(
      (word, i) =>
        i > 0 &&
        own.some((x) => Math.abs(word.x0 - x) < 2.5) &&
        gapBefore(piece.words, i) > 0.4 * word.size &&
        gapBefore(piece.words, i) > 1.4 * usualGap(piece.words),
    );
    if (at === -1) return [piece];
    return [piece.words.slice(0, at), piece.words.slice(at)].map((words) => ({
      ...piece,
      words,
      x0: words[0]?.x0 ?? piece.x0,
      x1: Math.max(...words.map((word) => word.x1)),
    }));
  });
}

const gapBefore = (words: readonly Word[], i: number): number =>
  (words[i]?.x0 ?? 0) - (words[i - 1]?.x1 ?? 0);

function usualGap(words: readonly Word[]): number {
  const gaps = words.slice(1).map((_, i) => gapBefore(words, i + 1));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function splitAtGaps(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  for (const word of words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.x0 - last.x1 < WIDE * Math.max(word.size, last.size)) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts;
}

function boxOf(group: readonly Placed[], page: number): Box {
  const lines = linesOfWords(
    group.flatMap((piece) => piece.words),
    page,
  );
  const tables = group.flatMap((piece) => (piece.table ? [piece.table] : []));
  const top = (item: Line | TablePart): number => (isTable(item) ? item.y0 : item.y - item.size);
  return {
    page,
    items: [...lines, ...tables].sort((a, b) => top(a) - top(b)),
    left: Math.min(...group.map((piece) => piece.x0)),
    right: Math.max(...group.map((piece) => piece.x1)),
  };
}

/**
 * Columns that begin at the same place end at the same place, so a column of short lines is no narrower than others; but
 * the left column of a page is no wider than up to its gutter.
 */
function withCommonEdges(boxes: readonly Box[], gutters: readonly number[]): Box[] {
  const gutterOf = (box: Box): number => {
    const beside = boxes.filter((other) => other.page === box.page && other.left > box.left + 40);
    const known = gutters.filter(
      (x) => x > box.right - 2 && beside.some((other) => Math.abs(other.left - x) < 6),
    );
    return Math.round(Math.min(...known, 9999) / 12);
  };
  const limits = new Map(boxes.map((box) => [box, gutterOf(box)]));
  return boxes.map((box) => {
    const alike = boxes.filter(
      (other) => Math.abs(other.left - box.left) < 12 && limits.get(other) === limits.get(box),
    );
    const edges = alike.map((other) => other.right).sort((a, b) => a - b);
    // Not the very widest: a table may stand out.
    return { ...box, right: Math.max(box.right, edges[Math.floor((edges.length - 1) * 0.8)] ?? 0) };
  });
}

/** Text that stands on its side, line by line in the order of the file; it is read after the page. */
function turnedLines(page: PageContent): Line[] {
  const lines: Line[] = [];
  let last: Word | null = null;
  for (const word of page.words) {
    if (word.angle === 0) continue;
    const line = lines.at(-1);
    const near =
      last && last.angle === word.angle && Math.hypot(word.x0 - last.x0, word.y - last.y) < 400;
    if (line && near && word.spaced) line.words.push({ ...word, spaced: true });
    else if (line && near && !word.spaced && sameTurnedLine(last as Word, word))
      line.words.push(word);
    else {
      lines.push({
        words: [{ ...word }],
        x0: word.x0,
        x1: word.x1,
        y: word.y,
        size: word.size,
        bold: word.bold,
        page: page.number,
      });
    }
    last = word;
  }
  return lines;
}

function sameTurnedLine(a: Word, b: Word): boolean {
  const turn = (a.angle * Math.PI) / 180;
  const across = -Math.sin(turn) * (b.x0 - a.x0) + Math.cos(turn) * (b.y - a.y);
  return Math.abs(across) < 0.4 * a.size;
}
