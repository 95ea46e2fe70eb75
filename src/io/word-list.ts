import dictionary from 'dictionary-sv';
import type { LanguageCode } from '../language/language.ts';
import { type IsWord, readWordList } from '../language/sv/word-list.ts';

/** The words of a language, as far as there is a list of them here. */
export const wordsOf = (language: LanguageCode): IsWord | null =>
  language === 'sv' ? swedishWords() : null;

let read: IsWord | null = null;

/** The Swedish word list, read when it is first asked for. Never in the browser: it weighs 2.3 MB. */
export function swedishWords(): IsWord {
  const decoder = new TextDecoder();
  read ??= readWordList(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic));
  return read;
}
