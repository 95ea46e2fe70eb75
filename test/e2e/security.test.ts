import { ALL_PAGES, EDITION, READING_PAGES } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { parsePage, settle } from './support/visiting.ts';

/** What a page may load and run, and what it does. */

const withoutScript: string[] = Object.values(READING_PAGES);

test('no page makes an error or asks another host for anything', async ({ page, observed }) => {
  for (const path of Object.values(ALL_PAGES)) {
    await settle(page, path);
    expect({ path, ...observed }).toEqual({ path, consoleErrors: [], foreignRequests: [] });
  }
});

test('every page forbids what it does not need', async ({ page, site }) => {
  for (const path of Object.values(ALL_PAGES)) {
    const { document } = await parsePage(page, site, path);
    const head = await document.evaluate((d) =>
      [...(d.head.children as Iterable<Element>)].map((element) => ({
        isPolicy: element.getAttribute('http-equiv') === 'Content-Security-Policy',
        content: element.getAttribute('content') ?? '',
      })),
    );
    const [policy, ...others] = head.filter(({ isPolicy }) => isPolicy);
    expect(others, path).toEqual([]);
    const rules = new Map(
      policy?.content.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/u);
        return [name, sources] as const;
      }),
    );
    expect(rules.get('default-src'), path).toEqual(["'none'"]);
    const known = ["'none'", "'self'"];
    expect([...rules.values()].flat().filter((source) => !known.includes(source))).toEqual([]);
    expect(rules.has('script-src'), path).toBe(!withoutScript.includes(path));
    // Only what comes after the policy is under it: at most the character set stands before.
    expect(head.findIndex(({ isPolicy }) => isPolicy)).toBeLessThanOrEqual(1);
  }
});

test('no page has a script or a style of its own inside it', async ({ edition, page, site }) => {
  for (const path of [...Object.values(ALL_PAGES), ...edition.sections.map(({ url }) => url)]) {
    const { document } = await parsePage(page, site, path);
    const inline = await document.evaluate((d) =>
      [...d.querySelectorAll('script:not([src]), style, [style]')].map(
        ({ outerHTML }) => outerHTML,
      ),
    );
    expect(inline, path).toEqual([]);
  }
});

test('a script that got into a page would not run', async ({ page }) => {
  for (const path of [`${EDITION}2.7.3/`, '/sok/']) {
    await page.goto(path);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "yes"';
      document.body.append(script);
    });
    expect(await page.locator('body').getAttribute('data-ran')).toBeNull();
  }
});

test('what is searched for is shown as text and never as markup', async ({ page, observed }) => {
  await settle(page, `/sok/?q=${encodeURIComponent('<b>xyzzyx</b>')}`);
  expect(await page.locator('#svar').textContent()).toContain('”xyzzyx”');
  expect(await page.locator('main b').count()).toBe(0);
  expect(observed).toEqual({ consoleErrors: [], foreignRequests: [] });
});

test('a section page asks for one document and one style sheet', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await settle(page, `${EDITION}2.7.3/`);
  const needed = requests.filter((path) => !/\.woff2$|^\/favicon\./u.test(path));
  expect(needed).toEqual([`${EDITION}2.7.3/`, expect.stringMatching(/\.css$/u)]);
});
