import type { ChangeLog } from '../core/change-log.ts';
import { type DecisionBasis, decisionBasis } from '../core/decision-basis.ts';
import { isDraft, publishedEditions } from '../core/drafts.ts';
import { documentsOf, editionsOf } from '../core/holdings.ts';
import type { Decision, Edition, Region, RulebookDocument, Section } from '../core/model.ts';
import { isPage, type MovedAddress } from '../core/moved.ts';
import type { CatalogueRequirement, RequirementCatalogue } from '../core/requirement-catalogue.ts';
import { bearersOfCatalogue, bearersWithNews } from '../core/requirement-news.ts';
import type { SectionHistory } from '../core/section-history.ts';
import { slug } from '../core/text.ts';
import { contextOf, type SectionContext } from '../output/section-view.ts';
import { chronicleOf, loadRulebook } from './site.ts';

/** The pages that exist, in the form in which Astro asks for them: parameters of the address, and the data. */

export interface EditionProps {
  document: RulebookDocument;
  edition: Edition;
}

export function regionPaths() {
  return loadRulebook().regions.map((region) => ({
    params: { region: region.slug },
    props: { region } satisfies { region: Region },
  }));
}

export function documentPaths() {
  return documentsOf(loadRulebook()).map((document) => ({
    params: { region: document.region, document: document.slug },
    props: { document } satisfies { document: RulebookDocument },
  }));
}

export function editionPaths() {
  return documentsOf(loadRulebook()).flatMap((document) =>
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

export function sectionPaths() {
  return editionsWithText().flatMap(({ params, props: { document, edition } }) => {
    const context = contextOf(chronicleOf(document), edition);
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
  return editionsOf(loadRulebook()).flatMap((edition) =>
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
 * Short addresses: "/2.7.3/" leads into the edition at hand of the main document. A number that only another one has
 * goes on leading there, into the newest: its address has been published.
 */
export function shortFormPaths() {
  const { main } = loadRulebook();
  const newestFirst = publishedEditions(main?.document ?? { editions: [] }).toReversed();
  const steps = new Map<string, StepProps>();
  const whole = newestFirst.filter((e) => e.completeness === 'complete');
  for (const edition of [...(main ? [main.edition] : []), ...whole]) {
    for (const section of edition.sections) {
      if (!steps.has(section.number)) steps.set(section.number, { edition, section });
    }
  }
  return [...steps].map(([number, props]) => ({ params: { number }, props }));
}

/** Pages that say what became of an address, by the path that Astro asks for: "vasterbotten/…/2.7.7". */
export function movedPaths() {
  const pages = (loadRulebook().moved ?? []).filter(
    ({ address, anchor }) => anchor === null && isPage(address),
  );
  return pages.map((moved) => ({
    params: { moved: moved.address.slice(1, -1) },
    props: { moved } satisfies { moved: MovedAddress },
  }));
}

export function decisionPaths() {
  return loadRulebook().regions.flatMap((region) =>
    region.decisions.map((decision) => ({
      params: { region: region.slug, id: decision.id },
      props: { region, decision } satisfies { region: Region; decision: Decision },
    })),
  );
}

export interface RequirementsProps {
  document: RulebookDocument;
  catalogue: RequirementCatalogue;
}

/** The pages that exist once for each document with a catalogue of requirements. */
export function cataloguePaths() {
  return documentPaths().flatMap(({ params, props: { document } }) => {
    const catalogue = chronicleOf(document).requirements;
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

/** One calendar for everybody who bears a requirement now. */
export function calendarPaths() {
  return cataloguePaths().flatMap(({ params, props }) =>
    bearersOfCatalogue(props.catalogue).map((bearer) => ({
      params: { ...params, bearer: slug(bearer) },
      props: { ...props, bearer } satisfies NewsProps,
    })),
  );
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

/** The logs that have a page: those of neighbours, and of pairs that were when they were published. */
function logsOf(document: RulebookDocument): ChangeLog[] {
  const { logs, keptLogs } = chronicleOf(document);
  return [...logs, ...keptLogs];
}

export function pairPaths() {
  return documentsOf(loadRulebook()).flatMap((document) =>
    logsOf(document).map((log) => ({
      params: {
        region: document.region,
        document: document.slug,
        pair: `${log.older.edition}-${log.newer.edition}`,
      },
      props: { log } satisfies { log: ChangeLog },
    })),
  );
}

/** Pairs whose change a board can be told of: both editions are held whole. */
export function boardPaths() {
  return pairPaths().filter(({ props: { log } }) => log.basis === 'full');
}

export interface BasisProps {
  basis: DecisionBasis;
}

/** The basis for a decision on each draft that there is an edition to compare with; none without drafts. */
export function basisPaths() {
  return documentsOf(loadRulebook()).flatMap((document) => {
    const { logs, wordings } = chronicleOf(document);
    return logs
      .filter(({ newer, basis }) => isDraft(newer) && basis !== 'no-text')
      .map((log) => ({
        params: { region: document.region, document: document.slug, edition: log.newer.edition },
        props: { basis: decisionBasis(log, wordings) } satisfies BasisProps,
      }));
  });
}

/** One page for every key that any edition of a document has held. */
export function keyPaths() {
  return documentsOf(loadRulebook()).flatMap((document) =>
    [...chronicleOf(document).histories.values()].map((history) => ({
      params: { region: document.region, document: document.slug, key: history.key },
      props: { document, history } satisfies {
        document: RulebookDocument;
        history: SectionHistory;
      },
    })),
  );
}
