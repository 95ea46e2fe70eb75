import type { Field } from '../model.ts';

/** What somebody has to do with the rulebook; `other` is anybody whom only the sentence names. */
export type ActorKind =
  | 'provider'
  | 'principal'
  | 'unit'
  | 'staff'
  | 'manager'
  | 'person'
  | 'other';

/** Somebody who can bear a norm, under one name and the words by which the text means them. */
export interface KnownActor {
  kind: ActorKind;
  /** As it is shown: "Hamnvärden". */
  name: string;
  /** Base forms, lower case; one that begins with an asterisk is also the last part of longer words. */
  words: readonly string[];
}

/** Those of whom a rulebook speaks: by the data beside the document, and by its own definitions. */
export interface Parties {
  /** Whom a norm binds that names nobody; {@link UNNAMED} where nothing says who. */
  provider: string;
  /** The public body that commissions; null where there is none. */
  principal: string | null;
  /** In the order in which they are looked for. */
  actors: readonly KnownActor[];
}

/** Shown where a rulebook never says who is meant: nothing is filled in from elsewhere. */
export const UNNAMED = 'Ej angiven';

/** The parts of a field by which people are known; what else the data says is of no matter here. */
export type ActorField = {
  [Part in 'parties' | 'roles' | 'units']: readonly Omit<Field[Part][number], 'place'>[];
};

/** Used where no rulebook is at hand, as when two lone sentences are judged: the sentence speaks. */
export const NOBODY_KNOWN: Parties = { provider: UNNAMED, principal: null, actors: [] };
