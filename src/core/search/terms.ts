import { partsOf, type Vocabulary } from '../../language/sv/search/compounds.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { wordsOf } from '../../language/sv/search/words.ts';

/**
 * What stands in the index for a word: its stem with a closing letter that tells a word of the text (w), the head of
 * a compound (x) and another part of one (z).
 */
export const asWord = (term: string): string => `${term}w`;
export const asHead = (term: string): string => `${term}x`;
export const asPart = (term: string): string => `${term}z`;

const MARKS = [asWord, asHead, asPart] as const;

/** How a stem stands among the terms of an index: 1 as a word, 2 as a head, 4 as another part, added up. */
export function marksOf(term: string, tokens: ReadonlySet<string>): number {
  return MARKS.reduce((sum, mark, i) => sum + (tokens.has(mark(term)) ? 2 ** i : 0), 0);
}

/** The index terms of a stem that has those marks. */
export function tokensOf(term: string, marks: number): string[] {
  return MARKS.filter((_, i) => (marks & (2 ** i)) !== 0).map((mark) => mark(term));
}

/**
 * The index terms of a text in order: each word that says something, followed by its parts. Words that stand nearly
 * everywhere ("hamnvärd") are left whole: their parts would be found everywhere too.
 */
export function indexTerms(
  text: string,
  vocabulary: Vocabulary,
  isEverywhere: (stem: string) => boolean = () => false,
): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word))
    .flatMap(({ text: word }) => {
      const term = stem(word);
      const parts = isEverywhere(term) ? [] : partsOf(word, vocabulary);
      return [asWord(term), ...parts.map((part) => (part.head ? asHead : asPart)(part.stem))];
    });
}

/** The stems of a text, those of parts included. */
export function stemsIn(text: string, vocabulary: Vocabulary): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word))
    .flatMap(({ text: word }) => [
      stem(word),
      ...partsOf(word, vocabulary).map((part) => part.stem),
    ]);
}

/** A part this long that was found once is known the next time: "avgiftstabell" helps to cut "hamnavgift". */
const LEARNT = 5;

/** The words that the texts are made of, for judging compounds. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const forms = new Set<string>();
  const stems = new Set<string>();
  for (const text of texts) {
    for (const { text: word } of wordsOf(text)) {
      if (isStopWord(word)) continue;
      forms.add(word);
      stems.add(stem(word));
    }
  }
  const known: Vocabulary = {
    isForm: (word) => forms.has(word),
    isStem: (term) => stems.has(term),
  };
  // All are read before any is learnt: the order of the words must not matter.
  const learnt = [...forms].flatMap((word) => partsOf(word, known)).map((part) => part.stem);
  for (const term of learnt) if (term.length >= LEARNT) stems.add(term);
  return known;
}
