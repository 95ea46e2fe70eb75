import { z } from 'zod';
import { judgeEffect, type Known } from './judge.ts';
import type { Effect } from './types.ts';

const readingsSchema = z.object({
  pairs: z.array(
    z.object({
      id: z.union([z.string(), z.number()]),
      old: z.string().nullable(),
      new: z.string().nullable(),
      effect: z.string(),
      also: z.array(z.string()).nullish(),
      direction: z.string().nullish(),
    }),
  ),
});

/**
 * How the program does on pairs that somebody has judged: each wrong answer, then the figures. An answer is
 * right when it is the effect of the reading or among those that count as right (`also`); a direction when it
 * is that of the reading. What is wrong with the readings themselves comes back as a sentence.
 */
export function scoreEffects(data: unknown, known: Known): { lines: string[] } | string {
  const read = readingsSchema.safeParse(data);
  if (!read.success)
    return 'found no list "pairs" of readings with "id", "old", "new" and "effect".';
  const answers = read.data.pairs.map((pair) => {
    const { effect, direction, rule } = judgeEffect(pair.old, pair.new, known);
    const right = effect === pair.effect || (pair.also ?? []).includes(effect);
    return { pair, effect, direction, rule, right };
  });
  const share = (part: number, whole: number) =>
    `${part} of ${whole}${whole === 0 ? '' : ` (${(part / whole).toFixed(3)})`}`;
  const count = (list: readonly { right: boolean }[]) =>
    share(list.filter(({ right }) => right).length, list.length);
  const given = (...effects: Effect[]) => answers.filter(({ effect }) => effects.includes(effect));
  const directed = answers.filter(({ pair }) => pair.direction);
  const pulled = answers.filter(({ pair }) => /^(?:tightened|relaxed)$/u.test(pair.effect));
  const wrong = answers
    .filter(({ right }) => !right)
    .map(({ pair, effect, rule }) => `${pair.id}: ${pair.effect}, answered ${effect} (${rule})`);
  return {
    lines: [
      ...wrong,
      `effect right: ${count(answers)}`,
      `reworded and editorial, precision: ${count(given('reworded', 'editorial'))}`,
      `tightened and relaxed, precision: ${count(given('tightened', 'relaxed'))}, recall: ${count(pulled)}`,
      `direction of times and figures: ${share(
        directed.filter(({ pair, direction }) => pair.direction === direction).length,
        directed.length,
      )}`,
      `unclear where the reader could tell: ${share(given('unclear').filter(({ right }) => !right).length, answers.length)}`,
    ],
  };
}
