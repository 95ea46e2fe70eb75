import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { wordsOf } from '../../language/sv/search/words.ts';
import type { Term } from '../model.ts';
import { packWords } from './packed-words.ts';
import type { SearchRecord } from './records.ts';
import type { WordList } from './synonyms.ts';
import { marksOf, stemsIn, vocabularyOf } from './terms.ts';

/**
 * What the browser knows of the words of the texts: enough to tell a known word from an unknown one, to mend
 * spelling, and to go from people's words to those of the rules. Read before the engine is asked.
 */
export interface LexiconFile {
  /** For every term of the index the shortest word of the texts with that stem, sorted, as `packWords` writes them. */
  words: string;
  /** For each of them how its term stands in the index: 1 as a word, 2 as a head, 4 as another part, added up. */
  marks: string;
  /** What people write, and the words of the rules for it. */
  synonyms: [words: string[], means: string[]][];
  /** Subjects settled in documents that are not held. */
  elsewhere: [words: string[], about: string][];
}

/** The lexicon of some records, with the editor's list and the abbreviations that the texts write out. */
export function buildLexicon(
  records: readonly SearchRecord[],
  indexed: readonly { terms: string[] }[],
  wordList: WordList,
  terms: readonly Term[],
): LexiconFile {
  const texts = records.flatMap(textsOf);
  const vocabulary = vocabularyOf(texts);
  const shortest = new Map<string, string>();
  for (const text of texts) {
    for (const { text: word } of wordsOf(text)) {
      if (isStopWord(word)) continue;
      const now = shortest.get(stem(word));
      if (now === undefined || isBefore(word, now)) shortest.set(stem(word), word);
    }
  }
  // A part that is no word of the texts is its own word: the stem of a stem is the stem.
  const words = new Set(
    texts.flatMap((text) => stemsIn(text, vocabulary)).map((term) => shortest.get(term) ?? term),
  );
  const sorted = [...words].sort();
  const tokens = new Set(indexed.flatMap((record) => record.terms));
  return {
    words: packWords(sorted),
    marks: sorted.map((word) => marksOf(stem(word), tokens)).join(''),
    synonyms: [
      ...wordList.synonyms.map(({ words, means }): [string[], string[]] => [words, means]),
      ...abbreviations(terms),
    ],
    elsewhere: wordList.elsewhere.map(({ words, about }) => [words, about]),
  };
}

function isBefore(word: string, other: string): boolean {
  return word.length < other.length || (word.length === other.length && word < other);
}

/** The texts of a record in the order of the index: the heading, then the sentences. */
export function textsOf(record: Pick<SearchRecord, 'title' | 'sentences'>): string[] {
  return [record.title, ...record.sentences.map(({ text }) => text)];
}

/** Both ways: "HLT" finds what is written out, and what is written out finds "HLT". */
function abbreviations(terms: readonly Term[]): [string[], string[]][] {
  return terms.flatMap(({ term, expansion }): [string[], string[]][] =>
    expansion === null
      ? []
      : [
          [[term], [expansion]],
          [[expansion], [term]],
        ],
  );
}
