import { numberedReferences } from '../../language/sv/numbered-references.ts';
import type { Paragraph } from './align-paragraphs.ts';
import type { Comparison } from './compare.ts';
import type { OutlineSection } from './outline.ts';
import type { ReferenceWatch, StaleReference } from './reference-watch.ts';
import { watchReferences } from './reference-watch.ts';

/** A stale reference in a paragraph of the newer edition. */
export interface StaleInParagraph extends StaleReference {
  readonly section: OutlineSection;
  readonly paragraph: Paragraph;
}

/** The watch over the references of two editions that have been compared. */
export const watchOf = ({ older, newer, sections }: Comparison): ReferenceWatch =>
  watchReferences(
    older,
    newer,
    sections.flatMap(({ old, new: now, main }) =>
      old && now ? [{ old: old.index, new: now.index, main }] : [],
    ),
  );

/**
 * References that stand in a paragraph as they stood, though what they led to has another number or
 * is gone. Each is an alarm: the rule reads as before and says something else. In the order of the
 * newer edition. Numbers that came with new words are read as meant.
 */
export function staleReferences(comparison: Comparison): StaleInParagraph[] {
  const watch = watchOf(comparison);
  return comparison.paragraphs
    .flatMap(({ old, new: current }) => {
      const stood = new Set(
        old.flatMap(({ text }) => numberedReferences(text).map(({ number }) => number)),
      );
      if (stood.size === 0) return [];
      return current.flatMap((paragraph) =>
        watch
          .stale(paragraph.text, old[0]!.section, paragraph.section)
          .filter((one) => stood.has(one.number))
          .map((one) => ({ ...one, section: comparison.newer[paragraph.section]!, paragraph })),
      );
    })
    .sort(
      (a, b) =>
        a.paragraph.section - b.paragraph.section ||
        a.paragraph.place - b.paragraph.place ||
        a.start - b.start,
    );
}
