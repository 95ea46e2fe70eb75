import type { Term } from '../model.ts';
import type { SearchRecord } from './records.ts';
import { stem } from './stem.ts';
import type { WordList } from './synonyms.ts';
import { stemsIn, vocabularyOf } from './terms.ts';
import { isStopWord, wordsOf } from './words.ts';

/**
 * What the browser knows of the words of the texts: enough to tell a known word from an unknown one, to mend
 * spelling, and to go from people's words to those of the rules. Read before the engine is asked.
 */
export interface LexiconFile {
  /** Every term of the index, sorted, with spaces between. */
  terms: string;
  /** For each term: the end that makes it the shortest word of the texts ("läk" + "are"). */
  ends: string;
  /** What people write, and the words of the rules for it. */
  synonyms: [words: string[], means: string[]][];
  /** Subjects settled in documents that are not held. */
  elsewhere: [words: string[], about: string][];
}

/** The lexicon of some records, with the editor's list and the abbreviations that the texts write out. */
export function buildLexicon(
  records: readonly SearchRecord[],
  wordList: WordList,
  terms: readonly Term[],
): LexiconFile {
  const texts = records.flatMap(textsOf);
  const vocabulary = vocabularyOf(texts);
  const found = new Set<string>();
  const shortest = new Map<string, string>();
  for (const text of texts) {
    for (const term of stemsIn(text, vocabulary)) found.add(term);
    for (const { text: word } of wordsOf(text)) {
      if (isStopWord(word)) continue;
      const now = shortest.get(stem(word));
      if (
        now === undefined ||
        word.length < now.length ||
        (word.length === now.length && word < now)
      )
        shortest.set(stem(word), word);
    }
  }
  const sorted = [...found].sort();
  return {
    terms: sorted.join(' '),
    ends: sorted.map((term) => endOf(term, shortest.get(term))).join(' '),
    synonyms: [
      ...wordList.synonyms.map(({ words, means }): [string[], string[]] => [words, means]),
      ...abbreviations(terms),
    ],
    elsewhere: wordList.elsewhere.map(({ words, about }) => [words, about]),
  };
}

/** The texts of a record in the order of the index: the heading, then the sentences. */
export function textsOf(record: SearchRecord): string[] {
  return [record.title, ...record.sentences.map(({ text }) => text)];
}

/** What is written after the stem; a word whose letters change ("mödra" for "mor") is told whole after "=". */
function endOf(term: string, form: string | undefined): string {
  if (form === undefined || form === term) return '';
  return form.startsWith(term) ? form.slice(term.length) : `=${form}`;
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
