import {
  AND,
  EDITION_SAID,
  EU,
  PARAGRAPH_SAID,
  REQUIREMENT_SAID,
  SECTION_SAID as SECTION_WORD,
  STATUTE_SERIES,
} from '../../language/sv/search/number-words.ts';
import { collapse } from '../text.ts';
import type { NumberMap } from './number-map.ts';

/** A number that the reader asks for. */
export type Asked =
  | { kind: 'section'; number: string }
  /** `ids` is empty when no decision has that number. */
  | { kind: 'decision'; ids: string[]; asked: string }
  | { kind: 'law'; number: string; asked: string }
  | { kind: 'requirement'; number: number };

export interface NumbersRead {
  asked: Asked[];
  /** The edition that a section number is asked for in; null when none is named. */
  year: string | null;
  /** The query without the numbers that were understood. */
  rest: string;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/§-])`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[.,:/-]\p{N})`;
const pattern = (inner: string) => new RegExp(`${BEFORE}(?:${inner})${AFTER}`, 'iu');

/** No part has a leading zero: 08.00 and 17.00 are times of day. */
const PART = String.raw`[1-9]\d?`;
const DOTTED = String.raw`${PART}(?:\.${PART}[a-z]?){1,4}\.?`;
/** RS, RS-; also nothing at all. */
const SERIES = String.raw`(?:(?<series>\p{L}{2,4})[\s/-]*)?`;

const LAW = pattern(
  String.raw`\(?(?:(?<series>${STATUTE_SERIES})\s*)?(?<number>(?:18|19|20)\d\d:\d{1,4})\)?`,
);
const EU_LAW = pattern(String.raw`(?:${EU}\s*)?(?<number>(?:19|20)\d\d\/\d{2,4})`);
const CASE = pattern(String.raw`${SERIES}(?<number>\d{1,5})\s?[-/]\s?(?<year>(?:19|20)\d\d)`);
const PARAGRAPH = new RegExp(
  String.raw`(?<![\p{N}§]\s?)(?<![\p{L}])${SERIES}(?:§|${PARAGRAPH_SAID})\s*(?<number>\d{1,4}[a-z]?)${AFTER}`,
  'iu',
);
const SERIES_AND_NUMBER = pattern(String.raw`(?<series>\p{L}{2,4})[\s-]*(?<number>\d{1,4})`);
const REQUIREMENT = pattern(
  String.raw`(?:${REQUIREMENT_SAID}\s*)?k\s?-?(?<id>\d{1,5})|${REQUIREMENT_SAID}\s+(?<said>\d{1,5})`,
);
const SECTION_SAID = pattern(
  String.raw`${SECTION_WORD}\s*(?<number>${DOTTED}|${PART}[a-z]?\.?)(?!\s*§)(?:\s*(?:${AND}|,|\/)\s*(?<second>${DOTTED}))?`,
);
const SECTION = pattern(`(?<number>${DOTTED})`);
const CHAPTER_ALONE = new RegExp(String.raw`^(?<number>${PART})\.?$`, 'u');
const COMMAS = new RegExp(`^${PART}(?:,${PART}){1,4}$`, 'u');
const YEAR = pattern(String.raw`(?:${EDITION_SAID})?\s*(?<year>(?:19|20)\d\d)`);

/**
 * Finds the numbers in a query. Each reading takes its characters before a looser one can: "2008:355" is no
 * section, "RS 1360-2020" no range of years.
 */
export function readNumbers(query: string, map: NumberMap): NumbersRead {
  const asked: Asked[] = [];
  let rest = collapse(query.normalize('NFC')).replace(/[\u2010-\u2015\u2212]/gu, '-');
  if (COMMAS.test(rest)) rest = rest.replaceAll(',', '.');

  /** Reads every match of a pattern; what is not understood stays in the query. */
  const take = (reading: RegExp, understand: (groups: Groups, quote: string) => Asked[] | null) => {
    for (let from = 0; from <= rest.length; ) {
      const search = new RegExp(reading.source, `${reading.flags}g`);
      search.lastIndex = from;
      const found = search.exec(rest);
      if (!found) return;
      const understood = understand(found.groups ?? {}, found[0].trim());
      if (understood) {
        asked.push(...understood);
        rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
        from = found.index;
      } else from = found.index + found[0].length;
    }
  };

  take(LAW, ({ series = '', number = '' }, quote) => [
    { kind: 'law', number: lawNumber(series, number, map), asked: quote },
  ]);
  take(EU_LAW, ({ number = '' }, quote) =>
    map.laws.some(([held]) => held === number || held.endsWith(` ${number}`))
      ? [{ kind: 'law', number: lawNumber('', number, map), asked: quote }]
      : null,
  );
  take(CASE, ({ series = '', number = '', year = '' }, quote) => {
    const ids = decisionsOfCase(series, number, year, map);
    return ids.length > 0 || isSeries(series, map)
      ? [{ kind: 'decision', ids, asked: quote }]
      : null;
  });
  take(PARAGRAPH, ({ series = '', number = '' }, quote) => {
    if (series && !isSeries(series, map)) return null;
    return [{ kind: 'decision', ids: decisionsOfParagraph(series, number, map), asked: quote }];
  });
  take(SERIES_AND_NUMBER, ({ series = '', number = '' }, quote) =>
    isSeries(series, map)
      ? [{ kind: 'decision', ids: decisionsOfParagraph(series, number, map), asked: quote }]
      : null,
  );
  take(REQUIREMENT, ({ id, said }) => [{ kind: 'requirement', number: Number(id ?? said) }]);
  take(SECTION_SAID, ({ number = '', second }) =>
    [number, ...(second ? [second] : [])].map((n) => ({ kind: 'section', number: bare(n) })),
  );
  take(SECTION, ({ number = '' }) => [{ kind: 'section', number: bare(number) }]);
  take(CHAPTER_ALONE, ({ number = '' }) => {
    const ids = decisionsOfParagraph('', number, map);
    const chapter = map.sections.some(([held]) => held === number);
    return [
      ...(chapter ? [{ kind: 'section' as const, number }] : []),
      ...(ids.length > 0 ? [{ kind: 'decision' as const, ids, asked: number }] : []),
    ];
  });
  if (/^\d{2,4}$/u.test(rest.trim())) {
    const ids = decisionsOfParagraph('', rest.trim(), map);
    if (ids.length > 0) {
      asked.push({ kind: 'decision', ids, asked: rest.trim() });
      rest = '';
    }
  }

  let year: string | null = null;
  if (asked.some(({ kind }) => kind === 'section')) {
    const found = YEAR.exec(rest);
    year = found?.groups?.year ?? null;
    if (found) rest = rest.replace(found[0], ' ');
  }
  return { asked, year, rest: leftover(rest, asked) };
}

type Groups = Partial<Record<string, string>>;

const bare = (number: string): string => number.replace(/\.$/u, '').toLowerCase();

/** Once a number is understood, "i 2.7.3 och" leaves nothing to search for: only joining words are dropped. */
function leftover(rest: string, asked: readonly Asked[]): string {
  const left = collapse(rest);
  return asked.length > 0 && !/[\p{L}\p{N}]{2}/u.test(left) ? '' : left;
}

function lawNumber(series: string, number: string, map: NumberMap): string {
  const wanted = series.toUpperCase() === 'SFS' ? '' : series.toUpperCase();
  const held = map.laws.map(([printed]) => printed);
  if (wanted) return `${wanted} ${number}`;
  return (
    held.find((printed) => printed === number) ??
    (series ? undefined : held.find((printed) => printed.endsWith(` ${number}`))) ??
    number
  );
}

/** "RS" of "RS 1360-2020" and of "RS-235". */
const seriesOf = (text: string): string => /^\p{L}+/u.exec(text)?.[0]?.toUpperCase() ?? '';

function isSeries(series: string, map: NumberMap): boolean {
  return series !== '' && map.decisions.some(([id]) => seriesOf(id) === series.toUpperCase());
}

function decisionsOfCase(series: string, number: string, year: string, map: NumberMap): string[] {
  const wanted = series.toUpperCase();
  const fits = (text: string) =>
    (wanted === '' || seriesOf(text) === wanted) && figures(text) === `${number}-${year}`;
  // An id such as RS-130-2019 names one record; a case number may have several.
  const byId = map.decisions.filter(([id]) => fits(id));
  const byCase = map.decisions.filter(([, , , caseNumber]) => fits(caseNumber));
  return [...new Set([...byCase, ...byId].map(([id]) => id))];
}

function decisionsOfParagraph(series: string, number: string, map: NumberMap): string[] {
  return map.decisions
    .filter(
      ([id, , paragraph]) =>
        paragraph === number.toLowerCase() &&
        (series === '' || seriesOf(id) === series.toUpperCase()),
    )
    .map(([id]) => id);
}

/** "1360-2020" for "RS 1360-2020" and "RS/1360/2020"; "" when there are not two numbers. */
function figures(text: string): string {
  const found = text.match(/\d+/gu) ?? [];
  return found.length === 2 ? found.join('-') : '';
}
