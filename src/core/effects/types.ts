import type { FoundReference } from '../../language/sv/effects/references.ts';
import type { FoundDeadline } from '../../language/sv/times/deadlines.ts';
import type { NormClass } from '../requirements/types.ts';

export type Effect =
  | 'new'
  | 'removed'
  | 'tightened'
  | 'relaxed'
  | 'deadline-changed'
  | 'figure-changed'
  | 'bearer-changed'
  | 'reference-changed'
  | 'reworded'
  | 'editorial'
  | 'moved-unchanged'
  | 'unclear';

/** Which way a change pulls for the one who is bound. */
export type Direction = 'tightened' | 'relaxed' | 'neutral' | 'unclear';

/** One thing that a change does, with the rule that found it and what the rule looked at. */
export interface Finding {
  effect: Effect;
  direction: Direction;
  /** Names are kept, since readers of the data lean on them. */
  rule: RuleName;
  evidence: Evidence;
  /** The same in a few English words, for the command line. */
  because: string;
}

/** What a change does: the leading effect, and all that apply, the leading one first. */
export interface Judgement extends Finding {
  effects: readonly Finding[];
}

/** Every rule that can decide. A name is never given another meaning. */
export const RULE_NAMES = [
  'only-in-newer',
  'only-in-older',
  'same-text',
  'other-writing',
  'joined-or-set-apart',
  'written-out',
  'spelling-or-inflection',
  'same-line-drawn',
  'other-bearer',
  'other-agent',
  'norms-apart',
  'one-norm',
  'duty-and-ban',
  'part-became-leave',
  'part-became-duty',
  'effort-for-result',
  'result-for-effort',
  'other-strength',
  'holidays-named',
  'other-time',
  'time-set',
  'time-dropped',
  'other-share',
  'other-figure',
  'limit-set',
  'limit-dropped',
  'figure-added',
  'figure-dropped',
  'other-reference',
  'other-document',
  'other-joint',
  'more-or-less',
  'opposite-changes',
  'stronger-act',
  'other-condition',
  'other-recipient',
  'item-exchanged',
  'other-words',
  'turned',
  'other-order',
  'undecided',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** What a rule looked at. Words of the texts stand as printed. */
export interface Evidence {
  /** What the older sentence has at the place that decided; null where it has nothing there. */
  before: string | null;
  after: string | null;
  /** Each thing that came or went, where several were weighed together. */
  shifts?: readonly Shift[];
}

/** Something that came or went, and which way it pulls. */
export interface Shift {
  kind: 'words' | Cue;
  came: boolean;
  text: string;
  pulls: 'tightened' | 'relaxed';
}

/** A rule tells all that it finds in a pair. */
export type Rule = (pair: Pair) => readonly Finding[];

export interface Pair {
  old: Frame;
  new: Frame;
}

/** How strictly a sentence binds; `free` is leave, `exempt` an explicit freedom from duty. */
export type Strength = 'bound' | 'advised' | 'free' | 'exempt';

/**
 * A norm in its slots: who bears it, how strictly, what is to be done, when, how much, by which other
 * rules, and under what conditions and exceptions. A language makes frames from sentences; the rules
 * hold the slots of two frames against each other and know no language.
 */
export interface Frame {
  /** As printed. */
  text: string;
  /** In one way of writing: digits, dates, abbreviations and signs made alike. */
  written: string;
  strength: Strength;
  /** True for a ban. */
  forbids: boolean;
  /** True when the sentence only asks for an effort (verka för, eftersträva). */
  effort: boolean;
  /** The norms of the main clauses in order. */
  norms: readonly NormClass[];
  /** The norms of the clauses below, in order. */
  inner: readonly NormClass[];
  /** How many norms give leave inside a sentence that binds as a whole. */
  leaves: number;
  /** How many sentences the frame has: two where one was split. */
  sentences: number;
  /** Who bears the norm; a set, since a norm can be shared. */
  bearers: ReadonlySet<string>;
  bearerStated: boolean;
  /** Stems of the words by which the bearers are named; they are no content of the norm. */
  bearerWords: ReadonlySet<string>;
  /** Who carries out a passive ("av X"), also where approval binds somebody else. */
  agents: readonly string[];
  /** True when the holder of a right is the public side, so that less right is relief for the other. */
  heldByPrincipal: boolean;
  /** True when those bound are the people whom the rules are there for. */
  borneByPersons: boolean;
  times: readonly FoundDeadline[];
  figures: readonly Figure[];
  references: readonly FoundReference[];
  /** "och" and "eller" with the content words around them. */
  joints: readonly Joint[];
  /** Small words that turn the sense, outside the slots above. */
  marks: readonly Mark[];
  /** What is left of the sentence: its content words in order. */
  words: readonly Term[];
}

/** A figure that is no time: where it stands and which way is more. */
export interface Figure {
  /** Offset in the text of the frame. */
  at: number;
  kind: 'count' | 'share' | 'age' | 'amount' | 'clock' | 'level';
  bound: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exactly' | 'range';
  value: number | null;
  upper: number | null;
  text: string;
}

export interface Joint {
  left: string;
  word: 'och' | 'eller';
  right: string;
}

/** A negation, an "eller" or a word of relation, with the content word that it governs. */
export interface Mark {
  kind: 'negation' | 'or' | 'relation';
  /** What it does: "negation", "or", or the relation: "before". */
  sense: string;
  /** Stems of the content words that follow it closely; what it turns is among them. */
  scope: readonly string[];
  text: string;
  at: number;
}

/** A word of content. */
export interface Term {
  /** Stem, the same for synonyms. */
  stem: string;
  text: string;
  /** Offset in the text of the frame. */
  at: number;
  /** Phrase cue that the word belongs to ("vid behov" is a condition), or null. */
  cue: Cue | null;
}

export type Cue =
  | 'condition'
  | 'softener'
  | 'exception'
  | 'restriction'
  | 'widening'
  | 'scope'
  | 'group'
  | 'alternative';

/** A stretch of a text; `end` is the offset after its last character. */
export interface Span {
  at: number;
  end: number;
}
