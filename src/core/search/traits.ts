import {
  GIVES_AMOUNT,
  GIVES_BEARER,
  GIVES_FIGURE,
  GIVES_LEAVE,
  GIVES_TIME,
  type Wanted,
} from '../../language/sv/search/question-words.ts';

/** What a sentence says, a bit each. The order is that of the letters in the table. */
const SAYS: readonly RegExp[] = [GIVES_BEARER, GIVES_TIME, GIVES_AMOUNT, GIVES_FIGURE, GIVES_LEAVE];
const FIGURE = 3;
const BIT_OF: Record<Wanted, number | null> = { who: 0, when: 1, amount: 2, may: 4, where: null };
const A = 48;

/** A letter that tells what a sentence says: whom it binds, when, how much, with a figure or without, what it allows. */
export function traitsOf(sentence: string): string {
  const bits = SAYS.reduce((sum, says, i) => sum + (says.test(sentence) ? 2 ** i : 0), 0);
  return String.fromCharCode(A + bits);
}

const has = (traits: string, sentence: number, bit: number): boolean =>
  ((traits.charCodeAt(sentence) - A) & (2 ** bit)) !== 0;

/** True when a sentence, from 0, says the kind of thing that is asked for. */
export function saysWanted(traits: string, sentence: number, wanted: Wanted): boolean {
  const bit = BIT_OF[wanted];
  return bit !== null && has(traits, sentence, bit);
}

/** True when a sentence gives a figure. */
export function givesFigure(traits: string, sentence: number): boolean {
  return has(traits, sentence, FIGURE);
}
