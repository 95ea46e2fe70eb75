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

/** Endings of number and definiteness; "s" is not among them, since it turns a verb passive. */
const ENDINGS = /^(?:arna|erna|orna|en|et|ar|er|or|na|n|t|a|e)?$/u;

/** Pairs of words that look alike and mean different things; never taken for a slip. */
const LOOKALIKES = new RegExp(
  '^(?:in|ut|o|av|an|för|över|under|upp|ned|nedan|ovan|hög|låg|minst|mest|först|' +
    'sist|ingen|någon|dag|natt)',
  'u',
);

export type SmallDifference = 'slip' | 'inflection' | null;

/**
 * Whether two words differ by a slip of the pen or only by the form of a noun.
 *
 * A slip is one letter dropped, doubled or exchanged with its neighbour inside the word, or a lost
 * diacritic. A letter replaced by another is not enough: "avvisa" and "anvisa" are both words and
 * say opposite things. Neither is anything at the start of a word, where o- and in- negate.
 */
export function smallDifference(a: string, b: string): SmallDifference {
  if (a === b || /\d/.test(a + b)) return null;
  if (a.length < 4 || b.length < 4) return null;
  if (isInflection(a, b)) return 'inflection';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // "vård" and "värd" are both words; so are "ordinerande" and "ordinerade".
  if (long.length < 6 || /(?:ande|ade|ende)$/u.test(long) !== /(?:ande|ade|ende)$/u.test(short))
    return null;
  if (/ande$/u.test(long) !== /ande$/u.test(short)) return null;
  if (bare(a) === bare(b)) return 'slip';
  if (long.length - short.length === 1 && isDropped(short, long)) return 'slip';
  return short.length === long.length && isSwapped(short, long) ? 'slip' : null;
}

function isInflection(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  for (let at = same; at >= Math.max(4, same - 3); at -= 1) {
    const [restA, restB] = [a.slice(at), b.slice(at)];
    // "godkänn" and "godkänt": both endings could be verbal.
    if (ENDINGS.test(restA) && ENDINGS.test(restB) && !/^[nt]{2}$/u.test(restA + restB))
      return true;
  }
  return false;
}

const bare = (word: string): string =>
  word.replace(/[åä]/gu, 'a').replace(/ö/gu, 'o').replace(/é/gu, 'e');

function isDropped(short: string, long: string): boolean {
  for (let i = 2; i < long.length - 1; i += 1) {
    if (long.slice(0, i) + long.slice(i + 1) === short)
      return !LOOKALIKES.test(long.slice(0, i + 1)) || i > 2 || long[i] === long[i - 1];
  }
  return false;
}

function isSwapped(a: string, b: string): boolean {
  for (let i = 1; i < a.length - 1; i += 1) {
    if (a[i] !== b[i])
      return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  return false;
}
