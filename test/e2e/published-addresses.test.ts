import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/io/static-server.ts';
import { bringAxe, violations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { root, Workshop } from './support/built.ts';

/**
 * The life of a published address: listed when the invented rulebook is published, missed when a decision is taken
 * away, a paragraph is joined to another and a term is left out, and told of when an editor has said what happened.
 */
const workshop = new Workshop();
const list = path.join(workshop.folder, 'published');
const content = workshop.content('examples/skargard');
const options = ['--content', content, '--published', list];
const decisions = path.join(content, 'ytterskar', 'decisions');
let first: { out: string; said: string; told: string };

beforeAll(async () => {
  first = await workshop.build('site', [
    ...options,
    '--publish',
    '--site',
    'https://regler.example.org',
  ]);
});
afterAll(() => workshop.clean());

test('publishing writes every address with what it was and its places', () => {
  expect(first.said).toMatch(/^\d+ addresses and 0 places on known pages were added to /mu);
  const section = readFileSync(path.join(list, 'ytterskar/gasthamnsregler/2029.txt'), 'utf8');
  expect(section).toContain(
    '/2029/1.2/ "Påhittat exempel: 1.2 Vem reglerna gäller för, Gästhamnsregler 2029" p1..p3\n',
  );
  expect(section).toContain('/2029/edition.json\n');
  const all = readdirSync(list, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  const text = all.map((name) => readFileSync(path.join(list, name), 'utf8')).join('');
  expect(text).not.toMatch(/^\/(?:assets|fonts|404|sitemap|robots|_headers)/mu);
});

test('a site with an address has a sitemap of its pages, and none of its steps', () => {
  const sitemap = readFileSync(path.join(first.out, 'sitemap.xml'), 'utf8');
  expect(sitemap).toContain(
    '<loc>https://regler.example.org/ytterskar/gasthamnsregler/2029/1.2/</loc>',
  );
  expect(sitemap).not.toContain('<loc>https://regler.example.org/1.2/</loc>');
  expect(sitemap).not.toContain('404');
  expect(readFileSync(path.join(first.out, 'robots.txt'), 'utf8')).toContain('sitemap.xml');
});

test('an address goes, is missed, and says what became of it', async () => {
  rmSync(path.join(decisions, 'RY-38.mdx'));
  const record = path.join(decisions, 'RY-39.mdx');
  const [front, body = ''] = readFileSync(record, 'utf8')
    .split(/(?<=\n---\n)/u)
    .slice(-2);
  const joined = body.replace(/\n\n([^\n]+)\n*$/u, ' $1\n');
  writeFileSync(record, `${front}${joined}`);
  const terms = path.join(content, 'ytterskar/gasthamnsregler/2029/terms.yaml');
  const kept = readFileSync(terms, 'utf8').replace(/^ {2}- term: Hamnvärd\n(?: {4}.*\n)*/mu, '');
  writeFileSync(terms, kept);
  // What is sealed has a test of its own; here it is as if the seal had been settled.
  rmSync(path.join(list, 'sealed.tsv'));
  rmSync(path.join(content, 'published.yaml'));

  const before = readFileSync(path.join(first.out, 'ytterskar/beslut/RY-38/index.html'), 'utf8');
  const { exit, told } = await workshop.failing('site', options);
  expect(exit).toBe(1);
  expect(told).toMatch(
    /^published\/ytterskar\/beslut\.txt:\d+:1 error published-address\n {2}Found nothing at \/ytterskar\/beslut\/RY-38\/, expected the page ”Påhittat exempel: RY § 38\/2027 Ersättning till hamnvärdar 2028”, which has been published there\.\n {2}Bring it back, or say in content\/moved\.yaml/mu,
  );
  const [, place] = /no "(p[\d-]+)" on \/ytterskar\/beslut\/RY-39\//u.exec(told) ?? [];
  expect(place).toBeDefined();
  expect(told).toContain('Found no "hamnvard" on /begrepp/');
  expect(told).toMatch(
    /build: 3 addresses would stop answering or lead astray; the site was not replaced\.\n$/u,
  );
  expect(readFileSync(path.join(first.out, 'ytterskar/beslut/RY-38/index.html'), 'utf8')).toBe(
    before,
  );
  expect(existsSync(`${first.out}.part`)).toBe(false);

  const moved = `moved:
  - address: /ytterskar/beslut/RY-38/
    to: /ytterskar/beslut/RY-39/
    reason: Beslutet fördes in två gånger och finns nu på ett ställe.
  - address: "/ytterskar/beslut/RY-39/#${place}"
    to: "#p1"
    reason: Två stycken är ett; en sidbrytning hade delat dem.
  - address: "/begrepp/#hamnvard"
    to: null
    reason: Ordet förklaras inte längre i reglerna.
`;
  writeFileSync(path.join(content, 'moved.yaml'), moved);
  const { out, told: note } = await workshop.build('site', options);
  expect(note).not.toContain('published-address');

  const server = await startServer(out, { port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const answer = await page.goto(new URL('/ytterskar/beslut/RY-38/', server.url).href);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toBe('Innehållet har flyttats');
    expect(await page.locator('main').textContent()).toContain('fördes in två gånger');
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('main .ways a').click();
    await page.waitForURL('**/ytterskar/beslut/RY-39/');

    await page.goto(new URL(`/ytterskar/beslut/RY-39/#${place}`, server.url).href);
    const target = page.locator(':target');
    expect(await target.textContent()).toContain('en sidbrytning hade delat dem. Finns nu här');
    expect(await target.isVisible()).toBe(true);
    await target.locator('a').click();
    await page.waitForURL('**/RY-39/#p1');
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);

    await page.goto(new URL('/begrepp/#hamnvard', server.url).href);
    expect(await page.locator(':target').textContent()).toContain('förklaras inte längre');
  } finally {
    await browser.close();
    await server.close();
  }
});

test('what the repository has published answers, and the list is in the form that is written', async () => {
  const { listed, problems } = (await import('../../src/io/published-list.ts')).readPublishedList(
    path.join(root, 'published'),
  );
  expect(problems).toEqual([]);
  expect(listed.length).toBeGreaterThan(400);
  const { writeAddressList } = await import('../../src/output/address-list.ts');
  for (const [name, text] of writeAddressList(listed)) {
    expect(readFileSync(path.join(root, 'published', name), 'utf8'), name).toBe(text);
  }
});
