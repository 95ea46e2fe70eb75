import type { RequirementCatalogue } from '../core/requirement-catalogue.ts';
import type { Deadline, DeadlineValue, TimeUnit } from '../core/requirements/types.ts';
import { namedDay, soon } from './calendar-days.ts';
import { deadlinesOf, type RequirementRow, rowOf } from './requirement-view.ts';

/** A time expression of a requirement that holds now. */
export interface DeadlineRow {
  row: RequirementRow;
  deadline: Deadline;
}

export type DeadlineGroup = 'dates' | 'recurring' | 'periods' | 'events' | 'hours' | 'loose';

/** Every time expression of the catalogue's edition, in groups: firm ones first, the loose apart and last. */
export function deadlineGroups({
  current,
}: Pick<RequirementCatalogue, 'current'>): Record<DeadlineGroup, DeadlineRow[]> {
  const groups: Record<DeadlineGroup, DeadlineRow[]> = {
    dates: [],
    recurring: [],
    periods: [],
    events: [],
    hours: [],
    loose: [],
  };
  for (const requirement of current) {
    if (!requirement.current) continue;
    const row = rowOf(requirement, requirement.current);
    for (const deadline of deadlinesOf(requirement.current.requirement)) {
      groups[groupOf(deadline)].push({ row, deadline });
    }
  }
  groups.dates.sort((a, b) => dayOfYear(a.deadline.value) - dayOfYear(b.deadline.value));
  groups.recurring.sort((a, b) => perYear(a.deadline.value) - perYear(b.deadline.value));
  return groups;
}

function groupOf({ firm, kind, value }: Deadline): DeadlineGroup {
  if (!firm) return 'loose';
  // When something is open is no day by which it must be done.
  if (kind === 'hours') return 'hours';
  switch (value?.type) {
    case undefined:
      return 'events';
    case 'by':
    case 'from':
    case 'by-week':
      return 'dates';
    case 'every':
    case 'times':
    case 'by-day':
      return 'recurring';
    case 'within':
    case 'at-least-before':
    case 'lasting':
      return 'periods';
  }
}

function dayOfYear(value: DeadlineValue | null): number {
  return value?.type === 'by' || value?.type === 'from'
    ? value.date.month * 100 + value.date.day
    : 0;
}

/** How many of a unit a year has, about; what is shorter than a week counts as days. */
const UNITS_A_YEAR: Record<TimeUnit, number> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
  week: 52,
  weekday: 260,
  'working-day': 250,
  day: 365,
  hour: 8760,
  minute: 525_600,
};

/** How many stretches of time a year has in each of which it happens, about: 12 for "a time per month". */
export function perYear(value: DeadlineValue | null): number {
  switch (value?.type) {
    case 'every':
      return UNITS_A_YEAR[value.unit] / value.interval;
    case 'times':
      return UNITS_A_YEAR[value.per];
    case 'by-day':
      return UNITS_A_YEAR[value.each];
    default:
      return 0;
  }
}

/** A day within the coming three months, and what must be done by it; each requirement once. */
export interface DueDay {
  /** ISO date. */
  day: string;
  rows: DeadlineRow[];
}

/** The days of the coming three months that the text names, counted from `today`, an ISO date. */
export function dueDays(catalogue: Pick<RequirementCatalogue, 'current'>, today: string): DueDay[] {
  const { dates, recurring } = deadlineGroups(catalogue);
  const days = new Map<string, DeadlineRow[]>();
  for (const one of [...dates, ...recurring]) {
    const named = namedDay(one.deadline.value);
    const day = named === null ? null : soon(named, today);
    if (day === null) continue;
    const rows = days.get(day) ?? [];
    if (!rows.some(({ row }) => row.held.id === one.row.held.id)) rows.push(one);
    days.set(day, rows);
  }
  return [...days].map(([day, rows]) => ({ day, rows })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
