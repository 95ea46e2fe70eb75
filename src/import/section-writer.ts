import { Document, isScalar, isSeq, visit } from 'yaml';
import type { SectionData } from '../core/schemas.ts';

/** The keys of a section's front matter in the order in which an editor reads them. */
const ORDER = [
  'key',
  'number',
  'label',
  'level',
  'heading',
  'printed',
  'position',
  'page',
  'lines',
  'fromDecision',
  'keyReason',
  'keyCandidates',
  'cameFrom',
  'corrections',
  'notes',
  'references',
] as const satisfies readonly (keyof SectionData)[];

/** One section file: front matter in a fixed order, empty lists left out, then the body. */
export function writeSectionFile(data: SectionData, body: string): string {
  const front: Record<string, unknown> = {};
  for (const key of ORDER) {
    const value = data[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    front[key] = key === 'corrections' ? data.corrections.map(withoutDefault) : value;
  }
  return `---\n${writeYaml(front)}---\n\n${body.trim() === '' ? '' : body}`.replace(/\n+$/u, '\n');
}

const QUOTED = new Set([
  'number',
  'label',
  'section',
  'target',
  'edition',
  'printed',
  'reading',
  'quote',
]);

/** YAML as an editor would write it: one way of quoting, no anchors, line ranges on one line. */
export function writeYaml(data: Record<string, unknown>): string {
  const document = new Document(data, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  // Section numbers are always quoted, so that nobody learns from 2.7.3 that 2.10 could go without.
  visit(document, {
    Pair(_, { key, value }) {
      if (
        isScalar(key) &&
        QUOTED.has(String(key.value)) &&
        isScalar(value) &&
        value.value !== null
      ) {
        value.type = 'QUOTE_DOUBLE';
      }
      if (isScalar(key) && (key.value === 'lines' || key.value === 'contents') && isSeq(value)) {
        value.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function withoutDefault({ certainty, ...rest }: SectionData['corrections'][number]): object {
  return certainty === 'certain' ? rest : { ...rest, certainty };
}
