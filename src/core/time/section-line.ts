import type { Section } from '../model.ts';
import { anchored, type Paragraph } from '../paragraph.ts';
import type { Day } from './day.ts';
import { Layered } from './layers.ts';
import { ParagraphLine } from './paragraph-line.ts';

/** A paragraph that stands in a section on some day, with the line that it belongs to. */
export interface StandingParagraph {
  line: ParagraphLine;
  paragraph: Paragraph;
}

/** One section through the days: whether it stands, its heading, and every paragraph that it ever has. */
export class SectionLine {
  readonly section: Section;
  readonly stands: Layered<boolean>;
  readonly heading: Layered<string | null>;
  readonly paragraphs: ParagraphLine[];
  /** Numbers the lists that decisions bring in, apart from those that are printed. */
  private groups: number;

  constructor(section: Section, stands: boolean) {
    this.section = section;
    this.stands = new Layered(stands);
    this.heading = new Layered(section.title);
    this.paragraphs = stands ? section.paragraphs.map((p) => new ParagraphLine(p)) : [];
    this.groups = Math.max(0, ...section.paragraphs.map(({ group }) => group));
  }

  /** A numbering for the lists of one wording. */
  newGroups(): (group: number) => number {
    const before = this.groups;
    return (group) => {
      this.groups = Math.max(this.groups, before + group);
      return before + group;
    };
  }

  /** What stands in it on the day, under the anchors of that day. */
  standing(day: Day): StandingParagraph[] {
    const there = this.paragraphs.flatMap((line) => {
      const paragraph = line.on(day);
      return paragraph ? [{ line, paragraph }] : [];
    });
    const named = anchored(there.map(({ paragraph }) => paragraph));
    return there.map(({ line }, i) => ({ line, paragraph: named[i] as Paragraph }));
  }

  /** The section as it reads on the day; null when it does not stand. */
  on(day: Day): Section | null {
    const { value: stands, layer: made } = this.stands.on(day);
    if (!stands) return null;
    const { value: title, layer: titled } = this.heading.on(day);
    const paragraphs = this.standing(day).map(({ paragraph }) => paragraph);
    const untouched =
      !titled && !made && paragraphs.length === this.section.paragraphs.length
        ? paragraphs.every((p, i) => p.text === this.section.paragraphs[i]?.text && !p.by)
        : false;
    if (untouched) return { ...this.section };
    return {
      ...this.section,
      ...withoutLostQuotes(this.section, paragraphs),
      title,
      printedTitle: titled ? null : this.section.printedTitle,
      paragraphs,
      ...(titled ? { headingBy: titled.by } : {}),
      ...(made ? { by: made.by } : {}),
    };
  }
}

/**
 * What editors have noted about words is about those words: where a decision has put others in their place, it goes
 * with them. A correction stays as long as its reading stands.
 */
function withoutLostQuotes(
  section: Section,
  paragraphs: readonly Paragraph[],
): Pick<Section, 'notes' | 'declared' | 'corrections'> {
  const printed = new Set(paragraphs.filter((p) => !p.by).map((p) => p.text));
  const holder = (quote: string) => paragraphs.find(({ text }) => text.includes(quote));
  const isGone = (quote: string) =>
    section.paragraphs.some(({ text }) => text.includes(quote) && !printed.has(text));
  return {
    notes: section.notes.flatMap((note) => {
      if (note.anchor === null) return [note];
      const paragraph = holder(note.quote);
      return paragraph ? [{ ...note, anchor: paragraph.anchor }] : [];
    }),
    declared: section.declared.filter(({ quote }) => holder(quote) !== undefined),
    corrections: section.corrections.filter(({ reading }) => reading === '' || !isGone(reading)),
  };
}
