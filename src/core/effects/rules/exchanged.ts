import { differences } from '../differences.ts';
import type { ContentWord, Rule, Side } from '../types.ts';
import { answer } from './answer.ts';
import { exchangeable, texts } from './content.ts';

/**
 * Words exchanged for others: another thing when nouns in a list or parties, else other wording.
 */
export const exchanged: Rule = (pair) => {
  const { removed, added } = exchangeable(differences(pair));
  if (removed.length === 0 || added.length === 0) return null;
  if (removed[0]!.cue === 'condition' && added[0]!.cue === 'condition')
    return answer('unclear', 'another condition');
  const party = (words: readonly ContentWord[]) => words.some((w) => w.stem.startsWith('@'));
  const given = (words: readonly ContentWord[], side: Side) =>
    /(?<!\p{L})(?:till|hos|åt)\s+$/iu.test(side.text.slice(0, words[0]!.at));
  const recipient =
    (party(removed) || party(added)) && given(removed, pair.old) && given(added, pair.new);
  if (recipient || (party(removed) && party(added)))
    return answer('unclear', 'another recipient or party beside the bearer');
  if (
    removed.length + added.length <= 2 &&
    inList(removed[0]!, pair.old) &&
    inList(added[0]!, pair.new)
  ) {
    return answer('unclear', `"${texts(removed)}" was exchanged for "${texts(added)}"`);
  }
  const shared = pair.old.words.length - removed.length;
  if (removed.length > shared && added.length > 2)
    return answer('unclear', 'more words were exchanged than kept');
  return answer('reworded', `other words: "${texts(removed)}" → "${texts(added)}"`);
};

function inList(word: ContentWord, side: Side): boolean {
  const before = side.text.slice(0, word.at);
  const after = side.text.slice(word.at + word.text.length);
  return (
    /(?:,|(?<!\p{L})(?:och|eller|samt))\s*(?:\p{L}+\s)?$/u.test(before) ||
    /^\s*(?:,\s*\p{L}|(?:och|eller|samt)\s)/u.test(after)
  );
}

/** What is left when no rule found a difference that matters. */
export const sameNorm: Rule = () => answer('reworded', 'the same norm in another order or form');
