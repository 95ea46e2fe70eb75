import { z } from 'zod';
import { decisionId, isoDate, isoDay, text } from '../schemas.ts';
import { EVENT_KINDS } from './types.ts';

/** "235", "12 a", "2025:49": the number of a paragraph as bodies print it, without the sign. */
export const PARAGRAPH = /^\d{1,6}(?:[:/]\d{1,6})?(?: ?[a-z])?$/u;

const paragraphNumber = z
  .string({ error: 'the number of the paragraph in quotes, without the sign §' })
  .regex(PARAGRAPH, 'the number of the paragraph in quotes, without the sign §');

/** One name or several. */
const names = z
  .union([text.transform((one) => [one]), z.array(text)], { error: 'a name, or a list of names' })
  .default([]);

const votes = z
  .union(
    [
      text.transform((asPrinted) => ({ text: asPrinted })),
      z.strictObject({
        for: z.int().min(0),
        against: z.int().min(0),
        abstained: z.int().min(0).default(0),
      }),
    ],
    { error: 'the votes as printed, or { for, against, abstained }' },
  )
  .nullable()
  .default(null);

/** One entry of `events`. */
export const decisionEvent = z.strictObject({
  what: z.enum(EVENT_KINDS, { error: `one of ${EVENT_KINDS.join(', ')}` }),
  body: text.nullable().default(null),
  delegatedBy: text.nullable().default(null),
  paragraph: paragraphNumber.nullable().default(null),
  date: isoDate.nullable().default(null),
  record: decisionId.nullable().default(null),
  quote: text.nullable().default(null),
  votes,
  reserved: names,
  notTakingPart: names,
  recorded: isoDay.nullable().default(null),
});
