import type { Catalogue } from './catalogue.ts';
import type { Edition, RulebookDocument } from './model.ts';

/** True for an edition that is being worked on and is not for readers yet. */
export function isDraft(edition: Pick<Edition, 'status'>): boolean {
  return edition.status === 'draft';
}

/** The editions that are for readers; in a build with drafts, what feeds, the search and short addresses know. */
export function publishedEditions(document: Pick<RulebookDocument, 'editions'>): Edition[] {
  return document.editions.filter((edition) => !isDraft(edition));
}

/**
 * The catalogue as readers may see it. Leaving drafts out here, where the content is handed over, means that no
 * page, feed or file further on can forget to. Decisions stay, also those about a draft: they are records of their
 * own. Gives the same object back when nothing is a draft.
 */
export function withoutDrafts<T extends Catalogue>(catalogue: T): T {
  const documents = catalogue.regions.flatMap((region) => region.documents);
  if (!documents.some(({ editions }) => editions.some(isDraft))) return catalogue;
  const regions = catalogue.regions.map((region) => ({
    ...region,
    documents: region.documents.map((document) => ({
      ...document,
      editions: document.editions.flatMap((edition) =>
        isDraft(edition) ? announcement(edition) : [edition],
      ),
    })),
  }));
  return { ...catalogue, regions };
}

/**
 * An edition that a decision has announced has an address already, which goes on answering while the text is a
 * draft: as an announced edition without text.
 */
function announcement(draft: Edition): Edition[] {
  if (draft.announcedBy === null) return [];
  const withheld = { about: [], sections: [], terms: [], remarks: [], source: null };
  return [{ ...draft, ...withheld, status: 'published', completeness: 'announced' }];
}
