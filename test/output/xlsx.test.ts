import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { aboutAt, requirementAbout } from '../../src/output/requirement-about.ts';
import { REQUIREMENT_COLUMNS } from '../../src/output/requirement-table.ts';
import { requirementsXlsx } from '../../src/output/xlsx.ts';
import { onAnotherDay } from '../support/clock.ts';
import { DOCUMENT, editionOf, REGION } from '../support/example.ts';
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
    expect(types).toEqual(new Set(['inlineStr']));
    expect(sheet.getElementsByTagName('f').length).toBe(0);
    const odd = recordWith({ section: '2.10', sentence: '=1+1', heading: '+46 \u0001&<' });
    const read = await readXlsx(await requirementsXlsx([odd], about(SITE)));
    expect(read.sheets[0]?.rows[1]?.slice(1, 5)).toEqual(['2.10', '+46 &<', odd.anchor, '=1+1']);
  });

  test('has the columns and rows of the other files', async () => {
    const [krav] = (await readXlsx(file)).sheets;
    const table = krav?.rows.map((row) => REQUIREMENT_COLUMNS.map((_, i) => row[i] ?? ''));
    expect(table).toEqual([
      REQUIREMENT_COLUMNS.map(({ name }) => name),
      ...records.map((record) => REQUIREMENT_COLUMNS.map(({ value }) => value(record))),
    ]);
  });

  test('has a frozen header with filters, widths, and text that wraps', () => {
    const pane = sheet.getElementsByTagName('pane')[0];
    expect(pane?.getAttribute('state')).toBe('frozen');
    expect(pane?.getAttribute('topLeftCell')).toBe('A2');
    expect(sheet.getElementsByTagName('autoFilter')[0]?.getAttribute('ref')).toBe(
      `A1:U${records.length + 1}`,
    );
    expect(sheet.getElementsByTagName('col').length).toBe(REQUIREMENT_COLUMNS.length);
    const wraps = [...part('xl/styles.xml').getElementsByTagName('alignment')];
    expect(wraps.every((alignment) => alignment.hasAttribute('wrapText'))).toBe(true);
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
    const om = (await readXlsx(without)).sheets[1]?.rows.map((row) => row[0]);
    expect(om).toContain('Länkar');
    const known = await readXlsx(await requirementsXlsx(records, aboutAt(about(null), SITE)));
    expect(known.sheets[1]?.rows.map((row) => row[0])).not.toContain('Länkar');
  });

  test('says on the sheet "Om" what it is, of when, and that it is not official', async () => {
    const om = (await readXlsx(file)).sheets[1];
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
