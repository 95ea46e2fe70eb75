import { Document, type FileChild, Packer, Paragraph, TextRun } from 'docx';
import type { BasisSection, DecisionBasis } from '../core/decision-basis.ts';
import type { Region } from '../core/model.ts';
import { footer, header, numberingFrom, page, STYLE, styles } from './change-document-parts.ts';
import { documentWords, MADE_UP_MARK } from './change-document-wording.ts';
import { RuleSetter } from './decision-basis-columns.ts';
import { letter } from './decision-basis-letter.ts';
import {
  changesBeside,
  effectLine,
  orderedBefore,
  sectionName,
  basisWords as words,
} from './decision-basis-wording.ts';
import { EFFECT_READ } from './effect-wording.ts';
import { fixedArchive } from './fixed-archive.ts';
import { siteName } from './site-wording.ts';
import { placeholder, TO_FILL_IN } from './word-fields.ts';
import { coreProperties, dateOf } from './word-properties.ts';

/**
 * The basis for a decision as a Word document (.docx): the letter to the board with the proposed decision, what the
 * proposal does and to whom, and every changed section in its present and its proposed wording side by side, with room
 * for the reasons. Nothing in it has to be taken away by the authority. Depends on nothing but its input: the same
 * draft gives the same bytes.
 */
export async function decisionBasisDocument(
  basis: DecisionBasis,
  region: Pick<Region, 'name' | 'madeUp' | 'site'>,
): Promise<Uint8Array> {
  const { log } = basis;
  const title = words.title(log);
  const rules = new RuleSetter();
  const made = new Document({
    title,
    creator: siteName(region.site),
    styles: {
      ...styles,
      characterStyles: [
        { id: TO_FILL_IN, name: 'Placeholder Text', run: { color: '7A4B00', italics: true } },
      ],
    },
    numbering: numberingFrom(numbersIn(basis)),
    sections: [
      {
        properties: { page },
        ...(region.madeUp ? { headers: { default: header(MADE_UP_MARK) } } : {}),
        footers: { default: footer(title, documentWords.page, documentWords.of) },
        children: [...letter(basis, region, rules), ...effects(basis), ...changes(basis, rules)],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(made);
  const date = `${dateOf(log.newer)}T00:00:00Z`;
  return fixedArchive(new Uint8Array(packed), {
    'docProps/core.xml': coreProperties(title, date, region.site),
  });
}

/** The numbers of all items of numbered lists. */
function numbersIn({ chapters }: DecisionBasis): number[] {
  return chapters
    .flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))
    .flatMap((row) => [row.old, row.new])
    .flatMap((side) => side?.paragraphs ?? [])
    .flatMap(({ ordered, number }) => (ordered ? [number ?? 1] : []));
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

function changes(basis: DecisionBasis, rules: RuleSetter): FileChild[] {
  const { chapters, unchanged } = basis;
  if (chapters.length === 0) return [];
  return [
    heading(words.changes, true),
    fact(words.howToRead),
    ...chapters.flatMap((chapter) => [
      new Paragraph({
        heading: 'Heading2',
        text: [chapter.number, chapter.title].filter(Boolean).join(' '),
      }),
      ...chapter.sections.flatMap((section) => sectionParts(section, basis, rules)),
    ]),
    ...(unchanged.length > 0 ? [heading(words.unchanged), plain(unchanged.join(', '))] : []),
  ];
}

function sectionParts(
  section: BasisSection,
  { log }: DecisionBasis,
  rules: RuleSetter,
): FileChild[] {
  const { rows } = section;
  const facts = [...changesBeside(section), ...orderedBefore(section)];
  return [
    new Paragraph({ heading: 'Heading3', text: sectionName(section) }),
    ...(rows.length > 0 ? [rules.columns(rows, [words.now(log), words.proposed(log)])] : []),
    ...facts.map(
      (text, i) =>
        new Paragraph({
          style: STYLE.fact,
          text,
          keepNext: rows.length > 0,
          ...(i === 0 ? { spacing: { before: 120 } } : {}),
        }),
    ),
    ...(rows.length > 0
      ? [
          new Paragraph({
            spacing: { before: 80, after: 200 },
            keepLines: true,
            children: [
              new TextRun({ text: `${words.reasons}: `, bold: true }),
              placeholder(words.reasonsFor(sectionName(section))),
            ],
          }),
        ]
      : []),
  ];
}

const plain = (text: string) => new Paragraph({ text });
const fact = (text: string) => new Paragraph({ style: STYLE.fact, text, keepNext: true });
const heading = (text: string, pageBreakBefore = false) =>
  new Paragraph({ heading: 'Heading1', text, pageBreakBefore });
