import { smallDifference } from '../../../language/sv/effects/writing.ts';
import type { Rule } from '../types.ts';
import { answer } from './answer.ts';

/** The same text in another place. */
export const sameCharacters: Rule = ({ old, new: now }) =>
  old.text === now.text
    ? answer('moved-unchanged', 'same-text', 'the text is the same, character by character')
    : null;

/** Only the way of writing: signs, capitals, digits for words, abbreviations, a mended slip. */
export const onlyWriting: Rule = ({ old, new: now }) => {
  if (old.written === now.written)
    return answer('editorial', 'other-writing', 'the same words written in another way');
  if (old.written.replace(/\s/g, '') === now.written.replace(/\s/g, '')) {
    return answer('editorial', 'joined-or-set-apart', 'the same letters, joined or set apart');
  }
  const [a, b] = [old.written.split(' '), now.written.split(' ')];
  if (a.length !== b.length) return null;
  const unlike = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]));
  if (unlike.length > 3) return null;
  const small = unlike.map(([x, y]) =>
    isArticle(x) && isArticle(y) ? 'inflection' : smallDifference(x, y),
  );
  if (small.some((kind) => kind === null)) return null;
  return answer(
    'editorial',
    'spelling-or-inflection',
    `only spelling or inflection: ${unlike.map(([x, y]) => `${x} → ${y}`).join(', ')}`,
    { before: unlike.map(([x]) => x).join(', '), after: unlike.map(([, y]) => y).join(', ') },
  );
};

const isArticle = (word: string): boolean => /^(?:en|ett|den|det|de)$/u.test(word);
