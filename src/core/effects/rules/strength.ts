import type { NormClass } from '../../requirements/types.ts';
import { differences } from '../differences.ts';
import type { Finding, Pair, Rule } from '../types.ts';
import { finding } from './finding.ts';

const ORDER = { bound: 3, advised: 2, free: 1, exempt: 0 } as const;

/** Another strength: a duty made advice or leave, leave made a ban, and so on. */
export const otherStrength: Rule = (pair) => {
  const found = strengthOf(pair);
  return found ? [found] : [];
};

function strengthOf(pair: Pair): Finding | null {
  const { old, new: now } = pair;
  if (old.norms.length > 1 && old.norms.length === now.norms.length) {
    const judged = normByNorm(old.norms, now.norms);
    if (judged) return judged;
  }
  if (old.strength === 'bound' && now.strength === 'bound') {
    if (old.forbids !== now.forbids) return turnedIntoBan(pair);
    if (old.leaves !== now.leaves && old.sentences === now.sentences) {
      return now.leaves > old.leaves
        ? finding('relaxed', 'part-became-leave', 'a part of the duty became leave')
        : finding('tightened', 'part-became-duty', 'what was leave became a duty');
    }
    if (old.effort !== now.effort) {
      return now.effort
        ? finding('relaxed', 'effort-for-result', 'asks for an effort, no longer for the result')
        : finding('tightened', 'result-for-effort', 'asks for the result, no longer for an effort');
    }
    return null;
  }
  const step = ORDER[now.strength] - ORDER[old.strength];
  if (step === 0) return null;
  return finding(
    step > 0 ? 'tightened' : 'relaxed',
    'other-strength',
    `${old.strength} before, ${now.strength} now`,
    { before: old.strength, after: now.strength },
  );
}

const FREEDOM: Readonly<Record<NormClass, number>> = {
  permission: 2,
  recommendation: 1,
  obligation: 0,
  prohibition: 0,
};

/** Sentences with several norms are compared norm by norm; the one that changes decides. */
function normByNorm(old: readonly NormClass[], now: readonly NormClass[]): Finding | null {
  const steps = new Set(
    old.map((norm, i) => Math.sign(FREEDOM[norm] - FREEDOM[now[i]!])).filter((step) => step !== 0),
  );
  if (steps.size === 0) return null;
  if (steps.size > 1)
    return finding('unclear', 'norms-apart', 'one norm became stricter and another looser');
  return finding(
    steps.has(1) ? 'tightened' : 'relaxed',
    'one-norm',
    'one of the norms has another strength',
  );
}

function turnedIntoBan(pair: Pair): Finding | null {
  const { removed, added } = differences(pair);
  const real = [...removed, ...added].filter((w) => !w.stem.startsWith('#'));
  return real.length <= 4
    ? finding('unclear', 'duty-and-ban', 'a duty and a ban of the same act')
    : null;
}
