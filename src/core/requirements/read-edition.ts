import type { EditionParagraph, EditionSection, RequirementEdition } from './types.ts';

/** An `edition.json` as far as the extraction and its output need it. */
export interface EditionFile extends RequirementEdition {
  edition?: string;
  sections: readonly (EditionSection & { url?: string })[];
}

export type EditionReading = { edition: EditionFile } | { problem: string };

/**
 * Reads the text of an `edition.json`. Small files are welcome: paragraphs may be plain strings,
 * and a section without a key gets its number as key. What is wrong comes back as one sentence
 * with its place, not as an exception, since the reader of the message is an editor and not a
 * programmer.
 */
export function readEditionJson(text: string): EditionReading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON.' };
  }
  if (!isRecord(data) || !Array.isArray(data['sections'])) {
    return { problem: 'found no list "sections"; expected an edition.json.' };
  }
  const sections: (EditionSection & { url?: string })[] = [];
  for (const [i, raw] of data['sections'].entries()) {
    const place = `sections[${i}]`;
    if (!isRecord(raw)) return { problem: `${place} is no object.` };
    const { number, paragraphs } = raw;
    if (typeof number !== 'string' && typeof number !== 'number')
      return { problem: `${place} has no "number".` };
    if (!Array.isArray(paragraphs)) return { problem: `${place} has no list "paragraphs".` };
    const read: EditionParagraph[] = [];
    for (const [j, paragraph] of paragraphs.entries()) {
      const one = readParagraph(paragraph, read);
      if (one === null) return { problem: `${place}.paragraphs[${j}] has no "text".` };
      read.push(one);
    }
    sections.push({
      key: typeof raw['key'] === 'string' ? raw['key'] : String(number),
      number: String(number),
      title: typeof raw['title'] === 'string' ? raw['title'] : '',
      level: typeof raw['level'] === 'number' ? raw['level'] : 1,
      paragraphs: read,
      ...(typeof raw['url'] === 'string' ? { url: raw['url'] } : {}),
    });
  }
  return {
    edition: {
      ...(typeof data['edition'] === 'string' ? { edition: data['edition'] } : {}),
      sections,
    },
  };
}

function readParagraph(raw: unknown, before: readonly EditionParagraph[]): EditionParagraph | null {
  const text = typeof raw === 'string' ? raw : isRecord(raw) ? raw['text'] : undefined;
  if (typeof text !== 'string') return null;
  const given = isRecord(raw) ? raw : {};
  const kind = given['kind'] === 'item' || given['kind'] === 'row' ? given['kind'] : 'text';
  const anchor = typeof given['anchor'] === 'string' ? given['anchor'] : nextAnchor(kind, before);
  return { anchor, kind, text };
}

/** `p3` for the third paragraph, `p3-2` for the second item after it. */
function nextAnchor(kind: EditionParagraph['kind'], before: readonly EditionParagraph[]): string {
  const texts = before.filter((p) => p.kind === 'text').length;
  if (kind === 'text') return `p${texts + 1}`;
  const since = before.length - 1 - before.findLastIndex((p) => p.kind === 'text');
  return `p${texts}-${since + 1}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
