import { expect, test } from './support/test.ts';
import { parsePage } from './support/visiting.ts';

/** The site as a web: everything that can be reached by links from the start page. */

test('every link leads to a page and a place that exist', async ({ edition, page, site }) => {
  const pages = new Map<string, { ids: string[]; links: string[] }>();
  const faults: string[] = [];
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    if (path.endsWith('.json')) {
      const { status } = await fetch(new URL(path, site.url));
      if (status !== 200) faults.push(`${path} answers ${status}`);
      pages.set(path, { ids: [], links: [] });
      continue;
    }
    const { status, document } = await parsePage(page, site, path);
    if (status !== 200) faults.push(`${path} answers ${status}`);
    const found = await document.evaluate((d) => ({
      ids: [...d.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...d.querySelectorAll('a')].map((a) => a.getAttribute('href') as string),
    }));
    pages.set(path, found);
    for (const href of found.links.filter((link) => !/^https?:/u.test(link))) {
      const url = new URL(href, new URL(path, site.url));
      waiting.push(url.pathname);
    }
  }

  for (const [path, { ids, links }] of pages) {
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (twice.length > 0) faults.push(`${path} has the same id twice: ${twice.join(' ')}`);
    for (const href of links) {
      const url = new URL(href, new URL(path, site.url));
      if (url.origin !== new URL(site.url).origin || url.hash === '') continue;
      const known = pages.get(url.pathname)?.ids.includes(decodeURIComponent(url.hash.slice(1)));
      if (!known) faults.push(`${path} has a link to ${href}, where that place is missing`);
    }
  }
  expect([...new Set(faults)]).toEqual([]);
  expect([...pages.keys()]).toEqual(expect.arrayContaining(edition.sections.map(({ url }) => url)));
});
