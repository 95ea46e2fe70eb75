import { withoutWrittenOut } from '../../language/sv/effects/abbreviations.ts';
import { smallDifference, writtenForm } from '../../language/sv/effects/writing.ts';
import { finding } from './rules/finding.ts';
import type { Finding } from './types.ts';

/** Tells whether a word, in lower case, is one of the language; null where nothing knows its words. */
export type IsWord = ((word: string) => boolean) | null;

/** What is known of the words of two editions, each by the words in it that are none; null where either says nothing. */
export function wordsOf(
  older: readonly string[] | undefined,
  newer: readonly string[] | undefined,
): IsWord {
  if (older === undefined || newer === undefined) return null;
  const strange = new Set([...older, ...newer]);
  return (word) => !strange.has(word);
}

/**
 * The words of the texts, as {@link sameInWriting} writes them, that are no words of the language; in
 * alphabetical order. What is kept with an edition, so that two editions are compared alike where a
 * whole word list is at hand and where none is, as in a reader's browser.
 */
export function strangeWords(
  texts: readonly string[],
  isWord: (word: string) => boolean,
): string[] {
  const seen = new Set(texts.flatMap((text) => writtenForm(text).split(' ')));
  return [...seen].filter((word) => /^\p{L}{4,}$/u.test(word) && !isWord(word)).sort();
}

/** Most words that may differ in number or definiteness alone. */
const FEW = 3;

/**
 * Whether two texts are the same but for the way of writing, and how they differ: signs, capitals,
 * digits for number words, abbreviations, a mended slip of the pen. Null when more differs. A slip is
 * one only where the wrong form is no word of the language and the right one is: without anything
 * that knows words, no two words are the same.
 *
 * The one judge of sections, paragraphs and requirements; in doubt a difference is one of substance,
 * because a reader may skip what is called editorial.
 */
export function sameInWriting(old: string, now: string, isWord: IsWord): Finding | null {
  const [before, after] = [writtenForm(old), writtenForm(now)];
  if (before === after)
    return finding('editorial', 'other-writing', 'the same words written in another way');
  if (joined(before) === joined(after) && digitsOf(before) === digitsOf(after))
    return finding('editorial', 'joined-or-set-apart', 'the same letters, joined or set apart');
  const written = withoutWrittenOut(old, now);
  if (written && writtenForm(written[0]) === writtenForm(written[1]))
    return finding(
      'editorial',
      'written-out',
      'an abbreviation written out, or its words left out',
    );
  const [a, b] = [before.split(' '), after.split(' ')];
  if (a.length !== b.length) return null;
  const unlike = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] as string] as const]));
  const kinds = unlike.map(([x, y]) =>
    isArticle(x) && isArticle(y) ? 'inflection' : smallDifference(x, y, isWord),
  );
  if (kinds.includes(null)) return null;
  if (kinds.filter((kind) => kind === 'inflection').length > FEW) return null;
  return finding(
    'editorial',
    'spelling-or-inflection',
    `only spelling or inflection: ${unlike.map(([x, y]) => `${x} → ${y}`).join(', ')}`,
    { before: unlike.map(([x]) => x).join(', '), after: unlike.map(([, y]) => y).join(', ') },
  );
}

const joined = (form: string): string => form.replace(/\s/gu, '');
/** "1 10" and "11 0" have the same signs and are not the same. */
const digitsOf = (form: string): string =>
  (form.match(/\d[\d ]*/gu) ?? []).map((d) => d.trim()).join('|');
const isArticle = (word: string): boolean => /^(?:en|ett|den|det|de)$/u.test(word);
