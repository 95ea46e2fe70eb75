import type { Place } from '../problem.ts';
import type { DeadlineKind, SentenceClass } from '../requirements/types.ts';

/**
 * The ledger of a document gives each requirement an id for good. An id is never given twice, also
 * not when its requirement is gone; it follows the requirement through new numbers, new places and
 * new words. What the ledger does not hold has no id: nothing is numbered while the site is built.
 */
export interface Ledger {
  /** The number that the next new requirement gets; never lowered. */
  next: number;
  /** In the order in which the ids were given. */
  entries: LedgerEntry[];
  place: Place;
}

export interface LedgerEntry {
  /** "K17". */
  id: string;
  /** What the id stood for, from one edition on until the next state; oldest first, at least one. */
  states: LedgerState[];
  /** Id of the requirement that this one was a part of before; null when it is nobody's part. */
  splitFrom: string | null;
  /** Id of the requirement that took this one in; null as long as it stands by itself. */
  mergedInto: string | null;
  review: Review | null;
  place: Place;
}

/** The requirement from an edition on, or the news that it is in the rules no longer. */
export type LedgerState = HeldState | AbsentState;

export interface HeldState {
  /** Name of the first edition that the state holds for. */
  edition: string;
  absent: false;
  /** Key of the section. */
  key: string;
  /** The sentence or list item, to the letter, white space collapsed. */
  text: string;
  /** Which of the equal sentences of the section it is, from 1. */
  nth: number;
  /** The words of the sentence that make this requirement, where an editor split it; null for all of it. */
  part: string | null;
  /** Further sentences of the same section that an editor joined to it. */
  also: string[];
}

export interface AbsentState {
  edition: string;
  absent: true;
}

/** What an editor has looked at and, where the reading was wrong, settled. */
export interface Review {
  /** Who looked at it. */
  by: string;
  /** ISO date. */
  on: string;
  /** Fingerprint of the text that was looked at. */
  print: string;
  /** `information`: an editor holds that the sentence is no requirement. Null leaves the reading. */
  class: SentenceClass | null;
  bearer: string | null;
  /** `undefined` leaves the reading, null says that there is none. */
  deadline: SettledDeadline | null | undefined;
  /** Swedish, for readers; needed where something was settled. */
  reason: string | null;
  place: Place;
}

export interface SettledDeadline {
  /** Words of the sentence. */
  text: string;
  /** Null: the value and kind are read from the words. */
  kind: DeadlineKind | null;
}

export const ID = /^K[1-9]\d*$/u;

/** The number in an id: 17 for "K17". */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** The state that holds in an edition; null before the first. `edition` sorts as a name: "2025". */
export function stateIn(entry: LedgerEntry, edition: string): LedgerState | null {
  return entry.states.findLast((state) => state.edition <= edition) ?? null;
}

/** The text that a review is about: the newest words of the requirement. */
export function reviewedText(state: HeldState): string {
  return [state.part ?? state.text, ...state.also].join(' ');
}
