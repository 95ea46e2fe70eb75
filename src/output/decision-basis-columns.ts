import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { type BasisRow, type BasisSide, type ShownRow, shownRows } from '../core/basis-rows.ts';
import type { WordRun } from '../core/compare/word-runs.ts';
import type { Paragraph as RuleParagraph } from '../core/model.ts';
import { gap, listOf, STYLE, withTabs } from './change-document-parts.ts';
import { basisWords as words } from './decision-basis-wording.ts';

/** Half of the width of the text on A4 with margins of 2.5 cm, in twips. */
const COLUMN = 4535;
const MARGIN = 100;

/** Makes paragraphs of the rules; each numbered item begins a count of its own, at its printed number. */
export class RuleSetter {
  private items = 0;

  /** A paragraph as it stands in the rules: text, item with its dot or number, or a row with its cells. */
  set(
    paragraph: RuleParagraph,
    runs: readonly WordRun[],
    width = 2 * COLUMN,
    keepNext = false,
  ): FileChild[] {
    if (paragraph.kind === 'row')
      return [tableRow(cellsOf(paragraph, runs), width, keepNext), gap()];
    return [
      new Paragraph({
        style: STYLE.rule,
        spacing: { after: 60 },
        keepNext,
        ...(paragraph.kind === 'item'
          ? { numbering: listOf(paragraph, this.next(paragraph)) }
          : {}),
        children: runs.map(run),
      }),
    ];
  }

  /** The two wordings side by side; the heading of the columns comes again on every page. */
  columns(rows: readonly BasisRow[], names: readonly [string, string]): Table {
    const shown = shownRows(rows);
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
        // What follows the columns tells of them, so the last row stays with it.
        ...shown.map((row, i) => this.row(row, i === shown.length - 1)),
      ],
    });
  }

  private row(row: ShownRow, keepNext: boolean): TableRow {
    const sides =
      typeof row === 'number'
        ? [[fact(words.leftOut, keepNext)], [fact(words.leftOut, keepNext)]]
        : [
            this.side(row.old, row, words.missing, keepNext),
            this.side(
              row.new,
              row,
              row.leavesFor ? words.to(row.leavesFor.number) : words.gone,
              keepNext,
            ),
          ];
    return new TableRow({ cantSplit: true, children: sides.map((parts) => cell(parts)) });
  }

  private side(
    side: BasisSide | null,
    row: BasisRow,
    empty: string,
    keepNext: boolean,
  ): FileChild[] {
    const [first] = side?.paragraphs ?? [];
    if (!side || !first) return [fact(empty, keepNext)];
    // What is new or gone as a whole is told by the empty cell beside it; a page of marked words is hard to read.
    const isWhole = row.old === null || row.new === null;
    const runs = isWhole
      ? side.runs.map(({ text }): WordRun => ({ kind: 'same', text }))
      : side.runs;
    return [
      ...(side.elsewhere ? [fact(words.from(side.elsewhere.number), keepNext)] : []),
      ...this.set(first, runs, COLUMN - 2 * MARGIN, keepNext),
    ];
  }

  private next({ ordered }: RuleParagraph): number {
    if (ordered) this.items += 1;
    return this.items;
  }
}

/** A row of a table of the rules; the first of two cells is the narrower one. */
function tableRow(cells: readonly (readonly WordRun[])[], width: number, keepNext: boolean): Table {
  const even = Math.floor(width / cells.length);
  const first = cells.length === 2 ? Math.floor(width * 0.38) : even;
  const widths = cells.map((_, i) =>
    i === 0 ? first : Math.floor((width - first) / (cells.length - 1)),
  );
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        children: cells.map((own, i) =>
          cell(
            [
              new Paragraph({
                style: STYLE.rule,
                spacing: { after: 0 },
                keepNext,
                children: own.map(run),
              }),
            ],
            widths[i] as number,
          ),
        ),
      }),
    ],
  });
}

/** The runs of each cell. A comparison reads the tabs between cells as spaces; the paragraph tells where they stand. */
function cellsOf({ text }: RuleParagraph, runs: readonly WordRun[]): WordRun[][] {
  const joined = runs.map((one) => one.text).join('');
  if (joined.length !== text.length) {
    return text.split('\t').map((cell): WordRun[] => [{ kind: 'same', text: cell }]);
  }
  const cells: WordRun[][] = [[]];
  let at = 0;
  for (const { kind, text: said } of runs) {
    let part = '';
    for (const character of said) {
      if (text[at] === '\t') {
        if (part !== '') cells.at(-1)?.push({ kind, text: part });
        cells.push([]);
        part = '';
      } else part += character;
      at += character.length;
    }
    if (part !== '') cells.at(-1)?.push({ kind, text: part });
  }
  return cells;
}

/** Changed words, told by form and not by colour alone. */
function run({ kind, text }: WordRun): TextRun {
  const children = withTabs(text);
  if (kind === 'same') return new TextRun({ children });
  return kind === 'deleted'
    ? new TextRun({ children, strike: true })
    : new TextRun({ children, bold: true, underline: { type: UnderlineType.SINGLE } });
}

function cell(children: readonly FileChild[], width = COLUMN): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: MARGIN, right: MARGIN },
    borders: { top: line, bottom: line, left: line, right: line },
    children: children as (Paragraph | Table)[],
  });
}

const fact = (text: string, keepNext: boolean) =>
  new Paragraph({ style: STYLE.fact, text, keepNext });
