import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, csvCell, csvText, requirementsCsv } from '../../src/output/csv.ts';
import { REQUIREMENT_COLUMNS } from '../../src/output/requirement-table.ts';
import { parseCsv, recordsOf, recordWith } from './support/requirement-files.ts';

const MARK = '\uFEFF';
/** Texts of which most are about something that a spreadsheet or a CSV reader could take wrongly. */
const tricky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'=+-@＝＋－＠−\'"; ,.:/%()0123456789\t\r\n\u00A0\u200B\uFEFFaEåkr',
        'mars',
        'sant',
        '""',
        '\r\n',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('CSV', () => {
  test('gives every text back through a reader of CSV', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(tricky, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const written = csv(rows);
          expect(written.startsWith(MARK)).toBe(true);
          const read = parseCsv(written.slice(1)).map((row) => row.map(csvText));
          expect(read).toEqual(rows);
        },
      ),
    );
  });

  test('no cell can become a formula, also with signs before it that do not show', () => {
    const before = fc
      .array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF', '\u0000'))
      .map((parts) => parts.join(''));
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '−');
    fc.assert(
      fc.property(before, sign, fc.string(), (space, formula, rest) => {
        expect(csvCell(`${space}${formula}${rest}`).startsWith("'")).toBe(true);
      }),
    );
    fc.assert(
      fc.property(tricky, (text) => {
        expect(csvCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  test.each([
    '2.10',
    '3.11',
    '1/3',
    '1-2',
    '2026-11-22',
    '08.00',
    '12:30',
    '007',
    '1e5',
    '3,5',
    '50 %',
    '500 kr',
    '(12)',
    '1234567890123456',
    '1 mars',
    'den 1 mars 2026',
    'mars 2026',
    'Maj',
    'SANT',
    'false',
  ])('%j, which a spreadsheet would change, is kept as text', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  test.each([
    '',
    '2025',
    '0',
    'K17',
    'p4-1',
    'avsnitt 2.10',
    'inom 3 vardagar',
    'senast 1 mars varje år',
    'Marknadsföring',
    'Marsch',
    '2025 eller tidigare',
    'ja, 2026-11-22',
  ])('%j, which no spreadsheet would change, is left alone', (text) => {
    expect(csvCell(text)).toBe(text);
  });
});

describe('requirements.csv', () => {
  test('has the columns of the contract and a row for each requirement', () => {
    const records = recordsOf('2029');
    const [head, ...rows] = parseCsv(requirementsCsv(records).slice(1));
    expect(head).toEqual([
      'Krav',
      'Avsnitt',
      'Rubrik',
      'Ställe',
      'Lydelse',
      'Klass',
      'Ansvarig',
      'Ansvarig nämns',
      'Delas med',
      'Frist i texten',
      'Fristen i ord',
      'Fristens slag',
      'Bestämd frist',
      'Hänvisningar',
      'Första utgåva',
      'Lydelse sedan',
      'Beslut',
      'Granskat',
      'Länk till avsnittet',
      'Länk till kravet',
      'Inledning till punkten',
    ]);
    expect(rows.map(([id]) => id)).toEqual(records.map(({ id }) => id));
    expect(rows.every((row) => row.length === REQUIREMENT_COLUMNS.length)).toBe(true);
    const answers = rows.find((row) => row[9] === 'inom fem vardagar');
    expect(answers).toMatchObject({ 1: 'avsnitt 3.4', 5: 'Skyldighet', 10: 'inom 5 vardagar' });
  });

  test('keeps 2.10 as 2.10, for spreadsheets and for programs', () => {
    const [, row] = parseCsv(requirementsCsv([recordWith({ section: '2.10' })]).slice(1));
    expect(row?.[1]).toBe('avsnitt 2.10');
  });

  test('gives a sentence that looks like a formula as text', () => {
    const sentence = '=HYPERLINK("https://x.example";"klicka")';
    const [, row] = parseCsv(requirementsCsv([recordWith({ sentence })]).slice(1));
    expect(row?.[4]).toBe(`'${sentence}`);
  });
});
