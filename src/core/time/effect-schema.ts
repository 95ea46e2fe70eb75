import { z } from 'zod';
import { editionName, isoDay, sectionNumber, slug, text } from '../schemas.ts';
import { PLACE_FORMS, readPlace } from './place.ts';

const place = z
  .string({ error: `a place: ${PLACE_FORMS}` })
  .refine((value) => readPlace(value) !== null, `a place: ${PLACE_FORMS}`);

const keys = {
  document: slug,
  edition: editionName,
  from: isoDay.nullable().default(null),
  to: isoDay.nullable().default(null),
  place: place.optional(),
  was: text.optional(),
  wording: text.optional(),
  after: sectionNumber.nullable().optional(),
  number: sectionNumber.optional(),
  key: slug.optional(),
  heading: text.nullable().optional(),
  repeal: place.optional(),
  replace: text.optional(),
  with: z.string({ error: 'the expression that takes its place; "" to leave it out' }).optional(),
  expect: z.int({ error: 'how many times it stands there' }).positive().optional(),
  note: text.optional(),
  quote: text.optional(),
};

/** The keys of each form besides document, edition, from and to; the first tells which it is. */
const FORMS: Record<string, { needed: readonly string[]; free: readonly string[] }> = {
  repeal: { needed: ['repeal'], free: [] },
  replace: { needed: ['replace', 'with', 'expect'], free: [] },
  number: { needed: ['number', 'key', 'wording'], free: ['after', 'heading'] },
  note: { needed: ['note', 'place', 'quote'], free: [] },
  place: { needed: ['place', 'was', 'wording'], free: [] },
};
const COMMON = ['document', 'edition', 'from', 'to'];

/** One entry of `effects`: what a decision does to an edition from a day on, in one of five forms. */
export const decisionEffect = z.strictObject(keys).superRefine((effect, context) => {
  const given = Object.entries(effect).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  const form = Object.keys(FORMS).find((name) => given.includes(name));
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (form === undefined) {
    problem(
      'place',
      'one of place (with was and wording, or with note and quote), number, repeal or replace',
    );
    return;
  }
  const { needed, free } = FORMS[form] as (typeof FORMS)[string];
  for (const name of needed.filter((key) => !given.includes(key))) {
    problem(name, `"${name}", since the effect has "${form}"`);
  }
  for (const name of given) {
    if ([...COMMON, ...needed, ...free].includes(name)) continue;
    problem(name, `no "${name}" beside "${form}"; one effect does one thing`);
  }
  if (effect.from !== null && effect.to !== null && effect.to < effect.from) {
    problem('to', `a day that is not before ${effect.from}`);
  }
});
export type EffectData = z.infer<typeof decisionEffect>;
