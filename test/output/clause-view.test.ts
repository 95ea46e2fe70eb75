import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/core/model.ts';
import { withImpliedAdoptions } from '../../src/core/time/implied-adoption.ts';
import { clauseNotes } from '../../src/output/clause-view.ts';
import { amended, decision, effects, iceRules } from '../core/time/amended.ts';

/** What stands at a section of the edition as first decided, on a day. */
function told(number: string, day: string, ...decisions: Decision[]): string[] {
  const all = withImpliedAdoptions(decisions);
  const document = amended(all, iceRules());
  const edition = document.editions[0];
  const section = edition?.sections.find((one) => one.number === number);
  if (!edition || !section) throw new Error(number);
  return clauseNotes(document, all, edition, section, day).map(({ words, quote, way }) =>
    [words, quote && `”${quote}”`, way?.href].filter(Boolean).join(' '),
  );
}

const MAY = 'date: 2031-05-20\n';
const SIX = effects(
  'from: 2031-07-01\nplace: 1.1 p1\nwas: Banan ska hålla öppet fem timmar om dagen.\nwording: Banan ska hålla öppet sex timmar om dagen.',
);
const CHANGED = '/exempelregion/skridskobanor/2031-07-01/1.1/';

describe('what stands at a clause', () => {
  test.each([
    [
      '2031-05-01',
      ['Gäller från den 1 januari till den 30 juni 2031 (första dagen enligt titeln).'],
    ],
    [
      '2031-06-01',
      [
        'Gäller från den 1 januari till den 30 juni 2031 (första dagen enligt titeln).',
        `Ändras i stycke 1 från den 1 juli 2031 genom BN § 1/2031. ${CHANGED}`,
      ],
    ],
    [
      '2031-08-15',
      [
        'Gällde från den 1 januari till den 30 juni 2031 (första dagen enligt titeln).',
        `Ändrat i stycke 1 från den 1 juli 2031 genom BN § 1/2031. ${CHANGED}`,
      ],
    ],
    [
      '2032-02-01',
      [
        'Gällde från den 1 januari till den 30 juni 2031 (första dagen enligt titeln).',
        `Ändrat i stycke 1 från den 1 juli 2031 genom BN § 1/2031. ${CHANGED}`,
      ],
    ],
  ])('before, decided, in force, after: a change from 1 July, on %s', (day, expected) => {
    const notes = told('1.1', day, decision('BN-1', MAY + SIX));
    // Before the decision its effect is not known; that the wording ends is known only with it.
    expect(notes.slice(1)).toEqual(expected.slice(1));
    expect(notes[0]).toBe(expected[0]);
  });

  test('a section that nothing touches applies all the year, by its title', () => {
    expect(told('2.1', '2031-08-15', decision('BN-1', MAY + SIX))).toEqual([
      'Gäller från den 1 januari 2031 (första dagen enligt titeln).',
    ]);
    expect(told('2.1', '2032-08-15')).toEqual(['Gällde 2031, enligt titeln.']);
  });

  test.each([
    ['rejected', 'Förslaget avslogs av bannämnden den 17 juni 2031, § 130.'],
    ['referred-back', 'Förslaget återremitterades av bannämnden den 17 juni 2031, § 130.'],
    ['withdrawn', 'Förslaget drogs tillbaka av bannämnden den 17 juni 2031, § 130.'],
    ['adopted-changed', 'Förslaget antogs med ändringar av bannämnden den 17 juni 2031, § 130.'],
  ])('a proposal that was %s', (what, words) => {
    const events = `kind: proposal\n${MAY}events:\n  - what: ${what}\n    body: Bannämnden\n    date: 2031-06-17\n    paragraph: "130"\n`;
    expect(told('1.1', '2031-08-01', decision('BN-1', events + SIX)).at(-1)).toBe(
      `Föreslogs få en annan lydelse från den 1 juli 2031 enligt BN § 1/2031. ${words}`,
    );
  });

  test('a proposal of unknown fate, and one whose day is not known', () => {
    expect(told('1.1', '2031-08-01', decision('BN-1', `kind: proposal\n${SIX}`)).at(-1)).toContain(
      'Om förslaget antogs framgår inte.',
    );
    const undated = decision('BN-1', SIX.replace('2031-07-01', 'null'));
    expect(told('1.1', '2031-08-01', undated).at(-1)).toBe(
      'Ändras genom BN § 1; från vilken dag framgår inte.',
    );
  });

  test('what was annulled, repealed, exchanged, temporary, or for some', () => {
    const annulled = decision(
      'BN-1',
      `${MAY}events:\n  - what: adopted\n    date: 2031-05-20\n  - what: annulled\n    body: Förvaltningsrätten\n    date: 2031-06-10\n${SIX}`,
    );
    expect(told('1.1', '2031-08-01', annulled).at(-1)).toContain(
      'Beslutet upphävdes av förvaltningsrätten den 10 juni 2031.',
    );
    const repeal = decision('BN-1', MAY + effects('from: 2031-07-01\nrepeal: "1.2"'));
    expect(told('1.2.1', '2031-08-01', repeal).at(-1)).toContain(
      'Upphävt från den 1 juli 2031 genom BN § 1/2031.',
    );
    const word = decision(
      'BN-1',
      MAY + effects('from: 2031-07-01\nreplace: Banvakten\nwith: Isvakten\nexpect: 2'),
    );
    expect(told('1.2', '2031-08-01', word).at(-1)).toContain(
      'Ändrat (”Banvakten” byts mot ”Isvakten”) från den 1 juli 2031',
    );
    expect(told('2.1', '2031-08-01', word)).toHaveLength(1);
    const note = decision(
      'BN-1',
      MAY +
        effects(
          'from: 2031-07-01\nto: 2031-08-31\nplace: "2.1"\nnote: temporary\nquote: Gäller i sommar.',
        ),
    );
    expect(told('2.1', '2031-08-01', note).at(-1)).toBe(
      'Tillfällig bestämmelse från den 1 juli till den 31 augusti 2031 (BN § 1/2031): ”Gäller i sommar.”',
    );
  });

  test('a proposal that a decision adopts in the same words is not told as open', () => {
    const order =
      'orders:\n  - document: skridskobanor\n    edition: "2031"\n    section: "1.1"\n    wording: Banan ska hålla öppet fem timmar om dagen.\n';
    const proposal = decision('BN-1', `kind: proposal\n${order}`);
    const adopting = decision(
      'BN-2',
      `date: 2031-02-01\n${order}cites:\n  - id: BN-1\n    quote: enligt förslaget\n`,
    );
    expect(told('1.1', '2031-03-01', proposal, adopting).at(-1)).toBe(
      'Förslaget antogs av bannämnden den 1 februari 2031, § 2.',
    );
  });
});
