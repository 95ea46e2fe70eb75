import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** On paper. */

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;

test('a section and a whole edition can be printed', async ({ page }) => {
  await page.goto(`${EDITION}2.7.3/`);
  const section = await page.pdf({ preferCSSPageSize: true });
  expect(section.subarray(0, 5).toString()).toBe('%PDF-');
  expect([1, 2, 3]).toContain(pagesOf(section));

  await page.goto(`${EDITION}hela/`);
  const whole = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(whole).toBeGreaterThan(25);
  expect(whole).toBeLessThan(80);
});

test('paper shows the notes that a screen folds, and nothing that is only for a screen', async ({
  page,
}) => {
  const notes = page.locator('.remarks li, .apparatus :is(li, dd)');
  for (const path of [`${EDITION}2.7.3/`, `${EDITION}2.8/`, `${EDITION}7.1.3/`]) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(path);
    const heights = () =>
      notes.evaluateAll((all) =>
        all.map((note) => (note.checkVisibility() ? note.getBoundingClientRect().height : 0)),
      );
    const folded = await heights();
    expect(folded.length, path).toBeGreaterThan(0);
    expect(Math.max(...folded), path).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(Math.min(...(await heights())), path).toBeGreaterThan(0);

    for (const selector of ['.top', '.chapter', '.turn', '.crumbs', '.skip']) {
      const part = page.locator(selector);
      expect(await part.count(), selector).toBe(1);
      expect(await part.isVisible(), selector).toBe(false);
    }
    expect(await page.getByText('Länk hit').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.cite summary').first().isVisible()).toBe(true);
    expect(await page.locator('.bottom').textContent()).toContain('inte den officiella');
    expect(await page.locator('.bottom').textContent()).toContain(path);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('#p1').isVisible()).toBe(true);
  }
});

test('on paper no text reaches outside the page', async ({ page }) => {
  // The width between the margins of A4, in CSS pixels.
  await page.setViewportSize({ width: 657, height: 970 });
  await page.emulateMedia({ media: 'print' });
  for (const path of [
    `${EDITION}2.7.3/`,
    `${EDITION}1.1/`,
    '/vasterbotten/beslut/RS-235/',
    '/om/kallor/',
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), path).toBe(657);
  }
});
