import { expect, test } from 'vitest';
import { isEditorial } from '../../../src/core/compare/editorial.ts';
import { wordDifference } from '../../../src/core/compare/word-runs.ts';

const editorial = (older: string, newer: string, known: { old?: string; new?: string } = {}) => {
  const knows = (text: string) => (word: string) =>
    text
      .toLowerCase()
      .split(/\P{L}+/u)
      .includes(word);
  return isEditorial(
    wordDifference(older, newer),
    knows(`${older} ${known.old ?? ''}`),
    knows(`${newer} ${known.new ?? ''}`),
  );
};

test.each([
  ['a comma', 'om inget annat sägs ska', 'om inget annat sägs, ska'],
  ['a hyphen and white space', 'e post och hälso  vård', 'e-post och hälso vård'],
  ['a capital', 'region Västerbotten', 'Region Västerbotten'],
  ['a clock written otherwise', 'före 08.00', 'före 08:00'],
  ['another space between thousands', 'högst 10 000 kronor', 'högst 10\u00a0000 kronor'],
])('%s is editorial', (_, older, newer) => {
  expect(editorial(older, newer)).toBe(true);
});

test.each([
  ['a modal verb', 'den bör finnas', 'den ska finnas'],
  ['a short word', 'den kan tas', 'den kon tas'],
  ['a number', 'högst 1,5 mg', 'högst 15 mg'],
  ['a reference', 'enligt 2.7.3', 'enligt 2.7.4'],
  ['a minus sign', 'vid -5 grader', 'vid 5 grader'],
  ['a per cent sign', 'högst 15 %', 'högst 15'],
  ['an ending', 'till patient som', 'till patienten som'],
  ['a beginning', 'det är tillåtet att', 'det är otillåtet att'],
  ['a negation', 'får lämnas', 'får inte lämnas'],
  ['a sentence moved', 'Det ena. Det andra.', 'Det andra. Det ena.'],
])('%s is not', (_, older, newer) => {
  expect(editorial(older, newer)).toBe(false);
});

test('a word is misspelt where only the other spelling stands in both editions', () => {
  const known = { old: 'ersättningsmodell anmälan' };
  expect(editorial('en ersättnningsmodell', 'en ersättningsmodell', known)).toBe(true);
  expect(editorial('vid anmäaln ska', 'vid anmälan ska', known)).toBe(true);
});

test.each([
  ['ska avvisas inom', 'ska anvisas inom'],
  ['beslut om avslag', 'beslut om anslag'],
  ['den som avses', 'den som anses'],
  ['de förordas', 'de förordnas'],
])('%s → %s are two words, though each stands once', (older, newer) => {
  expect(editorial(older, newer)).toBe(false);
});

test('two words that both editions know are two words', () => {
  const known = { old: 'handledare', new: 'handladare' };
  expect(editorial('utsedd handledare', 'utsedd handladare', { new: 'handledare' })).toBe(true);
  expect(
    editorial('utsedd handledare', 'utsedd handladare', { old: known.new, new: known.old }),
  ).toBe(false);
});
