import type { LanguageCode } from '../language/language.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Paragraph } from './paragraph.ts';
import type { Place } from './problem.ts';
import type { WordList } from './search/word-list.ts';
import type { DecisionEvent, Effect, RecordFacts } from './time/types.ts';
import type { VersionOf } from './time/versions.ts';

/**
 * What a rulebook consists of. Everything here is data that has been read and checked once;
 * nothing is changed afterwards. `null` always means "the sources do not say", never "not yet worked out".
 */

export type { Inline, Paragraph } from './paragraph.ts';

/** A heading inside a decision. Sections of a rulebook have none: their headings are sections. */
export interface SubHeading {
  kind: 'heading';
  text: string;
  place: Place;
}

export type CorrectionKind =
  /** A paragraph cut in two by a page break, joined again. */
  | 'page-break'
  /** A fault that came about when the printed page was made into text. */
  | 'conversion'
  /** A fragment that the page break made stand twice; left out. */
  | 'repeated-fragment'
  /** A link whose target was lost; its text is kept, no address is guessed. */
  | 'lost-link'
  /** An address written in the angle brackets of Markdown. */
  | 'autolink'
  /** The contents list of the source and its body disagree; the body is followed. */
  | 'contents-list';

/** A recorded departure from the source text: what stands there, how it is read, and why. */
export interface Correction {
  kind: CorrectionKind;
  /** Line in the source text, from 1. */
  line: number;
  /** As in the source, line breaks and markup included. */
  printed: string;
  /** As published here; empty when it is left out. */
  reading: string;
  certainty: 'certain' | 'probable';
  /** Swedish, for readers. */
  reason: string;
  place: Place;
}

export type NoteKind =
  /** A word that looks wrong. */
  | 'slip'
  /** Words that are unclear or that touch the meaning. */
  | 'unclear'
  /** The same rule stands in another place. */
  | 'overlap'
  /** Another place says something else. */
  | 'conflict'
  /** A reference that does not fit its target, or whose target is not held. */
  | 'reference'
  /** A term that is used in more than one way. */
  | 'term'
  /** The printed number does not fit the place where the section stands. */
  | 'numbering';

/** A remark on the text as printed. The text itself is left alone. */
export interface Note {
  kind: NoteKind;
  /** Words of the section (text or heading) that the note is about. */
  quote: string;
  /** How the words were probably meant, when that can be said. */
  suggestion: string | null;
  /** Swedish, for readers; null when the suggestion says enough. */
  comment: string | null;
  /** Anchor of the paragraph that holds the quote; null for the heading. */
  anchor: string | null;
  place: Place;
}

/** A reference that patterns cannot find or would read wrongly, settled by an editor. */
export interface DeclaredReference {
  quote: string;
  /** Number of a section of the same edition; null when there is nothing to link to. */
  target: string | null;
  /** Swedish, for readers. */
  reason: string;
  place: Place;
}

export type ReferenceStatus =
  /** Leads to a section of the same edition. */
  | 'resolved'
  /** Leads to a section whose heading is not the one that the reference names. */
  | 'resolved-title-mismatch'
  /** Speaks of the document that it stands in. */
  | 'self'
  /** Points into another document, which is not held. */
  | 'external'
  /** Nothing to lead to; `reason` says why. */
  | 'unresolvable';

/** Why a reference leads where it leads, where there is something to explain. The sentence is made of it elsewhere. */
export type ReferenceReason =
  /** The number belongs to another document, which is not held. */
  | { kind: 'other-document'; document: string }
  /** The edition has no section of that number, as the text writes it. */
  | { kind: 'no-such-section'; number: string }
  /** The text calls the section by another heading than its own. */
  | { kind: 'other-heading'; printed: string; heading: string }
  /** Several sections have the heading that the text names. */
  | { kind: 'several'; numbers: string[] }
  /** The text names the heading of a section below its own. */
  | { kind: 'subsection' }
  /** The text speaks of its own document as a whole. */
  | { kind: 'whole-document' }
  /** In an editor's words. */
  | { kind: 'editor'; text: string };

/** A place where the text points to another place. */
export interface Reference {
  anchor: string;
  /** The words that point, as they stand in the paragraph. */
  quote: string;
  /** Where the words begin in the paragraph's text: 0-based, UTF-16 units. */
  start: number;
  status: ReferenceStatus;
  /** Section number in the same edition, or null. */
  target: string | null;
  /** Null when there is nothing to explain. */
  reason: ReferenceReason | null;
}

/** A handbook, plan, register, agreement or the like outside the rulebook that the text names. */
export interface NamedDocument {
  anchor: string;
  /** The words that name it, as they stand in the paragraph. */
  quote: string;
  /** Where the words begin in the paragraph's text: 0-based, UTF-16 units. */
  start: number;
}

/** A statute or regulation that the text names. */
export interface LawReference {
  anchor: string;
  quote: string;
  start: number;
  /** As printed, without "SFS": "2008:355", "SOSFS 2013:6", "(EU) 2016/679"; null when no number is printed. */
  number: string | null;
  kind: 'law' | 'regulation' | 'eu-regulation';
}

export interface Section {
  /** Identity through the years: given once, never changed, never used again. */
  key: string;
  /** Printed number without a closing full stop. Unique within an edition. */
  number: string;
  /** The number as printed where it is not the one of the address: "§ 4", "Bilaga 1"; "" when none is printed. */
  label?: string;
  /** Heading as read; null when no source gives it. */
  title: string | null;
  /** Heading as the source prints it, where that differs from `title`. */
  printedTitle: string | null;
  /** 1 for a chapter. */
  level: number;
  /** Place in the edition, from 1. */
  position: number;
  /** Number of the section that it stands under; null for a chapter. */
  parent: string | null;
  /** The number one would expect from the place, where the printed one does not fit; else null. */
  expectedNumber: string | null;
  /** Page in the printed document, by its own contents list. */
  page: number | null;
  /** First and last line in the source text, from 1; null when the text comes from a decision. */
  lines: [number, number] | null;
  /** The heading line as in the source, markup included; null when no source gives it. */
  printedHeading: string | null;
  paragraphs: Paragraph[];
  corrections: Correction[];
  notes: Note[];
  declared: DeclaredReference[];
  references: Reference[];
  laws: LawReference[];
  /** Documents outside the rulebook that the text names. */
  documents: NamedDocument[];
  /** Id of the decision that the text is taken from, when it is not from a source of the edition. */
  fromDecision: string | null;
  /**
   * Numbers in the edition before that the editor says the section came from, the one it continues first.
   * Empty: it is new. Null: nothing is said, and the comparison finds out.
   */
  cameFrom: string[] | null;
  /** In a derived version: the decision that gave the heading, or the section as a whole. Left out: it is printed. */
  headingBy?: string;
  by?: string;
  /** Why the editor holds that this is the section of that key; null where the numbering tells. */
  keyReason: string | null;
  /** Keys between which the import could not choose: the key is a proposal until an editor has. */
  keyCandidates?: string[];
  place: Place;
}

export type Completeness =
  /** The whole text is held. */
  | 'complete'
  /** Only parts are held. */
  | 'partial'
  /** It is known to exist or to be planned; no text is held. */
  | 'announced';

/** A run of lines in the source that is not published, and why. */
export interface DroppedLines {
  /** First and last line, from 1. */
  lines: [number, number];
  /** Swedish, for readers. */
  reason: string;
}

/** Whether an edition is for readers, or still being worked on. */
export type EditionStatus = 'published' | 'draft';

export interface EditionSource {
  /** File name beside the edition. */
  file: string;
  sha256: string;
  /** Where the contents list stands: first and last line, from 1. */
  contents: [number, number] | null;
  dropped: DroppedLines[];
  /** Swedish, for readers: how the source came to be. */
  note: string;
  /** The file as it was received, when the text form was made from another one. */
  original?: OriginalFile | null;
}

/** A Word, PDF or other file that lies beside the text form made from it. */
export interface OriginalFile {
  file: string;
  sha256: string;
  format: 'docx' | 'pdf' | 'markdown' | 'text';
  /** File with what was left out and put together on the way to the text form. */
  conversion: string;
}

/** A remark on the edition as a whole, not tied to one place. */
export interface EditionRemark {
  title: string;
  text: string;
}

export interface Edition {
  /** "vasterbotten/uppdrag-och-regler/2025". */
  id: string;
  region: string;
  document: string;
  /** Usually the year: "2025". */
  edition: string;
  title: string;
  /** The language of the text. Left out: Swedish. */
  language?: LanguageCode;
  /** A draft is left out of everything that readers are given; see `core/drafts`. */
  status: EditionStatus;
  completeness: Completeness;
  /** ISO dates, or null when the sources do not say. */
  validFrom: string | null;
  validTo: string | null;
  /** ISO date from which the edition was expected to apply, by a decision that announces it. */
  expectedFrom: string | null;
  /** Id of the decision that announces or orders the edition. */
  announcedBy: string | null;
  /** ISO date on which the edition was brought in here; null when nobody has written it down. */
  recorded: string | null;
  /** Swedish, for readers: what is held and what is not known. */
  about: string[];
  /** How the adoption is known; Swedish, for readers. */
  adoption: string;
  source: EditionSource | null;
  remarks: EditionRemark[];
  sections: Section[];
  terms: Term[];
  /** For a version that decisions make of a printed edition: which edition, and between which days. */
  version?: VersionOf;
  /** Words of its text that the word list of its language does not know. Left out: nobody has asked. */
  strangeWords?: readonly string[];
  /** The field of its document, by which its sentences are read. Left out: none is set down. */
  field?: Field;
  place: Place;
}

/** A place in the text that defines a term or writes it out. */
export interface TermPlace {
  section: string;
  anchor: string;
  /** The words that do it; null when the term only stands there. */
  quote: string | null;
}

export interface Term {
  /** Unique within the edition; used in addresses: "halsocentral". */
  id: string;
  term: string;
  kind: 'definition' | 'abbreviation' | 'name';
  /** At least one. More than one where the text defines the term twice. */
  places: TermPlace[];
  /** What the abbreviation is written out as; null when the text does not say. */
  expansion: string | null;
  /** Swedish, for readers. */
  comment: string | null;
  /** Other forms in which the term stands in the text. */
  forms: string[];
  place: Place;
}

/** What a party has to do with the rulebook: whom it binds, who commissions what it rules, or somebody else. */
export type PartyPart = 'bound' | 'commissions' | 'other';

/**
 * One that a norm can name. The words are base forms ("hamnvärd", "den enskilde"); inflections are found by the
 * language. A word that begins with an asterisk is also the last part of longer ones: "*nämnd" is found in
 * "byggnadsnämnden".
 */
export interface Named {
  /** As it is shown: "Hamnvärden", "Föreståndare". Found in the text too. */
  name: string;
  /** As it stands inside a sentence, "hamnvärden"; null: the language makes it where it can. */
  definite: string | null;
  /** Other words of the text for the same. */
  also: string[];
  place: Place;
}

export interface Party extends Named {
  part: PartyPart;
  /** True for the one whom a norm binds that names nobody. At most one. */
  unnamed: boolean;
}

/** `manager` answers for something, `staff` works for a party, `person` is whom the rules are there for. */
export type RoleKind = 'manager' | 'staff' | 'person';

export interface Role extends Named {
  kind: RoleKind;
}

/**
 * The field of a rulebook, as an editor has set it down beside the document: who can bear a norm under which names,
 * and which other documents the text names. All empty: the printed subject speaks.
 */
export interface Field {
  parties: Party[];
  roles: Role[];
  /** Bodies and units of a party or of the state that can bear a norm: "Skatteverket", "hamnkontoret". */
  units: Named[];
  /** Documents outside the rulebook that its text names: "Hamnstadgan". */
  documents: (Named & {
    /** A statute that is named by its title alone. */
    statute: boolean;
  })[];
}

export interface RulebookDocument {
  region: string;
  slug: string;
  title: string;
  /** For citations: "Uppdrag och regler". */
  shortTitle: string;
  /** Swedish, for readers. */
  about: string[];
  /** True for the site's main document: short addresses such as /2.7.3/ lead into it. */
  main: boolean;
  /** Ids of decisions that name the document, when no edition of it is held. */
  knownFrom: string[];
  /**
   * Pairs of editions, older first, that are no neighbours any more: their change logs were published before an
   * edition between them came in, and go on answering. Left out: none.
   */
  keepPairs?: [string, string][];
  /** What people call the things that the rules speak of, by an editor. */
  wordList: WordList;
  /** Parties, roles, units and named documents. Left out: none are set down. */
  field?: Field;
  editions: Edition[];
  /** Ids of the requirements; null when none have been given. */
  ledger: Ledger | null;
  place: Place;
}

/** Whose site this is, as `content/site.yaml` says; every value has a default. */
export interface SiteSettings {
  /** Null: the site goes by the name of the programme. */
  name: string | null;
  /** Null when nobody has said. */
  publisher: string | null;
  /** True when the site is the official publication of its rulebooks. */
  official: boolean;
  /** An e-mail address, the address of a page, or a line of text. */
  contact: string | null;
  language: LanguageCode;
  /** The word for the body, in the form that a sentence takes: "regionen". Null: the site speaks of the publisher. */
  authority: string | null;
  /** "region/document"; null: the document that says `main: true`, else the first with a text. */
  main: string | null;
  /** "#rrggbb"; null: the accent of the style sheet. */
  accent: string | null;
  /** True where the editor's handbook is shown. */
  handbook: boolean;
  /** Path of the picture from the root of the content: "logo.svg". */
  logo: string | null;
}

/** A page of prose that an editor has written about the site: what it is, how far it can be used by all. */
export interface ProsePage {
  /** File name without its ending; "om" is the page at /om/, "tillganglighet" the one below it. */
  name: string;
  title: string;
  description: string | null;
  /** Markdown without HTML. */
  body: string;
  place: Place;
}

export interface Region {
  slug: string;
  name: string;
  /** An invented region, for examples and tests. */
  madeUp: boolean;
  /** Swedish, for readers. */
  about: string[];
  documents: RulebookDocument[];
  decisions: Decision[];
  /** Whose site tells of it. Left out: nobody has said. */
  site?: SiteSettings;
  place: Place;
}

export type DecisionKind =
  /** A committee proposes; whether it was adopted is not in the sources. */
  | 'proposal'
  /** A decision that the sources show as taken. */
  | 'decision'
  | 'report'
  /** Known only because another record cites it. */
  | 'cited';

/** What a decision is about. */
export interface Concern {
  document: string;
  edition: string | null;
  section: string | null;
}

/** A wording that a decision orders for a section of an edition. */
export interface OrderedWording {
  document: string;
  edition: string;
  section: string;
  wording: string;
  /** Why a later edition reads otherwise, by edition; recorded by an editor. */
  departures: { edition: string; reason: string; place: Place }[];
  place: Place;
}

/** Another decision that the record cites. */
export interface Citation {
  id: string;
  quote: string;
  place: Place;
}

export interface Decision {
  id: string;
  region: string;
  kind: DecisionKind;
  title: string;
  /** Who speaks in the record, as printed. */
  body: string | null;
  /** Who was to decide, or decided. */
  decider: string | null;
  /** "235", without the sign. */
  paragraph: string | null;
  caseNumber: string | null;
  /** ISO date, or year and month, or null when the record does not say. */
  date: string | null;
  /** Swedish, for readers: how far the date is known. */
  dateNote: string | null;
  /** ISO date on which the record was brought in here. */
  recorded: string | null;
  /** Swedish, for readers: what is known of the outcome. */
  status: string;
  summary: string;
  concerns: Concern[];
  orders: OrderedWording[];
  cites: Citation[];
  /** Documents listed as the basis, as printed. */
  documents: string[];
  corrections: Correction[];
  notes: Note[];
  /** What has happened to it, oldest first. Empty: only its kind tells how it stands. */
  events: DecisionEvent[];
  /** What it does to editions from a day on. */
  effects: Effect[];
  /** True when another decision of the region has the same body and paragraph number. */
  namesakes?: boolean;
  facts: RecordFacts;
  source: { file: string; sha256: string; dropped: DroppedLines[]; note: string } | null;
  /** The record itself; empty when it is known only by citation. */
  blocks: (Paragraph | SubHeading)[];
  place: Place;
}
