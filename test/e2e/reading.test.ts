import type { EditionJson } from '../../src/output/edition-json.ts';
import { EDITION } from './support/pages.ts';
import { expect, test as siteTest } from './support/test.ts';
import { parsePage } from './support/visiting.ts';

/** The pages of the edition against edition.json: all sections, not a sample. */

/** The paragraphs of a page, by id and in order: white space collapsed, cells parted by a tab. */
function readParagraphs(root: Document): { id: string; text: string; links: string[][] }[] {
  const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
  return [...root.querySelectorAll('[id]')]
    .filter(({ id }) => /^([\d.]+-)?p\d+(-\d+)?$/.test(id))
    .map((element) => ({
      id: element.id,
      text: (element.tagName === 'TR' ? [...element.children] : [element])
        .map(({ textContent }) => collapse(textContent))
        .join('\t'),
      links: [...element.querySelectorAll('a:not(.term)')].map((a) => [
        a.textContent,
        a.getAttribute('href') as string,
      ]),
    }));
}

/** What a section page shows beside the paragraphs. */
function readSectionPage(root: Document) {
  const collapse = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    article: { ...(root.querySelector('article') as HTMLElement).dataset },
    heading: collapse(root.querySelector('h1')?.textContent),
    place: all('.crumbs a').map((a) => [collapse(a.textContent), a.getAttribute('href')]),
    current: all('.chapter [aria-current="page"]').map((a) => a.getAttribute('href')),
    turn: all('.turn a').map((a) => [a.getAttribute('rel'), a.getAttribute('href')]),
    citations: all('.cite').map((cite) => [
      cite.querySelector('p')?.textContent,
      cite.querySelector('a')?.getAttribute('href'),
    ]),
    remarks: all('.remarks')
      .map(({ textContent }) => collapse(textContent))
      .join(' '),
    apparatus: all('.apparatus')
      .map(({ textContent }) => collapse(textContent))
      .join(' '),
  };
}

type SectionJson = EditionJson['sections'][number];
type Shown = ReturnType<typeof readSectionPage> & {
  section: SectionJson;
  paragraphs: ReturnType<typeof readParagraphs>;
};

const test = siteTest.extend(
  'shown',
  { scope: 'file' },
  async ({ browser, edition, site }): Promise<Shown[]> => {
    const page = await browser.newPage();
    const shown: Shown[] = [];
    for (const section of edition.sections) {
      const { document } = await parsePage(page, site, section.url);
      const paragraphs = await document.evaluate(readParagraphs);
      shown.push({ section, paragraphs, ...(await document.evaluate(readSectionPage)) });
    }
    await page.close();
    return shown;
  },
);

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();

test('the text of every section is that of edition.json, and nothing besides', ({ shown }) => {
  expect(shown).toHaveLength(115);
  for (const { section, article, paragraphs } of shown) {
    expect(article).toMatchObject({ number: section.number, key: section.key, edition: '2025' });
    expect(paragraphs.map(({ id, text }) => ({ anchor: id, text }))).toEqual(
      section.paragraphs.map(({ anchor, text }) => ({ anchor, text })),
    );
  }
});

test('the whole edition on one page holds the same text, in order', async ({
  edition,
  page,
  site,
}) => {
  const { document } = await parsePage(page, site, `${EDITION}hela/`);
  const headings = await document.evaluate((d) =>
    [...d.querySelectorAll('main section')].map((section) => ({
      id: section.id,
      level: section.querySelector('h2, h3, h4')?.tagName,
      text: section.querySelector('h2, h3, h4')?.textContent.replace(/\s+/g, ' ').trim(),
    })),
  );
  expect(headings).toEqual(
    edition.sections.map(({ number, title, level }) => ({
      id: `avsnitt-${number}`,
      level: `H${level + 1}`,
      text: `${number} ${title}`,
    })),
  );
  const paragraphs = await document.evaluate(readParagraphs);
  expect(paragraphs.map(({ id, text }) => ({ id, text }))).toEqual(
    edition.sections.flatMap((section) =>
      section.paragraphs.map(({ anchor, text }) => ({ id: `${section.number}-${anchor}`, text })),
    ),
  );
});

test('every section page has its heading and its place in the whole', ({ edition, shown }) => {
  const ancestors = ({ parent }: SectionJson): SectionJson[] => {
    const above = edition.sections.find(({ number }) => number === parent);
    return above ? [...ancestors(above), above] : [];
  };
  for (const { section, heading, place, current } of shown) {
    expect(heading).toBe(`${section.number} ${section.title}`);
    expect(place, section.number).toEqual([
      ['Uppdrag och regler 2025', EDITION],
      ...ancestors(section).map(({ number, title, url }) => [`${number} ${title}`, url]),
    ]);
    expect(current).toEqual([section.url]);
  }
});

test('previous and next go through all sections in order', ({ shown }) => {
  expect(shown.map(({ turn }) => turn)).toEqual(
    shown.map((_, i) => [
      ...(i > 0 ? [['prev', shown[i - 1]?.section.url]] : []),
      ...(i + 1 < shown.length ? [['next', shown[i + 1]?.section.url]] : []),
    ]),
  );
});

test('every paragraph has a citation and a link to itself', ({ shown }) => {
  for (const { section, citations } of shown) {
    expect(citations, section.number).toEqual(
      section.paragraphs.map(({ anchor, kind }) => {
        const [paragraph, part] = anchor.slice(1).split('-');
        const name = {
          text: `stycke ${paragraph}`,
          item: `stycke ${paragraph}, punkt ${part}`,
          row: `rad ${part}`,
        }[kind];
        return [`Uppdrag och regler 2025, ${section.number}, ${name}`, `#${anchor}`];
      }),
    );
  }
});

test('a reference is a link when it leads somewhere, and none when it does not', ({
  edition,
  shown,
}) => {
  const references = shown.flatMap((page) =>
    page.section.references.map((reference) => ({ page, reference })),
  );
  expect(references.filter(({ reference }) => reference.target !== null)).not.toHaveLength(0);
  expect(references.filter(({ reference }) => reference.target === null)).not.toHaveLength(0);
  for (const { page, reference } of references) {
    const links = page.paragraphs.find(({ id }) => id === reference.anchor)?.links;
    const target = edition.sections.find(({ number }) => number === reference.target);
    if (target) expect(links).toContainEqual([reference.quote, target.url]);
    else expect(links?.map(([text]) => text)).not.toContain(reference.quote);
    expect(page.apparatus).toContain(`”${collapse(reference.quote)}”`);
  }
});

test('a phrase that is no recorded reference is never a link to a section', ({ shown }) => {
  for (const { section, paragraphs } of shown) {
    const internal = paragraphs.flatMap(({ links }) =>
      links.filter(([, href]) => href?.startsWith('/')).map(([text]) => text),
    );
    const recorded = section.references.filter(({ target }) => target !== null);
    expect(internal, section.number).toEqual(recorded.map(({ quote }) => quote));
  }
});

test('recorded corrections, notes and statutes stand on the page of their section', ({ shown }) => {
  let count = 0;
  for (const { section, remarks, apparatus } of shown) {
    for (const { reason } of section.corrections) expect(remarks).toContain(collapse(reason));
    for (const { quote } of section.notes) expect(remarks).toContain(`”${collapse(quote)}”`);
    for (const { quote } of section.laws) {
      expect(apparatus.toLowerCase()).toContain(collapse(quote).toLowerCase());
    }
    count += section.corrections.length + section.notes.length + section.laws.length;
  }
  expect(count).toBeGreaterThan(150);
});

test('the contents list names every section once, in order', async ({ edition, page }) => {
  await page.goto(EDITION);
  const listed = await page
    .locator('main .contents a')
    .evaluateAll((all) =>
      all.map((a) => [a.textContent.replace(/\s+/g, ' ').trim(), a.getAttribute('href')]),
    );
  expect(listed.map(([text, href]) => [text?.replaceAll(' ', ''), href])).toEqual(
    edition.sections.map(({ number, title, url }) => [
      `${number}${title}`.replaceAll(' ', ''),
      url,
    ]),
  );
});

test('what is known of the editions is said in words', async ({ page }) => {
  await page.goto('/');
  const start = await page.locator('main').textContent();
  expect(start).toContain('Du läser 2025 års regler, de senaste som finns här.');
  expect(start).toContain('Regler för 2026 väntades från 1 januari 2026, men de finns inte här.');
  expect(await page.locator('.status a').getAttribute('href')).toBe('/vasterbotten/beslut/RS-49/');

  await page.goto('/vasterbotten/uppdrag-och-regler/2026/');
  expect(await page.locator('main').textContent()).toContain('Ingen text finns här.');
  expect(await page.locator('main .contents').count()).toBe(0);

  await page.goto('/vasterbotten/uppdrag-och-regler/');
  expect(await page.locator('.lifeline li').allTextContents()).toEqual([
    expect.stringContaining('2026'),
    expect.stringContaining('2025'),
    expect.stringContaining('2022–2024'),
    expect.stringContaining('2021'),
  ]);
});
