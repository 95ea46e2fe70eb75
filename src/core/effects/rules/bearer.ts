import type { Rule } from '../types.ts';
import { answer } from './answer.ts';

/**
 * Another party bears the norm; other names of one party were made one when the sides were read.
 */
export const otherBearer: Rule = ({ old, new: now }) => {
  if (sameSet(old.bearers, now.bearers)) {
    const same =
      old.agents.length !== now.agents.length ||
      old.agents.every((agent, i) => agent === now.agents[i]);
    return same
      ? null
      : answer(
          'bearer-changed',
          `done by ${old.agents.join(', ')} before, by ${now.agents.join(', ')} now`,
        );
  }
  // "endast av personal" limits leave; it does not hand it to somebody else.
  const limited = [old, now].some(
    (side) =>
      side.strength === 'free' &&
      side.agents.length > 0 &&
      /(?:endast|enbart|bara)/iu.test(side.text),
  );
  if (limited && old.agents.length !== now.agents.length) return null;
  if (!now.bearerStated) return null;
  if (!old.bearerStated && old.heldByPrincipal) return null;
  if (old.sentences !== now.sentences && [...old.bearers].some((b) => now.bearers.has(b)))
    return null;
  return answer(
    'bearer-changed',
    `borne by ${[...old.bearers].join(', ')} before, by ${[...now.bearers].join(', ')} now`,
  );
};

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((x) => b.has(x));
}
