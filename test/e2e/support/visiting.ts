import type { JSHandle, Page } from 'playwright-core';
import type { RunningServer } from '../../../src/io/static-server.ts';

/**
 * A page parsed as a browser does it, without loading what it refers to: for tests that read hundreds of pages.
 * `page` must stand on about:blank, where no content security policy is in the way.
 */
export async function parsePage(
  page: Page,
  site: RunningServer,
  path: string,
): Promise<{ status: number; document: JSHandle<Document> }> {
  const response = await fetch(new URL(path, site.url));
  const document = await page.evaluateHandle(
    (html) => new DOMParser().parseFromString(html, 'text/html'),
    await response.text(),
  );
  return { status: response.status, document };
}

/** Goes to a page and waits until it has settled: its search is done, where its address asks for one. */
export async function settle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('?q=')) await page.waitForSelector('main[data-search-state="done"]');
  await page.evaluate(() => document.fonts.ready);
}

/** Opens everything on the page that waits folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Presses Tab until the focus has gone round the page, and gives what `read` says of each stop. */
export async function tabStops<T>(page: Page, read: (element: Element) => T): Promise<T[]> {
  const stops: T[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => document.activeElement as Element);
    if (await focused.evaluate((element) => element === document.body)) return stops;
    if (stops.length === 500) throw new Error('The focus never leaves the page.');
    stops.push((await focused.evaluate(read as (element: Element) => unknown)) as T);
  }
}
