import { describe, expect, it } from 'vitest';
import { judgeEffect } from '../../src/core/effects/judge.ts';
import { type Direction, type Effect, RULE_NAMES } from '../../src/core/effects/types.ts';
import {
  EFFECTS,
  effectHeadings,
  effectSentence,
  effectSigns,
  effectsCounted,
  effectWords,
  reasonInWords,
} from '../../src/output/effect-wording.ts';
import { CARE_PARTIES } from '../core/requirements/care-field.ts';

const EVIDENCE = {
  before: 'inom tio dagar',
  after: 'inom fem vardagar',
  shifts: [{ kind: 'condition', came: true, text: 'vid behov', pulls: 'relaxed' }],
} as const;

describe('the Swedish of effects', () => {
  it.each(RULE_NAMES)('has a reason for %s, whatever the rule has to quote', (rule) => {
    const directions: Direction[] = ['tightened', 'relaxed', 'neutral', 'unclear'];
    const sides = [EVIDENCE, { ...EVIDENCE, before: null }, { ...EVIDENCE, after: null }];
    for (const direction of directions) {
      for (const evidence of sides) {
        const reason = reasonInWords({ rule, effect: 'tightened', direction, evidence });
        expect(reason).toMatch(/\p{L}{2}/u);
        expect(reason).not.toMatch(
          /undefined|null|\[object|(?<!\p{L})(?:became|before|the)(?!\p{L})/u,
        );
        expect(reason).not.toMatch(/\.$/u);
      }
    }
  });

  it('has word, sign and heading for every effect', () => {
    const all = Object.keys(effectWords) as Effect[];
    expect([...EFFECTS].sort()).toEqual([...all].sort());
    expect(new Set(Object.values(effectSigns)).size).toBe(all.length);
    expect(new Set(Object.values(effectHeadings)).size).toBe(all.length);
  });

  it.each([
    [
      'Svar ska lämnas inom tio dagar.',
      'Svar ska lämnas inom fem vardagar.',
      'Ändrad frist, skärpt: tiden är snävare, ”inom tio dagar” blev ”inom fem vardagar”.',
    ],
    [
      'Dörren bör låsas.',
      'Dörren ska låsas.',
      'Skärpt: det som var en rekommendation är nu ett krav.',
    ],
    [
      'Hälsocentralen ska hämta provet.',
      'Hälsocentralen ska vid behov hämta provet.',
      'Mildrat: villkoret ”vid behov” har kommit till.',
    ],
    [
      'Hälsocentralen ska köpa in sprutor.',
      'Region Norrmark ska köpa in sprutor.',
      'Annan ansvarig: kravet bärs av någon annan, ”Hälsocentralen” blev ”Region Norrmark”.',
    ],
    [
      'Det ska finnas rullstol och rollator.',
      'Det ska finnas rullstol eller rollator.',
      'Mildrat: ”och” blev ”eller”, så att det räcker med det ena.',
    ],
  ])('%s → %s', (old, now, sentence) => {
    expect(
      effectSentence(judgeEffect(old, now, { older: CARE_PARTIES, newer: CARE_PARTIES })),
    ).toBe(sentence);
  });

  it('counts in order of weight', () => {
    const changes = (['relaxed', 'new', 'new', 'tightened', 'removed'] as const).map((effect) => ({
      effect,
    }));
    expect(effectsCounted(changes)).toBe('2 nya, 1 skärpt, 1 mildrat och 1 borttaget');
    expect(effectsCounted([])).toBe('');
  });
});
