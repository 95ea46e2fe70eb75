import { plainNumber } from './compare/comparable.ts';
import { inReadingOrder } from './compare/outline.ts';
import { bareEdition, placeSections } from './edition.ts';
import type { Edition, Field, Section } from './model.ts';
import type { Paragraph } from './paragraph.ts';

/** Why a file is no edition. `section` counts from 1, as people count. */
export type EditionFault =
  | { readonly fault: 'not-an-edition' | 'no-sections' }
  | {
      readonly fault: 'no-number' | 'bad-title' | 'bad-level' | 'bad-paragraphs';
      readonly section: number;
    };

export interface EditionJsonReading {
  edition: Edition;
  /** The id of a published edition, else the name that the file gives; null when it gives none. */
  id: string | null;
  /** Where each section is published, as the file says. */
  urls: ReadonlyMap<Section, string>;
}

const NOWHERE = { file: 'edition.json', line: 1, column: 1 };

/**
 * Reads the content of an `edition.json`: the published form, or one as small as sections with number, title, level
 * and paragraphs, these as strings or as objects with a `text`. A section without a key has an empty one. Gives the
 * first fault instead of throwing; a file that is not an edition has no second one worth telling.
 */
export function readEditionJson(data: unknown): EditionJsonReading | EditionFault {
  if (!isRecord(data) || !Array.isArray(data['sections'])) return { fault: 'not-an-edition' };
  if (data['sections'].length === 0) return { fault: 'no-sections' };
  const sections: Section[] = [];
  const addresses = new Map<string, string>();
  for (const [i, given] of data['sections'].entries()) {
    const section = readSection(given, i + 1);
    if (typeof section === 'string') return { fault: section, section: i + 1 };
    sections.push(section);
    const url = (given as Record<string, unknown>)['url'];
    if (typeof url === 'string') addresses.set(section.number, url);
  }
  const text = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : null);
  const { completeness } = data;
  const id = text('id') ?? text('edition');
  const edition = bareEdition({
    id: id ?? '',
    region: text('region') ?? '',
    document: text('document') ?? '',
    edition: text('edition') ?? id ?? '',
    title: text('title') ?? '',
    status: data['draft'] === true ? 'draft' : 'published',
    completeness:
      completeness === 'partial' || completeness === 'announced' ? completeness : 'complete',
    ...(isStrings(data['strangeWords']) ? { strangeWords: data['strangeWords'] } : {}),
    ...(Array.isArray(data['speaksOf']) ? { field: readSpeaksOf(data['speaksOf']) } : {}),
    // The published form is in printed order; what people write by hand may be in any that its numbers tell.
    sections: isPublished(data) ? sections : inPrintedOrder(sections, data['sections']),
  });
  const urls = edition.sections.flatMap((section): [Section, string][] => {
    const url = addresses.get(section.number);
    return url === undefined ? [] : [[section, url]];
  });
  return { edition, id, urls: new Map(urls) };
}

/** Who can bear a norm, as a published edition says; what is no such thing is passed over. */
function readSpeaksOf(given: readonly unknown[]): Field {
  const named = given.flatMap((raw) => {
    if (!isRecord(raw) || typeof raw['name'] !== 'string') return [];
    const also = isStrings(raw['also']) ? [...raw['also']] : [];
    return [{ name: raw['name'], also, definite: null, place: NOWHERE, ...raw }];
  });
  const as = <T extends string>(...kinds: readonly T[]) =>
    named.flatMap((one) => {
      const kind = kinds.find((each) => each === one['as' as keyof typeof one]);
      const { name, also, definite, place } = one;
      return kind === undefined
        ? []
        : [{ name, also, definite, place, kind, raw: one as Record<string, unknown> }];
    });
  return {
    parties: as('bound', 'commissions', 'other').map(({ kind, raw, ...one }) => ({
      ...one,
      part: kind,
      unnamed: raw['unnamed'] === true,
    })),
    roles: as('manager', 'staff', 'person').map(({ raw: _, ...one }) => one),
    units: as('unit').map(({ raw: _, kind: __, ...one }) => one),
    documents: [],
  };
}

const isPublished = (data: Record<string, unknown>): boolean =>
  typeof data['id'] === 'string' && typeof data['completeness'] === 'string';

function inPrintedOrder(sections: readonly Section[], given: readonly unknown[]): Section[] {
  const ordered = inReadingOrder({
    sections: sections.map((section, i) => ({
      number: section.number,
      title: section.title ?? '',
      level: section.level,
      ...((given[i] as Record<string, unknown>)['parent'] === undefined
        ? {}
        : { parent: section.parent }),
      paragraphs: section.paragraphs.map(({ text }) => text),
      section,
    })),
  });
  return placeSections(ordered.map(({ section }, i) => ({ ...section, position: i + 1 })));
}

type SectionFault = 'no-number' | 'bad-title' | 'bad-level' | 'bad-paragraphs';

function readSection(given: unknown, position: number): Section | SectionFault {
  if (!isRecord(given)) return 'no-number';
  const { number, level = 1, paragraphs, parent, key, cameFrom } = given;
  // A heading that no source gives is null in the published form.
  const title = given['title'] ?? null;
  const printed = typeof number === 'number' ? String(number) : number;
  if (typeof printed !== 'string' || printed.trim() === '') return 'no-number';
  if (title !== null && typeof title !== 'string') return 'bad-title';
  if (!Number.isInteger(level) || (level as number) < 1) return 'bad-level';
  if (!Array.isArray(paragraphs)) return 'bad-paragraphs';
  const read: Paragraph[] = [];
  for (const raw of paragraphs) {
    const paragraph = readParagraph(raw, read);
    if (!paragraph) return 'bad-paragraphs';
    read.push(paragraph);
  }
  return {
    key: typeof key === 'string' ? key : '',
    number: plainNumber(printed),
    title,
    level: level as number,
    position,
    parent: typeof parent === 'string' ? plainNumber(parent) : null,
    paragraphs: read,
    cameFrom: isStrings(cameFrom) ? cameFrom : null,
    printedTitle: null,
    printedHeading: null,
    expectedNumber: null,
    page: null,
    lines: null,
    corrections: [],
    notes: [],
    declared: [],
    references: [],
    laws: [],
    documents: [],
    fromDecision: null,
    keyReason: null,
    place: NOWHERE,
  };
}

function readParagraph(raw: unknown, before: readonly Paragraph[]): Paragraph | null {
  const given: Record<string, unknown> = isRecord(raw) ? raw : { text: raw };
  const { text } = given;
  if (typeof text !== 'string') return null;
  const kind = given['kind'] === 'item' || given['kind'] === 'row' ? given['kind'] : 'text';
  const anchor = typeof given['anchor'] === 'string' ? given['anchor'] : nextAnchor(kind, before);
  return { anchor, kind, text, content: [], group: 0, place: NOWHERE };
}

/** `p3` for the third paragraph, `p3-2` for the second item after it. */
function nextAnchor(kind: Paragraph['kind'], before: readonly Paragraph[]): string {
  const texts = before.filter((p) => p.kind === 'text').length;
  if (kind === 'text') return `p${texts + 1}`;
  const since = before.length - 1 - before.findLastIndex((p) => p.kind === 'text');
  return `p${texts}-${since + 1}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
