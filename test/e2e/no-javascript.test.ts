import { EDITION, READING_PAGES } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { parsePage } from './support/visiting.ts';

/** Reading needs no script, and no reading page carries one. */

const withoutScripts = { javaScriptEnabled: false };

test('no reading page carries a script or asks for one', async ({ edition, page, site }) => {
  const paths = new Set([
    ...Object.values(READING_PAGES),
    ...edition.sections.map(({ url }) => url),
  ]);
  for (const path of paths) {
    const { document } = await parsePage(page, site, path);
    const scripts = await document.evaluate((d) => [
      ...[...d.querySelectorAll('script, [rel="modulepreload"], [as="script"], iframe')].map(
        (element) => element.outerHTML,
      ),
      ...[...d.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
          .map(({ name, value }) => `${name}="${value}"`),
      ),
    ]);
    expect(scripts, path).toEqual([]);
  }
});

test('previous and next lead through a chapter, and end with the edition', async ({ visit }) => {
  const { page } = await visit(withoutScripts);
  const seen: (string | null)[] = [];
  const turn = async (direction: 'prev' | 'next') => {
    await page.locator(`.turn a[rel="${direction}"]`).click();
    seen.push(await page.locator('article').getAttribute('data-number'));
  };
  await page.goto(`${EDITION}7.1/`);
  for (let i = 0; i < 4; i++) await turn('next');
  expect(await page.locator('.turn a[rel="next"]').count()).toBe(0);
  await turn('prev');
  expect(seen).toEqual(['7.1.1', '7.1.2', '7.1.3', '7.1.4', '7.1.3']);
});

test('the reader comes from the start through the contents to a paragraph', async ({ visit }) => {
  const { page, observed } = await visit(withoutScripts);
  await page.goto('/');
  await page.getByRole('link', { name: 'Innehållet i 2025' }).click();
  await page.locator('main .contents').getByText('1177.se och 1177 Vårdguidens e-tjänster').click();
  await page.waitForURL(`**${EDITION}2.7.3/`);

  const citation = page.locator('.cite', { has: page.locator('a[href="#p2"]') });
  const shown = citation.getByText('Uppdrag och regler 2025, 2.7.3, stycke 2', { exact: true });
  expect(await shown.isVisible()).toBe(false);
  await citation.locator('summary').click();
  expect(await shown.isVisible()).toBe(true);
  await citation.getByRole('link', { name: 'Länk hit' }).click();
  await page.waitForURL(`**${EDITION}2.7.3/#p2`);
  expect(await page.locator('#p2:target').count()).toBe(1);
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('one click takes the whole citation, ready to copy', async ({ page }) => {
  await page.goto(`${EDITION}2.7.3/`);
  const citation = page.locator('.cite', { has: page.locator('a[href="#p3-4"]') });
  await citation.locator('summary').click();
  await citation.locator('p').click();
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(
    'Uppdrag och regler 2025, 2.7.3, stycke 3, punkt 4',
  );
});

test('notes and terms unfold', async ({ visit }) => {
  const { page } = await visit(withoutScripts);
  await page.goto(`${EDITION}2.8/`);
  for (const kind of ['.remarks', '.apparatus']) {
    const details = page.locator(kind).first();
    const content = details.locator('li, dd').first();
    expect(await content.isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await content.isVisible()).toBe(true);
  }
});

test('a term in the text leads to its explanation, which unfolds by itself', async ({ visit }) => {
  const { page } = await visit(withoutScripts);
  await page.goto(`${EDITION}7.1.3/`);
  await page.locator('#p3 a.term', { hasText: 'hälsocentral' }).first().click();
  const explanation = page.getByText('En funktionellt sammanhållen enhet');
  await explanation.waitFor({ state: 'visible' });
  expect(await explanation.isVisible()).toBe(true);
});

test('the search page offers the contents instead', async ({ edition, visit }) => {
  const { page } = await visit(withoutScripts);
  await page.goto('/sok/?q=l%C3%A4kemedel');
  const apology = page.locator('noscript p');
  expect(await apology.isVisible()).toBe(true);
  expect(await apology.textContent()).toContain('Sökningen behöver JavaScript.');
  expect(await page.locator('main .contents a').count()).toBe(edition.sections.length);
  await page.locator('main .contents').getByText('Läkemedel', { exact: true }).click();
  await page.waitForURL(`**${EDITION}2.5/`);
});
