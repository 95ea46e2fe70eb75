import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutDrafts } from '../core/drafts.ts';
import { documentsOf } from '../core/holdings.ts';
import type { Edition } from '../core/model.ts';
import type { Rulebook, Told } from '../core/rulebook.ts';
import {
  type DocumentSearched,
  type SearchData,
  type SearchIndex,
  searchData,
  textFile,
} from '../core/search/search-data.ts';
import type { IndexName } from '../core/search/table.ts';
import { editionAtHand } from '../core/time/in-force.ts';
import { searchFiles } from '../output/search-files.ts';

/**
 * Writes what the search page reads into `{out}/sok/`: the map of numbers, and for the editions in force (and, on
 * request, for other wordings) the words, the table of records with their places, and their texts.
 * Gives how many records can be found.
 */
export async function writeSearch(out: string, rulebook: Rulebook): Promise<number> {
  const data = rulebookSearch(rulebook);
  if (!data) return 0;
  const folder = join(out, 'sok');
  writeJson(join(folder, searchFiles.numbers), data.numbers);
  writeIndex(folder, 'gallande', data.newest);
  if (data.others) writeIndex(folder, 'aldre', data.others);
  return data.newest.records.length + (data.others?.records.length ?? 0);
}

/** What can be found on a site; null when it has no main document with a complete edition. */
export function rulebookSearch(rulebook: Rulebook): SearchData | null {
  if (!rulebook.main) return null;
  const { edition } = rulebook.main;
  // A draft is never found, also where drafts are shown.
  const published = withoutDrafts(rulebook);
  const documents = searched(published);
  const main = documents.find(({ document }) => document.editions.includes(edition));
  if (!main) return null;
  const others = documents.filter((other) => other !== main);
  return searchData(published, [{ document: main.document, edition }, ...others]);
}

/** Every document with the edition that answers for it. */
function searched(catalogue: Told): DocumentSearched[] {
  return documentsOf(catalogue).flatMap((document): DocumentSearched[] => {
    const edition: Edition | null = editionAtHand(document, catalogue.today);
    return edition ? [{ document, edition }] : [];
  });
}

function writeIndex(folder: string, name: IndexName, index: SearchIndex): void {
  writeJson(join(folder, searchFiles.lexicon(name)), index.lexicon);
  writeJson(join(folder, searchFiles.table(name)), index.table);
  writeJson(join(folder, searchFiles.requirements(name)), index.requirements);
  for (const [i, record] of index.records.entries())
    writeJson(join(folder, searchFiles.text(name, i)), textFile(record));
}

function writeJson(file: string, data: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(data)}\n`);
}
