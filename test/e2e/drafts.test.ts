import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/io/static-server.ts';
import { launchBrowser } from './support/browser.ts';
import { Workshop } from './support/built.ts';

/** The invented rulebook with its newest edition made a draft: with drafts asked for, and as readers get it. */

const DOCUMENT = 'ytterskar/gasthamnsregler';
const workshop = new Workshop();
let withDrafts: Record<string, string>;
let asPublished: Record<string, string>;
let out: string;
let said: string;

/** Every text file of a built site by its path: "ytterskar/…/index.html". */
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|json|xml)$/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

beforeAll(async () => {
  const content = workshop.content('examples/skargard');
  const edition = path.join(content, DOCUMENT, '2029');
  const yaml = path.join(edition, 'edition.yaml');
  // Not announced: nothing of it may be seen. And with a fault, which must not stop the others.
  const draft = readFileSync(yaml, 'utf8').replace(/^announcedBy:.*\n/mu, '');
  writeFileSync(yaml, `status: draft\n${draft}`);
  const drafted = await workshop.build('drafts', ['--content', content, '--drafts']);
  const section = path.join(edition, '1.2.mdx');
  writeFileSync(section, readFileSync(section, 'utf8').replace('---\n', '---\ncolour: blue\n'));
  const normal = await workshop.build('normal', ['--content', content]);
  out = drafted.out;
  said = normal.told;
  withDrafts = filesIn(drafted.out);
  asPublished = filesIn(normal.out);
}, 120_000);

afterAll(() => workshop.clean());

describe('as readers get it', () => {
  test('the site has nothing of the draft, and its faults do not stop the build', () => {
    expect(said).toMatch(
      /build: \d+ more in drafts, which are left out; "npm run -s check" tells them\./u,
    );
    const names = Object.keys(asPublished);
    expect(names).toContain(`${DOCUMENT}/2028/1.2/index.html`);
    expect(names.filter((name) => /2029/u.test(name))).toEqual([]);
    const links = Object.entries(asPublished).filter(([, text]) =>
      /gasthamnsregler\/2029/u.test(text),
    );
    expect(links.map(([name]) => name)).toEqual([]);
    const marked = Object.entries(asPublished).filter(([, text]) =>
      /utkast|"draft":true/iu.test(text),
    );
    expect(marked.map(([name]) => name)).toEqual([]);
  });

  test('a decision about the draft is still told, and why its wording is not compared', () => {
    const decisions = Object.entries(asPublished).filter(([, text]) =>
      text.includes('Utgåvan 2029 är inte publicerad här'),
    );
    expect(decisions.length).toBeGreaterThan(0);
  });
});

describe('with drafts asked for', () => {
  const pagesWith = (pattern: RegExp) =>
    Object.entries(withDrafts).filter(
      ([name, text]) => name.endsWith('.html') && pattern.test(text),
    );

  test('every page of the draft says so, and search engines are asked to pass', () => {
    const own = Object.entries(withDrafts).filter(([name]) => /2029\/.*index\.html$/u.test(name));
    expect(own.length).toBeGreaterThan(30);
    for (const [name, text] of own) {
      expect(text, name).toMatch(/<aside[^>]* data-draft[^>]*>Utkast till utgåvan 2029\./u);
      expect(text, name).toContain('<meta name="robots" content="noindex">');
      expect(text, name).toMatch(/<title>Påhittat exempel: Utkast: /u);
    }
  });

  test('every page that leads to the draft calls it one', () => {
    const leading = pagesWith(/"[^"]*gasthamnsregler\/(?:andringar\/2028-)?2029\//u);
    expect(leading.length).toBeGreaterThan(40);
    for (const [name, text] of leading) expect(text, name).toMatch(/utkast/iu);
    for (const kind of [
      'index',
      'andringar/index',
      'andringar/2028-2029/index',
      'jamfor/index',
      '2029/hela/index',
    ]) {
      const name = `${DOCUMENT}/${kind}.html`;
      expect(leading.map(([found]) => found)).toContain(name);
      expect(withDrafts[name], name).toContain('data-draft');
    }
  });

  test('pages without the draft are not marked', () => {
    for (const name of [
      'index.html',
      `${DOCUMENT}/2028/1.2/index.html`,
      `${DOCUMENT}/andringar/2027-2028/index.html`,
    ]) {
      expect(withDrafts[name], name).not.toContain('data-draft');
    }
  });

  test('the data says so', () => {
    const draft = (name: string) => JSON.parse(withDrafts[`${DOCUMENT}/${name}`] ?? '{}').draft;
    expect(draft('2029/edition.json')).toBe(true);
    expect(draft('2028/edition.json')).toBe(false);
    expect(draft('andringar/2028-2029/changes.json')).toBe(true);
    expect(draft('andringar/2027-2028/changes.json')).toBe(false);
  });

  test('feeds, search and short addresses know nothing of it', () => {
    expect(withDrafts[`${DOCUMENT}/andringar/feed.xml`]).not.toContain(`${DOCUMENT}/2029/`);
    expect(withDrafts['1.2/index.html']).toContain(`/${DOCUMENT}/2028/1.2/`);
    const indexed = pagesWith(/data-pagefind-body/u).map(([name]) => name);
    expect(indexed.filter((name) => name.startsWith(`${DOCUMENT}/2029/`))).toEqual([]);
    expect(indexed.length).toBeGreaterThan(10);
  });
});

describe('in a browser', () => {
  const visit = async (address: string, use: (page: Page) => Promise<void>) => {
    const server = await startServer(out, { port: 0 });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(new URL(address, server.url).href);
      await use(page);
    } finally {
      await browser.close();
      await server.close();
    }
  };

  test('the comparison proposes published editions, and calls the draft one when it is chosen', async () => {
    await visit(`${DOCUMENT}/jamfor/`, async (page) => {
      await page.waitForSelector('main[data-compare-state="done"]');
      expect(await page.locator('#vilka').textContent()).toBe(
        'Gästhamnsregler från 2027 till 2028',
      );
      await page.locator('#till').selectOption('2029');
      await page.waitForFunction(() =>
        document.getElementById('vilka')?.textContent?.includes('2029'),
      );
      expect(await page.locator('#vilka').textContent()).toBe(
        'Gästhamnsregler från 2027 till 2029 (utkast)',
      );
    });
  });

  test('the mark is printed', async () => {
    await visit(`${DOCUMENT}/2029/1.2/`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-draft]').isVisible()).toBe(true);
    });
  });
});
