import { partsOf, type Vocabulary } from './compounds.ts';
import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './words.ts';

/**
 * What stands in the index for a word: its stem, marked as a word of the text (`_o`) or as a part of a compound
 * (`_d`). The mark ends the term, so that the engine, which extends words, can neither extend nor cut it.
 */
export const asWord = (term: string): string => `${term}_o`;
export const asPart = (term: string): string => `${term}_d`;

/** The index terms of a text in order: each word that says something, followed by its parts. */
export function indexTerms(text: string, vocabulary: Vocabulary): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word))
    .flatMap(({ text: word }) => [
      asWord(stem(word)),
      ...partsOf(word, vocabulary).map(asPart),
    ]);
}

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
  return { isForm: (word) => forms.has(word), isStem: (term) => stems.has(term) };
}
