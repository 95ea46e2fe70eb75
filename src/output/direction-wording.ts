import { DIRECTIONS, type DirectionTally } from '../core/change-direction.ts';
import type { Direction } from '../core/effects/types.ts';
import { slug } from '../core/text.ts';
import { effectWords } from './effect-wording.ts';
import { listed } from './wording.ts';

/** The Swedish of which way changes pull, and the one name that each way has in every address. */

export const directionWords: Readonly<Record<Direction, string>> = {
  tightened: 'skärper',
  relaxed: 'mildrar',
  neutral: 'neutralt',
  unclear: 'oklart',
};

/** A sign beside the word, so that no colour is needed. */
export const directionSigns: Readonly<Record<Direction | 'new' | 'removed', string>> = {
  tightened: '▲',
  relaxed: '▼',
  neutral: '=',
  unclear: '?',
  new: '+',
  removed: '−',
};

/** "skarper": the value of `riktning` in an address. */
export const directionSlug = (direction: Direction): string => slug(directionWords[direction]);

/** A figure of the tally: its words, and the filter that shows what is counted. */
export interface TallyPart {
  of: Direction | 'new' | 'removed';
  count: number;
  words: string;
  /** "riktning=skarper", "verkan=nytt". */
  filter: string;
}

/** The parts of a tally in the order in which they are told, those of nought among them. */
export function tallyParts(tally: DirectionTally): TallyPart[] {
  return [
    ...DIRECTIONS.map((of) => ({
      of,
      count: tally[of],
      words: directionWords[of],
      filter: `riktning=${directionSlug(of)}`,
    })),
    {
      of: 'new',
      count: tally.new,
      words: tally.new === 1 ? 'nytt' : 'nya',
      filter: `verkan=${slug(effectWords.new)}`,
    },
    {
      of: 'removed',
      count: tally.removed,
      words: tally.removed === 1 ? 'borttaget' : 'borttagna',
      filter: `verkan=${slug(effectWords.removed)}`,
    },
  ];
}

/** "4 skärper, 2 oklart och 5 nya"; empty when there is nothing to count. */
export function tallyInWords(tally: DirectionTally): string {
  return listed(
    tallyParts(tally).flatMap(({ count, words }) => (count === 0 ? [] : [`${count} ${words}`])),
  );
}

/** What a change is called in an address: its effect, and which way it pulls. */
export interface ChangeValues {
  /** "skarpt", "andrad-frist". */
  effect: string;
  /** "skarper"; empty for a requirement that is new or gone. */
  direction: string;
}

/**
 * Whether a change is what `verkan` in an address asks for. "skarpt" and "mildrat" ask which way it pulls, so a
 * shorter time is found by "skarpt" as by "andrad-frist".
 */
export function hasEffect({ effect, direction }: ChangeValues, wanted: string): boolean {
  return (
    effect === wanted ||
    (wanted === 'skarpt' && direction === 'skarper') ||
    (wanted === 'mildrat' && direction === 'mildrar')
  );
}
