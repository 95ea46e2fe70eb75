import { z } from 'zod';
import { isSectionNumber } from './section-number.ts';
import { isSiteAddress } from './site-address.ts';
import { isDay, isDayMonthOrYear } from './time/day.ts';

/**
 * The front matter and YAML files of `content/`, key by key. What is not named here is refused:
 * a misspelt key would otherwise be a correction that nobody sees.
 */

export const text = z
  .string({ error: 'a text in quotes' })
  .trim()
  .min(1, 'a text that is not empty');
export const count = z
  .number({ error: 'a whole number' })
  .int('a whole number')
  .positive('a number from 1');

/** Numbers stay texts: YAML would read 2.10 as 2.1. */
export const sectionNumber = z
  .string({ error: 'a section number in quotes, such as "2.10"' })
  .refine(
    isSectionNumber,
    'a section number in quotes without a closing full stop, such as "2.10"',
  );

export const slug = z
  .string({ error: 'a name of small letters, digits and hyphens' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'a name of small letters, digits and hyphens');

/** The name of an edition is part of an address and a folder name. */
export const editionName = z
  .string({ error: 'the edition in quotes, such as "2025"' })
  .regex(/^[0-9a-z][0-9a-z-]*$/u, 'the edition in quotes, such as "2025"');

/** The letters of the body before the numbers: "RS", "HÖN". The id is a file name and part of an address. */
export const decisionId = z
  .string({ error: 'a decision id, such as "RS-235"' })
  .regex(
    /^[A-Za-zÅÄÖÉÜåäöéü0-9]+(-[A-Za-zÅÄÖÉÜåäöéü0-9]+)*$/u,
    'a decision id of letters, digits and hyphens, such as "RS-235"',
  );

export const isoDate = z
  .string({ error: 'a date in quotes, such as "2026-01-01"' })
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/u,
    'a date in quotes, such as "2026-01-01" (or "2026-01", or "2026")',
  )
  .refine(isDayMonthOrYear, 'a day of the calendar');

export const isoDay = z
  .string({ error: 'a date in quotes, such as "2026-11-21"' })
  .refine(isDay, 'a day of the calendar in quotes, such as "2026-11-21"');

export const sha256 = z
  .string({ error: 'a SHA-256 sum in hexadecimal' })
  .regex(/^[0-9a-f]{64}$/u, 'a SHA-256 sum in hexadecimal');

export const fileName = z
  .string({ error: 'a file name' })
  .regex(/^[\w][\w.-]*(\/[\w][\w.-]*)*$/u, 'a file name below this folder');

const lineRange = z
  .tuple([count, count], { error: 'two line numbers, [first, last]' })
  .refine(([first, last]) => first <= last, 'two line numbers, the first not after the last');

export const correction = z.strictObject({
  kind: z.enum(
    ['page-break', 'conversion', 'repeated-fragment', 'lost-link', 'autolink', 'contents-list'],
    {
      error: 'one of page-break, conversion, repeated-fragment, lost-link, autolink, contents-list',
    },
  ),
  line: count,
  printed: z.string({ error: 'the printed form, as in the source' }).min(1, 'the printed form'),
  reading: z.string({ error: 'the reading (empty when it is left out)' }),
  certainty: z.enum(['certain', 'probable'], { error: 'certain or probable' }).default('certain'),
  reason: text,
});

export const note = z.strictObject({
  kind: z.enum(['slip', 'unclear', 'overlap', 'conflict', 'reference', 'term', 'numbering'], {
    error: 'one of slip, unclear, overlap, conflict, reference, term, numbering',
  }),
  quote: text,
  suggestion: text.optional(),
  comment: text.optional(),
});

const declaredReference = z.strictObject({
  quote: text,
  target: sectionNumber.nullable(),
  reason: text,
});

export const dropped = z.strictObject({ lines: lineRange, reason: text });

/** The file as it was received, from which the text form was made. */
const original = z.strictObject({
  file: fileName,
  sha256,
  format: z.enum(['docx', 'pdf', 'markdown', 'text'], {
    error: 'one of docx, pdf, markdown, text',
  }),
  /** What was left out and put together on the way to the text form, piece by piece. */
  conversion: fileName,
});

export const sectionSchema = z.strictObject({
  key: slug,
  number: sectionNumber,
  /** The number as printed, where it is not the one of the address: "§ 4", "Bilaga 1"; "" when none is printed. */
  label: z.string().optional(),
  /** Depth, where the number does not tell it: 2 for "4" that stands in a chapter "kap-2". */
  level: count.optional(),
  heading: text.nullable(),
  printed: text.optional(),
  position: count,
  page: count.optional(),
  lines: lineRange.optional(),
  fromDecision: decisionId.optional(),
  keyReason: text.optional(),
  /** Keys between which an import could not choose. The key is then a proposal until an editor takes them away. */
  keyCandidates: z.array(slug).optional(),
  cameFrom: z.array(sectionNumber).optional(),
  corrections: z.array(correction).default([]),
  notes: z.array(note).default([]),
  references: z.array(declaredReference).default([]),
});
export type SectionData = z.infer<typeof sectionSchema>;

export const editionSchema = z.strictObject({
  edition: editionName,
  title: text,
  /** A draft is built only when asked for, and is marked on every page. */
  status: z.enum(['published', 'draft'], { error: 'published or draft' }).default('published'),
  completeness: z.enum(['complete', 'partial', 'announced'], {
    error: 'one of complete, partial, announced',
  }),
  validFrom: isoDate.nullable().default(null),
  validTo: isoDate.nullable().default(null),
  expectedFrom: isoDate.nullable().default(null),
  announcedBy: decisionId.nullable().default(null),
  /** The day on which the edition was brought in here; feeds tell it, since sources often give no date. */
  recorded: isoDay.nullable().default(null),
  adoption: text,
  about: z.array(text).default([]),
  source: z
    .strictObject({
      file: fileName,
      sha256,
      contents: lineRange.nullable().default(null),
      dropped: z.array(dropped).default([]),
      note: text,
      original: original.nullable().default(null),
    })
    .nullable()
    .default(null),
  remarks: z.array(z.strictObject({ title: text, text })).default([]),
});

const sizeOf = z.number().int().min(0);
const where = { page: count.nullable().default(null), times: count.default(1) };

export type EditionData = z.infer<typeof editionSchema>;

/** What became of every character of the file as it was received, on the way to the text form. */
export const conversionSchema = z.strictObject({
  converter: text,
  /**
   * The reader's own balance, white space not counted: characters in the file, made by it (automatic numbers), in the
   * text, left out, replaced by another sign, lost. Null for a format whose reader keeps none.
   */
  characters: z
    .strictObject({
      inFile: sizeOf,
      made: sizeOf,
      inText: sizeOf,
      dropped: sizeOf,
      replaced: sizeOf,
      missing: z.string(),
      surplus: z.string(),
    })
    .nullable()
    .default(null),
  dropped: z.array(z.strictObject({ text: z.string(), reason: text, ...where })).default([]),
  mended: z
    .array(
      z.strictObject({
        kind: z.enum(['page-break', 'hyphen']),
        before: z.string(),
        after: z.string(),
        certainty: z.enum(['certain', 'probable']),
        page: count.nullable().default(null),
      }),
    )
    .default([]),
  remarks: z.array(text).default([]),
});
export type ConversionData = z.infer<typeof conversionSchema>;

export const termsSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      term: text,
      kind: z.enum(['definition', 'abbreviation', 'name'], {
        error: 'one of definition, abbreviation, name',
      }),
      expansion: text.optional(),
      comment: text.optional(),
      forms: z.array(text).default([]),
      places: z
        .array(z.strictObject({ section: sectionNumber, quote: text.optional() }))
        .min(1, 'at least one place'),
    }),
  ),
});
export type TermsData = z.infer<typeof termsSchema>;

const named = {
  name: text,
  /** As it stands inside a sentence: "hamnvärden". */
  definite: text.nullable().default(null),
  also: z.array(text).default([]),
};

export const documentSchema = z.strictObject({
  title: text,
  shortTitle: text,
  main: z.boolean({ error: 'true or false' }).default(false),
  about: z.array(text).default([]),
  knownFrom: z.array(decisionId).default([]),
  /** Words of whole fields that the search knows, by the names of their files in `fields/`. */
  fields: z.array(z.string().regex(/^[a-z0-9-]+$/u, 'the name of a file in fields/')).default([]),
  /** Pairs of editions whose change log is published although an edition between them has come in since. */
  keepPairs: z
    .array(z.tuple([editionName, editionName], { error: 'two editions, [older, newer]' }))
    .default([]),
  /** Who is bound, who commissions, and who else can bear a norm. `also`: other words for them, in base form. */
  parties: z
    .array(
      z.strictObject({
        ...named,
        part: z.enum(['bound', 'commissions', 'other'], {
          error: 'one of bound, commissions, other',
        }),
        /** True for the one whom a norm binds that names nobody. */
        unnamed: z.boolean({ error: 'true or false' }).default(false),
      }),
    )
    .refine(
      (parties) => parties.filter(({ unnamed }) => unnamed).length <= 1,
      'at most one party with "unnamed: true"',
    )
    .default([]),
  roles: z
    .array(
      z.strictObject({
        ...named,
        kind: z
          .enum(['manager', 'staff', 'person'], { error: 'one of manager, staff, person' })
          .default('person'),
      }),
    )
    .default([]),
  units: z.array(z.strictObject(named)).default([]),
  /** Documents outside the rulebook that its text names. */
  documents: z
    .array(
      z.strictObject({
        ...named,
        /** A statute that is named by its title alone. */
        statute: z.boolean({ error: 'true or false' }).default(false),
      }),
    )
    .default([]),
});
export type DocumentData = z.infer<typeof documentSchema>;

const hexColour = z
  .string({ error: 'a colour in quotes, such as "#1f4f46"' })
  .regex(/^#[0-9a-f]{6}$/iu, 'a colour in quotes, such as "#1f4f46"');

/** `content/site.yaml`: whose site this is. Everything may be left out. */
export const siteSchema = z.strictObject({
  /** Null: the name of the programme. */
  name: text.nullable().default(null),
  /** Who publishes the site; null when nobody has said. */
  publisher: text.nullable().default(null),
  /** True when this site is the official publication of its rulebooks. */
  official: z.boolean({ error: 'true or false' }).default(false),
  /** An e-mail address, the address of a page, or a line of text. */
  contact: text.nullable().default(null),
  language: z.enum(['sv', 'en'], { error: 'sv or en' }).default('sv'),
  /** The word for the body, in the form that a sentence takes: "regionen", "kommunen". */
  authority: text.nullable().default(null),
  /** The document that short addresses such as /2.7.3/ lead into: "region/document". */
  main: z
    .string({ error: 'a region and a document, such as "norrby/foreningsbidrag"' })
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      'a region and a document, such as "norrby/foreningsbidrag"',
    )
    .nullable()
    .default(null),
  accent: hexColour.nullable().default(null),
  /** Shows the editor's handbook at /om/redaktor/. Its examples are from the rulebook that the programme was made for. */
  handbook: z.boolean({ error: 'true or false' }).default(false),
  /** A picture beside site.yaml. */
  logo: fileName
    .refine((name) => /\.(?:svg|png)$/u.test(name), 'a file that ends in .svg or .png')
    .nullable()
    .default(null),
});

const address = (said: string) => z.string({ error: said }).refine(isSiteAddress, said);
const TARGET = 'an address of this site, "#p4" for a place on the same page, or null';

export const movedSchema = z.strictObject({
  moved: z.array(
    z.strictObject({
      address: address('an address of this site, such as "/region/rules/2025/2.7/" or with "#p5"'),
      to: z
        .string({ error: TARGET })
        .refine((text) => isSiteAddress(text.startsWith('#') ? `/${text}` : text), TARGET)
        .nullable(),
      reason: text,
    }),
  ),
});

/** The front matter of a page of prose in `content/pages/`. */
export const pageSchema = z.strictObject({
  title: text,
  description: text.nullable().default(null),
});

export const regionSchema = z.strictObject({
  name: text,
  /** True for an invented region: every page then says so. */
  madeUp: z.boolean({ error: 'true or false' }).default(false),
  about: z.array(text).default([]),
});

/** `content/published.yaml`: how far the list of what is sealed reached when the site was last published. */
export const publishedSchema = z.strictObject({
  lines: count,
  head: z.string({ error: 'the sum that the list ends with' }).regex(/^[0-9a-f]{32}$/u),
});

/** `content/amended.yaml`: what was wrong when it was published and reads otherwise now. */
export const amendedSchema = z.strictObject({
  amended: z.array(
    z.strictObject({
      what: text,
      print: z
        .string({ error: 'the fingerprint of what stands there now' })
        .regex(/^[0-9a-f]{32}$/u),
      reason: text,
    }),
  ),
});
