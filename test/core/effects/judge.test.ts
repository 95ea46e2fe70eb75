import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEffect } from '../../../src/core/effects/judge.ts';
import type { Direction, Effect } from '../../../src/core/effects/types.ts';
import { swedishWords } from '../../../src/io/word-list.ts';
import { cases } from '../../support/cases.ts';
import { CARE_PARTIES } from '../requirements/care-field.ts';

const judge = (old: string | null, now: string | null) =>
  judgeEffect(old, now, { older: CARE_PARTIES, newer: CARE_PARTIES, isWord: swedishWords() });

type Case = [effect: Effect, old: string | null, now: string | null, direction?: Direction];

const CASES: Record<string, Case[]> = {
  'nothing on one side': [
    ['new', null, 'Mottagningen ska ha en hjärtstartare.'],
    ['removed', 'Mottagningen bör ha en hjärtstartare.', null],
  ],
  'only the writing': [
    ['editorial', 'Schemat ska finnas i pärmen', 'Schemat ska finnas i pärmen.'],
    ['editorial', 'Schemat skall finnas i pärmen.', 'Schemat ska finnas i pärmen.'],
    ['editorial', 'Det ska finnas fyra rum.', 'Det ska finnas 4 rum.'],
    ['editorial', 'Listan ska lämnas senast 3/4.', 'Listan ska lämnas senast den 3 april.'],
    ['editorial', 'Här ska t.ex. handsprit finnas.', 'Här ska till exempel handsprit finnas.'],
    ['editorial', 'Porten öppnas kl. 07.30.', 'Porten öppnas kl 07:30.'],
    ['editorial', 'Hälsocentralen ska ha en larm plan.', 'Hälsocentralen ska ha en larmplan.'],
    ['editorial', 'Rutinen ska innehålla arbetsätt.', 'Rutinen ska innehålla arbetssätt.'],
  ],
  'the same line drawn in other words': [
    [
      'reworded',
      'Nycklar får inte lånas ut utan kvittens.',
      'Nycklar får lånas ut endast med kvittens.',
    ],
    [
      'reworded',
      'Hälsocentralen är skyldig att ha en krislåda.',
      'Hälsocentralen måste ha en krislåda.',
    ],
    [
      'reworded',
      'Kylskåpet ska kontrolleras av hälsocentralen.',
      'Hälsocentralen ska kontrollera kylskåpet.',
    ],
    ['reworded', 'Leverantören ska hyra lokalen.', 'Hälsocentralen ska hyra lokalen.'],
    [
      'reworded',
      'Vid strömavbrott ska reservkraft användas.',
      'Reservkraft ska användas vid strömavbrott.',
    ],
  ],
  'another bearer': [
    [
      'bearer-changed',
      'Hälsocentralen ska köpa in sprutor.',
      'Region Norrmark ska köpa in sprutor.',
    ],
    [
      'bearer-changed',
      'Hälsocentralen ska utse en vikarie.',
      'Verksamhetschefen ska utse en vikarie.',
    ],
    ['bearer-changed', 'Ärendet avgörs av Beställarenheten.', 'Ärendet avgörs av Regionstyrelsen.'],
    ['bearer-changed', 'Läkaren ska signera listan.', 'Sjuksköterskan ska signera listan.'],
  ],
  'another strength': [
    ['relaxed', 'Hälsocentralen ska ha en lekhörna.', 'Hälsocentralen bör ha en lekhörna.'],
    ['tightened', 'Hälsocentralen får ha kvällsöppet.', 'Hälsocentralen ska ha kvällsöppet.'],
    ['tightened', 'Husdjur får tas med.', 'Husdjur får inte tas med.'],
    ['unclear', 'Kallelser ska skickas med post.', 'Kallelser får inte skickas med post.'],
    [
      'relaxed',
      'Hälsocentralen är skyldig att svara.',
      'Hälsocentralen är inte skyldig att svara.',
    ],
    [
      'relaxed',
      'Hälsocentralen ska säkerställa att golven är torra.',
      'Hälsocentralen ska verka för att golven är torra.',
    ],
  ],
  'another time': [
    [
      'deadline-changed',
      'Provet ska skickas inom två dagar.',
      'Provet ska skickas inom fyra dagar.',
      'relaxed',
    ],
    [
      'deadline-changed',
      'Planen ska lämnas senast den 1 maj.',
      'Planen ska lämnas senast den 1 april.',
      'tightened',
    ],
    [
      'deadline-changed',
      'Provet ska skickas inom tre vardagar.',
      'Provet ska skickas inom fyra dagar.',
      'unclear',
    ],
    [
      'deadline-changed',
      'Larmet ska provas en gång per år.',
      'Larmet ska provas en gång per månad.',
      'tightened',
    ],
    ['deadline-changed', 'Loggen ska sparas i fem år.', 'Loggen ska sparas i två år.', 'relaxed'],
    [
      'deadline-changed',
      'Felet ska anmälas i god tid.',
      'Felet ska anmälas inom en dag.',
      'tightened',
    ],
    ['tightened', 'Felet ska anmälas.', 'Felet ska anmälas inom en dag.', 'tightened'],
    [
      'unclear',
      'Provet ska skickas inom tre vardagar.',
      'Provet ska skickas inom tre helgfria vardagar.',
      'unclear',
    ],
  ],
  'another figure': [
    ['figure-changed', 'Minst 70 procent ska få svar.', 'Minst 60 procent ska få svar.', 'relaxed'],
    [
      'figure-changed',
      'Det ska finnas minst två bårar.',
      'Det ska finnas minst tre bårar.',
      'tightened',
    ],
    [
      'figure-changed',
      'Personer över 80 år ska kallas.',
      'Personer över 75 år ska kallas.',
      'tightened',
    ],
    [
      'figure-changed',
      'Receptionen ska vara öppen kl. 08.00-15.00.',
      'Receptionen ska vara öppen kl. 08.00-14.00.',
      'relaxed',
    ],
    ['figure-changed', 'Kopian kostar 50 kronor.', 'Kopian kostar 75 kronor.', 'unclear'],
  ],
  'another reference': [
    [
      'reference-changed',
      'Hälsocentralen ska följa lagen (1999:111).',
      'Hälsocentralen ska följa lagen (2030:222).',
    ],
    ['reference-changed', 'Kraven framgår av avsnitt 3.2.', 'Kraven framgår av avsnitt 3.5.'],
    [
      'reference-changed',
      'Mallen finns på www.region.example/a.',
      'Mallen finns på www.region.example/b.',
    ],
  ],
  'more or less': [
    ['relaxed', 'Hälsocentralen ska hämta provet.', 'Hälsocentralen ska vid behov hämta provet.'],
    ['tightened', 'Hälsocentralen ska vid behov hämta provet.', 'Hälsocentralen ska hämta provet.'],
    ['relaxed', 'Dörrar får inte ställas upp.', 'Dörrar får inte ställas upp, utom vid städning.'],
    ['tightened', 'Köket får användas.', 'Köket får endast användas av personal.'],
    ['tightened', 'Rapporten ska ange kostnad.', 'Rapporten ska ange kostnad och personaltäthet.'],
    ['relaxed', 'Det ska finnas rullstol och rollator.', 'Det ska finnas rullstol eller rollator.'],
    [
      'tightened',
      'Region Norrmark har rätt att granska bokföringen efter samråd.',
      'Region Norrmark har rätt att granska bokföringen.',
    ],
    [
      'unclear',
      'Patienter med astma ska alltid kallas.',
      'Patienter med astma och patienter med gikt ska vid behov kallas.',
    ],
    [
      'unclear',
      'Bilen ska ha filt, lampa och domkraft.',
      'Bilen ska ha filt, lampa och varningstriangel.',
    ],
  ],
  'ways out in other words': [
    ['relaxed', 'Porten ska låsas.', 'Porten ska i den utsträckning det går låsas.'],
    ['relaxed', 'Kvitto ska skrivas.', 'Kvitto ska på gästens begäran skrivas.'],
    ['relaxed', 'Hunden ska vara kopplad.', 'Hunden ska vara kopplad, bortsett från rastgården.'],
    [
      'tightened',
      'Nyckel får inte lånas ut utan att gästen har betalat.',
      'Nyckel får inte lånas ut.',
    ],
    [
      'relaxed',
      'Hälsocentralen ska kalla alla som snusar.',
      'Hälsocentralen ska kalla gravida som snusar.',
    ],
    ['relaxed', 'Hälsocentralen ska ge råd.', 'Hälsocentralen ska ge råd till listade patienter.'],
    [
      'relaxed',
      'Personal ska delta i övningen.',
      'Personal som arbetar natt ska delta i övningen.',
    ],
    ['tightened', 'Det är önskvärt att dörren är märkt.', 'Dörren ska vara märkt.'],
  ],
  'one line in other words': [
    ['reworded', 'Obehöriga får inte vistas i köket.', 'Endast behöriga får vistas i köket.'],
  ],
  'others than the usual parties': [
    ['bearer-changed', 'Pannan ska sotas av maskinisten.', 'Pannan ska sotas av hälsocentralen.'],
    ['unclear', 'Felet ska anmälas till vaktmästaren.', 'Felet ska anmälas till rektorn.'],
  ],
  'figures told in other ways': [
    [
      'figure-changed',
      'Bruset får inte överstiga 40 decibel.',
      'Bruset får inte överstiga 30 decibel.',
      'tightened',
    ],
    [
      'figure-changed',
      'Disken ska vara öppen till kl. 20.00.',
      'Disken ska vara öppen till kl. 19.00.',
      'relaxed',
    ],
    [
      'figure-changed',
      'Brev ska gå till dem som fyller 30 och 40 år.',
      'Brev ska gå till dem som fyller 30, 40 och 50 år.',
      'tightened',
    ],
    [
      'figure-changed',
      'Hälsocentralen ska ha två kvällar med sena tider.',
      'Hälsocentralen ska ha en kväll med sena tider.',
      'relaxed',
    ],
  ],
};

describe('judgeEffect', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      it.each(cases)('%s: %s → %s', (effect, old, now, direction) => {
        const judged = judge(old, now);
        expect(judged.effect, judged.because).toBe(effect);
        if (direction !== undefined) expect(judged.direction).toBe(direction);
        expect(judged.because).not.toBe('');
      });
    });
  }

  it('names the rule and quotes what it looked at', () => {
    expect(
      judge('Svar ska lämnas inom tio dagar.', 'Svar ska lämnas inom fem vardagar.'),
    ).toMatchObject({
      rule: 'other-time',
      evidence: { before: 'inom tio dagar', after: 'inom fem vardagar' },
    });
    expect(
      judge('Se avsnitt 2.1 om hur det ska göras.', 'Se avsnitt 2.2.1 om hur det ska göras.')
        .because,
    ).toBe('points to avsnitt 2.2.1 instead of avsnitt 2.1');
  });

  it('quotes nothing that does not stand in the texts', () => {
    for (const cases of Object.values(CASES)) {
      for (const [, old, now] of cases) {
        const { evidence } = judge(old, now);
        for (const shift of evidence.shifts ?? []) {
          for (const part of shift.text.split(' … '))
            expect(shift.came ? now : old, shift.text).toContain(part);
        }
      }
    }
  });

  it('never takes a change of meaning for writing', () => {
    const pairs = [
      ['Patienten ska anvisas en tid.', 'Patienten ska avvisas en tid.'],
      ['Rutinen gäller inskrivning.', 'Rutinen gäller utskrivning.'],
      ['Lämplig lokal ska väljas.', 'Olämplig lokal ska väljas.'],
      ['Ordinerande läkare ska signera.', 'Ordinerade läkare ska signera.'],
      ['Patienten ska informera.', 'Patienten ska informeras.'],
      ['Det ska finnas tre rum.', 'Det ska finnas fyra rum.'],
      ['Minst två ska delta.', 'Högst två ska delta.'],
      ['Svar ges inom dagen.', 'Svar ges inte inom dagen.'],
      ['God vård ska ges.', 'God värd ska ges.'],
      ['Lagen (2001:12) gäller.', 'Lagen (2001:21) gäller.'],
      ['Externa möten ska anmälas.', 'Interna möten ska anmälas.'],
    ] as const;
    for (const [old, now] of pairs)
      expect(judge(old, now).effect, `${old} → ${now}`).not.toBe('editorial');
  });

  it('holds a text against itself as unchanged, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => judge(text, text).effect === 'moved-unchanged'));
  });

  it('answers for any two texts and never throws', () => {
    const piece = fc.constantFrom(
      'Hälsocentralen',
      'ska',
      'får',
      'inte',
      'kan',
      'bör',
      'inom',
      'tre',
      'dagar',
      'senast',
      '1 mars',
      'och',
      'eller',
      'patienter',
      'som',
      'enligt',
      '(2004:168)',
      'av',
      'regionen',
      'vid behov',
      '.',
      ',',
      'att',
      '16 år',
    );
    const text = fc.array(piece, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => judge(a, b).because.length > 0),
      { numRuns: cases(300) },
    );
  });

  it('answers the other way about when the sides change places', () => {
    const flip = new Map<string | null, string | null>([
      ['tightened', 'relaxed'],
      ['relaxed', 'tightened'],
      ['new', 'removed'],
      ['removed', 'new'],
    ]);
    const turned = (x: string | null) => flip.get(x) ?? x;
    for (const cases of Object.values(CASES)) {
      for (const [, old, now] of cases) {
        const there = judge(old, now);
        const back = judge(now, old);
        expect(back.effect, `${now} → ${old}`).toBe(turned(there.effect));
        expect(back.direction, `${now} → ${old}`).toBe(turned(there.direction));
      }
    }
  });

  it('gives the direction of any two lengths in one unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        fc.pre(a !== b);
        const judged = judge(
          `Felet ska rättas inom ${a} dagar.`,
          `Felet ska rättas inom ${b} dagar.`,
        );
        return (
          judged.effect === 'deadline-changed' &&
          judged.direction === (b < a ? 'tightened' : 'relaxed')
        );
      }),
    );
  });
});
