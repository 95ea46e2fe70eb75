import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLedger, giveIds } from '../../../src/core/ledger/give-ids.ts';
import { identify } from '../../../src/core/ledger/identify.ts';
import type { Ledger } from '../../../src/core/ledger/ledger.ts';
import { readLedger, writeLedger } from '../../../src/core/ledger/ledger-file.ts';
import type { Edition, Section } from '../../../src/core/model.ts';
import { cases } from '../../support/cases.ts';
import { editionOf } from '../../support/example.ts';
import { makeEdition, makeSection } from '../support/build.ts';

/** Ids with their words, as an edition holds them. */
function idsOf(ledger: Ledger, edition: Edition): Record<string, string> {
  return Object.fromEntries(
    identify(ledger, edition).held.map(({ entry, requirement }) => [
      entry.id,
      requirement.sentence,
    ]),
  );
}

const first = (...editions: Edition[]) => giveIds(emptyLedger('requirements.yaml'), editions);

const year = (edition: string, ...bodies: [number: string, title: string, body: string][]) =>
  makeEdition(
    bodies.map(([number, title, body]) => makeSection(number, title, body)),
    { edition },
  );

const OPEN = 'Banan ska vara öppen varje dag klockan 8.00–20.00.';
const LIGHT = 'Banans belysning ska fungera när det är mörkt.';
const ICE = 'Isen ska spolas minst en gång om dagen.';

describe('ids are given', () => {
  test('in reading order, to requirements only', () => {
    const edition = year('2025', ['1', 'Öppet', `${OPEN} Det är roligt.`], ['2', 'Ljus', LIGHT]);
    const { ledger, report } = first(edition);
    expect(idsOf(ledger, edition)).toEqual({ K1: OPEN, K2: LIGHT });
    expect(ledger.next).toBe(3);
    expect(report.map(({ id, what }) => `${id} ${what}`)).toEqual(['K1 new', 'K2 new']);
  });

  test('once: giving them again changes nothing', () => {
    const editions = [
      year('2025', ['1', 'Öppet', OPEN]),
      year('2026', ['1', 'Öppet', `${OPEN} ${ICE}`]),
    ];
    const { ledger } = first(...editions);
    const again = giveIds(ledger, editions);
    expect(again.report).toEqual([]);
    expect(again.ledger).toEqual(ledger);
  });

  test('to each of two equal sentences of a section, by their turn', () => {
    const edition = year('2025', ['1', 'Öppet', `${OPEN}\n\n${OPEN}`]);
    const { ledger } = first(edition);
    expect(identify(ledger, edition).held.map(({ state }) => state.nth)).toEqual([1, 2]);
    expect(new Set(ledger.entries.map(({ id }) => id)).size).toBe(2);
  });
});

describe('ids follow', () => {
  test('new words, a new number and a new section', () => {
    const a = year('2025', ['1', 'Öppet', OPEN], ['2', 'Ljus', `${LIGHT} ${ICE}`]);
    const b = year(
      '2026',
      ['1', 'Is', ICE],
      ['3', 'Öppet', 'Banan ska vara öppen varje dag klockan 9.00–20.00.'],
      ['4', 'Ljus', LIGHT],
    );
    const { ledger, report } = first(a, b);
    expect(idsOf(ledger, b)).toEqual({
      K1: 'Banan ska vara öppen varje dag klockan 9.00–20.00.',
      K2: LIGHT,
      K3: ICE,
    });
    expect(report.filter(({ edition }) => edition === '2026')).toEqual([
      {
        id: 'K1',
        edition: '2026',
        what: 'reworded',
        text: 'Banan ska vara öppen varje dag klockan 9.00–20.00.',
        before: OPEN,
      },
    ]);
  });

  test('not into what is new, and a spent id is never given again', () => {
    const a = year('2025', ['1', 'Öppet', OPEN]);
    const b = year('2026', ['1', 'Is', ICE]);
    const c = year('2027', ['1', 'Ljus', LIGHT]);
    const { ledger } = first(a, b, c);
    expect(idsOf(ledger, b)).toEqual({ K2: ICE });
    expect(idsOf(ledger, c)).toEqual({ K3: LIGHT });
    expect(ledger.entries[0]?.states.at(-1)).toEqual({ edition: '2026', absent: true });
  });

  test('a sentence that was split: the part that stays keeps the id, the other one names it', () => {
    const a = year('2025', [
      '1',
      'Is',
      'Isen ska spolas minst en gång om dagen och sprickor i isen ska lagas innan banan öppnar.',
    ]);
    const b = year('2026', [
      '1',
      'Is',
      'Isen ska spolas minst en gång om dagen. Sprickor i isen ska lagas innan banan öppnar.',
    ]);
    const { ledger } = first(a, b);
    expect(ledger.entries).toHaveLength(2);
    expect(ledger.entries[1]).toMatchObject({ id: 'K2', splitFrom: 'K1' });
  });

  test('two sentences that became one: the id that is taken in leads to the other', () => {
    const a = year('2025', [
      '1',
      'Is',
      'Isen ska spolas minst en gång om dagen. Sprickor i isen ska lagas innan banan öppnar.',
    ]);
    const b = year('2026', [
      '1',
      'Is',
      'Isen ska spolas minst en gång om dagen och sprickor i isen ska lagas innan banan öppnar.',
    ]);
    const { ledger } = first(a, b);
    expect(ledger.entries.map(({ mergedInto }) => mergedInto).filter(Boolean)).toHaveLength(1);
    expect(Object.keys(idsOf(ledger, b))).toHaveLength(1);
  });

  test('a correction of the same edition', () => {
    const { ledger } = first(year('2025', ['1', 'Öppet', OPEN]));
    const mended = year('2025', [
      '1',
      'Öppet',
      'Banan ska vara öppen alla dagar klockan 8.00–20.00.',
    ]);
    const { report, ledger: after } = giveIds(ledger, [mended]);
    expect(report.map(({ id, what }) => `${id} ${what}`)).toEqual(['K1 amended']);
    expect(after.entries[0]?.states).toHaveLength(1);
  });

  test('back into a year that is brought in late, and leave the years after as they were', () => {
    const a = year('2023', ['1', 'Öppet', OPEN], ['2', 'Ljus', LIGHT]);
    const c = year('2025', ['1', 'Öppet', 'Banan ska vara öppen varje dag klockan 9.00–20.00.']);
    const before = first(a, c).ledger;
    const b = year('2024', ['1', 'Öppet', OPEN], ['2', 'Is', ICE]);
    const { ledger } = giveIds(before, [a, b, c]);
    expect(idsOf(ledger, a)).toEqual(idsOf(before, a));
    expect(idsOf(ledger, c)).toEqual(idsOf(before, c));
    expect(idsOf(ledger, b)).toEqual({ K1: OPEN, K3: ICE });
    expect(giveIds(ledger, [a, b, c]).report).toEqual([]);
  });

  test('through an edition of which only a part is held, without calling anything gone', () => {
    const a = year('2023', ['1', 'Öppet', OPEN], ['2', 'Ljus', LIGHT]);
    const part = makeEdition([makeSection('1', 'Öppet', OPEN)], {
      edition: '2024',
      completeness: 'partial',
    });
    const c = year('2025', ['1', 'Öppet', OPEN], ['2', 'Ljus', LIGHT]);
    const { ledger } = first(a, part, c);
    expect(ledger.entries.map(({ states }) => states.length)).toEqual([1, 1]);
    expect(idsOf(ledger, c)).toEqual({ K1: OPEN, K2: LIGHT });
  });
});

describe('laws', () => {
  /** Another year: the sections in another order, under other numbers and other keys. */
  function shuffled(edition: Edition, order: readonly number[]): Edition {
    const moved = order.map(
      (from, to): Section => ({
        ...(edition.sections[from] as Section),
        key: `nytt-${from}`,
        number: `${to + 1}`,
        level: 1,
        parent: null,
      }),
    );
    return { ...edition, edition: '2099', id: 'x/y/2099', sections: moved };
  }

  test('all ids are kept when everything is renumbered and shuffled, and none is given twice', () => {
    const edition = editionOf('2029');
    const { ledger } = first(edition);
    const count = edition.sections.length;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: count }, (_, i) => i),
          { minLength: count },
        ),
        (order) => {
          const after = giveIds(ledger, [edition, shuffled(edition, order)]);
          const held = idsOf(after.ledger, shuffled(edition, order));
          expect(held).toEqual(idsOf(ledger, edition));
          expect(after.ledger.next).toBe(ledger.next);
        },
      ),
      { numRuns: cases(4) },
    );
  });

  const sentence = fc
    .tuple(
      fc.constantFrom('Banan', 'Isen', 'Ljuset', 'Sargen', 'Vakten', 'Kiosken'),
      fc.constantFrom('ska', 'får inte', 'bör', 'får'),
      fc.constantFrom('spolas', 'stängas', 'lagas', 'målas', 'vara öppen', 'anmälas'),
      fc.constantFrom('varje dag', 'före klockan 9.00', 'utan avgift', 'på vintern', 'av kommunen'),
    )
    .map((words) => `${words.join(' ')}.`);
  const body = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  const rules = fc.array(body, { minLength: 1, maxLength: 4 });
  const editions = fc
    .array(rules, { minLength: 1, maxLength: 4 })
    .map((years) =>
      years.map((bodies, i) =>
        year(
          `${2020 + i}`,
          ...bodies.map((text, n): [string, string, string] => [
            `${n + 1}`,
            `Avsnitt ${n + 1}`,
            text,
          ]),
        ),
      ),
    );

  test('every requirement has one id, no id stands twice, and nothing is lost', () => {
    fc.assert(
      fc.property(editions, (years) => {
        const { ledger } = first(...years);
        for (const edition of years) {
          const { held, unknown, lost } = identify(ledger, edition);
          expect(unknown).toEqual([]);
          expect(lost).toEqual([]);
          expect(new Set(held.map(({ entry }) => entry.id)).size).toBe(held.length);
        }
        const ids = ledger.entries.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: cases(150) },
    );
  });

  test('what was given stays given, whatever year comes after or between', () => {
    fc.assert(
      fc.property(editions, fc.nat(3), (years, at) => {
        const late = years[at % years.length] as Edition;
        const early = years.filter((edition) => edition !== late);
        const before = first(...early).ledger;
        const { ledger } = giveIds(before, years);
        for (const edition of early) {
          expect(idsOf(ledger, edition)).toEqual(idsOf(before, edition));
        }
        expect(identify(ledger, late).unknown).toEqual([]);
        expect(giveIds(ledger, years).report).toEqual([]);
      }),
      { numRuns: cases(150) },
    );
  });

  test('the file gives back the ledger, and the same ledger the same file', () => {
    fc.assert(
      fc.property(editions, (years) => {
        const { ledger } = first(...years);
        const file = writeLedger(ledger);
        const read = readLedger('requirements.yaml', file);
        expect(read.problems).toEqual([]);
        expect(writeLedger(read.ledger as Ledger)).toBe(file);
      }),
      { numRuns: cases(50) },
    );
  });
});
