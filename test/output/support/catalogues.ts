import { fileURLToPath } from 'node:url';
import { buildRulebook } from '../../../src/core/pipeline.ts';
import type { RequirementCatalogue } from '../../../src/core/requirement-catalogue.ts';
import { readContentFolder } from '../../../src/io/content-folder.ts';

/** The catalogue of the one document in a content folder that has requirements. */
function catalogueIn(folder: string): RequirementCatalogue {
  const path = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  const { chronicles } = buildRulebook(readContentFolder(path), '2026-11-21', { drafts: true });
  for (const { requirements } of chronicles.values()) if (requirements) return requirements;
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
