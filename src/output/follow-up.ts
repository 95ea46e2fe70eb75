import { followUpWords as words } from './follow-up-wording.ts';
import type { RequirementRecord } from './requirements-json.ts';
import { FOLLOW_UP, type FollowUp, ID_COLUMN, PRINT_COLUMN } from './workbook-columns.ts';

/** A row of a workbook that somebody has filled in. */
export interface FilledRow {
  id: string;
  /** Fingerprint of the words that were followed up. */
  print: string;
  sentence: string;
  followUp: FollowUp;
}

/** What a filled-in workbook says of the requirements of another edition. */
export interface CarriedFollowUp {
  /** By id: what stays. For new words the status and its day are gone, evidence and remark stay. */
  kept: ReadonlyMap<string, FollowUp>;
  /** By id: "samma ord", "nya ord (var Uppfyllt 2027-03-15)", "nytt". */
  fates: ReadonlyMap<string, string>;
  /** Rows of requirements that are gone, cell by cell. */
  gone: string[][];
  /** How many there are of each; they make up the rows of both files. */
  sums: { name: string; text: string }[];
}

/** A cell as a reader of workbooks gives it. */
type CellValue = string | number | boolean | Date | null | undefined | object;

/**
 * The filled-in rows of a sheet, found by the headings of its columns, so that columns may have been moved, added or
 * taken away. Null when it is no such sheet: a heading is missing.
 */
export function readFilledRows(rows: readonly (readonly CellValue[])[]): FilledRow[] | null {
  const [head = [], ...body] = rows;
  const names = head.map(asText);
  const at = (name: string) => names.indexOf(name);
  const needed = [ID_COLUMN, PRINT_COLUMN, 'Lydelse', ...Object.values(FOLLOW_UP)];
  if (needed.some((name) => at(name) === -1)) return null;
  return body.flatMap((row) => {
    const cell = (name: string) => asText(row[at(name)]);
    const id = cell(ID_COLUMN);
    if (id === '') return [];
    const { status, evidence, followedUp, remark } = FOLLOW_UP;
    return [
      {
        id,
        print: cell(PRINT_COLUMN),
        sentence: cell('Lydelse'),
        followUp: {
          status: cell(status),
          evidence: cell(evidence),
          followedUp: cell(followedUp),
          remark: cell(remark),
        },
      },
    ];
  });
}

/** Days as ISO dates; all else as it reads. */
function asText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? '' : String(value).trim();
}

/** Carries what was filled in to the requirements of another edition, by id and fingerprint of the words. */
export function carryFollowUp(
  filled: readonly FilledRow[],
  records: readonly RequirementRecord[],
): CarriedFollowUp {
  // Of two rows of one requirement the last one holds: it was written later in the file.
  const before = new Map(filled.map((row) => [row.id, row]));
  const kept = new Map<string, FollowUp>();
  const fates = new Map<string, string>();
  const count = { same: 0, reworded: 0, fresh: 0 };
  for (const { id, print } of records) {
    const row = before.get(id);
    if (!row) {
      count.fresh += 1;
      fates.set(id, words.fresh);
    } else if (row.print === print) {
      count.same += 1;
      fates.set(id, words.same);
      kept.set(id, row.followUp);
    } else {
      count.reworded += 1;
      fates.set(id, words.reworded(row.followUp));
      kept.set(id, { ...row.followUp, status: '', followedUp: '' });
    }
  }
  const held = new Set(records.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !held.has(id));
  return {
    kept,
    fates,
    gone: gone.map(({ id, sentence, followUp }) => [
      id,
      sentence,
      followUp.status,
      followUp.evidence,
      followUp.followedUp,
      followUp.remark,
    ]),
    sums: words.sums({ ...count, gone: gone.length }),
  };
}
