import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/io/static-server.ts';
import { bringAxe, violations } from './support/axe.ts';
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
});

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
    // The handbook speaks of drafts; it shows none.
    const marked = Object.entries(asPublished).filter(
      ([name, text]) => name !== 'om/redaktor/index.html' && /utkast|"draft":true/iu.test(text),
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
    const searched = Object.entries(withDrafts).filter(([name]) => name.startsWith('sok/'));
    expect(searched.length).toBeGreaterThan(20);
    const told = searched.filter(
      ([, text]) => text.includes(`${DOCUMENT}/2029/`) || text.includes('"2029"'),
    );
    expect(told.map(([name]) => name)).toEqual([]);
  });
});

describe('the basis for a decision', () => {
  const page = () => withDrafts[`${DOCUMENT}/2029/beslutsunderlag/index.html`] ?? '';

  test('is there for the draft, and led to from it', () => {
    expect(page()).toContain('<h1>Beslutsunderlag: Gästhamnsregler 2029</h1>');
    expect(withDrafts[`${DOCUMENT}/2029/index.html`]).toContain(
      `href="/${DOCUMENT}/2029/beslutsunderlag/"`,
    );
    expect(existsSync(path.join(out, DOCUMENT, '2029/beslutsunderlag.docx'))).toBe(true);
    expect(Object.keys(asPublished).filter((name) => name.includes('beslutsunderlag'))).toEqual([]);
  });

  test('shows every changed section, both wordings, and what it does to whom', () => {
    const { sections } = JSON.parse(
      withDrafts[`${DOCUMENT}/andringar/2028-2029/changes.json`] ?? '{}',
    ) as {
      sections: { old: string | null; new: string | null; kinds: string[] }[];
    };
    const changed = sections.filter(({ kinds }) => !kinds.includes('unchanged'));
    const articles = [...page().matchAll(/<article id="b-/gu)];
    // What several sections were merged into stands in one place.
    const places = changed.map(({ old, new: newer, kinds }) =>
      kinds.includes('merged') ? `${newer}` : `${old} ${newer}`,
    );
    expect(articles).toHaveLength(new Set(places).size);
    expect(page()).toContain('<th scope="col">Nuvarande lydelse (2028)</th>');
    expect(page()).toMatch(/data-bearer="Hamnvärden"/u);
    expect(page()).toContain(
      '<del><span class="vh">[utgår: </span>20.00<span class="vh">]</span></del>',
    );
    expect(page()).toContain('utgår ”20.00”; nytt är ”21.00”');
  });
});

test('with drafts too, every link leads to a page that is there', async () => {
  const server = await startServer(out, { port: 0 });
  try {
    const links = new Set(
      Object.entries(withDrafts)
        .filter(([name]) => name.endsWith('.html'))
        .flatMap(([name, text]) =>
          [...text.matchAll(/ href="([^"]*)"/gu)].map(
            ([, href = '']) =>
              new URL(href, `http://site/${name.replace(/index\.html$/u, '')}`).href,
          ),
        )
        .filter((href) => href.startsWith('http://site/'))
        .map((href) => href.slice('http://site'.length).replace(/[#?].*$/u, '')),
    );
    expect(links.size).toBeGreaterThan(200);
    const missing: string[] = [];
    for (const link of links) {
      const { status } = await fetch(new URL(link, server.url), { method: 'HEAD' });
      if (status !== 200) missing.push(`${status} ${link}`);
    }
    expect(missing).toEqual([]);
  } finally {
    await server.close();
  }
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

  test('the basis for a decision fits a phone, keeps to the rules of access, and leaves room for reasons on paper', async () => {
    await visit(`${DOCUMENT}/2029/beslutsunderlag/`, async (page) => {
      await bringAxe(page);
      expect(await violations(page)).toEqual([]);
      const cells = page.locator('.wordings tbody tr').first().locator('td');
      const [left, right] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
      expect(left?.y).toBe(right?.y);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const [above, below] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
      expect(below?.y).toBeGreaterThan(above?.y ?? 0);
      await page.emulateMedia({ media: 'print' });
      const room = await page.locator('article .reason').first().boundingBox();
      expect(room?.height).toBeGreaterThan(60);
      expect(await page.locator('thead').first().isVisible()).toBe(true);
    });
  });

  test('the mark is printed', async () => {
    await visit(`${DOCUMENT}/2029/1.2/`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-draft]').isVisible()).toBe(true);
    });
  });
});
