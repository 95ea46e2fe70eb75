import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workshop } from './support/built.ts';

/**
 * The example as it is built for days around every turn of the rules for jetties: what is said to apply, on every page.
 * The rules have 2028 as first decided and versions from 1 April, 1 July, 1 September and 1 October.
 */
const workshop = new Workshop();
afterAll(() => workshop.clean());

/** The text of the main part of every page of a document, by its address below the document. */
function pagesOf(out: string, document: string): Map<string, string> {
  const folder = path.join(out, 'ytterskar', document);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [
        path.dirname(file).split(path.sep).join('/'),
        readFileSync(path.join(folder, file), 'utf8')
          .replace(/^[\s\S]*<main/u, '<main')
          .replace(/<[^>]+>/gu, ' ')
          .replace(/\s+/gu, ' '),
      ]),
  );
}

describe.each([
  ['2028-06-30', '2028', '2028-04-01', 'Fel ska anmälas till Regionen inom en dag.'],
  ['2028-11-10', '2028', '2028-10-01', 'Bryggvakten ska gå igenom bryggan två gånger i veckan.'],
  ['2029-01-01', '2029', '2028-10-01', 'Bryggvakten ska gå igenom bryggan två gånger i veckan.'],
])('built for %s', (day, harbours, jetties, words) => {
  let out: string;
  let jettyPages: Map<string, string>;
  beforeAll(async () => {
    const built = await workshop.build(day, ['--content', 'examples/skargard', '--today', day]);
    out = built.out;
    jettyPages = pagesOf(out, 'hamnbryggor');
  });

  test('the start page and the short addresses lead into the edition in force', () => {
    const start = readFileSync(path.join(out, 'index.html'), 'utf8');
    expect(start).toContain(`Du läser ${harbours} års regler`);
    const short = readFileSync(path.join(out, '1', 'index.html'), 'utf8');
    expect(short).toContain(`/ytterskar/gasthamnsregler/${harbours}/1/`);
  });

  test('only pages of the edition in force say that it applies', () => {
    for (const [address, text] of pagesOf(out, 'gasthamnsregler')) {
      const edition = /^(\d{4})\/[\d.]+$/u.exec(address)?.[1];
      if (!edition) continue;
      const status = /Du läser (.+?)\./u.exec(text)?.[1] ?? '';
      if (edition < harbours) expect(status, address).toContain('som gällde till');
      if (edition === harbours) expect(status, address).toContain('som gäller till');
      if (edition > harbours) expect(status, address).toContain('som gäller från');
    }
  });

  test('the version of the day is the one in force', () => {
    expect(jettyPages.get(`${jetties}/2.1`)).toContain(words);
    const passed = day > '2028-12-31';
    expect(jettyPages.get(`${jetties}/2.1`)).toContain(
      passed ? 'som gällde till' : 'som gäller till',
    );
  });

  test('nothing is said to be unknown beside what is known', () => {
    for (const [address, text] of jettyPages) {
      if (!/antogs|avslogs|upphävdes|återremitterades/iu.test(text)) continue;
      expect(text, address).not.toContain('antogs framgår inte');
    }
    for (const [address, text] of jettyPages) {
      if (address.startsWith('andringar/')) expect(text, address).not.toContain('utan känt beslut');
    }
  });

  test('the clause says what has changed it, what was rejected, annulled and repealed', () => {
    const known = day > '2028-06-20';
    expect(jettyPages.get('2028/2.1')).toContain(
      'Ändrat i stycke 2 från den 1 april till den 31 augusti 2028',
    );
    expect(
      jettyPages
        .get('2028/2.1')
        ?.includes(
          day < '2028-07-01'
            ? 'Ändras i stycke 1 från den 1 juli 2028'
            : 'Ändrat i stycke 1 från den 1 juli 2028',
        ),
    ).toBe(true);
    expect(jettyPages.get('2028/3')).toContain(
      'Förslaget avslogs av hamnnämnden den 14 juni 2028, § 76',
    );
    expect(jettyPages.get('2028/2.3')?.includes('Beslutet upphävdes')).toBe(known);
    expect(jettyPages.get('2028/2.4')?.includes('Upphävt från den 1 oktober 2028')).toBe(
      day > '2028-10-01',
    );
  });
});
