import { type FileChild, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { isChangedRow } from '../core/basis-rows.ts';
import type { BasisSection, DecisionBasis } from '../core/decision-basis.ts';
import type { Region } from '../core/model.ts';
import { STYLE } from './change-document-parts.ts';
import { staleInWords } from './change-wording.ts';
import type { RuleSetter } from './decision-basis-columns.ts';
import { letterWords as words } from './decision-basis-letter-wording.ts';
import { basisSummary, basisWords, orderedPoint, proposalOf } from './decision-basis-wording.ts';
import { placeholder } from './word-fields.ts';
import { MADE_UP } from './wording.ts';

/** The letter of an official (tjänsteskrivelse) that lays a draft before a board. What nobody knows waits to be filled in. */
export function letter(
  basis: DecisionBasis,
  region: Pick<Region, 'name' | 'madeUp' | 'site'>,
  rules: RuleSetter,
): FileChild[] {
  const { document } = basis.log;
  const whole = document.title.includes(region.name)
    ? document.title
    : `${document.title}, ${region.name}`;
  const sections = basis.chapters.flatMap((chapter) => chapter.sections);
  return [
    ...(region.madeUp ? [new Paragraph({ style: STYLE.notice, text: MADE_UP })] : []),
    new Paragraph({ style: STYLE.fact, text: region.site?.publisher ?? region.name }),
    new Paragraph({ heading: 'Title', text: basisWords.title(basis.log) }),
    new Paragraph({ style: 'Subtitle', text: `${words.kind}. ${whole}` }),
    head(),
    ...(sections.length > 0 ? proposal(basis, sections, rules) : []),
    heading(words.summary),
    plain(basisSummary(basis)),
    ...staleInWords(basis.log).map(plain),
    ...(sections.length > 0 ? [heading(basisWords.reasonsWhole), toFillIn(words.reasons)] : []),
    heading(words.economy),
    toFillIn(words.economy),
    heading(words.equality),
    toFillIn(words.equality),
    heading(words.sentTo),
    toFillIn(words.recipients),
  ];
}

/** What is known of the case, and what is not. */
function head(): Table {
  const width = [2400, 6670] as const;
  const rows = [
    ...words.fields.map((name) => [name, placeholder(name)] as const),
    [words.status, new TextRun(words.undecided)] as const,
  ];
  return new Table({
    columnWidths: [...width],
    width: { size: width[0] + width[1], type: WidthType.DXA },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            headCell(
              new Paragraph({ children: [new TextRun({ text: name, bold: true })] }),
              width[0],
            ),
            headCell(new Paragraph({ children: [value] }), width[1]),
          ],
        }),
    ),
  });
}

function headCell(paragraph: Paragraph, size: number): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 40, bottom: 0, left: 100, right: 100 },
    children: [paragraph],
  });
}

function proposal(
  { log }: DecisionBasis,
  sections: readonly BasisSection[],
  rules: RuleSetter,
): FileChild[] {
  return [
    heading(words.proposal),
    new Paragraph({
      keepNext: true,
      children: [
        placeholder(words.decider),
        new TextRun(words.isProposed(log.document.title)),
        log.newer.validFrom
          ? new TextRun(words.from(log.newer.validFrom))
          : placeholder(words.fromDay),
        new TextRun(words.asFollows),
      ],
    }),
    ...sections.flatMap((section, i) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 120 },
        children: [new TextRun({ text: `${i + 1}. ${proposalOf(section)}` })],
      }),
      ...orderedWordings(section, rules),
    ]),
  ];
}

/** The words that are to stand: of a new section or a merger all, else the paragraphs that change. */
function orderedWordings({ entry, takenIn, rows }: BasisSection, rules: RuleSetter): FileChild[] {
  const isWhole = entry.old === null || takenIn.length > 0 || !entry.main;
  return rows
    .filter((row) => (isWhole || isChangedRow(row)) && !(row.new === null && entry.new === null))
    .flatMap((row) => {
      const [first] = row.new?.paragraphs ?? [];
      const point = isWhole
        ? []
        : [new Paragraph({ style: STYLE.fact, keepNext: true, text: orderedPoint(row, entry) })];
      return row.new && first
        ? [
            ...point,
            ...rules.set(first, [{ kind: 'same', text: row.new.runs.map((r) => r.text).join('') }]),
          ]
        : isWhole
          ? []
          : [new Paragraph({ style: STYLE.fact, text: orderedPoint(row, entry) })];
    });
}

/** Room to write in, under a heading that names it. */
function toFillIn(name: string): Paragraph {
  return new Paragraph({ children: [placeholder(name)] });
}

const plain = (text: string) => new Paragraph({ text });
const heading = (text: string) => new Paragraph({ heading: 'Heading1', text });
