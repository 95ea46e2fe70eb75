import type { CalendarDay } from '../core/requirements/types.ts';
import type { DeadlineRow } from './deadline-view.ts';
import { deadlineInWords } from './deadline-wording.ts';
import { counted } from './wording.ts';

/** The year as a line: where each day stands on it. Lengths across are in per cent of the year, 0 to 100. */
export interface YearLine {
  /** Days that the text names, packed in rows so that their words do not meet. */
  dates: { at: number; row: number; words: string; before: boolean }[];
  /** How many rows the dates take. */
  rows: number;
}

/** Days of the months in a year that is no leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Room that the words of a date are given beside each other: a third of the line is enough on a phone. */
const ROOM = 50;

/** Where in the year a day stands; months are columns of the same width. */
export function placeInYear({ month, day }: CalendarDay): number {
  const length = DAYS[month - 1] ?? 31;
  return ((month - 1 + (Math.min(day, length) - 1) / length) / 12) * 100;
}

/** The line of a year, from firm deadlines that name a day. */
export function yearLine(given: readonly DeadlineRow[]): YearLine {
  const dates: YearLine['dates'] = [];
  for (const [words, rows] of together(given)) {
    const value = rows[0]?.deadline.value;
    if (value?.type !== 'by' && value?.type !== 'from') continue;
    const at = placeInYear(value.date);
    const before = at >= 50;
    const meets = (row: number) =>
      dates.some(
        (other) => other.row === row && (other.before !== before || Math.abs(other.at - at) < ROOM),
      );
    let row = 0;
    while (meets(row)) row += 1;
    dates.push({ at, row, words: labelled(words, rows), before });
  }
  return {
    dates,
    rows: dates.reduce((most, { row }) => Math.max(most, row + 1), 0),
  };
}

/** Deadlines that say the same, under their words. */
function together(rows: readonly DeadlineRow[]): Map<string, DeadlineRow[]> {
  const groups = new Map<string, DeadlineRow[]>();
  for (const row of rows) {
    if (row.deadline.value === null) continue;
    const words = deadlineInWords(row.deadline);
    groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return groups;
}

/** "senast 1 mars varje år, K149"; the number of requirements where there are several. */
function labelled(words: string, rows: readonly DeadlineRow[]): string {
  const [first] = rows;
  return `${words}, ${rows.length === 1 && first ? first.row.held.id : counted(rows.length, 'krav', 'krav')}`;
}
