import { NUMBER_PATTERN, readNumber } from '../numbers.ts';
import { DATE_PATTERN, readDate } from '../times/time-values.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = (
  [
    ['bl\\.? ?a\\.', 'bland annat'],
    ['t\\.? ?ex\\.?', 'till exempel'],
    ['m\\.? ?m\\.?|mm\\.?', 'med mera'],
    ['d\\.? ?v\\.? ?s\\.?', 'det vill säga'],
    ['p\\.? ?g\\.? ?a\\.?', 'på grund av'],
    ['m\\.? ?fl\\.?', 'med flera'],
    ['o\\.? ?s\\.? ?v\\.?', 'och så vidare'],
    ['s\\.? ?k\\.', 'så kallad'],
    ['ca\\.?|c:a', 'cirka'],
    ['resp\\.', 'respektive'],
    ['inkl\\.?', 'inklusive'],
    ['exkl\\.?', 'exklusive'],
    ['enl\\.', 'enligt'],
    ['fr\\.? ?o\\.? ?m\\.?', 'från och med'],
    ['t\\.? ?o\\.? ?m\\.?', 'till och med'],
    ['ev\\.', 'eventuell'],
    ['eventuellt|eventuella', 'eventuell'],
    ['max\\.?', 'maximalt'],
    ['tel\\.', 'telefon'],
    ['kl\\.?', 'klockan'],
    ['nr\\.?', 'nummer'],
    ['ang\\.', 'angående'],
    ['f\\.? ?n\\.', 'för närvarande'],
    ['e\\.? ?d\\.', 'eller dylikt'],
    ['kap\\.', 'kapitel'],
    ['st\\.', 'stycken'],
    ['%', ' procent'],
    ['&', ' och '],
    ['skall', 'ska'],
    ['kr', 'kronor'],
    ['i enighet med', 'i enlighet med'],
  ] as const
).map(
  ([from, to]) => [new RegExp(`(?<![\\p{L}\\d])(?:${from})(?![\\p{L}\\d])`, 'giu'), to] as const,
);

/**
 * The text in one way of writing, so that two texts with the same form differ in writing only:
 * white space, soft hyphens, dashes, quotation marks, punctuation, capitals, digits for number
 * words, dates and clock times in one format, abbreviations written out, "skall" as "ska".
 *
 * Word order and inflection are kept; whether an inflection matters is another rule's question.
 */
export function writtenForm(text: string): string {
  let form = text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/[\u00a0\u2009\u202f\s]+/gu, ' ')
    .replace(/[–—−‑]/gu, '-')
    .replace(/\s*-\s*(?=\d)/gu, '-');
  form = form.replace(
    new RegExp(`(?<![\\p{L}\\d/])${DATE_PATTERN}(?![\\p{L}\\d/])`, 'giu'),
    (match) => {
      const date = readDate(match);
      return date === null ? match : `dag${date.year ?? ''}m${date.month}d${date.day}`;
    },
  );
  form = form.replace(
    /(\d{1,2})[.:](\d{2})(?!\d|[.:]\d)/gu,
    (_, hour: string, minute: string) => `${Number(hour)}t${minute}`,
  );
  for (const [pattern, full] of ABBREVIATIONS) form = form.replace(pattern, full);
  form = form.replace(
    new RegExp(`(?<![\\p{L}\\d.,:/-])${NUMBER_PATTERN}(?![\\p{L}\\d:/-]|[.,]\\d)`, 'giu'),
    (match) => (/^(?:en|ett)$/iu.test(match) ? match : String(readNumber(match) ?? match)),
  );
  return form
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})[:’'](?=\p{L})/gu, '')
    .replace(/(?<!\d)[.,;:!?"”“’'()[\]«»*](?!\d)|[.,;:!?"”“’'()[\]«»*](?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Endings that make a noun definite, and no other word of it. */
const DEFINITE = /^(?:en|et|n|t|na)$/u;

export type SmallDifference = 'slip' | 'inflection' | null;

/**
 * Whether two words differ by a slip of the pen or only by the definite form of a noun.
 *
 * A slip is one letter put in, left out, exchanged or swapped with its neighbour, where exactly one of
 * the two forms is a word: "avvisa" and "anvisa" are both words and say opposite things.
 */
export function smallDifference(
  a: string,
  b: string,
  isWord: ((word: string) => boolean) | null,
): SmallDifference {
  if (a === b || /\d/.test(a + b)) return null;
  if (a.length < 4 || b.length < 4) return null;
  // "ordinerande" and "ordinerade" are two sides of one thing.
  if (/ande$/u.test(a) !== /ande$/u.test(b)) return null;
  if (isInflection(a, b) && (isWord === null || isWord(a) === isWord(b))) return 'inflection';
  if (isWord === null || isWord(a) === isWord(b)) return null;
  return isNear(a, b) ? 'slip' : null;
}

/** "behandling" and "behandlingen": one is the other in definite form. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && DEFINITE.test(long.slice(short.length));
}

/** One letter put in, left out or exchanged, or two neighbours swapped. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [x, y] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (y.length === 1) return x.length <= 1;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}
