import type { Direction, Effect } from './effects/types.ts';

/** Which way changes pull, counted. Each requirement counts once, however many sentences it was put together from. */
export interface DirectionTally {
  tightened: number;
  relaxed: number;
  neutral: number;
  unclear: number;
  /** Requirements that only one edition has pull no way: they are counted beside. */
  new: number;
  removed: number;
  /** All of the above. */
  total: number;
}

/** In the order in which they are told. */
export const DIRECTIONS: readonly Direction[] = ['tightened', 'relaxed', 'neutral', 'unclear'];

/**
 * Which way a change pulls for the one who is bound: what the judgement says, else what lies in the effect. Null for
 * a requirement that is new or gone. What is not known to be harmless is unclear.
 */
export function directionOf({
  effect,
  direction,
}: {
  effect: Effect;
  direction: Direction | null;
}): Direction | null {
  if (effect === 'new' || effect === 'removed') return null;
  if (direction !== null) return direction;
  switch (effect) {
    case 'tightened':
    case 'relaxed':
      return effect;
    case 'reworded':
    case 'editorial':
    case 'moved-unchanged':
      return 'neutral';
    default:
      return 'unclear';
  }
}

/** A change as counting needs it. */
export interface CountedChange {
  effect: Effect;
  direction: Direction | null;
  old: { id: string } | null;
  new: { id: string } | null;
}

/** One change for each requirement: where several old ones became one, the first stands for all. */
export function oneEach<T extends CountedChange>(changes: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const change of changes) {
    const id = (change.new ?? change.old)?.id ?? '';
    if (!seen.has(id)) seen.set(id, change);
  }
  return [...seen.values()];
}

/** The tally of changes; what only stands elsewhere in the same words is not counted. */
export function tallyOf(changes: readonly CountedChange[]): DirectionTally {
  const tally = { tightened: 0, relaxed: 0, neutral: 0, unclear: 0, new: 0, removed: 0, total: 0 };
  for (const change of oneEach(changes)) {
    if (change.effect === 'moved-unchanged') continue;
    const way = directionOf(change);
    tally[way ?? (change.effect === 'new' ? 'new' : 'removed')] += 1;
    tally.total += 1;
  }
  return tally;
}
