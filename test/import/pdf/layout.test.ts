import { describe, expect, test } from 'vitest';
import { withAccents } from '../../../src/import/pdf/accents.ts';
import { findDefinitions } from '../../../src/import/pdf/definitions.ts';
import type { Glyph } from '../../../src/import/pdf/glyphs.ts';
import { linesOfWords, textOfLine } from '../../../src/import/pdf/lines.ts';
import { findLineNumbers } from '../../../src/import/pdf/margins.ts';
import type { PageContent, Word } from '../../../src/import/pdf/page-content.ts';
import { boxesOf, isTable } from '../../../src/import/pdf/page-flow.ts';
import { riversOf } from '../../../src/import/pdf/rivers.ts';

const LETTER = 5;

/** Words from x on, five points a letter; `to` sets the last one flush with it, as justified lines are. */
function set(text: string, x: number, y: number, to?: number): Word[] {
  const words = text.split(' ');
  const bare = words.reduce((sum, word) => sum + word.length * LETTER, 0);
  const space = to === undefined ? LETTER : (to - x - bare) / Math.max(1, words.length - 1);
  let at = x;
  return words.map((word, i) => {
    const x0 = at;
    at += word.length * LETTER + space;
    return {
      ...{ text: word, x0, x1: x0 + word.length * LETTER, y, angle: 0, size: 10, font: 'F' },
      ...{ bold: false, italic: false, spaced: i > 0, raised: false, target: null, mark: null },
      artifact: false,
    };
  });
}

function page(words: Word[]): PageContent {
  const characters = words.map(({ text }) => text).join('');
  return { number: 1, width: 600, height: 800, words, rules: [], dots: [], unseen: [], characters };
}

const orderOf = (words: Word[]): string[] =>
  boxesOf([page(words)], [], 10).flatMap(({ items }) =>
    items.map((item) =>
      isTable(item)
        ? item.rows
            .map((cells) => cells.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | '))
            .join('\n')
        : textOfLine(item),
    ),
  );

describe('two columns', () => {
  const left = [
    'vänster ett har ord',
    'vänster två har fler ord',
    'vänster tre är lång här',
    'vänster fyra går på',
    'vänster fem står här',
    'vänster sex slutar',
  ];
  const right = [
    'höger ett har ord',
    'höger två har fler ord',
    'höger tre är lång här',
    'höger fyra går på',
    'höger fem står här',
    'höger sex slutar',
  ];
  const both = (to: boolean): Word[] =>
    left.flatMap((text, i) => [
      ...set(text, 50, 100 + i * 12, to ? 250 : undefined),
      ...set(right[i] as string, 270, 100 + i * 12, to ? 470 : undefined),
    ]);

  test('are read one after the other, ragged', () => {
    expect(orderOf(both(false))).toEqual([...left, ...right]);
  });

  test('are read one after the other, justified with wide spaces', () => {
    expect(orderOf(both(true))).toEqual([...left, ...right]);
  });

  test('one column with wide spaces has no river', () => {
    const words = left.flatMap((text, i) => set(text, 50, 100 + i * 12, 250));
    expect(riversOf(linesOfWords(words, 1))).toEqual([]);
  });
});

test('terms stay with their meanings, both over several lines', () => {
  const rows: [string, string, number][] = [
    ['sommar-', 'en plats vid bryggan som bara får', 100],
    ['plats', 'användas från maj till september', 112],
    ['gäst', 'den som ligger vid bryggan högst', 130],
    ['', 'sju dygn i följd utan egen plats', 142],
    ['värd', 'den som hamnen har utsett för att', 160],
    ['', 'ta emot båtar och ta betalt', 172],
  ];
  const words = rows.flatMap(([term, meaning, y]) => [
    ...(term === '' ? [] : set(term, 50, y)),
    ...set(meaning, 150, y),
  ]);
  const lines = linesOfWords(words, 1);
  const [table] = findDefinitions(lines, riversOf(lines), 1);
  expect(
    table?.rows.map((cells) => cells.map((cell) => cell.map(({ text }) => text).join(' '))),
  ).toEqual([
    ['sommar- plats', 'en plats vid bryggan som bara får användas från maj till september'],
    ['gäst', 'den som ligger vid bryggan högst sju dygn i följd utan egen plats'],
    ['värd', 'den som hamnen har utsett för att ta emot båtar och ta betalt'],
  ]);
});

describe('line numbers', () => {
  const text = (n: number): Word[] =>
    Array.from({ length: n }, (_, i) => set(`rad ${i} av texten`, 80, 100 + i * 12)).flat();

  test('every fifth, in the margin, are dropped on record', () => {
    const numbers = [5, 10, 15, 20, 25].flatMap((n) => set(String(n), 50, 88 + n * 12));
    const found = findLineNumbers([page([...text(25), ...numbers])]);
    expect(found.dropped.map(({ text: shown }) => shown)).toEqual(['5', '10', '15', '20', '25']);
  });

  test('numbers of paragraphs that do not count evenly stay', () => {
    const numbers = [1, 2, 3, 5, 8].flatMap((n) => set(String(n), 50, 88 + n * 12));
    expect(findLineNumbers([page([...text(25), ...numbers])]).dropped).toEqual([]);
  });
});

describe('accents that are drawn apart', () => {
  const glyph = (text: string, x0: number, x1: number): Glyph => ({
    ...{ text, x0, x1, y: 100, size: 10, angle: 0, mark: null, artifact: false },
    font: { name: 'F', bold: false, italic: false, unit: 0.001, vertical: false },
  });
  const read = (...glyphs: Glyph[]): string =>
    withAccents(glyphs)
      .map(({ text }) => text)
      .join('');

  test('come onto the letter that they stand over', () => {
    expect(read(glyph('b', 0, 5), glyph('˚', 6, 9), glyph('a', 5, 10), glyph('t', 10, 15))).toBe(
      'båt',
    );
    expect(read(glyph('f', 0, 5), glyph('o', 5, 10), glyph('¨', 6, 9), glyph('r', 10, 15))).toBe(
      'för',
    );
  });

  test('a degree sign stays one', () => {
    expect(read(glyph('5', 0, 5), glyph('°', 6, 9), glyph('C', 10, 15))).toBe('5°C');
  });
});
