import { z } from 'zod';
import { decisionId, slug, text } from '../schemas.ts';
import { EVIDENCED } from './types.ts';

/** What a record says beyond the wordings that it orders; every entry has the words that say it. */

const evidence = z.union(
  [
    text.transform((quote) => ({ quote, why: null })),
    z.strictObject({ quote: text, why: text.nullable().default(null) }),
    z.strictObject({ quote: z.null(), why: text }),
  ],
  { error: 'the words of the record, or { quote: null, why: … }' },
);

const list = <T extends z.ZodType>(entry: T) => z.array(entry).default([]);

export const recordFacts = {
  evidence: z
    .strictObject(Object.fromEntries(EVIDENCED.map((name) => [name, evidence.optional()])))
    .default({}),
  participation: list(z.strictObject({ names: z.array(text).min(1), what: text, quote: text })),
  mandate: list(
    z.strictObject({ decision: decisionId.nullable().default(null), what: text, quote: text }),
  ),
  proposals: list(
    z.strictObject({
      number: z.int().positive().nullable().default(null),
      quote: text,
      deadline: text.nullable().default(null),
      recipient: text.nullable().default(null),
    }),
  ),
  alternatives: list(
    z.strictObject({
      about: text,
      offered: z.array(text).default([]),
      chosen: text.nullable().default(null),
      quote: text,
    }),
  ),
  papers: list(
    z.strictObject({ title: text, document: slug.nullable().default(null), quote: text }),
  ),
  steps: list(
    z.strictObject({
      who: text.nullable().default(null),
      what: text,
      by: text.nullable().default(null),
      quote: text,
    }),
  ),
  statements: list(
    z.strictObject({ about: text, says: text.nullable().default(null), quote: text }),
  ),
  recipients: z.array(text).default([]),
};
