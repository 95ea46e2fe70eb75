import { z } from 'zod';
import {
  correction,
  decisionId,
  dropped,
  editionName,
  fileName,
  isoDate,
  isoDay,
  note,
  sectionNumber,
  sha256,
  slug,
  text,
} from './schemas.ts';
import { decisionEffect } from './time/effect-schema.ts';
import { decisionEvent, PARAGRAPH } from './time/event-schema.ts';
import { recordFacts } from './time/fact-schema.ts';

/** The front matter of a decision, key by key. What is not named here is refused. */
export const decisionSchema = z.strictObject({
  id: decisionId,
  kind: z.enum(['proposal', 'decision', 'report', 'cited'], {
    error: 'one of proposal, decision, report, cited',
  }),
  title: text,
  body: text.nullable(),
  decider: text.nullable().default(null),
  paragraph: z
    .string({ error: 'the number of the paragraph in quotes, without the sign §' })
    .regex(PARAGRAPH, 'the number of the paragraph in quotes, without the sign §')
    .nullable()
    .default(null),
  caseNumber: text.nullable().default(null),
  date: isoDate.nullable().default(null),
  dateNote: text.nullable().default(null),
  recorded: isoDay.nullable().default(null),
  status: text,
  summary: text,
  concerns: z
    .array(
      z.strictObject({
        document: slug,
        edition: editionName.nullable().default(null),
        section: sectionNumber.nullable().default(null),
      }),
    )
    .default([]),
  orders: z
    .array(
      z.strictObject({
        document: slug,
        edition: editionName,
        section: sectionNumber,
        wording: text,
        departures: z.array(z.strictObject({ edition: editionName, reason: text })).default([]),
      }),
    )
    .default([]),
  cites: z.array(z.strictObject({ id: decisionId, quote: text })).default([]),
  documents: z.array(text).default([]),
  events: z.array(decisionEvent).default([]),
  effects: z.array(decisionEffect).default([]),
  ...recordFacts,
  corrections: z.array(correction).default([]),
  notes: z.array(note).default([]),
  source: z
    .strictObject({ file: fileName, sha256, dropped: z.array(dropped).default([]), note: text })
    .nullable()
    .default(null),
});
export type DecisionData = z.infer<typeof decisionSchema>;
