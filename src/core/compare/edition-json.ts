import type { ComparableEdition, ComparableSection } from './comparable.ts';

/** Why a file cannot be compared. `section` counts from 1, as people count. */
export type EditionFault =
  | { readonly fault: 'not-an-edition' }
  | { readonly fault: 'no-sections' }
  | {
      readonly fault: 'no-number' | 'bad-title' | 'bad-level' | 'bad-paragraphs';
      readonly section: number;
    };

export type EditionRead =
  | { readonly edition: ComparableEdition; readonly name: string | null }
  | EditionFault;

/**
 * Reads the content of an `edition.json`: the published form, or one as small as sections with
 * number, title, level and paragraphs. Paragraphs are strings or objects with a `text`. Gives the
 * first fault instead of throwing; a file that is not an edition has no second one worth telling.
 */
export function readEditionJson(data: unknown): EditionRead {
  if (!isRecord(data) || !Array.isArray(data['sections'])) return { fault: 'not-an-edition' };
  if (data['sections'].length === 0) return { fault: 'no-sections' };
  const sections: ComparableSection[] = [];
  for (const [i, given] of data['sections'].entries()) {
    const section = readSection(given);
    if (typeof section === 'string') return { fault: section, section: i + 1 };
    sections.push(section);
  }
  const name = [data['edition'], data['id']].find((value) => typeof value === 'string');
  return { edition: { sections }, name: (name as string | undefined) ?? null };
}

type SectionFault = 'no-number' | 'bad-title' | 'bad-level' | 'bad-paragraphs';

function readSection(given: unknown): ComparableSection | SectionFault {
  if (!isRecord(given)) return 'no-number';
  const { number, level = 1, paragraphs, parent, key, cameFrom } = given;
  // A heading that no source gives is null in the published form.
  const title = given.title ?? '';
  if (typeof number !== 'string' || number.trim() === '') return 'no-number';
  if (typeof title !== 'string') return 'bad-title';
  if (!Number.isInteger(level) || (level as number) < 1) return 'bad-level';
  if (!Array.isArray(paragraphs)) return 'bad-paragraphs';
  const texts = paragraphs.map((paragraph: unknown) =>
    isRecord(paragraph) ? paragraph['text'] : paragraph,
  );
  if (!texts.every((text) => typeof text === 'string')) return 'bad-paragraphs';
  return {
    number,
    title,
    level: level as number,
    paragraphs: texts,
    ...(typeof parent === 'string' || parent === null ? { parent } : {}),
    ...(typeof key === 'string' && key !== '' ? { key } : {}),
    ...(isStrings(cameFrom) ? { cameFrom } : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
