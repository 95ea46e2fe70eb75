import { finding } from './rules/finding.ts';
import type { Finding, Judgement } from './types.ts';

/** Words that were exchanged for others nobody can weigh; more of them than this lead before what is known. */
const FEW_WORDS = 3;

/** What leads where several things are known and pull the same way, the most harmful first. */
const ORDER = ['tightened', 'relaxed', 'deadline-changed', 'figure-changed', 'reference-changed'];

/**
 * One judgement of all findings, the leading one first. Another bearer leads before all. What pulls
 * both ways is unclear as a whole; so is what is mostly not understood. A small exchange that nobody
 * can weigh stands after what is known.
 */
export function weigh(findings: readonly Finding[]): Judgement {
  const bearer = findings.filter(({ effect }) => effect === 'bearer-changed');
  const open = findings.filter(({ effect }) => effect === 'unclear');
  const known = findings
    .filter((one) => !bearer.includes(one) && !open.includes(one))
    .sort((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
  if (bearer.length > 0) return led([...bearer, ...known, ...open]);
  const pulls = new Set(
    known.map(({ direction }) => direction).filter((d) => d === 'tightened' || d === 'relaxed'),
  );
  if (pulls.size > 1) {
    const opposite = finding('unclear', 'opposite-changes', because(known), {
      before: null,
      after: null,
    });
    return led([opposite, ...known, ...open]);
  }
  if (known.length === 0) return led(open);
  return led(isMuch(open) ? [...open, ...known] : [...known, ...open]);
}

const because = (findings: readonly Finding[]): string =>
  `pulls both ways: ${findings.map((one) => one.because).join('; ')}`;

const isMuch = (open: readonly Finding[]): boolean =>
  open.some(
    ({ rule }) => rule === 'turned' || rule === 'opposite-changes' || rule === 'norms-apart',
  ) ||
  open.reduce((sum, { evidence }) => sum + words(evidence.before) + words(evidence.after), 0) >
    2 * FEW_WORDS;

const words = (text: string | null): number => text?.split(/\s+/u).length ?? 0;

function led(effects: readonly Finding[]): Judgement {
  const [first] = effects as [Finding, ...Finding[]];
  return { ...first, effects };
}

/** A judgement by one finding alone. */
export const only = (one: Finding): Judgement => led([one]);
