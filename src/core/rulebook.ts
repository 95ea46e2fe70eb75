import type { AccountReading } from './account.ts';
import type { Catalogue, ContentFile, WordsOf } from './catalogue.ts';
import type { ChangeLog } from './change-log.ts';
import type { RegisteredReading } from './ledger/identify.ts';
import type { Decision, Edition, Region, RulebookDocument, SiteSettings } from './model.ts';
import type { WordingCheck } from './ordered-wording.ts';
import type { Problem } from './problem.ts';
import type { RequirementCatalogue } from './requirement-catalogue.ts';
import type { RequirementChange } from './requirement-changes.ts';
import { type ComparedRequirements, requirementsAlong } from './requirement-comparison.ts';
import type { Origins, SectionHistory } from './section-history.ts';
import type { Period } from './time/in-force.ts';

/**
 * Everything that is known of the content on a day, read, compared and checked once. Pages, data files, commands
 * and tests ask this and work nothing out again. Sealed: whoever tries to change a part of it gets an error.
 */
export interface Rulebook extends Told {
  /** All problems, those of drafts among them and marked as such, in order of place. */
  problems: readonly Problem[];
  /** Those of them that come of reading: what they point to is not in the rulebook, or not as it stands there. */
  faults: readonly Problem[];
}

/** The content with what has been worked out of it, before the rules are put to it. */
export interface Told extends Catalogue {
  /** Whose site this is. */
  settings: SiteSettings;
  /** ISO date, "2026-11-21". The only time that anything here knows. */
  today: string;
  /** The document that short addresses lead into, with the edition at hand today. */
  main: { document: RulebookDocument; edition: Edition } | null;
  /** What became of every character of a source; editions and decisions without one are left out. */
  accounts: ReadonlyMap<Edition | Decision, AccountReading>;
  /** Published editions with text, as they are read for requirements. */
  readings: ReadonlyMap<Edition, RegisteredReading>;
  /** One a document. */
  chronicles: ReadonlyMap<RulebookDocument, Chronicle>;
}

/** What the building of a rulebook takes besides files and the day. */
export interface PipelineOptions {
  /** Whether the rulebook shows drafts to readers; the rules are put to them either way. */
  drafts?: boolean;
  /** Knows the words of a language; null for one that it does not know. Left out: nothing is known of words. */
  words?: WordsOf;
  /** The list of what has been published, empty when it is not there. Left out: the content is held to none. */
  list?: ContentFile;
  /** Name of the folder that the paths of the files begin with. */
  root?: string;
}

/** A document through the years. */
export interface Chronicle {
  document: RulebookDocument;
  region: Region;
  /** The edition that is opened when somebody asks for the rules today; null when none is held whole. */
  now: Edition | null;
  /** The days for which each published edition and version applies. */
  periods: readonly Period[];
  /** How the wordings that decisions order stand in its editions. */
  wordings: readonly WordingCheck[];
  /** From each edition to the next, oldest first. */
  logs: readonly ChangeLog[];
  /** Of pairs that are no neighbours any more; only their own pages tell of them. */
  keptLogs: readonly ChangeLog[];
  /** The requirements of its published editions; null without a ledger or an edition held whole. */
  requirements: RequirementCatalogue | null;
  /** By edition: which paragraph of the edition before each of its paragraphs came from, unchanged. */
  origins: ReadonlyMap<Edition, Origins>;
  /** By the key of a section: every key that any edition has held. */
  histories: ReadonlyMap<string, SectionHistory>;
}

/** What is known of a document through the years. */
export function chronicleOf(rulebook: Told, document: RulebookDocument): Chronicle {
  const chronicle = rulebook.chronicles.get(document);
  if (!chronicle) throw new Error(`${document.region}/${document.slug} is not of this rulebook.`);
  return chronicle;
}

/** What became of the requirements along a log, under their permanent ids; none for a document without a ledger. */
export function changesAlong(
  { requirements }: Pick<Chronicle, 'requirements'>,
  log: ChangeLog,
): readonly RequirementChange[] {
  return requirements?.changes.get(log) ?? [];
}

/** The same for every log that can be told of: without a ledger or for a draft, under ids of this log only. */
export function requirementsChanged(
  { requirements }: Pick<Chronicle, 'requirements'>,
  log: ChangeLog,
): readonly (RequirementChange | ComparedRequirements)[] {
  return requirements?.changes.get(log) ?? requirementsAlong(log);
}

/** The region of that name in addresses. */
export function regionOf({ regions }: Pick<Catalogue, 'regions'>, slug: string): Region {
  const region = regions.find((one) => one.slug === slug);
  if (!region) throw new Error(`There is no region "${slug}" in the content.`);
  return region;
}
