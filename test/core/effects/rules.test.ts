import { describe, expect, it } from 'vitest';
import { judgeEffect } from '../../../src/core/effects/judge.ts';
import type { RuleName } from '../../../src/core/effects/types.ts';
import { NOBODY_KNOWN } from '../../../src/core/requirements/parties.ts';
import { swedishWords } from '../../../src/io/word-list.ts';
import { TOLD_RULES } from '../../../src/language/sv/effects/rule-examples.ts';
import { SYNONYM_ROWS, stem } from '../../../src/language/sv/effects/vocabulary.ts';

const rulesOf = (old: string, now: string): RuleName[] =>
  judgeEffect(old, now, {
    older: NOBODY_KNOWN,
    newer: NOBODY_KNOWN,
    isWord: swedishWords(),
  }).effects.map(({ rule }) => rule);

describe('every rule answers for its examples and leaves its counter-example alone', () => {
  it.each(Object.entries(TOLD_RULES))('%s', (rule, { examples, counter }) => {
    for (const [old, now] of examples) expect(rulesOf(old, now), `${old} → ${now}`).toContain(rule);
    expect(rulesOf(...counter), counter.join(' → ')).not.toContain(rule);
  });
});

it('no word is the same as two others that differ', () => {
  const rows = new Map<string, string>();
  for (const row of SYNONYM_ROWS) {
    for (const word of new Set(row.split(' ').map(stem))) {
      expect(rows.get(word) ?? row, word).toBe(row);
      rows.set(word, row);
    }
  }
});
