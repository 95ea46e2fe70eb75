import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What only a browser can tell of the search: bytes over the wire, and time. */

/** Types a query and waits for its answer. */
async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#q', '');
  await page.waitForSelector('main[data-search-state="idle"]');
  await page.fill('#q', query);
  await page.waitForSelector('main[data-search-state="done"]');
}

/**
 * What each query makes a new visitor fetch until its hits stand there: scripts, engine, index, words and texts,
 * as they come over the wire. The page itself, its style and its fonts are left out.
 */
export async function measureBytes(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const sizes: number[] = [];
  for (const query of queries) {
    const context: BrowserContext = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, type }) =>
      kinds.set(requestId, type ?? ''),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (
        !['Document', 'Stylesheet', 'Font', 'Image', 'Other'].includes(kinds.get(requestId) ?? '')
      )
        bytes += encodedDataLength;
    });
    await page.goto(`${url}sok/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('main[data-search-state="done"]');
    sizes.push(bytes);
    await context.close();
  }
  return sizes;
}

/** Milliseconds from the last key to the hits, with the engine at hand: the last letter of each query is typed. */
export async function measureTimes(
  page: Page,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  await page.goto(`${url}sok/`);
  await ask(page, 'värme');
  const times: number[] = [];
  for (const query of queries) {
    await ask(page, query.slice(0, -1) || query);
    times.push(
      await page.evaluate(
        (typed) =>
          new Promise<number>((resolve) => {
            const main = document.querySelector('main') as HTMLElement;
            const box = document.querySelector('#q') as HTMLInputElement;
            new MutationObserver((_, observer) => {
              if (main.dataset.searchState !== 'done') return;
              observer.disconnect();
              resolve(performance.now() - start);
            }).observe(main, { attributeFilter: ['data-search-state'] });
            const start = performance.now();
            box.value = typed;
            box.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        query,
      ),
    );
  }
  return times;
}
