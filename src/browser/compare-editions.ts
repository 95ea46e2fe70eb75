import { type ChangeLog, changeLog } from '../core/change-log.ts';
import type { Edition, RulebookDocument, Section } from '../core/model.ts';
import type { EditionJson } from '../output/edition-json.ts';

/** An edition as published. Where its sections came from is said only where an editor has said it. */
export type PublishedEdition = Omit<EditionJson, 'sections'> & { sections: PublishedSection[] };
type PublishedSection = EditionJson['sections'][number] & { cameFrom?: string[] | null };

/**
 * The change log of any two editions, by the same code as the change logs of the site. `neighbours` says whether
 * the newer follows on the older: only then do the numbers that its editor says sections came from mean anything.
 */
export function compareHeld(
  older: PublishedEdition,
  newer: PublishedEdition,
  neighbours: boolean,
): ChangeLog {
  const document = { region: newer.region, slug: newer.document, editions: [] as Edition[] };
  return changeLog(
    document as unknown as RulebookDocument,
    loggable(older, false),
    loggable(newer, neighbours),
    [],
  );
}

/** The log looks at no more of an edition than `edition.json` says; the rest of the type is for the build. */
function loggable(edition: PublishedEdition, declared: boolean): Edition {
  const sections = edition.sections.map((section) => ({
    ...section,
    cameFrom: (declared && section.cameFrom) || null,
  }));
  const status = edition.draft ? 'draft' : 'published';
  return { ...edition, status, sections } as unknown as Edition;
}

/** Where a wording is read: the section's own page. */
export function addressOf(section: Section, anchor?: string): string {
  const { url } = section as unknown as PublishedSection;
  return anchor ? `${url}#${anchor}` : url;
}
