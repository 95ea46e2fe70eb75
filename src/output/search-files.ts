import type { SearchIndex } from '../core/search/search-data.ts';
import type { IndexName } from '../core/search/table.ts';

/** Names of what lies in /sok/ for the search page. No other module writes one. */
export const searchFiles = {
  numbers: 'nummer.json',
  lexicon: (index: IndexName) => `${index}/ord.json`,
  table: (index: IndexName) => `${index}/poster.json`,
  requirements: (index: IndexName) => `${index}/krav.json`,
  /** Folder of the engine's own files. */
  engine: (index: IndexName) => `${index}/pagefind/`,
  /** The text of a record, by its place in the table. */
  text: (index: IndexName, record: number) => `${index}/text/${record}.json`,
} as const;

/** Address under which the engine knows a record: its place in the table, nothing else. */
export function engineAddress(record: number): string {
  return `/${record}`;
}

/** The engine's name for each record, filled in where the table has its place. */
export function withEngineIds(
  table: SearchIndex['table'],
  idOf: (record: number) => string,
): SearchIndex['table'] {
  return {
    ...table,
    records: table.records.map(([id, , ...rest], i) => [id, idOf(i), ...rest]),
  };
}
