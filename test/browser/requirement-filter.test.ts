import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOptions,
  type FilterChoice,
  type FilterRow,
  fits,
  MANY,
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
  soon: false,
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
    ['a bearer among several', { bearers: ['a', 'b'] }, { ansvarig: ['b'] }, true],
    ['another bearer', {}, { ansvarig: ['personal'] }, false],
    ['chapter 2 and not 20', { chapter: '20' }, { kapitel: '2' }, false],
    ['any time', { deadline: 'obestamd' }, { frist: 'ja' }, true],
    ['no time', {}, { frist: 'ja' }, false],
    ['any of several bearers', { bearers: ['b'] }, { ansvarig: ['a', 'b'] }, true],
    ['a day that comes soon', { soon: true }, { frist: 'tre-manader' }, true],
    ['no day that comes soon', { deadline: 'bestamd' }, { frist: 'tre-manader' }, false],
    ['a firm time', { deadline: 'obestamd' }, { frist: 'bestamd' }, false],
    ['all words, in any order and inside compounds', {}, { ord: 'TOALETT städa' }, true],
    ['a word that is missing', {}, { ord: 'städa kök' }, false],
    ['the id', {}, { ord: 'k1' }, true],
  ])('%s', (_, given, chosen, expected) => {
    expect(fits(row(given), choice(chosen))).toBe(expected);
  });

  const changed = {
    changes: [
      { edition: '2028', effect: 'andrad-frist', direction: 'skarper' },
      { edition: '2029', effect: 'flyttat-oforandrat', direction: 'neutralt' },
    ],
  };
  test.each<[string, Partial<FilterChoice>, boolean]>([
    ['since the edition before the change', { andrat: '2027' }, true],
    ['since an edition after which it only got a new number', { andrat: '2028' }, false],
    ['the new number, when that is asked for', { verkan: 'flyttat-oforandrat' }, true],
    ['which way it pulls', { riktning: 'skarper' }, true],
    ['another way', { riktning: 'mildrar' }, false],
    ['the effect by its own name', { verkan: 'andrad-frist' }, true],
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
  soon: fc.boolean(),
  changes: fc.array(
    fc.record({
      edition: fc.constantFrom(...EDITIONS),
      effect: fc.constantFrom(...EFFECTS),
      direction: fc.constantFrom('', 'skarper', 'neutralt'),
    }),
    { maxLength: 2 },
  ),
  text: fc.subarray(WORDS).map((words) => words.join(' ')),
});
const someChoice = fc.record<FilterChoice>({
  klass: fc.subarray(CLASSES),
  ansvarig: fc.subarray(['a', 'b', 'c']),
  kapitel: fc.constantFrom('', '1', '2', '10'),
  frist: fc.constantFrom('', 'ja', 'bestamd', 'obestamd', 'tre-manader'),
  riktning: fc.constantFrom('', 'skarper', 'mildrar'),
  andrat: fc.constantFrom('', ...EDITIONS),
  verkan: fc.constantFrom('', ...EFFECTS),
  ord: fc.constantFrom('', ...WORDS, 'hamn båt'),
});
const OPTIONS: Option[] = [
  ...CLASSES.map((value): Option => ({ name: 'klass', value })),
  ...['a', 'b'].map((value): Option => ({ name: 'ansvarig', value })),
  ...['', '1', '10'].map((value): Option => ({ name: 'kapitel', value })),
  ...['', 'ja', 'bestamd', 'obestamd', 'tre-manader'].map(
    (value): Option => ({ name: 'frist', value }),
  ),
  ...['', ...EDITIONS].map((value): Option => ({ name: 'andrat', value })),
  ...['', ...EFFECTS].map((value): Option => ({ name: 'verkan', value })),
];

test('the count of a choice is the number of rows that it then shows', () => {
  fc.assert(
    fc.property(fc.array(someRow, { maxLength: 20 }), someChoice, (rows, chosen) => {
      const counts = countOptions(rows, chosen, OPTIONS);
      OPTIONS.forEach(({ name, value }, i) => {
        const after = { ...chosen, [name]: MANY.has(name) ? [value] : value };
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
