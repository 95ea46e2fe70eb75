import { stem } from '../../language/sv/search/stem.ts';
import type { NormClass } from '../requirements/types.ts';

/** The newest complete edition with all decisions, and the wordings that only other editions have. */
export type IndexName = 'gallande' | 'aldre';

/** What the ranking and the facets need of every record of an index; texts are fetched for the hits shown. */
export interface SearchTable {
  /** Every index term has its places here, in the order of the lexicon. */
  postings: string;
  /** In the order in which everything else counts them, from 0. */
  records: TableRecord[];
  /** Terms that the texts explain: as written, what it is short for or "", and the records that explain it. */
  terms: [term: string, expansion: string, id: string, records: number[]][];
}

/** The requirements of an index; read when the facets are, after the first hits. */
export interface RequirementTable {
  bearers: string[];
  /** Sentences that are requirements; sentences count from 0 in their record. */
  requirements: [
    record: number,
    sentence: number,
    normClass: number,
    bearer: number,
    id: string | 0,
  ][];
}

/** For a section its number, chapter and editions; for a decision its id, region and no editions. */
export type TableRecord = [
  id: string,
  chapterOrRegion: string,
  editions: string[],
  /** Words of the heading, with their parts. */
  headingTerms: number,
  /** What each sentence says, as `traitsOf` writes it: a letter a sentence. */
  traits: string,
  /** Place of its document among the documents; -1 for a decision. */
  document: number,
  /** Which clause it is a wording of: its record in the newest edition, or a number beyond those. Left out there. */
  clause?: number,
];

/** The text of a record, fetched when it is shown. */
export interface TextFile {
  title: string;
  /** With the class (by its place in NORM_CLASSES), the bearer and the id (or 0) where it is a requirement. */
  sentences: [
    anchor: string | null,
    text: string,
    normClass?: number,
    bearer?: string,
    id?: string | 0,
  ][];
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
