import type { SectionLink } from './align-sections.ts';
import type { Outline } from './outline.ts';

/**
 * Sections that belong together: one old and one new, one old and its parts, several old and what
 * they became, or one alone that was added or removed. Every section of both editions stands in
 * exactly one group; this is what makes the account balance.
 */
export interface SectionGroup<Link extends SectionLink = SectionLink> {
  /** Outline indexes, ascending. */
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly links: readonly Link[];
}

/**
 * Groups in the order of the newer edition; a removed section comes after what became of the one
 * that stood before it.
 */
export function groupSections<Link extends SectionLink>(
  older: Outline,
  newer: Outline,
  links: readonly Link[],
): SectionGroup<Link>[] {
  const ofOld: Link[][] = older.map(() => []);
  const ofNew: Link[][] = newer.map(() => []);
  for (const link of links) {
    ofOld[link.old]!.push(link);
    ofNew[link.new]!.push(link);
  }
  const groups: SectionGroup<Link>[] = [];
  const seen = new Set<number>();
  const removedAfter = new Map<number, number[]>();
  let before = -1;
  for (const { index } of older) {
    const to = ofOld[index]![0]?.new;
    if (to !== undefined) before = to;
    else removedAfter.set(before, [...(removedAfter.get(before) ?? []), index]);
  }
  for (let place = -1; place < newer.length; place++) {
    if (place >= 0 && !seen.has(place)) {
      const group = gather(place, ofOld, ofNew);
      for (const index of group.new) seen.add(index);
      groups.push(group);
    }
    for (const index of removedAfter.get(place) ?? []) {
      groups.push({ old: [index], new: [], links: [] });
    }
  }
  return groups;
}

/** Everything that can be reached from a new section over links. */
function gather<Link extends SectionLink>(
  start: number,
  ofOld: readonly Link[][],
  ofNew: readonly Link[][],
): SectionGroup<Link> {
  const olds = new Set<number>();
  const news = new Set([start]);
  const links = new Set<Link>();
  for (const index of news) {
    for (const link of ofNew[index]!) {
      links.add(link);
      olds.add(link.old);
      for (const sister of ofOld[link.old]!) {
        links.add(sister);
        news.add(sister.new);
      }
    }
  }
  return {
    old: [...olds].sort((a, b) => a - b),
    new: [...news].sort((a, b) => a - b),
    links: [...links].sort((a, b) => a.new - b.new || a.old - b.old),
  };
}
