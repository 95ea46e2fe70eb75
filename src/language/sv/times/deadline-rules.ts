import type { TimeUnit } from '../../../core/requirements/types.ts';
import { readOrdinal } from '../numbers.ts';
import { LOOSE_TIME_RULES } from './loose-time-rules.ts';
import type { TimeRule } from './time-rule.ts';
import { re } from './time-rule.ts';
import {
  AMOUNT_PATTERN,
  DATE_PATTERN,
  lastDayOf,
  MONTHS,
  monthOf,
  readAmount,
  readBound,
  readDate,
  readUnit,
  UNIT_PATTERN,
} from './time-values.ts';

const N = AMOUNT_PATTERN;
const U = UNIT_PATTERN;
const BOUND = '(?:högst|maximalt|max|längst|upp till|som mest|inte mer än|minst|åtminstone|lägst)';
const EACH = '(?:per|om|i|varje|under|på)';

const EVERY: ReadonlyMap<string, [number, TimeUnit]> = new Map([
  ['årligen', [1, 'year']],
  ['varje år', [1, 'year']],
  ['årsvis', [1, 'year']],
  ['månadsvis', [1, 'month']],
  ['månatligen', [1, 'month']],
  ['varje månad', [1, 'month']],
  ['kvartalsvis', [1, 'quarter']],
  ['varje kvartal', [1, 'quarter']],
  ['halvårsvis', [1, 'half-year']],
  ['varje halvår', [1, 'half-year']],
  ['veckovis', [1, 'week']],
  ['varje vecka', [1, 'week']],
  ['dagligen', [1, 'day']],
  ['varje dag', [1, 'day']],
  ['varje vardag', [1, 'weekday']],
  ['vartannat år', [2, 'year']],
  ['varannan månad', [2, 'month']],
  ['varannan vecka', [2, 'week']],
]);

/** Words before "N år" that make it an age. */
const AGE = new RegExp(
  '(?:fyllt|fyllda|ålder\\p{L}*|åldrar\\p{L}*|barn|ungdom\\p{L}*|person\\p{L}*|' +
    '\\p{L}*ient\\p{L}*|äldre|vara|är|mellan|från|över|\\d\\s*[-–])\\s*(?:(?:som|ska|i|' +
    'på|om|är|och|minst|högst|under|över|lägst)\\s+)*$',
  'iu',
);

const isAge = (m: RegExpExecArray, sentence: string): boolean =>
  /år$/iu.test(m[0]) &&
  (AGE.test(sentence.slice(0, m.index)) ||
    /^\s*(?:och äldre|och uppåt|ålder|eller äldre|och yngre)/iu.test(
      sentence.slice(m.index + m[0].length),
    ));

/**
 * One rule per way of saying a time, the most specific first; a rule never takes words that an
 * earlier one has taken. Clock times, ages and law numbers match no rule: the first two are
 * thresholds, the last belongs to the references.
 */
export const TIME_RULES: readonly TimeRule[] = [
  {
    kind: 'fixed-date',
    firm: true,
    // "senast i april", "före utgången av maj månad", "under mars": the last day of the month.
    pattern: re(
      `(?:senast (?:i|under|vid utgången av|i slutet av|sista dagen i|den sista(?: dagen i)?)|` +
        `(?:före|innan|till|vid) (?:utgången|slutet) av|(?:i|vid) slutet av)\\s+(?:(${MONTHS.join('|')})(?: månad)?` +
        `|(?:kalender)?(året|år (?=\\d)))(?:\\s*(\\d{4}))?(?:\\s+(varje år|årligen))?`,
    ),
    read: (m, sentence) => {
      const month = m[1] === undefined ? 12 : monthOf(m[1]);
      const year = m[3] === undefined ? null : Number(m[3]);
      return {
        type: 'by',
        date: { month, day: lastDayOf(month), year },
        yearly: year === null && (m[4] !== undefined || /varje år|årlig/iu.test(sentence)),
      };
    },
  },
  {
    kind: 'fixed-date',
    firm: true,
    pattern: re(`(?:senast |före |under |från och med |i )?vecka (\\d{1,2})`),
    read: (m) => (Number(m[1]) > 53 ? false : { type: 'by-week', week: Number(m[1]) }),
  },
  {
    kind: 'period',
    firm: true,
    pattern: re('(?:inom|senast) (?:en )?(?:halv ?timme|halvtimme|kvart)'),
    read: (m) => ({ type: 'within', amount: /kvart/iu.test(m[0]) ? 15 : 30, unit: 'minute' }),
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re('(?:varje|var) (?:halvtimme|halv timme|kvart|timme)'),
    read: (m) => ({
      type: 'every',
      interval: /kvart/iu.test(m[0]) ? 15 : /halv/iu.test(m[0]) ? 30 : 60,
      unit: 'minute',
    }),
  },
  {
    kind: 'period',
    firm: true,
    pattern: re('(?:senast )?(?:under )?samma (?:dag|dygn)(?! som)'),
    read: () => ({ type: 'within', amount: 0, unit: 'day' }),
  },
  {
    kind: 'period',
    firm: true,
    pattern: re(
      '(?:senast )?(?:nästa|nästföljande|närmast följande|påföljande) (vardag|arbetsdag|dag|vecka|månad)',
    ),
    read: (m) => ({ type: 'within', amount: 1, unit: readUnit(m[1]!) }),
  },
  {
    kind: 'period',
    firm: true,
    // Notice binds the one who gives it: longer is more.
    pattern: re(`(${N})\\s+(${U})s? (?:uppsägningstid|uppsägning|varsel)`),
    read: (m) => ({ type: 'at-least-before', amount: readAmount(m[1]!), unit: readUnit(m[2]!) }),
  },
  {
    kind: 'fixed-date',
    firm: true,
    pattern: re(
      `(?:senast|före|innan|till och med|t\\.o\\.m\\.|fram till|` +
        `inom)\\s+(${DATE_PATTERN})(?:\\s+(årligen|varje år|respektive år|` +
        `varje kalenderår|året efter|påföljande år))?`,
    ),
    read: (m, sentence) => {
      const date = readDate(m[1]!);
      return date === null
        ? false
        : {
            type: 'by',
            date,
            yearly: m[2] !== undefined || (date.year === null && /varje år|årlig/iu.test(sentence)),
          };
    },
  },
  {
    kind: 'fixed-date',
    firm: true,
    pattern: re(`(?:senast )?(?:den )?(\\d{1,2})(?::?[ae])? (?:i )?varje (månad|kvartal)`),
    read: (m) => ({ type: 'by-day', day: Number(m[1]), each: readUnit(m[2]!) }),
  },
  {
    kind: 'fixed-date',
    firm: true,
    pattern: re(
      `(?:från och med|fr\\.o\\.m\\.|från|den)\\s+(${DATE_PATTERN})(?:\\s+(årligen|varje år))?`,
    ),
    read: (m, sentence) => {
      const date = readDate(m[1]!);
      // The day of an act or a decision ("förordning av den 27 april 2016") is no time to keep.
      if (
        date === null ||
        /(?:av|beslut\p{L}*|daterad|fastställd\p{L}*|antagen|protokoll|utgiven)\s+$/iu.test(
          sentence.slice(0, m.index),
        )
      )
        return false;
      return m[2] === undefined && /^från|^fr/iu.test(m[0])
        ? { type: 'from', date }
        : { type: 'by', date, yearly: m[2] !== undefined };
    },
  },
  {
    kind: 'period',
    firm: true,
    pattern: re(
      `(?:senast|minst|tidigast)\\s+(${N})\\s+(${U})\\s+(?:i förväg|innan|före|dessförinnan)`,
    ),
    read: (m) => ({ type: 'at-least-before', amount: readAmount(m[1]!), unit: readUnit(m[2]!) }),
  },
  {
    kind: 'period',
    firm: true,
    pattern: re(`(?:inom|senast(?: inom)?)\\s+(?:loppet av\\s+)?(?:${BOUND}\\s+)?(${N})\\s+(${U})`),
    read: (m, s) =>
      isAge(m, s) ? false : { type: 'within', amount: readAmount(m[1]!), unit: readUnit(m[2]!) },
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re(
      `(?:(${BOUND})\\s+)?(${N})\\s+(?:gång(?:er)?|${U})\\s+(?:(?:${EACH})\\s+(${U})|` +
        `(årligen|dagligen))`,
    ),
    read: (m) => ({
      type: 'times',
      bound: readBound(m[1]),
      count: readAmount(m[2]!),
      per: m[3] !== undefined ? readUnit(m[3]) : m[4]!.startsWith('år') ? 'year' : 'day',
    }),
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re(`(${BOUND})\\s+(${[...EVERY.keys()].join('|')})`),
    read: (m) => ({
      type: 'times',
      bound: readBound(m[1]),
      count: 1,
      per: EVERY.get(m[2]!.toLowerCase())![1],
    }),
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re([...EVERY.keys()].join('|')),
    read: (m) => {
      const [interval, unit] = EVERY.get(m[0].toLowerCase())!;
      return { type: 'every', interval, unit };
    },
  },
  {
    kind: 'frequency',
    firm: true,
    pattern: re(`(?:var|vart)\\s+(\\p{L}+)\\s+(${U})`),
    read: (m) => {
      const interval = readOrdinal(m[1]!);
      return interval === null ? false : { type: 'every', interval, unit: readUnit(m[2]!) };
    },
  },
  {
    kind: 'max-duration',
    firm: true,
    pattern: re(`(${BOUND})\\s+(${N})\\s+(${U})(?!\\s+(?:per|om året|äldre))`),
    read: (m, s) =>
      isAge(m, s)
        ? false
        : {
            type: 'lasting',
            bound: readBound(m[1]),
            amount: readAmount(m[2]!),
            unit: readUnit(m[3]!),
          },
  },
  {
    kind: 'max-duration',
    firm: true,
    pattern: re(
      `(?:i|under|kortare än|längre än|(?:i )?mer än|(?:under )?längre tid än)\\s+(${N})\\s+(${U})`,
    ),
    read: (m, s) => {
      if (/^(?:under|kortare|längre|mer|i mer)/iu.test(m[0]) && isAge(m, s)) return false;
      if (
        /^under(?! längre)/iu.test(m[0]) &&
        readUnit(m[2]!) === 'year' &&
        !/(?:bevara|spara|förvara|arkivera|gäll|pågå)\p{L}*\s+$/iu.test(s.slice(0, m.index))
      )
        return false;
      const bound = /^kortare/iu.test(m[0])
        ? 'at-most'
        : /längre|mer än/iu.test(m[0])
          ? 'at-least'
          : 'exactly';
      return { type: 'lasting', bound, amount: readAmount(m[1]!), unit: readUnit(m[2]!) };
    },
  },
  ...LOOSE_TIME_RULES,
];
