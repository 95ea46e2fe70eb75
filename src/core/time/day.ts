/**
 * Days as ISO text, "2025-07-01": they compare as text, carry no clock and no time zone. Everything about time in the
 * core is said in days; the only "now" is the `today` that a build is given.
 */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MS_OF_A_DAY = 86_400_000;

/** True for a day of the calendar: "2025-02-30" and "2025-7-1" are none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) === text;
}

/** True for a day, a month ("2025-07") or a year ("2025") of the calendar. */
export function isDayMonthOrYear(text: string): boolean {
  return isDay(text) || (/^\d{4}(-\d{2})?$/u.test(text) && isDay(`${text}-01-01`.slice(0, 10)));
}

/** The day so many days later; earlier, when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_OF_A_DAY).toISOString().slice(0, 10);
}

export const dayBefore = (day: Day): Day => addDays(day, -1);
export const dayAfter = (day: Day): Day => addDays(day, 1);

/** The year that a date is known to lie in: 2025 for "2025-07-01", "2025-07" and "2025". */
export function yearOfDate(date: string): number {
  return Number(date.slice(0, 4));
}

/** The first and last day that a date may mean: a whole month for "2025-07", a whole year for "2025". */
export function span(date: string): { first: Day; last: Day } {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const first = `${date}-01`;
  return { first, last: dayBefore(`${addDays(first, 31).slice(0, 7)}-01`) };
}

/** True when the day lies between two others, both included; null is open. */
export function within(day: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
