import { type BasisRow, basisRows, isChangedRow } from './basis-rows.ts';
import type { ChangeLog, SectionEntry } from './change-log.ts';
import { plainNumber } from './compare/comparable.ts';
import { stateIn } from './ledger/ledger.ts';
import type { Decision } from './model.ts';
import type { WordingCheck } from './ordered-wording.ts';
import { type ComparedRequirements, requirementsAlong } from './requirement-comparison.ts';
import { chapterOf } from './section-number.ts';
import { collapse } from './text.ts';

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
  /** The row of the log that continues the section. */
  entry: SectionEntry;
  /** Further rows of a merger: what the section takes in. */
  takenIn: SectionEntry[];
  /** Every paragraph in both wordings; empty where only the number, the heading or the place changes. */
  rows: BasisRow[];
  /** Decisions and proposals whose wording stands in the section today and would be changed. */
  ordered: Decision[];
}

export interface BasisEffect extends ComparedRequirements {
  /** "K17": the id of the requirement as it stands; null when it is new, has none or cannot be told from another. */
  known: string | null;
}

export interface BearerEffects {
  bearer: string;
  /** In the order of the sections; what goes stands where it stood. */
  changes: BasisEffect[];
}

/** The basis for a decision on the newer edition of a log, which is a draft. `wordings` are those of the document. */
export function decisionBasis(
  log: ChangeLog,
  wordings: readonly WordingCheck[] = [],
): DecisionBasis {
  const changed = log.entries.filter((entry) => !entry.kinds.includes('unchanged'));
  return {
    log,
    chapters: chaptersOf(log, changed, wordings),
    effects: byBearer(effectsOf(log)),
    unchanged: log.entries.flatMap(({ kinds, new: section }) =>
      kinds.includes('unchanged') && section ? [section.number] : [],
    ),
  };
}

/** The sections of a chapter together, in the order of the log: what goes stands where it stood. */
function chaptersOf(
  log: ChangeLog,
  changed: readonly SectionEntry[],
  wordings: readonly WordingCheck[],
): BasisChapter[] {
  const chapters = new Map<string, BasisChapter>();
  // What goes has no number in the draft: it stands in the chapter that its own chapter has become.
  const became = new Map(
    log.entries.flatMap(({ old, new: now }) => (old && now ? [[old.number, now.number]] : [])),
  );
  for (const entries of Map.groupBy(changed, (entry) => entry.new ?? entry).values()) {
    const entry = entries.find(({ main }) => main) ?? (entries[0] as SectionEntry);
    const own = chapterOf((entry.new ?? entry.old)?.number ?? '');
    const number = entry.new ? own : chapterOf(became.get(own) ?? own);
    const known = chapters.get(number);
    const all = basisRows(entries, changed);
    // What is joined or parted is read whole, also where no word is another.
    const isJoined = entries.length > 1 || !entry.main;
    const rows = isJoined || all.some(isChangedRow) ? all : [];
    const section = {
      entry,
      takenIn: entries.filter((one) => one !== entry),
      rows,
      ordered: orderedBefore(rows, log, wordings),
    };
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

/** Whose ordered words stand today in a paragraph that the draft changes. */
function orderedBefore(
  rows: readonly BasisRow[],
  { older }: ChangeLog,
  wordings: readonly WordingCheck[],
): Decision[] {
  const touched = rows.filter(isChangedRow).flatMap(({ entry }) => entry.old);
  const stands = ({ edition, status, section, anchors }: WordingCheck) =>
    edition === older &&
    (status === 'identical' || status === 'typography') &&
    touched.some((place) => place.section === section && anchors.includes(place.anchor));
  return [...new Set(wordings.filter(stands).map(({ decision }) => decision))];
}

function effectsOf(log: ChangeLog): BasisEffect[] {
  const known = knownIds(log);
  const at = new Map<string, number>();
  for (const [i, { old, new: now }] of log.entries.entries()) {
    if (old) at.set(`old ${plainNumber(old.number)}`, i);
    if (now && !at.has(`new ${plainNumber(now.number)}`))
      at.set(`new ${plainNumber(now.number)}`, i);
  }
  const placeOf = ({ old, new: now }: ComparedRequirements) =>
    (now
      ? at.get(`new ${now.requirement.section}`)
      : at.get(`old ${old?.requirement.section ?? ''}`)) ?? at.size;
  const anchorOf = ({ old, new: now }: ComparedRequirements) =>
    (now ?? old)?.requirement.anchor ?? '';
  return requirementsAlong(log)
    .filter(({ effect }) => effect !== 'moved-unchanged')
    .map((change) => ({ ...change, known: known(change) }))
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) || anchorOf(a).localeCompare(anchorOf(b), 'en', { numeric: true }),
    );
}

/** The id of what a change starts from, by the ledger: the same words in the same section, once. */
function knownIds({ document, older }: ChangeLog): (change: ComparedRequirements) => string | null {
  const ids = new Map<string, string[]>();
  for (const entry of document.ledger?.entries ?? []) {
    const state = stateIn(entry, older.edition);
    if (!state || state.absent || entry.mergedInto !== null) continue;
    const name = `${state.key}\n${collapse(state.part ?? state.text)}`;
    ids.set(name, [...(ids.get(name) ?? []), entry.id]);
  }
  return ({ old }) => {
    if (!old) return null;
    const { key, sentence } = old.requirement;
    const found = ids.get(`${key}\n${collapse(sentence)}`) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
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

function byBearer(changes: readonly BasisEffect[]): BearerEffects[] {
  const bearers = [...new Set(changes.flatMap(bearersOf))].sort((a, b) => a.localeCompare(b, 'sv'));
  return bearers.map((bearer) => ({
    bearer,
    changes: changes.filter((change) => bearersOf(change).includes(bearer)),
  }));
}
