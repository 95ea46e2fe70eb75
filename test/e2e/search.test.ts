import type { Page } from 'playwright-core';
import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { settle, tabStops } from './support/visiting.ts';

const main = (page: Page) => page.locator('main');

/** Searches by address, and gives the hits in the order of rank. */
async function search(page: Page, query: string, more = '') {
  await settle(page, `/sok/?q=${encodeURIComponent(query)}${more}`);
  return page.locator('[data-hit]').evaluateAll((all) =>
    (all as HTMLElement[]).map((hit) => ({
      ...(hit.dataset as Partial<Record<'kind' | 'number' | 'edition' | 'decision', string>>),
      href: hit.querySelector('a')?.getAttribute('href') ?? '',
      found: hit.querySelector('.found')?.textContent ?? '',
      marked: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent),
      facts: hit.querySelector('.facts')?.textContent ?? '',
    })),
  );
}

const told = (page: Page) => page.locator('#besked').textContent();
const status = (page: Page) => page.locator('#svar').textContent();

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
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = page.locator('[data-hit]').nth(1).locator('> a');
  expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('#q:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${EDITION}2.5/**`);
});

test('the state of a search is told: idle, busy, done, and idle again', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/poster.json', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/sok/');
  expect(await main(page).getAttribute('data-search-state')).toBe('idle');
  expect(await main(page).getAttribute('data-total')).toBe('0');

  await page.fill('#q', 'patient');
  await page.waitForSelector('main[data-search-state="busy"]');
  release();
  await page.waitForSelector('main[data-search-state="done"]');
  const total = Number(await main(page).getAttribute('data-total'));
  expect(total).toBeGreaterThan(5);
  expect(await page.locator('[data-hit]').count()).toBe(total);
  // The texts of those further down come as they come into view.
  await page.locator('[data-hit]').last().scrollIntoViewIfNeeded();
  await page.locator('[data-hit]').last().locator('.found').waitFor();

  await page.fill('#q', '');
  await page.waitForSelector('main[data-search-state="idle"]');
  expect(await page.locator('[data-hit]').count()).toBe(0);
  expect(await main(page).getAttribute('data-total')).toBe('0');
});

test('a number is answered without the engine', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const [hit] = await search(page, 'punkt 3.9');
  expect(hit).toMatchObject({ kind: 'section', number: '3.9', edition: '2025' });
  expect(asked.filter((url) => /poster|ord\.json/u.test(url))).toEqual([]);
});

test('every section is first by its number', async ({ page, edition }) => {
  await page.goto('/sok/');
  for (const { number } of edition.sections) {
    await page.fill('#q', `avsnitt ${number}`);
    await page.waitForSelector(
      `main[data-search-state="done"] [data-hit]:first-child[data-number="${number}"]`,
    );
  }
});

test('the number that a misnumbered section should have finds it, and says so', async ({
  page,
}) => {
  const hits = await search(page, '6.6.2');
  expect(hits[0]).toMatchObject({ number: '6.1.2', href: `${EDITION}6.1.2/#p1` });
  expect(await told(page)).toContain('Det är tryckt som 6.1.2.');
});

test('a number that does not exist is no hit, and what is closest is offered as such', async ({
  page,
}) => {
  expect(await search(page, '3.9.4')).toEqual([]);
  expect(await main(page).getAttribute('data-total')).toBe('0');
  expect(await told(page)).toContain('Det finns inget avsnitt 3.9.4 i utgåvan 2025.');
  expect(await page.locator('#besked .near a').first().getAttribute('href')).toBe(`${EDITION}3.9/`);
});

test('a section of another year, and a year that does not have it', async ({ page }) => {
  expect((await search(page, '7.1.3 2021'))[0]).toMatchObject({
    number: '7.1.3',
    edition: '2021',
    href: '/vasterbotten/uppdrag-och-regler/2021/7.1.3/#p1',
  });
  expect((await search(page, 'avsnitt 3.9 2021'))[0]).toMatchObject({ edition: '2025' });
  expect(await told(page)).toContain('Av utgåvan 2021 finns bara delar här');
});

test('the sentence found stands marked, with what it demands of whom', async ({ page }) => {
  const [hit] = await search(page, 'sjukresor');
  expect(hit).toMatchObject({
    number: '3.15',
    href: `${EDITION}3.15/#p1`,
    facts: expect.stringContaining('Hälsocentralen'),
  });
  expect(hit?.found).toContain('tillämpningsanvisningar för sjukresor');
  expect(hit?.marked).toContain('sjukresor');
});

test('a word of a decision gives the decision and the section with the same words', async ({
  page,
}) => {
  const hits = await search(page, 'åtgärdsplan');
  expect(hits[0]).toMatchObject({ kind: 'section', number: '7.1.3', edition: '2025' });
  expect(hits).toContainEqual(
    expect.objectContaining({
      kind: 'decision',
      decision: 'RS-235',
      href: '/vasterbotten/beslut/RS-235/',
    }),
  );
});

test('older editions on request: one hit a clause', async ({ page }) => {
  const hits = await search(page, 'åtgärdsplan', '&utgava=2021');
  expect(hits.map(({ number, edition }) => [number, edition])).toEqual([['7.1.3', '2021']]);
  const all = await search(page, 'åtgärdsplan', '&utgava=alla');
  expect(all.filter(({ number }) => number === '7.1.3')).toHaveLength(1);
  expect(all[0]).toMatchObject({ number: '7.1.3', edition: '2025' });
});

test('what a facet counts is what choosing it gives', async ({ page }) => {
  await search(page, 'patient');
  await page.waitForSelector('.kinds button');
  const labels = await page.locator('.kinds button').allTextContents();
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels.slice(1)) {
    await page.locator('.kinds button', { hasText: label.split(' ')[0] as string }).click();
    await page.waitForSelector('.kinds button[aria-pressed="true"] >> nth=0');
    await page.waitForFunction(
      (n) => document.querySelector('main')?.dataset.total === n,
      label.split(' ').at(-1) as string,
    );
  }
  await page.locator('.kinds button', { hasText: 'Krav' }).click();
  for (const name of ['Vem det gäller', 'Kravets art', 'Kapitel']) {
    const select = page.locator('.facets label', { hasText: name }).locator('select');
    const option = select.locator('option').nth(1);
    const [, count] = /\((\d+)\)$/u.exec((await option.textContent()) ?? '') ?? [];
    await select.selectOption({ index: 1 });
    await page.waitForFunction((n) => document.querySelector('main')?.dataset.total === n, count);
  }
  expect(new URL(page.url()).searchParams.get('slag')).toBe('krav');
  const total = await main(page).getAttribute('data-total');
  const kinds = () =>
    page.locator('[data-hit]').evaluateAll((all) => all.map((hit) => hit.dataset.kind));
  expect(new Set(await kinds())).toEqual(new Set(['requirement']));
  await page.reload();
  await page.waitForSelector('main[data-search-state="done"]');
  expect(await main(page).getAttribute('data-total')).toBe(total);
});

test('the query stays in the address, and a reload gives the same answer', async ({ page }) => {
  await page.goto('/sok/');
  await page.fill('#q', 'remiss');
  await page.waitForURL('**/sok/?q=remiss');
  await page.waitForSelector('main[data-search-state="done"]');
  const before = await page.locator('#traffar').innerHTML();
  await page.reload();
  await page.waitForSelector('main[data-search-state="done"]');
  expect(await page.inputValue('#q')).toBe('remiss');
  expect(await page.locator('#traffar').innerHTML()).toBe(before);
  expect(before).toContain('3.5');
});

test('how words were understood is told', async ({ page }) => {
  await search(page, 'sjukgymnast');
  expect(await told(page)).toBe('För ”sjukgymnast” söktes ”fysioterapi”.');
  await search(page, 'filailmottagning');
  expect(await told(page)).toContain('Vi läste ”filailmottagning” som ”filial');
  await search(page, 'miljoansvar');
  expect(await told(page)).toBe('Vi läste ”miljoansvar” som ”miljöansvar”.');
});

test('when nothing answers, the page says so and why, and offers what is close as such', async ({
  page,
}) => {
  expect(await search(page, 'xyzzyx')).toEqual([]);
  expect(await main(page).getAttribute('data-total')).toBe('0');
  expect(await status(page)).toBe('Inget avsnitt har ordet ”xyzzyx”.');
  expect(await page.locator('main .contents').isVisible()).toBe(true);

  expect(await search(page, 'ersättning för varje besök')).toEqual([]);
  expect(await status(page)).toContain('Ersättningsmodellen, ett eget dokument');

  expect(await search(page, 'vad ändrades mellan 2019 och 2023')).toEqual([]);
  expect(await page.locator('#besked a').first().getAttribute('href')).toBe(
    '/vasterbotten/uppdrag-och-regler/andringar/',
  );
});

test('when the search cannot be loaded, the page says so and shows the contents', async ({
  page,
}) => {
  await page.route('**/poster.json', (route) => route.abort());
  await settle(page, '/sok/?q=remiss');
  expect(await status(page)).toContain('kunde inte läsas in');
  expect(await page.locator('main .contents').isVisible()).toBe(true);
});

test('what is shown of a section are words of the rules', async ({ edition, page }) => {
  const plain = (text: string) => text.replace(/[\s.,:;…]+/gu, ' ').trim();
  let seen = 0;
  for (const query of ['stycke', 'hälsocentralen', 'länk', 'läkemedel', 'definition']) {
    for (const hit of await search(page, query)) {
      const section = edition.sections.find(({ number }) => number === hit.number);
      if (!section || hit.found === '') continue;
      const text = section.paragraphs.map((p) => p.text).join(' ');
      expect(plain(text), `${query}: ${section.number}`).toContain(plain(hit.found));
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(8);
});
