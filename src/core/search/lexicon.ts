import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { wordsOf } from '../../language/sv/search/words.ts';
import type { Term } from '../model.ts';
import { packWords, unpackWords } from './packed-words.ts';
import { contentStems } from './phrases.ts';
import type { SearchRecord } from './records.ts';
import { marksOf, stemsIn, tokensOf, vocabularyOf } from './terms.ts';
import type { WordList } from './word-list.ts';

/**
 * What the browser knows of the words of the texts: enough to tell a known word from an unknown one, to mend
 * spelling, and to go from people's words to those of the rules.
 */
export interface LexiconFile {
  /** For every term of the index the shortest word of the texts with that stem, sorted, as `packWords` writes them. */
  words: string;
  /** For each of them how its term stands in the index: 1 as a word, 2 as a head, 4 as another part, added up. */
  marks: string;
  /** What people write and the words of the rules for it, as `unpackSynonyms` reads them. */
  synonyms: string;
  /** Subjects that are not settled here. */
  elsewhere: [words: string[], about: string][];
}

/** People's words, those of the rules, and whether they only belong together. */
export type Pair = [words: string[], means: string[], related: boolean];

/** The lexicon of some records, with the editor's lists and the abbreviations that the texts write out. */
export function buildLexicon(
  records: readonly SearchRecord[],
  indexed: readonly { terms: readonly (readonly string[])[] }[],
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
  const known = new Set(sorted.map(stem));
  const tokens = new Set(indexed.flatMap((record) => record.terms.flat()));
  const isHeld = (text: string) => {
    const stems = contentStems(text);
    return stems.length > 0 && stems.every((term) => known.has(term));
  };
  const stemsOf = (text: string) =>
    ` ${wordsOf(text)
      .map(({ text: word }) => stem(word))
      .join(' ')} `;
  const said = texts.map(stemsOf);
  const isSaid = (text: string) => said.some((sentence) => sentence.includes(stemsOf(text)));
  return {
    words: packWords(sorted),
    marks: sorted.map((word) => marksOf(stem(word), tokens)).join(''),
    synonyms: packSynonyms([...abbreviations(terms), ...pairsOf(wordList, isHeld)]),
    elsewhere: wordList.elsewhere.flatMap(({ words: subject, about, general }) => {
      const unheld = general
        ? subject.filter((word) => !isSaid(word.replace(/^\*/u, '')))
        : subject;
      return unheld.length === 0 ? [] : [[unheld, about] as [string[], string]];
    }),
  };
}

/** What leads to nothing in these texts is left out, and so are further forms of a word of the same entry. */
function pairsOf(wordList: WordList, isHeld: (text: string) => boolean): Pair[] {
  return wordList.synonyms.flatMap(({ words, means, related, both }): Pair[] => {
    const held = means.filter(isHeld);
    if (held.length === 0) return [];
    const taken = new Set<string>();
    const own = words.filter((word) => {
      const key = wordsOf(word)
        .map(({ text }) => stem(text))
        .join(' ');
      return !taken.has(key) && taken.add(key);
    });
    const back = both ? words.filter(isHeld) : [];
    return [
      ...(own.length > 0 ? [[own, held, related] as Pair] : []),
      ...(back.length > 0 ? [[held, back, related] as Pair] : []),
    ];
  });
}

function isBefore(word: string, other: string): boolean {
  return word.length < other.length || (word.length === other.length && word < other);
}

/** The texts of a record in the order of the index: the heading, then the sentences. */
export function textsOf(record: Pick<SearchRecord, 'title' | 'sentences'>): string[] {
  return [record.title, ...record.sentences.map(({ text }) => text)];
}

/** Both ways: "HLT" finds what is written out, and what is written out finds "HLT". */
function abbreviations(terms: readonly Term[]): Pair[] {
  return terms.flatMap(({ term, expansion }): Pair[] =>
    expansion === null
      ? []
      : [
          [[plain(term)], [plain(expansion)], false],
          [[plain(expansion)], [plain(term)], false],
        ],
  );
}

/** The signs that part entries stand in no word. */
const plain = (text: string): string => text.replace(/[|=,\n~]/gu, ' ');

/** An entry a line: words parted by commas, "=" or for what only belongs together "~", and the words of the rules. */
function packSynonyms(pairs: readonly Pair[]): string {
  return pairs
    .map(([words, means, related]) => `${words.join(',')}${related ? '~' : '='}${means.join(',')}`)
    .join('\n');
}

export function unpackSynonyms(packed: string): Pair[] {
  return packed.split('\n').flatMap((line): Pair[] => {
    const sign = /[=~]/u.exec(line);
    if (!sign) return [];
    const words = line.slice(0, sign.index).split(',');
    return [[words, line.slice(sign.index + 1).split(','), sign[0] === '~']];
  });
}

/** Every term of the index, in the order in which the table has its places. */
export function indexTermsOf({ words, marks }: Pick<LexiconFile, 'words' | 'marks'>): string[] {
  return unpackWords(words).flatMap((word, i) => tokensOf(stem(word), Number(marks[i])));
}
