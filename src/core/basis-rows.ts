import type { ParagraphEntry, SectionEntry } from './change-log.ts';
import type { WordRun } from './compare/word-runs.ts';
import type { Paragraph, Section } from './model.ts';

/** A side of a row: paragraphs that stand there, or none. */
export interface BasisSide {
  /** Where the words are taken from when that is another section than the row's. */
  elsewhere: Section | null;
  paragraphs: Paragraph[];
  /** The text with its changed words; several paragraphs that became one are joined by a space, as they are compared. */
  runs: WordRun[];
}

/** A paragraph in its present and its proposed wording. */
export interface BasisRow {
  entry: ParagraphEntry;
  old: BasisSide | null;
  new: BasisSide | null;
  /** The section that the words move to, when that is another row's. */
  leavesFor: Section | null;
}

/**
 * Every paragraph of a section, the unchanged ones too, in the order of the proposed text; what goes stands where it
 * stood. `entries` are the rows of the log that make the section, several after a merger; of `all` come those that
 * take a part of what it was.
 */
export function basisRows(
  entries: readonly SectionEntry[],
  all: readonly SectionEntry[],
): BasisRow[] {
  const rows = entries.flatMap((entry) => rowsOf(entry, all));
  const now = entries[0]?.new ?? null;
  const placeIn = (section: Section | null, anchor: string | undefined) =>
    section?.paragraphs.findIndex((one) => one.anchor === anchor) ?? -1;
  const ordered = rows
    .filter((row) => row.new !== null)
    .sort((a, b) => placeIn(now, a.entry.new[0]?.anchor) - placeIn(now, b.entry.new[0]?.anchor));
  for (const row of rows.filter((one) => one.new === null)) {
    const [place] = row.entry.old;
    const at = placeIn(place?.section ?? null, place?.anchor);
    const before = ordered.findLastIndex(({ entry }) =>
      entry.old.some(
        (other) => other.section === place?.section && placeIn(other.section, other.anchor) < at,
      ),
    );
    ordered.splice(before + 1, 0, row);
  }
  return ordered;
}

function rowsOf(entry: SectionEntry, all: readonly SectionEntry[]): BasisRow[] {
  const own = entry.paragraphs.map((paragraph) => ({
    entry: paragraph,
    old: sideOf(paragraph, 'old', entry.old),
    new: sideOf(paragraph, 'new', entry.new),
    leavesFor: null,
  }));
  const others = all.filter(
    (one) => one !== entry && one.old === entry.old && one.new !== entry.new,
  );
  const parted = entry.main && entry.old ? others.flatMap(({ paragraphs }) => paragraphs) : [];
  const left = [...parted.filter((one) => one.old.length > 0), ...entry.departed].map(
    (paragraph) => ({
      entry: paragraph,
      old: sideOf(paragraph, 'old', entry.old),
      new: null,
      leavesFor: paragraph.new[0]?.section ?? null,
    }),
  );
  return [...own, ...left];
}

/** True for a row whose words come, go, move to another section or are other words. */
export function isChangedRow({ entry, leavesFor }: BasisRow): boolean {
  return leavesFor !== null || entry.kinds.some((k) => k !== 'unchanged' && k !== 'rebroken');
}

/** What of the rows is shown: a row, or the number of unchanged ones that are left out in its place. */
export type ShownRow = BasisRow | number;

/**
 * The changed rows, with what they cannot be read without: the words that lead in a list, and the first row of a
 * table. What lies between is counted.
 */
export function shownRows(rows: readonly BasisRow[]): ShownRow[] {
  const kept = new Set<BasisRow>();
  for (const [i, row] of rows.entries()) {
    if (!isChangedRow(row)) continue;
    kept.add(row);
    const kind = kindOf(row);
    if (kind === 'text') continue;
    const start = rows.findLastIndex((one, at) => at < i && kindOf(one) === 'text');
    const [lead, head] = [rows[start], rows[start + 1]];
    if (lead) kept.add(lead);
    if (head && kind === 'row') kept.add(head);
  }
  const shown: ShownRow[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (kept.has(row)) shown.push(row);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
}

function kindOf(row: BasisRow): Paragraph['kind'] {
  return (row.new ?? row.old)?.paragraphs[0]?.kind ?? 'text';
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
