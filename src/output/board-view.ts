import { type DirectionTally, oneEach, tallyOf } from '../core/change-direction.ts';
import type { ChangeLog, SectionEntry } from '../core/change-log.ts';
import type { Decision } from '../core/model.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import { isNews } from '../core/requirement-news.ts';
import { isListed } from './change-view.ts';

/** The change of a year as a board needs it: what each decision did, the tightenings in full. */
export interface BoardView {
  tally: DirectionTally;
  /** In order of date, and last what no decision explains. */
  groups: BoardGroup[];
}

export interface BoardGroup {
  /** Null for what no decision explains. */
  decision: Decision | null;
  /** Each is told with both wordings. */
  tightened: RequirementChange[];
  /** What else does something: unclear, new, relaxed, removed; each in a line. */
  others: RequirementChange[];
  /** How many change nothing in what is asked. */
  neutral: number;
  /** Changed sections in which no requirement changed. */
  sections: SectionEntry[];
}

/** What a board must look at first. */
const WEIGHT = ['unclear', 'new', 'relaxed', 'removed'];

export function boardView(log: ChangeLog, changes: readonly RequirementChange[]): BoardView {
  const told = oneEach(changes).filter(isNews);
  const groups = new Map<Decision | null, BoardGroup>();
  const groupOf = (decision: Decision | null): BoardGroup => {
    const known = groups.get(decision);
    if (known) return known;
    const group = { decision, tightened: [], others: [], neutral: 0, sections: [] };
    groups.set(decision, group);
    return group;
  };
  for (const change of told) {
    const group = groupOf(explaining(change.entry));
    const { direction, old, new: now } = change;
    if (direction === 'tightened' && old && now) group.tightened.push(change);
    else if (direction === 'neutral' && old && now) group.neutral += 1;
    else group.others.push(change);
  }
  for (const entry of log.entries) {
    const quiet = isListed(entry) && !told.some((change) => change.entry === entry);
    if (quiet) groupOf(explaining(entry)).sections.push(entry);
  }
  const weight = ({ old, new: now, effect, direction }: RequirementChange) =>
    WEIGHT.indexOf(old && now ? direction : effect);
  for (const { others } of groups.values()) others.sort((a, b) => weight(a) - weight(b));
  const dateOf = ({ decision }: BoardGroup) => decision?.date ?? '9';
  return {
    tally: tallyOf(told),
    groups: [...groups.values()].sort(
      (a, b) =>
        Number(a.decision === null) - Number(b.decision === null) ||
        (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0),
    ),
  };
}

/** The decision that a row is put under: the first that is a decision, else none; a proposal explains nothing. */
function explaining(entry: SectionEntry | null): Decision | null {
  return entry?.decisions.find(({ kind }) => kind === 'decision') ?? null;
}
