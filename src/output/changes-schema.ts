import { z } from 'zod';
import { RULE_NAMES } from '../core/effects/types.ts';

const number = z.string().nullable();
const count = z.int().min(0);
const place = z.tuple([z.string(), count]).nullable();
const bearers = z.array(z.string()).nullable();

const effect = z.enum([
  'new',
  'removed',
  'tightened',
  'relaxed',
  'deadline-changed',
  'figure-changed',
  'bearer-changed',
  'reference-changed',
  'reworded',
  'editorial',
  'moved-unchanged',
  'unclear',
]);

/** One changed requirement in `changes.json`. */
const requirementRowSchema = z.strictObject({
  old: z.string().nullable().meta({
    description: 'Id: permanent where the document has a ledger; null for a new requirement',
  }),
  new: z.string().nullable().meta({ description: 'Null for one that is gone' }),
  oldSection: z.string().nullable(),
  newSection: z.string().nullable(),
  effect,
  effects: z.array(effect).meta({ description: 'All that apply, the leading one first' }),
  direction: z.enum(['tightened', 'relaxed', 'neutral', 'unclear']).nullable().meta({
    description: 'Which way the leading effect pulls for the one who is bound',
  }),
  rule: z.enum(RULE_NAMES).meta({ description: 'The rule that decided' }),
  because: z.string().meta({ description: 'The same in a few English words' }),
  before: z.string().nullable().meta({ description: 'The sentence of the older edition' }),
  after: z.string().nullable(),
  bearerBefore: bearers.meta({ description: 'Who bore it; several where it is shared' }),
  bearerAfter: bearers,
});

/** The form of `changes.json`, with the schema under /schema/. */
export const changesFileSchema = z.strictObject({
  older: z.string().nullable().meta({
    description: 'Id of the older edition; null for a file that gives none',
  }),
  newer: z.string().nullable(),
  draft: z.boolean().meta({ description: 'The newer edition is a draft' }),
  basis: z.enum(['full', 'partial', 'no-text']).meta({
    description: 'How much can be compared: with a partial edition, only what both hold',
  }),
  sections: z.array(
    z.strictObject({
      old: number,
      new: number,
      key: z.string().nullable().meta({ description: 'Null where no edition gives one' }),
      kinds: z.array(
        z.enum([
          'unchanged',
          'changed',
          'editorial',
          'retitled',
          'renumbered',
          'moved',
          'added',
          'removed',
          'split',
          'merged',
        ]),
      ),
      likeness: z.number().min(0).max(1).nullable(),
      because: z.enum(['declared', 'key', 'text', 'likeness', 'contained']).nullable(),
      certainty: z.enum(['sure', 'unsure']).meta({
        description: 'unsure: only a weak likeness speaks for the pair',
      }),
      decisions: z.array(z.string()),
    }),
  ),
  paragraphs: z.array(
    z.strictObject({
      old: place.meta({ description: 'Number of the section and index of the paragraph, from 0' }),
      new: place,
      kinds: z.array(z.string()),
      runs: z
        .array(
          z.strictObject({
            kind: z.enum(['same', 'deleted', 'inserted']),
            text: z.string(),
            muted: z
              .literal(true)
              .optional()
              .meta({ description: 'Only typography, beside changes of words' }),
          }),
        )
        .optional()
        .meta({
          description:
            'Where words differ, on the first row of the paragraph: same and deleted give the old text, same and inserted the new',
        }),
    }),
  ),
  wordChanges: z.array(
    z.strictObject({
      old: number,
      new: number,
      deleted: z.array(z.string()),
      inserted: z.array(z.string()),
    }),
  ),
  staleReferences: z
    .array(
      z.strictObject({
        at: z.tuple([z.string(), z.int().min(0)]),
        printed: z.string(),
        was: z.string(),
        became: number,
        leadsTo: number,
      }),
    )
    .meta({
      description:
        'References that stand in the newer edition as they stood, though the section they led to has another number or is gone',
    }),
  requirements: z.array(requirementRowSchema).meta({
    description:
      'Every requirement that changed, came, went or stands elsewhere; what stands as it stood is left out',
  }),
  account: z.strictObject({
    total: z.strictObject({ old: count, new: count }).meta({
      description: 'Sections of the older and of the newer edition',
    }),
    directions: z
      .strictObject({ tightened: count, relaxed: count, neutral: count, unclear: count })
      .meta({ description: 'How many of the rows under "requirements" go which way' }),
    rows: z
      .array(
        z.strictObject({
          outcome: z.string(),
          old: z.array(z.string()),
          new: z.array(z.string()),
        }),
      )
      .nullable()
      .meta({ description: 'Every section in exactly one row; null unless both texts are held' }),
    notComparable: z.strictObject({ old: z.array(z.string()), new: z.array(z.string()) }),
  }),
});

export type ChangesFile = z.infer<typeof changesFileSchema>;

export type RequirementRow = ChangesFile['requirements'][number];
