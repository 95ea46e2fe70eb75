import { differences } from '../differences.ts';
import type { ContentWord, Rule, Side } from '../types.ts';
import { answer, directionOf } from './answer.ts';
import { plainWords, texts } from './content.ts';

/** More or less, judged from the words that came and went and the phrases they stand in. */
export const moreOrLess: Rule = (pair) => {
  const { old, new: now } = pair;
  const difference = differences(pair);
  const votes = new Set<'tightened' | 'relaxed'>();
  const reasons: string[] = [];
  const vote = (more: boolean, why: string) => {
    votes.add(directionOf(more, now));
    reasons.push(why);
  };
  const cued = (words: readonly ContentWord[], came: boolean) => {
    for (const word of words) {
      if (word.cue === null || word.cue === 'alternative') continue;
      if (!['scope', 'group'].includes(word.cue) && !word.stem.startsWith('#')) continue;
      if (word.cue === 'group') {
        vote(came, `${came ? 'added' : 'removed'} group or case "${word.text}"`);
        continue;
      }
      const wayOut = word.cue !== 'widening' && word.cue !== 'restriction';
      const limits = word.cue === 'restriction' && now.strength === 'free' && !now.heldByPrincipal;
      const more = wayOut || limits ? !came : came;
      vote(more, `${came ? 'added' : 'removed'} ${word.cue} "${word.text}"`);
    }
  };
  cued(difference.added, true);
  cued(difference.removed, false);
  const ways = (words: readonly ContentWord[]) => words.filter((w) => w.cue === 'alternative');
  const eases = now.strength === 'bound' && !now.forbids;
  if (ways(difference.added).length > 0 && difference.removed.length === 0)
    vote(!eases, `added "eller ${texts(ways(difference.added))}"`);
  if (ways(difference.removed).length > 0 && difference.added.length === 0)
    vote(eases, `removed "eller ${texts(ways(difference.removed))}"`);
  const plain = plainWords(difference);
  if (plain.added.length > 0 && plain.removed.length === 0) {
    vote(!limits(plain.added, now), `added "${texts(plain.added)}"`);
  }
  if (plain.removed.length > 0 && plain.added.length === 0) {
    vote(limits(plain.removed, old), `removed "${texts(plain.removed)}"`);
  }
  if (votes.size > 1) return answer('unclear', `pulls both ways: ${reasons.join('; ')}`);
  const [only] = votes;
  return only === undefined ? null : answer(only, reasons.join('; '));
};

/** Adverbials that limit leave: when, how, with whose consent. */
const LIMITS_LEAVE = /(?:efter|vid|under|med|inom|hos|via|genom|utan)\s+(?:\p{L}+\s+)?$/iu;

/** Adverbials that limit a duty to certain cases. */
const LIMITS_DUTY =
  /(?:vid|när|då|ifall|såvida|såvitt|fall|utsträckning|, om)\s+(?:\p{L}+\s+){0,2}$/iu;

/** After "och" an adverbial names one more case and limits nothing. */
const JOINED = /(?<!\p{L})(?:och|eller|samt|både|såväl)\s+\p{L}+\s+(?:\p{L}+\s+){0,2}$/iu;

/**
 * "får granska efter föranmälan", "ska kyla provet vid transport": what an adverbial adds limits
 * the norm to some cases, unless "och" joins it to others.
 */
function limits(words: readonly ContentWord[], side: Side): boolean {
  const before = side.text.slice(0, words[0]!.at);
  const last = words.at(-1)!;
  const after = side.text.slice(last.at + last.text.length);
  if (JOINED.test(before) || /^\s+(?:och|eller|samt)\s/iu.test(after)) return false;
  return (side.strength === 'free' ? LIMITS_LEAVE : LIMITS_DUTY).test(before);
}
