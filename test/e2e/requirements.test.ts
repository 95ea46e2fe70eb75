import type { Page } from 'playwright-core';
import { bringAxe, violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { unfold } from './support/visiting.ts';

/** The catalogue of requirements: of the real rulebook, and of the invented one, where years can be compared. */
const REAL = '/vasterbotten/uppdrag-och-regler/krav/';
const INVENTED = 'ytterskar/gasthamnsregler/krav/';

/** The ids that are seen, in order. */
const shown = (page: Page) =>
  page.locator('tr[data-klass]:visible').evaluateAll((rows) => rows.map((row) => row.id));
const answer = (page: Page) => page.locator('form output').textContent();
const textOf = async (page: Page, selector = 'main') =>
  ((await page.locator(selector).textContent()) ?? '').replace(/\s+/gu, ' ');
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test('without a script all 499 stand in one table, and no form asks for one', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(REAL);
  expect(await page.locator('table[data-requirements] tr[data-klass]:visible').count()).toBe(499);
  expect(await page.locator('main form:visible').count()).toBe(0);
  expect(await page.locator('.chapter-mark h2').allTextContents()).toHaveLength(7);
  const row = page.locator('tr#K149');
  expect(await row.locator('th a').getAttribute('href')).toBe(`${REAL}K149/`);
  expect(await row.locator('.place').getAttribute('href')).toBe(
    '/vasterbotten/uppdrag-och-regler/2025/2.6/#p2',
  );
  const words = (await row.textContent())?.replace(/\s+/gu, ' ');
  for (const part of [
    'Skyldighet',
    'Hälsocentralen står i meningen',
    'senast 1 mars årligen',
    '2025 eller tidigare',
  ]) {
    expect(words).toContain(part);
  }
});

test('a choice filters, counts, tells, and stands in the address', async ({ page, observed }) => {
  await page.goto(REAL);
  expect(await answer(page)).toBe('499 krav');
  await page.getByRole('checkbox', { name: /Förbud/u }).check();
  await page.waitForFunction(() => location.search === '?klass=forbud');
  expect(await answer(page)).toBe('16 av 499 krav');
  expect(await shown(page)).toHaveLength(16);
  await page.getByLabel('Kapitel').selectOption('3');
  await page.waitForFunction(() => location.search === '?klass=forbud&kapitel=3');
  const ids = await shown(page);
  expect(await answer(page)).toBe(`${ids.length} av 499 krav`);
  expect(await page.locator('.chapter-mark:visible h2').count()).toBe(1);
  expect(await textOf(page, '.chapter-mark:visible h2 small')).toMatch(
    new RegExp(`^${ids.length} av \\d+ krav$`, 'u'),
  );
  expect(await page.locator('form output').evaluate((output) => output.tagName)).toBe('OUTPUT');
  expect(observed.consoleErrors).toEqual([]);
});

test('every count is what the choice then gives', async ({ open, page }) => {
  await open(`${INVENTED}?klass=skyldighet&andrat=2027`);
  const counts = await page.evaluate(async () => {
    const told = () =>
      new Promise((done) =>
        document.addEventListener('requirements:filtered', done, { once: true }),
      );
    const answers: { choice: string; count: number; shown: number }[] = [];
    for (const select of document.querySelectorAll<HTMLSelectElement>('form select')) {
      const chosen = select.value;
      const offered = [...select.options].map(({ value, text }) => ({
        value,
        count: Number(/\((\d+)\)$/u.exec(text)?.[1]),
      }));
      for (const { value, count } of [...offered, { value: chosen, count: Number.NaN }]) {
        const next = told();
        select.value = value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        await next;
        const shown = document.querySelectorAll('tr[data-klass]:not([hidden])').length;
        if (!Number.isNaN(count)) answers.push({ choice: `${select.name}=${value}`, count, shown });
      }
    }
    return answers;
  });
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.some(({ count }) => count > 0)).toBe(true);
  for (const { choice, count, shown: seen } of counts) expect(seen, choice).toBe(count);
});

test('a link to a choice opens it; back and forward go through the choices', async ({
  open,
  page,
}) => {
  await open(`${INVENTED}?verkan=skarpt`);
  expect(await page.getByLabel('Ändringens verkan').inputValue()).toBe('skarpt');
  const tightened = await shown(page);
  expect(tightened).toContain('K22');
  await page.getByLabel('Ord i kravet').pressSequentially('brygg');
  await page.waitForFunction(() => location.search.includes('ord=brygg'));
  expect(await shown(page)).toEqual(['K22', 'K54']);
  await page.getByLabel('Kapitel').selectOption('1');
  await page.waitForFunction(() => location.search.includes('kapitel=1'));
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('[data-empty]').isVisible()).toBe(true);
  expect(await page.locator('table[data-requirements]').isVisible()).toBe(false);
  await page.goBack();
  expect(search(page)).toBe('?verkan=skarpt&ord=brygg');
  expect(await shown(page)).toEqual(['K22', 'K54']);
  await page.goBack();
  expect(search(page)).toBe('?verkan=skarpt');
  expect(await shown(page)).toEqual(tightened);
  await page.goForward();
  expect(await shown(page)).toEqual(['K22', 'K54']);
  await page.getByRole('button', { name: 'Rensa urvalet' }).first().click();
  expect(search(page)).toBe('');
  expect(await answer(page)).toBe('110 krav');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('ord');
});

test('the table tells other scripts which ids it shows', async ({ open, page }) => {
  await open(INVENTED);
  await page.evaluate(() => {
    document.addEventListener('requirements:filtered', (event) => {
      document.body.dataset.told = (event as CustomEvent).detail.ids.join(' ');
    });
  });
  await page.getByRole('checkbox', { name: /Rekommendation/u }).check();
  await page.waitForFunction(() => document.body.dataset.told !== undefined);
  expect(await page.evaluate(() => document.body.dataset.told?.split(' '))).toEqual(
    await shown(page),
  );
  expect(await page.locator('[data-export]').count()).toBe(1);
});

test('a choice touches only the rows that come or go', async ({ page }) => {
  await page.goto(`${REAL}?kapitel=2`);
  const before = new Set(await shown(page));
  await page.evaluate(() => {
    const touched: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof HTMLTableRowElement) touched.push(target.id);
      document.body.dataset.touched = touched.join(' ');
    }).observe(document.querySelector('table') as Element, { attributes: true, subtree: true });
  });
  await page.locator('input[name=ansvarig][value=region-vasterbotten]').check();
  await page.waitForFunction(() => document.body.dataset.touched !== undefined);
  const after = new Set(await shown(page));
  const touched = await page.evaluate(() => document.body.dataset.touched?.split(' ') ?? []);
  const changed = [...before].filter((id) => !after.has(id));
  expect(changed.length).toBeGreaterThan(100);
  expect(new Set(touched)).toEqual(new Set(changed));
  expect(touched).toHaveLength(changed.length);
});

test('a requirement tells its words, its bearer and its years', async ({ open, page }) => {
  await open(`${INVENTED}K22/`);
  expect(await textOf(page, 'mark')).toBe(
    'Hamnvärden ska gå igenom bryggorna varje vecka under högsäsong.',
  );
  expect(await textOf(page, '.years')).toContain('[utgår: bör]');
  expect(await textOf(page, '.years')).toContain('[nytt: ska]');
  const text = await textOf(page);
  for (const part of [
    'Skärpt',
    'RY § 36',
    'krav K22, Gästhamnsregler 2029, 2.4.1, stycke 2',
    'inte granskat',
  ]) {
    expect(text).toContain(part);
  }
  await page.getByRole('link', { name: /Nästa/u }).click();
  expect(await page.locator('main').getAttribute('data-requirement')).toBe('K23');
  await open(`${INVENTED}K13/`);
  expect(await page.locator('main').getAttribute('data-standing')).toBe('gone');
  expect(await textOf(page)).toContain('Kravet finns inte längre.');
});

test('every id that was given has a page', async ({ site, page }) => {
  await page.goto(REAL);
  const links = await page
    .locator('tr[data-klass] th a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') as string));
  expect(new Set(links).size).toBe(499);
  for (const link of links) {
    const { status } = await fetch(new URL(link, site.url), { method: 'HEAD' });
    expect(status, link).toBe(200);
  }
});

test('a bearer, the deadlines and a section lead to requirements', async ({ page }) => {
  await page.goto(`${REAL}ansvarig/verksamhetschef/`);
  expect(await textOf(page, 'h1')).toBe('Allt som gäller för verksamhetschefen');
  expect(await page.locator('.borne .id').allTextContents()).toEqual(['K265', 'K266', 'K326']);
  await page.getByRole('link', { name: 'Filtrera i katalogen' }).click();
  await page.locator('tr#K4').waitFor({ state: 'hidden' });
  expect(await shown(page)).toEqual(['K265', 'K266', 'K326']);
  // The choice of a role goes along; without it every deadline is there.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${REAL}frister/`);
  expect(await textOf(page, '[aria-labelledby=dagar] tbody th')).toBe(
    'senast 1 mars varje år ”senast 1 mars årligen”',
  );
  expect(await page.getByRole('img', { name: /Dagarna under ett år/u }).isVisible()).toBe(true);
  expect(await page.locator('#obestamda').isVisible()).toBe(true);
  await page.goto('/vasterbotten/uppdrag-och-regler/2025/2.16/');
  await page.locator('.duties').getByRole('link', { name: 'K265' }).click();
  expect(await page.locator('main').getAttribute('data-requirement')).toBe('K265');
});

test('on paper the catalogue is a table with a heading on every page', async ({ page }) => {
  await page.goto(REAL);
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const set = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector('.requirements thead') as Element).display,
    row: getComputedStyle(document.querySelector('tr#K149') as Element).display,
    form: getComputedStyle(document.querySelector('.choices-fold') as Element).display,
  }));
  expect(set).toEqual({ head: 'table-header-group', row: 'table-row', form: 'none' });
});

test('is accessible, narrow and wide, light and dark', async ({ example, visit }) => {
  const narrow = await visit({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
  const wide = await visit({ viewport: { width: 1440, height: 800 }, colorScheme: 'light' });
  for (const [i, path] of [
    '',
    '?ord=xyzzyx',
    '?verkan=skarpt',
    'K22/',
    'K13/',
    'K65/',
    'frister/',
    'ansvarig/hamnvarden/',
    'ansvarig/gast/',
  ].entries()) {
    // Every kind of page once, in one of the two.
    const { page } = i % 2 === 0 ? narrow : wide;
    const response = await page.goto(new URL(INVENTED + path, example.url).href);
    expect(response?.status(), path).toBe(200);
    await unfold(page);
    await bringAxe(page);
    expect(await violations(page), path).toEqual([]);
    expect(await page.title(), path).toContain('Påhittat exempel');
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), path).toBe(width);
    }
    await page.setViewportSize({ width: i % 2 === 0 ? 320 : 1440, height: 800 });
  }
  expect(narrow.observed.consoleErrors).toEqual([]);
  expect(wide.observed.consoleErrors).toEqual([]);
});
