import { placeOfCorrection } from '../core/corrections.ts';
import { yearsNotHeld } from '../core/holdings.ts';
import type {
  Correction,
  Decision,
  Edition,
  LawReference,
  Note,
  Paragraph,
  Reference,
  RulebookDocument,
  Section,
  Term,
} from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import type { Chronicle } from '../core/rulebook.ts';
import { type TermUse, termsUsed } from '../core/term-use.ts';
import { citeParagraph, paragraphName } from './citation.ts';
import { escapeHtml } from './escape.ts';
import { routes } from './routes.ts';
import { type Mark, runningText } from './running-text.ts';
import { originText } from './wording.ts';

/** A decision behind a paragraph, as the margin tells it. */
export interface OriginView {
  decision: Decision;
  text: string;
}

/** A paragraph, item or row with everything that stands beside it. */
export interface ParagraphView {
  anchor: string;
  /** "2" for a paragraph, "3:1" for an item or row: the number in the margin. */
  label: string;
  /** "stycke 3, punkt 1". */
  name: string;
  citation: string;
  /** For an item: 1 in the outer list, 2 in a list inside an item. */
  depth: number;
  /** HTML whose text is the paragraph's text; empty for a row. */
  html: string;
  /** HTML of the cells of a row. */
  cells: string[];
  corrections: Correction[];
  notes: Note[];
  origins: OriginView[];
  /** Words explained beside the paragraph; empty where terms lead to the page of terms. */
  glosses: { term: Term; anchor: string; edition: Edition }[];
}

export type BlockView =
  | { kind: 'text'; paragraph: ParagraphView }
  | { kind: 'list'; ordered: boolean; start: number; items: ParagraphView[] }
  | { kind: 'table'; rows: ParagraphView[] };

export interface SectionView {
  section: Section;
  blocks: BlockView[];
  /** Corrections and notes that belong to the heading or to what was left out. */
  headCorrections: Correction[];
  headNotes: Note[];
  terms: TermUse[];
  references: Reference[];
  laws: LawReference[];
}

export interface SectionContext {
  document: RulebookDocument;
  edition: Edition;
  wordings: readonly WordingCheck[];
  /** Years between held editions that are not held. */
  notHeld: readonly string[];
  /** Whether a word is explained beside the paragraph; else it leads to the page of terms. */
  glossed: boolean;
}

/** What a section of the edition is shown with; terms lead to the notes on its own page. */
export function contextOf({ document, wordings }: Chronicle, edition: Edition): SectionContext {
  const notHeld = yearsNotHeld(document);
  return { document, edition, wordings, notHeld, glossed: true };
}

/** Everything that a page shows of a section, worked out. */
export function viewSection(section: Section, context: SectionContext): SectionView {
  const terms = termsUsed(context.edition, section);
  const placed = section.corrections.map((correction) => ({
    correction,
    place: placeOfCorrection(section, correction),
  }));
  const paragraphs = section.paragraphs.map((paragraph): ParagraphView => {
    const notes = section.notes.filter((note) => note.anchor === paragraph.anchor);
    const marks = marksOf(paragraph, section, context, terms, notes);
    return {
      anchor: paragraph.anchor,
      depth: paragraph.depth ?? 1,
      label: paragraph.anchor.slice(1).replace(/^0-/u, '').replace('-', ':'),
      name: paragraphName(paragraph),
      citation: citeParagraph(context.document.shortTitle, context.edition, section, paragraph),
      html: paragraph.kind === 'row' ? '' : runningText(paragraph.content, paragraph.text, marks),
      cells: (paragraph.cells ?? []).map((cell, i) =>
        runningText(cell, paragraph.text.split('\t')[i] ?? ''),
      ),
      corrections: placed
        .filter(({ place }) => typeof place === 'object' && place.anchor === paragraph.anchor)
        .map(({ correction }) => correction),
      notes,
      origins: originsOf(paragraph, section, context),
      glosses: context.glossed
        ? terms
            .filter(({ anchor }) => anchor === paragraph.anchor)
            .map(({ term }) => ({ term, anchor: paragraph.anchor, edition: context.edition }))
        : [],
    };
  });
  return {
    section,
    blocks: groupBlocks(section.paragraphs, paragraphs),
    headCorrections: placed
      .filter(({ place }) => typeof place === 'string')
      .map(({ correction }) => correction),
    headNotes: section.notes.filter((note) => note.anchor === null),
    terms,
    references: section.references,
    laws: uniqueLaws(section.laws),
  };
}

function groupBlocks(
  paragraphs: readonly Paragraph[],
  views: readonly ParagraphView[],
): BlockView[] {
  const blocks: BlockView[] = [];
  let open = 0;
  paragraphs.forEach((paragraph, i) => {
    const view = views[i] as ParagraphView;
    const last = blocks.at(-1);
    if (paragraph.kind === 'text') {
      blocks.push({ kind: 'text', paragraph: view });
    } else if (paragraph.group === open && last?.kind === 'list') {
      last.items.push(view);
    } else if (paragraph.group === open && last?.kind === 'table') {
      last.rows.push(view);
    } else if (paragraph.kind === 'item') {
      const { ordered = false, number: start = 1 } = paragraph;
      blocks.push({ kind: 'list', ordered, start, items: [view] });
    } else {
      blocks.push({ kind: 'table', rows: [view] });
    }
    open = paragraph.group;
  });
  return blocks;
}

/** Links and marks inside a paragraph, the surest first: where two would overlap, the earlier one stays. */
function marksOf(
  paragraph: Paragraph,
  section: Section,
  context: SectionContext,
  terms: readonly TermUse[],
  notes: readonly Note[],
): Mark[] {
  return [
    ...section.references.flatMap((reference): Mark[] => {
      const target = context.edition.sections.find((s) => s.number === reference.target);
      if (reference.anchor !== paragraph.anchor || !target) return [];
      const end = reference.start + reference.quote.length;
      const title = escapeHtml(`${target.number} ${target.title ?? ''}`.trim());
      const href = routes.section(context.edition, target);
      return [
        { start: reference.start, end, open: `<a href="${href}" title="${title}">`, close: '</a>' },
      ];
    }),
    ...printedAddresses(paragraph.text),
    ...terms
      .filter(({ anchor }) => anchor === paragraph.anchor)
      .map(({ term, start, end }) => ({
        start,
        end,
        open: `<a class="term" href="${context.glossed ? `#begrepp-${term.id}` : routes.terms(term.id)}">`,
        close: '</a>',
      })),
    ...notes.map((note): Mark => {
      const start = paragraph.text.indexOf(note.quote);
      const end = start + note.quote.length;
      return { start, end, open: '<span class="noted">', close: '</span>' };
    }),
  ];
}

/** Web addresses that the text prints, with or without https://. A bare name such as 1177.se is only a name. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>()"”]*[^\s<>()"”.,;:]|(?<![\w.@-])(?:[a-z0-9-]+\.)+se\/[^\s<>()"”]*[^\s<>()"”.,;:]/gu;

function printedAddresses(text: string): Mark[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const href = /^https?:/u.test(match[0]) ? match[0] : `https://${match[0]}`;
    return {
      start: match.index,
      end: match.index + match[0].length,
      open: `<a href="${escapeHtml(href)}" rel="external">`,
      close: '</a>',
    };
  });
}

function originsOf(
  paragraph: Paragraph,
  section: Section,
  { wordings, edition, notHeld }: SectionContext,
): OriginView[] {
  return wordings
    .filter(
      (check) =>
        check.edition === edition &&
        check.section === section &&
        check.anchors.includes(paragraph.anchor) &&
        (check.status === 'identical' || check.status === 'typography'),
    )
    .map((check) => ({ decision: check.decision, text: originText(check, notHeld) }));
}

/** Each statute once, under the words that say most: a printed number before none. */
function uniqueLaws(laws: readonly LawReference[]): LawReference[] {
  const byName = new Map<string, LawReference>();
  for (const law of laws) {
    const name = law.quote.toLowerCase();
    if (!byName.has(name)) byName.set(name, law);
  }
  return [...byName.values()];
}

/** The terms of the edition that the page of terms lists, in Swedish alphabetical order. */
export function termsInOrder(edition: Edition): Edition['terms'] {
  const collator = new Intl.Collator('sv', { sensitivity: 'base', numeric: true });
  return [...edition.terms].sort((a, b) => collator.compare(a.term, b.term));
}
