import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEffect } from '../../../src/core/effects/judge.ts';
import { NOBODY_KNOWN } from '../../../src/core/requirements/parties.ts';
import { swedishWords } from '../../../src/io/word-list.ts';
import { cases } from '../../support/cases.ts';

const HARMLESS = ['reworded', 'editorial', 'moved-unchanged'];
const judge = (old: string, now: string) =>
  judgeEffect(old, now, { older: NOBODY_KNOWN, newer: NOBODY_KNOWN, isWord: swedishWords() });

/** No change between the two, either way about, is called harmless. */
function expectHarm(old: string, now: string): void {
  for (const [a, b] of [
    [old, now],
    [now, old],
  ] as const) {
    const { effects } = judge(a, b);
    for (const { effect } of effects) expect(HARMLESS, `${a} → ${b}`).not.toContain(effect);
  }
}

const actor = fc.constantFrom(
  'Hamnvakten',
  'Rektorn',
  'Huvudmannen',
  'Föreningen',
  'Byggnadsnämnden',
  'Den som bedriver verksamheten',
  'Varje medlem',
  'Länsstyrelsen',
  'Tillståndshavaren',
  'Personalen',
  'Bolaget',
  'Styrelsen',
);
const modal = fc.constantFrom('ska', 'får', 'bör', 'måste');
const act = fc.constantFrom(
  'föra bok över besöken',
  'lämna en rapport till nämnden',
  'stänga grinden',
  'kontrollera räddningsutrustningen',
  'informera gästerna om reglerna',
  'pröva ansökan',
  'ta ut avgift för kopior',
  'anmäla olyckan till myndigheten',
);
const when = fc.constantFrom(
  '',
  ' inom tre veckor',
  ' varje år',
  ' vid behov',
  ' innan arbetet påbörjas',
  ' enligt 5 §',
  ' som har anvisats',
  ' efter samråd med grannarna',
);
const norm = fc
  .record({ who: actor, how: modal, what: act, rest: when })
  .map((parts) => ({ ...parts, text: `${parts.who} ${parts.how} ${parts.what}${parts.rest}.` }));

describe('what can never be called harmless', () => {
  it('"inte" put in or taken out', () => {
    fc.assert(
      fc.property(norm, fc.constantFrom('inte', 'ej', 'aldrig'), ({ who, how, what, rest }, no) =>
        expectHarm(`${who} ${how} ${what}${rest}.`, `${who} ${how} ${no} ${what}${rest}.`),
      ),
      { numRuns: cases(60) },
    );
  });

  it('"inte" put into a clause below', () => {
    fc.assert(
      fc.property(actor, act, (who, what) =>
        expectHarm(
          `${who} ska ${what} för båtar som är försäkrade.`,
          `${who} ska ${what} för båtar som inte är försäkrade.`,
        ),
      ),
      { numRuns: cases(30) },
    );
  });

  it('another who must act', () => {
    fc.assert(
      fc.property(norm, actor, ({ who, how, what, rest, text }, other) => {
        fc.pre(who !== other);
        expectHarm(text, `${other} ${how} ${what}${rest}.`);
      }),
      { numRuns: cases(60) },
    );
  });

  it('a condition, an exception or an "eller" added', () => {
    const added = fc.constantFrom(
      ', om det finns särskilda skäl',
      ', om inte annat har avtalats',
      ' på begäran',
      ', utom på söndagar',
      ' eller låsa bommen',
      ' eller på annat sätt varna',
      ', såvida det är möjligt',
      ' när vädret tillåter det',
    );
    fc.assert(
      fc.property(norm, added, ({ who, how, what, rest, text }, more) =>
        expectHarm(text, `${who} ${how} ${what}${rest}${more}.`),
      ),
      { numRuns: cases(80) },
    );
  });
});
