import { paragraphName } from './citation.ts';
import { REQUIREMENT_COLUMNS, type RequirementColumn } from './requirement-table.ts';
import type { RequirementRecord } from './requirements-json.ts';

/** What the one who follows a requirement up writes beside it. */
export interface FollowUp {
  status: string;
  evidence: string;
  /** ISO date, or whatever else was written. */
  followedUp: string;
  remark: string;
}

/** The columns that are filled in, by their headings. */
export const FOLLOW_UP: Readonly<Record<keyof FollowUp, string>> = {
  status: 'Status',
  evidence: 'Bevis',
  followedUp: 'Uppföljt',
  remark: 'Anmärkning',
};

/** What a status can be; the cell offers these and takes nothing else. */
export const STATUSES = ['Uppfyllt', 'Delvis', 'Inte uppfyllt', 'Gäller inte oss'] as const;

/** By which words and fingerprint a filled-in row is found again. */
export const ID_COLUMN = 'Krav';
export const PRINT_COLUMN = 'Fingeravtryck';

export interface WorkbookColumn extends RequirementColumn {
  /** A column to write in; null for one that tells. */
  fills: keyof FollowUp | null;
}

/** So many of the first columns are printed. */
export const PRINTED = 7;
/** So many of them stay when one looks to the right: what comes before the wording. */
export const FROZEN = 3;

const named = (name: string, width?: number): WorkbookColumn => {
  const column = REQUIREMENT_COLUMNS.find((one) => one.name === name) as RequirementColumn;
  return { ...column, fills: null, ...(width === undefined ? {} : { width }) };
};

const toFill = (fills: keyof FollowUp, width: number): WorkbookColumn => ({
  name: FOLLOW_UP[fills],
  width,
  fills,
  value: () => '',
});

const FIRST: readonly WorkbookColumn[] = [
  named('Krav', 7),
  named('Avsnitt', 9),
  named('Inledning till punkten', 30),
  named('Lydelse', 62),
  named('Frist i texten', 20),
  toFill('status', 14),
  toFill('remark', 28),
  toFill('evidence', 28),
  toFill('followedUp', 12),
  named('Ansvarig'),
  { ...named('Ställe', 18), value: ({ anchor }) => placeInWords(anchor) },
];

/** The cells of these two lead there already. */
const TOLD_BY_LINKS = ['Länk till avsnittet', 'Länk till kravet'];

/** The columns of the workbook: what is followed up first, all else that is known after it. */
export const WORKBOOK_COLUMNS: readonly WorkbookColumn[] = [
  ...FIRST,
  ...REQUIREMENT_COLUMNS.filter(
    ({ name }) => !TOLD_BY_LINKS.includes(name) && !FIRST.some((first) => first.name === name),
  ).map(({ name }) => named(name)),
  { name: PRINT_COLUMN, width: 15, value: ({ print }: RequirementRecord) => print, fills: null },
];

/** "stycke 2, punkt 1". */
function placeInWords(anchor: string): string {
  return paragraphName({ anchor, kind: anchor.includes('-') ? 'item' : 'text' });
}
