import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../../src/core/compare/compare.ts';
import { type KnownPair, restructured } from '../../support/restructured.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** F1 of the pairs found over editions made from all seeds; 1 is every pair and no other. */
function right(how: Parameters<typeof restructured>[1], only = (_: readonly string[]) => true) {
  let [hit, told, true_] = [0, 0, 0];
  for (const seed of SEEDS) {
    const { older, newer, became }: KnownPair = restructured(seed, how);
    const known = new Set(became.filter(only).map((pair) => pair.join()));
    const found = compareEditions(older, newer)
      .sections.flatMap(({ old, new: now }) => (old && now ? [[old.number, now.number]] : []))
      .filter(only);
    hit += found.filter((pair) => known.has(pair.join())).length;
    told += found.length;
    true_ += known.size;
  }
  return (2 * hit) / (told + true_);
}

describe('chapters with the same subheadings', () => {
  test('stay themselves when a chapter is put in before them', () => {
    expect(right('inserted')).toBe(1);
  });

  test('and when words change too', () => {
    expect(right('edited')).toBeGreaterThan(0.99);
  });

  test('and when chapters go, change places and are put in another order within', () => {
    expect(right('restructured')).toBeGreaterThan(0.95);
    expect(right('restructured', ([a, b]) => a !== b)).toBeGreaterThan(0.93);
  });
});

const edition = (sections: readonly [title: string, text: string][]) => ({
  sections: sections.map(([title, text], i) => ({
    number: `${i + 1}`,
    title,
    level: 1,
    paragraphs: [text],
  })),
});

test('two rulebooks that have nothing to do with each other share nothing', () => {
  const harbour = edition([
    ['Inledning', 'Dessa regler gäller för båtar som ligger vid hamnens bryggor under sommaren.'],
    ['Syfte', 'Syftet är att hålla bryggorna fria från vinterförvarade båtar och vagnar.'],
    ['Ansvar', 'Hamnkaptenen anvisar plats, tar ut avgift och för en förteckning över gäster.'],
    ['Avgifter', 'Gäster betalar per natt efter båtens längd enligt taxan på anslagstavlan.'],
    ['Bränsle', 'Tankning sker endast vid sjömacken och aldrig med passagerare ombord.'],
    ['Avfall', 'Toalettavfall lämnas vid sugstationen innan båten lämnar hamnen.'],
  ]);
  const school = edition([
    ['Inledning', 'Bestämmelserna omfattar alla elever som läser en kurs på folkhögskolan.'],
    ['Syfte', 'Meningen är att var och en ska få studiero i salarna och på biblioteket.'],
    ['Ansvar', 'Rektor utser klassföreståndare och beslutar om schema inför varje termin.'],
    ['Avgifter', 'Lunch i matsalen kostar olika för internatboende och dagelever.'],
    ['Lån', 'Läroböcker lånas ut mot kvittens och återlämnas efter kursens sista prov.'],
    ['Frånvaro', 'Sjukanmälan görs före första lektionen till expeditionen.'],
  ]);
  const { sections } = compareEditions(harbour, school);
  expect(sections.filter(({ old, new: now }) => old && now)).toEqual([]);
});

test('text pushed down under a heading of its own is followed', () => {
  const older = edition([
    ['Bränsle', 'Tankning sker endast vid sjömacken och aldrig efter mörkret.'],
  ]);
  const newer = {
    sections: [
      { number: '1', title: 'Bränsle', level: 1, paragraphs: [] },
      { number: '1.1', title: 'Tankning', level: 2, paragraphs: older.sections[0]!.paragraphs },
    ],
  };
  const told = (a: typeof newer, b: typeof newer) =>
    compareEditions(a, b).sections.map(
      ({ old, new: now, kinds }) => `${old?.number} ${now?.number} ${kinds}`,
    );
  expect(told(older, newer)).toEqual(['1 1 split', '1 1.1 split']);
  expect(told(newer, older)).toEqual(['1 1 merged', '1.1 1 merged']);
});
