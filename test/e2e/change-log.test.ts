import type { Page } from 'playwright-core';
import { changesFileSchema } from '../../src/output/changes-schema.ts';
import { bringAxe, violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { unfold } from './support/visiting.ts';

/** The change log, on the invented rulebook in which every kind of change occurs (`npm run example`). */
const DOCUMENT = 'ytterskar/gasthamnsregler';
const FIRST = `${DOCUMENT}/andringar/2027-2028/`;
const SECOND = `${DOCUMENT}/andringar/2028-2029/`;

const textOf = async (page: Page) =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ');
const change = (page: Page, id: string) => page.locator(`[id="a-${id}"]`);
const words = (page: Page, id: string) =>
  change(page, id).evaluate((element) => (element.textContent ?? '').replace(/\s+/gu, ' '));

test('every section of both editions stands in the account', async ({ example, open, page }) => {
  for (const [path, older, newer] of [
    [FIRST, 32, 32],
    [SECOND, 32, 35],
  ] as const) {
    await open(path);
    const cells = await page.locator('.account tfoot td').allTextContents();
    expect(cells.map(Number)).toEqual([older, newer]);
    const rows = await page
      .locator('.account tbody tr')
      .evaluateAll((list) =>
        list.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      );
    expect(rows.reduce((sum, row) => sum + (row[0] ?? 0), 0)).toBe(older);
    expect(rows.reduce((sum, row) => sum + (row[1] ?? 0), 0)).toBe(newer);

    const response = await fetch(new URL(`${path}changes.json`, example.url));
    const file = changesFileSchema.parse(await response.json());
    const accounted = (side: 'old' | 'new') =>
      (file.account.rows ?? []).flatMap((row) => row[side]);
    expect(new Set(accounted('old')).size).toBe(older);
    expect(accounted('old')).toHaveLength(older);
    expect(accounted('new')).toHaveLength(newer);
    expect(new Set(file.sections.map((row) => row.new).filter(Boolean)).size).toBe(newer);
    expect(new Set(file.sections.map((row) => row.old).filter(Boolean)).size).toBe(older);
  }
});

test('the map has a cell for every section, and every cell leads somewhere', async ({
  open,
  page,
}) => {
  await open(FIRST);
  const cells = page.locator('.map li li a');
  expect(await cells.count()).toBe(33);
  const lost = await cells.evaluateAll(
    (list) =>
      list.filter((cell) => {
        const hash = cell.getAttribute('href')?.split('#')[1];
        return hash?.startsWith('a-') && !document.getElementById(hash);
      }).length,
  );
  expect(lost).toBe(0);
  expect(await cells.filter({ hasText: '4.4' }).getAttribute('aria-label')).toContain('utgår');
});

test('each kind of change is told in words', async ({ open, page }) => {
  await open(FIRST);
  expect(await words(page, '3.4')).toContain('[nytt: inte');
  expect(await words(page, '4.4')).toContain('utgår');
  expect(await words(page, '4.3-2.7')).toMatch(/4\.3 → 2\.7.*flyttat/u);
  expect(await words(page, '2.3-2.4')).toContain('nytt nummer');
  expect(await words(page, '3.2')).toContain('ny rubrik');
  expect(await words(page, '1.3')).toContain('redaktionell ändring');
  await open(SECOND);
  expect(await words(page, '5.2-6.3')).toContain('delat');
  expect(await words(page, '4.2-4.1')).toContain('sammanslaget');
  expect(await words(page, '3.4-3.3')).toContain('står nu i 2.4');
});

test('the decision behind a change is named, or none is known', async ({ open, page }) => {
  await open(FIRST);
  expect(await words(page, '3.3')).toContain('RY § 27');
  expect(await words(page, '4.2')).toContain('Vi vet inte vem som beslutade.');
  expect(await words(page, '4.1')).toContain('beslutar en annan lydelse, som inte finns i 2028');
  await open(SECOND);
  expect(await words(page, '3.3-3.2')).toMatch(
    /\(förslag\) .*I övrigt vet vi inte vem som beslutade/su,
  );
});

test('the filter keeps its choice in the address', async ({ open, page }) => {
  await open(FIRST);
  const shown = () => page.locator('article.change:visible').count();
  const all = await shown();
  await page.getByText('Välj bland ändringarna').click();
  const moved = page.locator('input[name=slag][value=moved]');
  await moved.check();
  expect(await shown()).toBe(1);
  expect(page.url()).toContain('slag=moved');
  await page.reload();
  expect(await shown()).toBe(1);
  await page.locator('form.filter details').evaluate((element) => element.setAttribute('open', ''));
  await moved.uncheck();
  await page.getByLabel('Bara ändringar i sak').check();
  expect(await shown()).toBeLessThan(all);
  expect(await page.locator('.filter output').textContent()).toMatch(
    /^\d+ av 23 ändringar visas\. Urval: Bara ändringar i sak\.$/u,
  );
});

test('without a script the whole log is there', async ({ example, visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(new URL(FIRST, example.url).href);
  expect(await page.locator('article.change').count()).toBe(23);
  expect(await page.locator('form.filter').isVisible()).toBe(false);
});

test('a section is followed through its numbers', async ({ open, page }) => {
  await open(`${DOCUMENT}/2029/3.2/`);
  await page.getByRole('link', { name: 'Avsnittet genom åren' }).click();
  const rows = await page.locator('.checks tbody tr').allTextContents();
  expect(rows.map((row) => row.replace(/\s+/gu, ' ').trim().split(' ').slice(0, 2))).toEqual([
    ['2029', '3.2'],
    ['2028', '3.3'],
    ['2027', '3.3'],
  ]);
  expect(await page.locator('.since').first().textContent()).toContain('oförändrat sedan 2028');
});

test('every page says that it is made up', async ({ open, page }) => {
  for (const path of ['', `${DOCUMENT}/2029/3.2/`, SECOND, 'ytterskar/beslut/', 'sok/', 'om/']) {
    await open(path);
    expect(await page.locator('.made-up').textContent()).toContain('påhittat exempel');
    expect(await page.title()).toContain('Påhittat exempel');
  }
});

test.for([
  [320, 'dark'],
  [1280, 'light'],
] as const)('is accessible at %i px, %s', async ([width, colorScheme], { example, visit }) => {
  const { page, observed } = await visit({ viewport: { width, height: 800 }, colorScheme });
  for (const path of [FIRST, `${DOCUMENT}/andringar/`, `${DOCUMENT}/avsnitt/liggetid/`]) {
    const response = await page.goto(new URL(path, example.url).href);
    expect(response?.status(), path).toBe(200);
    await unfold(page);
    await bringAxe(page);
    expect(await violations(page), path).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), path).toBe(width);
  }
  expect(observed.consoleErrors).toEqual([]);
});

test('of 2021 only one paragraph is known, and nothing is called new', async ({ page }) => {
  await page.goto('/vasterbotten/uppdrag-och-regler/andringar/2021-2025/');
  const text = await textOf(page);
  expect(text).toContain('De andra 114 avsnitten i 2025 går inte att jämföra');
  expect(await page.locator('article.change').count()).toBe(1);
  expect(await page.locator('ins, del').count()).toBe(0);
  expect(text).not.toContain('nytt avsnitt');
  expect(text).toContain('Stycke 3, förut stycke 1');
  expect(text).toContain('RS § 235 (förslag)');
  await page.goto('/vasterbotten/uppdrag-och-regler/andringar/');
  const log = await textOf(page);
  expect(log).toContain('Tidigare lydelse finns inte här.');
  expect(log).toContain('alternativ 1');
});

test('a section tells what its change does to the requirements', async ({ open, page }) => {
  await open(SECOND);
  expect(await page.locator('[data-requirement-summary]').textContent()).toMatch(
    /^Kraven: 15 skärper, 6 mildrar, 1 neutralt och 3 oklart, varav 13 nya och 4 borttagna\. 50 krav står oförändrade under ett annat nummer\.$/u,
  );
  const told = await words(page, '3.5-3.4');
  expect(told).toContain(
    'ändrad frist, skärpt K60, Hamnvärden: tiden är snävare, ”inom tio dagar”',
  );
});

test('the filter by effect and bearer shows what it counts, and stays in the address', async ({
  open,
  page,
}) => {
  await open(SECOND);
  const shown = page.locator('li[data-effect]:visible');
  await page.getByText('Välj bland ändringarna').click();
  const box = page.locator('input[name=verkan][value=nytt]');
  const count = async () =>
    Number(await page.locator('label:has(input[value=nytt]) [data-count]').textContent());
  const all = await count();
  await box.check();
  expect(await shown.count()).toBe(all);
  await page.locator('select[name=ansvarig]').selectOption('region-ytterskar');
  expect(await shown.count()).toBe(await count());
  expect(await count()).toBeLessThan(all);
  expect(new URL(page.url()).search).toBe('?verkan=nytt&ansvarig=region-ytterskar');
  await page.reload();
  expect(await box.isChecked()).toBe(true);
  expect(await shown.count()).toBe(await count());
});
