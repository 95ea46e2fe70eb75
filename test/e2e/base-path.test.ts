import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/io/static-server.ts';
import { launchBrowser } from './support/browser.ts';
import { Workshop } from './support/built.ts';
import { observe } from './support/observed.ts';

/** The invented rulebook under a path of a host, as a reader of it goes about: nothing leads out of the path. */

const BASE = '/halsoval/';
const HOST = 'https://regler.example.org';
const DOCUMENT = 'ytterskar/gasthamnsregler';
const workshop = new Workshop();
let out: string;
let server: RunningServer;

beforeAll(async () => {
  ({ out } = await workshop.build('site', [
    '--content',
    'examples/skargard',
    '--base',
    BASE,
    '--site',
    HOST,
  ]));
  server = await startServer(out, { port: 0, base: BASE });
});
afterAll(async () => {
  await server?.close();
  workshop.clean();
});

const read = (name: string) => readFileSync(path.join(out, name), 'utf8');

/** Opens a page, and holds everything that it and what follows ask for to the base path. */
async function visit(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const observed = observe(context, server.url);
    const astray: string[] = [];
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith(BASE) || response.status() >= 400) {
        astray.push(`${response.status()} ${pathname}`);
      }
    });
    const page = await context.newPage();
    await page.goto(`${BASE}${address}`);
    await use(page);
    expect({ astray, ...observed }).toEqual({ astray: [], consoleErrors: [], foreignRequests: [] });
  } finally {
    await browser.close();
  }
}

test('every link from the start page leads to a page below the path', async () => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const waiting = [BASE];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const response = await fetch(new URL(at, server.url));
    if (response.status !== 200) faults.push(`${at} answers ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    for (const [, , target = ''] of html.matchAll(/ (href|src|action|data-json)="([^"]*)"/gu)) {
      const url = new URL(target, new URL(at, server.url));
      if (url.origin === HOST || url.origin !== new URL(server.url).origin) continue;
      if (url.pathname.startsWith(BASE)) waiting.push(url.pathname);
      else faults.push(`${at} leads to ${target}`);
    }
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(180);
});

test('the search finds, and its hits lead to the page', async () => {
  await visit('', async (page) => {
    await page.getByRole('searchbox').fill('hamnvärd');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`**${BASE}sok/?q=*`);
    await page.waitForSelector('main[data-search-state="done"]');
    expect(Number(await page.locator('main').getAttribute('data-total'))).toBeGreaterThan(0);
    await page.locator('[data-hit] a').first().click();
    await page.waitForURL(`**${BASE}ytterskar/**`);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

test('the comparison fetches both editions and leads to their wordings', async () => {
  await visit(`${DOCUMENT}/jamfor/`, async (page) => {
    await page.waitForSelector('main[data-compare-state="done"]');
    expect(Number(await page.locator('main').getAttribute('data-total'))).toBeGreaterThan(5);
    await page.locator('#skillnader footer a').first().click();
    await page.waitForURL(`**${BASE}${DOCUMENT}/20*/**`);
  });
});

test('a short address takes the reader on', async () => {
  await visit('1.2/', async (page) => {
    await page.waitForURL(`**${BASE}${DOCUMENT}/2029/1.2/`);
    await page.evaluate(() => document.fonts.ready);
  });
});

test('canonical addresses, feeds, data and the sitemap have the host and the path', () => {
  const page = read(`${DOCUMENT}/2029/1.2/index.html`);
  expect(page).toContain(`<link rel="canonical" href="${HOST}${BASE}${DOCUMENT}/2029/1.2/">`);
  expect(read('1.2/index.html')).toContain(
    `<link rel="canonical" href="${HOST}${BASE}${DOCUMENT}/2029/1.2/">`,
  );
  expect(read('1.2/index.html')).toContain(`content="0; url=${BASE}${DOCUMENT}/2029/1.2/"`);
  const feed = read(`${DOCUMENT}/andringar/feed.xml`);
  const links = [...feed.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((href) => !href?.startsWith(`${HOST}${BASE}`))).toEqual([]);
  const edition = JSON.parse(read(`${DOCUMENT}/2029/edition.json`));
  expect(edition.sections[0].url).toBe(`${BASE}${DOCUMENT}/2029/1/`);
  const places = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
    ([, place]) => place,
  );
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter((place) => !place?.startsWith(`${HOST}${BASE}`))).toEqual([]);
  expect(read('_headers')).toContain(`\n${BASE}assets/*\n`);
});
