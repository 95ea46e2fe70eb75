import type { DeadlineValue } from '../core/requirements/types.ts';

/**
 * The days that a text names, in a form that fits in an attribute: "2027-03-01" once, "03-01" every year, "15" every
 * month. From them the pages and their scripts tell what comes next.
 */

const two = (n: number): string => String(n).padStart(2, '0');

/** The day that a deadline names, or null when it names none. */
export function namedDay(value: DeadlineValue | null): string | null {
  if (value?.type === 'by-day') return value.each === 'month' ? two(value.day) : null;
  if (value?.type !== 'by' && value?.type !== 'from') return null;
  const { year, month, day } = value.date;
  return `${year === null ? '' : `${year}-`}${two(month)}-${two(day)}`;
}

/** The next time that a named day comes, that day itself included: an ISO date; null when it has been. */
export function nextTime(day: string, today: string): string | null {
  if (day.length === 10) return day >= today ? day : null;
  const year = Number(today.slice(0, 4));
  if (day.length === 5) {
    return `${year}-${day}` >= today ? `${year}-${day}` : `${year + 1}-${day}`;
  }
  const month = `${today.slice(0, 8)}${day}`;
  return month >= today ? month : `${monthsLater(`${today.slice(0, 8)}01`, 1).slice(0, 8)}${day}`;
}

/** The same day some months on; the last of the month where it is shorter. ISO dates. */
export function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const whole = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(whole / 12), (whole % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(whole / 12)}-${two((whole % 12) + 1)}-${two(Math.min(day, last))}`;
}

/** How far ahead "the coming three months" reach. */
export const MONTHS_AHEAD = 3;

/** When in the coming three months a named day falls, counted from `today`; null when it does not. */
export function soon(day: string, today: string): string | null {
  const next = nextTime(day, today);
  return next !== null && next <= monthsLater(today, MONTHS_AHEAD) ? next : null;
}
