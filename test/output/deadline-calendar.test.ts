import { expect, test } from 'vitest';
import { deadlineCalendar } from '../../src/output/deadline-calendar.ts';
import { deadlineGroups } from '../../src/output/deadline-view.ts';
import { REQUIREMENTS as EXAMPLE } from '../support/example.ts';

/** Lines as they were before they were folded (RFC 5545, 3.1). */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('every day that the text names is an event of a whole day, with its quote and its place', () => {
  const all = lines(deadlineCalendar(EXAMPLE, null, '2029-03-01', 'https://example.org'));
  const named = [
    ...deadlineGroups(EXAMPLE).dates,
    ...deadlineGroups(EXAMPLE).recurring.filter(
      ({ deadline }) => deadline.value?.type === 'by-day',
    ),
  ];
  expect(all.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(named.length);
  expect(all.filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))).toHaveLength(named.length);
  expect(all.some((line) => /^DTSTART;VALUE=DATE:\d{4}0415$/u.test(line))).toBe(true);
  expect(all.filter((line) => line.startsWith('DESCRIPTION:”'))).toHaveLength(named.length);
  expect(all.at(-1)).toBe('');
});

test('a role has its own days, and each event a name of its own that stays', () => {
  const uids = (bearer: string | null) =>
    lines(deadlineCalendar(EXAMPLE, bearer, '2029-03-01', null)).filter((l) =>
      l.startsWith('UID:'),
    );
  const all = uids(null);
  expect(new Set(all).size).toBe(all.length);
  expect(uids('Hamnvärden').length).toBeGreaterThan(0);
  expect(uids('Gäst')).toEqual([]);
  expect(deadlineCalendar(EXAMPLE, null, '2029-03-01', null)).not.toContain('URL');
});
