import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Edition, Section } from '../../src/core/model.ts';

/**
 * The made-up next year that the handbook works with, as a Word file: the edition of 2025 with a few changes, each of
 * a kind that gives an editor something to do.
 */

interface Written {
  number: string;
  title: string;
  level: number;
  paragraphs: Pick<Section['paragraphs'][number], 'kind' | 'text'>[];
}

/** A fault as a conversion leaves it: one letter wrong in a word that stands right everywhere else. */
const FAULT = { in: '5.4', right: 'Region Västerbotten', wrong: 'Regiön Västerbotten' };

const NEW_SECTION: Written = {
  number: '2.18',
  title: 'Digitala vårdmöten',
  level: 2,
  paragraphs: [
    {
      kind: 'text',
      text: 'Hälsocentralen ska erbjuda digitala vårdmöten. Verksamhetschefen ansvarar för att den som väntar på ett digitalt vårdmöte får veta när det börjar.',
    },
  ],
};

function changed(section: Section): Written[] {
  const { level, paragraphs } = section;
  // What 2025 prints as 6.1.1 to 6.1.7 under 6.6 has the numbers that one would expect, but for one.
  const number =
    section.number === '6.1.4' ? section.number : (section.expectedNumber ?? section.number);
  const title = section.title ?? '';
  const with_ = (from: string, to: string): Written => {
    if (!paragraphs.some(({ text }) => text.includes(from)))
      throw new Error(`${number} does not say "${from}".`);
    return {
      number,
      title,
      level,
      paragraphs: paragraphs.map(({ kind, text }) => ({ kind, text: text.replace(from, to) })),
    };
  };
  switch (number) {
    case '2.7.3':
      return [with_('ska besvaras inom tre vardagar', 'ska besvaras inom två vardagar')];
    case '2.17':
      return [{ number, title, level, paragraphs: [...paragraphs] }, NEW_SECTION];
    case FAULT.in:
      return [with_(FAULT.right, FAULT.wrong)];
    // Another heading and mostly other words: no program can know whether this is the same section.
    case '3.20':
      return [
        {
          number,
          title: 'Andra som utför arbete',
          level,
          paragraphs: [
            {
              kind: 'text',
              text: 'Hälsocentralen ansvarar för underleverantörs arbete. Den som anlitar någon annan ska ha ett skriftligt avtal och visa det när Regionen frågar.',
            },
          ],
        },
      ];
    default:
      return [{ number, title, level, paragraphs: [...paragraphs] }];
  }
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

function blocks({ number, title, level, paragraphs }: Written): (Paragraph | Table)[] {
  const heading = HEADINGS[level - 1];
  const made: (Paragraph | Table)[] = [
    new Paragraph({
      ...(heading ? { heading } : {}),
      children: [new TextRun(`${number} ${title}`)],
    }),
  ];
  let rows: TableRow[] = [];
  const closeTable = () => {
    if (rows.length > 0)
      made.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }));
    rows = [];
  };
  for (const { kind, text } of paragraphs) {
    if (kind === 'row') {
      const cells = text
        .split('\t')
        .map((cell) => new TableCell({ children: [new Paragraph(cell)] }));
      rows.push(new TableRow({ children: cells }));
      continue;
    }
    closeTable();
    made.push(new Paragraph(kind === 'item' ? { text, bullet: { level: 0 } } : { text }));
  }
  closeTable();
  return made;
}

/** The bytes of the Word file of next year, made from an edition. */
export async function nextYear(edition: Edition): Promise<Uint8Array> {
  const written = edition.sections.flatMap(changed);
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun('Uppdrag och regler 2026 Hälsoval Primärvård Västerbotten')],
          }),
          ...written.flatMap(blocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
