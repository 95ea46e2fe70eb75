import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { chronicleOf } from '../../src/core/rulebook.ts';
import { aboutAt, requirementAbout } from '../../src/output/requirement-about.ts';
import { REQUIREMENT_COLUMNS } from '../../src/output/requirement-table.ts';
import { changedRows } from '../../src/output/workbook-wording.ts';
import { requirementsXlsx } from '../../src/output/xlsx.ts';
import { onAnotherDay } from '../support/clock.ts';
import { DOCUMENT, editionOf, REGION, REQUIREMENTS, RULEBOOK } from '../support/example.ts';
import { recordsOf, recordWith, SITE } from './support/requirement-files.ts';

const about = (site: string | null) =>
  requirementAbout(REGION, DOCUMENT, editionOf('2029'), '2026-11-22', site);

/** Every part of a workbook, read by a strict parser. */
function partsOf(file: Uint8Array) {
  const parts = unzipSync(file);
  return (name: string) => {
    const fail = (message: unknown) => {
      throw new Error(`${name}: ${message}`);
    };
    const text = strFromU8(parts[name] as Uint8Array);
    return new DOMParser({ onError: fail }).parseFromString(text, 'text/xml');
  };
}

const records = recordsOf('2029', SITE);
const file = await requirementsXlsx(records, about(SITE));
const part = partsOf(file);
const sheet = part('xl/worksheets/sheet1.xml');

describe('requirements.xlsx', () => {
  test('holds every cell as text: 2.10 stays 2.10 and nothing is a formula', async () => {
    const types = new Set(
      [...sheet.getElementsByTagName('c')].map((cell) => cell.getAttribute('t')),
    );
    // What is to be filled in has no type, for it holds nothing.
    expect(types).toEqual(new Set(['inlineStr', null]));
    expect(sheet.getElementsByTagName('f').length).toBe(0);
    const odd = recordWith({ section: '2.10', sentence: '=1+1', heading: '+46 \u0001&<' });
    const read = await readXlsx(await requirementsXlsx([odd], about(SITE)));
    const row = read.sheets[0]?.rows[1] ?? [];
    expect(row).toEqual(expect.arrayContaining(['2.10', '+46 &<', '=1+1']));
  });

  test('has what is followed up first, and all that the other files have after it', async () => {
    const [krav] = (await readXlsx(file)).sheets;
    const [head = [], ...rows] = krav?.rows ?? [];
    expect(head.slice(0, 9)).toEqual([
      'Krav',
      'Avsnitt',
      'Inledning till punkten',
      'Lydelse',
      'Frist i texten',
      'Status',
      'Anmärkning',
      'Bevis',
      'Uppföljt',
    ]);
    const links = ['Länk till avsnittet', 'Länk till kravet'];
    for (const { name } of REQUIREMENT_COLUMNS)
      expect(head.includes(name)).toBe(!links.includes(name));
    const at = (name: string) => head.indexOf(name);
    expect(
      rows.map((row) => [row[at('Krav')], row[at('Lydelse')], row[at('Fingeravtryck')]]),
    ).toEqual(records.map(({ id, sentence, print }) => [id, sentence, print]));
    expect(rows.map((row) => row[at('Ställe')])).toContain('stycke 1, punkt 1');
  });

  test('prints seven columns on A4, with head and foot, and freezes at the wording', () => {
    const pane = sheet.getElementsByTagName('pane')[0];
    expect(pane?.getAttribute('state')).toBe('frozen');
    expect(pane?.getAttribute('topLeftCell')).toBe('D2');
    const names = [...part('xl/workbook.xml').getElementsByTagName('definedName')];
    const area = names.find((one) => one.getAttribute('name') === '_xlnm.Print_Area');
    expect(area?.textContent).toBe(`Krav!$A$1:$G$${records.length + 1}`);
    // Widths are in characters of some 5.25 points; A4 on its side has 785 points between these margins.
    const widths = [...sheet.getElementsByTagName('col')].slice(0, 7);
    const wide = widths.reduce((sum, one) => sum + Number(one.getAttribute('width')), 0);
    expect((11 * 785) / (wide * 5.25)).toBeGreaterThan(7);
    expect(sheet.getElementsByTagName('oddFooter')[0]?.textContent).toContain('&P av &N');
    const rows = [...sheet.getElementsByTagName('row')].slice(1);
    expect(rows.every((row) => Number(row.getAttribute('ht')) >= 15)).toBe(true);
  });

  test('offers what a status can be, and takes a day for a day', () => {
    const offered = [...sheet.getElementsByTagName('dataValidation')];
    expect(offered.map((one) => [one.getAttribute('type'), one.getAttribute('sqref')])).toEqual([
      ['list', `F2:F${records.length + 1}`],
      ['date', `I2:I${records.length + 1}`],
    ]);
  });

  test('has the days that the text names as days, and what is changed since last year', async () => {
    const log = chronicleOf(RULEBOOK, DOCUMENT).logs.find(({ newer }) => newer.edition === '2029');
    const changed = changedRows((log && REQUIREMENTS.changes.get(log)) ?? [], SITE);
    const read = await readXlsx(await requirementsXlsx(records, about(SITE), { changed }));
    const rowsOf = (name: string) =>
      read.sheets.find((one) => one.name === name)?.rows.slice(1) ?? [];
    const days = rowsOf('Frister').map(([day]) => day);
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day).toBeInstanceOf(Date);
    expect(changed.length).toBeGreaterThan(5);
    expect(rowsOf('Ändrat sedan förra året').map(([id]) => id)).toEqual(
      changed.map(({ id }) => id),
    );
    const facts = new Map(rowsOf('Om').map(([name, told]) => [name, told]));
    expect(facts.get('Krav')).toBe(String(records.length));
    expect(facts.get('Frister')).toBe(String(days.length));
  });

  test('leads to each requirement and its section', () => {
    const targets = new Set(
      [...part('xl/worksheets/_rels/sheet1.xml.rels').getElementsByTagName('Relationship')].map(
        (link) => link.getAttribute('Target'),
      ),
    );
    for (const { url, permanentUrl } of records) {
      expect(targets).toContain(url);
      expect(targets).toContain(permanentUrl);
    }
  });

  test('has no links when the host is not known, and says so on the sheet "Om"', async () => {
    const without = await requirementsXlsx(recordsOf('2029'), about(null));
    expect(Object.keys(unzipSync(without))).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
    const om = (await readXlsx(without)).sheets.at(-1)?.rows.map((row) => row[0]);
    expect(om).toContain('Länkar');
    const known = await readXlsx(await requirementsXlsx(records, aboutAt(about(null), SITE)));
    expect(known.sheets.at(-1)?.rows.map((row) => row[0])).not.toContain('Länkar');
  });

  test('says on the sheet "Om" what it is, of when, and that it is not official', async () => {
    const om = (await readXlsx(file)).sheets.at(-1);
    expect(om?.name).toBe('Om');
    const facts = new Map(om?.rows.map(([name, text]) => [name, text]));
    expect(facts.get('Utgåva')).toBe('2029');
    expect(facts.get('Uppgifterna är från')).toBe('22 november 2026');
    expect(facts.get('Hämtat från')).toBe(`${SITE}ytterskar/gasthamnsregler/krav/`);
    expect(facts.get('Officiell text')).toContain('inte den officiella');
  });

  test('is the same, byte for byte, for the same content', async () => {
    onAnotherDay();
    expect(await requirementsXlsx(records, about(SITE))).toEqual(file);
  });
});
