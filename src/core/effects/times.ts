import { contentStem } from '../../language/sv/effects/vocabulary.ts';
import type { FoundDeadline } from '../../language/sv/times/deadlines.ts';
import type { DeadlineValue, TimeUnit } from '../requirements/types.ts';
import type { Direction, Frame } from './types.ts';

/** Shortest and longest length of a unit in days; weekdays stretch over weekends and holidays. */
const LENGTHS: Readonly<Record<TimeUnit, readonly [number, number]>> = {
  minute: [1 / 1440, 1 / 1440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  weekday: [1, 2],
  'working-day': [1, 2.5],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  'half-year': [181, 184],
  year: [365, 366],
};

const RANK: Partial<Record<TimeUnit, number>> = { day: 0, weekday: 1, 'working-day': 2 };

function lengthOf(amount: number, unit: TimeUnit): readonly [number, number] {
  if (unit === 'weekday' || unit === 'working-day') {
    // Every five weekdays contain one weekend at least; one more may fall in between.
    const weekends = Math.floor((amount - 1) / 5);
    return [
      amount + 2 * weekends,
      amount + 2 * (weekends + 1) + (unit === 'working-day' ? Math.ceil(amount / 5) : 0),
    ];
  }
  const [shortest, longest] = LENGTHS[unit];
  return [amount * shortest, amount * longest];
}

/**
 * 1 when the second length is longer in every calendar, -1 when shorter, 0 when equal, null else.
 */
export function compareLengths(
  a: { amount: number; unit: TimeUnit },
  b: { amount: number; unit: TimeUnit },
): 1 | 0 | -1 | null {
  if (a.unit === b.unit) return sign(b.amount - a.amount);
  const [rankA, rankB] = [RANK[a.unit], RANK[b.unit]];
  if (rankA !== undefined && rankB !== undefined) {
    if (b.amount >= a.amount && rankB > rankA) return 1;
    if (b.amount <= a.amount && rankB < rankA) return -1;
  }
  const [a1, a2] = lengthOf(a.amount, a.unit);
  const [b1, b2] = lengthOf(b.amount, b.unit);
  if (b1 > a2) return 1;
  if (b2 < a1) return -1;
  return null;
}

const sign = (n: number): 1 | 0 | -1 => (n > 0 ? 1 : n < 0 ? -1 : 0);

/** Whether two times say the same. */
export function sameTime(a: FoundDeadline, b: FoundDeadline): boolean {
  if (a.value !== null || b.value !== null) return a.summary === b.summary && sameStart(a, b);
  return a.text.toLowerCase() === b.text.toLowerCase();
}

/** The same event, told in the same or nearly the same words; nobody says when both leave it out. */
function sameStart({ start: a }: FoundDeadline, { start: b }: FoundDeadline): boolean {
  if (!a || !b) return !a === !b;
  const stems = (text: string) =>
    new Set(text.split(/[^\p{L}]+/u).flatMap((word) => contentStem(word) ?? []));
  const [x, y] = [stems(a), stems(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return 2 * shared >= Math.max(x.size, y.size);
}

/**
 * Which way a time moved for the one bound: earlier, shorter and more often is tighter, and so is a
 * longer duty to keep something. A cap on a right turns it. Unlike units give a direction only when
 * it is the same in every calendar.
 */
export function timeDirection(before: DeadlineValue, after: DeadlineValue, side: Frame): Direction {
  const more = moreAsked(before, after, side);
  if (more === null || more === 0) return 'unclear';
  // A day from which something may be done is leave that comes later.
  const turned = side.strength === 'free' && !side.heldByPrincipal && before.type === 'from';
  return more > 0 !== turned ? 'tightened' : 'relaxed';
}

function moreAsked(a: DeadlineValue, b: DeadlineValue, side: Frame): number | null {
  if (a.type === 'within' && b.type === 'within') return flip(compareLengths(a, b));
  if (a.type === 'at-least-before' && b.type === 'at-least-before') return compareLengths(a, b);
  if (a.type === 'by' && b.type === 'by') return sign(dayNumber(a) - dayNumber(b));
  if (a.type === 'from' && b.type === 'from') return sign(dayNumber(a) - dayNumber(b));
  if (a.type === 'by-week' && b.type === 'by-week') return sign(a.week - b.week);
  if (a.type === 'by-day' && b.type === 'by-day' && a.each === b.each) return sign(a.day - b.day);
  if (a.type === 'lasting' && b.type === 'lasting') {
    const longer = compareLengths(a, b);
    if (a.bound === 'at-most' && b.bound === 'at-most') return flip(longer);
    // "inte längre än": a ceiling told by a ban.
    if (a.bound === 'at-least' && side.forbids) return flip(longer);
    if (side.strength === 'free') return flip(longer);
    return longer;
  }
  const [rateA, rateB] = [rateOf(a), rateOf(b)];
  if (rateA === null || rateB === null) return null;
  const moreOften = sign(rateB - rateA);
  const capped = a.type === 'times' && a.bound === 'at-most';
  return capped || side.strength === 'free' ? flip(moreOften) : moreOften;
}

const flip = (n: 1 | 0 | -1 | null): number | null => (n === null ? null : -n);

function dayNumber(value: Extract<DeadlineValue, { type: 'by' | 'from' }>): number {
  const { year, month, day } = value.date;
  return (year ?? 0) * 400 + month * 31 + day;
}

/** Times per day; null for what is no recurrence. */
function rateOf(value: DeadlineValue): number | null {
  if (value.type === 'every') return 1 / (value.interval * middle(value.unit));
  if (value.type === 'times') return value.count / middle(value.per);
  return null;
}

function middle(unit: TimeUnit): number {
  const [shortest, longest] = LENGTHS[unit];
  return (shortest + longest) / 2;
}
