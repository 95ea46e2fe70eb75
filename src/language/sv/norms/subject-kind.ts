import type { Token } from '../words.ts';
import { ADVERBS, DETERMINERS } from '../words.ts';
import type { Actor } from './actors.ts';

/** The kind of the actor right before or right after the verb at `at`; null when there is none. */
export function subjectKind(
  tokens: readonly Token[],
  at: number,
  actors: readonly Actor[],
): Actor['kind'] | null {
  const verb = tokens[at]!;
  const after = actors.find((a) => a.start > verb.end && a.start <= verb.end + 12);
  if (after && isRightAfter(tokens, at, after)) return after.kind;
  const before = actors.filter(
    (a) => a.end <= verb.start && (!a.genitive || a.kind === 'principal'),
  );
  return before.at(0)?.kind ?? null;
}

function isRightAfter(tokens: readonly Token[], at: number, actor: Actor): boolean {
  for (let i = at + 1; i < tokens.length && tokens[i]!.start < actor.start; i += 1) {
    if (!ADVERBS.has(tokens[i]!.lower) && !DETERMINERS.has(tokens[i]!.lower)) return false;
  }
  return true;
}
