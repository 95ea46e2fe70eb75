import type { Catalogue } from './catalogue.ts';
import { publishedEditions } from './drafts.ts';
import type { Decision, Edition, RulebookDocument } from './model.ts';
import type { Day } from './time/day.ts';
import { editionAtHand, yearOf } from './time/in-force.ts';

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

/** The document that short addresses lead into, with the edition at hand on a day; null when there is none. */
export function mainOf(
  catalogue: Catalogue,
  today: Day,
): { document: RulebookDocument; edition: Edition } | null {
  const document = mainDocument(catalogue);
  const edition = document && editionAtHand(document, today);
  return document && edition ? { document, edition } : null;
}

/**
 * The years between held editions that are not held themselves: ["2022", "2023", "2024"] between 2021 and 2025.
 * A version is of the year of its edition; an edition whose name is no year tells nothing.
 */
export function yearsNotHeld(document: Pick<RulebookDocument, 'editions'>): string[] {
  const held = document.editions.flatMap((edition) => yearOf(edition) ?? []);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return held.length < 2
    ? []
    : Array.from({ length: last - first + 1 }, (_, i) => first + i)
        .filter((year) => !held.includes(year))
        .map(String);
}
