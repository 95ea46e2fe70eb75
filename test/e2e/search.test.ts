import type { Page } from 'playwright-core';
import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { settle, tabStops } from './support/visiting.ts';

const main = (page: Page) => page.locator('main');

/** Searches by address, and gives the hits in the order of rank. */
async function search(page: Page, query: string) {
  await settle(page, `/sok/?q=${encodeURIComponent(query)}`);
  return page.locator('[data-hit]').evaluateAll((all) =>
    (all as HTMLElement[]).map((hit) => ({
      ...(hit.dataset as Partial<Record<'kind' | 'number' | 'edition' | 'decision', string>>),
      href: hit.querySelector('a')?.getAttribute('href'),
      excerpt: hit.querySelector('p')?.textContent ?? '',
    })),
  );
}

test('from the start page to a hit by keyboard', async ({ page }) => {
  await page.goto('/');
  while (!(await page.locator('#q:focus').count())) await page.keyboard.press('Tab');
  await page.keyboard.type('läkemedel');
  await page.keyboard.press('Enter');
  await page.waitForSelector('main[data-search-state="done"]');
  expect(new URL(page.url()).searchParams.get('q')).toBe('läkemedel');
  const stops = await tabStops(page, (element) => element.closest('[data-hit]') !== null);
  expect(stops).toContain(true);

  await page.keyboard.press('/');
  expect(await page.locator('#q:focus').count()).toBe(1);
  while (!(await page.locator('[data-hit] a:focus').count())) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${EDITION}2.5/`);
});

test('the state of a search is told: idle, busy, done, and idle again', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/sok/');
  expect(await main(page).getAttribute('data-search-state')).toBe('idle');
  expect(await main(page).getAttribute('data-total')).toBe('0');

  await page.fill('#q', 'läkemedel');
  await page.waitForSelector('main[data-search-state="busy"]');
  release();
  await page.waitForSelector('main[data-search-state="done"]');
  const shown = await page.locator('[data-hit]').count();
  expect(shown).toBeGreaterThan(0);
  expect(await main(page).getAttribute('data-total')).toBe(String(shown));

  await page.fill('#q', '');
  await page.waitForSelector('main[data-search-state="idle"]');
  expect(await page.locator('[data-hit]').count()).toBe(0);
  expect(await main(page).getAttribute('data-total')).toBe('0');
});

test('the section about a word comes among the first', async ({ page }) => {
  const hits = await search(page, 'läkemedel');
  expect(hits.slice(0, 3)).toContainEqual(
    expect.objectContaining({
      kind: 'section',
      number: '2.5',
      edition: '2025',
      href: `${EDITION}2.5/`,
    }),
  );
});

test('a word of a decision gives the decision and the section with the same words', async ({
  page,
}) => {
  const hits = await search(page, 'åtgärdsplan');
  expect(hits).toContainEqual(expect.objectContaining({ kind: 'section', number: '7.1.3' }));
  expect(hits).toContainEqual(
    expect.objectContaining({
      kind: 'decision',
      decision: 'RS-235',
      href: '/vasterbotten/beslut/RS-235/',
    }),
  );
  // 7.1.3 of 2021 has the word too, but only the latest complete edition is searched.
  const editions = hits.filter((hit) => hit.kind === 'section').map((hit) => hit.edition);
  expect(new Set(editions)).toEqual(new Set(['2025']));
});

test('the query stays in the address, and a reload gives the same answer', async ({ page }) => {
  await page.goto('/sok/');
  await page.fill('#q', 'tolk');
  await page.waitForURL('**/sok/?q=tolk');
  await page.waitForSelector('main[data-search-state="done"]');
  const before = await page.locator('#traffar').innerHTML();
  await page.reload();
  await page.waitForSelector('main[data-search-state="done"]');
  expect(await page.inputValue('#q')).toBe('tolk');
  expect(await page.locator('#traffar').innerHTML()).toBe(before);
  expect(before).toContain('3.16');
});

test('two words find the section that has both', async ({ page }) => {
  const hits = await search(page, 'läkemedel riktlinjer');
  expect(hits).toContainEqual(expect.objectContaining({ number: '2.5' }));
});

test('when nothing is found, the page says so and shows the contents', async ({ page }) => {
  expect(await search(page, 'xyzzyx')).toEqual([]);
  expect(await main(page).getAttribute('data-total')).toBe('0');
  expect(await page.getByRole('status').textContent()).toBe('Inget i texten svarar mot ”xyzzyx”.');
  expect(await page.locator('main .contents').isVisible()).toBe(true);
});

test('when the search cannot be loaded, the page says so and shows the contents', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await settle(page, '/sok/?q=tolk');
  expect(await page.getByRole('status').textContent()).toContain('kunde inte läsas in');
  expect(await page.locator('main .contents').isVisible()).toBe(true);
});

test('excerpts hold words of the rules and nothing of the apparatus', async ({ edition, page }) => {
  const plain = (text: string) => text.replace(/[\s.,:;]+/gu, ' ').trim();
  let seen = 0;
  for (const query of ['hälsocentralen', 'stycke', 'länk', 'rättelse', 'läkemedel', 'avsnitt']) {
    for (const hit of await search(page, query)) {
      expect(hit.excerpt).not.toMatch(
        /Länk hit|hänvisa och länka|enligt förlagans|Begrepp i avsnittet/u,
      );
      const section = edition.sections.find(({ number }) => number === hit.number);
      if (!section) continue;
      const text = [section.number, section.title, ...section.paragraphs.map((p) => p.text)].join(
        ' ',
      );
      expect(plain(text), `${query}: ${section.number}`).toContain(plain(hit.excerpt));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(20);
});
