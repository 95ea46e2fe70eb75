import type { LanguageCode } from '../../language/language.ts';

/** One paragraph of an edition, in reading order; items follow the paragraph that leads them in. */
export interface EditionParagraph {
  anchor: string;
  kind: 'text' | 'item' | 'row';
  text: string;
}

export interface EditionSection {
  key: string;
  number: string;
  title: string;
  level: number;
  paragraphs: readonly EditionParagraph[];
}

/** The part of `edition.json` that the extraction reads. */
export interface RequirementEdition {
  /** Left out: Swedish. */
  language?: LanguageCode | undefined;
  sections: readonly EditionSection[];
}

export type NormClass = 'obligation' | 'prohibition' | 'recommendation' | 'permission';
/** `information` is an answer of the classifier only; it never becomes a requirement. */
export type SentenceClass = NormClass | 'information';

/** The words of the sentence that carry a norm, to the letter. */
export interface NormMark {
  class: NormClass;
  words: string;
}

export type DeadlineKind =
  | 'fixed-date'
  | 'period'
  | 'max-duration'
  | 'frequency'
  | 'hours'
  | 'event'
  | 'relative'
  | 'delegated'
  | 'vague';

export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekday'
  | 'working-day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year';

/** A calendar day without a year, `month` and `day` counted from 1. */
export interface CalendarDay {
  month: number;
  day: number;
  year: number | null;
}

/**
 * What a time expression says, as values. A union and not one record with many optional fields,
 * so that whoever prints or compares it must handle each shape. `weekday` is a day Monday to
 * Friday; `working-day` is one that is no public holiday either (helgfri vardag, arbetsdag).
 */
export type DeadlineValue =
  | { type: 'within'; amount: number; unit: TimeUnit }
  | { type: 'at-least-before'; amount: number; unit: TimeUnit }
  | { type: 'by'; date: CalendarDay; yearly: boolean }
  | { type: 'by-day'; day: number; each: TimeUnit }
  | { type: 'by-week'; week: number }
  | { type: 'from'; date: CalendarDay }
  | { type: 'times'; bound: 'at-most' | 'at-least' | 'exactly'; count: number; per: TimeUnit }
  | { type: 'every'; interval: number; unit: TimeUnit }
  | { type: 'lasting'; bound: 'at-most' | 'at-least' | 'exactly'; amount: number; unit: TimeUnit };

/**
 * A time by which, or how often, something shall be done. `text` is quoted from the sentence.
 * `firm` tells a date, a limit, a cap, a fixed frequency, fixed hours or a clear event before
 * which it must be done from looser words (löpande, i god tid). `iso` is present only where
 * ISO 8601 can say exactly the same, so never for weekdays.
 */
export interface Deadline {
  text: string;
  kind: DeadlineKind;
  firm: boolean;
  iso?: string;
  value: DeadlineValue | null;
  /** What starts a period or ends it, to the letter: "från det att felet anmäldes"; null where nothing is said. */
  start?: string | null;
  /** The value in a few English words: `within 3 weekdays`, `yearly by 03-01`. */
  summary: string | null;
}

export type ThresholdKind = 'count' | 'share' | 'age' | 'amount' | 'clock' | 'level';

/** A figure in a sentence that is no time limit; `upper` is set for a range such as 0–17 years. */
export interface Threshold {
  text: string;
  kind: ThresholdKind;
  bound: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exactly' | 'range';
  value: number | null;
  upper: number | null;
  unit: string | null;
}

/** Who bears (or, for a permission, holds) a norm. */
export interface Bearer {
  /** Name after the rulebook's own definitions. */
  name: string;
  /** True when the sentence itself names the bearer. */
  stated: boolean;
  /** The name as printed; null when implied. */
  text: string | null;
  /** A limit on who is meant (`egen regi`, `privat`), or null. */
  scope: string | null;
  /** Others who bear the same norm together with `name`. */
  shared: string[];
}

/** One requirement: a sentence or a list item that binds, advises or permits. */
export interface Requirement {
  key: string;
  section: string;
  anchor: string;
  /** 1 for the first sentence of the paragraph or item. */
  sentenceIndex: number;
  sentence: string;
  class: NormClass;
  /** The words that make it a requirement; null when the norm is inherited or implied. */
  norm: string | null;
  /** True for a binding present without a norm word ("bekostas av Hamnvärden"). */
  implicit: boolean;
  /** True when the norm stands in the lead-in of the list or the sentence before. */
  inherited: boolean;
  /** Further norms of the same sentence. */
  secondary: NormMark[];
  bearer: Bearer;
  /** Everybody else whom the sentence names, in order: those whom it touches without binding them. */
  touches?: string[];
  deadline: Deadline | null;
  /** Time expressions after the first, in order of appearance. */
  moreDeadlines: Deadline[];
  thresholds: Threshold[];
}
