/**
 * The `test` of the browser tests: serves the built sites on free ports, starts one browser for each worker, and
 * gives each test a fresh page. When a site or the browser is missing, the tests fail with a line that says so.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as plainTest } from 'vitest';
import { type RunningServer, startServer } from '../../../src/io/static-server.ts';
import { editionJsonSchema } from '../../../src/output/edition-json.ts';
import { launchBrowser } from './browser.ts';
import { type Observed, observe } from './observed.ts';
import { EDITION } from './pages.ts';

export { expect } from 'vitest';

/** A page in a context of its own, and what was observed in it. */
export interface Visit {
  page: Page;
  observed: Observed;
}

/** Milliseconds to wait for what will come: a busy machine is no fault of the site. */
const PATIENCE = 120_000;

/** RULEBOOK_DIST names another build, as it does for the build itself. */
const builtSite =
  process.env.RULEBOOK_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

const builtExample = fileURLToPath(new URL('../../../dist-example', import.meta.url));

export const test = plainTest
  .extend('site', { scope: 'worker' }, async ({}, { onCleanup }): Promise<RunningServer> => {
    const site = await startServer(builtSite, { port: 0 });
    onCleanup(() => site.close());
    return site;
  })
  /** The invented rulebook, in which every kind of change occurs (`npm run example`). */
  .extend('example', { scope: 'worker' }, async ({}, { onCleanup }): Promise<RunningServer> => {
    const example = await startServer(builtExample, { port: 0 });
    onCleanup(() => example.close());
    return example;
  })
  /** The latest complete edition, as its edition.json gives it: what its pages are held against. */
  .extend('edition', { scope: 'worker' }, async ({ site }) => {
    const response = await fetch(new URL(`${EDITION}edition.json`, site.url));
    return editionJsonSchema.parse(await response.json());
  })
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  /** Opens one more page, where options say what is special: `{ javaScriptEnabled: false }`, a small screen. */
  .extend('visit', async ({ browser, site }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
    });
    return async (options: BrowserContextOptions = {}): Promise<Visit> => {
      const context = await browser.newContext({
        baseURL: site.url,
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      contexts.push(context);
      return { observed: observe(context, site.url), page: await context.newPage() };
    };
  })
  .extend('ordinaryVisit', async ({ visit }) => visit())
  .extend('page', ({ ordinaryVisit }) => ordinaryVisit.page)
  .extend('observed', ({ ordinaryVisit }) => ordinaryVisit.observed)
  /** Opens a page of the invented rulebook. */
  .extend('open', ({ example, page }) => async (path: string) => {
    await page.goto(new URL(path, example.url).href);
  });
