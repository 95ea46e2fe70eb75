import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../../src/language/sv/times/deadlines.ts';
import { findThresholds } from '../../../src/language/sv/times/thresholds.ts';

const first = (sentence: string) => findDeadlines(sentence)[0];

describe('findDeadlines', () => {
  it.each([
    [
      'Provet ska lämnas inom tre vardagar.',
      'inom tre vardagar',
      'period',
      'within 3 weekdays',
      undefined,
    ],
    ['Provet ska lämnas inom 24 timmar.', 'inom 24 timmar', 'period', 'within 24 hours', 'PT24H'],
    [
      'Provet ska lämnas inom fem helgfria vardagar.',
      'inom fem helgfria vardagar',
      'period',
      'within 5 working days',
      undefined,
    ],
    [
      'Planen ska lämnas senast den 15 maj varje år.',
      'senast den 15 maj varje år',
      'fixed-date',
      'yearly by 05-15',
      '--05-15',
    ],
    [
      'Planen ska lämnas senast 2027-05-15.',
      'senast 2027-05-15',
      'fixed-date',
      'by 2027-05-15',
      '2027-05-15',
    ],
    ['Planen ska lämnas senast 15/5.', 'senast 15/5', 'fixed-date', 'by 05-15', '--05-15'],
    [
      'Patienten får byta rum högst tre gånger per månad.',
      'högst tre gånger per månad',
      'frequency',
      'at most 3 per month',
      undefined,
    ],
    ['Larmet ska provas en gång i veckan.', 'en gång i veckan', 'frequency', '1 per week', 'R/P1W'],
    ['Larmet ska provas årligen.', 'årligen', 'frequency', 'every year', 'R/P1Y'],
    [
      'Larmet ska provas var tredje månad.',
      'var tredje månad',
      'frequency',
      'every 3 months',
      'R/P3M',
    ],
    [
      'Uppehållet får vara maximalt 2 månader.',
      'maximalt 2 månader',
      'max-duration',
      'at most 2 months',
      'P2M',
    ],
    [
      'Loggen ska bevaras i minst sju år.',
      'minst sju år',
      'max-duration',
      'at least 7 years',
      'P7Y',
    ],
    [
      'Flytten ska anmälas minst 30 dagar före inflyttning.',
      'minst 30 dagar före',
      'period',
      'at least 30 days before',
      'P30D',
    ],
    ['Jouren ska finnas dygnet runt.', 'dygnet runt', 'hours', null, undefined],
    ['Bytet ska anmälas innan det sker.', 'innan det sker', 'event', null, undefined],
    ['Felet ska anmälas i god tid.', 'i god tid', 'vague', null, undefined],
  ])('%s', (sentence, text, kind, summary, iso) => {
    expect(first(sentence)).toMatchObject({ text, kind, summary });
    expect(first(sentence)?.iso).toBe(iso);
  });

  it('puts a firm time before a loose one', () => {
    expect(
      findDeadlines('Arbetet ska ske löpande och redovisas årligen.').map((d) => d.text),
    ).toEqual(['årligen', 'löpande']);
  });

  it('takes neither law numbers nor clock times nor ages nor conditions for times', () => {
    const sentences = [
      'Arkivet ska följa lagen (1990:782) och HSLF-FS 2016:40.',
      'Rummet ska vara låst från kl. 18.00.',
      'Barn under 16 år ska ha sällskap.',
      'Personer över 65 år ska erbjudas plats.',
      'Stolen ska vid behov bytas.',
      'Protokoll ska lämnas när så begärs.',
      'Den som fyllt 18 år får rösta.',
      'Detta följer av förordning (EU) 2016/679 av den 27 april 2016.',
    ];
    for (const sentence of sentences) expect(findDeadlines(sentence), sentence).toEqual([]);
  });

  it('takes no number of any act for a time, and quotes what it finds to the letter', () => {
    const year = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 2000 }),
        (y, n) =>
          findDeadlines(`Rutinen ska följa lagen (${y}:${n}) och SOSFS ${y}:${n}.`).length === 0,
      ),
    );
    const piece = fc.constantFrom(
      'inom',
      'tre',
      '5',
      'dagar',
      'senast',
      '1 mars',
      'per',
      'år',
      'högst',
      'ska',
      ',',
      'varje',
      'månad',
      'i',
    );
    fc.assert(
      fc.property(fc.array(piece), (words) => {
        const sentence = words.join(' ');
        return findDeadlines(sentence).every((d) => sentence.startsWith(d.text, d.at));
      }),
    );
  });
});

describe('findThresholds', () => {
  it.each([
    ['Det ska finnas minst två bårar.', { kind: 'count', bound: 'at-least', value: 2 }],
    ['Rummet är öppet kl. 08.00-16.30.', { kind: 'clock', bound: 'range', value: 8, upper: 16.5 }],
    ['Vård ges till barn 0 - 6 år.', { kind: 'age', bound: 'range', value: 0, upper: 6 }],
    ['Den som fyllt 16 år får välja.', { kind: 'age', bound: 'at-least', value: 16 }],
    ['Minst 90 procent ska svara.', { kind: 'share', bound: 'at-least', value: 90 }],
    ['Högst 300 kronor får tas ut.', { kind: 'amount', bound: 'at-most', value: 300 }],
  ])('%s', (sentence, expected) => {
    expect(findThresholds(sentence, findDeadlines(sentence))[0]).toMatchObject(expected);
  });

  it('leaves the words of a deadline alone', () => {
    const sentence = 'Svar ska ges inom högst tre dagar.';
    expect(findThresholds(sentence, findDeadlines(sentence))).toEqual([]);
  });
});
