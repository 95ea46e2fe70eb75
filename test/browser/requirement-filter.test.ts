import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOptions,
  type FilterChoice,
  type FilterRow,
  fits,
  NOTHING_CHOSEN,
  type Option,
  readChoice,
  writeChoice,
} from '../../src/browser/requirement-filter.ts';

const row = (more: Partial<FilterRow> = {}): FilterRow => ({
  id: 'K1',
  class: 'skyldighet',
  bearers: ['hamnvarden'],
  chapter: '2',
  deadline: '',
  changes: [],
  text: 'k1 hamnvärden ska städa toaletterna 2.5 renhållning',
  ...more,
});
const choice = (more: Partial<FilterChoice>): FilterChoice => ({ ...NOTHING_CHOSEN, ...more });

describe('what fits', () => {
  test.each<[string, Partial<FilterRow>, Partial<FilterChoice>, boolean]>([
    ['everything without a choice', {}, {}, true],
    ['one of several classes', {}, { klass: ['forbud', 'skyldighet'] }, true],
    ['another class', {}, { klass: ['forbud'] }, false],
    ['a bearer among several', { bearers: ['a', 'b'] }, { ansvarig: 'b' }, true],
    ['another bearer', {}, { ansvarig: 'personal' }, false],
    ['chapter 2 and not 20', { chapter: '20' }, { kapitel: '2' }, false],
    ['any time', { deadline: 'obestamd' }, { frist: 'ja' }, true],
    ['no time', {}, { frist: 'ja' }, false],
    ['a firm time', { deadline: 'obestamd' }, { frist: 'bestamd' }, false],
    ['all words, in any order and inside compounds', {}, { ord: 'TOALETT städa' }, true],
    ['a word that is missing', {}, { ord: 'städa kök' }, false],
    ['the id', {}, { ord: 'k1' }, true],
  ])('%s', (_, given, chosen, expected) => {
    expect(fits(row(given), choice(chosen))).toBe(expected);
  });

  const changed = {
    changes: [
      { edition: '2028', effect: 'skarpt' },
      { edition: '2029', effect: 'flyttat-oforandrat' },
    ],
  };
  test.each<[string, Partial<FilterChoice>, boolean]>([
    ['since the edition before the change', { andrat: '2027' }, true],
    ['since an edition after which it only got a new number', { andrat: '2028' }, false],
    ['the new number, when that is asked for', { verkan: 'flyttat-oforandrat' }, true],
    ['an effect, whenever', { verkan: 'skarpt' }, true],
    ['an effect since, by the same change', { andrat: '2027', verkan: 'skarpt' }, true],
    ['an effect that came before', { andrat: '2028', verkan: 'skarpt' }, false],
  ])('%s', (_, chosen, expected) => {
    expect(fits(row(changed), choice(chosen))).toBe(expected);
  });
});

const CLASSES = ['skyldighet', 'forbud', 'rattighet'];
const EDITIONS = ['2027', '2028', '2029'];
const EFFECTS = ['nytt', 'skarpt', 'flyttat-oforandrat'];
const WORDS = ['hamn', 'båt', 'städa'];
const someRow = fc.record<FilterRow>({
  id: fc.string(),
  class: fc.constantFrom(...CLASSES),
  bearers: fc.subarray(['a', 'b'], { minLength: 1 }),
  chapter: fc.constantFrom('1', '2', '10'),
  deadline: fc.constantFrom('', 'bestamd', 'obestamd'),
  changes: fc.array(
    fc.record({ edition: fc.constantFrom(...EDITIONS), effect: fc.constantFrom(...EFFECTS) }),
    { maxLength: 2 },
  ),
  text: fc.subarray(WORDS).map((words) => words.join(' ')),
});
const someChoice = fc.record<FilterChoice>({
  klass: fc.subarray(CLASSES),
  ansvarig: fc.constantFrom('', 'a', 'b', 'c'),
  kapitel: fc.constantFrom('', '1', '2', '10'),
  frist: fc.constantFrom('', 'ja', 'bestamd', 'obestamd'),
  andrat: fc.constantFrom('', ...EDITIONS),
  verkan: fc.constantFrom('', ...EFFECTS),
  ord: fc.constantFrom('', ...WORDS, 'hamn båt'),
});
const OPTIONS: Option[] = [
  ...CLASSES.map((value): Option => ({ name: 'klass', value })),
  ...['', 'a', 'b'].map((value): Option => ({ name: 'ansvarig', value })),
  ...['', '1', '10'].map((value): Option => ({ name: 'kapitel', value })),
  ...['', 'ja', 'bestamd', 'obestamd'].map((value): Option => ({ name: 'frist', value })),
  ...['', ...EDITIONS].map((value): Option => ({ name: 'andrat', value })),
  ...['', ...EFFECTS].map((value): Option => ({ name: 'verkan', value })),
];

test('the count of a choice is the number of rows that it then shows', () => {
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 20 }), someChoice, (rows, chosen) => {
      const counts = countOptions(rows, chosen, OPTIONS);
      OPTIONS.forEach(({ name, value }, i) => {
        const after = { ...chosen, [name]: name === 'klass' ? [value] : value };
        expect(counts[i]).toBe(rows.filter((one) => fits(one, after)).length);
      });
    }),
  );
});

test('the address gives back the choice that was written into it', () => {
  fc.assert(
    fc.property(someChoice, (chosen) => {
      expect(readChoice(new URLSearchParams(writeChoice(chosen)))).toEqual(chosen);
    }),
  );
});

test('the address has Swedish names in one order, and keeps what others put there', () => {
  const chosen = choice({ ord: 'båt & hamn', kapitel: '2', klass: ['forbud', 'rattighet'] });
  expect(writeChoice(chosen, new URLSearchParams('kapitel=1&vy=kort'))).toBe(
    'vy=kort&klass=forbud&klass=rattighet&kapitel=2&ord=b%C3%A5t+%26+hamn',
  );
  expect(writeChoice(NOTHING_CHOSEN)).toBe('');
});
