import { textsOf } from './lexicon.ts';
import type { Lengths, Postings } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { indexTerms, vocabularyOf } from './terms.ts';

/** A record as the engine is given it: its terms in order, and how many its heading and each sentence have. */
export interface IndexedRecord {
  terms: string[];
  lengths: Lengths;
}

/** The terms of all records. Compounds are judged by the words of all of them together. */
export function indexRecords(records: readonly SearchRecord[]): IndexedRecord[] {
  const vocabulary = vocabularyOf(records.flatMap(textsOf));
  return records.map((record) => {
    const sentences = textsOf(record).map((text) => indexTerms(text, vocabulary));
    return { terms: sentences.flat(), lengths: sentences.map(({ length }) => length) };
  });
}

/** What the engine would answer for each term: for tests, and for judging a change without building the site. */
export function postingsOf(records: readonly IndexedRecord[]): Map<string, Postings> {
  const postings = new Map<string, Map<number, number[]>>();
  for (const [record, { terms }] of records.entries()) {
    for (const [position, term] of terms.entries()) {
      const places = postings.get(term) ?? new Map<number, number[]>();
      postings.set(term, places.set(record, [...(places.get(record) ?? []), position]));
    }
  }
  return postings;
}
