import type { Catalogue } from './catalogue.ts';
import { publishedEditions } from './drafts.ts';
import type { Decision, Edition, RulebookDocument } from './model.ts';

/**
 * What of a catalogue is held. Apart from the reading, which needs parsers of half a megabyte: scripts in the
 * reader's browser ask these questions too.
 */

/** Every document of every region. */
export function documentsOf(catalogue: Catalogue): RulebookDocument[] {
  return catalogue.regions.flatMap((region) => region.documents);
}

/**
 * The document that short addresses lead into: the one that `site.yaml` names, else the one that says `main: true`,
 * else the first that holds a whole edition. Null when there is none.
 */
export function mainDocument(catalogue: Catalogue): RulebookDocument | null {
  const documents = documentsOf(catalogue);
  const named = catalogue.settings?.main ?? null;
  return (
    documents.find((d) => `${d.region}/${d.slug}` === named) ??
    documents.find((d) => d.main) ??
    documents.find((d) => latestComplete(d) !== null) ??
    null
  );
}

/** Every edition of every document. */
export function editionsOf(catalogue: Catalogue): Edition[] {
  return documentsOf(catalogue).flatMap((document) => document.editions);
}

/** Every decision of every region. */
export function decisionsOf(catalogue: Catalogue): Decision[] {
  return catalogue.regions.flatMap((region) => region.decisions);
}

/** The newest edition whose whole text is held, drafts apart; null when there is none. */
export function latestComplete(document: Pick<RulebookDocument, 'editions'>): Edition | null {
  const complete = publishedEditions(document).filter((e) => e.completeness === 'complete');
  return complete.at(-1) ?? null;
}

/** The document that short addresses lead into, with its newest complete edition; null when there is none. */
export function mainOf(
  catalogue: Catalogue,
): { document: RulebookDocument; edition: Edition } | null {
  const document = mainDocument(catalogue);
  const edition = document && latestComplete(document);
  return document && edition ? { document, edition } : null;
}

/**
 * The years between held editions that are not held themselves: ["2022", "2023", "2024"] between 2021 and 2025.
 * Empty when editions are not named by year.
 */
export function yearsNotHeld(document: RulebookDocument): string[] {
  const held = document.editions.map((edition) => edition.edition);
  if (held.length < 2 || !held.every((name) => /^\d{4}$/u.test(name))) return [];
  const first = Number(held[0]);
  const last = Number(held.at(-1));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i)).filter(
    (year) => !held.includes(year),
  );
}
