import type { Threshold, ThresholdKind } from '../../../core/requirements/types.ts';
import { NUMBER_PATTERN, readNumber } from '../numbers.ts';
import type { FoundDeadline } from './deadlines.ts';

/** A threshold with its place in the sentence. */
export interface FoundThreshold extends Threshold {
  at: number;
}

type Bound = Threshold['bound'];

const N = NUMBER_PATTERN;
const B =
  '(?:minst|högst|maximalt|max|lägst|upp till|mer än|fler än|färre än|mindre än|' +
  'över|under|överstiger|understiger|åtminstone|som minst|som mest)';
const re = (body: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d:.,/])(?:${body})(?![\\p{L}\\d]|[:/]\\d)`, 'giu');

const SHARES: ReadonlyMap<string, number> = new Map([
  ['hälften', 1 / 2],
  ['halvt', 1 / 2],
  ['ett halvt', 1 / 2],
  ['en tredjedel', 1 / 3],
  ['två tredjedelar', 2 / 3],
  ['en fjärdedel', 1 / 4],
  ['en fjärdedels', 1 / 4],
  ['tre fjärdedelar', 3 / 4],
  ['en femtedel', 1 / 5],
]);

interface FigureRule {
  kind: ThresholdKind;
  pattern: RegExp;
  read: (m: RegExpExecArray) => {
    value: number | null;
    upper?: number | null;
    unit: string | null;
    bound?: Bound;
  };
}

const RULES: readonly FigureRule[] = [
  {
    kind: 'clock',
    pattern: re(
      '(?:kl(?:ockan|\\.)?\\s*)?(\\d{1,2})[.:](\\d{2})\\s*(?:[-–]|till|' +
        'och)\\s*(\\d{1,2})[.:](\\d{2})',
    ),
    read: (m) => ({
      value: clock(m[1]!, m[2]!),
      upper: clock(m[3]!, m[4]!),
      unit: 'hour',
      bound: 'range',
    }),
  },
  {
    kind: 'clock',
    pattern: re(
      'kl(?:ockan|\\.)?\\s*(\\d{1,2})(?:[.:](\\d{2}))?(?:\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?)?',
    ),
    read: (m) => ({
      value: clock(m[1]!, m[2] ?? '0'),
      upper: m[3] === undefined ? null : clock(m[3], m[4] ?? '0'),
      unit: 'hour',
      ...(m[3] === undefined ? {} : { bound: 'range' as const }),
    }),
  },
  {
    kind: 'age',
    pattern: re('(\\d{1,3})\\s*[-–]\\s*(\\d{1,3})\\s*år(?:s ålder)?'),
    read: (m) => ({ value: Number(m[1]), upper: Number(m[2]), unit: 'year', bound: 'range' }),
  },
  {
    kind: 'age',
    pattern: re(
      `(?:fyllt|fyllda|${B})?\\s*(${N})\\s+år(?:s ålder)?(?:\\s+(och äldre|eller äldre|` +
        `och yngre))?`,
    ),
    read: (m) => ({
      value: readNumber(m[1]!),
      unit: 'year',
      ...(/fyll|äldre/iu.test(m[0])
        ? { bound: 'at-least' as const }
        : /yngre/iu.test(m[0])
          ? { bound: 'at-most' as const }
          : {}),
    }),
  },
  {
    kind: 'age',
    pattern: re('(\\d{1,3})-åringar(?: och äldre)?'),
    read: (m) => ({ value: Number(m[1]), unit: 'year' }),
  },
  {
    kind: 'share',
    pattern: re(`(?:${B}\\s+)?(${N})\\s*(?:procent(?:enheter)?|%)`),
    read: (m) => ({ value: readNumber(m[1]!), unit: 'percent' }),
  },
  {
    kind: 'share',
    pattern: re(
      `(?:${B}\\s+)?(${[...SHARES.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s+(basbelopp|prisbasbelopp|av \\p{L}+))?`,
    ),
    read: (m) => ({ value: SHARES.get(m[1]!.toLowerCase()) ?? null, unit: m[2] ?? null }),
  },
  {
    kind: 'share',
    pattern: re('övervägande delen|flertalet|merparten|majoriteten'),
    read: () => ({ value: null, unit: null, bound: 'more-than' }),
  },
  {
    kind: 'amount',
    pattern: re(`(?:${B}\\s+)?(${N})\\s*(kronor|kr|tkr|mkr|euro|(?:pris)?basbelopp)`),
    read: (m) => ({ value: readNumber(m[1]!), unit: m[2]!.toLowerCase() }),
  },
  {
    kind: 'count',
    pattern: re(`(${B})\\s+(${N})\\s+((?:\\p{L}+\\s+)?\\p{L}+)`),
    read: (m) => ({ value: readNumber(m[2]!), unit: m[3]! }),
  },
  {
    kind: 'level',
    pattern: re('lägst\\s+(?:grundläggande\\s+)?\\p{L}+(?:utbildning|nivå|kompetens|examen)'),
    read: () => ({ value: null, unit: null }),
  },
];

/**
 * The figures of a sentence that are no times: clock times, ages, shares, amounts, counts with a
 * bound ("minst en vakt") and lowest levels. Words taken by a deadline are left alone.
 */
export function findThresholds(
  sentence: string,
  deadlines: readonly FoundDeadline[],
): FoundThreshold[] {
  const taken = deadlines
    .filter((d) => d.kind !== 'hours')
    .map((d) => ({ from: d.at, to: d.at + d.text.length }));
  const found: FoundThreshold[] = [];
  for (const rule of RULES) {
    for (const m of sentence.matchAll(rule.pattern)) {
      const text = m[0].trim();
      const from = m.index + m[0].indexOf(text);
      const to = from + text.length;
      if (taken.some((t) => from < t.to && to > t.from)) continue;
      taken.push({ from, to });
      const { value, upper = null, unit, bound = boundOf(text) } = rule.read(m as RegExpExecArray);
      found.push({ at: from, text, kind: rule.kind, bound, value, upper, unit });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function boundOf(text: string): Bound {
  if (/^(?:minst|lägst|åtminstone|som minst)/iu.test(text)) return 'at-least';
  if (/^(?:högst|max|upp till|som mest)/iu.test(text)) return 'at-most';
  if (/^(?:mer än|fler än|över)/iu.test(text)) return 'more-than';
  if (/^(?:färre än|mindre än|under)/iu.test(text)) return 'less-than';
  return 'exactly';
}

const clock = (hour: string, minute: string): number => Number(hour) + Number(minute) / 60;
