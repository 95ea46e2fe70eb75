import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { decisionsOf } from '../core/catalogue.ts';
import { routes } from '../output/routes.ts';
import type { Site } from './site.ts';

/**
 * Writes the search index of the given pages into `{out}/pagefind/`. Pages are folders below `out` in the form
 * of their address ("/vasterbotten/…/2.7.3/"). Letting the engine walk the whole site would make it read every
 * page of every edition. Only what the search page uses is left: the engine's own user interfaces are removed.
 */
export async function writeSearchIndex(out: string, addresses: readonly string[]): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    // One index: a page with another or no language would otherwise land in an index of its own, unseen.
    forceLanguage: 'sv',
    includeCharacters: '§/',
  });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const url of addresses) {
    const content = readFileSync(join(out, url, 'index.html'), 'utf8');
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0)
      throw new Error(`${url} cannot be indexed: ${added.errors.join('; ')}`);
  }
  const folder = join(out, 'pagefind');
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)/u.test(name))
      rmSync(join(folder, name));
  }
}

/** The pages that the search knows: the newest complete edition of the main document, and every decision. */
export function searchedAddresses({ main, catalogue }: Site): string[] {
  return [
    ...(main?.edition.sections.map((section) => routes.section(main.edition, section)) ?? []),
    ...decisionsOf(catalogue).map((decision) => routes.decision(decision)),
  ];
}
