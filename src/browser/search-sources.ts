import type { OpenIndex } from '../core/search/answer.ts';
import type { LexiconFile } from '../core/search/lexicon.ts';
import type { NumberMap } from '../core/search/number-map.ts';
import { openIndex } from '../core/search/open-index.ts';
import type { IndexName, RequirementTable, SearchTable, TextFile } from '../core/search/table.ts';
import { routes } from '../output/routes.ts';
import { searchFiles } from '../output/search-files.ts';

/** What is read from this site, each file once. Nothing is asked of anybody else. */
export const sources = {
  numbers: once(() => json<NumberMap>(searchFiles.numbers)),
  index: keyed(readIndex),
  requirements: keyed((name: IndexName) => json<RequirementTable>(searchFiles.requirements(name))),
  text: keyed((at: `${IndexName}/${number}`) => {
    const [name, record] = at.split('/') as [IndexName, string];
    return json<TextFile>(searchFiles.text(name, Number(record)));
  }),
};

async function readIndex(name: IndexName): Promise<OpenIndex> {
  const [lexicon, table] = await Promise.all([
    json<LexiconFile>(searchFiles.lexicon(name)),
    json<SearchTable>(searchFiles.table(name)),
  ]);
  return openIndex(name, lexicon, table);
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
