import type { SectionLink } from './align-sections.ts';
import type { Outline } from './outline.ts';
import { groupSections } from './section-groups.ts';

/**
 * Says anew which link continues the section where several meet: of several old sections in one
 * new (or the reverse) the one whose heading lives on, else the first in order. That one is
 * retitled, renumbered or moved; of the others only a part is there. What editors declared and what
 * a key proves stays.
 */
export function withMain(
  links: readonly SectionLink[],
  older: Outline,
  newer: Outline,
): SectionLink[] {
  const sure = (link: SectionLink) => link.because === 'declared' || link.because === 'key';
  const mains = new Set<SectionLink>();
  for (const { links: group } of groupSections(older, newer, links)) {
    const several =
      group.length > 1 &&
      !group.some(sure) &&
      (new Set(group.map((link) => link.old)).size === 1 ||
        new Set(group.map((link) => link.new)).size === 1);
    if (!several) {
      for (const link of group) if (link.main) mains.add(link);
      continue;
    }
    const heading = group.map((link) =>
      sharedWords(older[link.old]!.title, newer[link.new]!.title),
    );
    mains.add(group[heading.indexOf(Math.max(...heading))]!);
  }
  return links.map((link) => ({ ...link, main: mains.has(link) }));
}

/** Share of the words of the shorter heading that stand in the longer; 2 for the same heading. */
function sharedWords(a: string, b: string): number {
  if (a === b) return 2;
  const words = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const one = words(a);
  const other = words(b);
  const least = Math.min(one.length, other.length);
  return least === 0 ? 0 : one.filter((word) => other.includes(word)).length / least;
}
