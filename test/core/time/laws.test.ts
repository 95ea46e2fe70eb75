import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable } from '../../../src/core/change-log.ts';
import { compareEditions } from '../../../src/core/compare/compare.ts';
import type { Decision, Edition } from '../../../src/core/model.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { inForce, periodsOf } from '../../../src/core/time/in-force.ts';
import { makeEdition, makeSection } from '../support/build.ts';
import { amended, decision, effects, folded } from './amended.ts';

const WORDS =
  'banan vakten isen skridskor hjälm klubba avgift tid kväll morgon skylt räcke grus snö lampa bänk port nyckel'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 9 })
  .map((words) => words.join(' '));

/** Sections 1, 1.1, 1.2 … whose paragraphs have each a name of their own, so that no two are the same. */
const rulebook = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
  .map((texts) =>
    makeEdition(
      texts.map((paragraphs, i) =>
        makeSection(
          i === 0 ? '1' : `1.${i}`,
          `Rubrik ${i}`,
          paragraphs.map((text, j) => `Regel ${i}x${j} ${text} slut${i}x${j}.`).join('\n\n'),
        ),
      ),
      { edition: '2031' },
    ),
  );

/** Places of an edition, each once: section number and index of the paragraph. */
const somePlaces = (edition: Edition) =>
  fc.subarray(
    edition.sections.flatMap(({ number, paragraphs }) => paragraphs.map((_, i) => ({ number, i }))),
    { minLength: 1 },
  );

const rulebookWithPlaces = rulebook.chain((edition) =>
  fc.tuple(
    fc.constant(edition),
    somePlaces(edition),
    fc.array(
      fc.tuple(fc.integer({ min: 1, max: 330 }), fc.option(fc.integer({ min: 0, max: 40 }))),
      {
        minLength: 40,
        maxLength: 40,
      },
    ),
  ),
);

function textAt(edition: Edition, { number, i }: { number: string; i: number }): string {
  return edition.sections.find((section) => section.number === number)?.paragraphs[i]?.text ?? '';
}

/** A decision for each place that puts a word in, from its day on. */
function decisionsOn(
  edition: Edition,
  places: { number: string; i: number }[],
  days: [number, number | null][],
  more = '',
): Decision[] {
  return places.map((place, n) => {
    const [from, length] = days[n % days.length] as [number, number | null];
    const first = addDays('2031-01-01', from);
    const to = length === null ? 'null' : addDays(first, length);
    const was = textAt(edition, place);
    return decision(
      `BN-${n + 1}`,
      `${more}\n${effects(`from: ${first}\nto: ${to}\nplace: ${place.number} p${place.i + 1}\nwas: ${was}\nwording: ${was.replace('Regel', 'Ändrad regel')}`)}`,
    );
  });
}

describe('laws of folding', () => {
  test('a comparison tells exactly the places of the effects', () => {
    fc.assert(
      fc.property(rulebookWithPlaces, ([edition, places]) => {
        const decisions = decisionsOn(edition, places, [[100, null]]);
        const { on, faults } = folded(edition, ...decisions);
        expect(faults).toEqual([]);
        const { paragraphs, newer } = compareEditions(
          comparable(edition.sections),
          comparable(on('2031-12-31')),
        );
        const told = paragraphs
          .filter(({ kinds }) => !kinds.includes('unchanged'))
          .flatMap(({ new: now }) => now.map((p) => `${newer[p.section]?.number} ${p.place}`));
        expect(told.sort()).toEqual(places.map(({ number, i }) => `${number} ${i}`).sort());
      }),
    );
  });

  test('independent effects give the same in any order', () => {
    fc.assert(
      fc.property(
        rulebookWithPlaces,
        fc.infiniteStream(fc.nat()),
        ([edition, places, days], seeds) => {
          const decisions = decisionsOn(edition, places, days);
          const shuffled = decisions
            .map((one) => ({ one, at: seeds.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(amended(shuffled, edition)).toEqual(amended(decisions, edition));
        },
      ),
    );
  });

  test('every day of the year has exactly one version', () => {
    fc.assert(
      fc.property(rulebookWithPlaces, fc.nat({ max: 364 }), ([edition, places, days], n) => {
        const document = amended(decisionsOn(edition, places, days), edition);
        const day = addDays('2031-01-01', n);
        const holding = periodsOf(document).filter(
          ({ from, to }) => from !== null && from <= day && (to === null || day <= to),
        );
        expect(holding).toHaveLength(1);
        expect(inForce(document, day)).toEqual(holding[0]);
      }),
    );
  });

  test('without a decision that is annulled, all reads as it did before it, to the byte', () => {
    fc.assert(
      fc.property(rulebookWithPlaces, ([edition, places, days]) => {
        const [, ...others] = decisionsOn(edition, places, days);
        const annulled = decisionsOn(
          edition,
          places,
          days,
          'events:\n  - what: adopted\n  - what: annulled',
        )[0];
        const json = (decisions: Decision[]) => JSON.stringify(amended(decisions, edition));
        expect(json([annulled as Decision, ...others])).toBe(json(others));
      }),
    );
  });
});
