import type { ChangeLog, ParagraphEntry, SectionEntry } from './change-log.ts';
import { isDraft } from './drafts.ts';
import type { Decision, Edition, Paragraph, RulebookDocument, Section } from './model.ts';
import type { WordingCheck } from './ordered-wording.ts';
import { yearOf } from './time/in-force.ts';

/** One section through the years, newest edition first. */
export interface SectionHistory {
  key: string;
  /** The newest edition that holds the section; a draft only where no other does. */
  current: { edition: Edition; section: Section };
  years: HistoryYear[];
  paragraphs: ParagraphAge[];
}

export interface HistoryYear {
  edition: Edition;
  /** Null where the edition does not hold the section. */
  section: Section | null;
  /** How it came from the edition before; empty for the first that is held, several where it was merged. */
  entries: SectionEntry[];
  log: ChangeLog | null;
}

/** Since when a paragraph of the current wording has stood as it does. */
export interface ParagraphAge {
  paragraph: Paragraph;
  /** The oldest edition up to which the wording can be followed back unchanged. */
  since: Edition;
  /** Years on the way that are not held: the wording is the same on both sides, what was between is unknown. */
  through: 'unbroken' | 'with-gaps';
  /** Decisions whose ordered wording the paragraph has. */
  decisions: Decision[];
}

/** The history of every key that any edition of a document has held, in the order in which they came. */
export function sectionHistories(
  document: RulebookDocument,
  logs: readonly ChangeLog[],
  wordings: readonly WordingCheck[],
  origins: ReadonlyMap<Edition, Origins>,
): Map<string, SectionHistory> {
  const keys = new Set(document.editions.flatMap(({ sections }) => sections.map(({ key }) => key)));
  return new Map(
    [...keys].map((key) => [key, sectionHistory(document, key, logs, wordings, origins)]),
  );
}

/** Follows a key through the editions of a document, and every paragraph of its newest wording back in time. */
function sectionHistory(
  document: RulebookDocument,
  key: string,
  logs: readonly ChangeLog[],
  wordings: readonly WordingCheck[],
  origins: ReadonlyMap<Edition, Origins>,
): SectionHistory {
  const years = document.editions.map((edition): HistoryYear => {
    const section = edition.sections.find((s) => s.key === key) ?? null;
    const log = logs.find(({ newer }) => newer === edition) ?? null;
    const entries =
      log?.entries.filter((entry) =>
        section ? entry.new === section : entry.new === null && entry.old?.key === key,
      ) ?? [];
    return { edition, section, entries, log };
  });
  const holding = years.flatMap(({ edition, section }) => (section ? [{ edition, section }] : []));
  const current = (holding.findLast(({ edition }) => !isDraft(edition)) ??
    holding.at(-1)) as SectionHistory['current'];
  const ordered = wordings.filter(
    ({ section, status }) =>
      section === current.section && (status === 'identical' || status === 'typography'),
  );
  return {
    key,
    current,
    years: years.reverse(),
    paragraphs: current.section.paragraphs.map((paragraph) => ({
      paragraph,
      ...ageOf(current.section, paragraph.anchor, current.edition, origins),
      decisions: ordered
        .filter(({ anchors }) => anchors.includes(paragraph.anchor))
        .map(({ decision }) => decision),
    })),
  };
}

/**
 * Since which edition a paragraph has its words: walks back from log to log as long as it came over unchanged,
 * wherever it stood.
 */
export function ageOf(
  section: Section,
  anchor: string,
  edition: Edition,
  origins: ReadonlyMap<Edition, Origins>,
): Pick<ParagraphAge, 'since' | 'through'> {
  const log = origins.get(edition);
  const from = log?.from.get(section)?.get(anchor)?.old[0];
  if (!log || !from) return { since: edition, through: 'unbroken' };
  const older = ageOf(from.section, from.anchor, log.older, origins);
  const gap = (yearOf(edition) ?? 0) - (yearOf(log.older) ?? 0) > 1;
  return { since: older.since, through: gap ? 'with-gaps' : older.through };
}

/** For every paragraph of the newer edition that came over unchanged from one paragraph: where it came from. */
export interface Origins {
  older: Edition;
  from: ReadonlyMap<Section, ReadonlyMap<string, ParagraphEntry>>;
}

/** By edition: where its paragraphs came from. */
export function originsOf(logs: readonly ChangeLog[]): Map<Edition, Origins> {
  return new Map(logs.map((log) => [log.newer, originsIn(log)]));
}

function originsIn(log: ChangeLog): Origins {
  const from = new Map<Section, Map<string, ParagraphEntry>>();
  for (const paragraph of log.entries.flatMap((entry) => entry.paragraphs)) {
    if (paragraph.old.length !== 1) continue;
    if (paragraph.kinds.some((kind) => kind === 'changed' || kind === 'added')) continue;
    for (const { section, anchor } of paragraph.new) {
      from.set(section, (from.get(section) ?? new Map()).set(anchor, paragraph));
    }
  }
  return { older: log.older, from };
}
