import { textsOf } from './lexicon.ts';
import type { Lengths, Postings } from './rank.ts';
import type { SearchRecord } from './records.ts';
import { asWord, indexTerms, vocabularyOf } from './terms.ts';
import { contentStems } from './word-book.ts';

/** A record as the engine is given it: its terms in order, and how many its heading and each sentence have. */
export interface IndexedRecord {
  terms: string[];
  lengths: Lengths;
}

const NEARLY_ALL = 0.6;

/** The terms of all records. Compounds are judged by the words of all of them together. */
export function indexRecords(
  records: readonly Pick<SearchRecord, 'title' | 'sentences'>[],
): IndexedRecord[] {
  const vocabulary = vocabularyOf(records.flatMap(textsOf));
  const standing = new Map<string, number>();
  for (const record of records)
    for (const term of new Set(textsOf(record).flatMap(contentStems)))
      standing.set(term, (standing.get(term) ?? 0) + 1);
  const isEverywhere = (term: string) => (standing.get(term) ?? 0) > records.length * NEARLY_ALL;
  const everywhere = new Set([...standing.keys()].filter(isEverywhere).map(asWord));
  return records.map((record) => {
    const told = new Set<string>();
    const sentences = textsOf(record).map((text, i) =>
      // Once in a sentence is enough; a word that stands nearly everywhere, once in the heading and once in the text.
      [...new Set(indexTerms(text, vocabulary, isEverywhere))].filter(
        (term) => i === 0 || !everywhere.has(term) || (!told.has(term) && told.add(term)),
      ),
    );
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
