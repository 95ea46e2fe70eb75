import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Writes the search index into `{out}/pagefind/` from the pages that carry `data-pagefind-body`, and gives the
 * number of pages in it. Only what the search page uses is left: the engine's own user interfaces are removed.
 */
export async function writeSearchIndex(out: string): Promise<number> {
  const created = await pagefind.createIndex({
    // One index: a page with another or no language would otherwise land in an index of its own, unseen.
    forceLanguage: 'sv',
    includeCharacters: '§/',
  });
  const { index } = created;
  if (!index) throw new Error(`The search index could not be made: ${created.errors.join('; ')}`);
  const { errors, page_count: pages } = await index.addDirectory({ path: out });
  if (errors.length > 0)
    throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const folder = join(out, 'pagefind');
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)/u.test(name))
      rmSync(join(folder, name));
  }
  return pages;
}
