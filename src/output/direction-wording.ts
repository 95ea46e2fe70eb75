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
      words: tally.new === 1 ? 'varav nytt' : 'varav nya',
      filter: `verkan=${slug(effectWords.new)}`,
    },
    {
      of: 'removed',
      count: tally.removed,
      words: tally.removed === 1 ? 'varav borttaget' : 'varav borttagna',
      filter: `verkan=${slug(effectWords.removed)}`,
    },
  ];
}

/** "9 skärper och 2 oklart, varav 5 nya"; empty when there is nothing to count. */
export function tallyInWords(tally: DirectionTally): string {
  const told = tallyParts(tally).filter(({ count }) => count > 0);
  const alone = ({ of }: TallyPart) => of === 'new' || of === 'removed';
  const inWords = (parts: readonly TallyPart[]) =>
    listed(parts.map(({ count, words }) => `${count} ${words.replace(/^varav /u, '')}`));
  const within = told.filter(alone);
  return `${inWords(told.filter((part) => !alone(part)))}${within.length === 0 ? '' : `, varav ${inWords(within)}`}`;
}

/** Effects of a requirement that only one edition has. */
const ALONE: ReadonlySet<string> = new Set([slug(effectWords.new), slug(effectWords.removed)]);

/** What a change is called in an address: its effect, and which way it pulls. */
export interface ChangeValues {
  /** "skarpt", "andrad-frist". */
  effect: string;
  /** "skarper". */
  direction: string;
}

/**
 * Whether a change is what `verkan` in an address asks for. "skarpt" and "mildrat" ask which way a changed requirement
 * pulls, so a shorter time is found by "skarpt" as by "andrad-frist"; what is new or gone has names of its own.
 */
export function hasEffect({ effect, direction }: ChangeValues, wanted: string): boolean {
  return (
    effect === wanted ||
    (!ALONE.has(effect) &&
      ((wanted === 'skarpt' && direction === 'skarper') ||
        (wanted === 'mildrat' && direction === 'mildrar')))
  );
}
