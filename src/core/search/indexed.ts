import { textsOf } from './lexicon.ts';
import { contentStems } from './phrases.ts';
import type { SearchRecord } from './records.ts';
import { asWord, indexTerms, vocabularyOf } from './terms.ts';

/** The terms of a record: of its heading, then of each sentence. */
export interface IndexedRecord {
  terms: string[][];
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
    return {
      // Once in a sentence is enough; a word that stands nearly everywhere, once in the heading and once in the text.
      terms: textsOf(record).map((text, i) =>
        [...new Set(indexTerms(text, vocabulary, isEverywhere))].filter(
          (term) => i === 0 || !everywhere.has(term) || (!told.has(term) && told.add(term)),
        ),
      ),
    };
  });
}
