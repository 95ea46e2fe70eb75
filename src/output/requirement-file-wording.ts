import type {
  CalendarDay,
  Deadline,
  DeadlineKind,
  DeadlineValue,
  NormClass,
  TimeUnit,
} from '../core/requirements/types.ts';

/** The Swedish of the requirement files and of the checklist. */

export const normClass: Record<NormClass, string> = {
  obligation: 'Ska',
  prohibition: 'Får inte',
  recommendation: 'Bör',
  permission: 'Får',
};

export const deadlineKind: Record<DeadlineKind, string> = {
  'fixed-date': 'fast dag',
  period: 'period',
  'max-duration': 'längsta tid',
  frequency: 'så ofta',
  hours: 'tider',
  event: 'före en händelse',
  relative: 'inom en tid',
  delegated: 'någon annan bestämmer',
  vague: 'obestämd tid',
};

/** What an editor may settle by hand. */
export const settledPart: Record<'class' | 'bearer' | 'deadline', string> = {
  class: 'slaget',
  bearer: 'den ansvariga',
  deadline: 'fristen',
};

export const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nej');

/** "2025", or "2025 eller tidigare" where no older edition is held that could tell. */
export function sinceEdition(edition: string | null, known: boolean): string {
  if (edition === null) return '';
  return known ? edition : `${edition} eller tidigare`;
}

/** One and several of a unit. */
const UNITS: Record<TimeUnit, [one: string, several: string]> = {
  minute: ['minut', 'minuter'],
  hour: ['timme', 'timmar'],
  day: ['dag', 'dagar'],
  weekday: ['vardag', 'vardagar'],
  'working-day': ['helgfri vardag', 'helgfria vardagar'],
  week: ['vecka', 'veckor'],
  month: ['månad', 'månader'],
  quarter: ['kvartal', 'kvartal'],
  'half-year': ['halvår', 'halvår'],
  year: ['år', 'år'],
};

/** Units that are "ett" and not "en": "vartannat år" beside "varannan månad". */
const NEUTER: readonly TimeUnit[] = ['quarter', 'half-year', 'year'];

const BOUNDS = { 'at-most': 'högst ', 'at-least': 'minst ', exactly: '' } as const;

const amountOf = (amount: number, unit: TimeUnit): string =>
  `${String(amount).replace('.', ',')} ${UNITS[unit][amount === 1 ? 0 : 1]}`;

const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );

const day = ({ month, day: number, year }: CalendarDay): string =>
  `den ${number} ${MONTHS[month - 1]}${year === null ? '' : ` ${year}`}`;

/** A deadline as a value says it: "inom 3 vardagar", "senast den 1 mars varje år". Empty where it has no value. */
export function deadlineInWords({ value }: Pick<Deadline, 'value'>): string {
  return value === null ? '' : valueInWords(value);
}

function valueInWords(value: DeadlineValue): string {
  switch (value.type) {
    case 'within':
      return `inom ${amountOf(value.amount, value.unit)}`;
    case 'at-least-before':
      return `minst ${amountOf(value.amount, value.unit)} före`;
    case 'by':
      return `senast ${day(value.date)}${value.yearly ? ' varje år' : ''}`;
    case 'by-day':
      return `senast den ${value.day} varje ${UNITS[value.each][0]}`;
    case 'from':
      return `från och med ${day(value.date)}`;
    case 'times':
      return `${BOUNDS[value.bound]}${value.count} ${value.count === 1 ? 'gång' : 'gånger'} per ${UNITS[value.per][0]}`;
    case 'every':
      return every(value.interval, value.unit);
    case 'lasting':
      return `${BOUNDS[value.bound]}${amountOf(value.amount, value.unit)}`;
  }
}

function every(interval: number, unit: TimeUnit): string {
  const [one] = UNITS[unit];
  const neuter = NEUTER.includes(unit);
  if (interval === 1) return `varje ${one}`;
  if (interval === 2) return `${neuter ? 'vartannat' : 'varannan'} ${one}`;
  return `${neuter ? 'vart' : 'var'} ${interval}:e ${one}`;
}
