import type { HeldState } from '../core/ledger/ledger.ts';
import type { Edition, Paragraph, Section } from '../core/model.ts';
import type { HeldRequirement } from '../core/requirement-changes.ts';
import { collapse } from '../core/text.ts';
import { cutSentences } from '../language/sv/sentences.ts';
import { escapeHtml } from './escape.ts';
import { routes } from './routes.ts';
import { type Mark, runningText } from './running-text.ts';

/** A paragraph around a requirement, its words marked in it. */
export interface MarkedParagraph {
  anchor: string;
  kind: Paragraph['kind'];
  /** HTML whose text is the paragraph's text; cells of a row are parted by a tab. */
  html: string;
}

/** A stretch of a paragraph's text: 0-based, in UTF-16 units, the end not included. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The paragraphs that hold the words of a requirement, in reading order, each whole. A list item comes with
 * the paragraph that leads in its list, since it says little without it.
 */
export function paragraphsAround(
  held: HeldRequirement,
  state: HeldState | null,
): MarkedParagraph[] {
  const { section, edition, requirement } = held;
  const leadIn = /^(p\d+)-\d+$/u.exec(requirement.anchor)?.[1];
  return section.paragraphs.flatMap((paragraph) => {
    const stretches = stretchesIn(paragraph, held, state);
    if (stretches.length === 0 && paragraph.anchor !== leadIn) return [];
    return [
      {
        anchor: paragraph.anchor,
        kind: paragraph.kind,
        html: marked(paragraph, section, edition, stretches),
      },
    ];
  });
}

/** Where the words of the requirement stand in a paragraph. */
function stretchesIn(
  paragraph: Paragraph,
  { requirement }: HeldRequirement,
  state: HeldState | null,
): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  cutSentences(paragraph.text).forEach((sentence, i) => {
    const start = paragraph.text.indexOf(sentence, at);
    if (start === -1) return;
    at = start + sentence.length;
    const isOwn = paragraph.anchor === requirement.anchor && i + 1 === requirement.sentenceIndex;
    if (isOwn && state?.part) {
      const part = sentence.indexOf(state.part);
      if (part !== -1) found.push({ start: start + part, end: start + part + state.part.length });
    } else if (isOwn || state?.also.includes(collapse(sentence))) {
      found.push({ start, end: at });
    }
  });
  return found;
}

/** The links of the text stay links inside the marked words: there the mark is cut in pieces. */
function marked(
  paragraph: Paragraph,
  section: Section,
  edition: Edition,
  stretches: readonly Stretch[],
): string {
  const links = section.references.flatMap((reference) => {
    const target = edition.sections.find((s) => s.number === reference.target);
    if (reference.anchor !== paragraph.anchor || !target) return [];
    const { start, quote } = reference;
    return [{ start, end: start + quote.length, href: routes.section(edition, target) }];
  });
  const isMarked = (at: Stretch) => stretches.some((s) => s.start <= at.start && at.end <= s.end);
  const marks = [
    ...links.map(({ start, end, href }): Mark => {
      const [open, close] = isMarked({ start, end }) ? ['<mark>', '</mark>'] : ['', ''];
      return { start, end, open: `<a href="${escapeHtml(href)}">${open}`, close: `${close}</a>` };
    }),
    ...stretches.flatMap((stretch) =>
      without(stretch, links).map(
        ({ start, end }): Mark => ({ start, end, open: '<mark>', close: '</mark>' }),
      ),
    ),
  ];
  return runningText(paragraph.content, paragraph.text, marks);
}

/** What is left of a stretch when others are cut out of it. */
function without(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { start } = stretch;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end <= start || other.start >= stretch.end) continue;
    if (other.start > start) left.push({ start, end: other.start });
    start = other.end;
  }
  if (start < stretch.end) left.push({ start, end: stretch.end });
  return left;
}
