import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../src/core/change-direction.ts';
import type { Direction, Effect } from '../../src/core/effects/types.ts';
import { hasEffect, tallyInWords } from '../../src/output/direction-wording.ts';

describe('which way changes pull', () => {
  const change = (effect: Effect, id: string, direction: Direction = 'neutral') => ({
    effect,
    direction,
    old: null,
    new: { id },
  });

  test('each requirement is counted once, and what only moved not at all', () => {
    const tally = tallyOf([
      change('deadline-changed', 'K1', 'tightened'),
      change('tightened', 'K2', 'tightened'),
      change('tightened', 'K2', 'tightened'),
      change('moved-unchanged', 'K3'),
      change('new', 'K4', 'tightened'),
    ]);
    expect(tally).toEqual({
      tightened: 3,
      relaxed: 0,
      neutral: 0,
      unclear: 0,
      new: 1,
      removed: 0,
      total: 3,
    });
    expect(tallyInWords(tally)).toBe('3 skärper, varav 1 nytt');
  });

  test('"skarpt" in an address finds a shorter time too', () => {
    const shorter = { effect: 'andrad-frist', direction: 'skarper' };
    expect(hasEffect(shorter, 'skarpt')).toBe(true);
    expect(hasEffect(shorter, 'andrad-frist')).toBe(true);
    expect(hasEffect(shorter, 'mildrat')).toBe(false);
    expect(hasEffect({ effect: 'nytt', direction: 'skarper' }, 'skarpt')).toBe(false);
  });
});
