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
  const words = { before: texts(removed), after: texts(added) };
  if (removed[0]!.cue === 'condition' && added[0]!.cue === 'condition')
    return answer('unclear', 'other-condition', 'another condition', words);
  const party = (list: readonly ContentWord[]) => list.some((w) => w.stem.startsWith('@'));
  if (party(removed) && party(added) && removed[0]!.at === 0 && added[0]!.at === 0)
    return answer('bearer-changed', 'other-bearer', 'another party stands as subject', words);
  const given = (list: readonly ContentWord[], side: Side) =>
    /(?<!\p{L})(?:till|hos|åt)\s+$/iu.test(side.text.slice(0, list[0]!.at));
  const recipient =
    (party(removed) || party(added) || (TELLS.test(pair.old.text) && TELLS.test(pair.new.text))) &&
    given(removed, pair.old) &&
    given(added, pair.new);
  if (recipient || (party(removed) && party(added)))
    return answer(
      'unclear',
      'other-recipient',
      'another recipient or party beside the bearer',
      words,
    );
  if (
    removed.length + added.length <= 2 &&
    inList(removed[0]!, pair.old) &&
    inList(added[0]!, pair.new)
  ) {
    return answer(
      'unclear',
      'item-exchanged',
      `"${words.before}" was exchanged for "${words.after}"`,
      words,
    );
  }
  const shared = pair.old.words.length - removed.length;
  if (removed.length > shared && added.length > 2)
    return answer('unclear', 'mostly-exchanged', 'more words were exchanged than kept', words);
  return answer(
    'reworded',
    'other-words',
    `other words: "${words.before}" → "${words.after}"`,
    words,
  );
};

/** Verbs that name a recipient after "till". */
const TELLS =
  /(?<!\p{L})(?:anmäl|rapporter|skicka|sänd|översänd|lämna|överlämna|meddela|redovisa|hänvis|remitter)\p{L}*/iu;

function inList(word: ContentWord, side: Side): boolean {
  const before = side.text.slice(0, word.at);
  const after = side.text.slice(word.at + word.text.length);
  return (
    /(?:,|(?<!\p{L})(?:och|eller|samt))\s*(?:\p{L}+\s)?$/u.test(before) ||
    /^\s*(?:,\s*\p{L}|(?:och|eller|samt)\s)/u.test(after)
  );
}

/** What is left when no rule found a difference that matters. */
export const sameNorm: Rule = ({ old, new: now }) =>
  old.times.length !== now.times.length || old.figures.length !== now.figures.length
    ? answer('unclear', 'undecided', 'a time or a figure came or went, but not which way it pulls')
    : answer('reworded', 'other-order', 'the same norm in another order or form');
