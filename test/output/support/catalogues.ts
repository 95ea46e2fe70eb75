import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../../src/core/catalogue.ts';
import { changeLogs } from '../../../src/core/change-log.ts';
import { documentsOf } from '../../../src/core/holdings.ts';
import {
  type RequirementCatalogue,
  requirementCatalogue,
} from '../../../src/core/requirement-catalogue.ts';
import { readContentFolder } from '../../../src/io/content-folder.ts';

/** The catalogue of the one document in a content folder that has requirements. */
function catalogueIn(folder: string): RequirementCatalogue {
  const path = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  const { catalogue } = readCatalogue(readContentFolder(path));
  for (const document of documentsOf(catalogue)) {
    const { decisions } = catalogue.regions.find((region) => region.slug === document.region)!;
    const found = requirementCatalogue(document, changeLogs(document, decisions), decisions);
    if (found) return found;
  }
  throw new Error(`${folder} holds no catalogue of requirements.`);
}

/** The real rulebook: one whole edition and a part of an older one. */
export const REAL = catalogueIn('content');
/** The invented rulebook: three editions with every kind of change. */
export const EXAMPLE = catalogueIn('examples/skargard');

export const CATALOGUES = [
  ['the real rulebook', REAL],
  ['the invented rulebook', EXAMPLE],
] as const;

/** A requirement by its id. */
export function requirementOf(catalogue: RequirementCatalogue, id: string) {
  const found = catalogue.all.find((requirement) => requirement.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}
