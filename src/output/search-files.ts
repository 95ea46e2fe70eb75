import type { IndexName } from '../core/search/table.ts';

/** Names of what lies in /sok/ for the search page. No other module writes one. */
export const searchFiles = {
  numbers: 'nummer.json',
  lexicon: (index: IndexName) => `${index}/ord.json`,
  table: (index: IndexName) => `${index}/poster.json`,
  requirements: (index: IndexName) => `${index}/krav.json`,
  /** The text of a record, by its place in the table. */
  text: (index: IndexName, record: number) => `${index}/text/${record}.json`,
} as const;
