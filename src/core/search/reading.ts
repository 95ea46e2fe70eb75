import { joinedWays, pairsOf } from '../../language/sv/search/compounds.ts';
import {
  ABOUT_CHANGES,
  isAsking,
  NAMES_A_TIME,
  OF_THE_WHOLE,
} from '../../language/sv/search/question-words.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { fold, type Word, wordsOf } from '../../language/sv/search/words.ts';
import { contentStems, type Phrase, type WordBook } from './word-book.ts';

/** How a word of the texts answers to a word of the question. */
export type How =
  | 'same'
  /** Of the same family: flytta, flyttning. */
  | 'kin'
  /** By the editor's list or an abbreviation that the texts write out. */
  | 'synonym'
  /** Typed without å, ä or ö. */
  | 'accents'
  | 'spelling'
  /** Two words that are one in the texts: "stopp listning" and listningsstopp. */
  | 'joined'
  /** One word that is two in the texts: bryggbesiktning and "besiktning av brygga". */
  | 'parted'
  /** The word is not finished yet. */
  | 'beginning';

/** Terms that answer together, and how well (0 to 1). */
export interface Alternative {
  terms: string[];
  weight: number;
  how: How;
}

/** One thing that the question is about. Without alternatives the texts do not know it. */
export interface Concept {
  typed: string;
  alternatives: Alternative[];
}

export interface Reading {
  concepts: Concept[];
  /** Years that are asked for, whether the texts mention them or not. */
  years: string[];
  /** True when the question says nothing else than a year: "vad gällde 2019". */
  onlyYears: boolean;
  /** What is said of a subject that is settled in a document not held; null when it is held. */
  elsewhere: string | null;
  /** True for a question about what has changed between years, which the change log answers. */
  aboutChanges: boolean;
}

const WEIGHT: Record<How, number> = {
  same: 1,
  kin: 0.6,
  synonym: 0.85,
  accents: 0.95,
  spelling: 0.85,
  joined: 0.95,
  parted: 0.6,
  beginning: 0.7,
};
/** A word that is known as it is may still be one typed without its dots ("far"), but hardly. */
const KNOWN_ANYWAY = 0.4;
const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 12;
const YEAR = /^(?:19|20)\d\d$/u;

/** Reads what a question asks for, in words of the texts. */
export function readQuestion(query: string, book: WordBook): Reading {
  const words = wordsOf(query);
  const concepts: Concept[] = [];
  const years: string[] = [];
  const said: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    const phrase = phraseAt(words, i, book);
    if (phrase && phrase.stems.length > 1) {
      const taken = words.slice(i, phrase.end);
      concepts.push(ofPhrase(query, taken, phrase, book));
      said.push(...taken.filter(({ text }) => !isStopWord(text)));
      i = phrase.end;
      continue;
    }
    i += 1;
    if (YEAR.test(word.text)) years.push(word.text);
    if (YEAR.test(word.text) && !book.isStem(word.text)) continue;
    if (!isStopWord(word.text) && !isAsking(word.text, words[i - 2]?.text)) {
      concepts.push(ofWord(word.text, i === words.length, book));
      said.push(word);
    }
  }
  joinNeighbours(concepts, book);
  return {
    concepts,
    years,
    onlyYears:
      years.length > 0 &&
      words.length > years.length &&
      said.every(({ text }) => YEAR.test(text) || OF_THE_WHOLE.test(text)),
    elsewhere: settledElsewhere(said, book),
    aboutChanges: isAboutChanges(said, words),
  };
}

/** The longest phrase of the editor's list that begins here; words that say nothing may stand in between. */
function phraseAt(
  words: readonly Word[],
  at: number,
  book: WordBook,
): (Phrase & { end: number }) | null {
  const found = book.phrases.flatMap((phrase) => {
    const end = endOfPhrase(words, at, phrase);
    return end === null ? [] : [{ ...phrase, end }];
  });
  return found.sort((a, b) => b.stems.length - a.stems.length)[0] ?? null;
}

function endOfPhrase(words: readonly Word[], at: number, phrase: Phrase): number | null {
  let i = at;
  for (const [n, wanted] of phrase.stems.entries()) {
    while (n > 0 && words[i] && isStopWord(words[i]?.text ?? '') && words[i]?.text !== wanted)
      i += 1;
    const word = words[i];
    if (!word || (stem(word.text) !== wanted && word.text !== wanted)) return null;
    i += 1;
  }
  return i;
}

function ofPhrase(query: string, taken: readonly Word[], phrase: Phrase, book: WordBook): Concept {
  const own = contentStems(phrase.written);
  return {
    typed: query.slice(taken[0]?.start, taken.at(-1)?.end),
    alternatives: [
      ...(own.length > 0 && own.every(book.isStem)
        ? [{ terms: own, weight: WEIGHT.same, how: 'same' as const }]
        : []),
      ...meaningsOf(phrase, book),
    ],
  };
}

function meaningsOf(phrase: Phrase, book: WordBook): Alternative[] {
  return phrase.means
    .filter(({ stems }) => stems.length > 0 && stems.every(book.isStem))
    .map(({ stems }) => ({ terms: stems, weight: WEIGHT.synonym, how: 'synonym' }));
}

function ofWord(typed: string, isLast: boolean, book: WordBook): Concept {
  const term = stem(typed);
  const alternatives = meantBy(term, book, 'same', 1);
  const known = alternatives.length > 0;
  // With dots typed, the word is meant as it stands.
  for (const other of typed === fold(typed) ? book.unfolded(term) : []) {
    alternatives.push(...meantBy(other, book, 'accents', known ? KNOWN_ANYWAY : WEIGHT.accents));
  }
  if (alternatives.length === 0) {
    for (const pair of pairsOf(typed, book))
      alternatives.push({ terms: pair, weight: WEIGHT.parted, how: 'parted' });
    const begins =
      isLast && typed.length >= SHORTEST_BEGINNING ? book.beginning(typed, MOST_BEGINNINGS) : [];
    for (const other of begins)
      alternatives.push({ terms: [other], weight: WEIGHT.beginning, how: 'beginning' });
    if (begins.length === 0)
      for (const other of book.closest(term))
        alternatives.push(...meantBy(other, book, 'spelling', WEIGHT.spelling));
  }
  return { typed, alternatives };
}

/** The term itself where the texts have it, its family, and what the editor's list says of it. */
function meantBy(term: string, book: WordBook, how: How, weight: number): Alternative[] {
  const synonyms = book.phrases
    .filter(({ stems }) => stems.length === 1 && stems[0] === term)
    .flatMap((phrase) => meaningsOf(phrase, book))
    .map((alternative) => ({ ...alternative, weight: alternative.weight * weight }));
  const kin = book.kin(term).map((other): Alternative => {
    return { terms: [other], weight: weight * WEIGHT.kin, how: 'kin' };
  });
  const own: Alternative[] = book.isStem(term) ? [{ terms: [term], weight, how }] : [];
  return [...own, ...kin, ...synonyms];
}

/** Neighbours that make a compound of the texts answer to both words: "stopp listning", "avgift hamn". */
function joinNeighbours(concepts: Concept[], book: WordBook): void {
  for (let i = 1; i < concepts.length; i++) {
    const first = concepts[i - 1] as Concept;
    const second = concepts[i] as Concept;
    const compounds = [
      ...joinedWays(first.typed, second.typed),
      ...joinedWays(second.typed, first.typed),
    ]
      .map(stem)
      .filter((term, at, all) => book.isStem(term) && all.indexOf(term) === at);
    for (const term of compounds)
      for (const concept of [first, second])
        concept.alternatives.push({ terms: [term], weight: WEIGHT.joined, how: 'joined' });
  }
}

/** Inflected forms count ("ersättningen"), words that only share a stem do not: "kost" is not what something costs. */
function settledElsewhere(said: readonly Word[], book: WordBook): string | null {
  const isSaid = (written: string) =>
    said.some(({ text }) => text.startsWith(written) && stem(text) === stem(written));
  return (
    book.elsewhere.find(({ words }) => words.some((phrase) => phrase.every(isSaid)))?.about ?? null
  );
}

function isAboutChanges(said: readonly Word[], words: readonly Word[]): boolean {
  const others = said.filter(({ text }) => !ABOUT_CHANGES.test(text) && !YEAR.test(text));
  return (
    said.some(({ text }) => ABOUT_CHANGES.test(text)) &&
    words.some(({ text }) => YEAR.test(text) || NAMES_A_TIME.test(text)) &&
    others.every(({ text }) => OF_THE_WHOLE.test(text))
  );
}
