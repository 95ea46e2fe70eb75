import type { Vocabulary } from '../../language/sv/search/compounds.ts';
import { familyOf } from '../../language/sv/search/family.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { fold, wordsOf } from '../../language/sv/search/words.ts';
import type { LexiconFile } from './lexicon.ts';
import { unpackWords } from './packed-words.ts';
import { slipsAllowed, slipsBetween } from './spelling.ts';
import { tokensOf } from './terms.ts';

/** A phrase of people's words, and what it means in words of the rules. */
export interface Phrase {
  /** Stems, stop words included where the phrase has them. */
  stems: string[];
  /** As the editor wrote it. */
  written: string;
  means: { stems: string[]; written: string }[];
}

/** The lexicon made ready for questions. */
export interface WordBook extends Vocabulary {
  terms: readonly string[];
  phrases: readonly Phrase[];
  elsewhere: readonly { words: string[][]; about: string }[];
  /** Terms of one family with this one, itself left out. */
  kin(term: string): string[];
  /** Terms that are this one but for å, ä, ö and other accents. */
  unfolded(word: string): string[];
  /** Terms a few slips away, the closest only. */
  closest(word: string): string[];
  /** Terms that begin so, at most `most`. */
  beginning(start: string, most: number): string[];
  /** The index terms that there are for a stem: the engine makes something up for those that there are not. */
  tokens(term: string): string[];
  /** The shortest word of the texts with that stem, for readers. */
  written(term: string): string;
}

export function openWordBook(file: LexiconFile): WordBook {
  const words = unpackWords(file.words);
  const written = new Map(words.map((word) => [stem(word), word]));
  const marks = new Map(words.map((word, i) => [stem(word), Number(file.marks[i])]));
  const terms = [...written.keys()].sort();
  const families = groups(terms, familyOf);
  const phrases = file.synonyms.flatMap(([words, means]) =>
    words.map((written) => ({
      written,
      stems: stemsOf(written),
      means: means.map((meaning) => ({ written: meaning, stems: contentStems(meaning) })),
    })),
  );
  // A misspelt or unaccented word may be one of the editor's words as well as one of the texts.
  const spoken = new Set([
    ...terms,
    ...phrases.filter((p) => p.stems.length === 1).map((p) => p.stems[0] as string),
  ]);
  const bare = groups([...spoken], bareOf);
  return {
    terms,
    phrases,
    elsewhere: file.elsewhere.map(([words, about]) => ({
      words: words.map((written) => wordsOf(written).map(({ text }) => text)),
      about,
    })),
    isForm: () => false,
    isStem: (term) => written.has(term),
    kin: (term) => (families.get(familyOf(term)) ?? []).filter((other) => other !== term),
    unfolded: (word) => (bare.get(bareOf(word)) ?? []).filter((term) => term !== word),
    closest: (word) => closest(word, spoken),
    beginning: (start, most) => {
      const from = lowerBound(terms, start);
      const found: string[] = [];
      for (let i = from; found.length < most && terms[i]?.startsWith(start); i++)
        found.push(terms[i] as string);
      return found;
    },
    tokens: (term) => tokensOf(term, marks.get(term) ?? 0),
    written: (term) => written.get(term) ?? term,
  };
}

/** Without its dots a word may lose another ending (kommitté, kommitte), so the ending is taken off again. */
const bareOf = (word: string): string => stem(fold(word));

export function stemsOf(text: string): string[] {
  return wordsOf(text).map(({ text: word }) => stem(word));
}

export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ text: word }) => stem(word));
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
    if (term.length < 4 || fold(term[0] as string) !== typed[0]) continue;
    const slips = slipsBetween(typed, fold(term), limit);
    if (slips > limit || (typed.length < 8 && isOneLetterChanged(typed, fold(term)))) continue;
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
