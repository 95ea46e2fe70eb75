import type { SectionData } from '../core/schemas.ts';
import type { KeyHolder } from './answer-keys.ts';

/** What an editor has settled before and a new import keeps. */
export interface Settled {
  /** Sections of this edition as they stand now, by number. */
  sections: ReadonlyMap<string, SectionData>;
  /** Bodies of their files; left out when nobody has touched them. */
  bodies?: ReadonlyMap<string, string>;
  /** The text form that the sections were made from; left out when it is the same as now. */
  text?: string | null;
  /** Sections of other editions that have keys, the edition to hold against first. */
  holders: readonly KeyHolder[];
  /** Name of the edition that is brought in; numbers it came from are told only of the edition before. */
  edition?: string;
}

/** What the editor says on the command line. */
export interface Said {
  /** Keys by section number. */
  keys: ReadonlyMap<string, string>;
  /** Sections whose settled state the file may replace. */
  replace: ReadonlySet<string>;
}

export const NOTHING_SAID: Said = { keys: new Map(), replace: new Set() };
