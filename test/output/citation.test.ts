import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/core/model.ts';
import {
  citeDecision,
  citeParagraph,
  citeSection,
  paragraphName,
} from '../../src/output/citation.ts';
import { makeEdition, makeSection } from '../core/support/build.ts';

const edition = makeEdition([
  makeSection('2.7.3', 'Grind', 'Ett.\n\n- a\n- b\n\nTvå.'),
  makeSection('2.8', 'Ord', '- först\n\n|  |\n| --- |\n| is |'),
]);
const [grind, ord] = edition.sections as [
  (typeof edition.sections)[0],
  (typeof edition.sections)[0],
];

test('a section is cited by document, year and number', () => {
  expect(citeSection('Banregler', edition, grind)).toBe('Banregler 2025, 2.7.3');
});

test('a paragraph is cited as readers count it, an item after its paragraph', () => {
  const cite = (paragraph: Paragraph) => citeParagraph('Banregler', edition, grind, paragraph);
  expect(grind.paragraphs.map(cite)).toEqual([
    'Banregler 2025, 2.7.3, stycke 1',
    'Banregler 2025, 2.7.3, stycke 1, punkt 1',
    'Banregler 2025, 2.7.3, stycke 1, punkt 2',
    'Banregler 2025, 2.7.3, stycke 2',
  ]);
});

test('before the first paragraph only the item or row is named', () => {
  expect(ord.paragraphs.map(paragraphName)).toEqual(['punkt 1', 'rad 2']);
});

describe('a decision is cited', () => {
  test.each([
    [{ id: 'RS-235', paragraph: '235', caseNumber: 'RS 1360-2020' }, 'RS § 235'],
    [{ id: 'RS-216-2020', paragraph: '216', caseNumber: null }, 'RS § 216'],
    [{ id: 'RS-554-2019', paragraph: null, caseNumber: 'RS/554/2019' }, 'RS/554/2019'],
    [{ id: 'PM-1', paragraph: null, caseNumber: null }, 'PM-1'],
  ])('%j as %s', (decision, expected) => {
    expect(citeDecision(decision)).toBe(expected);
  });
});
