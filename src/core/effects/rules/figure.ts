import { figureDirection, sameFigure } from '../figures.ts';
import type { Direction, Rule, Side } from '../types.ts';
import { answer, directionOf } from './answer.ts';

const QUANTIFIERS: readonly RegExp[] = [
  /(?<!\p{L})(?:minst (?:en|ett|1)|någon|något)(?!\p{L})/iu,
  /(?<!\p{L})(?:vissa|några|enstaka)(?!\p{L})/iu,
  /(?<!\p{L})hälften(?!\p{L})/iu,
  /(?<!\p{L})(?:övervägande delen|flertalet|merparten|majoriteten|de flesta)(?!\p{L})/iu,
  /(?<!\p{L})(?:alla|samtliga|varje)(?!\p{L})/iu,
];

/** "övervägande delen" made "samtliga": how many of those meant the norm reaches. */
export const quantifierRule: Rule = ({ old, new: now }) => {
  const rank = (side: Side) => QUANTIFIERS.findLastIndex((pattern) => pattern.test(side.text));
  const [before, after] = [rank(old), rank(now)];
  if (before < 0 || after < 0 || before === after) return null;
  return answer(directionOf(after > before, now), 'the norm reaches another share of those meant');
};

/** Another number, share, amount, age or clock time. */
export const figureRule: Rule = ({ old, new: now }) => {
  const gone = old.figures.filter((a) => !now.figures.some((b) => sameFigure(a, b)));
  const come = now.figures.filter((b) => !old.figures.some((a) => sameFigure(a, b)));
  const [a, b] = [gone[0], come[0]];
  if (a && b) {
    if (
      a.value === b.value &&
      a.upper === b.upper &&
      (a.bound === 'exactly' || b.bound === 'exactly')
    )
      return null;
    const direction: Direction = figureDirection(a, b, now);
    return { effect: 'figure-changed', direction, because: `"${a.text}" became "${b.text}"` };
  }
  const one = a ?? b;
  if (!one || one.bound === 'exactly' || gone.length + come.length > 1) return null;
  const added = b !== undefined;
  const cap = one.bound === 'at-most' && now.strength === 'free';
  const eases = now.strength === 'free' && !cap ? true : now.heldByPrincipal && cap;
  const direction = added !== eases ? 'tightened' : 'relaxed';
  return {
    effect: direction,
    direction,
    because: `${added ? 'a limit was set' : 'the limit was taken away'}: "${one.text}"`,
  };
};
