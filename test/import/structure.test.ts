import { describe, expect, test } from 'vitest';
import type { HeadingSign, SourceBlock, SourceDocument } from '../../src/import/source-document.ts';
import { findStructure } from '../../src/import/structure.ts';
import {
  accountForStructure,
  structureAlarms,
  structureSums,
} from '../../src/import/structure-account.ts';

/**
 * A file as lines: "H2 Titel" is a heading by style of that level, "C Titel" a line of the contents list, "1. Text" below
 * "-" an item, and anything else a paragraph.
 */
function file(...lines: string[]): SourceDocument {
  return {
    format: 'docx',
    title: null,
    blocks: lines.map(blockOf),
    dropped: [],
    mended: [],
    remarks: [],
  };
}

function blockOf(line: string, i: number): SourceBlock {
  const place = { page: null, block: i + 1 };
  const heading = /^H(\d) (.*)$/u.exec(line);
  const because: HeadingSign[] = ['style'];
  if (heading)
    return {
      kind: 'heading',
      number: null,
      title: heading[2] as string,
      level: Number(heading[1]),
      because,
      place,
    };
  if (line.startsWith('C '))
    return { kind: 'contents', number: null, title: line.slice(2), page: 1, place };
  const item = /^- (\S+) (.*)$/u.exec(line);
  if (item)
    return {
      kind: 'item',
      mark: item[1] as string,
      runs: [{ text: item[2] as string, target: null }],
      depth: 1,
      ordered: true,
      place,
    };
  return { kind: 'paragraph', runs: [{ text: line, target: null }], place };
}

/** Each section as its level, its printed number where it has one, and its title. */
function sectionsOf(...lines: string[]): string[] {
  return findStructure(file(...lines)).sections.map(
    ({ level, number, label, title }) => `${level} [${label ?? number}] ${title ?? '-'}`,
  );
}

describe('what a file says of its levels', () => {
  test('is followed where the words before the numbers are not known', () => {
    expect(
      sectionsOf(
        'H1 STYCKE I — NAMN',
        'H2 Punkt 1 — Säte',
        'Föreningen har sitt säte i byn.',
        'H2 Punkt 2 — Syfte',
        'Föreningen vårdar byn.',
        'H1 STYCKE II — MÖTEN',
        'Möte hålls i maj.',
      ),
    ).toEqual([
      '1 [] STYCKE I — NAMN',
      '2 [] Punkt 1 — Säte',
      '2 [] Punkt 2 — Syfte',
      '1 [] STYCKE II — MÖTEN',
    ]);
  });

  test('"2.0" is the chapter of "2.1"', () => {
    expect(sectionsOf('H1 1.0 Namn', 'Text.', 'H1 2.0 Möten', 'H2 2.1 Kallelse', 'Text.')).toEqual([
      '1 [1.0] Namn',
      '1 [2.0] Möten',
      '2 [2.1] Kallelse',
    ]);
  });

  test('a number gainsays a level that was set by mistake', () => {
    expect(
      sectionsOf('H1 1 Namn', 'H2 1.1 Säte', 'Text.', 'H1 1.2 Syfte', 'Text.', 'H1 2 Möten'),
    ).toEqual(['1 [1] Namn', '2 [1.1] Säte', '2 [1.2] Syfte', '1 [2] Möten']);
  });

  test('counting begins anew in an appendix, and what stands in it is below it', () => {
    expect(
      sectionsOf(
        'H1 1. Namn',
        'Text.',
        'H1 2. Möten',
        'Text.',
        'H1 Bilaga 1 Taxa',
        '1. Avgift',
        'Text.',
        '2. Rabatt',
      ),
    ).toEqual(['1 [1] Namn', '1 [2] Möten', '1 [Bilaga 1] Taxa']);
  });
});

describe('forms of numbers', () => {
  test('figures after § tell the depth', () => {
    expect(
      sectionsOf('§ 1 Namn', 'Text.', '§ 1.1 Säte', 'Text.', '§ 1.1.1 Byn', 'Text.', '§ 2 Möten'),
    ).toEqual(['1 [§ 1] Namn', '2 [§ 1.1] Säte', '3 [§ 1.1.1] Byn', '1 [§ 2] Möten']);
  });

  test('moments stand under their paragraph, with their text on the same line', () => {
    expect(
      sectionsOf(
        '§ 1 Lön',
        'Mom 1 Lön betalas ut den sista vardagen i varje månad.',
        'Mom 2 Den som slutar får sin lön inom tio dagar.',
        '§ 2 Arbetstid',
        'Mom 1 Arbetstiden är fyrtio timmar i veckan.',
      ),
    ).toEqual(['1 [§ 1] Lön', '2 [Mom 1] -', '2 [Mom 2] -', '1 [§ 2] Arbetstid', '2 [Mom 1] -']);
  });

  test('controls with their enhancements in brackets', () => {
    expect(
      sectionsOf(
        'H2 BX-1 Låsning',
        'Text.',
        'H3 BX-1(1) Låsning av grind',
        'Text.',
        'H2 BX-2 Larm',
      ),
    ).toEqual(['1 [BX-1] Låsning', '2 [BX-1(1)] Låsning av grind', '1 [BX-2] Larm']);
  });

  test('a letter and figures with a colon', () => {
    expect(sectionsOf('H1 K1: Grindar', 'Text.', 'H1 K2: Lås', 'Text.')).toEqual([
      '1 [K1] Grindar',
      '1 [K2] Lås',
    ]);
  });
});

describe('a title on the line below its number', () => {
  const below = (n: number, title: string): string[] => [
    `§ ${n}`,
    title,
    'Här står reglerna, och de är många.',
  ];

  test('belongs to it where most sections are set so', () => {
    expect(
      sectionsOf(...below(1, 'Syfte'), ...below(2, 'Medlemmar'), ...below(3, 'Möten')),
    ).toEqual(['1 [§ 1] Syfte', '1 [§ 2] Medlemmar', '1 [§ 3] Möten']);
  });

  test('is text where it is the only one', () => {
    const sections = sectionsOf(
      '§ 1',
      'Syfte',
      'Text som är lång.',
      '§ 2 Möten hålls i maj.',
      '§ 3 Val hålls i juni.',
    );
    expect(sections[0]).toBe('1 [§ 1] -');
  });
});

test('an item whose neighbours go on counting begins no section', () => {
  expect(
    sectionsOf(
      'H1 Båtar',
      'Här ligger:',
      '- 1. Norra bryggan',
      '- 2. Södra bryggan',
      'H1 Bojar',
      'Text.',
    ),
  ).toEqual(['1 [] Båtar', '1 [] Bojar']);
});

describe('the account of headings', () => {
  const accountOf = (document: SourceDocument) =>
    accountForStructure(document, findStructure(document));

  test('sums up to what the file marks', () => {
    const document = {
      ...file(
        'H1 1 Namn',
        'Text.',
        'H2 1.1 Säte',
        'Text.',
        'H3 Byn',
        'Text.',
        'H1 2 Möten',
        'Text.',
      ),
      passedOver: [{ what: 'in a table', count: 1 }],
    };
    const account = accountOf(document);
    const asText = account.asText.reduce((sum, { count }) => sum + count, 0);
    expect(account.marked).toBe(5);
    expect(account.sections + account.subheadings + account.titles + asText).toBe(5);
    expect(structureSums(account)).toBe(
      '5: 3 begin a section, 1 stand in a section without a number, 1 kept as text in a table',
    );
    expect(structureAlarms(account)).toEqual([]);
  });

  test('is an alarm when most of them became text', () => {
    const document = {
      ...file('H1 1 Namn', 'Text.'),
      passedOver: [{ what: 'in a table', count: 9 }],
    };
    expect(structureAlarms(accountOf(document))).toEqual([
      '10 headings are marked in the file, and only 1 begin a section. Hold the sections against the file before you go on.',
    ]);
  });

  test('names the lines of the contents list that no section answers to', () => {
    const document = file('C 1 Namn', 'C 2 Möten', 'H1 1 Namn', 'Text.');
    expect(structureAlarms(accountOf(document))).toEqual([
      '1 line of the contents list has no section: "2 Möten".',
    ]);
  });
});
