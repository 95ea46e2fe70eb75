import type { Edition } from '../core/model.ts';
import type { Day } from '../core/time/day.ts';
import { type Basis, editionStanding, type Period, yearOf } from '../core/time/in-force.ts';
import { daysInWords, onDate } from './dates.ts';

/** From which day something applies, and how that is known, in Swedish. */

/** How a day is known, as it stands in a table. */
export const basisName: Record<Basis, string> = {
  stated: 'Dagen framgår av beslut eller handling',
  'by-title': 'Enligt titeln',
  expected: 'Väntat enligt en handling',
  unknown: 'Framgår inte',
};

/**
 * Whether a wording applies on a day: "Gäller från den 1 januari 2025 (första dagen enligt titeln).", "Gällde till den
 * 30 juni 2025."
 */
export function appliesInWords(
  { from, to, basis }: Pick<Period, 'from' | 'to' | 'basis'>,
  edition: Pick<Edition, 'edition'>,
  today: Day,
): string {
  const standing = editionStanding({ from, to }, today);
  if (standing === 'unknown') return 'Från vilken dag lydelsen gäller framgår inte.';
  if (standing === 'never') {
    return 'Så här löd utgåvan när den beslutades. Lydelsen ändrades innan den började gälla.';
  }
  if (basis === 'expected') {
    return `${from !== null && from <= today ? 'Väntades' : 'Väntas'} gälla ${daysInWords(from, null)}.`;
  }
  const year = yearOf(edition);
  const wholeYear = year !== null && from === `${year}-01-01` && to === `${year}-12-31`;
  if (basis === 'by-title') {
    if (standing === 'passed') {
      return wholeYear
        ? `Gällde ${year}, enligt titeln.`
        : `Gällde ${daysInWords(from, to)} (första dagen enligt titeln).`;
    }
    const verb = standing === 'coming' ? 'Ska gälla' : 'Gäller';
    const end = wholeYear ? null : to;
    return `${verb} ${daysInWords(from, end)} (första dagen enligt titeln).`;
  }
  return `${standing === 'passed' ? 'Gällde' : 'Gäller'} ${daysInWords(from, to)}.`;
}

/** "1 januari–30 juni 2025" for a table; open ends and unknown days are said. */
export function periodInWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'Dagarna framgår inte' : `Till ${onDate(to)}`;
  const words = daysInWords(from, to);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
