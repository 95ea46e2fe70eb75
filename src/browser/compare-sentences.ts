import type { ChangeLog, SectionEntry } from '../core/change-log.ts';
import type { Account, Outcome } from '../core/compare/account.ts';
import type { Section } from '../core/model.ts';
import { isListed } from '../output/change-view.ts';
import { summaryInWords } from '../output/change-wording.ts';
import { counted, listed } from '../output/wording.ts';

/** The sentences that only the free comparison says. */

/** The result in words: sums in which every section of both editions is counted once, and what is not known. */
export function resultInWords(log: ChangeLog): string {
  const { basis, comparison, older, newer } = log;
  const result =
    basis === 'full' && comparison
      ? accountInWords(comparison.account, older.edition, newer.edition)
      : summaryInWords(log);
  return older.edition > newer.edition && log.entries.some(isListed)
    ? `${result} Jämförelsen går bakåt i tiden: det som kallas nytt finns i ${newer.edition} men inte i ${older.edition}.`
    : result;
}

type Sum = { rows: number; old: number; new: number };

const outcomes: Record<Outcome, (sum: Sum) => string> = {
  unchanged: (sum) => counted(sum.new, 'oförändrat', 'oförändrade'),
  relabelled: (sum) =>
    `${sum.new} med samma text under annat nummer, annan rubrik eller på annan plats`,
  editorial: (sum) => counted(sum.new, 'redaktionellt ändrat', 'redaktionellt ändrade'),
  changed: (sum) => counted(sum.new, 'med ändrad text', 'med ändrad text'),
  split: (sum) => `${counted(sum.old, 'delat', 'delade')} i ${sum.new}`,
  merged: (sum) => `${sum.old} sammanslagna till ${sum.new}`,
  rearranged: (sum) => `${sum.old} omfördelade på ${sum.new}`,
  added: (sum) => counted(sum.new, 'nytt', 'nya'),
  removed: (sum) => `${sum.old} som utgår`,
};

/** One sentence in which all sections of both editions are accounted for. */
function accountInWords({ sums, total }: Account, older: string, newer: string): string {
  const told = (Object.keys(outcomes) as Outcome[])
    .filter((outcome) => sums[outcome].rows > 0)
    .map((outcome) => outcomes[outcome](sums[outcome]));
  if (total.old === sums.unchanged.old && total.new === sums.unchanged.new) {
    return `Inget skiljer: alla ${total.new} avsnitt är oförändrade.`;
  }
  return `Av ${total.old} avsnitt i ${older} och ${total.new} i ${newer}: ${told.join('; ')}.`;
}

/** Why there is nothing to compare, in a sentence that says what to do. */
export function unknownInWords(unknown: readonly string[]): string {
  const names = listed(unknown.map((name) => `”${name}”`));
  return unknown.length === 1
    ? `Adressen frågar efter utgåvan ${names}. Någon text till den finns inte här. Välj bland utgåvorna ovan.`
    : `Adressen frågar efter utgåvorna ${names}. Någon text till dem finns inte här. Välj bland utgåvorna ovan.`;
}

export function sameTwice(edition: string): string {
  return `Utgåvan ${edition} är vald två gånger. Välj två olika utgåvor att jämföra.`;
}

export const FETCHING = 'Hämtar texten …';

export const CHOOSE_TWO = 'Välj två utgåvor att jämföra.';

export function notFetched(edition: string): string {
  return `Texten till utgåvan ${edition} kunde inte hämtas. Ladda om sidan och försök igen.`;
}

/** How much of a section can be compared, when a part of it is not known in one of the editions; else empty. */
export function notComparedInWords(
  { old, new: current, paragraphs, departed }: SectionEntry,
  names: { older: string; newer: string },
): string {
  if (!old || !current) return '';
  const told = [...paragraphs, ...departed];
  const rest = (section: Section, side: 'old' | 'new', name: string, other: string): string => {
    const all = section.paragraphs.filter(({ text }) => text !== '').length;
    const compared = told
      .flatMap((paragraph) => paragraph[side])
      .filter((place) => place.section === section).length;
    return compared < all
      ? `Bara ${compared} av ${all} stycken i ${name} kan jämföras; vad ${other} säger i övrigt är inte känt.`
      : '';
  };
  return (
    rest(current, 'new', names.newer, names.older) || rest(old, 'old', names.older, names.newer)
  );
}

export function countInWords(current: number | null, total: number): string {
  return current === null
    ? counted(total, 'ändring', 'ändringar')
    : `Ändring ${current} av ${total}`;
}
