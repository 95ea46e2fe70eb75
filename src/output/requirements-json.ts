import { z } from 'zod';
import { fingerprint } from '../core/ledger/fingerprint.ts';
import { reviewedText, stateIn } from '../core/ledger/ledger.ts';
import type { Edition } from '../core/model.ts';
import type { Pointers } from '../core/pointers.ts';
import type { CatalogueRequirement, RequirementCatalogue } from '../core/requirement-catalogue.ts';
import { type HeldRequirement, leadInOf } from '../core/requirement-changes.ts';
import { collapse } from '../core/text.ts';
import { absolute, routes } from './routes.ts';
import { decisionLabel } from './wording.ts';

const unit = z.enum([
  'minute',
  'hour',
  'day',
  'weekday',
  'working-day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
]);
const bound = z.enum(['at-most', 'at-least', 'exactly']);
const date = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  year: z.int().nullable(),
});

const deadline = z.strictObject({
  text: z.string().meta({ description: 'Quoted from the sentence, or settled by an editor' }),
  kind: z.enum([
    'fixed-date',
    'period',
    'max-duration',
    'frequency',
    'hours',
    'event',
    'relative',
    'delegated',
    'vague',
  ]),
  firm: z
    .boolean()
    .meta({ description: 'A date, a limit or a fixed frequency; not "in good time"' }),
  iso: z.string().optional().meta({ description: 'Only where ISO 8601 says exactly the same' }),
  value: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('within'), amount: z.number(), unit }),
      z.strictObject({ type: z.literal('at-least-before'), amount: z.number(), unit }),
      z.strictObject({ type: z.literal('by'), date, yearly: z.boolean() }),
      z.strictObject({ type: z.literal('by-day'), day: z.int(), each: unit }),
      z.strictObject({ type: z.literal('by-week'), week: z.int().min(1).max(53) }),
      z.strictObject({ type: z.literal('from'), date }),
      z.strictObject({ type: z.literal('times'), bound, count: z.number(), per: unit }),
      z.strictObject({ type: z.literal('every'), interval: z.number(), unit }),
      z.strictObject({ type: z.literal('lasting'), bound, amount: z.number(), unit }),
    ])
    .nullable(),
  summary: z.string().nullable().meta({ description: 'The value in a few English words' }),
});

const normClass = z.enum(['obligation', 'prohibition', 'recommendation', 'permission']);

/** One row of `requirements.json`. Fields are added and never taken away. */
const requirementRecordSchema = z.strictObject({
  id: z.string().meta({ description: 'Permanent ("K17") where `permanent` is true' }),
  permanent: z.boolean().meta({ description: 'False: the id holds for this output only' }),
  key: z.string().meta({ description: 'Key of the section' }),
  section: z.string().meta({ description: 'Number of the section, as printed' }),
  heading: z.string().nullable(),
  anchor: z.string().meta({ description: 'Paragraph or item that holds the sentence' }),
  leadIn: z
    .string()
    .nullable()
    .meta({ description: 'For a list item: the sentence that leads its list in' }),
  sentence: z.string(),
  class: normClass,
  bearer: z.string().meta({ description: 'Name after the definitions of the rulebook' }),
  bearerStated: z.boolean().meta({ description: 'True when the sentence names the bearer' }),
  bearerText: z.string().nullable().meta({ description: 'The bearer as printed' }),
  bearerScope: z.string().nullable(),
  bearerShared: z.array(z.string()),
  touches: z
    .array(z.string())
    .meta({ description: 'Others whom the sentence names: those whom it touches' }),
  deadline: deadline.nullable(),
  moreDeadlines: z.array(deadline),
  references: z.array(
    z.strictObject({
      quote: z.string(),
      kind: z.enum(['section', 'law', 'regulation', 'eu-regulation', 'document']),
      number: z
        .string()
        .nullable()
        .meta({ description: 'Of a statute, where the text prints one' }),
      status: z.string().nullable().meta({ description: 'Of a section, as in edition.json' }),
      target: z.string().nullable().meta({ description: 'Number of a section of the edition' }),
    }),
  ),
  firstEdition: z.string().nullable().meta({ description: 'First held edition that has it' }),
  firstEditionKnown: z
    .boolean()
    .meta({ description: 'False: it may be older than the editions that are held' }),
  wordingSince: z.string().nullable(),
  decisions: z.array(z.strictObject({ id: z.string(), name: z.string(), url: z.string() })),
  reviewed: z
    .string()
    .nullable()
    .meta({ description: 'ISO date on which an editor read these very words' }),
  settled: z
    .array(z.enum(['class', 'bearer', 'deadline']))
    .meta({ description: 'What an editor has settled by hand' }),
  url: z.string().nullable(),
  permanentUrl: z.string().nullable(),
  norm: z.string().nullable().meta({ description: 'The words that make it a requirement' }),
  implicit: z.boolean(),
  inherited: z.boolean().meta({ description: 'The norm stands in the lead-in' }),
  secondary: z.array(z.strictObject({ class: normClass, words: z.string() })),
  thresholds: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['count', 'share', 'age', 'amount', 'clock', 'level']),
      bound: z.enum(['at-least', 'at-most', 'more-than', 'less-than', 'exactly', 'range']),
      value: z.number().nullable(),
      upper: z.number().nullable(),
      unit: z.string().nullable(),
    }),
  ),
  sentenceIndex: z.int().min(1).meta({ description: 'Sentence of the paragraph, from 1' }),
  print: z.string().meta({ description: 'Fingerprint of the words: another means other words' }),
});

/** The published form of the requirements of an edition, `requirements.json`. */
export const requirementsJsonSchema = z.array(requirementRecordSchema);

export type RequirementRecord = z.infer<typeof requirementRecordSchema>;

/**
 * The requirements of one edition under their permanent ids, in reading order. `site` is the address
 * of the host ("https://…"); without it, links begin at the root of the host.
 */
export function requirementsJson(
  catalogue: RequirementCatalogue,
  edition: Edition,
  site: string | null = null,
): RequirementRecord[] {
  const records = catalogue.all.flatMap((requirement) => {
    const held = requirement.held.find((one) => one.edition === edition);
    return held ? [record(requirement, held, catalogue, site)] : [];
  });
  return inReadingOrder(records, edition);
}

/** Requirements in the order in which the edition has their sentences. */
export function inReadingOrder(
  records: readonly RequirementRecord[],
  { sections }: Pick<Edition, 'sections'>,
): RequirementRecord[] {
  const places = new Map<string, number>();
  for (const { key, paragraphs } of sections) {
    for (const { anchor } of paragraphs) places.set(`${key} ${anchor}`, places.size);
  }
  const place = ({ key, anchor }: RequirementRecord) => places.get(`${key} ${anchor}`) ?? 0;
  return [...records].sort((a, b) => place(a) - place(b) || a.sentenceIndex - b.sentenceIndex);
}

/** Statutes, sections and documents outside the rulebook, each with the words that point to it. */
export function referencesJson({
  laws,
  references,
  documents,
}: Pointers): RequirementRecord['references'] {
  const nothing = { number: null, status: null, target: null };
  return [
    ...laws.map(({ quote, kind, number }) => ({ ...nothing, quote, kind, number })),
    ...references.map(({ quote, status, target }) => ({
      ...nothing,
      quote,
      kind: 'section' as const,
      status,
      target,
    })),
    ...documents.map(({ quote }) => ({ ...nothing, quote, kind: 'document' as const })),
  ];
}

function record(
  { id, entry, first, firstIsKnown }: CatalogueRequirement,
  held: HeldRequirement,
  { document }: RequirementCatalogue,
  site: string | null,
): RequirementRecord {
  const { edition, section, requirement, decisions, settled } = held;
  const state = stateIn(entry, edition.edition);
  const current = state && !state.absent ? state : null;
  const isReviewed =
    entry.review !== null &&
    current !== null &&
    entry.review.print === fingerprint(reviewedText(current));
  return {
    id,
    permanent: true,
    key: section.key,
    section: section.number,
    heading: section.title,
    anchor: requirement.anchor,
    leadIn: leadInOf(held),
    ...reading(requirement),
    references: referencesJson(held),
    firstEdition: first?.edition ?? null,
    firstEditionKnown: firstIsKnown,
    wordingSince: current?.edition ?? null,
    decisions: decisions.map((decision) => ({
      id: decision.id,
      name: decisionLabel(decision),
      url: absolute(routes.decision(decision), site),
    })),
    reviewed: isReviewed ? (entry.review?.on ?? null) : null,
    settled: [...settled],
    url: absolute(routes.section(edition, section, requirement.anchor), site),
    permanentUrl: absolute(routes.requirement(document, id), site),
  };
}

/** What is read out of the sentence itself. */
export function reading(requirement: HeldRequirement['requirement']) {
  const { bearer, sentence } = requirement;
  return {
    sentence: collapse(sentence),
    class: requirement.class,
    bearer: bearer.name,
    bearerStated: bearer.stated,
    bearerText: bearer.text,
    bearerScope: bearer.scope,
    bearerShared: [...bearer.shared],
    touches: [...(requirement.touches ?? [])],
    deadline: requirement.deadline,
    moreDeadlines: [...requirement.moreDeadlines],
    norm: requirement.norm,
    implicit: requirement.implicit,
    inherited: requirement.inherited,
    secondary: [...requirement.secondary],
    thresholds: [...requirement.thresholds],
    sentenceIndex: requirement.sentenceIndex,
    print: fingerprint(sentence),
  };
}
