import { wordsOf } from '../effects/sameness.ts';
import type { Account } from './account.ts';
import { accountFor } from './account.ts';
import type { Because } from './align-sections.ts';
import { declaredLinks } from './align-sections.ts';
import type { ComparableEdition } from './comparable.ts';
import type { Certainty, JudgedLink } from './findings.ts';
import { findingsOf } from './findings.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { outline } from './outline.ts';
import type { ParagraphChange } from './paragraph-changes.ts';
import type { SectionGroup } from './section-groups.ts';
import { groupSections } from './section-groups.ts';
import type { SectionKind } from './section-kinds.ts';

/** An old and a new section that belong together, or one that stands alone. */
export interface SectionChange {
  readonly old: OutlineSection | null;
  readonly new: OutlineSection | null;
  readonly kinds: readonly SectionKind[];
  /** How much the two texts have in common, 0 to 1; null for one alone. */
  readonly likeness: number | null;
  /** Why they are held to belong together; null for one alone. */
  readonly because: Because | null;
  /** Whether that is proved or convincing; one that stands alone is `sure`. */
  readonly certainty: Certainty;
  /** It continues the section; false where it only carries a part of one. */
  readonly main: boolean;
}

/** Everything that differs between two editions, and the account that proves it is everything. */
export interface Comparison {
  readonly older: Outline;
  readonly newer: Outline;
  /**
   * In the order of the newer edition, what was removed after what stood before it. A split is
   * several changes with one old section, a merge several with one new; every section of both
   * editions stands in at least one.
   */
  readonly sections: readonly SectionChange[];
  /** Every paragraph of both editions once, in the same order. */
  readonly paragraphs: readonly ParagraphChange[];
  readonly account: Account;
}

/**
 * Compares two editions: which section became which, which paragraph, which words. The result
 * depends on nothing but the two editions; not on the order in which sections are given, as long as
 * their numbers tell it.
 */
export function compareEditions(older: ComparableEdition, newer: ComparableEdition): Comparison {
  const a = outline(older);
  const b = outline(newer);
  const { links, paragraphs } = findingsOf(
    a,
    b,
    declaredLinks(a, b),
    wordsOf(older.strangeWords, newer.strangeWords),
  );
  const groups = groupSections(a, b, links);
  return {
    older: a,
    newer: b,
    sections: groups.flatMap((group) => changesOf(group, a, b)),
    paragraphs: arranged(paragraphs, groups),
    account: accountFor(a, b, groups),
  };
}

function changesOf(
  { old, new: newer, links }: SectionGroup<JudgedLink>,
  a: Outline,
  b: Outline,
): SectionChange[] {
  const alone = { likeness: null, because: null, certainty: 'sure', main: true } as const;
  if (newer.length === 0) return [{ old: a[old[0]!]!, new: null, kinds: ['removed'], ...alone }];
  if (old.length === 0) return [{ old: null, new: b[newer[0]!]!, kinds: ['added'], ...alone }];
  return links.map((link) => ({ ...link, old: a[link.old]!, new: b[link.new]! }));
}

/** By group of sections, in it by new place, what is gone last. */
function arranged(
  changes: readonly ParagraphChange[],
  groups: readonly SectionGroup[],
): ParagraphChange[] {
  const groupOf = { old: new Map<number, number>(), new: new Map<number, number>() };
  groups.forEach((group, i) => {
    for (const index of group.old) groupOf.old.set(index, i);
    for (const index of group.new) groupOf.new.set(index, i);
  });
  const placed = changes.map((change) => {
    const [first] = change.new.length > 0 ? change.new : change.old;
    const side = change.new.length > 0 ? 'new' : 'old';
    const { section, place } = first!;
    return { change, key: [groupOf[side].get(section)!, side === 'old' ? 1 : 0, section, place] };
  });
  placed.sort((x, y) => {
    const i = x.key.findIndex((value, at) => value !== y.key[at]);
    return i === -1 ? 0 : x.key[i]! - y.key[i]!;
  });
  return placed.map(({ change }) => change);
}
