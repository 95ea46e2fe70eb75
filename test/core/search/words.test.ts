import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWords, unpackWords } from '../../../src/core/search/packed-words.ts';
import { slipsBetween } from '../../../src/core/search/spelling.ts';
import { vocabularyOf } from '../../../src/core/search/terms.ts';
import { partsOf } from '../../../src/language/sv/search/compounds.ts';
import { familyOf } from '../../../src/language/sv/search/family.ts';
import { stem } from '../../../src/language/sv/search/stem.ts';
import { isStopWord } from '../../../src/language/sv/search/stop-words.ts';
import { fold, wordsOf } from '../../../src/language/sv/search/words.ts';

describe('forms of a word have one stem', () => {
  test.each([
    'brygga bryggan bryggans bryggor bryggorna bryggornas',
    'båt båten båtens båtar båtarna båtarnas',
    'fartyg fartyget fartygets fartygen',
    'hamn hamnen hamnar hamnarna',
    'gäst gästen gäster gästerna gästernas',
    'regel regeln regler reglerna reglernas',
    'handbok handboken handböcker handböckerna',
    'avgift avgiften avgifter avgifterna',
    'verksamhet verksamheten verksamheter verksamheternas',
    'stad städer städerna',
    'rum rummet rummen',
    'betala betalar betalade betalat',
    'skriftlig skriftligt skriftliga',
    'ansvar ansvaret ansvara ansvarar',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  test.each([
    ['får', 'far'],
    ['plan', 'planering'],
    ['enhet', 'en'],
    ['vård', 'vår'],
  ])('but %s and %s do not', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('the stem of a stem is the stem', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö]{1,16}$/u), (word) => {
        expect(stem(stem(word))).toBe(stem(word));
      }),
    );
  });

  test('words of one family meet', () => {
    for (const [one, other] of [
      ['flyttning', 'flyttar'],
      ['säkerhet', 'säker'],
      ['registrering', 'registrera'],
    ] as const)
      expect(familyOf(stem(one))).toBe(familyOf(stem(other)));
  });
});

describe('compounds are cut by the words of the texts', () => {
  const vocabulary = vocabularyOf([
    'Båten ligger vid bryggan. Gäster betalar avgift. Säkerhet och arbete, hälsa och val, vecka.',
    'Listning av båtar. Plan för planering. Läkemedel och genomgång.',
  ]);
  const parts = (word: string) =>
    partsOf(word, vocabulary).map((part) => `${part.stem}${part.head ? '!' : ''}`);

  test.each([
    ['båtbrygga', ['båt', `${stem('brygga')}!`]],
    ['säkerhetsarbete', ['säkerhet', `${stem('arbete')}!`]],
    ['hälsoval', [stem('hälsa'), 'val!']],
    ['läkemedelsgenomgångar', [stem('läkemedel'), 'genomgång!']],
    ['listningsstopp', ['listning', 'stopp!']],
  ])('%s', (word, expected) => {
    expect(parts(word)).toEqual(expect.arrayContaining(expected));
  });

  test.each(['planering', 'säkerhet', 'båtar', 'bryggorna', 'listning'])('%s is none', (word) => {
    expect(parts(word)).toEqual([]);
  });
});

test('slips are counted: too many, missing, wrong, turned round', () => {
  expect(slipsBetween('brygga', 'brygga', 2)).toBe(0);
  expect(slipsBetween('bryggga', 'brygga', 2)).toBe(1);
  expect(slipsBetween('brgga', 'brygga', 2)).toBe(1);
  expect(slipsBetween('bregga', 'brygga', 2)).toBe(1);
  expect(slipsBetween('byrgga', 'brygga', 2)).toBe(1);
  expect(slipsBetween('kaj', 'brygga', 2)).toBe(3);
});

test('å, ä and ö are letters, and forgiven only by folding', () => {
  expect(fold('brygåäö')).toBe('brygaao');
  expect(wordsOf('Får AT/BT-läkare kl. 08.00?').map(({ text }) => text)).toEqual([
    'får',
    'at',
    'bt',
    'läkare',
    'kl',
    '08.00',
  ]);
  expect(isStopWord('får')).toBe(true);
  expect(isStopWord('far')).toBe(false);
});

test('packed words come back as they were', () => {
  expect(packWords(['läkare', 'läkarintyg'])).toBe('AläkareFintyg');
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zåäö0-9.:]{1,12}$/u)), (words) => {
      const sorted = [...words].sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});
