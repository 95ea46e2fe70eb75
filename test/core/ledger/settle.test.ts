import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/ledger/fingerprint.ts';
import { emptyLedger, giveIds } from '../../../src/core/ledger/give-ids.ts';
import { identify } from '../../../src/core/ledger/identify.ts';
import type { Ledger, Review } from '../../../src/core/ledger/ledger.ts';
import { joinRequirements, review, splitRequirement } from '../../../src/core/ledger/settle.ts';
import { makeEdition, makeSection } from '../support/build.ts';

const BODY = `Isen ska spolas varje dag och sargen ska målas varje år. Kiosken ska vara öppen.

Banvakten ska bära väst. Västen ska vara gul.`;
const edition = makeEdition([makeSection('1', 'Banan', BODY)]);
const { ledger } = giveIds(emptyLedger('requirements.yaml'), [edition]);

const sentences = (one: Ledger) =>
  identify(one, edition).held.map(
    ({ entry, requirement }) => `${entry.id} ${requirement.sentence}`,
  );

const withReview = (id: string, settled: Partial<Review>): Ledger => ({
  ...ledger,
  entries: ledger.entries.map((entry) =>
    entry.id === id
      ? {
          ...entry,
          review: {
            by: 'A. Ek',
            on: '2026-01-02',
            print: '0'.repeat(12),
            class: null,
            bearer: null,
            deadline: undefined,
            reason: 'Så är det menat.',
            place: entry.place,
            ...settled,
          },
        }
      : entry,
  ),
});

describe('an editor splits', () => {
  test('a sentence into parts: the first keeps the id, and each part is read by itself', () => {
    const { ledger: after, lines } = splitRequirement(
      ledger,
      ['K1'],
      ['Isen ska spolas varje dag', 'sargen ska målas varje år.'],
    );
    expect(sentences(after).slice(0, 2)).toEqual([
      'K1 Isen ska spolas varje dag',
      'K5 sargen ska målas varje år.',
    ]);
    expect(lines).toEqual([
      'K1: keeps: Isen ska spolas varje dag',
      'K5: new, split from K1: sargen ska målas varje år.',
    ]);
    expect(identify(after, edition).held[1]?.requirement.deadline?.summary).toBe('every year');
    expect(giveIds(after, [edition]).report).toEqual([]);
  });

  test('and the parts go on into the next year as long as their words stand', () => {
    const { ledger: after } = splitRequirement(
      ledger,
      ['K1'],
      ['Isen ska spolas varje dag', 'sargen ska målas varje år.'],
    );
    const next = makeEdition(
      [
        makeSection(
          '1',
          'Banan',
          BODY.replace('varje dag och sargen', 'varje dag, och dessutom sargen').replace(
            'dessutom sargen',
            'sargen',
          ),
        ),
      ],
      { edition: '2026' },
    );
    const given = giveIds(after, [edition, next]).ledger;
    const held = identify(given, next).held.map(({ entry, requirement }) => [
      entry.id,
      requirement.sentence,
    ]);
    expect(held.slice(0, 2)).toEqual([
      ['K1', 'Isen ska spolas varje dag'],
      ['K5', 'sargen ska målas varje år.'],
    ]);
  });

  test('not words that do not stand there', () => {
    expect(() => splitRequirement(ledger, ['K1'], ['Isen ska spolas', 'taket'])).toThrow(
      '"taket" does not stand in K1: "Isen ska spolas varje dag och sargen ska målas varje år.".',
    );
    expect(() => splitRequirement(ledger, ['K1'], ['Isen'])).toThrow('at least two parts');
    expect(() => splitRequirement(ledger, ['K99'], ['a', 'b'])).toThrow(
      'there is no K99 in the ledger.',
    );
  });
});

describe('an editor joins', () => {
  test('sentences of one section; the other id is spent and leads to the first', () => {
    const { ledger: after } = joinRequirements(ledger, ['K3', 'K4'], [edition]);
    expect(sentences(after).at(-1)).toBe('K3 Banvakten ska bära väst. Västen ska vara gul.');
    expect(after.entries.find(({ id }) => id === 'K4')).toMatchObject({ mergedInto: 'K3' });
    expect(identify(after, edition).unknown).toEqual([]);
    expect(giveIds(after, [edition]).report).toEqual([]);
  });

  test('not one requirement alone', () => {
    expect(() => joinRequirements(ledger, ['K3'], [edition])).toThrow('at least two ids');
  });
});

describe('an editor reviews', () => {
  test('and the fingerprint of the words is kept', () => {
    const { ledger: after } = review(ledger, ['K2'], { by: 'A. Ek', on: '2026-01-02' });
    expect(after.entries[1]?.review).toMatchObject({
      by: 'A. Ek',
      on: '2026-01-02',
      print: fingerprint('Kiosken ska vara öppen.'),
    });
  });

  test('a date that is none is refused', () => {
    expect(() => review(ledger, ['K2'], { by: 'A. Ek', on: '2 jan' })).toThrow(
      '"2 jan" is no date; write it as 2026-11-22.',
    );
  });

  test('and settles class, bearer and deadline in place of the reading', () => {
    const settled = withReview('K1', {
      class: 'recommendation',
      bearer: 'Kommunen',
      deadline: { text: 'varje år', kind: null },
    });
    const [one] = identify(settled, edition).held;
    expect(one?.settled).toEqual(['class', 'bearer', 'deadline']);
    expect(one?.requirement).toMatchObject({
      class: 'recommendation',
      bearer: { name: 'Kommunen', stated: false },
      deadline: { text: 'varje år', kind: 'frequency' },
    });
  });

  test('a sentence that is no requirement leaves the catalogue, and its id stays spent', () => {
    const after = withReview('K2', { class: 'information' });
    const { held, dismissed, unknown } = identify(after, edition);
    expect(held.map(({ entry }) => entry.id)).toEqual(['K1', 'K3', 'K4']);
    expect(dismissed.map(({ entry }) => entry.id)).toEqual(['K2']);
    expect(unknown).toEqual([]);
  });

  test('"no deadline" is an answer too', () => {
    const [one] = identify(withReview('K1', { deadline: null }), edition).held;
    expect(one?.requirement.deadline).toBeNull();
  });
});
