import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { requirementAbout } from '../../src/output/requirement-about.ts';
import { requirementsXlsx } from '../../src/output/xlsx.ts';
import { recordsOf } from '../output/support/requirement-files.ts';
import { DOCUMENT, editionOf, REGION } from '../support/example.ts';
import { run, STACK_TRACE } from './run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'follow-up-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const TO = resolve('examples/skargard/ytterskar/gasthamnsregler/2029');
const DAY = ['--today', '2029-03-01'];

test('carries a workbook to the next edition, and writes over no file', async () => {
  const [from, out] = [join(scratch, '2028.xlsx'), join(scratch, '2029.xlsx')];
  const about = requirementAbout(REGION, DOCUMENT, editionOf('2028'), '2028-03-01', null);
  writeFileSync(from, await requirementsXlsx(recordsOf('2028'), about));
  const first = await run('follow-up', [from, '--to', TO, '--out', out, ...DAY]);
  expect(first.exit).toBe(0);
  expect(first.err).toContain('Summa: ');
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(out)));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Krav',
    'Frister',
    'Ändrat sedan förra året',
    'Borta',
    'Om',
  ]);
  const again = await run('follow-up', [from, '--to', TO, '--out', out, ...DAY]);
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('finns redan')]);
});

test('says what is wrong with what it is given', async () => {
  const text = join(scratch, 'text.xlsx');
  writeFileSync(text, 'ingen arbetsbok');
  for (const args of [
    [],
    ['saknas.xlsx', '--to', TO, '--out', 'x.xlsx'],
    [text, '--to', TO, '--out', 'x.xlsx'],
  ]) {
    const { exit, err } = await run('follow-up', args);
    expect(exit).toBe(2);
    expect(err).not.toMatch(STACK_TRACE);
  }
});
