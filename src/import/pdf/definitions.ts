import type { Line, Word } from './page-content.ts';
import type { TablePart } from './page-flow.ts';
import { type River, splitAtRivers } from './rivers.ts';

/** A term is narrower than its meaning by this much. */
const NARROWER = 0.6;
/** Lines of one entry are closer than those of two by this much. */
const CLOSER = 0.87;
/** Fewer entries than this are chance. */
const ENTRIES = 3;

/**
 * Terms to the left with their meanings to the right, both over several lines: rows of two cells, so that term and meaning
 * stay together. A row begins where more white than usual parts it from the line above; where all lines are set alike,
 * where a term follows on lines without one.
 */
export function findDefinitions(
  lines: readonly Line[],
  rivers: readonly River[],
  page: number,
): TablePart[] {
  return rivers.flatMap((river): TablePart[] => {
    const inside = lines.filter(({ y }) => y > river.top && y < river.bottom);
    const split = inside.map((line) => ({ line, ...sidesOf(line, river) }));
    const first = split.findIndex(({ term, meaning }) => term.length > 0 && meaning.length > 0);
    const entries = first === -1 ? [] : entriesOf(split.slice(first));
    if (entries.length < ENTRIES || !areDefinitions(entries.flat())) return [];
    const words = entries.flat().flatMap(({ line }) => line.words);
    return [
      {
        page,
        x0: Math.min(...words.map(({ x0 }) => x0)),
        x1: Math.max(...words.map(({ x1 }) => x1)),
        y0: Math.min(...words.map(({ y, size }) => y - size)),
        y1: Math.max(...words.map(({ y, size }) => y + 0.2 * size)),
        rows: entries.map((entry) => [
          entry.flatMap(({ term }) => term),
          entry.flatMap(({ meaning }) => meaning),
        ]),
        header: false,
      },
    ];
  });
}

interface Row {
  line: Line;
  term: Word[];
  meaning: Word[];
}

function sidesOf(line: Line, river: River): { term: Word[]; meaning: Word[] } {
  const parts = splitAtRivers(line, [river]) ?? [line.words];
  const isRight = ([word]: readonly Word[]): boolean => (word?.x0 ?? 0) > river.x - 4;
  return {
    term: parts.filter((part) => !isRight(part)).flat(),
    meaning: parts.filter(isRight).flat(),
  };
}

function areDefinitions(rows: readonly Row[]): boolean {
  const terms = rows.filter(({ term }) => term.length > 0).map(({ term }) => term);
  const meanings = rows.filter(({ meaning }) => meaning.length > 0).map(({ meaning }) => meaning);
  if (terms.length < ENTRIES || meanings.length < ENTRIES) return false;
  const letters = (words: readonly Word[]): number =>
    words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0);
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const width = (parts: readonly (readonly Word[])[]): number =>
    Math.max(...parts.flat().map(({ x1 }) => x1)) - Math.min(...parts.flat().map(({ x0 }) => x0));
  return (
    width(terms) < NARROWER * width(meanings) &&
    median(terms.map(letters)) >= 3 &&
    median(terms.map(letters)) < NARROWER * median(meanings.map(letters)) &&
    // A wrapped term leaves lines of its meaning alone, and a meaning is never shorter than its term.
    meanings.length >= terms.length
  );
}

function entriesOf(rows: readonly Row[]): Row[][] {
  const leads = rows.slice(1).map(({ line }, i) => line.y - (rows[i]?.line.y ?? 0));
  const close = Math.min(...leads);
  const apart = leads.filter((lead) => lead * CLOSER > close);
  const uneven = apart.length >= ENTRIES - 1;
  const entries: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const lead = leads[i - 1] ?? 0;
    const begins = uneven ? lead * CLOSER > close : row.term.length > 0;
    // A line that begins at the left edge with nothing beside it is a heading or text below the definitions.
    if (begins && row.meaning.length === 0) break;
    if (i === 0 || (begins && row.term.length > 0)) entries.push([row]);
    else entries.at(-1)?.push(row);
  }
  return entries;
}
