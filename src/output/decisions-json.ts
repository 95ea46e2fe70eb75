import { z } from 'zod';
import { isDraft } from '../core/drafts.ts';
import type { Decision } from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import { standingOf } from '../core/time/standing.ts';
import {
  effectJson,
  effectSchema,
  eventSchema,
  factsJson,
  factsSchema,
} from './decision-facts-json.ts';
import { outcome } from './fate-wording.ts';
import { routes } from './routes.ts';

/** The published form of a region's decisions, with the schema under /schema/. */
export const decisionsJsonSchema = z.array(
  z.strictObject({
    id: z.string(),
    region: z.string(),
    kind: z.enum(['proposal', 'decision', 'report', 'cited']),
    title: z.string(),
    body: z.string().nullable().meta({ description: 'Who speaks in the record, as printed' }),
    decider: z.string().nullable(),
    paragraph: z.string().nullable().meta({ description: 'Number after the sign §' }),
    caseNumber: z.string().nullable(),
    date: z
      .string()
      .nullable()
      .meta({ description: 'ISO date or year and month; null when no source says' }),
    dateNote: z.string().nullable(),
    status: z.string().meta({ description: 'What is known of the outcome; Swedish' }),
    summary: z.string(),
    concerns: z.array(
      z.strictObject({
        document: z.string(),
        edition: z.string().nullable(),
        section: z.string().nullable(),
      }),
    ),
    orders: z.array(
      z.strictObject({
        document: z.string(),
        edition: z.string(),
        section: z.string(),
        wording: z.string(),
        checks: z.array(
          z.strictObject({
            edition: z.string(),
            draft: z.literal(true).optional().meta({ description: 'That edition is a draft' }),
            section: z.string().nullable(),
            anchors: z.array(z.string()),
            status: z.enum(['identical', 'typography', 'differs', 'superseded', 'not-held']),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
    cites: z.array(z.strictObject({ id: z.string(), quote: z.string() })),
    documents: z.array(z.string()),
    standing: z
      .enum([
        'proposed',
        'adopted',
        'adopted-changed',
        'rejected',
        'referred-back',
        'withdrawn',
        'annulled',
        'none',
      ])
      .meta({ description: 'How it stands after all that is known; none: it decides nothing' }),
    events: z.array(eventSchema).meta({ description: 'What has happened to it, oldest first' }),
    effects: z.array(effectSchema).meta({ description: 'What it does to editions, from a day on' }),
    facts: factsSchema.meta({ description: 'What the record says, each with its words' }),
    url: z.string(),
  }),
);

export type DecisionsJson = z.infer<typeof decisionsJsonSchema>;

/** The decisions as they are published in `decisions.json`, each ordered wording with how it stands in every edition. */
export function decisionsJson(
  decisions: readonly Decision[],
  checks: readonly WordingCheck[],
): DecisionsJson {
  return decisions.map((decision) => ({
    id: decision.id,
    region: decision.region,
    kind: decision.kind,
    title: decision.title,
    body: decision.body,
    decider: decision.decider,
    paragraph: decision.paragraph,
    caseNumber: decision.caseNumber,
    date: decision.date,
    dateNote: decision.dateNote,
    status: outcome(decision),
    summary: decision.summary,
    concerns: decision.concerns,
    orders: decision.orders.map((order) => ({
      document: order.document,
      edition: order.edition,
      section: order.section,
      wording: order.wording.trim(),
      checks: checks
        .filter((check) => check.order === order)
        .map((check) => ({
          edition: check.edition.edition,
          ...(isDraft(check.edition) ? { draft: true as const } : {}),
          section: check.section?.number ?? null,
          anchors: check.anchors,
          status: check.status,
          reason: check.reason,
        })),
    })),
    cites: decision.cites.map(({ id, quote }) => ({ id, quote })),
    documents: decision.documents,
    standing: standingOf(decision),
    events: decision.events.map(({ place: _, ...event }) => event),
    effects: decision.effects.map(effectJson),
    facts: factsJson(decision.facts),
    url: routes.decision(decision),
  }));
}
