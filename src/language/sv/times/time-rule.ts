import type { DeadlineKind, DeadlineValue } from '../../../core/requirements/types.ts';

/** One way of saying a time. */
export interface TimeRule {
  kind: DeadlineKind;
  firm: boolean;
  pattern: RegExp;
  /** The value; `false` says that the match is no time after all (an age, a share). */
  read: (m: RegExpExecArray, sentence: string) => DeadlineValue | null | false;
}

/** The pattern with word boundaries that know å, ä and ö. */
export const re = (body: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'giu');

/** For times that have no value, such as "i god tid". */
export const nothing = (): null => null;
