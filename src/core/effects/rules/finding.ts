import type { Direction, Effect, Evidence, Finding, Frame, RuleName, Term } from '../types.ts';

const NOTHING: Evidence = { before: null, after: null };

/** Effects that pull one way by what they are; of the others the rule that finds them says it. */
const OWN_DIRECTION: Partial<Record<Effect, Direction>> = {
  tightened: 'tightened',
  relaxed: 'relaxed',
  reworded: 'neutral',
  editorial: 'neutral',
  'moved-unchanged': 'neutral',
  'reference-changed': 'neutral',
};

/** A finding with its reason. */
export function finding(
  effect: Effect,
  rule: RuleName,
  because: string,
  evidence: Evidence = NOTHING,
  direction: Direction = 'unclear',
): Finding {
  return { effect, direction: OWN_DIRECTION[effect] ?? direction, rule, evidence, because };
}

/** More asked of the bound is tighter; more given to the one who has leave is relief. */
export function directionOf(more: boolean, frame: Frame): 'tightened' | 'relaxed' {
  const freedom = frame.strength === 'free' || frame.strength === 'exempt';
  const turned = freedom && !frame.heldByPrincipal;
  return more !== turned ? 'tightened' : 'relaxed';
}

/** The words as printed, for a reason; dots where other words stand between them. */
export const texts = (words: readonly Term[]): string =>
  words
    .map(({ text, at }, i) => {
      const last = words[i - 1];
      if (!last) return text;
      return at - last.at - last.text.length <= 1 ? ` ${text}` : ` … ${text}`;
    })
    .join('');
