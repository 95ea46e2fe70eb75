import { expect, test } from 'vitest';
import { outline } from '../../../src/core/compare/outline.ts';
import { compareNumbers } from '../../../src/core/section-number.ts';

test('numbers are ordered as a reader orders them', () => {
  const numbers = [
    '1',
    '2.1',
    '2.9',
    '2.10',
    '2.10.1',
    '3',
    '11 §',
    '11 a §',
    '11 b §',
    '12 §',
    'Bilaga 1',
    'Bilaga 2',
  ];
  expect([...numbers].reverse().sort(compareNumbers)).toEqual(numbers);
});

const tree = (sections: [number: string, level: number, parent?: string | null][]): string[] =>
  outline({
    sections: sections.map(([number, level, parent]) => ({
      number,
      level,
      title: '',
      paragraphs: [],
      ...(parent === undefined ? {} : { parent }),
    })),
  }).map(
    ({ number, parent }, _, all) =>
      `${number} under ${parent === null ? '-' : all[parent]!.number}`,
  );

test('a printed order is kept, misprinted numbers and all', () => {
  expect(
    tree([
      ['6', 1],
      ['6.1', 2],
      ['6.2', 2],
      ['6.6', 2],
      ['6.1.1', 3],
      ['6.1.2', 3],
    ]),
  ).toEqual([
    '6 under -',
    '6.1 under 6',
    '6.2 under 6',
    '6.6 under 6',
    '6.1.1 under 6.6',
    '6.1.2 under 6.6',
  ]);
});

test('chapters may be counted apart from what stands in them', () => {
  expect(
    tree([
      ['Kapitel 1', 1],
      ['§ 1', 2],
      ['§ 2', 2],
      ['Kapitel 2', 1],
      ['§ 3', 2],
    ]),
  ).toEqual([
    'Kapitel 1 under -',
    '§ 1 under Kapitel 1',
    '§ 2 under Kapitel 1',
    'Kapitel 2 under -',
    '§ 3 under Kapitel 2',
  ]);
});

test('an order that cannot have been printed is sorted', () => {
  expect(
    tree([
      ['2.1', 2],
      ['1', 1],
      ['1.2', 2],
      ['2', 1],
      ['1.1', 2],
    ]),
  ).toEqual(['1 under -', '1.1 under 1', '1.2 under 1', '2 under -', '2.1 under 2']);
});

test('parents that are named decide, also over the order given', () => {
  expect(
    tree([
      ['6.1.1', 3, '6.6'],
      ['6.6', 2, '6'],
      ['6', 1, null],
    ]),
  ).toEqual(['6 under -', '6.6 under 6', '6.1.1 under 6.6']);
});

test('parents that are not there, or stand under each other, lose no section', () => {
  expect(
    tree([
      ['1', 1, '9'],
      ['2', 1, '3'],
      ['3', 1, '2'],
    ]),
  ).toEqual(['1 under -', '2 under 3', '3 under 2']);
});
