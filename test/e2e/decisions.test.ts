import type { DecisionsJson } from '../../src/output/decisions-json.ts';
import { EDITION } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** What the site says of decisions: what is known, and what is not. */

const VASTERBOTTEN = '/vasterbotten/beslut/';
const JAMTLAND = '/jamtland-harjedalen/beslut/';

test('the page of RS § 235 says where its wording stands, and which years are not held', async ({
  page,
}) => {
  await page.goto(`${VASTERBOTTEN}RS-235/`);
  const rows = await page
    .locator('.checks tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map(({ textContent }) => textContent.trim())),
    );
  expect(rows).toEqual([
    ['2021', expect.stringContaining('hämtad ur förslaget självt')],
    ['2022–2024', expect.stringContaining('finns inte här')],
    ['2025', 'Stycke 3 i 7.1.3 har samma lydelse, ord för ord.'],
    ['2026', expect.stringContaining('finns inte här')],
  ]);
  await page.locator('.checks').getByRole('link', { name: '2025' }).click();
  await page.waitForURL(`**${EDITION}7.1.3/#p3`);
});

test('stycke 3 of 7.1.3 has the decision beside it, and no other paragraph has', async ({
  page,
}) => {
  await page.goto(`${EDITION}7.1.3/`);
  const origin = page.locator('.row', { has: page.locator('#p3') }).locator('.origin');
  expect((await origin.textContent())?.replace(/\s+/gu, ' ').trim()).toBe(
    'RS § 235 (förslag) Revidering av Hälsoval Västerbotten 2021 avseende uppföljning, Arbetsutskottet, datum framgår inte. ' +
      'Samma lydelse, ord för ord, som arbetsutskottet föreslog för punkt 7.1.3 år 2021. ' +
      'Utgåvorna 2022–2024 finns inte här. ' +
      'Om förslaget antogs framgår inte, och lika ord bevisar inte ursprunget.',
  );
  expect(await origin.isVisible()).toBe(true);
  expect(await page.locator('.origin').count()).toBe(1);
  await origin.getByRole('link', { name: 'RS § 235' }).click();
  await page.waitForURL(`**${VASTERBOTTEN}RS-235/`);
});

test('the wording shown for RS § 235 is, word for word, stycke 3 of 7.1.3', async ({
  edition,
  page,
}) => {
  const paragraph = edition.sections
    .find(({ number }) => number === '7.1.3')
    ?.paragraphs.find(({ anchor }) => anchor === 'p3');
  await page.goto(`${VASTERBOTTEN}RS-235/`);
  expect(paragraph?.text).toMatch(/^När så behövs, kan Region Västerbotten/u);
  expect(await page.locator('.order blockquote').textContent()).toBe(paragraph?.text);
});

test('a proposal is shown as a proposal, on its page and wherever it is named', async ({
  page,
}) => {
  for (const id of ['RS-49', 'RS-200', 'RS-235']) {
    await page.goto(`${VASTERBOTTEN}${id}/`);
    expect(await page.locator('.kind').textContent()).toBe('Förslag');
    const status = await page.locator('.status-box').textContent();
    expect(status).toContain('arbetsutskottets förslag');
    expect(status).toMatch(/antog .* framgår inte av det vi har här/u);
    expect(await page.locator('main').textContent()).not.toContain('Beslutad lydelse');
  }
  await page.goto(VASTERBOTTEN);
  const kinds = await page
    .locator('.decisions li')
    .evaluateAll((all) =>
      all.map((item) => [
        item.querySelector('a')?.getAttribute('href')?.split('/').at(-2),
        item.querySelector('.kind')?.textContent,
      ]),
    );
  expect(Object.fromEntries(kinds)).toEqual({
    'RS-49': 'Förslag',
    'RS-200': 'Förslag',
    'RS-235': 'Förslag',
    'RS-216-2020': 'Känt genom hänvisning',
  });
});

test('a decision known only by citation says so and points to where it is cited', async ({
  page,
}) => {
  for (const [path, citing] of [
    [`${VASTERBOTTEN}RS-216-2020/`, `${VASTERBOTTEN}RS-235/`],
    [`${JAMTLAND}RS-130-2019/`, `${JAMTLAND}RS-554-2019/`],
    [`${JAMTLAND}RS-143-2019/`, `${JAMTLAND}RS-554-2019/`],
  ] as const) {
    await page.goto(path);
    expect(await page.locator('.kind').textContent()).toBe('Känt genom hänvisning');
    expect(await page.locator('.status-box').textContent()).toContain('finns inte här');
    expect(await page.locator(`.facts-list a[href="${citing}"]`).count()).toBe(1);
  }
});

test('the report of another region leads to no clause of Västerbotten', async ({ page, site }) => {
  await page.goto(`${JAMTLAND}RS-554-2019/`);
  expect(await page.locator('main').textContent()).toContain('Region Jämtland Härjedalen');
  expect(await page.locator('.facts-list').first().textContent()).toContain(
    'Inget avsnitt i ett regelverk som finns här',
  );
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') as string));
  expect(links).toContain(JAMTLAND);
  expect(links.filter((href) => href.startsWith('/vasterbotten/'))).toEqual([]);
  const everywhere = await page
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') as string));
  expect(everywhere.filter((href) => /uppdrag-och-regler\/\d+\/./u.test(href))).toEqual([]);

  const answer = await fetch(new URL(`${JAMTLAND}decisions.json`, site.url));
  const decisions = (await answer.json()) as DecisionsJson;
  expect(decisions.map(({ id }) => id).sort()).toEqual([
    'RS-130-2019',
    'RS-143-2019',
    'RS-554-2019',
  ]);
  expect(decisions.flatMap(({ concerns, orders }) => [...concerns, ...orders])).toEqual([]);
});

test('the report names no official and gives no way to reach one', async ({ page }) => {
  await page.goto(`${JAMTLAND}RS-554-2019/`);
  const parts = await page.locator('.record .text').locator('p, h3, li').allTextContents();
  const record = parts.join(' ').replace(/\s+/gu, ' ');
  // The signatures are left as titles: nothing stands between them.
  expect(record).toContain(
    'I tjänsten Regiondirektör Chef Hälso- och sjukvårdspolitiska avdelningen',
  );
  expect(record).toContain('2020-05-11 Regionstaben RS/554/2019');
  const content = await page.content();
  expect(content).not.toMatch(/\b0\d{1,3}[- ]\d{2,3} ?\d{2}(?: ?\d{2})?\b/u);
  expect(content).not.toMatch(/\bTfn\b|\btelefon:|@[a-z-]+\.se/iu);
  const omitted = await page.locator('details.apparatus').textContent();
  expect(omitted).toContain('namn och telefonnummer återges inte');
});
