import type { Field, LawReference, NamedDocument, Paragraph } from '../core/model.ts';
import type { ActorField } from '../core/requirements/parties.ts';
import type { Requirement, RequirementEdition } from '../core/requirements/types.ts';

export type LanguageCode = 'sv' | 'en';

/** Finds places in paragraphs, in order of paragraph and place. */
export type Finder<T> = (paragraphs: readonly Pick<Paragraph, 'anchor' | 'text'>[]) => T[];

/** How a language writes that its text points to another place. */
export interface ReferenceWords {
  /** "avsnitt 2.1": first group the number. Global. */
  numbered: RegExp;
  /** After a number: the name of the other document that it belongs to, as first group. Anchored. */
  otherDocument: RegExp;
  /** After a number: the heading by which the text calls the section, as first group. Anchored. */
  namedHeading: RegExp;
  /** The word before a heading: "avsnittet ". Global. */
  beforeHeading: RegExp;
  /** "2 kap. 4 §", "4 och 5 §§", "4 a §": groups `chapter`, `first`, `last`. Global. Null: the language has none. */
  signed: RegExp | null;
  /** After a place with a sign: the name of a statute that it belongs to. Anchored. */
  ofStatute: RegExp;
  /** After the document's own name: for whom it is. Anchored. */
  forWhom: RegExp;
}

/**
 * A language: everything that knows words. The core asks it; nothing else in the core knows any language.
 * A pack is a folder beside this file, and `packs.ts` lists them.
 */
export interface Language {
  code: LanguageCode;
  /** For sorting and for dates (BCP 47): "sv-SE". */
  locale: string;
  references: ReferenceWords;
  /** Statutes and regulations that a text names; `field` knows those that no pattern could. */
  laws: (field: Field) => Finder<LawReference>;
  /** Documents outside the rulebook that a text names, those of the field among them. */
  namedDocuments: (field: Field) => Finder<NamedDocument>;
  /** The requirements of an edition; null: core/requirements reads them, which thinks in Swedish. */
  requirements: ((edition: RequirementEdition, field: ActorField | null) => Requirement[]) | null;
  /** Running text as sentences, each trimmed and otherwise to the letter. */
  cutSentences: (text: string) => string[];
  /** Endings that a noun takes without becoming another word, as part of a regular expression. */
  nounEndings: string;
}
