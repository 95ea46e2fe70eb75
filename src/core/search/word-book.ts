import type { Vocabulary } from '../../language/sv/search/compounds.ts';
import { familyOf } from '../../language/sv/search/family.ts';
import { isFormOf } from '../../language/sv/search/inflection.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { fold, wordsOf } from '../../language/sv/search/words.ts';
import { type LexiconFile, unpackSynonyms } from './lexicon.ts';
import { unpackWords } from './packed-words.ts';
import { openPhrases, type Phrases } from './phrases.ts';
import { slipsAllowed, slipsBetween } from './spelling.ts';
import { tokensOf } from './terms.ts';

/** A subject that is not settled here: its words, each a phrase, and what readers are told. */
export interface Subject {
  /** Each phrase as its words in lower case; an asterisk first stands for any beginning. */
  words: string[][];
  about: string;
}

/** The lexicon made ready for questions. */
export interface WordBook extends Vocabulary {
  phrases: Phrases;
  elsewhere: readonly Subject[];
  /** Terms of one family with this one, itself left out. */
  kin(term: string): string[];
  /** Terms whose whole written form this is but for å, ä, ö and other accents. */
  unfolded(word: string): string[];
  /** Terms a few slips away, the closest only. */
  closest(word: string): string[];
  /** Terms that begin so, at most `most`. */
  beginning(start: string, most: number): string[];
  /** The index terms that there are for a stem. */
  tokens(term: string): string[];
  /** The shortest word of the texts with that stem; null for a stem that only stands inside words. */
  written(term: string): string | null;
}

const AS_A_WORD = 1;
/** Letters of a stem that may be a misspelt word of an editor's list: shorter ones are rather another word. */
const SHORTEST_SPOKEN = 6;

export function openWordBook(file: LexiconFile): WordBook {
  const words = unpackWords(file.words);
  const written = new Map(words.map((word) => [stem(word), word]));
  const marks = new Map(words.map((word, i) => [stem(word), Number(file.marks[i])]));
  const terms = [...written.keys()].sort();
  const families = groups(terms, familyOf);
  const byLetter = groups(terms, letterOf);
  const phrases = openPhrases(unpackSynonyms(file.synonyms));
  /** A misspelt or unaccented word may be one of the editor's words as well as one of the texts. */
  const spokenFrom = (letter: string) =>
    new Set([...(byLetter.get(letter) ?? []), ...phrases.stemsFrom(letter)]);
  return {
    phrases,
    elsewhere: file.elsewhere.map(([phrases, about]) => ({
      words: phrases.map((phrase) => phrase.toLowerCase().split(' ')),
      about,
    })),
    isForm: (word) => written.get(stem(word)) === word,
    isStem: (term) => written.has(term),
    kin: (term) => (families.get(familyOf(term)) ?? []).filter((other) => other !== term),
    unfolded: (word) =>
      [...spokenFrom(letterOf(word))].filter(
        (term) => term !== fold(term) && term !== stem(word) && isFormOf(word, term),
      ),
    closest: (word) =>
      closest(
        word,
        word.length < SHORTEST_SPOKEN
          ? (byLetter.get(letterOf(word)) ?? [])
          : spokenFrom(letterOf(word)),
      ),
    beginning: (start, most) => {
      const from = lowerBound(terms, start);
      const found: string[] = [];
      for (let i = from; found.length < most && terms[i]?.startsWith(start); i++)
        found.push(terms[i] as string);
      return found;
    },
    tokens: (term) => tokensOf(term, marks.get(term) ?? 0),
    written: (term) =>
      ((marks.get(term) ?? 0) & AS_A_WORD) !== 0 ? (written.get(term) ?? null) : null,
  };
}

const letterOf = (word: string): string => fold(word)[0] ?? '';

export function stemsOf(text: string): string[] {
  return wordsOf(text).map(({ text: word }) => stem(word));
}

function groups(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = found.get(key);
    if (group) group.push(word);
    else found.set(key, [word]);
  }
  return found;
}

/** The first letter is hardly ever mistaken, and holding it fast keeps other words out. */
function closest(word: string, terms: Iterable<string>): string[] {
  const typed = fold(word);
  let limit = slipsAllowed(typed.length);
  let found: string[] = [];
  if (limit === 0) return found;
  for (const term of terms) {
    if (term.length < 4) continue;
    const bare = fold(term);
    const slips = slipsBetween(typed, bare, limit);
    if (slips > limit || (typed.length < 8 && isOneLetterChanged(typed, bare))) continue;
    if (slips < limit) found = [];
    limit = slips;
    found.push(term);
  }
  return found.slice(0, 3);
}

/** In a short word a changed letter makes another word (rökning, räkning); a letter too many or missing does not. */
function isOneLetterChanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((letter, i) => letter !== b[i]).length === 1;
}

function lowerBound(sorted: readonly string[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
