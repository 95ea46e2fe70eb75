import type { Direction, Effect } from './effects/types.ts';

/** Which way changes pull, counted. Each requirement counts once, however many sentences it was put together from. */
export interface DirectionTally extends Record<Direction, number> {
  /** How many of them only one edition has. */
  new: number;
  removed: number;
  /** The four ways together. */
  total: number;
}

/** In the order in which they are told. */
export const DIRECTIONS: readonly Direction[] = ['tightened', 'relaxed', 'neutral', 'unclear'];

/** A change as counting needs it. */
export interface CountedChange {
  effect: Effect;
  direction: Direction;
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
  for (const { effect, direction } of oneEach(changes)) {
    if (effect === 'moved-unchanged') continue;
    tally[direction] += 1;
    tally.total += 1;
    if (effect === 'new' || effect === 'removed') tally[effect] += 1;
  }
  return tally;
}
