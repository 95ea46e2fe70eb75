import type { Page } from 'playwright-core';
import { expect, test } from './support/test.ts';

/** What readers come for, with bounds on the way there: steps, and where the first word stands. */
const DOCUMENT = 'ytterskar/gasthamnsregler/';

const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
/** The tally of a page: which way the changes pull. */
const tally = (page: Page) =>
  page
    .locator('[data-tally]')
    .first()
    .locator('[data-tally-of]')
    .evaluateAll((all) => all.map(({ dataset }) => `${dataset.tallyOf} ${dataset.count}`));

test('the rule is met first on a phone, and nothing scrolls sideways', async ({
  page,
  example,
}) => {
  const at = (path: string) => new URL(path, example.url).href;
  for (const [width, height, most] of [
    [390, 844, 300],
    [320, 568, 330],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(at(`${DOCUMENT}2029/4.1/`));
    expect(await top(page, '#p1')).toBeLessThanOrEqual(most);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(`${DOCUMENT}krav/`));
  expect(await top(page, 'tr[data-klass]')).toBeLessThanOrEqual(600);
  await page.goto(at(`${DOCUMENT}andringar/2028-2029/`));
  expect(await top(page, 'article.change')).toBeLessThanOrEqual(700);
});

test('the same question has the same figure on every page', async ({ page, example }) => {
  const at = (path: string) => new URL(path, example.url).href;
  await page.goto(at(''));
  const start = await tally(page);
  expect(start).toHaveLength(6);
  for (const path of [
    'andringar/2028-2029/',
    'andringar/2028-2029/tio-minuter/',
    'krav/',
    'krav/nytt/',
  ]) {
    await page.goto(at(DOCUMENT + path));
    expect(await tally(page), path).toEqual(start);
  }
  for (const filter of ['riktning=skarper', 'riktning=oklart', 'verkan=skarpt', 'verkan=nytt']) {
    await page.goto(at(`${DOCUMENT}krav/?andrat=2028&${filter}`));
    const rows = await page
      .locator('tr[data-klass]:visible')
      .evaluateAll((all) => all.map(({ id }) => id).sort());
    await page.goto(at(`${DOCUMENT}andringar/2028-2029/?${filter}`));
    const told = await page.locator('li[data-effect]:visible').evaluateAll((all) =>
      all
        .filter(({ dataset }) => dataset.effect !== 'removed')
        .map((one) => one.querySelector('a')?.textContent)
        .sort(),
    );
    expect(
      rows.filter((id) => told.includes(id)),
      filter,
    ).toEqual(rows);
    expect(rows.length, filter).toBeGreaterThan(0);
  }
});

test('from the start to one Excel of what two roles must do in three months, in three steps', async ({
  page,
  example,
}) => {
  await page.goto(example.url);
  await page.getByLabel('Hamnvärden').check();
  await page.getByLabel('Region Ytterskär').check();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel: klart inom tre månader' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/u);
  const address = new URL(page.url());
  expect(address.searchParams.getAll('ansvarig')).toEqual(['hamnvarden', 'region-ytterskar']);
  expect(address.searchParams.get('frist')).toBe('tre-manader');
});

test('every change is reached from its section in one step, with its decisions by name', async ({
  page,
  example,
}) => {
  const response = await fetch(new URL(`${DOCUMENT}andringar/2028-2029/changes.json`, example.url));
  const { sections } = (await response.json()) as {
    sections: { new: string | null; kinds: string[]; decisions: string[] }[];
  };
  const changed = sections.filter((one) => one.new && !one.kinds.includes('unchanged'));
  expect(changed.length).toBeGreaterThan(15);
  for (const { new: number, decisions } of changed) {
    const html = await (await fetch(new URL(`${DOCUMENT}2029/${number}/`, example.url))).text();
    expect(html, number ?? '').toContain('andringar/2028-2029/#a-');
    for (const id of decisions) expect(html, number ?? '').toContain(`/beslut/${id}/`);
    expect(html).not.toContain('<script');
  }
  await page.goto(new URL(`${DOCUMENT}2029/2.3/`, example.url).href);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await page.locator('.margin .decision-name').first().textContent()).toMatch(
    /RY § 60\S* .*, Hamnnämnden, 14 juni 2028/u,
  );
});
