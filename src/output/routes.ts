import type { Decision, Edition, RulebookDocument, Section } from '../core/model.ts';

/**
 * Every address of the site; no other module writes one. The list is promised in docs/contract.md.
 * Addresses begin at the root of the host: the base path under which the site is built is put before them here.
 * All end in a slash unless they are files.
 */
declare const __BASE_PATH__: string | undefined;

/** Put in by the build (astro.config.mjs); Astro's own BASE_URL gives way to a variable of that name in the environment. */
const BASE = (typeof __BASE_PATH__ === 'undefined' ? '/' : __BASE_PATH__).replace(/\/$/u, '');

const at = (path: string): string => `${BASE}${path}`;

export const routes = {
  start: () => at('/'),
  search: (query?: string) => at(`/sok/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  /** A file that the search page reads: numbers, words, records and texts. */
  searchFile: (name: string) => at(`/sok/${name}`),
  /** Questions that a reader got no answer to. */
  unanswered: () => at('/sok/obesvarade/'),
  terms: (term?: string) => at(`/begrepp/${term ? `#${term}` : ''}`),
  about: () => at('/om/'),
  accessibility: () => at('/om/tillganglighet/'),
  handbook: () => at('/om/redaktor/'),
  /** The rules by which the effect of a change is read, with examples. */
  effectRules: () => at('/om/verkan/'),
  sources: (part?: string) => at(`/om/kallor/${part ? `#${part}` : ''}`),
  region: (region: string) => at(`/${region}/`),
  document: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/`),
  edition: (edition: Pick<Edition, 'id'>) => at(`/${edition.id}/`),
  editionJson: (edition: Pick<Edition, 'id'>) => at(`/${edition.id}/edition.json`),
  /** The basis for a decision on a draft: a page and a Word document. */
  basis: (edition: Pick<Edition, 'id'>) => at(`/${edition.id}/beslutsunderlag/`),
  basisFile: (edition: Pick<Edition, 'id'>) => at(`/${edition.id}/beslutsunderlag.docx`),
  /** The whole edition on one page; `number` leads to that section on it. */
  whole: (edition: Pick<Edition, 'id'>, number?: string) =>
    at(`/${edition.id}/hela/${number ? `#${wholeId(number)}` : ''}`),
  /** The wordings of a document by their days; a day and a section pick the row. */
  versions: (
    document: Pick<RulebookDocument, 'region' | 'slug'>,
    pick: { day?: string; section?: string } = {},
  ) => {
    const query = [
      ...(pick.day ? [`dag=${pick.day}`] : []),
      ...(pick.section ? [`avsnitt=${encodeURIComponent(pick.section)}`] : []),
    ].join('&');
    return at(`/${document.region}/${document.slug}/lydelser/${query ? `?${query}` : ''}`);
  },
  versionsJson: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/versions.json`),
  /** One section through the years. */
  key: (document: Pick<RulebookDocument, 'region' | 'slug'>, key: string) =>
    at(`/${document.region}/${document.slug}/avsnitt/${key}/`),
  changes: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/andringar/`),
  /** The change log of a pair of editions; `entry` leads to one change in it. */
  pair: (
    older: Pick<Edition, 'region' | 'document' | 'edition'>,
    newer: Pick<Edition, 'edition'>,
    entry?: string,
  ) =>
    at(
      `/${older.region}/${older.document}/andringar/${older.edition}-${newer.edition}/${entry ? `#${entry}` : ''}`,
    ),
  pairFile: (
    older: Pick<Edition, 'region' | 'document' | 'edition'>,
    newer: Pick<Edition, 'edition'>,
    name: 'changes.json' | 'andringar.docx',
  ) => at(`/${older.region}/${older.document}/andringar/${older.edition}-${newer.edition}/${name}`),
  /** The change of a year on two printed pages. */
  board: (
    older: Pick<Edition, 'region' | 'document' | 'edition'>,
    newer: Pick<Edition, 'edition'>,
  ) =>
    at(
      `/${older.region}/${older.document}/andringar/${older.edition}-${newer.edition}/tio-minuter/`,
    ),
  changesFeed: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/andringar/feed.xml`),
  decisionsFeed: (region: string) => at(`/${region}/beslut/feed.xml`),
  /** Free comparison; without editions the page asks. */
  compare: (document: Pick<RulebookDocument, 'region' | 'slug'>, from?: string, to?: string) =>
    at(
      `/${document.region}/${document.slug}/jamfor/${from && to ? `?fran=${from}&till=${to}` : ''}`,
    ),
  /** The catalogue of requirements; `filter` is a query string such as "klass=forbud". */
  requirements: (document: Pick<RulebookDocument, 'region' | 'slug'>, filter?: string) =>
    at(`/${document.region}/${document.slug}/krav/${filter ? `?${filter}` : ''}`),
  requirement: (document: Pick<RulebookDocument, 'region' | 'slug'>, id: string) =>
    at(`/${document.region}/${document.slug}/krav/${id}/`),
  /** All that somebody bears; `bearer` is a slug: "verksamhetschef". */
  bearer: (document: Pick<RulebookDocument, 'region' | 'slug'>, bearer: string) =>
    at(`/${document.region}/${document.slug}/krav/ansvarig/${bearer}/`),
  deadlines: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/krav/frister/`),
  /** Calendar of the days that the text names; `bearer` is a slug, left out for all. */
  calendar: (document: Pick<RulebookDocument, 'region' | 'slug'>, bearer?: string) =>
    at(`/${document.region}/${document.slug}/krav/frister${bearer ? `/${bearer}` : ''}.ics`),
  checklist: (document: Pick<RulebookDocument, 'region' | 'slug'>) =>
    at(`/${document.region}/${document.slug}/krav/checklista/`),
  /** What became new, stricter or milder for somebody with the newest edition. */
  news: (document: Pick<RulebookDocument, 'region' | 'slug'>, bearer?: string) =>
    at(`/${document.region}/${document.slug}/krav/nytt/${bearer ? `${bearer}/` : ''}`),
  newsFeed: (document: Pick<RulebookDocument, 'region' | 'slug'>, bearer: string) =>
    at(`/${document.region}/${document.slug}/krav/nytt/${bearer}/feed.xml`),
  requirementsFile: (
    edition: Pick<Edition, 'id'>,
    name: 'requirements.json' | 'requirements.csv' | 'requirements.xlsx',
  ) => at(`/${edition.id}/${name}`),
  section: (edition: Pick<Edition, 'id'>, section: Pick<Section, 'number'>, anchor?: string) =>
    at(`/${edition.id}/${section.number}/${anchor ? `#${anchor}` : ''}`),
  /** The number one would expect from the place of a misnumbered section; leads to the printed one. */
  expected: (edition: Pick<Edition, 'id'>, number: string) => at(`/${edition.id}/${number}/`),
  shortForm: (number: string) => at(`/${number}/`),
  decisions: (region: string) => at(`/${region}/beslut/`),
  decision: (decision: Pick<Decision, 'region' | 'id'>, anchor?: string) =>
    at(`/${decision.region}/beslut/${decision.id}/${anchor ? `#${anchor}` : ''}`),
  decisionsJson: (region: string) => at(`/${region}/beslut/decisions.json`),
  schema: (name: 'edition' | 'decisions' | 'changes' | 'requirements' | 'checklist') =>
    at(`/schema/${name}.schema.json`),
  /** Any address of the site, as the list of published addresses and `moved.yaml` name it. */
  path: (address: string) => at(address),
  /** What makes the site look like its publisher: accent.css, logo.svg. */
  theme: (name: string) => at(`/tema/${name}`),
  asset: (name: string) => at(`/${name}`),
} as const;

/** Id of a section on the page that holds the whole edition. */
export function wholeId(number: string): string {
  return `avsnitt-${number}`;
}

/** An address of the site with its host ("https://…"), where the host is known. */
export function absolute(path: string, site: string | null): string {
  return site === null ? path : new URL(path, site).href;
}
