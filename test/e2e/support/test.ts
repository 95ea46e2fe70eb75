/**
 * The `test` of the browser tests: serves dist/ on a free port, starts one browser per file, and gives each
 * test a fresh page. When dist/ or the browser is missing, the tests fail with a line that says so.
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

/** RULEBOOK_DIST names another build, as it does for the build itself. */
const builtSite =
  process.env.RULEBOOK_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

export const test = plainTest
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }): Promise<RunningServer> => {
    const site = await startServer(builtSite, { port: 0 });
    onCleanup(() => site.close());
    return site;
  })
  /** The latest complete edition, as its edition.json gives it: what its pages are held against. */
  .extend('edition', { scope: 'file' }, async ({ site }) => {
    const response = await fetch(new URL(`${EDITION}edition.json`, site.url));
    return editionJsonSchema.parse(await response.json());
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
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
      contexts.push(context);
      return { observed: observe(context, site.url), page: await context.newPage() };
    };
  })
  .extend('ordinaryVisit', async ({ visit }) => visit())
  .extend('page', ({ ordinaryVisit }) => ordinaryVisit.page)
  .extend('observed', ({ ordinaryVisit }) => ordinaryVisit.observed);
