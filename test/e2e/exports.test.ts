import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { requirementsJsonSchema } from '../../src/output/requirements-json.ts';
import { parseCsv } from '../output/support/requirement-files.ts';
import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** The files of requirements: those of the build, and those that the catalogue makes of what its filter shows. */

const CATALOGUE = '/vasterbotten/uppdrag-och-regler/krav/';

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^krav-uppdrag-och-regler-2025\.(?:csv|xlsx|json)$/u);
  return readFile(await file.path());
}

test('every edition with text has its files, as their schema says', async ({ site }) => {
  for (const edition of [EDITION, '/vasterbotten/uppdrag-och-regler/2021/']) {
    const get = (name: string) => fetch(new URL(`${edition}requirements.${name}`, site.url));
    const records = requirementsJsonSchema.parse(await (await get('json')).json());
    // `text()` would take the byte order mark away.
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await (await get('csv')).arrayBuffer(),
    );
    expect(csv.startsWith('\uFEFF"Krav";"Avsnitt";')).toBe(true);
    expect(parseCsv(csv.slice(1))).toHaveLength(records.length + 1);
    const xlsx = Buffer.from(await (await get('xlsx')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  }
  const schema = await fetch(new URL('/schema/requirements.schema.json', site.url));
  expect(await schema.json()).toMatchObject({ type: 'array' });
});

test('what the filter shows can be taken along, in the form of the whole files', async ({
  page,
  site,
  observed,
}) => {
  await page.goto(`${CATALOGUE}?klass=forbud`);
  const records = requirementsJsonSchema.parse(JSON.parse(String(await download(page, 'JSON'))));
  const all = requirementsJsonSchema.parse(
    await (await fetch(new URL(`${EDITION}requirements.json`, site.url))).json(),
  );
  const own = all.filter((record) => record.class === 'prohibition');
  expect(records.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
  expect(records.every(({ url }) => url?.startsWith(site.url.replace(/\/$/u, '')))).toBe(true);

  const rows = parseCsv((await download(page, 'CSV')).toString('utf8').slice(1)).slice(1);
  expect(rows.map(([id]) => id)).toEqual(own.map(({ id }) => id));

  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(await download(page, 'Excel'));
  expect(book.sheets[0]?.rows.slice(1).map(([id]) => id)).toEqual(own.map(({ id }) => id));
  expect(book.sheets.find(({ name }) => name === 'Om')?.rows).toContainEqual([
    'Urval',
    `${own.length} av ${all.length} krav`,
  ]);
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('when the requirements cannot be fetched the page says so, and trying again works', async ({
  page,
}) => {
  await page.goto(CATALOGUE);
  await page.route('**/requirements.json', (route) => route.abort());
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const answer = page.locator('[data-export]').getByRole('status');
  await answer.getByText('Försök igen').waitFor();
  await page.unroute('**/requirements.json');
  expect((await download(page, 'CSV')).length).toBeGreaterThan(1000);
});
