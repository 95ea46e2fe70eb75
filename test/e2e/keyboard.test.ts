import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { settle, tabStops } from './support/visiting.ts';

/** Without a mouse, and with coarse fingers. */

test('the first stop leads past the menu', async ({ page }) => {
  await page.goto(`${EDITION}2.7.3/`);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip:focus-visible');
  expect(await skip.textContent()).toBe('Till innehållet');
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('innehall');
});

test('the focus is seen at every stop', async ({ page }) => {
  for (const path of ['/', `${EDITION}2.7.3/`, '/vasterbotten/beslut/RS-235/', '/sok/?q=tolk']) {
    await settle(page, path);
    const stops = await tabStops(page, (element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return {
        what: element.textContent.trim() || element.id,
        seen:
          outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && inView && width * height > 0,
      };
    });
    expect(stops.length, path).toBeGreaterThan(10);
    expect(
      stops.filter(({ seen }) => !seen),
      path,
    ).toEqual([]);
  }
});

test('Enter on the number of a paragraph opens its citation, and closes it again', async ({
  page,
}) => {
  await page.goto(`${EDITION}2.7.3/`);
  const summary = page.locator('.cite summary').first();
  const citation = page.getByText('Uppdrag och regler 2025, 2.7.3, stycke 1', { exact: true });
  while (!(await summary.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  expect(await citation.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  expect(await citation.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#p1');
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await citation.isVisible()).toBe(false);
});

test('parts of a page are met by the keyboard in the order in which they are seen', async ({
  page,
}) => {
  for (const width of [320, 768, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${EDITION}2.7.3/`);
    const parts = await page.locator('body > :is(header, nav, main, footer)').evaluateAll((all) =>
      all.map((part) => ({
        part: part.className || part.tagName,
        top: part.getBoundingClientRect().top,
      })),
    );
    expect(parts, `${width} px`).toEqual(parts.toSorted((a, b) => a.top - b.top));
  }
});

test('numbers of paragraphs and links of menus are large enough for a finger', async ({ page }) => {
  for (const path of [`${EDITION}2.7.3/`, `${EDITION}2/`, EDITION, '/', '/begrepp/']) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page, path);
      const menu = page.getByRole('button', { name: 'Meny' });
      if (await menu.isVisible()) await menu.click();
      const targets = await page
        .locator(
          '.cite summary, .remarks summary, .apparatus > summary, nav a, .contents a, .bottom a, .wordmark, button',
        )
        .evaluateAll((all) =>
          all
            // What lies in a menu that is closed is no target yet.
            .filter((target) => target.checkVisibility())
            .map((target) => {
              const { width, height } = target.getBoundingClientRect();
              return { target: target.textContent.trim(), width, height };
            }),
        );
      expect(targets.length).toBeGreaterThan(8);
      const small = targets.filter(({ width, height }) => Math.min(width, height) < 24);
      expect(small, `${path} at ${width} px`).toEqual([]);
    }
  }
});
