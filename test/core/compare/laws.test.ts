import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparableEdition } from '../../../src/core/compare/comparable.ts';
import type { Comparison } from '../../../src/core/compare/compare.ts';
import { compareEditions } from '../../../src/core/compare/compare.ts';
import { textOf, tokens } from '../../../src/core/compare/tokens.ts';
import { newerText, olderText, wordDifference } from '../../../src/core/compare/word-runs.ts';
import { cases } from '../../support/cases.ts';
import { anyEdition, anyText, editedEdition, editedText } from '../../support/swedish.ts';

const pairs: fc.Arbitrary<[ComparableEdition, ComparableEdition]> = fc.oneof(
  editedEdition,
  fc.tuple(anyEdition, anyEdition),
);

describe('word differences', () => {
  test('tokens put together are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => textOf(tokens(text)) === text),
      { numRuns: cases(3000) },
    );
  });

  test('runs rebuild both texts to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(editedText, fc.tuple(anyText, anyText)), ([older, newer]) => {
        const difference = wordDifference(older, newer);
        expect(olderText(difference)).toBe(older);
        expect(newerText(difference)).toBe(newer);
      }),
      { numRuns: cases(3000) },
    );
  });

  test('a text against itself has no difference', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        wordDifference(text, text).runs.every((run) => run.kind === 'same'),
      ),
      { numRuns: cases(1000) },
    );
  });

  test('between two common stretches stand at most one deletion and then one insertion', () => {
    fc.assert(
      fc.property(editedText, ([older, newer]) => {
        const kinds = wordDifference(older, newer)
          .runs.map((run) => run.kind[0])
          .join('');
        expect(kinds).toMatch(/^(?:(?:^|s)(?:di?|i)?)*$/);
      }),
      { numRuns: cases(1000) },
    );
  });
});

describe('comparisons of editions', () => {
  test('an edition against itself is unchanged', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const { sections, paragraphs, account } = compareEditions(edition, edition);
        expect(sections.filter((change) => change.kinds.join() !== 'unchanged')).toEqual([]);
        expect(paragraphs.filter((change) => change.kinds.join() !== 'unchanged')).toEqual([]);
        expect(account.sums.unchanged.rows).toBe(edition.sections.length);
      }),
      { numRuns: cases(300) },
    );
  });

  test('every section stands in exactly one row of the account, every paragraph once', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const { account, paragraphs, sections } = compareEditions(older, newer);
        const numbers = (edition: ComparableEdition) =>
          edition.sections.map((s) => s.number).sort();
        expect(account.rows.flatMap((row) => row.old).sort()).toEqual(numbers(older));
        expect(account.rows.flatMap((row) => row.new).sort()).toEqual(numbers(newer));
        const sum = (side: 'rows' | 'old' | 'new') =>
          Object.values(account.sums).reduce((total, one) => total + one[side], 0);
        expect([sum('rows'), sum('old'), sum('new')]).toEqual([
          account.rows.length,
          older.sections.length,
          newer.sections.length,
        ]);
        const places = (side: 'old' | 'new') =>
          paragraphs.flatMap((change) =>
            change[side].map(({ section, place }) => `${section} ${place}`),
          );
        for (const side of ['old', 'new'] as const) {
          expect(new Set(places(side)).size).toBe(places(side).length);
          const edition = side === 'old' ? older : newer;
          expect(places(side).length).toBe(edition.sections.flatMap((s) => s.paragraphs).length);
          expect(new Set(sections.map((change) => change[side]?.number).filter(Boolean)).size).toBe(
            edition.sections.length,
          );
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('the texts of both editions can be read out of the comparison', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const { paragraphs } = compareEditions(older, newer);
        for (const { old, new: current, difference } of paragraphs) {
          expect(olderText(difference)).toBe(old.map((one) => one.text).join(' '));
          expect(newerText(difference)).toBe(current.map((one) => one.text).join(' '));
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('swapping the editions gives the mirror image', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        expect(told(compareEditions(newer, older))).toEqual(
          mirrored(told(compareEditions(older, newer))),
        );
      }),
      { numRuns: cases(300) },
    );
  });

  test('the order in which sections are given does not matter', () => {
    const shuffledPair = pairs.chain(([older, newer]) =>
      fc.record({
        older: fc.constant(older),
        newer: fc.constant(newer),
        shuffledOlder: shuffled(older),
        shuffledNewer: shuffled(newer),
      }),
    );
    fc.assert(
      fc.property(shuffledPair, ({ older, newer, shuffledOlder, shuffledNewer }) => {
        expect(compareEditions(shuffledOlder, shuffledNewer)).toEqual(
          compareEditions(older, newer),
        );
      }),
      { numRuns: cases(300) },
    );
  });
});

const shuffled = ({ sections }: ComparableEdition): fc.Arbitrary<ComparableEdition> =>
  fc
    .shuffledSubarray([...sections], { minLength: sections.length, maxLength: sections.length })
    .map((list) => ({ sections: list }));

type Told = [old: string, new: string, kinds: string[], deleted: string, inserted: string][];

/** What a comparison says, without its order: sections, paragraphs and their words. */
function told({ sections, paragraphs }: Comparison): Told {
  return [
    ...sections.map((change): Told[number] => [
      change.old?.number ?? '',
      change.new?.number ?? '',
      [...change.kinds].sort(),
      '',
      '',
    ]),
    ...paragraphs.map(({ old, new: current, kinds, difference: { runs } }): Told[number] => {
      const place = (list: typeof old) => list.map((one) => `${one.section}#${one.place}`).join();
      const text = (kind: string) =>
        runs
          .filter((run) => run.kind === kind)
          .map((run) => run.text)
          .join('|');
      return [place(old), place(current), [...kinds].sort(), text('deleted'), text('inserted')];
    }),
  ].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const OPPOSITE: Record<string, string> = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

const mirrored = (list: Told): Told =>
  list
    .map(([old, current, kinds, deleted, inserted]): Told[number] => [
      current,
      old,
      kinds.map((kind) => OPPOSITE[kind] ?? kind).sort(),
      inserted,
      deleted,
    ])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
