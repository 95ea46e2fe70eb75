import { x } from 'xastscript';
import { xmlFile, xmlText } from './xml.ts';

/** The most addresses that one file may hold (sitemaps.org, protocol 0.9). */
const MOST = 50_000;

/**
 * The sitemap of a site: one file, or an index and several where there are more addresses than one may hold. `paths`
 * begin at the root of the host; `site` is the address of the host. There is no time in it: when a page was last
 * changed is not known, and a guess would be worse than nothing.
 */
export function sitemapFiles(
  paths: readonly string[],
  site: string,
  base: string,
  most = MOST,
): Map<string, string> {
  const at = (path: string) => new URL(path, site).href;
  const parts = Array.from({ length: Math.ceil(paths.length / most) }, (_, i) =>
    list('urlset', 'url', paths.slice(i * most, (i + 1) * most).map(at)),
  );
  if (parts.length < 2) return new Map([['sitemap.xml', parts[0] ?? list('urlset', 'url', [])]]);
  const named = parts.map((text, i) => [`sitemap-${i + 1}.xml`, text] as const);
  const index = list(
    'sitemapindex',
    'sitemap',
    named.map(([name]) => at(`${base}${name}`)),
  );
  return new Map([['sitemap.xml', index], ...named]);
}

/** What a robot is told at the root of the host; only a site that is the root can tell it. */
export function robotsFile(site: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap.xml', site).href}\n`;
}

function list(root: string, item: string, addresses: readonly string[]): string {
  return xmlFile(
    x(root, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
      ...addresses.flatMap((address) => ['\n  ', x(item, [x('loc', xmlText(address))])]),
      '\n',
    ]),
  );
}
