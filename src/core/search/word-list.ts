import { z } from 'zod';
import { readYaml } from '../front-matter.ts';
import type { Place, Problem } from '../problem.ts';

const phrase = z
  .string({ error: 'a word or a few words; figures in quotes' })
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u, 'a word or a few words without punctuation')
  .max(80, 'at most 80 characters');
/** "*lön" stands for every word that ends so. */
const subject = z
  .string({ error: 'a word or a few words; figures in quotes' })
  .trim()
  .regex(/^\*?[\p{L}\p{N}][\p{L}\p{N} -]*$/u, 'a word or a few words, or *word for its compounds')
  .max(80, 'at most 80 characters');
const sentence = z
  .string({ error: 'a sentence for readers' })
  .trim()
  .min(1, 'a sentence for readers');

const synonym = z.strictObject({
  words: z.array(phrase, { error: 'a list of words' }).min(1, 'at least one word'),
  means: z.array(phrase, { error: 'a list of words of the rules' }).min(1, 'at least one word'),
  /** `same` says the same thing; `related` only belongs with it. */
  weight: z.enum(['same', 'related'], { error: 'same or related' }).default('same'),
  /** `to` leads from `words` to `means`; `both` also back. */
  direction: z.enum(['to', 'both'], { error: 'to or both' }).default('to'),
  comment: z.string().trim().min(1).optional(),
});
const elsewhere = z.strictObject({
  words: z.array(subject, { error: 'a list of words' }).min(1, 'at least one word'),
  about: sentence,
});

/**
 * The editor's word list of one document, `synonyms.yaml`: what people write, and the words of the rules for it.
 * `elsewhere` names subjects that another document settles, whose text is not held; the search then says so and
 * claims no answer.
 */
export const synonymsSchema = z.strictObject({
  synonyms: z.array(synonym).default([]),
  elsewhere: z.array(elsewhere).default([]),
});

/**
 * The words of a whole field, `content/fields/{name}.yaml`, in groups. Documents choose it by `fields` in
 * `document.yaml`. `elsewhere` names subjects that rules of the field do not take up.
 */
export const fieldWordsSchema = z.strictObject({
  name: z.string({ error: 'what the field is called' }).trim().min(1, 'what the field is called'),
  groups: z
    .array(
      z.strictObject({
        name: z.string({ error: 'what the group is called' }).trim().min(1),
        synonyms: z.array(synonym, { error: 'a list of entries' }),
      }),
    )
    .default([]),
  elsewhere: z.array(elsewhere).default([]),
});

/** People's words for words of the rules. */
export interface Synonym {
  words: string[];
  /** The first means most. */
  means: string[];
  related: boolean;
  both: boolean;
  place: Place;
}

/** A subject that is not settled here. */
export interface Elsewhere {
  words: string[];
  /** Swedish, for readers. */
  about: string;
  /** From a field: counts only where the texts do not have the words. */
  general: boolean;
  place: Place;
}

export interface WordList {
  synonyms: Synonym[];
  elsewhere: Elsewhere[];
}

export const NO_WORDS: WordList = { synonyms: [], elsewhere: [] };

/** Reads `synonyms.yaml`. A word that stands in two entries is a problem: which of them would count? */
export function readWordList(
  path: string,
  text: string,
): { wordList: WordList; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml(path, text, synonymsSchema);
  const entries = (data?.synonyms ?? []).map((entry, i) => ({
    entry,
    placeOf: (word?: number) =>
      placeOf(['synonyms', i, 'words', ...(word === undefined ? [] : [word])]),
  }));
  return listOf(entries, data?.elsewhere ?? [], placeOf, problems, false);
}

/** Reads the words of a field. */
export function readFieldWords(
  path: string,
  text: string,
): { wordList: WordList; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml(path, text, fieldWordsSchema);
  const entries = (data?.groups ?? []).flatMap(({ synonyms }, g) =>
    synonyms.map((entry, i) => ({
      entry,
      placeOf: (word?: number) =>
        placeOf(['groups', g, 'synonyms', i, 'words', ...(word === undefined ? [] : [word])]),
    })),
  );
  return listOf(entries, data?.elsewhere ?? [], placeOf, problems, true);
}

interface EntryRead {
  entry: z.infer<typeof synonym>;
  placeOf: (word?: number) => Place;
}

function listOf(
  entries: readonly EntryRead[],
  subjects: readonly z.infer<typeof elsewhere>[],
  placeOf: (path: (string | number)[]) => Place,
  problems: readonly Problem[],
  general: boolean,
): { wordList: WordList; problems: Problem[] } {
  return {
    wordList: {
      synonyms: entries.map(({ entry, placeOf: place }) => ({
        words: entry.words,
        means: entry.means,
        related: entry.weight === 'related',
        both: entry.direction === 'both',
        place: place(),
      })),
      elsewhere: subjects.map(({ words, about }, i) => ({
        words,
        about,
        general,
        place: placeOf(['elsewhere', i, 'words']),
      })),
    },
    problems: [
      ...problems,
      ...repeated(
        entries.map(({ entry: { words }, placeOf: place }) => ({ words, placeOf: place })),
      ),
      ...repeated(
        subjects.map(({ words }, i) => ({
          words,
          placeOf: (word?: number) =>
            placeOf(['elsewhere', i, 'words', ...(word === undefined ? [] : [word])]),
        })),
      ),
    ],
  };
}

/**
 * The lists of a document as one: its own first, then those of its fields. A word counts where it stands first, so
 * no two entries can say different things of it.
 */
export function joinWordLists(lists: readonly WordList[]): WordList {
  const taken = new Set<string>();
  const synonyms = lists.flatMap((list) =>
    list.synonyms.flatMap((entry): Synonym[] => {
      const words = entry.words.filter((word) => !taken.has(word.toLowerCase()));
      for (const word of words) taken.add(word.toLowerCase());
      return words.length === 0 ? [] : [{ ...entry, words }];
    }),
  );
  return { synonyms, elsewhere: lists.flatMap((list) => list.elsewhere) };
}

function repeated(
  entries: readonly { words: readonly string[]; placeOf: (word: number) => Place }[],
): Problem[] {
  const first = new Map<string, Place>();
  return entries.flatMap(({ words, placeOf }) =>
    words.flatMap((word, j): Problem[] => {
      const place = placeOf(j);
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
