import { type Cell, type CellStyle, cellRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { RequirementAbout } from './requirement-about.ts';
import { REQUIREMENT_COLUMNS } from './requirement-table.ts';
import type { RequirementRecord } from './requirements-json.ts';

const FONT = { name: 'Calibri', size: 11 };
const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F0E6' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const LABEL: CellStyle = { ...TEXT, font: { ...FONT, bold: true } };
const LINK: CellStyle = { ...TEXT, font: { ...FONT, underline: true, color: { rgb: '7A2033' } } };

/** The format holds a date of creation; this one says nothing, so that the same content gives the same bytes. */
const NO_DATE = new Date(0);

/**
 * The requirements as an Excel workbook (.xlsx): every cell is text, never a number or a formula; the header is
 * frozen and can be filtered; absolute addresses are links. A second sheet "Om" says what the file is.
 */
export function requirementsXlsx(
  records: readonly RequirementRecord[],
  about: RequirementAbout,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [requirementSheet(records), aboutSheet(about)],
    properties: { title: about.title, created: NO_DATE, modified: NO_DATE },
    stringMode: 'inline',
  });
}

function requirementSheet(records: readonly RequirementRecord[]): WriteSheet {
  const last = cellRef(records.length, REQUIREMENT_COLUMNS.length - 1);
  return {
    name: 'Krav',
    columns: REQUIREMENT_COLUMNS.map(({ width }) => ({ width })),
    cells: cellsOf([
      REQUIREMENT_COLUMNS.map(({ name }) => ({ text: name, style: HEADER })),
      ...records.map((record) =>
        REQUIREMENT_COLUMNS.map(({ value, link }) => ({
          text: value(record),
          style: TEXT,
          link: link?.(record),
        })),
      ),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function aboutSheet({ title, facts }: RequirementAbout): WriteSheet {
  return {
    name: 'Om',
    columns: [{ width: 28 }, { width: 90 }],
    cells: cellsOf([
      [{ text: title, style: HEADER }],
      ...facts.map(({ name, text, link }) => [
        { text: name, style: LABEL },
        { text, style: TEXT, link },
      ]),
    ]),
  };
}

interface TextCell {
  text: string;
  style: CellStyle;
  /** A whole address; a path alone leads nowhere from a file, and makes no link. */
  link?: string | null | undefined;
}

/** Only what holds text: half of the cells are empty, and each would cost its style. */
function cellsOf(rows: readonly (readonly TextCell[])[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries()) {
    for (const [column, { text, style, link }] of line.entries()) {
      const value = withoutControls(text);
      if (value === '') continue;
      const target = link && /^https?:\/\//u.test(link) ? link : null;
      cells.set(`${row},${column}`, {
        value,
        type: 'string',
        style: target ? LINK : style,
        ...(target ? { hyperlink: { target } } : {}),
      });
    }
  }
  return cells;
}

/** Text as XML can hold it. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
}
