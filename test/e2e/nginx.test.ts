import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNginx } from '../../scripts/web-server.mjs';
import { CACHE, HOST_HEADERS } from '../../src/output/host-headers.ts';
import { launchBrowser } from './support/browser.ts';
import { Workshop } from './support/built.ts';
import { startNginx } from './support/nginx.ts';
import { observe } from './support/observed.ts';

/** The site as nginx serves it with deploy/nginx, by the program itself. */
const nginx = findNginx();
if (!nginx) {
  console.warn(
    'deploy/nginx was not tried with nginx: there is none (Debian: apt-get install nginx).',
  );
}

const dist = process.env.RULEBOOK_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const workshop = new Workshop();
afterAll(() => workshop.clean());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  size: number;
}

/** A request as it is, without following, unpacking or tidying anything. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, method, agent: false }, (response) => {
      let size = 0;
      response.on('data', (bytes: Buffer) => {
        size += bytes.length;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, size }),
      );
    }).on('error', reject);
  });
}

const SECTION = 'vasterbotten/uppdrag-och-regler/2025/2.7.3/';

describe.skipIf(!nginx)('nginx with deploy/nginx', () => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    server = await startNginx(nginx as string, {
      folder: path.join(workshop.folder, 'nginx'),
      served: dist,
    });
  });
  afterAll(() => server?.stop());
  const at = (address: string) => `${server.url}${address}`;

  test('sends the headers of safety with pages, files, redirects and what is missing', async () => {
    for (const address of [
      '',
      SECTION,
      'schema/edition.schema.json',
      'nowhere/',
      SECTION.slice(0, -1),
    ]) {
      const { headers } = await ask(at(address));
      for (const [name, value] of HOST_HEADERS) {
        expect([address, name, headers[name.toLowerCase()]]).toEqual([address, name, value]);
      }
      expect(headers['server']).toBe('nginx');
    }
  });

  test('keeps what never changes, and asks again for what may', async () => {
    const first = (folder: string) =>
      `${folder}/${readdirSync(path.join(dist, folder)).find((name) => /\.(?:css|woff2)$/u.test(name))}`;
    const cached = async (address: string) => (await ask(at(address))).headers['cache-control'];
    expect(await cached(first('assets'))).toBe(CACHE.lasting);
    expect(await cached(first('fonts'))).toBe(CACHE.fonts);
    for (const address of ['', SECTION, 'sok/gallande/poster.json', 'nowhere/']) {
      expect([address, await cached(address)]).toEqual([address, CACHE.pages]);
    }
    const { headers } = await ask(at(SECTION));
    const again = await ask(at(SECTION), { 'If-None-Match': String(headers['etag']) });
    expect([again.status, again.size]).toEqual([304, 0]);
  });

  test('sends text compressed to those who can read it', async () => {
    // The records of the search hold the places of the terms, packed already.
    for (const [address, share] of [
      [SECTION, 0.5],
      ['schema/edition.schema.json', 0.5],
      ['vasterbotten/beslut/feed.xml', 0.5],
      ['sok/gallande/poster.json', 0.6],
    ] as const) {
      const plain = await ask(at(address));
      const packed = await ask(at(address), { 'Accept-Encoding': 'gzip' });
      expect([address, plain.headers['content-encoding']]).toEqual([address, undefined]);
      expect([address, packed.headers['content-encoding']]).toEqual([address, 'gzip']);
      expect(packed.headers['vary']).toBe('Accept-Encoding');
      expect(packed.size, address).toBeLessThan(plain.size * share);
    }
  });

  test('tells what kind of file each is', async () => {
    const pair = 'vasterbotten/uppdrag-och-regler/andringar/2021-2025/';
    const kinds = {
      [SECTION]: 'text/html; charset=utf-8',
      'vasterbotten/uppdrag-och-regler/2025/edition.json': 'application/json; charset=utf-8',
      'vasterbotten/beslut/feed.xml': 'application/atom+xml; charset=utf-8',
      [`${pair}andringar.docx`]:
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'favicon.svg': 'image/svg+xml; charset=utf-8',
      'fonts/serif-400.woff2': 'font/woff2',
      'sok/gallande/poster.json': 'application/json; charset=utf-8',
    };
    for (const [address, kind] of Object.entries(kinds)) {
      const { status, headers } = await ask(at(address));
      expect([address, status, headers['content-type']]).toEqual([address, 200, kind]);
    }
  });

  test('sends on to the one address of a page, and keeps the query', async () => {
    const folder = `/${SECTION.slice(0, -1)}`;
    const ways = [
      [folder, `${folder}/`],
      [`${folder}?a=1`, `${folder}/?a=1`],
      [`${folder}/index.html`, `${folder}/`],
      [`${folder}/index.html?a=1`, `${folder}/?a=1`],
      ['/index.html', '/'],
    ];
    for (const [from = '', to] of ways) {
      const { status, headers } = await ask(at(from.slice(1)));
      expect([from, status, headers['location']]).toEqual([from, 301, to]);
    }
  });

  test('says that what is missing is missing, in the words of the site', async () => {
    for (const address of [
      'nowhere/',
      `${SECTION}p1`,
      'vasterbotten/uppdrag-och-regler/avsnitt/',
      '_headers',
      '..%2f..%2fetc/passwd',
    ]) {
      const answer = await fetch(at(address));
      expect([address, answer.status === 200]).toEqual([address, false]);
      if (answer.status === 404) expect(await answer.text(), address).toContain('Sidan finns inte');
    }
    expect((await fetch(at('nowhere/'))).status).toBe(404);
    expect((await fetch(at('vasterbotten/uppdrag-och-regler/avsnitt/'))).status).toBe(404);
    expect((await ask(at(SECTION), {}, 'POST')).status).toBe(405);
  });

  test('the search and the comparison run under its policy', async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: server.url });
      const observed = observe(context, server.url);
      const page = await context.newPage();
      await page.goto('/sok/?q=remiss');
      await page.waitForSelector('main[data-search-state="done"]');
      expect(Number(await page.locator('main').getAttribute('data-total'))).toBeGreaterThan(0);
      await page.goto('/vasterbotten/uppdrag-och-regler/jamfor/');
      await page.waitForSelector('main[data-compare-state="done"]');
      expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
    } finally {
      await browser.close();
    }
  });

  test('the same under a base path', async () => {
    const base = '/halsoval/';
    await workshop.build('www/halsoval', ['--content', 'examples/skargard', '--base', base]);
    const under = await startNginx(nginx as string, {
      folder: path.join(workshop.folder, 'nginx-base'),
      served: path.join(workshop.folder, 'www'),
      base,
    });
    try {
      const page = await ask(`${under.url}ytterskar`);
      expect([page.status, page.headers['location']]).toEqual([301, `${base}ytterskar/`]);
      const missing = await fetch(`${under.url}nowhere/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain(`action="${base}sok/"`);
      const style = /href="([^"]+\.css)"/u.exec(await (await fetch(under.url)).text())?.[1] ?? '';
      const { status, headers } = await ask(new URL(style, under.url).href);
      expect([status, headers['cache-control']]).toEqual([200, CACHE.lasting]);
    } finally {
      await under.stop();
    }
  });
});
