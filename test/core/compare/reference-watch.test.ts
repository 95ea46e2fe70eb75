import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparableSection } from '../../../src/core/compare/comparable.ts';
import { compareEditions } from '../../../src/core/compare/compare.ts';
import { staleReferences } from '../../../src/core/compare/stale-references.ts';
import { numberedReferences, spelledNumber } from '../../../src/language/sv/numbered-references.ts';

test.each([
  ['enligt avsnitt 2.7.3.', ['2.7.3']],
  ['se avsnitten 3, 4.1 och 5', ['3', '4.1', '5']],
  ['punkterna 3–5 gäller', ['3', '5']],
  ['enligt 11 a § och 12 §', ['11a', '12']],
  ['16 a–23 a §§ gäller inte', ['16a', '23a']],
  ['i 5 kap. 3–6 §§', ['5:3', '5:6']],
  ['enligt 2 kap. gäller', ['2kap']],
  ['§§ 4–6', ['4', '6']],
  ['se bilaga 2', ['bilaga2']],
  ['enligt 5 § kommunallagen (2017:725)', []],
  ['enligt 2 kap. 1 § tredje stycket eller 5 § konkurslagen (1987:672)', []],
  ['avsnitt 9.4 i Avgiftshandboken', []],
  ['inom 30 dagar, högst 5 personer', []],
])('the references of "%s"', (text, numbers) => {
  expect(numberedReferences(text).map(({ number }) => number)).toEqual(numbers);
});

test.each([
  ['2.7.3', '2.7.3'],
  ['11 a §', '11a'],
  ['§ 4', '4'],
  ['3 kap. 2 §', '3:2'],
  ['3 kap.', '3kap'],
  ['Bilaga 1', 'bilaga1'],
])('the number %s is spelled %s', (printed, spelled) => {
  expect(spelledNumber(printed)).toBe(spelled);
});

const section = (number: string, title: string, text: string): ComparableSection => ({
  number,
  title,
  level: 1,
  paragraphs: [text],
});

const TEXTS = [
  'Gästbryggan hålls öppen från den 1 maj till den sista september varje år.',
  'Bränsle säljs vid sjömacken mot kvitto under hamnkontorets öppettider.',
  'Toalettavfall lämnas vid sugstationen innan båten lämnar hamnen för dagen.',
  'Hundar hålls kopplade på bryggorna och rastas på ängen bakom magasinet.',
  'Grillning sker på stenhällen och aldrig på flytbryggorna eller i båtarna.',
  'Vinterförvaring beviljas den som har fast plats och har betalat avgiften.',
];

describe('a renumbering', () => {
  const pointing = (target: number) => `Anmälan görs så som sägs i avsnitt ${target}.`;

  test('that the reference follows is no change of substance', () => {
    const older = [section('1', 'Anmälan', pointing(2)), section('2', 'Brygga', TEXTS[0]!)];
    const newer = [
      section('1', 'Anmälan', pointing(3)),
      section('2', 'Bränsle', TEXTS[1]!),
      section('3', 'Brygga', TEXTS[0]!),
    ];
    const result = compareEditions({ sections: older }, { sections: newer });
    expect(result.sections[0]?.kinds).toEqual(['editorial']);
    expect(result.paragraphs[0]?.kinds).toEqual(['editorial', 'consequential']);
    expect(staleReferences(result)).toEqual([]);
  });

  test('that it does not follow is one where it leads to another section now', () => {
    const older = [
      section('1', 'Anmälan', pointing(2)),
      section('2', 'Brygga', TEXTS[0]!),
      section('3', 'Bränsle', TEXTS[1]!),
    ];
    const newer = [
      section('1', 'Anmälan', pointing(3)),
      section('2', 'Brygga', TEXTS[0]!),
      section('3', 'Bränsle', TEXTS[1]!),
    ];
    const result = compareEditions({ sections: older }, { sections: newer });
    expect(result.paragraphs[0]?.kinds).toEqual(['changed']);
  });

  test('leaves stale references behind: all are found and no other', () => {
    const edition = fc.record({
      order: fc.shuffledSubarray([...TEXTS.keys()], { minLength: 3 }),
      gone: fc.nat(5),
      targets: fc.array(fc.nat(5), { minLength: 2, maxLength: 4 }),
      follows: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(edition, ({ order, gone, targets, follows }) => {
        const olds = order.map((at) => ({ at, title: `Rubrik ${'abcdef'[at]}` }));
        const news = olds.filter(({ at }) => at !== gone).reverse();
        const numberIn = (list: typeof olds, at: number) =>
          list.findIndex((one) => one.at === at) + 1;
        const used = targets.filter((at) => numberIn(olds, at) > 0);
        const points = (number: number, i: number) =>
          `Den som söker tillstånd nummer ${'ett två tre fyra'.split(' ')[i]} följer avsnitt ${number}.`;
        const expected: string[] = [];
        const make = (list: typeof olds, isNew: boolean) => [
          ...list.map(({ at, title }, i) => section(`${i + 1}`, title, TEXTS[at]!)),
          ...used.map((at, i) => {
            const before = numberIn(olds, at);
            const now = numberIn(news, at);
            const follow = follows[i] && now > 0;
            if (isNew && !follow && now !== before) expected.push(`${i} ${before}`);
            const text = points(isNew && follow ? now : before, i);
            return section(`${90 + i}`, `Tillstånd ${'abcd'[i]}`, text);
          }),
        ];
        const result = compareEditions(
          { sections: make(olds, false) },
          { sections: make(news, true) },
        );
        const found = staleReferences(result).map(
          ({ paragraph, printed }) =>
            `${Number(result.newer[paragraph.section]!.number) - 90} ${printed}`,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
