import { z } from 'zod';
import type { DecisionsJson } from '../../src/output/decisions-json.ts';
import { ALL_PAGES, EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { parsePage } from './support/visiting.ts';

/** Every address of docs/contract.md that concerns reading, and what answers there. */

test('every page answers, in Swedish, with one main heading and a title of its own', async ({
  edition,
  page,
  site,
}) => {
  const decisions = await Promise.all(
    ['vasterbotten', 'jamtland-harjedalen'].map(async (region) => {
      const answer = await fetch(new URL(`/${region}/beslut/decisions.json`, site.url));
      return (await answer.json()) as DecisionsJson;
    }),
  );
  const paths = new Set<string>([
    ...Object.values(ALL_PAGES),
    '/vasterbotten/uppfoljningsplan/',
    '/vasterbotten/uppdrag-och-regler/2021/hela/',
    ...edition.sections.map(({ url }) => url),
    ...decisions.flat().map(({ url }) => url),
  ]);
  expect(edition.sections).toHaveLength(115);
  expect(decisions.flat()).toHaveLength(7);

  const titles = new Map<string, string>();
  for (const path of paths) {
    const { status, document } = await parsePage(page, site, path);
    const found = await document.evaluate((d) => ({
      language: d.documentElement.lang,
      headings: d.querySelectorAll('h1').length,
      mains: d.querySelectorAll('main#innehall').length,
      title: d.title,
    }));
    expect({ path, status, ...found }).toEqual({
      path,
      status: 200,
      language: 'sv',
      headings: 1,
      mains: 1,
      title: expect.stringMatching(/\S/u),
    });
    const same = titles.get(found.title);
    if (!path.includes('?')) {
      expect(same, `${path} has the same title as ${same}`).toBeUndefined();
      titles.set(found.title, path);
    }
  }
});

test('an address that leads nowhere says so, and offers the search and three ways on', async ({
  page,
}) => {
  const response = await page.goto(`${EDITION}9.9.9/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('Sidan finns inte');
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual([EDITION, '/vasterbotten/beslut/', '/begrepp/']);
  expect(await page.locator('main form').getAttribute('action')).toBe('/sok/');
});

test('the short form of every number leads to that section', async ({ edition, page, site }) => {
  for (const { number, url } of edition.sections) {
    const { status, document } = await parsePage(page, site, `/${number}/`);
    const found = await document.evaluate((d) => ({
      refresh: d.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content'),
      link: d.querySelector('main a')?.getAttribute('href'),
    }));
    expect({ status, ...found }).toEqual({ status: 200, refresh: `0; url=${url}`, link: url });
  }
});

test('the short form takes the reader there without a click', async ({ page }) => {
  await page.goto('/2.7.3/');
  await page.waitForURL(`**${EDITION}2.7.3/`);
  expect(await page.locator('article').getAttribute('data-number')).toBe('2.7.3');
});

test('a number that one would expect leads to the section printed under another', async ({
  edition,
  page,
}) => {
  const misnumbered = edition.sections.filter(({ expectedNumber }) => expectedNumber !== null);
  expect(misnumbered.map(({ expectedNumber, number }) => [expectedNumber, number])).toEqual(
    ['1', '2', '3', '4', '5', '6', '7'].map((last) => [`6.6.${last}`, `6.1.${last}`]),
  );
  for (const { expectedNumber, number, url } of misnumbered) {
    await page.goto(`${EDITION}${expectedNumber}/`);
    await page.waitForURL(`**${url}`);
    expect(await page.locator('article').getAttribute('data-number')).toBe(number);
  }
});

test('the files of data follow their published schemas', async ({ site }) => {
  const read = async (path: string) => {
    const response = await fetch(new URL(path, site.url));
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-type')).toMatch(/^application\/json\b/u);
    return response.json();
  };
  const files = {
    '/schema/edition.schema.json': ['2021', '2025', '2026'].map(
      (year) => `/vasterbotten/uppdrag-och-regler/${year}/edition.json`,
    ),
    '/schema/decisions.schema.json': [
      '/vasterbotten/beslut/decisions.json',
      '/jamtland-harjedalen/beslut/decisions.json',
    ],
  };
  for (const [schemaPath, paths] of Object.entries(files)) {
    const schema = z.fromJSONSchema(await read(schemaPath));
    for (const path of paths) {
      const data = await read(path);
      expect(schema.safeParse(data).error?.issues ?? [], path).toEqual([]);
    }
    // A schema that allows everything would say nothing.
    expect(schema.safeParse([{}]).success, schemaPath).toBe(false);
    expect(schema.safeParse({}).success, schemaPath).toBe(false);
  }
});
