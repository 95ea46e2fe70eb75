import { stem } from '../../../language/sv/effects/vocabulary.ts';
import type { Rule, Side } from '../types.ts';
import { answer } from './answer.ts';

/**
 * Another party bears the norm; other names of one party were made one when the sides were read.
 */
export const otherBearer: Rule = ({ old, new: now }) => {
  if (sameSet(old.bearers, now.bearers)) {
    const same =
      old.agents.length !== now.agents.length ||
      old.agents.every((agent, i) => agent === now.agents[i]);
    const [was, is] = [agentWord(old), agentWord(now)];
    if (old.agents.length !== now.agents.length && was && is && stem(was) !== stem(is))
      return answer('bearer-changed', 'other-agent', `done by ${was} before, by ${is} now`, {
        before: was,
        after: is,
      });
    return same
      ? null
      : answer(
          'bearer-changed',
          'other-agent',
          `done by ${old.agents.join(', ')} before, by ${now.agents.join(', ')} now`,
          { before: names(old.agents), after: names(now.agents) },
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
    'other-bearer',
    `borne by ${[...old.bearers].join(', ')} before, by ${[...now.bearers].join(', ')} now`,
    { before: names([...old.bearers]), after: names([...now.bearers]) },
  );
};

/** "kontrolleras av vaktmästaren": who does it, also where the rulebook knows no such party. */
const agentWord = ({ text }: Side): string | null =>
  /\p{L}{3}s\s+av\s+(\p{Ll}+(?:en|n|na|et))(?![\p{L}])/u.exec(text)?.[1] ?? null;

const names = (list: readonly string[]): string | null =>
  list.length === 0 ? null : list.join(', ');

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((x) => b.has(x));
}
