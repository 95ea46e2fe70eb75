import type { CalendarDay, Deadline, DeadlineValue, TimeUnit } from '../core/requirements/types.ts';
import { MONTHS } from '../language/sv/times/time-values.ts';

/** Times and deadlines in Swedish. The words of the text itself always stand beside. */

/** One and several of each unit, and its gender for "varje", "vartannat". */
const UNITS: Record<TimeUnit, { one: string; many: string; neuter: boolean }> = {
  minute: { one: 'minut', many: 'minuter', neuter: false },
  hour: { one: 'timme', many: 'timmar', neuter: false },
  day: { one: 'dag', many: 'dagar', neuter: false },
  weekday: { one: 'vardag', many: 'vardagar', neuter: false },
  'working-day': { one: 'helgfri vardag', many: 'helgfria vardagar', neuter: false },
  week: { one: 'vecka', many: 'veckor', neuter: false },
  month: { one: 'månad', many: 'månader', neuter: false },
  quarter: { one: 'kvartal', many: 'kvartal', neuter: true },
  'half-year': { one: 'halvår', many: 'halvår', neuter: true },
  year: { one: 'år', many: 'år', neuter: true },
};

const BOUNDS = { 'at-most': 'högst ', 'at-least': 'minst ', exactly: '' };

function amount(n: number, unit: TimeUnit): string {
  const { one, many } = UNITS[unit];
  return `${String(n).replace('.', ',')} ${n === 1 ? one : many}`;
}

/** "1 mars", "1 mars 2026". */
export function dayInWords({ day, month, year }: CalendarDay): string {
  return `${day} ${MONTHS[month - 1]}${year === null ? '' : ` ${year}`}`;
}

/** "varje år", "vartannat år", "var 3:e månad", "vart 10:e år". */
function every(interval: number, unit: TimeUnit): string {
  const { one, neuter } = UNITS[unit];
  if (interval === 1) return `varje ${one}`;
  if (interval === 2) return `${neuter ? 'vartannat' : 'varannan'} ${one}`;
  return `${neuter ? 'vart' : 'var'} ${interval}:e ${one}`;
}

/** The value in Swedish: "inom 3 vardagar", "senast 1 mars varje år", "högst 2 gånger per år". */
export function timeInWords(value: DeadlineValue): string {
  switch (value.type) {
    case 'within':
      return `inom ${amount(value.amount, value.unit)}`;
    case 'at-least-before':
      return `minst ${amount(value.amount, value.unit)} före`;
    case 'by':
      return `senast ${dayInWords(value.date)}${value.yearly ? ' varje år' : ''}`;
    case 'by-day':
      return `senast den ${value.day} ${every(1, value.each)}`;
    case 'by-week':
      return `vecka ${value.week}`;
    case 'from':
      return `från ${dayInWords(value.date)}`;
    case 'times':
      return `${BOUNDS[value.bound]}${value.count} ${value.count === 1 ? 'gång' : 'gånger'} per ${UNITS[value.per].one}`;
    case 'every':
      return every(value.interval, value.unit);
    case 'lasting':
      return `${BOUNDS[value.bound] || 'i '}${amount(value.amount, value.unit)}`;
  }
}

/** "två timmar om dagen" measures how long in each day; the value counts only, and "2 gånger" would be untrue. */
const LENGTH_IN_EACH =
  /(?:timm|minut|dygn|dagar|veckor|månader)\p{L}*\s+(?:om|per|i|varje|under)(?!\p{L})/iu;

/** The value in Swedish; null where the text gives none, or one that is not the whole of what it says. */
export function valueInWords({ value, text }: Pick<Deadline, 'value' | 'text'>): string | null {
  if (value === null || (value.type === 'times' && LENGTH_IN_EACH.test(text))) return null;
  return timeInWords(value);
}

/** The value in Swedish where it adds something to the words of the text, "inom 3 vardagar" to "inom tre vardagar"; else null. */
export function addedWords(deadline: Pick<Deadline, 'value' | 'text'>): string | null {
  const words = valueInWords(deadline);
  const printed = deadline.text.toLowerCase().replace(/\.$/u, '').replace(' den ', ' ');
  return words === printed ? null : words;
}

/** What the deadline says: its value in words, or else the words of the text. */
export function deadlineInWords(deadline: Pick<Deadline, 'value' | 'text'>): string {
  return valueInWords(deadline) ?? `”${deadline.text}”`;
}
