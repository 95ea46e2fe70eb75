import { describe, expect, test } from 'vitest';
import { monthsLater, namedDay, nextTime, soon } from '../../src/output/calendar-days.ts';

describe('days that a text names', () => {
  test('are written once, yearly or monthly', () => {
    const date = (year: number | null) => ({ year, month: 3, day: 1 });
    expect(namedDay({ type: 'by', date: date(2027), yearly: false })).toBe('2027-03-01');
    expect(namedDay({ type: 'by', date: date(null), yearly: true })).toBe('03-01');
    expect(namedDay({ type: 'by-day', day: 5, each: 'month' })).toBe('05');
    expect(namedDay({ type: 'within', amount: 3, unit: 'weekday' })).toBeNull();
  });

  test.each([
    ['03-01', '2029-03-01', '2029-03-01'],
    ['02-28', '2029-03-01', '2030-02-28'],
    ['2028-12-31', '2029-03-01', null],
    ['05', '2029-03-05', '2029-03-05'],
    ['05', '2029-12-06', '2030-01-05'],
  ])('%s comes, seen from %s, on %s', (day, today, next) => {
    expect(nextTime(day, today)).toBe(next);
  });

  test('months later is the same day, or the last of a shorter month', () => {
    expect(monthsLater('2028-11-30', 3)).toBe('2029-02-28');
    expect(monthsLater('2029-03-01', 3)).toBe('2029-06-01');
  });

  test('soon is within three months, the last day included', () => {
    expect(soon('06-01', '2029-03-01')).toBe('2029-06-01');
    expect(soon('06-02', '2029-03-01')).toBeNull();
  });
});
