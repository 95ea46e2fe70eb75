import type { SectionLink } from './align-sections.ts';
import { movedPlaces } from './order.ts';
import type { Outline } from './outline.ts';
import type { SectionGroup } from './section-groups.ts';

export type SectionKind =
  | 'unchanged'
  | 'changed'
  | 'editorial'
  | 'retitled'
  | 'renumbered'
  | 'moved'
  | 'added'
  | 'removed'
  | 'split'
  | 'merged';

/** What happened to the text of a linked pair of sections. */
export type TextFate = 'unchanged' | 'editorial' | 'changed';

/**
 * The kinds of every link, in the order of the list above. `unchanged` stands alone: not a letter,
 * not the number and not the place differ.
 */
export function kindsOfLinks(
  older: Outline,
  newer: Outline,
  groups: readonly SectionGroup[],
  fate: (link: SectionLink) => TextFate,
): Map<SectionLink, SectionKind[]> {
  const moved = movedLinks(older, newer, groups);
  const kinds = new Map<SectionLink, SectionKind[]>();
  for (const { links } of groups) {
    for (const link of links) {
      const a = older[link.old]!;
      const b = newer[link.new]!;
      const found: SectionKind[] = [];
      const text = fate(link);
      if (text !== 'unchanged') found.push(text);
      // A part that was carried off has no heading, number or place of its own to keep.
      if (link.main) {
        if (a.title !== b.title) found.push('retitled');
        if (a.number !== b.number) found.push('renumbered');
        if (moved.has(link)) found.push('moved');
      }
      if (links.filter((other) => other.old === link.old).length > 1) found.push('split');
      if (links.filter((other) => other.new === link.new).length > 1) found.push('merged');
      kinds.set(link, found.length > 0 ? found : ['unchanged']);
    }
  }
  return kinds;
}

/**
 * Links whose section stands under another section than before, or in another order among those
 * that stay under the same one. A section is under the same one when the section above it is linked
 * to the old one above it, whatever its number: a child of a renumbered or moved section is not
 * moved itself.
 */
function movedLinks(
  older: Outline,
  newer: Outline,
  groups: readonly SectionGroup[],
): Set<SectionLink> {
  const above = new Map<number, number[]>();
  for (const { links } of groups) {
    for (const link of links) above.set(link.old, [...(above.get(link.old) ?? []), link.new]);
  }
  const moved = new Set<SectionLink>();
  const stayed = new Map<number | null, SectionLink[]>();
  for (const { links } of groups) {
    for (const link of links.filter((one) => one.main)) {
      const from = older[link.old]!.parent;
      const to = newer[link.new]!.parent;
      const same =
        from === null || to === null ? from === to : (above.get(from) ?? []).includes(to);
      if (!same) moved.add(link);
      else stayed.set(to, [...(stayed.get(to) ?? []), link]);
    }
  }
  for (const links of stayed.values()) {
    links.sort((a, b) => a.old - b.old || a.new - b.new);
    const weights = links.map(
      (link) => 1 + older[link.old]!.text.length + newer[link.new]!.text.length,
    );
    for (const place of movedPlaces(
      links.map((link) => link.new),
      weights,
    )) {
      moved.add(links[place]!);
    }
  }
  return moved;
}
