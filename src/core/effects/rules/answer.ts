import type { Direction, Evidence, Judgement, RuleName, Side } from '../types.ts';

const NOTHING: Evidence = { before: null, after: null };

/** A judgement with its reason; `direction` only where a time or a figure decided. */
export function answer(
  effect: Judgement['effect'],
  rule: RuleName,
  because: string,
  evidence: Evidence = NOTHING,
  direction: Direction | null = null,
): Judgement {
  return { effect, direction, rule, evidence, because };
}

/** More asked of the bound is tighter; more given to the one who has leave is relief. */
export function directionOf(more: boolean, side: Side): 'tightened' | 'relaxed' {
  const turned = side.strength === 'free' && !side.heldByPrincipal;
  return more !== turned ? 'tightened' : 'relaxed';
}
