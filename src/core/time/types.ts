import type { Paragraph } from '../paragraph.ts';
import type { Place } from '../problem.ts';
import type { Day } from './day.ts';

/** What can happen to a decision or a proposal. */
export const EVENT_KINDS = [
  'proposed',
  'adopted',
  'adopted-changed',
  'rejected',
  'referred-back',
  'withdrawn',
  'appealed',
  'annulled',
  'corrected',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One event in the life of a decision. The list of them only grows: what was known once stays on record. */
export interface DecisionEvent {
  what: EventKind;
  /** Who did it, as printed; null when no source says. */
  body: string | null;
  /** Who has given the body its right to decide, where that is printed. */
  delegatedBy: string | null;
  /** "130", without the sign. */
  paragraph: string | null;
  /** ISO date, or year and month, or year; null when no source says. */
  date: string | null;
  /** Id of the decision whose record shows it. */
  record: string | null;
  /** The words that say it: of that record, or of the decision's own. */
  quote: string | null;
  votes: Votes | null;
  /** Who reserved themselves and who did not take part, as printed. */
  reserved: string[];
  notTakingPart: string[];
  /** ISO day on which it was written down here. */
  recorded: Day | null;
  place: Place;
}

/** Counted, or as printed. */
export type Votes = { for: number; against: number; abstained: number } | { text: string };

/** How a decision stands after what is known to have happened. */
export type DecisionStanding =
  | 'proposed'
  | 'adopted'
  | 'adopted-changed'
  | 'rejected'
  | 'referred-back'
  | 'withdrawn'
  | 'annulled'
  /** A report, or a record that is known by citation only: it decides nothing that is held here. */
  | 'none';

/** Words that a decision gives or takes, as paragraphs. */
export interface Wording {
  /** As in the decision file. */
  text: string;
  paragraphs: readonly Paragraph[];
}

/** A place in an edition: a section, and what of it. "2.7.3", "2.7.3 p5", "2.7.3 p3-7", "2.7.3 p3-p7", "2.2.2 rubrik". */
export interface EffectPlace {
  section: string;
  /** Null for the whole section; else "rubrik", an anchor ("p5", "p3-7"), or the first and last of several. */
  part: string | null;
}

/** What any effect has. */
interface EffectBase {
  document: string;
  /** Name of the printed edition that is changed. */
  edition: string;
  /** First day; null is a day that is not known: such an effect is shown and never folded. */
  from: Day | null;
  /** Last day; null while it has no end. */
  to: Day | null;
  place: Place;
}

/** What a decision does to an edition from a day on. */
export type Effect = EffectBase &
  (
    | { form: 'wording'; at: EffectPlace; was: Wording; wording: Wording }
    | { form: 'heading'; at: EffectPlace; was: string; wording: string }
    | {
        form: 'section';
        /** Number of the section it stands after; null to stand first. */
        after: string | null;
        number: string;
        key: string;
        heading: string | null;
        wording: Wording;
      }
    | { form: 'repeal'; at: EffectPlace }
    | { form: 'replace'; find: string; with: string; expect: number }
    | { form: 'note'; at: EffectPlace; note: string; quote: string }
  );

/** The note kinds that have words of their own; any other note is a Swedish text. */
export const NOTE_KINDS = ['temporary', 'transitional', 'only-for-some'] as const;

/** An effect of a decision that binds, and what tells two of one day apart. */
export interface BindingEffect {
  effect: Effect;
  /** Id of the decision. */
  by: string;
  /** Day of adoption, as far as it is known. */
  decided: string | null;
}

/** A fact of a decision with the words that say it: of its record, or none and why. */
export interface Evidence {
  quote: string | null;
  /** Swedish, for readers: where the fact is known from, when no words of the record say it. */
  why: string | null;
  place: Place;
}

export const EVIDENCED = [
  'body',
  'decider',
  'paragraph',
  'caseNumber',
  'date',
  'kind',
  'status',
] as const;
export type EvidencedFact = (typeof EVIDENCED)[number];

/** Words of the record, where they stand in the file. */
interface Quoted {
  quote: string;
  place: Place;
}

/** What a record says beyond wordings, each with its words. */
export interface RecordFacts {
  evidence: Partial<Record<EvidencedFact, Evidence>>;
  /** Who took part otherwise than by deciding: "deltar ej i beslutet". */
  participation: (Quoted & { names: string[]; what: string })[];
  /** Which decision asked for this one; `decision` null when it is not held. */
  mandate: (Quoted & { decision: string | null; what: string })[];
  /** Numbered points of what is proposed or decided. */
  proposals: (Quoted & {
    number: number | null;
    deadline: string | null;
    recipient: string | null;
  })[];
  alternatives: (Quoted & { about: string; offered: string[]; chosen: string | null })[];
  /** Papers that belong to the case, each with the governing document that it concerns. */
  papers: (Quoted & { title: string; document: string | null })[];
  /** Steps of a process: who does what by when. */
  steps: (Quoted & { who: string | null; what: string; by: string | null })[];
  /** Everything else that the record says: a Swedish label and the words. */
  statements: (Quoted & { about: string; says: string | null })[];
  /** Who gets an extract. */
  recipients: string[];
}

/** Of a record that says nothing but what it orders. */
export const NO_FACTS: RecordFacts = {
  evidence: {},
  participation: [],
  mandate: [],
  proposals: [],
  alternatives: [],
  papers: [],
  steps: [],
  statements: [],
  recipients: [],
};
