import type { Page } from 'playwright-core';
import type { EditionJson } from '../../src/output/edition-json.ts';
import { bringAxe, violations } from './support/axe.ts';
import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const COMPARE = '/vasterbotten/uppdrag-och-regler/jamfor/';
const OLDER = '/vasterbotten/uppdrag-och-regler/2021/edition.json';

const main = (page: Page) => page.locator('main');
const answer = (page: Page) => page.locator('#svar').textContent();
const count = (page: Page) => page.locator('#bladdra [data-count]').textContent();

async function compare(page: Page, query = ''): Promise<void> {
  await page.goto(`${COMPARE}${query}`);
  await page.waitForSelector('main[data-compare-state="done"]');
}

/** Serves, in place of the parts of 2021 that are held, a whole edition made from the one at hand. */
async function pretendOlder(page: Page, edition: EditionJson): Promise<void> {
  const older = structuredClone(edition);
  older.id = older.id.replace('2025', '2021');
  older.edition = '2021';
  const section = (number: string) =>
    older.sections.find((one) => one.number === number) as EditionJson['sections'][number];
  for (const one of older.sections) one.url = one.url.replace('2025', '2021');
  section('2.5').title = 'Mediciner';
  const [first] = section('2.7.3').paragraphs;
  if (first) first.text = `Förr sades mer. ${first.text}`;
  section('3.16').number = '3.17';
  older.sections = older.sections.filter(({ number }) => number !== '2.2.8');
  older.sections.splice(3, 0, {
    ...section('1.3'),
    key: 'nagot-annat',
    number: '1.4',
    title: 'Vägtullar',
    paragraphs: [
      { anchor: 'p1', kind: 'text', text: 'Vägtull <b>tas ut</b> vid infarten till byn.' },
    ],
  });
  await page.route(`**${OLDER}`, (route) => route.fulfill({ json: older }));
}

test('of an edition in parts, only what both hold is compared, and the rest is not known', async ({
  page,
  observed,
}) => {
  await compare(page, '?fran=2021&till=2025');
  expect(await main(page).getAttribute('data-total')).toBe('0');
  expect(await answer(page)).toContain('Det som är känt står oförändrat.');
  expect(await answer(page)).toContain('går inte att jämföra');
  const articles = page.locator('article');
  expect(await articles.count()).toBe(1);
  expect(await articles.getAttribute('data-kinds')).toBe('unchanged');
  expect(await articles.getByRole('heading').textContent()).toContain('7.1.3');
  expect(await articles.locator('.kinds').textContent()).toContain('den kända delen oförändrad');
  expect(await articles.textContent()).toContain('Stycke 3, förut stycke 1');
  expect(await articles.textContent()).toContain('Bara 1 av 4 stycken i 2025 kan jämföras');
  expect(await page.locator('main ins, main del, .k-added, .k-removed').count()).toBe(0);
  expect(await page.locator('#bladdra').isVisible()).toBe(false);
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('without a choice the two latest editions are compared, and the address says so', async ({
  page,
}) => {
  await compare(page);
  expect(new URL(page.url()).search).toBe('?fran=2021&till=2025');
  expect(await page.locator('#fran option').allTextContents()).toEqual([
    expect.stringContaining('2021 – delar av texten'),
    expect.stringContaining('2025 – hela texten'),
  ]);
});

test('the choice is kept in the address, and a reload shows the same', async ({ page }) => {
  await compare(page);
  await page.selectOption('#fran', '2025');
  await page.selectOption('#till', '2021');
  await page.getByLabel('sida vid sida').check();
  await page.waitForURL(`**${COMPARE}?fran=2025&till=2021&vy=bredvid`);
  await page.waitForSelector('main[data-compare-state="done"]');
  const before = await page.locator('#skillnader').innerHTML();
  expect(before).toContain('class="sides"');
  await page.reload();
  await page.waitForSelector('main[data-compare-state="done"]');
  expect(await page.inputValue('#fran')).toBe('2025');
  expect(await page.inputValue('#till')).toBe('2021');
  expect(await page.getByLabel('sida vid sida').isChecked()).toBe(true);
  expect(await page.locator('#skillnader').innerHTML()).toBe(before);
});

test('the same edition twice, and editions that are not held, are told in a sentence', async ({
  page,
}) => {
  const said = async (query: string) => {
    await page.goto(`${COMPARE}${query}`);
    await page.locator('#svar:not(:empty)').waitFor();
    expect(await page.locator('article').count()).toBe(0);
    return answer(page);
  };
  expect(await said('?fran=2025&till=2025')).toContain('Utgåvan 2025 är vald två gånger.');
  expect(await said('?fran=1999&till=2025')).toContain('Adressen frågar efter utgåvan ”1999”.');
  expect(new URL(page.url()).searchParams.get('fran')).toBe('1999');
  await page.selectOption('#fran', '2021');
  await page.waitForSelector('main[data-compare-state="done"]');
  expect(new URL(page.url()).search).toBe('?fran=2021&till=2025');
  expect(await said('?fran=2026&till=%3Cb%3E')).toContain('utgåvorna ”2026” och ”<b>”.');
});

test('an edition that cannot be fetched is told, and is asked for anew', async ({ page }) => {
  await page.route(`**${OLDER}`, (route) => route.abort(), { times: 1 });
  await compare(page, '?fran=2021&till=2025');
  expect(await answer(page)).toContain('Texten till utgåvan 2021 kunde inte hämtas.');
  await page.getByLabel('sida vid sida').check();
  await page.locator('article').waitFor();
});

test('changes are shown in the order of the newer edition, each told in words', async ({
  edition,
  page,
  observed,
}) => {
  await pretendOlder(page, edition);
  await compare(page, '?fran=2021&till=2025');
  const changes = await page
    .locator('article')
    .evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset }) => [dataset.old, dataset.new, dataset.kinds]),
    );
  expect(changes).toEqual([
    ['1.4', undefined, 'removed'],
    [undefined, '2.2.8', 'added'],
    ['2.5', '2.5', 'retitled'],
    ['2.7.3', '2.7.3', 'changed'],
    ['3.17', '3.16', expect.stringContaining('renumbered')],
  ]);
  const total = edition.sections.length;
  expect(await answer(page)).toMatch(
    new RegExp(`^Av ${total} avsnitt i 2021 och ${total} i 2025: `),
  );
  expect(await answer(page)).toContain('1 med ändrad text; 1 nytt; 1 som utgår.');

  const changed = page.locator('article[data-new="2.7.3"]');
  expect(await changed.locator('del').textContent()).toMatch(/^\[utgår: Förr sades mer\. ?\]$/u);
  expect(await changed.locator('details.same').count()).toBeGreaterThan(0);
  expect(
    await changed.locator('footer a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
  ).toEqual([`${EDITION.replace('2025', '2021')}2.7.3/`, `${EDITION}2.7.3/`]);
  // Markup in a text is text.
  expect(await page.locator('article[data-old="1.4"] del').textContent()).toContain(
    '<b>tas ut</b>',
  );
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('side by side, each wording has its own words marked', async ({ edition, page }) => {
  await pretendOlder(page, edition);
  await compare(page, '?fran=2021&till=2025&vy=bredvid');
  const sides = page.locator('article[data-new="2.7.3"] .sides > div');
  expect(await sides.count()).toBe(2);
  expect(await sides.nth(0).locator('del').count()).toBe(1);
  expect(await sides.nth(0).locator('ins').count()).toBe(0);
  expect(await sides.nth(1).locator('del').count()).toBe(0);
  const place = async (i: number) => (await sides.nth(i).boundingBox()) as { x: number; y: number };
  expect((await place(1)).x).toBeGreaterThan((await place(0)).x);
  await page.setViewportSize({ width: 320, height: 800 });
  expect((await place(1)).y).toBeGreaterThan((await place(0)).y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('from change to change by keys and buttons, with the focus and a count', async ({
  edition,
  page,
}) => {
  await pretendOlder(page, edition);
  await compare(page, '?fran=2021&till=2025');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await count(page)).toBe('5 ändringar');
  await page.keyboard.press('n');
  expect(await count(page)).toBe('Ändring 1 av 5');
  expect(await focused()).toContain('Ändring 1 av 5: 1.4');
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Nästa' }).click();
  expect(await focused()).toContain('Ändring 3 av 5: 2.5');
  await page.keyboard.press('k');
  await page.keyboard.press('p');
  expect(await focused()).toContain('Ändring 1 av 5');
  await page.getByRole('button', { name: 'Föregående' }).click();
  expect(await count(page)).toBe('Ändring 1 av 5');
  expect(await page.locator('#bladdra [role="status"]').textContent()).toBe(
    'Det finns ingen tidigare ändring.',
  );
  // The heading that has the focus is not hidden by the bar.
  const bar = (await page.locator('#bladdra').boundingBox()) as { y: number; height: number };
  const heading = (await page.locator('article h3').first().boundingBox()) as { y: number };
  expect(heading.y).toBeGreaterThanOrEqual(bar.y + bar.height);

  await page.getByLabel('Bläddra med tangenterna').uncheck();
  await page.keyboard.press('n');
  expect(await count(page)).toBe('Ändring 1 av 5');
});

test('no barrier that axe-core finds, light and dark, in both views', async ({
  edition,
  visit,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit({ colorScheme });
    await pretendOlder(page, edition);
    for (const view of ['', '&vy=bredvid']) {
      await compare(page, `?fran=2021&till=2025${view}`);
      await page.evaluate(() => document.fonts.ready);
      await bringAxe(page);
      expect(await violations(page), `${colorScheme}${view}`).toEqual([]);
    }
  }
});

test('without JavaScript the page says so and leads to the ready-made logs', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(COMPARE);
  expect(await page.locator('main').textContent()).toContain('behöver JavaScript');
  expect(await page.locator('form.compare').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Från 2021 till 2025' }).click();
  await page.waitForURL('**/andringar/2021-2025/');
});

test('a document of which too little is held says that there is nothing to compare', async ({
  page,
  observed,
}) => {
  await page.goto('/vasterbotten/ersattningsmodell/jamfor/');
  expect(await page.locator('main').textContent()).toContain('Det behövs två för att jämföra.');
  expect(await page.locator('main form, main + script').count()).toBe(0);
  expect(observed.consoleErrors).toEqual([]);
});
