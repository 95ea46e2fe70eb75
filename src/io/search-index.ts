import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { withoutDrafts } from '../core/drafts.ts';
import { documentsOf } from '../core/holdings.ts';
import type { Rulebook } from '../core/rulebook.ts';
import { type SearchIndex, searchData, textFile } from '../core/search/search-data.ts';
import type { IndexName } from '../core/search/table.ts';
import { engineAddress, searchFiles, withEngineIds } from '../output/search-files.ts';

/**
 * Writes what the search page reads into `{out}/sok/`: the map of numbers, and for the edition in force (and, on
 * request, for other wordings) the words, the table of records, their texts and Pagefind's index.
 * Gives how many records can be found.
 */
export async function writeSearch(out: string, rulebook: Rulebook): Promise<number> {
  if (!rulebook.main) return 0;
  const { edition } = rulebook.main;
  // A draft is never found, also where drafts are shown.
  const published = withoutDrafts(rulebook);
  const document = documentsOf(published).find(({ editions }) => editions.includes(edition));
  if (!document) return 0;
  const data = searchData(published, document, edition);
  const folder = join(out, 'sok');
  writeJson(join(folder, searchFiles.numbers), data.numbers);
  await writeIndex(folder, 'gallande', data.newest);
  if (data.others) await writeIndex(folder, 'aldre', data.others);
  await pagefind.close();
  return data.newest.records.length + (data.others?.records.length ?? 0);
}

async function writeIndex(folder: string, name: IndexName, index: SearchIndex): Promise<void> {
  const engineIds = await writeEngine(join(folder, searchFiles.engine(name)), index);
  writeJson(join(folder, searchFiles.lexicon(name)), index.lexicon);
  const table = withEngineIds(index.table, (record) => engineIds.get(engineAddress(record)) ?? '');
  writeJson(join(folder, searchFiles.table(name)), table);
  writeJson(join(folder, searchFiles.requirements(name)), index.requirements);
  for (const [i, record] of index.records.entries())
    writeJson(join(folder, searchFiles.text(name, i)), textFile(record));
}

/** Files that the page never asks for: user interfaces, other languages, and texts, which lie beside the engine. */
const NOT_USED =
  /^(?:fragment\/|filter\/|pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|wasm\.(?!unknown))/u;

/** Gives Pagefind the terms of each record, writes its files, and returns its name for each address. */
async function writeEngine(folder: string, index: SearchIndex): Promise<Map<string, string>> {
  const { index: engine, errors } = await pagefind.createIndex({
    // The terms are stems already: a language that the engine has no stemmer for leaves them as they are.
    forceLanguage: LANGUAGE,
    includeCharacters: '.:',
  });
  if (!engine) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const [i, { terms }] of index.indexed.entries()) {
    const url = engineAddress(i);
    // Two records with the same terms must not become one: the first term names the record.
    const added = await engine.addCustomRecord({
      url,
      language: LANGUAGE,
      content: terms.join(' '),
    });
    if (added.errors.length > 0)
      throw new Error(`${index.records[i]?.id} cannot be indexed: ${added.errors.join('; ')}`);
  }
  const made = await engine.getFiles();
  const ids = new Map<string, string>();
  for (const { path, content } of made.files) {
    const fragment = /^fragment\/(.+)\.pf_fragment$/u.exec(path);
    if (fragment?.[1]) ids.set(urlOfFragment(content), fragment[1]);
    if (!NOT_USED.test(path)) write(join(folder, path), content);
  }
  await engine.deleteIndex();
  return ids;
}

/** No language: see above. Pagefind then uses its engine without a stemmer. */
const LANGUAGE = 'zxx';
const SIGNATURE = 'pagefind_dcd';

function urlOfFragment(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { url: string }).url;
}

function writeJson(file: string, data: unknown): void {
  write(file, `${JSON.stringify(data)}\n`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
