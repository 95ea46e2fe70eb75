import { z } from 'zod';
import { placeText } from '../core/time/place.ts';
import { type Effect, EVENT_KINDS, EVIDENCED, type RecordFacts } from '../core/time/types.ts';

/** The parts of `decisions.json` that tell of time and of what the record says. */

const optional = z.string().nullable();

export const eventSchema = z.strictObject({
  what: z.enum(EVENT_KINDS),
  body: optional,
  delegatedBy: optional,
  paragraph: optional,
  date: optional,
  record: optional.meta({ description: 'Id of the decision whose record shows it' }),
  quote: optional,
  votes: z
    .union([
      z.strictObject({ for: z.int(), against: z.int(), abstained: z.int() }),
      z.strictObject({ text: z.string() }),
    ])
    .nullable(),
  reserved: z.array(z.string()),
  notTakingPart: z.array(z.string()),
  recorded: optional,
});

export const effectSchema = z.strictObject({
  document: z.string(),
  edition: z.string(),
  from: optional.meta({
    description: 'First day; null: not known, and never folded into a version',
  }),
  to: optional.meta({ description: 'Last day; null: no end' }),
  form: z.enum(['wording', 'heading', 'section', 'repeal', 'replace', 'note']),
  place: z.string().optional(),
  was: z.string().optional(),
  wording: z.string().optional(),
  after: optional.optional(),
  number: z.string().optional(),
  key: z.string().optional(),
  heading: optional.optional(),
  replace: z.string().optional(),
  with: z.string().optional(),
  expect: z.int().optional(),
  note: z.string().optional(),
  quote: z.string().optional(),
});

/** An effect with the keys that the front matter has. */
export function effectJson(effect: Effect): z.infer<typeof effectSchema> {
  const { document, edition, from, to, form } = effect;
  const base = { document, edition, from, to, form };
  switch (form) {
    case 'wording':
      return {
        ...base,
        place: placeText(effect.at),
        was: effect.was.text.trim(),
        wording: effect.wording.text.trim(),
      };
    case 'heading':
      return { ...base, place: placeText(effect.at), was: effect.was, wording: effect.wording };
    case 'section': {
      const { after, number, key, heading, wording } = effect;
      return { ...base, after, number, key, heading, wording: wording.text.trim() };
    }
    case 'repeal':
      return { ...base, place: placeText(effect.at) };
    case 'replace':
      return { ...base, replace: effect.find, with: effect.with, expect: effect.expect };
    case 'note':
      return { ...base, place: placeText(effect.at), note: effect.note, quote: effect.quote };
  }
}

const evidence = z.strictObject({ quote: optional, why: optional });
const quote = z.string().meta({ description: 'Words of the record' });

export const factsSchema = z.strictObject({
  evidence: z.strictObject(
    Object.fromEntries(EVIDENCED.map((name) => [name, evidence.optional()])),
  ),
  participation: z.array(z.strictObject({ names: z.array(z.string()), what: z.string(), quote })),
  mandate: z.array(z.strictObject({ decision: optional, what: z.string(), quote })),
  proposals: z.array(
    z.strictObject({ number: z.int().nullable(), deadline: optional, recipient: optional, quote }),
  ),
  alternatives: z.array(
    z.strictObject({ about: z.string(), offered: z.array(z.string()), chosen: optional, quote }),
  ),
  papers: z.array(z.strictObject({ title: z.string(), document: optional, quote })),
  steps: z.array(z.strictObject({ who: optional, what: z.string(), by: optional, quote })),
  statements: z.array(z.strictObject({ about: z.string(), says: optional, quote })),
  recipients: z.array(z.string()),
});

export function factsJson(facts: RecordFacts): z.infer<typeof factsSchema> {
  const plain = <T extends { place: unknown }>(list: readonly T[]): Omit<T, 'place'>[] =>
    list.map(({ place: _, ...entry }) => entry);
  return {
    evidence: Object.fromEntries(
      Object.entries(facts.evidence).map(([name, { quote: words, why }]) => [
        name,
        { quote: words, why },
      ]),
    ),
    participation: plain(facts.participation),
    mandate: plain(facts.mandate),
    proposals: plain(facts.proposals),
    alternatives: plain(facts.alternatives),
    papers: plain(facts.papers),
    steps: plain(facts.steps),
    statements: plain(facts.statements),
    recipients: facts.recipients,
  };
}
