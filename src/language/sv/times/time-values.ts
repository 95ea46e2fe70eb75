import type { CalendarDay, DeadlineValue, TimeUnit } from '../../../core/requirements/types.ts';
import { NUMBER_PATTERN, readNumber } from '../numbers.ts';

/** In the order of the year; also the words in which readers are told of a day. */
export const MONTHS: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * Matches one unit of time, longest first so that "helgfria vardagar" is not read as "vardagar".
 */
export const UNIT_PATTERN =
  '(?:helgfri(?:a)? vardag(?:ar)?(?:na)?|helgfri(?:a)? (?:arbets)?dag(?:ar)?|' +
  'arbetsdag(?:ar)?(?:na)?s?|' +
  'vardag(?:ar)?(?:na)?s?|kalenderdag(?:ar)?|dygn(?:et)?|dag(?:ar|en|arna)?|' +
  'timm(?:e|ar|arna|en)|minut(?:er)?|' +
  'veck(?:a|or|an)|kalendermånad(?:er)?|månad(?:er|en)?s?|kvartal(?:et)?|' +
  'halvår(?:et)?|termin(?:en|er)?|läsår(?:et)?|kalenderår(?:et)?|år(?:et)?)';

/** The unit a word of {@link UNIT_PATTERN} stands for. */
export function readUnit(word: string): TimeUnit {
  const w = word.toLowerCase();
  if (/^helgfri|^arbetsdag/u.test(w)) return 'working-day';
  if (/^vardag/u.test(w)) return 'weekday';
  if (/^(?:dag|dygn|kalenderdag)/u.test(w)) return 'day';
  if (/^tim/u.test(w)) return 'hour';
  if (/^minut/u.test(w)) return 'minute';
  if (/^veck/u.test(w)) return 'week';
  if (/månad/u.test(w)) return 'month';
  if (/^kvartal/u.test(w)) return 'quarter';
  if (/^(?:halvår|termin)/u.test(w)) return 'half-year';
  return 'year';
}

/** Matches a calendar day: "1 mars", "den 31 januari 2026", "1/12", "2026-03-01". */
export const DATE_PATTERN = `(?:den\\s+)?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:\\s*(?::?[ae])?\\s+|\\s+i\\s+)(?:${MONTHS.join('|')}|jan|feb|apr|aug|sept?|okt|nov|dec)\\.?(?:\\s+\\d{4})?|\\d{1,2}/\\d{1,2}(?:\\s+\\d{4})?)`;

/** The calendar day of a text matched by {@link DATE_PATTERN}, or null when no such day exists. */
export function readDate(text: string): CalendarDay | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return day(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const slash = /(\d{1,2})\/(\d{1,2})(?:\s+(\d{4}))?/.exec(text);
  if (slash) return day(Number(slash[2]), Number(slash[1]), slash[3] ? Number(slash[3]) : null);
  const words = /(\d{1,2})\D+?(\p{L}{3,})\.?(?:\s+(\d{4}))?/u.exec(text.replace(/^den\s+/iu, ''));
  if (!words) return null;
  const month = MONTHS.findIndex((m) => m.startsWith(words[2]!.toLowerCase().slice(0, 3))) + 1;
  return day(month, Number(words[1]), words[3] ? Number(words[3]) : null);
}

function day(month: number, date: number, year: number | null): CalendarDay | null {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest === undefined || date < 1 || date > longest ? null : { month, day: date, year };
}

/** The bound that a word such as "högst" or "minst" sets; `exactly` without one. */
export function readBound(word: string | undefined): 'at-most' | 'at-least' | 'exactly' {
  const w = word?.trim().toLowerCase() ?? '';
  if (/^(?:högst|maximalt|max|längst|upp till|som mest|som längst|inte mer än|ej mer än)/u.test(w))
    return 'at-most';
  if (/^(?:minst|lägst|åtminstone|som minst|inte mindre än|tidigast)/u.test(w)) return 'at-least';
  return 'exactly';
}

/** Matches a number, also one that is written twice: "trettio (30)", "30 (trettio)". */
export const AMOUNT_PATTERN = `${NUMBER_PATTERN}(?: ?\\(${NUMBER_PATTERN}\\))?`;

/** The last day of a month, counted from 1; February ends on the 28th. */
export const lastDayOf = (month: number): number =>
  [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;

/** The month of the year of a name, counted from 1; 0 for no month. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** Reads "tre", "3", "trettio (30)" or the article of "en vecka". */
export function readAmount(word: string): number {
  return readNumber(word.replace(/\s*\(.*$/u, '')) ?? 1;
}

const pad = (n: number): string => String(n).padStart(2, '0');

const unitWords = (n: number, unit: TimeUnit): string =>
  `${n} ${unit.replace('-', ' ')}${n === 1 ? '' : 's'}`;

const dateWords = (d: CalendarDay): string =>
  `${d.year === null ? '' : `${d.year}-`}${pad(d.month)}-${pad(d.day)}`;

/**
 * The value in a few fixed English words, the same words for the same value: `at most 2 per year`.
 */
export function summariseTime(value: DeadlineValue): string {
  const bound = (b: 'at-most' | 'at-least' | 'exactly'): string =>
    b === 'exactly' ? '' : `${b.replace('-', ' ')} `;
  switch (value.type) {
    case 'within':
      return `within ${unitWords(value.amount, value.unit)}`;
    case 'at-least-before':
      return `at least ${unitWords(value.amount, value.unit)} before`;
    case 'by':
      return `${value.yearly ? 'yearly ' : ''}by ${dateWords(value.date)}`;
    case 'by-day':
      return `by day ${value.day} of every ${value.each}`;
    case 'by-week':
      return `by week ${value.week}`;
    case 'from':
      return `from ${dateWords(value.date)}`;
    case 'times':
      return `${bound(value.bound)}${value.count} per ${value.per.replace('-', ' ')}`;
    case 'every':
      return value.interval === 1
        ? `every ${value.unit.replace('-', ' ')}`
        : `every ${unitWords(value.interval, value.unit)}`;
    case 'lasting':
      return `${bound(value.bound)}${unitWords(value.amount, value.unit)}`;
  }
}

/**
 * ISO 8601 for the value where it says exactly the same, else undefined (weekdays have no ISO
 * form).
 */
export function isoTime(value: DeadlineValue): string | undefined {
  switch (value.type) {
    case 'by':
    case 'from':
      return value.date.year === null ? `--${dateWords(value.date)}` : dateWords(value.date);
    case 'by-day':
    case 'by-week':
      return undefined;
    case 'within':
    case 'at-least-before':
    case 'lasting':
      return isoPeriod(value.amount, value.unit);
    case 'every': {
      const period = isoPeriod(value.interval, value.unit);
      return period && `R/${period}`;
    }
    case 'times': {
      const period =
        value.count === 1 && value.bound === 'exactly' ? isoPeriod(1, value.per) : undefined;
      return period && `R/${period}`;
    }
  }
}

function isoPeriod(n: number, unit: TimeUnit): string | undefined {
  switch (unit) {
    case 'minute':
      return `PT${n}M`;
    case 'hour':
      return `PT${n}H`;
    case 'day':
      return `P${n}D`;
    case 'week':
      return `P${n}W`;
    case 'month':
      return `P${n}M`;
    case 'quarter':
      return `P${n * 3}M`;
    case 'half-year':
      return `P${n * 6}M`;
    case 'year':
      return `P${n}Y`;
    default:
      return undefined;
  }
}
