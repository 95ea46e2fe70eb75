import type { ChangeLog, ParagraphEntry, SectionEntry } from './change-log.ts';
import type { WordRun } from './compare/word-runs.ts';
import type { Paragraph, Section } from './model.ts';
import { type ComparedRequirements, requirementsAlong } from './requirement-comparison.ts';
import { chapterOf } from './section-number.ts';

/**
 * What a board needs to decide on a draft: every changed section in its present and its proposed wording, chapter by
 * chapter, and what the changes do to each bearer of a requirement.
 */
export interface DecisionBasis {
  log: ChangeLog;
  chapters: BasisChapter[];
  /** By bearer, in alphabetical order; a change of bearer stands under both. */
  effects: BearerEffects[];
  /** Numbers of the sections that stand as they stood, in the draft. */
  unchanged: string[];
}

export interface BasisChapter {
  number: string;
  /** As proposed; as it stands, where the chapter goes; null when no source gives it. */
  title: string | null;
  sections: BasisSection[];
}

export interface BasisSection {
  entry: SectionEntry;
  /** Every paragraph in both wordings; empty where only the number, the heading or the place changes. */
  rows: BasisRow[];
}

/** A side of a row: paragraphs that stand there, or none. */
export interface BasisSide {
  /** Where the words are taken from when that is another section than the row's. */
  elsewhere: Section | null;
  paragraphs: Paragraph[];
  /** The text with its changed words; several paragraphs that became one are joined by a space, as they are compared. */
  runs: WordRun[];
}

export interface BasisRow {
  entry: ParagraphEntry;
  old: BasisSide | null;
  new: BasisSide | null;
  /** The section that the words move to, when that is another row's. */
  leavesFor: Section | null;
}

export interface BearerEffects {
  bearer: string;
  changes: ComparedRequirements[];
}

/** The basis for a decision on the newer edition of a log, which is a draft. */
export function decisionBasis(log: ChangeLog): DecisionBasis {
  const changed = log.entries.filter((entry) => !entry.kinds.includes('unchanged'));
  return {
    log,
    chapters: chaptersOf(log, changed),
    effects: byBearer(requirementsAlong(log).filter(({ effect }) => effect !== 'moved-unchanged')),
    unchanged: log.entries.flatMap(({ kinds, new: section }) =>
      kinds.includes('unchanged') && section ? [section.number] : [],
    ),
  };
}

/** The sections of a chapter together, in the order of the log: what goes stands where it stood. */
function chaptersOf(log: ChangeLog, entries: readonly SectionEntry[]): BasisChapter[] {
  const chapters = new Map<string, BasisChapter>();
  // What goes has no number in the draft: it stands in the chapter that its own chapter has become.
  const became = new Map(
    log.entries.flatMap(({ old, new: now }) => (old && now ? [[old.number, now.number]] : [])),
  );
  for (const entry of entries) {
    const own = chapterOf((entry.new ?? entry.old)?.number ?? '');
    const number = entry.new ? own : chapterOf(became.get(own) ?? own);
    const known = chapters.get(number);
    const rows = rowsOf(entry);
    const section = { entry, rows: rows.some(isChanged) ? rows : [] };
    if (known) known.sections.push(section);
    else chapters.set(number, { number, title: titleOf(log, number), sections: [section] });
  }
  return [...chapters.values()];
}

function titleOf({ older, newer }: ChangeLog, chapter: string): string | null {
  const named = [newer, older].flatMap(({ sections }) =>
    sections.filter(({ number }) => number === chapter),
  );
  return named[0]?.title ?? null;
}

/** Every paragraph of the section, the unchanged ones too: a wording is read whole. */
function rowsOf(entry: SectionEntry): BasisRow[] {
  const own = entry.paragraphs.map((paragraph) => ({
    entry: paragraph,
    old: sideOf(paragraph, 'old', entry.old),
    new: sideOf(paragraph, 'new', entry.new),
    leavesFor: null,
  }));
  const departed = entry.departed.map((paragraph) => ({
    entry: paragraph,
    old: sideOf(paragraph, 'old', entry.old),
    new: null,
    leavesFor: paragraph.new[0]?.section ?? null,
  }));
  return [...own, ...departed];
}

function isChanged({ entry, leavesFor }: BasisRow): boolean {
  return leavesFor !== null || entry.kinds.some((k) => k !== 'unchanged' && k !== 'rebroken');
}

function sideOf(
  entry: ParagraphEntry,
  side: 'old' | 'new',
  section: Section | null,
): BasisSide | null {
  const places = entry[side];
  const [first] = places;
  if (!first) return null;
  const left = side === 'old' ? 'inserted' : 'deleted';
  return {
    elsewhere: first.section === section ? null : first.section,
    paragraphs: places.flatMap(
      (place) => place.section.paragraphs.find(({ anchor }) => anchor === place.anchor) ?? [],
    ),
    runs: entry.runs
      .filter(({ kind }) => kind !== left)
      .map((run) => (run.muted ? { kind: 'same', text: run.text } : run)),
  };
}

/** Everybody who bears a requirement before or after the change, once each. */
export function bearersOf({ old, new: now }: ComparedRequirements): string[] {
  return [
    ...new Set(
      [now, old].flatMap((side) =>
        side ? [side.requirement.bearer.name, ...side.requirement.bearer.shared] : [],
      ),
    ),
  ];
}

function byBearer(changes: readonly ComparedRequirements[]): BearerEffects[] {
  const bearers = [...new Set(changes.flatMap(bearersOf))].sort((a, b) => a.localeCompare(b, 'sv'));
  return bearers.map((bearer) => ({
    bearer,
    changes: changes.filter((change) => bearersOf(change).includes(bearer)),
  }));
}
