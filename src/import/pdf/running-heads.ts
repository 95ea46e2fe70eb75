import { linesOfWords, textOfLine } from './lines.ts';
import type { Line, PageContent, Word } from './page-content.ts';
import { findRuledTables } from './ruled-tables.ts';

/** Running heads and feet stand in the outer eighth of the page. */
const ZONE = 0.125;
/** Counted from the edge. */
const ROWS = 4;
const SAME_HEIGHT = 4;

export interface Furniture {
  words: Set<Word>;
  dropped: { page: number; text: string; reason: string }[];
}

interface Row {
  line: Line;
  page: number;
  text: string;
  /** Numbers as "#", so that page 4 and page 5 say the same. */
  pattern: string;
  numbers: number[];
  top: boolean;
}

/**
 * Finds running heads, running feet and page numbers: what stands in the same place at the edge of several pages and
 * says the same but for a number that counts with the pages; what varies there with the chapters; and what the file
 * itself marks as no part of the text.
 */
export function findRunningHeads(pages: readonly PageContent[]): Furniture {
  const rows = pages.flatMap(edgeRows);
  const found = new Map<Row, string>();
  const least = pages.length > 6 ? 3 : 2;
  for (const group of groupedBy(rows, (row) => row.pattern)) {
    for (const same of atOneHeight(group)) {
      if (pagesOf(same) >= least && countsOrStays(same)) mark(found, same);
    }
  }
  for (const same of atOneHeight(rows)) {
    const texts = new Set(same.map((row) => row.pattern)).size;
    const many = pagesOf(same) >= Math.max(5, pages.length * 0.4);
    if (!same.every((row) => standsApart(row, pages))) continue;
    // The head of even pages may say something else than that of odd ones.
    const everywhere = pages.length > 1 && pagesOf(same) === pages.length && sameSize(same);
    if (everywhere || (many && texts <= pagesOf(same) * 0.6)) mark(found, same);
  }
  for (const row of rows) if (isAtHeadOfOthers(row, found, pages)) mark(found, [row]);
  for (const row of rows) {
    if (row.line.words.every((word) => word.artifact)) mark(found, [row]);
    if (/^(?:sid(?:a|an)?\.? ?# ?(?:av|\/|\() ?#\)?|# ?\( ?# ?\))$/iu.test(row.pattern))
      mark(found, [row]);
  }
  for (const row of [...found.keys()].reverse())
    if (belongsToText(row, found, pages)) found.delete(row);
  return {
    words: new Set([...found.keys()].flatMap(({ line }) => line.words)),
    dropped: [...found].map(([row, reason]) => ({ page: row.page, text: row.text, reason })),
  };
}

/** What stands alone where two other pages have their running head, and looks like it, is one too. */
function isAtHeadOfOthers(
  row: Row,
  found: ReadonlyMap<Row, string>,
  pages: readonly PageContent[],
): boolean {
  if (found.has(row)) return false;
  const alike = [...found.keys()].filter(
    (other) =>
      other.page !== row.page &&
      other.top === row.top &&
      Math.abs(other.line.y - row.line.y) < 2 &&
      Math.abs(other.line.size - row.line.size) < 0.3,
  );
  return pagesOf(alike) > 1 && standsApart(row, pages);
}

function mark(found: Map<Row, string>, rows: readonly Row[]): void {
  for (const row of rows) {
    const number = /^(?:(?:sid(?:a|an)?|page)\.?)?[^\p{L}]*#[^\p{L}]*(?:av|of)?[^\p{L}]*$/iu;
    found.set(
      row,
      number.test(row.pattern) ? 'page number' : row.top ? 'running head' : 'running foot',
    );
  }
}

/** The last line of a footnote that several pages have stands close to the line above it and looks like it. */
function belongsToText(
  row: Row,
  found: ReadonlyMap<Row, string>,
  pages: readonly PageContent[],
): boolean {
  if (row.line.words.every((word) => word.artifact)) return false;
  const own = new Set(
    [...found.keys()].filter((other) => other.page === row.page).flatMap(({ line }) => line.words),
  );
  const near = pages[row.page - 1]?.words.some(
    (word) =>
      !own.has(word) &&
      word.angle === 0 &&
      Math.abs(word.size - row.line.size) < 0.3 &&
      Math.abs(word.x0 - row.line.x0) < 200 &&
      (row.top ? word.y - row.line.y : row.line.y - word.y) > 0 &&
      Math.abs(word.y - row.line.y) < 1.35 * row.line.size,
  );
  return near === true;
}

function edgeRows(page: PageContent): Row[] {
  const lines = linesOfWords(
    page.words.filter((word) => word.angle === 0),
    page.number,
  );
  // The first row of a table that goes on over pages is no running head; a table that is one stays within the edge.
  const tables = findRuledTables(page.rules, page.words).filter(
    (table) => table.y1 > page.height * ZONE && table.y0 < page.height * (1 - ZONE),
  );
  const inTable = (line: Line): boolean =>
    tables.some((table) => line.y > table.y0 && line.y - line.size / 2 < table.y1);
  const row = (line: Line, top: boolean): Row => {
    const text = textOfLine(line);
    return {
      line,
      page: page.number,
      text,
      pattern: text
        .replace(/\d+/gu, '#')
        .replace(/^[ivxlc]+$/iu, '#')
        .replace(/\s+/gu, ' '),
      numbers: (text.match(/\d+/gu) ?? []).map(Number),
      top,
    };
  };
  return [
    ...lines
      .slice(0, ROWS)
      .filter((line) => line.y < page.height * ZONE && !inTable(line))
      .map((line) => row(line, true)),
    ...lines
      .slice(-ROWS)
      .filter((line) => line.y > page.height * (1 - ZONE) && !inTable(line))
      .map((line) => row(line, false)),
  ];
}

const sameSize = (rows: readonly Row[]): boolean =>
  rows.every((row) => Math.abs(row.line.size - (rows[0]?.line.size ?? 0)) < 0.3);

const pagesOf = (rows: readonly Row[]): number => new Set(rows.map((row) => row.page)).size;

/** Words that are the same everywhere, or a number that goes up with the pages. */
function countsOrStays(rows: readonly Row[]): boolean {
  const places = Math.min(...rows.map((row) => row.numbers.length));
  let counts = 0;
  for (let i = 0; i < places; i++) {
    const distances = rows.map((row) => (row.numbers[i] ?? 0) - row.page);
    const values = rows.map((row) => row.numbers[i] ?? 0);
    if (mostCommon(values) >= 0.8 * rows.length) continue;
    if (mostCommon(distances) < 0.7 * rows.length) return false;
    counts += 1;
  }
  const letters = (rows[0]?.pattern ?? '').replace(/[^\p{L}]/gu, '').length;
  return letters >= 3 || counts > 0 || (rows[0]?.pattern === '#' && places === 0);
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** A wider gap parts it from the text than the text has between its own lines. */
function standsApart(row: Row, pages: readonly PageContent[]): boolean {
  const page = pages[row.page - 1];
  if (!page) return false;
  const own = new Set(row.line.words);
  const inward = page.words
    .filter((word) => !own.has(word) && word.angle === 0)
    .map((word) => (row.top ? word.y - row.line.y : row.line.y - word.y))
    .filter((distance) => distance > 0);
  const outward = page.words.some(
    (word) => !own.has(word) && (row.top ? word.y < row.line.y - 2 : word.y > row.line.y + 2),
  );
  return !outward && Math.min(...inward) > 1.9 * row.line.size;
}

function groupedBy<T>(values: readonly T[], key: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return [...groups.values()];
}

/** Rows that stand at the same height of their pages, top and foot apart. */
function atOneHeight(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of [...rows].sort(
    (a, b) => Number(a.top) - Number(b.top) || a.line.y - b.line.y,
  )) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && first.top === row.top && row.line.y - first.line.y < SAME_HEIGHT)
      group.push(row);
    else groups.push([row]);
  }
  return groups;
}
