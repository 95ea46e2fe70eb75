import type { OpenIndex, Sources } from './answer.ts';
import { indexTermsOf, type LexiconFile } from './lexicon.ts';
import { openPostings } from './postings.ts';
import type { RecordTraits } from './rank.ts';
import type { SearchData, SearchIndex } from './search-data.ts';
import { definitionsOf, type IndexName, type SearchTable } from './table.ts';
import { saysWanted } from './traits.ts';
import { openWordBook } from './word-book.ts';

/** Makes an index ready to be asked. */
export function openIndex(name: IndexName, lexicon: LexiconFile, table: SearchTable): OpenIndex {
  return {
    name,
    book: openWordBook(lexicon),
    table,
    traits: table.records.map(
      ([, , , headingTerms, traits]): RecordTraits => ({
        headingTerms,
        says: (sentence, wanted) => saysWanted(traits, sentence, wanted),
        weight: 1,
      }),
    ),
    definedIn: definitionsOf(table.terms),
    postings: openPostings(
      table.postings,
      indexTermsOf(lexicon),
      table.records.map(([, , , , traits]) => traits.length + 1),
    ),
  };
}

/** The search without files and a browser, for measuring and for tests. It gives the answers of the page. */
export function searchInMemory(data: SearchData): Sources {
  const opened = new Map<IndexName, OpenIndex>();
  const held = (name: IndexName): SearchIndex => {
    const index = name === 'gallande' ? data.newest : data.others;
    if (!index) throw new Error('There are no other wordings.');
    return index;
  };
  return {
    numbers: async () => data.numbers,
    index: async (name) => {
      const index = opened.get(name) ?? openIndex(name, held(name).lexicon, held(name).table);
      opened.set(name, index);
      return index;
    },
    requirements: async (name) => held(name).requirements,
  };
}
