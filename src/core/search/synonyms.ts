import { z } from 'zod';
import type { Place } from '../problem.ts';

const phrase = z
  .string({ error: 'a word or a few words' })
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
        means: z.array(phrase, { error: 'a list of words of the rules' }).min(1, 'at least one word'),
        comment: z.string().trim().min(1).optional(),
      }),
    )
    .default([]),
  elsewhere: z
    .array(
      z.strictObject({
        words: z.array(phrase, { error: 'a list of words' }).min(1, 'at least one word'),
        about: z.string({ error: 'a sentence for readers' }).trim().min(1, 'a sentence for readers'),
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
