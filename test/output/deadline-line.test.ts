import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deadline, DeadlineValue } from '../../src/core/requirements/types.ts';
import { placeInYear, yearLine } from '../../src/output/deadline-line.ts';
import { type DeadlineRow, deadlineGroups } from '../../src/output/deadline-view.ts';
import { deadlinesOf, rowOf } from '../../src/output/requirement-view.ts';
import { REQUIREMENTS as EXAMPLE, requirementOf } from '../support/example.ts';

const requirement = requirementOf(EXAMPLE, 'K22');
const row = rowOf(requirement, requirement.current!);
const at = (value: DeadlineValue): DeadlineRow => ({
  row,
  deadline: { text: 'då', kind: 'frequency', firm: true, value, summary: null } as Deadline,
});
const by = (month: number, day: number) =>
  at({ type: 'by', date: { month, day, year: null }, yearly: false });

describe('the invented rulebook', () => {
  test('every time expression stands in one group, the loose ones apart', () => {
    const { loose, ...firm } = deadlineGroups(EXAMPLE);
    const all = EXAMPLE.current.flatMap((r) => deadlinesOf(r.current!.requirement));
    const grouped = [...Object.values(firm).flat(), ...loose];
    expect(grouped).toHaveLength(all.length);
    expect(new Set(grouped.map(({ deadline }) => deadline))).toEqual(new Set(all));
    expect(
      Object.values(firm)
        .flat()
        .every(({ deadline }) => deadline.firm),
    ).toBe(true);
    expect(loose.some(({ deadline }) => deadline.firm)).toBe(false);
  });

  test('only days that the text names are days on the line', () => {
    const groups = deadlineGroups(EXAMPLE);
    const days = groups.dates.flatMap(({ deadline: { value } }) =>
      value?.type === 'by' || value?.type === 'from' ? [placeInYear(value.date)] : [],
    );
    expect(groups.dates.length).toBe(days.length);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(new Set(yearLine(groups.dates).dates.map((date) => date.at))).toEqual(new Set(days));
  });
});

test('months are columns of the same width', () => {
  expect(placeInYear({ month: 1, day: 1, year: null })).toBe(0);
  expect(placeInYear({ month: 7, day: 1, year: null })).toBe(50);
  expect(placeInYear({ month: 2, day: 15, year: null })).toBeCloseTo((1.5 / 12) * 100);
  expect(placeInYear({ month: 2, day: 29, year: null })).toBeLessThan((2 / 12) * 100);
});

test('what says the same shares a place, and says how many it stands for', () => {
  const { dates } = yearLine([by(4, 15), by(4, 15), by(10, 1)]);
  expect(dates).toEqual([
    {
      at: placeInYear({ month: 4, day: 15, year: null }),
      row: 0,
      words: 'senast 15 april, 2 krav',
      before: false,
    },
    { at: 75, row: 1, words: 'senast 1 oktober, K22', before: true },
  ]);
});

test('no two dates in a row come near each other, and all stand within the year', () => {
  const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const { dates, rows } = yearLine(days.map(([m, d]) => by(m, d)));
      for (const one of dates) {
        expect(one.at).toBeGreaterThanOrEqual(0);
        expect(one.at).toBeLessThan(100);
        expect(one.row).toBeLessThan(rows);
        for (const other of dates) {
          if (one === other || one.row !== other.row) continue;
          expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(50);
        }
      }
    }),
  );
});
