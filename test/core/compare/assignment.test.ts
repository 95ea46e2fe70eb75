import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/compare/assignment.ts';
import { bestPairs } from '../../../src/core/compare/assignment.ts';
import { cases } from '../../support/cases.ts';

const worthOf = (pairs: readonly Candidate[]) => pairs.reduce((sum, pair) => sum + pair.worth, 0);

/** The best that can be had, by trying everything. */
function bruteForce(candidates: readonly Candidate[]): number {
  const [first, ...rest] = candidates;
  if (first === undefined) return 0;
  const without = bruteForce(rest);
  if (first.worth <= 0) return without;
  return Math.max(
    without,
    first.worth + bruteForce(rest.filter((one) => one.old !== first.old && one.new !== first.new)),
  );
}

test('a pair gives way when the others gain more by it', () => {
  expect(
    bestPairs([
      { old: 0, new: 0, worth: 0.9 },
      { old: 0, new: 1, worth: 0.8 },
      { old: 1, new: 0, worth: 0.7 },
    ]).map((pair) => [pair.old, pair.new]),
  ).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('what is worth nothing stays alone', () => {
  expect(
    bestPairs([
      { old: 0, new: 0, worth: 0 },
      { old: 1, new: 1, worth: -1 },
    ]),
  ).toEqual([]);
});

test('the choice is the best there is and uses nothing twice', () => {
  const candidates = fc.uniqueArray(
    fc.record({ old: fc.nat(3), new: fc.nat(4), worth: fc.integer({ min: -5, max: 20 }) }),
    { selector: (one) => `${one.old} ${one.new}`, maxLength: 11 },
  );
  fc.assert(
    fc.property(candidates, (list) => {
      const pairs = bestPairs(list);
      expect(new Set(pairs.map((pair) => pair.old)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.new)).size).toBe(pairs.length);
      expect(worthOf(pairs)).toBe(bruteForce(list));
    }),
    { numRuns: cases(1000) },
  );
});
