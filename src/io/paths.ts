import { type ChangeLog, changeLogs, keptLogs } from '../core/change-log.ts';
import { type DecisionBasis, decisionBasis } from '../core/decision-basis.ts';
import { isDraft, publishedEditions } from '../core/drafts.ts';
import { documentsOf, editionsOf, yearsNotHeld } from '../core/holdings.ts';
import type { Decision, Edition, Region, RulebookDocument, Section } from '../core/model.ts';
import { isPage, type MovedAddress } from '../core/moved.ts';
import {
  type CatalogueRequirement,
  type RequirementCatalogue,
  requirementCatalogue,
} from '../core/requirement-catalogue.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import { bearersWithNews } from '../core/requirement-news.ts';
import { slug } from '../core/text.ts';
import { anchorsGone, type MovedAnchor } from '../output/moved-view.ts';
import type { SectionContext } from '../output/section-view.ts';
import { loadSite } from './site.ts';

/** The pages that exist, in the form in which Astro asks for them: parameters of the address, and the data. */

export interface EditionProps {
  document: RulebookDocument;
  edition: Edition;
}

export function regionPaths() {
  return loadSite().catalogue.regions.map((region) => ({
    params: { region: region.slug },
    props: { region } satisfies { region: Region },
  }));
}

export function documentPaths() {
  return documentsOf(loadSite().catalogue).map((document) => ({
    params: { region: document.region, document: document.slug },
    props: { document } satisfies { document: RulebookDocument },
  }));
}

export function editionPaths() {
  return documentsOf(loadSite().catalogue).flatMap((document) =>
    document.editions.map((edition) => ({
      params: { region: edition.region, document: edition.document, edition: edition.edition },
      props: { document, edition } satisfies EditionProps,
    })),
  );
}

/** Editions of which any text is held. */
export function editionsWithText() {
  return editionPaths().filter(({ props }) => props.edition.sections.length > 0);
}

export interface SectionProps {
  context: SectionContext;
  section: Section;
  previous: Section | null;
  next: Section | null;
}

export function contextOf(document: RulebookDocument, edition: Edition): SectionContext {
  return {
    document,
    edition,
    wordings: loadSite().wordings(document),
    notHeld: yearsNotHeld(document),
    termHref: (id) => `#begrepp-${id}`,
  };
}

export function sectionPaths() {
  return editionsWithText().flatMap(({ params, props: { document, edition } }) => {
    const context = contextOf(document, edition);
    return edition.sections.map((section, i) => ({
      params: { ...params, number: section.number },
      props: {
        context,
        section,
        previous: edition.sections[i - 1] ?? null,
        next: edition.sections[i + 1] ?? null,
      } satisfies SectionProps,
    }));
  });
}

/** A step on the way: an address that leads to a section under its printed number. */
export interface StepProps {
  edition: Edition;
  section: Section;
}

/** Numbers that one would expect from the place of a misnumbered section, unless a section has that number. */
export function expectedNumberPaths() {
  return editionsOf(loadSite().catalogue).flatMap((edition) =>
    edition.sections.flatMap((section) => {
      const number = section.expectedNumber;
      if (number === null || edition.sections.some((s) => s.number === number)) return [];
      return [
        {
          params: {
            region: edition.region,
            document: edition.document,
            edition: edition.edition,
            number,
          },
          props: { edition, section } satisfies StepProps,
        },
      ];
    }),
  );
}

/**
 * Short addresses: "/2.7.3/" leads into the newest complete edition of the main document. A number that only an
 * older one has goes on leading there: its address has been published.
 */
export function shortFormPaths() {
  const { main } = loadSite();
  const newestFirst = publishedEditions(main?.document ?? { editions: [] }).toReversed();
  const steps = new Map<string, StepProps>();
  for (const edition of newestFirst.filter((e) => e.completeness === 'complete')) {
    for (const section of edition.sections) {
      if (!steps.has(section.number)) steps.set(section.number, { edition, section });
    }
  }
  return [...steps].map(([number, props]) => ({ params: { number }, props }));
}

/** Pages that say what became of an address, by the path that Astro asks for: "vasterbotten/…/2.7.7". */
export function movedPaths() {
  const pages = (loadSite().catalogue.moved ?? []).filter(
    ({ address, anchor }) => anchor === null && isPage(address),
  );
  return pages.map((moved) => ({
    params: { moved: moved.address.slice(1, -1) },
    props: { moved } satisfies { moved: MovedAddress },
  }));
}

/** Anchors that have left the page at an address, to be told of on it. */
export function movedAnchors(address: string): MovedAnchor[] {
  return anchorsGone(loadSite().catalogue, address);
}

export function decisionPaths() {
  return loadSite().catalogue.regions.flatMap((region) =>
    region.decisions.map((decision) => ({
      params: { region: region.slug, id: decision.id },
      props: { region, decision } satisfies { region: Region; decision: Decision },
    })),
  );
}

/** Logs of the change between neighbouring editions; worked out once for all the pages that tell of them. */
const logsOf = new WeakMap<RulebookDocument, ChangeLog[]>();

export function changeLogsOf(document: RulebookDocument): ChangeLog[] {
  const known = logsOf.get(document);
  if (known) return known;
  const logs = changeLogs(document, loadSite().regionOf(document.region).decisions);
  logsOf.set(document, logs);
  return logs;
}

/** Catalogues of requirements, likewise worked out once; null for a document that has none. */
const cataloguesOf = new WeakMap<RulebookDocument, RequirementCatalogue | null>();

export function requirementCatalogueOf(document: RulebookDocument): RequirementCatalogue | null {
  const known = cataloguesOf.get(document);
  if (known !== undefined) return known;
  const { decisions } = loadSite().regionOf(document.region);
  // A draft has no part in it: its requirements get their ids when it is published.
  const published = { ...document, editions: publishedEditions(document) };
  const logs = changeLogsOf(document).filter(({ newer }) => !isDraft(newer));
  const catalogue = requirementCatalogue(published, logs, decisions);
  cataloguesOf.set(document, catalogue);
  return catalogue;
}

/** What became of the requirements along a log; none for a document without a catalogue. */
export function requirementChangesOf(log: ChangeLog): readonly RequirementChange[] {
  return requirementCatalogueOf(log.document)?.changes.get(log) ?? [];
}

export interface RequirementsProps {
  document: RulebookDocument;
  catalogue: RequirementCatalogue;
}

/** The pages that exist once for each document with a catalogue of requirements. */
export function cataloguePaths() {
  return documentPaths().flatMap(({ params, props: { document } }) => {
    const catalogue = requirementCatalogueOf(document);
    return catalogue
      ? [{ params, props: { document, catalogue } satisfies RequirementsProps }]
      : [];
  });
}

export interface EditionRequirementsProps extends RequirementsProps {
  edition: Edition;
}

/** Editions with text of the documents that have a catalogue: each has its files of requirements. */
export function editionRequirementPaths() {
  return cataloguePaths().flatMap(({ params, props }) =>
    publishedEditions(props.document)
      .filter(({ sections }) => sections.length > 0)
      .map((edition) => ({
        params: { ...params, edition: edition.edition },
        props: { ...props, edition } satisfies EditionRequirementsProps,
      })),
  );
}

export interface NewsProps extends RequirementsProps {
  bearer: string;
}

/** One page of news for everybody who bears a requirement or is concerned by a change of one. */
export function newsPaths() {
  return cataloguePaths().flatMap(({ params, props }) =>
    bearersWithNews(props.catalogue).map((bearer) => ({
      params: { ...params, bearer: slug(bearer) },
      props: { ...props, bearer } satisfies NewsProps,
    })),
  );
}

export interface RequirementProps extends RequirementsProps {
  requirement: CatalogueRequirement;
}

/** One page for every id that was ever given: an id that is gone says what became of it. */
export function requirementPaths() {
  return cataloguePaths().flatMap(({ params, props }) =>
    props.catalogue.all.map((requirement) => ({
      params: { ...params, id: requirement.id },
      props: { ...props, requirement } satisfies RequirementProps,
    })),
  );
}

/** Logs of pairs that are no neighbours any more; only their own pages tell of them. */
function keptLogsOf(document: RulebookDocument): ChangeLog[] {
  return keptLogs(document, loadSite().regionOf(document.region).decisions);
}

export function pairPaths() {
  return documentsOf(loadSite().catalogue).flatMap((document) =>
    [...changeLogsOf(document), ...keptLogsOf(document)].map((log) => ({
      params: {
        region: document.region,
        document: document.slug,
        pair: `${log.older.edition}-${log.newer.edition}`,
      },
      props: { log } satisfies { log: ChangeLog },
    })),
  );
}

export interface BasisProps {
  basis: DecisionBasis;
}

/** The basis for a decision on each draft that there is an edition to compare with; none without drafts. */
export function basisPaths() {
  return documentsOf(loadSite().catalogue).flatMap((document) =>
    changeLogsOf(document)
      .filter(({ newer, basis }) => isDraft(newer) && basis !== 'no-text')
      .map((log) => ({
        params: { region: document.region, document: document.slug, edition: log.newer.edition },
        props: { basis: decisionBasis(log) } satisfies BasisProps,
      })),
  );
}

/** One page for every key that any edition of a document has held. */
export function keyPaths() {
  return documentsOf(loadSite().catalogue).flatMap((document) =>
    [...new Set(document.editions.flatMap((e) => e.sections.map((s) => s.key)))].map((key) => ({
      params: { region: document.region, document: document.slug, key },
      props: { document, key } satisfies { document: RulebookDocument; key: string },
    })),
  );
}
