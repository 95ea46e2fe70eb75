import type { Page } from 'playwright-core';
import { bringAxe, violations } from './support/axe.ts';
import { ALL_PAGES, EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { settle, unfold } from './support/visiting.ts';

/**
 * Every kind of page on a phone and on a desk, light and dark, folded and unfolded: each kind in each of these once,
 * and not in every combination of them.
 */

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

/** In the dark only colours differ, and they are the same on every screen. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** How wide the page is on a phone. More than the phone, and the reader has to scroll sideways. */
async function widthOnPhone(page: Page): Promise<number | undefined> {
  await page.setViewportSize(phone);
  return page.evaluate(() => document.scrollingElement?.scrollWidth);
}

/** Everything on the page that fades, slides or scrolls smoothly. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const isStill = transitionDuration === '0s' && animationName === 'none';
        return !isStill || scrollBehavior === 'smooth';
      })
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
}

for (const [name, path] of Object.entries(ALL_PAGES)) {
  test(name, async ({ visit }) => {
    const { page } = await visit({ reducedMotion: 'reduce', viewport: desk });
    await settle(page, path);
    await bringAxe(page);
    expect(await violations(page), 'on a desk, folded').toEqual([]);
    expect(await widthOnPhone(page), 'folded').toBe(phone.width);
    expect(await movingParts(page), 'folded').toEqual([]);
    await unfold(page);
    expect(await violations(page), 'on a phone, unfolded').toEqual([]);
    expect(await widthOnPhone(page), 'unfolded').toBe(phone.width);
    expect(await movingParts(page), 'unfolded').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, COLOURS), 'in the dark').toEqual([]);
  });
}

test('no section has to be scrolled sideways on a phone', async ({ edition, page, site }) => {
  await page.setViewportSize(phone);
  await settle(page, `${EDITION}1/`);
  const wide: string[] = [];
  for (const { number, url } of edition.sections) {
    // All sections share one style sheet: their contents are put into one page, which is quicker than visiting.
    const html = await (await fetch(new URL(url, site.url))).text();
    const width = await page.evaluate((source) => {
      document.body.replaceWith(new DOMParser().parseFromString(source, 'text/html').body);
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.scrollingElement?.scrollWidth;
    }, html);
    if (width !== phone.width) wide.push(`${number}: ${width} px`);
  }
  expect(wide).toEqual([]);
});
