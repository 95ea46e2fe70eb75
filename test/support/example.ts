import { fileURLToPath } from 'node:url';
import type { ContentFile } from '../../src/core/catalogue.ts';
import type { Decision, Edition, RulebookDocument, Section } from '../../src/core/model.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import type { RequirementCatalogue } from '../../src/core/requirement-catalogue.ts';
import type { Chronicle, Rulebook } from '../../src/core/rulebook.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';

/** The invented rulebook of the repository, with three editions: what code is tested on, whatever `content/` holds. */
export const EXAMPLE_FOLDER = fileURLToPath(new URL('../../examples/skargard', import.meta.url));
export const FILES: readonly ContentFile[] = readContentFolder(EXAMPLE_FOLDER);
const DAY = '2029-03-01';

export const RULEBOOK: Rulebook = buildRulebook(FILES, DAY);
const { document, region, requirements } = chronicleOf(RULEBOOK);
export const DOCUMENT: RulebookDocument = document;
export const REGION = region;
export const REQUIREMENTS: RequirementCatalogue = requirements;

/** What became of the main document of a rulebook, with its requirements; the other one shows changes during a year. */
export function chronicleOf({ chronicles }: Rulebook): Chronicle & {
  requirements: RequirementCatalogue;
} {
  const all = [...chronicles.values()];
  const chronicle = all.find(({ document }) => document.main) ?? all[0];
  if (!chronicle?.requirements) throw new Error('It has no catalogue of requirements.');
  return { ...chronicle, requirements: chronicle.requirements };
}

/** The same rulebook where of the edition before 2029 only section 2.1 is held, and nothing before that. */
export function heldInPart(): Rulebook {
  const files = FILES.flatMap((file): ContentFile[] => {
    const [, name] = /\/gasthamnsregler\/202[78]\/(.*)$/u.exec(file.path) ?? [];
    if (name === undefined || file.path.endsWith('/2028/2.1.mdx')) return [file];
    if (!file.path.endsWith('/2028/edition.yaml')) return [];
    const text = file.text
      .replace('completeness: complete', 'completeness: partial')
      .replace(/^source:\n(?: .*\n)+/mu, '');
    return [{ ...file, text }];
  });
  return buildRulebook(files, DAY);
}

export function editionOf(year: string): Edition {
  return found(DOCUMENT.editions.find(({ edition }) => edition === year));
}

export function sectionOf(edition: Edition, number: string): Section {
  return found(edition.sections.find((section) => section.number === number));
}

export function decisionOf(id: string): Decision {
  return found(REGION.decisions.find((decision) => decision.id === id));
}

/** A requirement by its id. */
export function requirementOf(catalogue: RequirementCatalogue, id: string) {
  return found(catalogue.all.find((requirement) => requirement.id === id));
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is not in the example.');
  return thing;
}
