import { describe, expect, test } from 'vitest';
import { directionOf, tallyOf } from '../../src/core/change-direction.ts';
import type { Direction, Effect } from '../../src/core/effects/types.ts';
import { hasEffect, tallyInWords } from '../../src/output/direction-wording.ts';

describe('which way a change pulls', () => {
  test.each<[Effect, Direction | null, Direction | null]>([
    ['tightened', null, 'tightened'],
    ['deadline-changed', 'tightened', 'tightened'],
    ['deadline-changed', null, 'unclear'],
    ['reworded', null, 'neutral'],
    ['unclear', null, 'unclear'],
    ['new', null, null],
    ['removed', null, null],
  ])('%s with %s is %s', (effect, direction, expected) => {
    expect(directionOf({ effect, direction })).toBe(expected);
  });

  const change = (effect: Effect, id: string, direction: Direction | null = null) => ({
    effect,
    direction,
    old: null,
    new: { id },
  });

  test('each requirement is counted once, and what only moved not at all', () => {
    const tally = tallyOf([
      change('deadline-changed', 'K1', 'tightened'),
      change('tightened', 'K2'),
      change('tightened', 'K2'),
      change('moved-unchanged', 'K3'),
      change('new', 'K4'),
    ]);
    expect(tally).toEqual({
      tightened: 2,
      relaxed: 0,
      neutral: 0,
      unclear: 0,
      new: 1,
      removed: 0,
      total: 3,
    });
    expect(tallyInWords(tally)).toBe('2 skärper och 1 nytt');
  });

  test('"skarpt" in an address finds a shorter time too', () => {
    const shorter = { effect: 'andrad-frist', direction: 'skarper' };
    expect(hasEffect(shorter, 'skarpt')).toBe(true);
    expect(hasEffect(shorter, 'andrad-frist')).toBe(true);
    expect(hasEffect(shorter, 'mildrat')).toBe(false);
  });
});
