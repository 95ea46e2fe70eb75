import { describe, expect, test } from 'vitest';
import type { ComparableSection } from '../../../src/core/compare/comparable.ts';
import { compareEditions } from '../../../src/core/compare/compare.ts';

const WATER = 'Klorhalt och pH-värde ska mätas var fjärde timme och föras in i driftjournalen.';
const GUARDS = 'Minst två badvakter ska finnas vid bassängen under hela öppettiden.';
const FEES = 'Entréavgiften beslutas av kommunfullmäktige och anslås vid ingången.';

const section = (
  number: string,
  title: string,
  text: string,
  more: Partial<ComparableSection> = {},
): ComparableSection => ({ number, title, level: 1, paragraphs: text ? [text] : [], ...more });

const links = (older: ComparableSection[], newer: ComparableSection[]): string[] =>
  compareEditions({ sections: older }, { sections: newer }).sections.map(
    (change) =>
      `${change.old?.number ?? '-'} ${change.new?.number ?? '-'} ${change.because ?? 'alone'}`,
  );

describe('what decides', () => {
  test('the editor, against text and number', () => {
    expect(
      links(
        [section('1', 'Vatten', WATER), section('2', 'Vakter', GUARDS)],
        [
          section('1', 'Vatten', WATER, { cameFrom: ['2'] }),
          section('2', 'Vakter', GUARDS, { cameFrom: [] }),
        ],
      ),
    ).toEqual(['1 - alone', '2 1 declared', '- 2 alone']);
  });

  test('the editor, of a merge and a split', () => {
    expect(
      links(
        [
          section('1', 'Vatten', WATER),
          section('2', 'Vakter', GUARDS),
          section('3', 'Avgift', FEES),
        ],
        [
          section('1', 'Drift', WATER, { cameFrom: ['1', '2'] }),
          section('2', 'Avgift', FEES, { cameFrom: ['3'] }),
          section('3', 'Anslag', GUARDS, { cameFrom: ['3'] }),
        ],
      ),
    ).toEqual(['1 1 declared', '2 1 declared', '3 2 declared', '3 3 declared']);
  });

  test('the key, against text and number', () => {
    expect(
      links(
        [section('1', 'Vatten', WATER, { key: 'a' }), section('2', 'Vakter', GUARDS, { key: 'b' })],
        [section('1', 'Vatten', WATER, { key: 'b' }), section('2', 'Vakter', GUARDS, { key: 'a' })],
      ),
    ).toEqual(['2 1 key', '1 2 key']);
  });

  test('two different keys are two sections, however alike', () => {
    expect(
      links(
        [section('1', 'Vatten', WATER, { key: 'a' })],
        [section('1', 'Vatten', WATER, { key: 'b' })],
      ),
    ).toEqual(['1 - alone', '- 1 alone']);
  });

  test('the text, whatever the number', () => {
    expect(
      links(
        [section('1', 'Vatten', WATER), section('2', 'Vakter', GUARDS)],
        [section('1', 'Vakter', GUARDS), section('2', 'Vatten', WATER)],
      ),
    ).toEqual(['2 1 text', '1 2 text']);
  });
});

test('a declared number that the older edition lacks is passed over', () => {
  const newer = [section('2', 'Vatten', WATER, { cameFrom: ['9'] })];
  expect(links([section('1', 'Vatten', WATER)], newer)).toEqual(['1 2 text']);
});

test('a short edition without headings is known by its words', () => {
  expect(
    links([section('1', '', WATER)], [section('1', '', WATER.replace('fjärde', 'tredje'))]),
  ).toEqual(['1 1 likeness']);
});

test('empty editions compare', () => {
  expect(links([], [])).toEqual([]);
  expect(links([], [section('1', 'Vatten', WATER)])).toEqual(['- 1 alone']);
});
