import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chapterOf,
  compareNumbers,
  isSectionNumber,
  levelOf,
  numberAbove,
} from '../../src/core/section-number.ts';

const part = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom('', '', '', 'a', 'b'))
  .map(([n, letter]) => `${n}${letter}`);
const number = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));

describe('a section number', () => {
  test.each(['4', '2.7.3', '2.10', '120.1', '3a', '3a.2', '0'])('%s', (text) => {
    expect(isSectionNumber(text)).toBe(true);
  });

  test.each(['', '4.', '.4', '2..7', '2.7.3.', '1234', 'a', '3 a', '2,7', '2.x', '2.7\n'])(
    'is not %j',
    (text) => {
      expect(isSectionNumber(text)).toBe(false);
    },
  );

  test('tells its level, its chapter and the number above it', () => {
    expect([levelOf('2.7.3'), chapterOf('2.7.3'), numberAbove('2.7.3')]).toEqual([3, '2', '2.7']);
    expect([levelOf('4'), chapterOf('4'), numberAbove('4')]).toEqual([1, '4', null]);
  });
});

describe('the order of section numbers', () => {
  test('is that of the book, not that of the alphabet', () => {
    const book = ['1', '2', '2.1', '2.9', '2.9.1', '2.10', '3', '3a', '3a.1', '3b', '4', '10'];
    expect([...book].reverse().sort(compareNumbers)).toEqual(book);
  });

  test('law: a number is equal to itself only', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compareNumbers(a, a)).toBe(0);
        expect(compareNumbers(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('law: either comes first, and then the other does not', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(compareNumbers(a, b)) + Math.sign(compareNumbers(b, a))).toBe(0);
      }),
    );
  });

  test('law: what comes before what comes before comes before', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort(compareNumbers) as [string, string, string];
        expect(compareNumbers(first, second)).toBeLessThanOrEqual(0);
        expect(compareNumbers(second, third)).toBeLessThanOrEqual(0);
        expect(compareNumbers(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('law: a section comes after the one that its number names above it', () => {
    fc.assert(
      fc.property(number, (a) => {
        const above = numberAbove(a);
        if (above === null) expect(levelOf(a)).toBe(1);
        else expect(compareNumbers(above, a)).toBeLessThan(0);
      }),
    );
  });
});
