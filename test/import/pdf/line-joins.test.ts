import { describe, expect, test } from 'vitest';
import { hyphenBetween, joinLines, textOfRuns } from '../../../src/import/pdf/line-joins.ts';
import { lineOf } from '../../../src/import/pdf/lines.ts';
import type { Line } from '../../../src/import/pdf/page-content.ts';

const words = (...known: string[]): Map<string, number> => new Map(known.map((word) => [word, 1]));

/** A line of ten-point letters, each half as wide as high. */
function line(text: string, target: string | null = null): Line {
  let x = 0;
  const set = text.split(' ').map((word, i) => {
    const x0 = x;
    x += word.length * 5 + 3;
    return {
      ...{ text: word, x0, x1: x - 3, y: 100, angle: 0, spaced: i > 0, raised: false, target },
      ...{ mark: null, artifact: false, font: 'Serif', size: 10, bold: false, italic: false },
    };
  });
  return lineOf(set, 1);
}

describe('a hyphen at a line end', () => {
  test.each([
    ['hälsocent-', 'ralen', ['hälsocentralen'], 'hälsocentralen', 'certain'],
    ['sina e-', 'tjänster', [], 'sina e-tjänster', 'certain'],
    ['IT-', 'säkerhet', [], 'IT-säkerhet', 'certain'],
    ['sociala e-tjänst-', 'erna', [], 'sociala e-tjänsterna', 'probable'],
    ['läkar-', 'patientkontakt', ['läkar-patientkontakt'], 'läkar-patientkontakt', 'certain'],
    ['hälsocentra-', 'lernas', ['hälsocentralerna'], 'hälsocentralernas', 'certain'],
    ['mottag-', 'ningen', [], 'mottagningen', 'probable'],
    ['Covid-', '19', [], 'Covid-19', 'certain'],
    ['mottag\u00AD', 'ningen', [], 'mottagningen', 'certain'],
  ])('%s / %s', (left, right, known, joined, certainty) => {
    const { runs, mends } = joinLines([line(left), line(right)], ['line', 'line'], words(...known));
    expect(textOfRuns(runs)).toBe(joined);
    expect(mends).toMatchObject([{ kind: 'hyphen', certainty }]);
  });

  test.each([
    ['hälso-', 'och sjukvård'],
    ['kvalitets-', 'och utvecklingsarbete'],
    ['skol-', 'eller fritidstid'],
  ])('%s / %s is the writer’s own and is followed by a space', (left, right) => {
    const { runs, mends } = joinLines([line(left), line(right)], ['line', 'line'], words());
    expect(textOfRuns(runs)).toBe(`${left} ${right}`);
    expect(mends).toEqual([]);
  });

  test('a dash between spaces is no hyphen', () => {
    expect(hyphenBetween('0 -', '17 år', words())).toBeNull();
  });
});

describe('a line end without a hyphen', () => {
  test.each([
    ['se www.exempel.invalid/lang/', 'adress-till', 'se www.exempel.invalid/lang/adress-till'],
    ['se www.exempel.invalid.', 'Därefter gäller', 'se www.exempel.invalid. Därefter gäller'],
    ['rehabilitering/', 'habilitering', 'rehabilitering/habilitering'],
    ['åren 2025–', '2026', 'åren 2025–2026'],
    ['vård och', 'omsorg', 'vård och omsorg'],
  ])('%s / %s', (left, right, joined) => {
    const { runs } = joinLines([line(left), line(right)], ['line', 'line'], words());
    expect(textOfRuns(runs)).toBe(joined);
  });

  test('a link that is broken stays one link', () => {
    const target = 'https://exempel.invalid/a';
    const { runs } = joinLines(
      [line('den långa', target), line('länken', target)],
      ['line', 'line'],
      words(),
    );
    expect(runs).toEqual([{ text: 'den långa länken', target }]);
  });
});
