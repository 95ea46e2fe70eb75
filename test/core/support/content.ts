import { fileURLToPath } from 'node:url';
import { type ContentFile, readCatalogue } from '../../../src/core/catalogue.ts';
import { decisionsOf, documentsOf, editionsOf } from '../../../src/core/holdings.ts';
import type { Decision, Edition, RulebookDocument, Section } from '../../../src/core/model.ts';
import { readContentFolder } from '../../../src/io/content-folder.ts';

/** The content of this repository. */
export const CONTENT_FOLDER = fileURLToPath(new URL('../../../content', import.meta.url));
export const FILES: readonly ContentFile[] = readContentFolder(CONTENT_FOLDER);
export const READING = readCatalogue(FILES);
export const CATALOGUE = READING.catalogue;

export function documentOf(slug: string): RulebookDocument {
  return found(documentsOf(CATALOGUE).find((document) => document.slug === slug));
}

export function editionOf(edition: string): Edition {
  return found(
    editionsOf(CATALOGUE).find((e) => e.id === `vasterbotten/uppdrag-och-regler/${edition}`),
  );
}

export function sectionOf(edition: Edition, number: string): Section {
  return found(edition.sections.find((section) => section.number === number));
}

export function decisionOf(id: string): Decision {
  return found(decisionsOf(CATALOGUE).find((decision) => decision.id === id));
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is not in the content.');
  return thing;
}
