import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { WordRun } from '../core/compare/word-runs.ts';
import type { Paragraph as ListItem } from '../core/model.ts';
import type { Mark, RevisedParagraph } from './revised-paragraphs.ts';

/** How the Word document looks. Lengths are in twips (1/1440 inch, 567 to the centimetre), sizes in half points. */

const CM = 567;
const RULES = 'Cambria';
const APPARATUS = 'Calibri';
const INK = '1F2933';
const FAINT = '52606D';
const LINE = 'B8C2CC';
/** Width of the text on A4 with margins of 2.5 cm. */
const TEXT_WIDTH = 16 * CM;

/** Names of styles in the document; a reader of the file can tell rules from apparatus by them. */
export const STYLE = { rule: 'Lydelse', fact: 'Upplysning', notice: 'Markering' } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: APPARATUS, size: 21, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: APPARATUS, size: 40, bold: true, color: INK },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(30, 400),
    heading2: headingStyle(26, 360),
    heading3: headingStyle(23, 300),
    heading4: headingStyle(22, 280),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 24, color: FAINT },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: STYLE.rule,
      name: STYLE.rule,
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: RULES, size: 22 },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.fact,
      name: STYLE.fact,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: FAINT },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.notice,
      name: STYLE.notice,
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        spacing: { after: 320 },
        indent: { left: 140, right: 140 },
        border: box(),
      },
    },
  ],
};

function headingStyle(size: number, before: number) {
  return {
    run: { font: APPARATUS, size, bold: true, color: INK },
    paragraph: {
      spacing: { before, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  };
}

function box() {
  const side = { style: BorderStyle.SINGLE, size: 8, space: 6, color: INK };
  return { top: side, bottom: side, left: side, right: side };
}

const BULLETS = 'punkter';
const NUMBERS = 'nummer';

/** Lists of the rules: dots and figures, at the edge of the text. */
export const numbering = {
  config: [
    { reference: BULLETS, levels: [listLevel(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
  ],
};

/** The same lists where items stand apart from each other: a count that begins at each of these numbers. */
export function numberingFrom(numbers: readonly number[]) {
  return {
    config: [
      ...numbering.config,
      ...[...new Set(numbers)].map((start) => ({
        reference: `${NUMBERS}-${start}`,
        levels: [{ ...listLevel(LevelFormat.DECIMAL, '%1.'), start }],
      })),
    ],
  };
}

/** The list of an item, with its number as printed; `instance` sets apart items of the same number. */
export function listOf({ ordered, number }: ListItem, instance: number) {
  return ordered
    ? { reference: `${NUMBERS}-${number ?? 1}`, level: 0, instance }
    : { reference: BULLETS, level: 0 };
}

function listLevel(format: 'bullet' | 'decimal', text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 454, hanging: 340 } } },
  };
}

/** A4 with margins of 2.5 cm. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, bottom: 1417, left: 1417, right: 1417, header: 709, footer: 709 },
};

export function header(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.fact,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, bold: true })],
      }),
    ],
  });
}

/** What the document is at the left, the page number at the right. */
export function footer(text: string, pageWord: string, ofWord: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.fact,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            children: [
              text,
              new Tab(),
              pageWord,
              PageNumber.CURRENT,
              ofWord,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

/**
 * A paragraph one point high. It stands between a paragraph that may go and a heading: LibreOffice gives what
 * follows a paragraph that it takes away the style of that paragraph, when it holds it for moved.
 */
export function gap(): Paragraph {
  return new Paragraph({
    style: STYLE.fact,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });
}

/** A small table of figures: words at the left, figures at the right, a line above the last row. */
export function figures(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0]?.length ?? 1;
  const figure = 1.8 * CM;
  const widths = Array.from({ length: columns }, (_, i) => (i === 0 ? 9 * CM : figure));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          tableHeader: r === 0,
          cantSplit: true,
          children: cells.map(
            (text, c) =>
              new TableCell({
                width: { size: widths[c] as number, type: WidthType.DXA },
                margins: { top: 40, bottom: 40, left: 0, right: 60 },
                children: [
                  new Paragraph({
                    spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
                    keepNext: true,
                    alignment: c === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                    children: [
                      new TextRun({ text, size: 20, bold: r === 0 || r === rows.length - 1 }),
                    ],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/**
 * Makes paragraphs with revisions: numbers them through the document (Word asks that ids are unique) and gives
 * each ordered list of the rules a count of its own. `date` is an ISO time.
 */
export class Reviser {
  private id = 0;
  private readonly lists = new Map<string, number>();
  private readonly author: string;
  private readonly date: string;

  constructor(author: string, date: string) {
    this.author = author;
    this.date = date;
  }

  /** The heading of a section; `level` is 1 for a chapter, which stands under the headings of the document itself. */
  heading(level: number, pieces: readonly WordRun[], end: Mark): Paragraph {
    const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
    return new Paragraph({
      heading: headings[level - 1] ?? HeadingLevel.HEADING_4,
      children: this.runs(pieces),
      run: this.end(end),
    });
  }

  /** A paragraph of the rules. */
  rule({ pieces, end, paragraph, section }: RevisedParagraph): Paragraph {
    const { kind, ordered, group, cells } = paragraph;
    const base = { style: STYLE.rule, children: this.runs(pieces), run: this.end(end) };
    if (kind === 'row') return new Paragraph({ ...base, ...rowLayout(cells?.length ?? 1) });
    if (kind === 'text') return new Paragraph(base);
    const list = ordered
      ? { reference: NUMBERS, level: 0, instance: this.list(`${section} ${group}`) }
      : { reference: BULLETS, level: 0 };
    return new Paragraph({ ...base, numbering: list, spacing: { after: 60 } });
  }

  private runs(pieces: readonly WordRun[]) {
    return pieces.map(({ kind, text }) => {
      const children = withTabs(text);
      if (kind === 'same') return new TextRun({ children });
      const revision = this.revision();
      return kind === 'inserted'
        ? new InsertedTextRun({ children, ...revision })
        : new DeletedTextRun({ children, ...revision });
    });
  }

  private end(mark: Mark) {
    if (mark === 'same') return {};
    return mark === 'inserted' ? { insertion: this.revision() } : { deletion: this.revision() };
  }

  private revision() {
    return { id: ++this.id, author: this.author, date: this.date };
  }

  private list(name: string): number {
    const known = this.lists.get(name) ?? this.lists.size + 1;
    this.lists.set(name, known);
    return known;
  }
}

/** The cells of a row stand at tabs, the last one hangs, with a line beneath. */
function rowLayout(cells: number) {
  const column = cells === 2 ? 4.5 * CM : TEXT_WIDTH / cells;
  const stops = Array.from({ length: cells - 1 }, (_, i) => Math.round(column * (i + 1)));
  const last = stops.at(-1) ?? 0;
  const line = { style: BorderStyle.SINGLE, size: 4, space: 3, color: LINE };
  return {
    tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position })),
    indent: { left: last, hanging: last },
    border: { top: line, bottom: line, between: line },
  };
}

/** A text of the rules as the parts of a run: a tab is an element of its own. */
export function withTabs(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part]));
}
