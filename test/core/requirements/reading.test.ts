import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/core/requirements/extract.ts';
import type { SentenceClass } from '../../../src/core/requirements/types.ts';
import { CARE_PARTIES } from './care-field.ts';

type Case = [cls: SentenceClass, bearer: string | null, sentence: string];

const HC = 'Hälsocentralen';
const RV = 'Region Norrmark';

const CASES: Record<string, Case[]> = {
  'words of duty': [
    ['obligation', HC, 'Hälsocentralen skall ha en brandplan.'],
    ['obligation', HC, 'Leverantören svarar för att golven är rena.'],
    ['obligation', HC, 'Vårdgivaren har skyldighet att polisanmäla stölder.'],
    ['obligation', HC, 'Det åligger leverantören att hålla fastigheten låst.'],
    ['obligation', HC, 'Utföraren förbinder sig att teckna ansvarsförsäkring.'],
    ['obligation', HC, 'Hälsocentralen har att bekosta flytten.'],
    ['obligation', HC, 'Därutöver krävs legitimation.'],
    ['obligation', HC, 'Hälsocentralen får själv betala hyran.'],
    ['obligation', 'Verksamhetschef', 'Verksamhetschefen är skyldig att utse ersättare.'],
  ],
  'words of ban': [
    ['prohibition', HC, 'Koder får inte lånas ut.'],
    ['prohibition', HC, 'Inga prover får lämnas utan tillsyn.'],
    ['prohibition', HC, 'Det är inte tillåtet att röka på gården.'],
    ['prohibition', HC, 'Leverantören äger inte rätt att överlåta avtalet.'],
    ['prohibition', HC, 'Filialen kan inte drivas av ett annat bolag.'],
    ['prohibition', HC, 'Det innebär att Hälsocentralen inte får hyra ut rummet.'],
  ],
  'words of advice and leave': [
    ['recommendation', HC, 'Hälsocentralen bör ha en lekhörna.'],
    ['recommendation', HC, 'Det rekommenderas att skyltar sätts upp.'],
    ['permission', RV, 'Region Norrmark äger rätt att granska räkenskaperna.'],
    ['permission', 'Beställarenheten', 'Beställarenheten kan kalla till möte.'],
    ['permission', 'Patient/enskild', 'Den enskilde har rätt att läsa sin journal.'],
    ['permission', HC, 'Mindre fel behöver inte anmälas.'],
  ],
  information: [
    ['information', null, 'Målet är att alla ska få svar.'],
    ['information', null, 'De blanketter som ska användas finns på webben.'],
    ['information', null, 'Buller kan leda till trötthet.'],
    ['information', null, 'Föräldrar får information på BB.'],
    ['information', null, 'Med filial avses en mindre mottagning.'],
    ['information', null, 'Avtalet gäller från och med den 1 mars 2031.'],
  ],
  'the main clause decides': [
    ['obligation', HC, 'Om hyran kan sänkas ska hälsocentralen begära det.'],
    ['permission', RV, 'Region Norrmark kan ställa krav som hälsocentralen ska möta.'],
    ['obligation', HC, 'Rum där barn får leka ska städas.'],
    ['obligation', HC, 'Nyckeln får lånas ut, men lånet ska antecknas.'],
  ],
  'implied norms': [
    ['obligation', HC, 'Skyltarna bekostas av Hälsocentralen.'],
    ['obligation', 'Patientnämnden', 'Foldern tillhandahålls av patientnämnden.'],
    ['obligation', HC, 'Besöket registreras i systemet.'],
    ['obligation', RV, 'Priset fastställs årligen.'],
    ['information', null, 'Ersättning utgår enligt prislistan.'],
  ],
  'who bears it': [
    ['obligation', 'Personal', 'Läkaren ska signera listan.'],
    ['obligation', HC, 'Läkaren ska ha goda kunskaper i svenska.'],
    ['obligation', HC, 'Patienten ska få besked samma dag.'],
    ['obligation', 'Patient/enskild', 'För att delta måste personen vara folkbokförd i länet.'],
    ['obligation', 'IT Norrmark', 'Nätet ska besiktigas av IT Norrmark.'],
    ['obligation', HC, 'Flytten ska godkännas av Region Norrmark.'],
    ['obligation', HC, 'Vid flytt ska Beställaren meddelas.'],
    ['obligation', RV, 'Vid flytt ansvarar Region Norrmark för skyltarna.'],
    ['obligation', 'CMTS', 'Centrum för medicinsk teknik (CMTS) ansvarar för kontrollen.'],
    ['obligation', HC, 'Rutinen ska följa ett av Region Norrmark fastställt mönster.'],
  ],
};

describe('readSentence', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    it.each(cases)(`${name}: %s, %s: %s`, (cls, bearer, sentence) => {
      const reading = readSentence(sentence, CARE_PARTIES);
      expect(reading.classification.class).toBe(cls);
      expect(reading.bearer?.name ?? null).toBe(bearer);
    });
  }

  it('says whether the bearer is stated, in which words and with what scope', () => {
    const { bearer } = readSentence('Privata hälsocentraler ska ha egen försäkring.', CARE_PARTIES);
    expect(bearer).toMatchObject({
      name: HC,
      stated: true,
      text: 'hälsocentraler',
      scope: 'privat',
    });
    expect(readSentence('Provet ska kylas.', CARE_PARTIES).bearer).toMatchObject({
      stated: false,
      text: null,
    });
  });

  it('names those who bear a norm together', () => {
    expect(
      readSentence('Hälsocentralen och kommunen ansvarar gemensamt för skjutsen.', CARE_PARTIES)
        .bearer,
    ).toMatchObject({ name: HC, shared: ['Kommunen'] });
  });

  it('keeps norms of other clauses as secondary', () => {
    const { classification } = readSentence(
      'Region Norrmark kan ställa krav som hälsocentralen ska möta.',
      CARE_PARTIES,
    );
    expect(classification.norm).toBe('kan');
    expect(classification.secondary).toEqual([{ class: 'obligation', words: 'ska' }]);
  });
});
