import type { NormClass } from '../requirements/types.ts';
import { stem } from './stem.ts';

/** What the ranking and the facets need of every record of an index; texts are fetched for the hits shown. */
export interface SearchTable {
  /** In the order in which everything else counts them, from 0. */
  records: TableRecord[];
  bearers: string[];
  /** Sentences that are requirements; sentences count from 0 in their record. */
  requirements: [
    record: number,
    sentence: number,
    normClass: number,
    bearer: number,
    id: string | 0,
  ][];
  /** Terms that the texts explain: as written, what it is short for or "", and the records that explain it. */
  terms: [term: string, expansion: string, id: string, records: number[]][];
}

/** For a section its number, chapter and editions; for a decision its id, region and no editions. */
export type TableRecord = [
  id: string,
  /** The engine's own name of the record. */
  engineId: string,
  chapterOrRegion: string,
  editions: string[],
  /** Terms of the heading, then of each sentence. */
  lengths: readonly number[],
  /** Identity through the years; "" for a decision. */
  key: string,
];

/** The text of a record, fetched when it is shown. */
export interface TextFile {
  title: string;
  sentences: [anchor: string | null, text: string][];
}

export const NORM_CLASSES: readonly NormClass[] = [
  'obligation',
  'prohibition',
  'recommendation',
  'permission',
];

/** The records that define a word, by its stem: a term of several words is no single word's definition. */
export function definitionsOf(terms: SearchTable['terms']): (stemmed: string) => readonly number[] {
  const byStem = new Map<string, number[]>();
  for (const [term, , , records] of terms) {
    if (/[\s-]/u.test(term)) continue;
    const key = stem(term.toLowerCase());
    byStem.set(key, [...(byStem.get(key) ?? []), ...records]);
  }
  return (stemmed) => byStem.get(stemmed) ?? [];
}
