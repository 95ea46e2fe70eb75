import { z } from 'zod';
import { readYaml } from '../front-matter.ts';
import type { Place, Problem } from '../problem.ts';

const phrase = z
  .string({ error: 'a word or a few words; figures in quotes' })
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u, 'a word or a few words without punctuation');

/**
 * The editor's word list: what people write, and the words of the rules for it. `elsewhere` names subjects that
 * another document settles, whose text is not held; the search then says so and claims no answer.
 */
export const synonymsSchema = z.strictObject({
  synonyms: z
    .array(
      z.strictObject({
        words: z.array(phrase, { error: 'a list of words' }).min(1, 'at least one word'),
        means: z
          .array(phrase, { error: 'a list of words of the rules' })
          .min(1, 'at least one word'),
        comment: z.string().trim().min(1).optional(),
      }),
    )
    .default([]),
  elsewhere: z
    .array(
      z.strictObject({
        words: z.array(phrase, { error: 'a list of words' }).min(1, 'at least one word'),
        about: z
          .string({ error: 'a sentence for readers' })
          .trim()
          .min(1, 'a sentence for readers'),
      }),
    )
    .default([]),
});

/** People's words for words of the rules. */
export interface Synonym {
  words: string[];
  means: string[];
  place: Place;
}

/** A subject that a document settles whose text is not held. */
export interface Elsewhere {
  words: string[];
  /** Swedish, for readers. */
  about: string;
  place: Place;
}

export interface WordList {
  synonyms: Synonym[];
  elsewhere: Elsewhere[];
}

/** Reads `synonyms.yaml`. A word that stands in two entries is a problem: which of them would count? */
export function readWordList(
  path: string,
  text: string,
): { wordList: WordList; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml(path, text, synonymsSchema);
  const synonyms = (data?.synonyms ?? []).map(({ words, means }, i) => ({
    words,
    means,
    place: placeOf(['synonyms', i, 'words']),
  }));
  const elsewhere = (data?.elsewhere ?? []).map(({ words, about }, i) => ({
    words,
    about,
    place: placeOf(['elsewhere', i, 'words']),
  }));
  return {
    wordList: { synonyms, elsewhere },
    problems: [
      ...problems,
      ...repeated(synonyms, (i, j) => placeOf(['synonyms', i, 'words', j])),
      ...repeated(elsewhere, (i, j) => placeOf(['elsewhere', i, 'words', j])),
    ],
  };
}

function repeated(
  entries: readonly { words: string[] }[],
  placeOf: (entry: number, word: number) => Place,
): Problem[] {
  const first = new Map<string, Place>();
  return entries.flatMap(({ words }, i) =>
    words.flatMap((word, j): Problem[] => {
      const place = placeOf(i, j);
      const other = first.get(word.toLowerCase());
      if (!other) {
        first.set(word.toLowerCase(), place);
        return [];
      }
      return [
        {
          rule: 'word-list',
          severity: 'error',
          place,
          found: `"${word}" a second time`,
          expected: 'each word in one entry',
          mend: 'Keep one of them, and let its "means" hold all that the word means.',
          other: { place: other, note: 'the first' },
        },
      ];
    }),
  );
}
