import { Document, type FileChild, Packer, Paragraph, TextRun } from 'docx';
import type { ChangeLog, SectionEntry } from '../core/change-log.ts';
import { isDraft } from '../core/drafts.ts';
import type { Decision, Region } from '../core/model.ts';
import type { WordingCheck } from '../core/ordered-wording.ts';
import {
  figures,
  footer,
  gap,
  header,
  numbering,
  page,
  Reviser,
  STYLE,
  styles,
} from './change-document-parts.ts';
import {
  decisionName,
  decisionText,
  documentTitle,
  editionFacts,
  footerText,
  howToRead,
  knownPart,
  MADE_UP_MARK,
  notComparableText,
  orderedText,
  placeNotes,
  statusText,
  withoutDecision,
  documentWords as words,
} from './change-document-wording.ts';
import { accountTable } from './change-view.ts';
import { summaryInWords } from './change-wording.ts';
import { fixedArchive } from './fixed-archive.ts';
import { hasSameText, isSame, type RevisedSection, revisedSections } from './revised-sections.ts';
import { officialNote, siteName } from './site-wording.ts';
import { coreProperties, dateOf } from './word-properties.ts';
import { DRAFT_MARK, draftNotice, listed, MADE_UP } from './wording.ts';

/** What the document tells beside the log. */
export interface ChangeDocumentContext {
  region: Pick<Region, 'name' | 'madeUp' | 'site'>;
  /** How the ordered wordings of the document stand in its editions. */
  wordings: readonly WordingCheck[];
}

/**
 * The log of a pair of editions as a Word document (.docx) in which the changes are revisions: who accepts all has
 * the newer wording of every changed section, who rejects all has the older one, to the letter. Depends on nothing
 * but its input: the same log gives the same bytes.
 */
export async function changeDocument(
  log: ChangeLog,
  context: ChangeDocumentContext,
): Promise<Uint8Array> {
  const date = `${dateOf(log.newer)}T00:00:00Z`;
  const title = documentTitle(log);
  const marks = [
    ...(context.region.madeUp ? [MADE_UP_MARK] : []),
    ...(isDraft(log.newer) ? [DRAFT_MARK] : []),
  ];
  const made = new Document({
    title,
    creator: siteName(context.region.site),
    styles,
    numbering,
    sections: [
      {
        properties: { page },
        ...(marks.length > 0 ? { headers: { default: header(marks.join('. ')) } } : {}),
        footers: { default: footer(footerText(log), words.page, words.of) },
        children: [...opening(log, context), ...body(log, context, date)],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(made);
  return fixedArchive(new Uint8Array(packed), {
    'docProps/core.xml': coreProperties(title, date, context.region.site),
  });
}

/** The document's whole title, with the region unless the title names it. */
function subtitle({ document }: ChangeLog, { name }: Pick<Region, 'name'>): string {
  return document.title.includes(name) ? document.title : `${document.title}, ${name}`;
}

/** What stands before the changes: what this is, the year in words and figures, the editions, the decisions. */
function opening(log: ChangeLog, { region }: ChangeDocumentContext): FileChild[] {
  const { rows, total } = accountTable(log);
  const { older, newer } = log;
  return [
    ...(region.madeUp ? [new Paragraph({ style: STYLE.notice, text: MADE_UP })] : []),
    ...(isDraft(newer) ? [new Paragraph({ style: STYLE.notice, text: draftNotice([newer]) })] : []),
    new Paragraph({ heading: 'Title', text: documentTitle(log) }),
    new Paragraph({ style: 'Subtitle', text: subtitle(log, region) }),
    plain(summaryInWords(log)),
    ...(isDraft(newer)
      ? [plain(words.undecided)]
      : log.basis === 'full'
        ? [plain(withoutDecision(unexplained(log), log))]
        : []),
    ...(log.entries.every((entry) => entry.kinds.includes('unchanged'))
      ? []
      : [plain(howToRead(log))]),
    ...(rows.length > 0
      ? [
          heading(words.account),
          figures([
            words.accountColumns(older.edition, newer.edition),
            ...rows.map((row) => [capital(row.words), String(row.old), String(row.new)]),
            [capital(words.total), String(total.old), String(total.new)],
          ]),
          new Paragraph({
            style: STYLE.fact,
            spacing: { before: 80, after: 120 },
            text: words.balanced,
          }),
        ]
      : []),
    heading(words.editions),
    ...[older, newer].map((edition) => {
      const { name, text } = editionFacts(edition);
      return lead(`${name}. `, text);
    }),
    ...(log.decisions.length > 0
      ? [
          heading(words.decisions),
          ...log.decisions.map((decision) =>
            lead(`${decisionName(decision)}. `, `${decision.summary} ${decision.status}`),
          ),
        ]
      : []),
    new Paragraph({ style: STYLE.fact, spacing: { before: 160 }, text: officialNote(region.site) }),
  ];
}

/** Rows of sections that came, went or have other words, and that no decision names. */
function unexplained({ entries }: ChangeLog): SectionEntry[] {
  return entries.filter((entry) => entry.inSubstance && entry.decisions.length === 0);
}

function body(log: ChangeLog, context: ChangeDocumentContext, date: string): FileChild[] {
  const sections = revisedSections(log);
  const isTold = (section: RevisedSection) => log.basis === 'partial' || !isSame(section);
  const same = sections.filter((section) => !isTold(section));
  const decided = same.filter((section) => decisionsOf(section).length > 0);
  return [
    ...chapters(sections, isTold, log, context, new Reviser(siteName(context.region.site), date)),
    ...(decided.length > 0
      ? [
          heading(words.notCarriedOut),
          plain(words.notCarriedOutLead),
          ...decided.flatMap((section) => [
            lead(`${nameOf(section)}. `, decisionText(decisionsOf(section))),
            ...results(section, log, context).map(plain),
          ]),
        ]
      : []),
    ...(same.length > 0
      ? [heading(words.unchanged), plain(`${listed(same.map((s) => s.new?.number ?? ''))}.`)]
      : []),
    ...notComparable(log),
  ];
}

/** Chapter by chapter; the heading of a chapter that did not change itself stands plain above its sections. */
function chapters(
  sections: readonly RevisedSection[],
  isTold: (section: RevisedSection) => boolean,
  log: ChangeLog,
  context: ChangeDocumentContext,
  reviser: Reviser,
): FileChild[] {
  let waiting: RevisedSection | null = null;
  const told: FileChild[] = [];
  for (const section of sections) {
    const level = (section.new ?? section.old)?.level ?? 1;
    if (level === 1) waiting = isTold(section) ? null : section;
    if (!isTold(section)) continue;
    if (waiting) told.push(reviser.heading(1, waiting.heading.pieces, 'same'));
    waiting = null;
    told.push(
      reviser.heading(level, section.heading.pieces, section.heading.end),
      ...apparatus(section, log, context),
    );
    if (!hasSameText(section) || log.basis === 'partial') {
      told.push(...section.paragraphs.map((paragraph) => reviser.rule(paragraph)));
      if (section.paragraphs.at(-1)?.end !== 'same') told.push(gap());
    }
  }
  const title = log.basis === 'partial' ? words.compared : words.changes;
  return told.length > 0 ? [heading(title), ...told] : [];
}

/** What happened to the section, in words, and by which decision. */
function apparatus(
  section: RevisedSection,
  log: ChangeLog,
  context: ChangeDocumentContext,
): FileChild[] {
  const isSameText =
    section.old !== null && section.new !== null && hasSameText(section) && !isSame(section);
  const facts = [
    [statusText(section, log), ...(isSameText ? [words.sameText] : [])].join(' '),
    // Of a draft it is said once, at the top, that nothing is decided.
    ...((isSame(section) || isDraft(log.newer)) && decisionsOf(section).length === 0
      ? []
      : [decisionText(decisionsOf(section))]),
    ...results(section, log, context),
    ...placeNotes(section, log),
    ...(log.basis === 'partial' ? [knownPart(section, log)] : []),
  ];
  return facts.map(
    (text, i) =>
      new Paragraph({
        style: STYLE.fact,
        text,
        keepNext: true,
        ...(i === facts.length - 1 ? { spacing: { after: 120 } } : {}),
      }),
  );
}

function decisionsOf({ entries }: RevisedSection): Decision[] {
  return [...new Set(entries.flatMap((entry) => entry.decisions))];
}

/** How the wording that a decision orders for the section stands in the newer edition. */
function results(
  section: RevisedSection,
  { newer }: ChangeLog,
  { wordings }: ChangeDocumentContext,
): string[] {
  const decisions = decisionsOf(section);
  return wordings
    .filter(
      ({ decision, edition, order, section: found }) =>
        decisions.includes(decision) &&
        edition === newer &&
        order.edition === newer.edition &&
        (found ? found === section.new : order.section === section.new?.number),
    )
    .map(orderedText);
}

function notComparable({ older, newer, notComparable: left }: ChangeLog): FileChild[] {
  if (left.length === 0) return [];
  return [
    heading(words.notComparable),
    ...[older, newer].flatMap((edition) => {
      const numbers = left
        .filter((row) => row.edition === edition)
        .map((row) => row.section.number);
      return numbers.length > 0 ? [plain(notComparableText(edition, numbers))] : [];
    }),
  ];
}

function nameOf(section: RevisedSection): string {
  return section.heading.pieces.map(({ text }) => text).join('');
}

const plain = (text: string) => new Paragraph({ text });
const heading = (text: string) => new Paragraph({ heading: 'Heading1', text });
const lead = (bold: string, text: string) =>
  new Paragraph({ children: [new TextRun({ text: bold, bold: true }), new TextRun({ text })] });

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
