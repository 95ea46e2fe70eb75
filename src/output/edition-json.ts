import { z } from 'zod';
import { isDraft } from '../core/drafts.ts';
import type { Edition, Field, Paragraph } from '../core/model.ts';
import { linksOf } from '../core/paragraph.ts';
import { type Period, statedPeriod } from '../core/time/in-force.ts';
import { referenceReason } from './reference-wording.ts';
import { routes } from './routes.ts';

const anchored = { anchor: z.string(), quote: z.string(), start: z.int().min(0) };

/**
 * The published form of an edition: what comparison, other people's programs and the schema under /schema/
 * build on. Fields are added and never taken away.
 */
export const editionJsonSchema = z.strictObject({
  id: z.string().meta({ description: 'region/document/edition' }),
  title: z.string(),
  region: z.string(),
  document: z.string(),
  edition: z.string(),
  language: z.literal('sv'),
  validFrom: z.string().nullable().meta({ description: 'ISO date; null when no source says' }),
  validTo: z.string().nullable(),
  expectedFrom: z.string().nullable(),
  completeness: z.enum(['complete', 'partial', 'announced']),
  draft: z.boolean().meta({ description: 'Not adopted, and only in builds with drafts' }),
  adoption: z.string().meta({ description: 'What is known of who adopted it; Swedish' }),
  revises: z
    .string()
    .nullable()
    .meta({ description: 'For a version that decisions make: name of the printed edition' }),
  from: z
    .string()
    .nullable()
    .meta({ description: 'First day on which it applies; null: not known' }),
  to: z.string().nullable().meta({ description: 'Last day; null: not known, or no end' }),
  basis: z
    .enum(['stated', 'by-title', 'expected', 'unknown'])
    .meta({ description: 'How the first day is known' }),
  by: z.array(z.string()).meta({ description: 'Ids of the decisions that make the version' }),
  strangeWords: z
    .array(z.string())
    .optional()
    .meta({ description: 'Words of the text that are in no word list of its language' }),
  speaksOf: z
    .array(
      z.strictObject({
        name: z.string(),
        also: z.array(z.string()),
        as: z.enum(['bound', 'commissions', 'other', 'manager', 'staff', 'person', 'unit']),
        unnamed: z.boolean().optional(),
      }),
    )
    .optional()
    .meta({ description: 'Who can bear a norm, as set down beside the document' }),
  sections: z.array(
    z.strictObject({
      key: z.string().meta({ description: 'Identity through the years; never used again' }),
      number: z.string().meta({
        description:
          'As printed, without closing full stop; the one of its address where it is printed twice or not at all',
      }),
      title: z.string().nullable(),
      printedTitle: z
        .string()
        .meta({ description: 'The heading as the source prints it' })
        .nullable(),
      level: z.int().min(1),
      parent: z.string().nullable().meta({ description: 'Number of the section it stands under' }),
      expectedNumber: z.string().nullable(),
      page: z.int().nullable(),
      url: z.string(),
      fromDecision: z.string().nullable(),
      cameFrom: z
        .array(z.string())
        .nullable()
        .meta({ description: 'Numbers in the edition before that an editor says it came from' }),
      paragraphs: z.array(
        z.strictObject({
          anchor: z.string(),
          kind: z.enum(['text', 'item', 'row']),
          text: z.string().meta({ description: 'White space collapsed; cells parted by a tab' }),
          by: z.string().optional().meta({ description: 'Id of the decision that gave the words' }),
          links: z
            .array(z.strictObject({ start: z.int().min(0), text: z.string(), target: z.string() }))
            .optional()
            .meta({
              description: 'Links in the text, start counted in characters from 0; left out: none',
            }),
        }),
      ),
      corrections: z.array(
        z.strictObject({
          kind: z.string(),
          line: z.int().min(1),
          printed: z.string(),
          reading: z.string(),
          certainty: z.enum(['certain', 'probable']),
          reason: z.string(),
        }),
      ),
      notes: z.array(
        z.strictObject({
          kind: z.string(),
          anchor: z.string().nullable(),
          quote: z.string(),
          suggestion: z.string().nullable(),
          comment: z.string().nullable(),
        }),
      ),
      references: z.array(
        z.strictObject({
          ...anchored,
          status: z.enum([
            'resolved',
            'resolved-title-mismatch',
            'self',
            'external',
            'unresolvable',
          ]),
          target: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
      laws: z.array(
        z.strictObject({
          ...anchored,
          number: z.string().nullable(),
          kind: z.enum(['law', 'regulation', 'eu-regulation']),
        }),
      ),
    }),
  ),
});

export type EditionJson = z.infer<typeof editionJsonSchema>;

/** The edition as it is published in `edition.json`, with its days among those of the document's editions. */
export function editionJson(
  edition: Edition,
  { from, to, basis }: Pick<Period, 'from' | 'to' | 'basis'> = statedPeriod(edition),
): EditionJson {
  const { id, title, region, document, validFrom, validTo, expectedFrom, completeness, adoption } =
    edition;
  const printed = printedNumbers(edition.sections);
  return {
    id,
    title,
    region,
    document,
    edition: edition.edition,
    language: 'sv',
    validFrom,
    validTo,
    expectedFrom,
    completeness,
    draft: isDraft(edition),
    adoption,
    revises: edition.version?.edition ?? null,
    from,
    to,
    basis,
    by: edition.version?.by ?? [],
    ...(edition.strangeWords ? { strangeWords: [...edition.strangeWords] } : {}),
    ...(edition.field ? { speaksOf: whoIsWho(edition.field) } : {}),
    sections: edition.sections.map((section) => ({
      key: section.key,
      number: printed(section.number),
      title: section.title,
      printedTitle: section.printedTitle ?? section.title,
      level: section.level,
      parent: section.parent === null ? null : printed(section.parent),
      expectedNumber: section.expectedNumber,
      page: section.page,
      url: routes.section(edition, section),
      fromDecision: section.fromDecision,
      cameFrom: section.cameFrom,
      paragraphs: section.paragraphs.map(paragraphJson),
      corrections: section.corrections.map(({ place: _, ...correction }) => correction),
      notes: section.notes.map(({ kind, anchor, quote, suggestion, comment }) => ({
        kind,
        anchor,
        quote,
        suggestion,
        comment,
      })),
      references: section.references.map(({ reason, ...reference }) => ({
        ...reference,
        reason: reason && referenceReason(reason),
      })),
      laws: section.laws,
    })),
  };
}

/** The parties, roles and units of a field, so that another program reads the norms as the site does. */
function whoIsWho({ parties, roles, units }: Field): NonNullable<EditionJson['speaksOf']> {
  return [
    ...parties.map(({ name, also, part, unnamed }) => ({
      name,
      also: [...also],
      as: part,
      ...(unnamed ? { unnamed } : {}),
    })),
    ...roles.map(({ name, also, kind }) => ({ name, also: [...also], as: kind })),
    ...units.map(({ name, also }) => ({ name, also: [...also], as: 'unit' as const })),
  ];
}

function paragraphJson(
  paragraph: Paragraph,
): EditionJson['sections'][number]['paragraphs'][number] {
  const { anchor, kind, text, by } = paragraph;
  const links = linksOf(paragraph);
  return { anchor, kind, text, ...(links.length > 0 ? { links } : {}), ...(by ? { by } : {}) };
}

/**
 * Numbers as printed, by the numbers of the addresses. Programs tell sections apart by them: one that is printed in
 * several chapters has its chapter before it ("2 kap. 1 §"), and what is still printed twice keeps that of its address.
 */
function printedNumbers(sections: Edition['sections']): (number: string) => string {
  const byNumber = new Map(sections.map((section) => [section.number, section]));
  const times = new Map<string, number>();
  const count = (name: string) => times.set(name, (times.get(name) ?? 0) + 1);
  // Bare figures that are counted anew in every chapter say less than the number of the address does.
  const alone = ({ label, number }: Edition['sections'][number]) =>
    label && !/^[\d.]+$/u.test(label) ? label : number;
  const inChapter = (section: Edition['sections'][number]) => {
    const above = section.parent === null ? undefined : byNumber.get(section.parent);
    return above ? `${alone(above)} ${alone(section)}` : alone(section);
  };
  for (const section of sections) {
    count(alone(section));
    if (inChapter(section) !== alone(section)) count(inChapter(section));
  }
  return (number) => {
    const section = byNumber.get(number);
    if (!section) return number;
    return [alone(section), inChapter(section)].find((name) => times.get(name) === 1) ?? number;
  };
}
