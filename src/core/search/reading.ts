import { isEveryday } from '../../language/sv/search/everyday-words.ts';
import {
  ABOUT_CHANGES,
  isAsking,
  NAMES_A_TIME,
  OF_THE_WHOLE,
  type Wanted,
  wantedBy,
} from '../../language/sv/search/question-words.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { fold, type Word, wordsOf } from '../../language/sv/search/words.ts';
import { joinNeighbours, ofPhrase, ofWord } from './concepts.ts';
import { isAbbreviation } from './phrases.ts';
import type { WordBook } from './word-book.ts';

/** How a word of the texts answers to a word of the question. */
export type How =
  | 'same'
  /** Of the same family: flytta, flyttning. */
  | 'kin'
  /** By an editor's list or an abbreviation that the texts write out. */
  | 'synonym'
  /** Typed without å, ä or ö. */
  | 'accents'
  | 'spelling'
  /** Two words that are one in the texts: "stopp listning" and listningsstopp. */
  | 'joined'
  /** The word is not finished yet. */
  | 'beginning';

/** Terms that answer together, and how well (0 to 1). */
export interface Alternative {
  terms: string[];
  weight: number;
  how: How;
  /** The words as a reader may see them; null where there is only a stem to show. */
  written: string | null;
}

/** One thing that the question is about. Without alternatives the texts do not know it. */
export interface Concept {
  typed: string;
  alternatives: Alternative[];
  /** The word that it is a half of, when a compound was taken apart. */
  halfOf: string | null;
  /** What the word was read as, when it was misspelt: never said as more than a reading. */
  readAs: string | null;
  /** A word of everyday speech that colours the question: unknown, it is passed over. */
  everyday: boolean;
  /** Written as a name or an abbreviation: unknown, it is no word that could be left out. */
  name: boolean;
}

export interface Reading {
  concepts: Concept[];
  wanted: Wanted | null;
  /** Years that are asked for, whether the texts mention them or not. */
  years: string[];
  /** True when the question says nothing else than a year: "vad gällde 2019". */
  onlyYears: boolean;
  /** What is said of a subject that is not settled here; null when it is. */
  elsewhere: string | null;
  /** True for a question about what has changed between years, which the change log answers. */
  aboutChanges: boolean;
}

const FIGURE = /^\p{N}/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Words of a question that are read; nobody types more, and a pasted page must not take a minute. */
const MOST_WORDS = 60;

/** Reads what a question asks for, in words of the texts. */
export function readQuestion(query: string, book: WordBook): Reading {
  const words = wordsOf(query).slice(0, MOST_WORDS);
  // With one dot typed, the others are meant as they stand too.
  const dotless = query === fold(query);
  const concepts: Concept[] = [];
  const years: string[] = [];
  const said: Word[] = [];
  const inPhrases = new Set<Word>();
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    const found = book.phrases.at(words, i, dotless);
    if (found) {
      const taken = words.slice(i, found.end);
      concepts.push(ofPhrase(query, taken, found.phrase, book));
      for (const one of taken) if (!isStopWord(one.text, dotless)) said.push(one);
      for (const one of taken) inPhrases.add(one);
      i = found.end;
      continue;
    }
    i += 1;
    if (YEAR.test(word.text)) years.push(word.text);
    if (YEAR.test(word.text) && !book.isStem(word.text)) continue;
    const written = query.slice(word.start, word.end);
    const short = isAbbreviation(written) && query !== query.toUpperCase();
    if (!short && isStopWord(word.text, dotless)) continue;
    if (isAsking(word.text, words[i - 2]?.text)) continue;
    const everyday = FIGURE.test(word.text) || isEveryday(word.text, dotless);
    const read = ofWord(
      { text: word.text, written, isLast: i === words.length, everyday, dotless },
      book,
    );
    const isName = short || (i > 1 && /^\p{Lu}\p{Ll}/u.test(written));
    concepts.push(
      ...read.map((concept) => ({
        ...concept,
        name: isName,
        everyday,
      })),
    );
    said.push(word);
  }
  joinNeighbours(concepts, book);
  return {
    // A word of everyday speech that the texts do not have says nothing of what is asked for.
    concepts: concepts.filter(({ alternatives, everyday }) => alternatives.length > 0 || !everyday),
    wanted: wantedBy(query),
    years,
    onlyYears:
      years.length > 0 &&
      words.length > years.length &&
      said.every(({ text }) => YEAR.test(text) || OF_THE_WHOLE.test(text)),
    elsewhere: settledElsewhere(words, inPhrases, book, dotless),
    aboutChanges: isAboutChanges(said, words),
  };
}

/**
 * Inflected forms count ("ersättningen"), words that only share a stem do not: "kost" is not what something costs.
 * A word inside a phrase of people's words means what the phrase means.
 */
function settledElsewhere(
  words: readonly Word[],
  inPhrases: ReadonlySet<Word>,
  book: WordBook,
  dotless: boolean,
): string | null {
  const plain = (text: string) => (dotless ? fold(text) : text);
  const says = (text: string, wanted: string) => {
    const own = plain(wanted.replace(/^\*/u, ''));
    if (wanted.startsWith('*') && text.length > own.length && text.endsWith(own)) return true;
    return text.startsWith(own) && (text === own || stem(text) === stem(own));
  };
  // Words of a phrase stand together, as they were typed.
  const isSaid = (phrase: readonly string[]) =>
    words.some(
      (word, at) =>
        (phrase.length > 1 || !inPhrases.has(word)) &&
        phrase.every((wanted, n) => says(words[at + n]?.text ?? '', wanted)),
    );
  return book.elsewhere.find((subject) => subject.words.some(isSaid))?.about ?? null;
}

function isAboutChanges(said: readonly Word[], words: readonly Word[]): boolean {
  const others = said.filter(({ text }) => !ABOUT_CHANGES.test(text) && !YEAR.test(text));
  return (
    said.some(({ text }) => ABOUT_CHANGES.test(text)) &&
    words.some(({ text }) => YEAR.test(text) || NAMES_A_TIME.test(text)) &&
    others.every(({ text }) => OF_THE_WHOLE.test(text))
  );
}
