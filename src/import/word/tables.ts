import type { SourcePlace, SourceRun } from '../source-document.ts';
import { type Note, plain, runsOf, trimRuns } from './content.ts';
import { childOf, childrenOf, switchOf, valOf, wholeNumber } from './elements.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';
import { visibleText } from './visible-text.ts';
import type { XmlElement } from './xml.ts';

export interface StoryRow {
  cells: SourceRun[][];
  header: boolean;
  notes: Note[];
}

export interface StoryTable {
  kind: 'table';
  rows: StoryRow[];
  place: SourcePlace;
}

/** What Word allows. */
const MOST_COLUMNS = 63;

/**
 * Reads a table row by row. A cell over several columns or rows stands once, where it begins, and leaves the other
 * places empty, so that what stands in one column stays in one column. A table of a single cell is a frame around
 * text, and its content is given as it is;
 * likewise one in which all other cells are empty.
 */
export function readTable(
  table: XmlElement,
  reading: Reading,
  readCell: (cell: XmlElement) => StoryBlock[],
): StoryBlock[] {
  const place = reading.place;
  const rows = rowsOf(table).filter((row) => {
    const deleted = childOf(childOf(row, 'w:trPr'), 'w:del');
    if (deleted) reading.drop(visibleText(row), 'tracked deletion');
    return !deleted;
  });
  if (rows.length === 1 && rows[0] && cellsOf(rows[0]).length === 1) {
    return readCell(cellsOf(rows[0])[0] as XmlElement);
  }
  let merged = false;
  const read = rows.map((row) => {
    const properties = childOf(row, 'w:trPr');
    const cells: StoryBlock[][] = empty(wholeNumber(valOf(properties, 'w:gridBefore')) ?? 0);
    for (const cell of cellsOf(row)) {
      const cellProperties = childOf(cell, 'w:tcPr');
      if (childOf(cellProperties, 'w:cellDel')) {
        reading.drop(visibleText(cell), 'tracked deletion');
        continue;
      }
      const span = wholeNumber(valOf(cellProperties, 'w:gridSpan')) ?? 1;
      const goesOn = continues(cellProperties, 'w:vMerge') || continues(cellProperties, 'w:hMerge');
      merged ||= span > 1 || goesOn;
      if (goesOn) reading.drop(visibleText(cell), 'text in a merged cell that Word does not show');
      cells.push(goesOn ? [] : readCell(cell), ...empty(span - 1));
    }
    return { cells, header: switchOf(properties, 'w:tblHeader') ?? false };
  });
  // A table in which one cell alone holds something is a frame around it too.
  const [only, ...others] = read.flatMap(({ cells }) => cells).filter(holdsText);
  if (only && others.length === 0) return only;
  if (merged) reading.remark('A table has merged cells; each stands once, where it begins.');
  const shown = read
    .map(({ cells, header }) => ({
      header,
      notes: cells.flat().flatMap(notesOf),
      bold: cells.flat().every(isBold),
      cells: cells.map((blocks) => cellText(blocks, reading)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const marked = shown.some(({ header }) => header);
  return [
    {
      kind: 'table',
      place,
      rows: shown.map(({ cells, header, notes, bold }, i) => ({
        cells,
        notes,
        // Without a row marked as header, a first row in bold above rows that are not is one.
        header: header || (!marked && i === 0 && bold && shown.length > 1 && !shown[1]?.bold),
      })),
    },
  ];
}

function holdsText(blocks: readonly StoryBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' ||
      plain(block.pieces).trim() !== '' ||
      (block.label?.counts === true && block.label.text !== ''),
  );
}

function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc');
}

/** Rows and cells, through content controls and tracked changes around them. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name)
      ? within(child, name)
      : [];
  });
}

function continues(properties: XmlElement | null, name: string): boolean {
  return childOf(properties, name) !== null && valOf(properties, name) !== 'restart';
}

function empty(count: number): StoryBlock[][] {
  return Array.from({ length: Math.min(Math.max(count, 0), MOST_COLUMNS) }, () => []);
}

function isBold(block: StoryBlock): boolean {
  return (
    block.kind === 'paragraph' && block.pieces.every(({ text, bold }) => bold || text.trim() === '')
  );
}

function notesOf(block: StoryBlock): Note[] {
  return block.kind === 'paragraph' ? block.notes : block.rows.flatMap(({ notes }) => notes);
}

/** The paragraphs of a cell, each on a line of its own, automatic numbers and bullets before them. */
function cellText(blocks: readonly StoryBlock[], reading: Reading): SourceRun[] {
  const lines = blocks.flatMap((block): SourceRun[][] => {
    if (block.kind === 'paragraph') return [lineOf(block, reading)];
    reading.remark('A table stands in a cell of a table; its rows are lines of that cell.');
    return block.rows.map(({ cells }) =>
      joined(
        cells.filter((cell) => cell.length > 0),
        '\t',
      ),
    );
  });
  return joined(
    lines.filter((line) => line.length > 0),
    '\n',
  );
}

function lineOf(paragraph: StoryParagraph, reading: Reading): SourceRun[] {
  const runs = runsOf(
    paragraph.pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\f/gu, ' ') })),
  );
  const mark = paragraph.label?.text ?? '';
  if (paragraph.outline !== null && runs.length > 0) reading.tally('heading-in-table');
  // A number alone is what a column of numbers shows; a bullet without text is not seen as anything.
  if (mark === '' || (runs.length === 0 && !paragraph.label?.counts)) return runs;
  reading.made.push(mark);
  if (runs.length === 0) return [{ text: mark, target: null }];
  return joined([[{ text: mark, target: null }], runs], ' ');
}

function joined(parts: readonly (readonly SourceRun[])[], between: string): SourceRun[] {
  const runs: SourceRun[] = [];
  const add = (run: SourceRun): void => {
    const last = runs.at(-1);
    if (last && last.target === run.target) last.text += run.text;
    else runs.push({ ...run });
  };
  for (const [i, part] of parts.entries()) {
    for (const [j, run] of part.entries()) {
      // What parts two lines is no part of a link that begins or ends there.
      if (i > 0 && j === 0) add({ text: between, target: null });
      add(run);
    }
  }
  return trimRuns(runs);
}
