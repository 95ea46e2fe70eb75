import { publishedEditions } from '../drafts.ts';
import type { Edition, RulebookDocument } from '../model.ts';
import { type Day, dayBefore, span, within } from './day.ts';

/** How it is known from which day an edition applies. */
export type Basis =
  /** The sources, or a decision, say the day. */
  | 'stated'
  /** Nothing says a day; the edition is named for a year. */
  | 'by-title'
  /** A decision expected it to apply from that day; that it did is not known. */
  | 'expected'
  /** Nothing is known. */
  | 'unknown';

/** The days for which an edition, or a version of one, applies. */
export interface Period {
  edition: Edition;
  /** First and last day; null when not known, or while there is no end. */
  from: Day | null;
  to: Day | null;
  basis: Basis;
}

type Held = Pick<RulebookDocument, 'editions'>;

/** The year that an edition is named for: 2025 for "2025" and for "2025-07-01"; null when its name is no year. */
export function yearOf(edition: Pick<Edition, 'edition'>): number | null {
  const match = /^(\d{4})(?:-|$)/u.exec(edition.edition);
  return match ? Number(match[1]) : null;
}

/** What the sources say of an edition by itself, before it is put to the others. */
export function statedPeriod(edition: Edition): Omit<Period, 'edition'> {
  const { validFrom, validTo, expectedFrom, version } = edition;
  if (version) return { from: version.from, to: version.to, basis: 'stated' };
  const year = yearOf(edition);
  const to = validTo === null ? null : span(validTo).last;
  if (validFrom !== null) return { from: span(validFrom).first, to, basis: 'stated' };
  const yearEnd = year === null ? null : `${year}-12-31`;
  if (expectedFrom !== null) {
    return { from: span(expectedFrom).first, to: to ?? yearEnd, basis: 'expected' };
  }
  if (year === null || edition.completeness === 'announced') {
    return { from: null, to, basis: 'unknown' };
  }
  return { from: `${year}-01-01`, to: to ?? yearEnd, basis: 'by-title' };
}

/**
 * The periods of all published editions of a document, versions among them, in the order of their first days. Each
 * ends at the latest on the day before the next begins, so that no day has two.
 */
export function periodsOf(document: Held): Period[] {
  const stated = publishedEditions(document)
    .map((edition): Period => ({ edition, ...statedPeriod(edition) }))
    .sort(
      (a, b) => compareDays(a.from, b.from) || a.edition.edition.localeCompare(b.edition.edition),
    );
  return stated.map((period, i) => {
    const next = stated
      .slice(i + 1)
      .find(({ from }) => from !== null && from >= (period.from ?? ''));
    if (period.from === null || !next?.from) return period;
    // That another is only expected to apply does not end what is known to apply without an end.
    if (period.to === null && next.basis === 'expected') return period;
    const end = dayBefore(next.from);
    return { ...period, to: period.to === null || end < period.to ? end : period.to };
  });
}

const compareDays = (a: Day | null, b: Day | null) =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;

/**
 * What applies on a day, and how that is known. The only answer to "vad gällde då?": pages, search, data and checks
 * all ask here. The edition may be one of which no text is held; null when nothing is known of the day.
 */
export function inForce(document: Held, day: Day): Period | null {
  const candidates = periodsOf(document).filter(
    ({ from, to }) => from !== null && within(day, from, to),
  );
  return candidates.at(-1) ?? null;
}

/**
 * The edition that is opened when somebody asks for the rules on a day: the one in force when its whole text is held;
 * else the last one before it that is held whole; else the first that will be. Null when none is held whole.
 */
export function editionAtHand(document: Held, day: Day): Edition | null {
  const held = periodsOf(document).filter(({ edition }) => edition.completeness === 'complete');
  const begun = held.filter(
    ({ from, to }) => (from ?? '') <= day && (to === null || from === null || to >= from),
  );
  return (begun.at(-1) ?? held[0])?.edition ?? null;
}

/** How an edition stands on a day. */
export type EditionStanding = 'coming' | 'in-force' | 'passed' | 'unknown' | 'never';

/** Whether an edition applies, will, or did; "never" for one whose words were changed before its first day. */
export function editionStanding(
  { from, to }: Pick<Period, 'from' | 'to'>,
  day: Day,
): EditionStanding {
  if (from === null) return 'unknown';
  if (to !== null && to < from) return 'never';
  if (day < from) return 'coming';
  return to !== null && to < day ? 'passed' : 'in-force';
}

/** The period of one edition among those of its document; null for a draft. */
export function periodOf(document: Held, edition: Edition): Period | null {
  return periodsOf(document).find((period) => period.edition === edition) ?? null;
}
