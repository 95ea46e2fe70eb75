import { bringAxe, violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** "Nytt för dig": on the invented rulebook, and its empty state on the real one. */
const NEWS = 'ytterskar/gasthamnsregler/krav/nytt/';
const REAL = 'vasterbotten/uppdrag-och-regler/krav/nytt/';

test('the overview leads to everybody, with the newest editions first', async ({ open, page }) => {
  await open(NEWS);
  expect(await page.locator('h2').allTextContents()).toEqual([
    'Från 2028 till 2029',
    'Från 2027 till 2028',
    'Alla som kraven gäller',
  ]);
  await page.locator('.news-bearers a', { hasText: 'Hamnvärden' }).first().click();
  expect(new URL(page.url()).pathname).toBe(`/${NEWS}hamnvarden/`);
  expect(await page.locator('h1').textContent()).toBe('Nytt för dig: Hamnvärden');
});

test('a bearer sees effect, reason, deadline, decision and both words', async ({ open, page }) => {
  await open(`${NEWS}hamnvarden/`);
  const item = page.locator('[data-newer="2029"] [data-id="K60"]');
  const text = ((await item.textContent()) ?? '').replace(/\s+/gu, ' ');
  expect(text).toContain('[utgår: tio dagar][nytt: fem vardagar]');
  expect(text).toContain('Ändrad frist, skärpt: tiden är snävare');
  expect(text).toContain('Frist: inom fem vardagar');
  expect(text).toContain('RY § 61');
  expect(await item.locator('a').first().getAttribute('href')).toMatch(/\/krav\/K60\/$/u);
});

test('a change of bearer stands on both pages', async ({ open, page }) => {
  for (const bearer of ['hamnvarden', 'region-ytterskar']) {
    await open(`${NEWS}${bearer}/`);
    expect(await page.locator('[data-effect="bearer-changed"][data-id="K25"]').count()).toBe(1);
  }
});

test('the counts over the lists are the lengths of the lists', async ({ open, page }) => {
  await open(`${NEWS}hamnvarden/`);
  const told = await page
    .locator('.news-effect .count')
    .evaluateAll((list) => list.map((count) => Number(count.textContent)));
  const held = await page
    .locator('.news-list')
    .evaluateAll((list) => list.map((one) => one.children.length));
  expect(told).toEqual(held);
});

test('the feed is found from the page', async ({ example, open, page }) => {
  await open(`${NEWS}hamnvarden/`);
  const href = await page.locator('link[rel=alternate][href*="/nytt/"]').getAttribute('href');
  const response = await fetch(new URL(href ?? '', example.url));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<title>Påhittat exempel: Nytt för Hamnvärden');
});

test('where nothing can be compared the page says so', async ({ page, site }) => {
  for (const path of [REAL, `${REAL}halsocentralen/`]) {
    await page.goto(new URL(path, site.url).href);
    expect(await page.locator('.unknown-box').textContent()).toContain(
      'Ingen jämförbar utgåva före 2025 finns här.',
    );
    expect(await page.locator('.news-item').count()).toBe(0);
  }
});

test('is accessible and fits at every width', async ({ open, page, site }) => {
  const check = async (width: number) => {
    await bringAxe(page);
    expect(await violations(page), `${page.url()} at ${width}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  };
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [NEWS, `${NEWS}hamnvarden/`]) {
      await open(path);
      await check(width);
    }
    await page.goto(new URL(`${REAL}halsocentralen/`, site.url).href);
    await check(width);
  }
});
