import type { OpenIndex } from '../core/search/answer.ts';
import type { LexiconFile } from '../core/search/lexicon.ts';
import type { NumberMap } from '../core/search/number-map.ts';
import type { Postings } from '../core/search/rank.ts';
import {
  definitionsOf,
  type IndexName,
  type RequirementTable,
  type SearchTable,
  type TextFile,
} from '../core/search/table.ts';
import { openWordBook } from '../core/search/word-book.ts';
import { routes } from '../output/routes.ts';
import { searchFiles } from '../output/search-files.ts';

/** The part of Pagefind that is used here. */
interface Engine {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** What is read from this site, each file once. Nothing is asked of anybody else. */
export const sources = {
  numbers: once(() => json<NumberMap>(searchFiles.numbers)),
  index: keyed(openIndex),
  requirements: keyed((name: IndexName) => json<RequirementTable>(searchFiles.requirements(name))),
  text: keyed((at: `${IndexName}/${number}`) => {
    const [name, record] = at.split('/') as [IndexName, string];
    return json<TextFile>(searchFiles.text(name, Number(record)));
  }),
};

async function openIndex(name: IndexName): Promise<OpenIndex> {
  const [lexicon, table, engine] = await Promise.all([
    json<LexiconFile>(searchFiles.lexicon(name)),
    json<SearchTable>(searchFiles.table(name)),
    startEngine(name),
  ]);
  const recordOf = new Map(table.records.map(([, engineId], record) => [engineId, record]));
  const places = keyed((term: string) => ask(engine, term, recordOf));
  return {
    name,
    book: openWordBook(lexicon),
    table,
    lengths: table.records.map(([, , , , lengths]) => lengths),
    definedIn: definitionsOf(table.terms),
    postings: async (terms) => {
      const asked = [...new Set(terms)];
      const found = await Promise.all(asked.map(places));
      return new Map(asked.map((term, i) => [term, found[i] as Postings]));
    },
  };
}

async function startEngine(name: IndexName): Promise<Engine> {
  const folder = routes.searchFile(searchFiles.engine(name));
  const pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // A worker would fetch the engine a second time, and an answer takes it a millisecond.
  return pagefind.createInstance({ basePath: folder, noWorker: true }) as Engine;
}

/**
 * Where a term of the index stands. Only terms that are there are asked for: for others the engine shortens the word
 * until something fits. Not quoted, since it then tells only the first place of a record.
 */
async function ask(
  engine: Engine,
  term: string,
  recordOf: ReadonlyMap<string, number>,
): Promise<Postings> {
  const { results } = await engine.search(term);
  return new Map(
    results.flatMap(({ id, words }): [number, number[]][] => {
      const record = recordOf.get(id);
      return record === undefined ? [] : [[record, words]];
    }),
  );
}

async function json<T>(name: string): Promise<T> {
  const response = await fetch(routes.searchFile(name));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return (await response.json()) as T;
}

/** A failed reading is forgotten, so that the next try reads again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  const kept = keyed((_: '') => read());
  return () => kept('');
}

function keyed<K extends string, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const reading = read(key);
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    return reading;
  };
}
