import { x } from 'xastscript';
import { tallyOf } from '../core/change-direction.ts';
import type { ChangeLog } from '../core/change-log.ts';
import { publishedEditions } from '../core/drafts.ts';
import type { Decision, Edition, Region, RulebookDocument } from '../core/model.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import type { EditionNews } from '../core/requirement-news.ts';
import { slug } from '../core/text.ts';
import { feedWords, marked } from './change-document-wording.ts';
import { summaryInWords } from './change-wording.ts';
import { decisionsInOrder } from './decision-view.ts';
import { tallyInWords } from './direction-wording.ts';
import { outcome } from './fate-wording.ts';
import { newsInWords, newsLine, newsWords } from './news-wording.ts';
import { routes } from './routes.ts';
import { siteName } from './site-wording.ts';
import { swedishDate } from './wording.ts';
import { xmlFile, xmlText } from './xml.ts';

/**
 * Atom 1.0 (RFC 4287). Every date comes from the content: when a record was brought in here, or else its own date;
 * what has neither to the day is left out, since Atom demands a time and nobody knows one. Ids are names and no
 * addresses, so they stay the same wherever the site is published.
 *
 * Links need the address of the site (`site` in the settings of Astro, RULEBOOK_SITE at the build). Without it
 * they begin at the root of the host and there is no xml:base: readers take them from where they found the feed.
 */

/** What a feed of a document needs beside it. */
export interface FeedContext {
  /** The day of the build, an ISO date. */
  today: string;
  /** The changes of requirements along a log, where they are known. */
  changesOf?: (log: ChangeLog) => readonly RequirementChange[];
}

interface Feed {
  id: string;
  title: string;
  /** Addresses from the root of the host. */
  self: string;
  page: string;
  /** Whose site tells it. */
  of: Region['site'];
  /** ISO day of a feed without entries, which must have one too: the newest that the content knows, else the build's. */
  otherwise: string;
  entries: (Entry | null)[];
}

interface Entry {
  id: string;
  title: string;
  page: string;
  /** A page that tells more: the change log of an edition. */
  related: string | null;
  /** ISO days. */
  updated: string;
  published: string | null;
  summary: string;
  /** What the summary says, one by one; each line leads to its place. */
  lines: { text: string; href: string }[];
}

/** What is new in a document: its editions and the decisions that name it. `logs` are its change logs. */
export function changesFeed(
  document: RulebookDocument,
  region: Region,
  logs: readonly ChangeLog[],
  site: string | null,
  { today, changesOf = () => [] }: FeedContext,
): string {
  const names = (decision: Decision) =>
    [...decision.concerns, ...decision.orders].some((c) => c.document === document.slug);
  return atom(
    {
      id: urn(document.region, document.slug, 'andringar'),
      title: marked(feedWords.changesTitle(document), region.madeUp),
      self: routes.changesFeed(document),
      of: region.site,
      otherwise: lastDay([document], today),
      page: routes.changes(document),
      entries: [
        ...publishedEditions(document)
          .toReversed()
          .map((edition) => {
            const log = logs.find(({ newer }) => newer === edition) ?? null;
            return editionEntry(document, edition, log, log ? changesOf(log) : [], region.madeUp);
          }),
        ...decisionsInOrder(region.decisions.filter(names)).map((decision) =>
          decisionEntry(decision, region.madeUp),
        ),
      ],
    },
    site,
  );
}

/**
 * What each edition changed for one bearer: an entry for every edition that can be compared with the whole
 * one before it. `news` is that of the bearer.
 */
export function newsFeed(
  document: RulebookDocument,
  region: Region,
  bearer: string,
  news: readonly EditionNews[],
  site: string | null,
  today: string,
): string {
  const page = routes.news(document, slug(bearer));
  return atom(
    {
      id: urn(document.region, document.slug, 'nytt', slug(bearer)),
      title: marked(newsWords.feed(bearer, document.shortTitle), region.madeUp),
      self: routes.newsFeed(document, slug(bearer)),
      of: region.site,
      otherwise: lastDay([document], today),
      page,
      entries: news.map((edition): Entry | null => {
        const { older, newer, basis } = edition.log;
        const updated = newer.version?.from ?? newer.recorded ?? day(newer.validFrom);
        if (basis !== 'full' || updated === null) return null;
        return {
          id: urn(document.region, document.slug, 'nytt', slug(bearer), newer.edition),
          title: marked(
            `${newsWords.feed(bearer, document.shortTitle)} ${newer.edition}`,
            region.madeUp,
          ),
          page,
          related: routes.pair(older, newer),
          updated,
          published: null,
          summary: newsInWords(edition, bearer),
          lines: edition.changes.map((change) => changeLine(change, document)),
        };
      }),
    },
    site,
  );
}

/** The decisions of a region. */
export function decisionsFeed(region: Region, site: string | null, today: string): string {
  return atom(
    {
      id: urn(region.slug, 'beslut'),
      title: marked(feedWords.decisionsTitle(region.name), region.madeUp),
      self: routes.decisionsFeed(region.slug),
      page: routes.decisions(region.slug),
      of: region.site,
      otherwise: lastDay(region.documents, today),
      entries: decisionsInOrder(region.decisions).map((decision) =>
        decisionEntry(decision, region.madeUp),
      ),
    },
    site,
  );
}

function decisionEntry(decision: Decision, madeUp: boolean): Entry | null {
  const published = day(decision.date);
  // What has happened since is news: the entry moves with the last event that is written down.
  const recorded = [decision.recorded, ...decision.events.map((event) => event.recorded)];
  const updated =
    recorded
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? published;
  if (updated === null) return null;
  return {
    id: urn(decision.region, 'beslut', decision.id),
    title: marked(feedWords.decisionTitle(decision), madeUp),
    page: routes.decision(decision),
    related: null,
    updated,
    published,
    summary: `${decision.summary} ${outcome(decision)}`,
    lines: [],
  };
}

function editionEntry(
  document: RulebookDocument,
  edition: Edition,
  log: ChangeLog | null,
  changes: readonly RequirementChange[],
  madeUp: boolean,
): Entry | null {
  // A version is news on the day from which it applies.
  const updated = edition.version?.from ?? edition.recorded ?? day(edition.validFrom);
  if (updated === null) return null;
  const from = edition.validFrom ? [`Gäller från ${swedishDate(edition.validFrom)}.`] : [];
  return {
    id: urn(document.region, document.slug, edition.edition),
    title: marked(feedWords.editionTitle(document, edition), madeUp),
    page: routes.edition(edition),
    related: log ? routes.pair(log.older, log.newer) : null,
    updated,
    // From when an edition applies is known; when it was published is in no source.
    published: null,
    summary: [
      ...from,
      edition.adoption,
      ...(log ? [summaryInWords(log)] : []),
      ...(changes.length > 0 ? [feedWords.requirements(tallyInWords(tallyOf(changes)))] : []),
    ].join(' '),
    lines: changes.map((change) => changeLine(change, document)),
  };
}

/** What a change of a requirement does, and which way it pulls; leads to the requirement. */
function changeLine(change: RequirementChange, document: RulebookDocument): Entry['lines'][number] {
  const id = (change.new ?? change.old)?.id ?? '';
  return { text: newsLine(change), href: routes.requirement(document, id) };
}

/** The newest day on which an edition was brought in or begins to apply; `today` where none is known. */
function lastDay(documents: readonly RulebookDocument[], today: string): string {
  const days = documents
    .flatMap(publishedEditions)
    .flatMap((edition) => edition.recorded ?? day(edition.validFrom) ?? []);
  return days.sort().at(-1) ?? today;
}

function atom(
  { id, title, self, page, entries, of, otherwise }: Feed,
  site: string | null,
): string {
  const known = entries.filter((entry) => entry !== null);
  known.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  const link = (rel: string, path: string, type: string) =>
    x('link', { rel, type, href: address(path, site) });
  const text = (name: string, value: string) => x(name, xmlText(value));
  return xmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': of?.language ?? 'sv' }, [
      ...lines(1, [
        text('id', id),
        text('title', title),
        text('updated', time(known[0]?.updated ?? otherwise)),
        x('author', [text('name', siteName(of))]),
        link('self', self, 'application/atom+xml'),
        link('alternate', page, 'text/html'),
        ...known.map((entry) =>
          x(
            'entry',
            lines(2, [
              text('id', entry.id),
              text('title', entry.title),
              text('updated', time(entry.updated)),
              ...(entry.published === null ? [] : [text('published', time(entry.published))]),
              link('alternate', entry.page, 'text/html'),
              ...(entry.related === null ? [] : [link('related', entry.related, 'text/html')]),
              text('summary', entry.summary),
              ...(entry.lines.length === 0 ? [] : [asList(entry, site)]),
            ]),
          ),
        ),
      ]),
    ]),
  );
}

/** The entry as a reader shows it: a paragraph and a list with links, in XHTML (RFC 4287, 3.1.1.3). */
function asList({ summary, lines: told }: Entry, site: string | null) {
  return x('content', { type: 'xhtml' }, [
    x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
      x('p', xmlText(summary)),
      x(
        'ul',
        told.map(({ text, href }) =>
          x('li', [x('a', { href: address(href, site) }, xmlText(text))]),
        ),
      ),
    ]),
  ]);
}

/** Elements on lines of their own, for those who read the file; `depth` counts the elements around them. */
function lines<T>(depth: number, elements: readonly T[]): (T | string)[] {
  const line = `\n${'  '.repeat(depth)}`;
  return [...elements.flatMap((element) => [line, element]), line.slice(0, -2)];
}

/** "urn:arsregler:vasterbotten:beslut:RS-235". */
function urn(...parts: readonly string[]): string {
  return ['urn', 'arsregler', ...parts.map(encodeURIComponent)].join(':');
}

function address(path: string, site: string | null): string {
  return site === null ? encodeURI(path) : new URL(path, site).href;
}

/** A date that is known to the day; null for a year, or a year and a month. */
function day(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null;
}

/** Midnight, universal time: the content knows days and no hours. */
function time(isoDay: string): string {
  return `${isoDay}T00:00:00Z`;
}
