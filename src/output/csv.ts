import { REQUIREMENT_COLUMNS } from './requirement-table.ts';
import type { RequirementRecord } from './requirements-json.ts';

/** Excel takes a file without it for the code page of the machine, and makes "å" into two signs. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV for Excel in Swedish: UTF-8 with a byte order mark, semicolons, CRLF, every cell in quotation marks
 * and those inside it doubled. Cells are those of `csvCell`.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${csvCell(cell).replace(/"/gu, '""')}"`).join(';')}\r\n`;
  return BYTE_ORDER_MARK + rows.map(line).join('');
}

/**
 * A text as a spreadsheet will keep it. What it would take for a formula, a number, a date, a time or a truth value
 * gets an apostrophe before it; so does what begins with one, so that taking one away always gives the text back.
 * Whole numbers without leading zeros ("2025") come out as they went in and are left alone.
 */
export function csvCell(text: string): string {
  return needsMark(text) ? `'${text}` : text;
}

/** The text of a cell that `csvCell` wrote. */
export function csvText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

// Spreadsheets look past white space and signs that do not show; hence what may stand before.
// The signs are = + - @ with their full-width forms, and the minus sign proper.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;
const FIRST_SIGN = /^[\t\r\n']/u;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/u;
const NUMBER_OR_DATE =
  /^[\s\p{Sc}%(]*\p{Nd}[\s\p{Nd}.,:;/%()\p{Sc}Ee+\u2212\p{Pd}TZ]*(?:kr|sek|am|pm)?\s*$/iu;
const MONTH =
  'jan(?:uari)?|feb(?:ruari)?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const NAMED_MONTH = new RegExp(
  String.raw`^\s*(?:\p{L}{2,3}(?:dag)?,?\s+)?(?:den\s+)?[\p{Nd}\s.\-/:]*(?:${MONTH})\.?[\s\-/,.\p{Nd}:]*$`,
  'iu',
);
const TRUTH = /^\s*(?:sant|falskt|true|false)\s*$/iu;

function needsMark(text: string): boolean {
  if (FORMULA.test(text) || FIRST_SIGN.test(text)) return true;
  if (WHOLE_NUMBER.test(text)) return false;
  return NUMBER_OR_DATE.test(text) || NAMED_MONTH.test(text) || TRUTH.test(text);
}

/** The requirements as CSV, with a line of column names. */
export function requirementsCsv(records: readonly RequirementRecord[]): string {
  return csv([
    REQUIREMENT_COLUMNS.map(({ name }) => name),
    ...records.map((record) =>
      REQUIREMENT_COLUMNS.map(({ value, inCsv }) => (inCsv ?? value)(record)),
    ),
  ]);
}
