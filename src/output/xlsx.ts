import { type Cell, type CellStyle, cellRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { namedDay, nextTime } from './calendar-days.ts';
import type { CarriedFollowUp } from './follow-up.ts';
import type { RequirementAbout } from './requirement-about.ts';
import type { RequirementRecord } from './requirements-json.ts';
import {
  FROZEN,
  PRINTED,
  STATUSES,
  WORKBOOK_COLUMNS,
  type WorkbookColumn,
} from './workbook-columns.ts';
import { type ChangedRow, workbookWords as words } from './workbook-wording.ts';

const FONT = { name: 'Calibri', size: 11 };
const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const DAY: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: { wrapText: true, vertical: 'top' } };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F0E6' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const LABEL: CellStyle = { ...TEXT, font: { ...FONT, bold: true } };
const LINK: CellStyle = { ...TEXT, font: { ...FONT, underline: true, color: { rgb: '7A2033' } } };

/** What the workbook holds beside the requirements. */
export interface WorkbookParts {
  /** What the edition changed; left out where that is not at hand. */
  changed?: readonly ChangedRow[];
  /** What an older workbook, filled in, says of the requirements. */
  carried?: CarriedFollowUp;
}

/**
 * The requirements as an Excel workbook (.xlsx) to follow them up in: what is told is text, never a number or a
 * formula; absolute addresses are links; seven columns are printed, on A4. Then the days that the text names, what is
 * changed since the edition before, what an older workbook said of requirements that are gone, and what the file is.
 */
export function requirementsXlsx(
  records: readonly RequirementRecord[],
  about: RequirementAbout,
  { changed, carried }: WorkbookParts = {},
): Promise<Uint8Array> {
  const days = dayRows(records, about.today);
  const gone = carried?.gone ?? [];
  const counts = [
    { name: words.requirements, text: String(records.length) },
    { name: words.deadlines, text: String(days.length) },
    ...(changed ? [{ name: words.changed, text: String(changed.length) }] : []),
    ...(carried ? carried.sums : []),
  ];
  const made = new Date(`${about.today}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      requirementSheet(records, about, carried),
      table(words.deadlines, words.deadlineColumns, days, words.noDeadlines, about),
      ...(changed
        ? [
            table(
              words.changed,
              words.changedColumns,
              changed.map(changedCells),
              words.noChanges,
              about,
            ),
          ]
        : []),
      ...(gone.length > 0
        ? [
            table(
              words.gone,
              words.goneColumns,
              gone.map((row) => row.map(text)),
              '',
              about,
            ),
          ]
        : []),
      aboutSheet({ ...about, facts: [...about.facts, ...counts] }),
    ],
    properties: {
      title: about.title,
      creator: about.author,
      lastModifiedBy: about.author,
      created: made,
      modified: made,
    },
    stringMode: 'inline',
  });
}

function requirementSheet(
  records: readonly RequirementRecord[],
  about: RequirementAbout,
  carried: CarriedFollowUp | undefined,
): WriteSheet {
  const columns: WorkbookColumn[] = carried
    ? WORKBOOK_COLUMNS.toSpliced(PRINTED, 0, {
        name: words.fate,
        width: 30,
        fills: null,
        value: ({ id }) => carried.fates.get(id) ?? '',
      })
    : [...WORKBOOK_COLUMNS];
  const rows = records.map((record) =>
    columns.map((column): TextCell => {
      const { fills, value, link } = column;
      if (!fills) return { text: value(record), style: TEXT, link: link?.(record) };
      const said = carried?.kept.get(record.id)?.[fills] ?? '';
      return { text: said, style: fills === 'followedUp' ? DAY : TEXT, blank: true };
    }),
  );
  const column = (fills: WorkbookColumn['fills']) =>
    columns.findIndex((one) => one.fills === fills);
  const all = (at: number) => `${cellRef(1, at)}:${cellRef(Math.max(1, records.length), at)}`;
  return {
    ...sheetOf(words.requirements, columns, rows, about),
    freezePane: { rows: 1, columns: FROZEN },
    dataValidations: [
      {
        type: 'list',
        values: [...STATUSES],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: words.status,
        errorMessage: words.statusFault,
        range: all(column('status')),
      },
      {
        type: 'date',
        operator: 'greaterThan',
        formula1: '36526',
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: words.day,
        errorMessage: words.dayFault,
        range: all(column('followedUp')),
      },
    ],
  };
}

/** The days that the text names, the next one first; one that has been stands with its own day. */
function dayRows(records: readonly RequirementRecord[], today: string): TextCell[][] {
  const rows = records.flatMap((record) =>
    [record.deadline, ...record.moreDeadlines].flatMap((deadline) => {
      const day = namedDay(deadline?.value ?? null);
      if (!deadline || day === null) return [];
      return [{ record, deadline, day: nextTime(day, today) ?? day, repeats: day.length < 10 }];
    }),
  );
  return rows
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ record, deadline, day, repeats }) => [
      { text: day, style: DAY },
      text(repeats ? words.again(deadline.value?.type === 'by-day') : words.once),
      { text: record.id, style: TEXT, link: record.permanentUrl },
      { text: record.section, style: TEXT, link: record.url },
      text(deadline.text),
      text([record.leadIn, record.sentence].filter(Boolean).join(' ')),
      text(record.bearer),
    ]);
}

const changedCells = ({ id, section, effect, before, after, url }: ChangedRow): TextCell[] => [
  { text: id, style: TEXT, link: url },
  ...[section, effect, before, after].map(text),
];

interface TextCell {
  text: string;
  style: CellStyle;
  /** A whole address; a path alone leads nowhere from a file, and makes no link. */
  link?: string | null | undefined;
  /** True for a cell to write in: it keeps its form when it is empty. */
  blank?: boolean;
}

const text = (value: string): TextCell => ({ text: value, style: TEXT });

type Columns = readonly { name: string; width: number }[];

/** A sheet with a table, or with a line that says why it has none. */
function table(
  name: string,
  columns: Columns,
  rows: readonly TextCell[][],
  nothing: string,
  about: RequirementAbout,
): WriteSheet {
  const told = rows.length > 0 ? rows : [[text(''), text(''), text(nothing)]];
  return { ...sheetOf(name, columns, told, about), freezePane: { rows: 1 } };
}

function sheetOf(
  name: string,
  columns: Columns,
  rows: readonly (readonly TextCell[])[],
  about: RequirementAbout,
): WriteSheet {
  const head = columns.map((column) => ({ text: column.name, style: HEADER }));
  const printed = Math.min(PRINTED, columns.length);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells: cellsOf([head, ...rows]),
    rowDefs: new Map(rows.map((row, i) => [i + 1, { height: heightOf(row, columns) }])),
    autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.7, bottom: 0.7, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      printArea: `$A$1:${fixed(cellRef(rows.length, printed - 1))}`,
      printTitlesRow: '$1:$1',
    },
    headerFooter: {
      oddHeader: `&L${literal(about.title)}&R${literal(about.status)}`,
      oddFooter: `&L${literal(about.note)}&R${words.page} &P ${words.of} &N`,
    },
  };
}

/** "$G$12" of "G12". */
const fixed = (ref: string) => ref.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');
/** An ampersand begins a code in heads and feet. */
const literal = (said: string) => said.replaceAll('&', '&&');

/** Points: as many lines as the fullest cell needs; spreadsheets do not work it out when they open a file. */
function heightOf(row: readonly TextCell[], columns: Columns): number {
  const lines = row.map(({ text: said }, i) => {
    // A cell holds a little less than its width in characters, since lines break at words.
    const room = Math.max(4, (columns[i]?.width ?? 10) * 0.92);
    return said
      .split('\n')
      .reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / room)), 0);
  });
  return Math.min(MOST_POINTS, 15 * Math.max(1, ...lines));
}

/** A row is at most so high in the format (ECMA-376, 18.3.1.73). */
const MOST_POINTS = 409;

function aboutSheet({ title, facts }: RequirementAbout): WriteSheet {
  const columns = [{ width: 28 }, { width: 90 }];
  const rows = facts.map(({ name, text: said, link }) => [
    { text: name, style: LABEL },
    { text: said, style: TEXT, link },
  ]);
  return {
    name: words.about,
    columns,
    cells: cellsOf([[{ text: title, style: HEADER }], ...rows]),
    rowDefs: new Map(
      rows.map((row, i) => [
        i + 1,
        {
          height: heightOf(
            row,
            columns.map((one) => ({ ...one, name: '' })),
          ),
        },
      ]),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** Only what holds text or waits for it: half of the cells are empty, and each would cost its style. */
function cellsOf(rows: readonly (readonly TextCell[])[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries()) {
    for (const [column, { text: said, style, link, blank }] of line.entries()) {
      const value = withoutControls(said);
      const place = `${row},${column}`;
      if (value === '') {
        if (blank) cells.set(place, { value: null, type: 'empty', style });
        continue;
      }
      if (style === DAY && /^\d{4}-\d{2}-\d{2}$/u.test(value)) {
        cells.set(place, { value: new Date(`${value}T00:00:00Z`), type: 'date', style });
        continue;
      }
      const target = link && /^https?:\/\//u.test(link) ? link : null;
      cells.set(place, {
        value,
        type: 'string',
        style: target ? LINK : style === DAY ? TEXT : style,
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
