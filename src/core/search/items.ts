import { contentStems } from './phrases.ts';
import type { Ranked } from './rank.ts';
import type { Concept, How } from './reading.ts';
import { NORM_CLASSES, type RequirementTable, type SearchTable } from './table.ts';

export type ItemKind = 'section' | 'requirement' | 'decision' | 'term';

/** One thing that the page can show as found. */
export interface Item {
  kind: ItemKind;
  /** Place of its record in the table of its index. */
  record: number;
  /** Section number, decision id, or the id of a term. */
  id: string;
  /** Number of the section that it is or stands in; "" for a decision. */
  number: string;
  /** Place of its document among those of the table; -1 for a decision. */
  document: number;
  /** Which clause it is a wording of, the same in every index. */
  clause: number;
  /** Chapter of a section and what stands in it; null for a decision. */
  chapter: string | null;
  /** Region of a decision. */
  region: string | null;
  /** Editions that have the section in this wording. */
  editions: string[];
  /** Sentences to show, the best first. */
  sentences: number[];
  requirement: { class: string; bearer: string; id: string | null } | null;
  /** Found by its number: shown whatever its kind. */
  byNumber: boolean;
  /** Only for a term: as written, and what it is short for. */
  term: { name: string; expansion: string } | null;
}

/** A requirement answers when its sentence does, or when its sentence and the heading above it do together. */
const SENTENCE_ANSWERS = 0.5;
const WITH_HEADING = 0.8;

/** What a table says of a record, as an item. */
export function itemOf(table: SearchTable, record: number, sentences: readonly number[]): Item {
  const [id, place, editions, , , document, clause = record] = table.records[
    record
  ] as SearchTable['records'][number];
  const isSection = document !== -1;
  return {
    kind: isSection ? 'section' : 'decision',
    record,
    id,
    number: isSection ? id : '',
    document,
    clause,
    chapter: isSection ? place : null,
    region: isSection ? null : place,
    editions,
    sentences: [...sentences],
    requirement: null,
    byNumber: false,
    term: null,
  };
}

function describe(
  table: RequirementTable,
  [, , normClass, bearer, id]: RequirementTable['requirements'][number],
): NonNullable<Item['requirement']> {
  return {
    class: NORM_CLASSES[normClass] ?? '',
    bearer: table.bearers[bearer] ?? '',
    id: id === 0 ? null : id,
  };
}

/** The requirements among the sentences of what was found, in the order of what was found. */
export function requirementItems(
  table: SearchTable,
  required: RequirementTable,
  hits: readonly Ranked[],
): Item[] {
  return hits.flatMap((hit) => {
    const share = new Map(hit.sentences);
    return required.requirements
      .filter(([record, sentence]) => {
        const own = record === hit.record ? (share.get(sentence) ?? 0) : 0;
        return own >= SENTENCE_ANSWERS || (own > 0 && own + hit.heading >= WITH_HEADING);
      })
      .sort((a, b) => (share.get(b[1]) ?? 0) - (share.get(a[1]) ?? 0) || a[1] - b[1])
      .map((found) => ({
        ...itemOf(table, hit.record, [found[1]]),
        kind: 'requirement' as const,
        requirement: describe(required, found),
      }));
  });
}

/** The requirement with that permanent id; none while ids have not been given. */
export function requirementWithId(
  table: SearchTable,
  required: RequirementTable,
  wanted: string,
): Item[] {
  return required.requirements
    .filter(([, , , , id]) => id === wanted)
    .map((found) => ({
      ...itemOf(table, found[0], [found[1]]),
      kind: 'requirement' as const,
      byNumber: true,
      requirement: describe(required, found),
    }));
}

const NAMES: ReadonlySet<How> = new Set(['same', 'accents', 'spelling', 'joined', 'synonym']);

/** The terms that the question names: every word of the term, or of what it is short for. */
export function termItems(table: SearchTable, concepts: readonly Concept[]): Item[] {
  const named = new Set(
    concepts.flatMap(({ alternatives }) =>
      alternatives.filter(({ how }) => NAMES.has(how)).flatMap(({ terms }) => terms),
    ),
  );
  const isNamed = (text: string) => {
    const stems = contentStems(text);
    return stems.length > 0 && stems.every((term) => named.has(term));
  };
  return table.terms
    .filter(([term, expansion]) => isNamed(term) || isNamed(expansion))
    .flatMap(([name, expansion, id, [record]]) =>
      record === undefined
        ? []
        : [
            {
              ...itemOf(table, record, []),
              kind: 'term' as const,
              id,
              requirement: null,
              term: { name, expansion },
            },
          ],
    );
}
