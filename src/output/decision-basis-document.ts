import {
  BorderStyle,
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { WordRun } from '../core/compare/word-runs.ts';
import type { BasisRow, BasisSection, BasisSide, DecisionBasis } from '../core/decision-basis.ts';
import { isDraft } from '../core/drafts.ts';
import type { Region } from '../core/model.ts';
import {
  footer,
  header,
  numbering,
  page,
  STYLE,
  styles,
  withTabs,
} from './change-document-parts.ts';
import { documentWords, MADE_UP_MARK } from './change-document-wording.ts';
import { staleInWords } from './change-wording.ts';
import {
  basisSummary,
  changesInWords,
  effectLine,
  sectionName,
  basisWords as words,
} from './decision-basis-wording.ts';
import { EFFECT_READ } from './effect-wording.ts';
import { fixedArchive } from './fixed-archive.ts';
import { officialNote, siteName } from './site-wording.ts';
import { coreProperties, dateOf } from './word-properties.ts';
import { DRAFT_MARK, draftNotice, MADE_UP } from './wording.ts';

/** Half of the width of the text on A4 with margins of 2.5 cm, in twips. */
const COLUMN = 4535;

/**
 * The basis for a decision as a Word document (.docx): what the proposal does, to whom, and every changed section in
 * its present and its proposed wording side by side, with room for the reasons. Depends on nothing but its input: the
 * same draft gives the same bytes.
 */
export async function decisionBasisDocument(
  basis: DecisionBasis,
  region: Pick<Region, 'name' | 'madeUp' | 'site'>,
): Promise<Uint8Array> {
  const { log } = basis;
  const title = words.title(log);
  const marks = [
    ...(region.madeUp ? [MADE_UP_MARK] : []),
    ...(isDraft(log.newer) ? [DRAFT_MARK] : []),
  ];
  const made = new Document({
    title,
    creator: siteName(region.site),
    styles,
    numbering,
    sections: [
      {
        properties: { page },
        ...(marks.length > 0 ? { headers: { default: header(marks.join('. ')) } } : {}),
        footers: { default: footer(title, documentWords.page, documentWords.of) },
        children: [...opening(basis, region), ...effects(basis), ...changes(basis)],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(made);
  const date = `${dateOf(log.newer)}T00:00:00Z`;
  return fixedArchive(new Uint8Array(packed), {
    'docProps/core.xml': coreProperties(title, date, region.site),
  });
}

function opening(
  basis: DecisionBasis,
  region: Pick<Region, 'name' | 'madeUp' | 'site'>,
): FileChild[] {
  const { document, newer } = basis.log;
  const whole = document.title.includes(region.name)
    ? document.title
    : `${document.title}, ${region.name}`;
  return [
    ...(region.madeUp ? [new Paragraph({ style: STYLE.notice, text: MADE_UP })] : []),
    ...(isDraft(newer) ? [new Paragraph({ style: STYLE.notice, text: draftNotice([newer]) })] : []),
    new Paragraph({ heading: 'Title', text: words.title(basis.log) }),
    new Paragraph({ style: 'Subtitle', text: whole }),
    plain(basisSummary(basis)),
    ...staleInWords(basis.log).map((text) => plain(text)),
    ...(basis.chapters.length > 0 ? [heading(words.reasonsWhole), room()] : []),
    new Paragraph({ style: STYLE.fact, spacing: { before: 160 }, text: officialNote(region.site) }),
  ];
}

function effects({ chapters, effects: all }: DecisionBasis): FileChild[] {
  if (chapters.length === 0) return [];
  return [
    heading(words.effects),
    ...(all.length === 0 ? [plain(words.noEffects)] : [fact(EFFECT_READ)]),
    ...all.flatMap(({ bearer, changes: own }) => [
      new Paragraph({ heading: 'Heading2', text: bearer }),
      ...own.map(
        (change) =>
          new Paragraph({
            text: effectLine(change),
            numbering: { reference: 'punkter', level: 0 },
            spacing: { after: 60 },
          }),
      ),
    ]),
  ];
}

function changes(basis: DecisionBasis): FileChild[] {
  const { chapters, unchanged } = basis;
  if (chapters.length === 0) return [];
  return [
    heading(words.changes),
    fact(words.howToRead),
    ...chapters.flatMap((chapter) => [
      new Paragraph({
        heading: 'Heading2',
        text: [chapter.number, chapter.title].filter(Boolean).join(' '),
      }),
      ...chapter.sections.flatMap((section) => sectionParts(section, basis)),
    ]),
    ...(unchanged.length > 0 ? [heading(words.unchanged), plain(unchanged.join(', '))] : []),
  ];
}

function sectionParts({ entry, rows }: BasisSection, { log }: DecisionBasis): FileChild[] {
  return [
    new Paragraph({ heading: 'Heading3', text: sectionName(entry) }),
    ...(rows.length > 0 ? [wordings(rows, [words.now(log), words.proposed(log)])] : []),
    ...changesInWords(entry).map(
      (text, i) =>
        new Paragraph({
          style: STYLE.fact,
          text,
          ...(i === 0 ? { spacing: { before: 120 } } : {}),
        }),
    ),
    ...(rows.length > 0 ? reasons() : []),
  ];
}

/** Room for the reasons of a change. */
function reasons(): FileChild[] {
  return [
    new Paragraph({
      style: STYLE.fact,
      keepNext: true,
      spacing: { before: 120 },
      children: [new TextRun({ text: words.reasons, bold: true })],
    }),
    room(),
  ];
}

/** The two wordings side by side; the heading of the columns comes again on every page. */
function wordings(rows: readonly BasisRow[], names: readonly [string, string]): Table {
  return new Table({
    columnWidths: [COLUMN, COLUMN],
    width: { size: 2 * COLUMN, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: names.map((name) =>
          cell([
            new Paragraph({
              style: STYLE.fact,
              keepNext: true,
              children: [new TextRun({ text: name, bold: true })],
            }),
          ]),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(sideParts(row.old, row, words.missing)),
              cell(
                sideParts(
                  row.new,
                  row,
                  row.leavesFor ? words.to(row.leavesFor.number) : words.gone,
                ),
              ),
            ],
          }),
      ),
    ],
  });
}

function sideParts(side: BasisSide | null, row: BasisRow, empty: string): Paragraph[] {
  if (!side) return [fact(empty)];
  // What is new or gone as a whole is told by the empty cell beside it; a page of marked words is hard to read.
  const isWhole = row.old === null || row.new === null;
  const item = side.paragraphs[0]?.kind === 'item';
  return [
    ...(side.elsewhere ? [fact(words.from(side.elsewhere.number))] : []),
    new Paragraph({
      style: STYLE.rule,
      spacing: { after: 60 },
      ...(item ? { numbering: { reference: 'punkter', level: 0 } } : {}),
      children: side.runs.map((one) => (isWhole ? plainRun(one.text) : run(one))),
    }),
  ];
}

/** Changed words, told by form and not by colour alone. */
function run({ kind, text }: WordRun): TextRun {
  if (kind === 'same') return plainRun(text);
  return kind === 'deleted'
    ? new TextRun({ children: withTabs(text), strike: true })
    : new TextRun({
        children: withTabs(text),
        bold: true,
        underline: { type: UnderlineType.SINGLE },
      });
}

const plainRun = (text: string) => new TextRun({ children: withTabs(text) });

/** An empty box to write in. */
function room(): Table {
  return new Table({
    columnWidths: [2 * COLUMN],
    width: { size: 2 * COLUMN, type: WidthType.DXA },
    rows: [
      new TableRow({
        height: { value: 900, rule: 'atLeast' },
        children: [cell([new Paragraph({ text: '' })], 2 * COLUMN)],
      }),
    ],
  });
}

function cell(children: readonly Paragraph[], width = COLUMN): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: { top: line, bottom: line, left: line, right: line },
    children: [...children],
  });
}

const plain = (text: string) => new Paragraph({ text });
const fact = (text: string) => new Paragraph({ style: STYLE.fact, text });
const heading = (text: string) => new Paragraph({ heading: 'Heading1', text });
