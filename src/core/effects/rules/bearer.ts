import { stem } from '../../../language/sv/effects/vocabulary.ts';
import { actorBase } from '../../../language/sv/norms/actors.ts';
import type { Frame, Rule } from '../types.ts';
import { finding } from './finding.ts';

/** Another party bears the norm; other names of one party were made one when the frames were read. */
export const otherBearer: Rule = ({ old, new: now }) => {
  if (sameSet(old.bearers, now.bearers)) return otherAgent(old, now);
  // "endast av personal" limits leave; it does not hand it to somebody else.
  const limited = [old, now].some(
    (frame) =>
      frame.strength === 'free' &&
      frame.agents.length > 0 &&
      /(?:endast|enbart|bara)/iu.test(frame.text),
  );
  if (limited && old.agents.length !== now.agents.length) return [];
  if (!now.bearerStated || !old.bearerStated) {
    if (!now.bearerStated && !old.bearerStated) return otherAgent(old, now);
    // Somebody named on one side only: known to be another, or not told.
    const known = now.bearerStated ? old.bearers : now.bearers;
    if ([...known].some((name) => name !== NOT_SAID) && now.bearerStated && !old.heldByPrincipal)
      return [changed(old, now)];
    return [];
  }
  if (old.sentences !== now.sentences && [...old.bearers].some((b) => has(now.bearers, b)))
    return [];
  return [changed(old, now)];
};

const NOT_SAID = 'Ej angiven';

const changed = (old: Frame, now: Frame) =>
  finding(
    'bearer-changed',
    'other-bearer',
    `borne by ${[...old.bearers].join(', ')} before, by ${[...now.bearers].join(', ')} now`,
    { before: names([...old.bearers]), after: names([...now.bearers]) },
  );

function otherAgent(old: Frame, now: Frame) {
  const agent = (was: string, is: string) =>
    finding('bearer-changed', 'other-agent', `done by ${was} before, by ${is} now`, {
      before: was,
      after: is,
    });
  if (old.agents.length !== now.agents.length) {
    const [was, is] = [agentWord(old), agentWord(now)];
    return was && is && stem(was) !== stem(is) ? [agent(was, is)] : [];
  }
  return old.agents.every((name, i) => actorBase(name) === actorBase(now.agents[i]!))
    ? []
    : [agent(old.agents.join(', '), now.agents.join(', '))];
}

/** "kontrolleras av vaktmästaren": who does it, also where the rulebook knows no such party. */
const agentWord = ({ text }: Frame): string | null =>
  /\p{L}{3}s\s+av\s+(\p{Ll}+(?:en|n|na|et))(?![\p{L}])/u.exec(text)?.[1] ?? null;

const names = (list: readonly string[]): string | null =>
  list.length === 0 ? null : list.join(', ');

const has = (set: ReadonlySet<string>, name: string): boolean =>
  [...set].some((other) => actorBase(other) === actorBase(name));

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((name) => has(b, name)) && [...b].every((name) => has(a, name));
