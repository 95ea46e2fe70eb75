import { type ChangeValues, hasEffect } from '../output/direction-wording.ts';

/** The filter of the catalogue, without a page: what is chosen, what fits, and how many each choice would give. */

/** A requirement as the filter sees it; the names are those of the address. */
export interface FilterRow {
  id: string;
  class: string;
  bearers: readonly string[];
  chapter: string;
  /** "bestamd", "obestamd", or empty. */
  deadline: string;
  /** True when a day that its text names comes within three months. */
  soon: boolean;
  changes: readonly (ChangeValues & { edition: string })[];
  /** Lower case: its words, its number and its heading. */
  text: string;
}

/** Each name is that of the query string; an empty list or string leaves all. */
export interface FilterChoice {
  klass: readonly string[];
  /** One of them must bear it. */
  ansvarig: readonly string[];
  kapitel: string;
  /** "ja" any time expression, "bestamd", "obestamd", or "tre-manader" for a day within three months. */
  frist: string;
  /** Changed since this edition. */
  andrat: string;
  verkan: string;
  /** Which way the change pulls. */
  riktning: string;
  ord: string;
}

export const NOTHING_CHOSEN: FilterChoice = {
  klass: [],
  ansvarig: [],
  kapitel: '',
  frist: '',
  andrat: '',
  verkan: '',
  riktning: '',
  ord: '',
};

/** Of these several can be chosen. */
export const MANY: ReadonlySet<string> = new Set(['klass', 'ansvarig']);

export const FILTER_NAMES = Object.keys(NOTHING_CHOSEN) as (keyof FilterChoice)[];

/** What an address asks for. Values that no requirement has are kept: the answer is then empty, and says so. */
export function readChoice(query: URLSearchParams): FilterChoice {
  const one = (name: keyof FilterChoice) => query.get(name)?.trim() ?? '';
  return {
    klass: query.getAll('klass').filter((value) => value !== ''),
    ansvarig: query.getAll('ansvarig').filter((value) => value !== ''),
    kapitel: one('kapitel'),
    frist: one('frist'),
    andrat: one('andrat'),
    verkan: one('verkan'),
    riktning: one('riktning'),
    ord: one('ord'),
  };
}

/** The query string of a choice, names always in the same order; what others put in the address is kept. */
export function writeChoice(choice: FilterChoice, others = new URLSearchParams()): string {
  const query = new URLSearchParams(others);
  for (const name of FILTER_NAMES) {
    query.delete(name);
    for (const value of [choice[name]].flat()) if (value !== '') query.append(name, value);
  }
  return query.toString();
}

/** No change at all in words: the same requirement under another number. */
const MOVED = 'flyttat-oforandrat';

/**
 * True when one change of the row satisfies all three. Without an effect, a new number alone is no change; when
 * an effect is named, that effect is meant.
 */
function changed(
  row: FilterRow,
  { andrat: since, verkan: effect, riktning }: FilterChoice,
): boolean {
  if (since === '' && effect === '' && riktning === '') return true;
  return row.changes.some(
    (change) =>
      (since === '' || change.edition > since) &&
      (effect === '' ? change.effect !== MOVED : hasEffect(change, effect)) &&
      (riktning === '' || change.direction === riktning),
  );
}

/** True when every word stands in the text, also inside a compound. */
function hasWords(row: FilterRow, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => row.text.includes(word));
}

function fitsDeadline(row: FilterRow, wanted: string): boolean {
  if (wanted === 'ja') return row.deadline !== '';
  return wanted === 'tre-manader' ? row.soon : row.deadline === wanted;
}

function fitsChoices(row: FilterRow, choice: FilterChoice): boolean {
  return (
    (choice.klass.length === 0 || choice.klass.includes(row.class)) &&
    (choice.ansvarig.length === 0 ||
      choice.ansvarig.some((bearer) => row.bearers.includes(bearer))) &&
    (choice.kapitel === '' || row.chapter === choice.kapitel) &&
    (choice.frist === '' || fitsDeadline(row, choice.frist)) &&
    changed(row, choice)
  );
}

export function fits(row: FilterRow, choice: FilterChoice): boolean {
  return fitsChoices(row, choice) && hasWords(row, choice.ord);
}

/** A choice that could be made: its name in the address and its value; an empty value stands for all. */
export interface Option {
  name: Exclude<keyof FilterChoice, 'ord'>;
  value: string;
}

/** For each option: how many requirements it would show with everything else as it is chosen. */
export function countOptions(
  rows: readonly FilterRow[],
  choice: FilterChoice,
  options: readonly Option[],
): number[] {
  const withWords = rows.filter((row) => hasWords(row, choice.ord));
  return options.map(({ name, value }) => {
    const list = value === '' ? [] : [value];
    const tried = { ...choice, [name]: MANY.has(name) ? list : value };
    return withWords.filter((row) => fitsChoices(row, tried)).length;
  });
}
