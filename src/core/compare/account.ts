import type { JudgedLink } from './findings.ts';
import type { Outline } from './outline.ts';
import type { SectionGroup } from './section-groups.ts';

/** What became of a group of sections, one word for each row of the account. */
export type Outcome =
  | 'unchanged'
  | 'relabelled'
  | 'editorial'
  | 'changed'
  | 'split'
  | 'merged'
  | 'rearranged'
  | 'added'
  | 'removed';

/** One row: sections by number in reading order. `old` is empty for what was added. */
export interface AccountRow {
  readonly outcome: Outcome;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

export interface Account {
  /** Every section of both editions stands in exactly one row. */
  readonly rows: readonly AccountRow[];
  /** Rows and sections by outcome; the sections of all outcomes sum to the totals. */
  readonly sums: Readonly<Record<Outcome, { rows: number; old: number; new: number }>>;
  readonly total: { readonly old: number; readonly new: number };
  /** How many links carry these kinds, whatever else happened; they do not sum to anything. */
  readonly alongside: Readonly<Record<'retitled' | 'renumbered' | 'moved', number>>;
}

const OUTCOMES: readonly Outcome[] = [
  'unchanged',
  'relabelled',
  'editorial',
  'changed',
  'split',
  'merged',
  'rearranged',
  'added',
  'removed',
];

/** Closes the books over a comparison. */
export function accountFor(
  older: Outline,
  newer: Outline,
  groups: readonly SectionGroup<JudgedLink>[],
): Account {
  const sums = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, { rows: 0, old: 0, new: 0 }]),
  ) as Account['sums'];
  const alongside = { retitled: 0, renumbered: 0, moved: 0 };
  const rows = groups.map((group): AccountRow => {
    const outcome = outcomeOf(group);
    sums[outcome].rows++;
    sums[outcome].old += group.old.length;
    sums[outcome].new += group.new.length;
    for (const link of group.links) {
      for (const kind of link.kinds) {
        if (kind === 'retitled' || kind === 'renumbered' || kind === 'moved') alongside[kind]++;
      }
    }
    return {
      outcome,
      old: group.old.map((index) => older[index]!.number),
      new: group.new.map((index) => newer[index]!.number),
    };
  });
  return { rows, sums, total: { old: older.length, new: newer.length }, alongside };
}

/** `relabelled`: the text stands to the letter under another number, heading or place. */
function outcomeOf(group: SectionGroup<JudgedLink>): Outcome {
  if (group.old.length === 0) return 'added';
  if (group.new.length === 0) return 'removed';
  if (group.old.length > 1) return group.new.length > 1 ? 'rearranged' : 'merged';
  if (group.new.length > 1) return 'split';
  const found = group.links[0]!.kinds;
  if (found.includes('changed')) return 'changed';
  if (found.includes('editorial')) return 'editorial';
  return found.includes('unchanged') ? 'unchanged' : 'relabelled';
}
