import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { isPage, type MovedAddress } from '../core/moved.ts';
import { headersFile } from '../output/host-headers.ts';
import { robotsFile, sitemapFiles } from '../output/sitemap.ts';
import type { BuiltAddress } from './built-pages.ts';

/** What is added to a built site when its pages stand, and how it is put in its place. */

/**
 * Puts a copy of the file that takes another's place at the old address, so that programs go on reading it there.
 * A file that is not there is left to the guard of addresses, which tells of it.
 */
export function copyMovedFiles(out: string, moved: readonly MovedAddress[]): void {
  for (const { address, to } of moved) {
    if (isPage(address) || to === null || !isInside(out, address) || !isInside(out, to)) continue;
    if (!existsSync(join(out, to)) || existsSync(join(out, address))) continue;
    mkdirSync(dirname(join(out, address)), { recursive: true });
    cpSync(join(out, to), join(out, address));
  }
}

const isInside = (folder: string, path: string): boolean =>
  resolve(join(folder, path)).startsWith(resolve(folder) + sep);

/** Writes the sitemap, and robots.txt where the site is the root of its host. `base` ends with a slash. */
export function writeSitemap(
  out: string,
  built: readonly BuiltAddress[],
  { site, base }: { site: string; base: string },
): void {
  const paths = built
    .filter(({ address, noIndex, tellsOfMove }) => isPage(address) && !noIndex && !tellsOfMove)
    .map(({ address }) => `${base}${address.slice(1)}`);
  for (const [name, text] of sitemapFiles(paths, site, base)) writeFileSync(join(out, name), text);
  if (base === '/') writeFileSync(join(out, 'robots.txt'), robotsFile(site));
}

/** Writes what pages services read: the headers that they send with every page. `base` ends with a slash. */
export function writeHeaders(out: string, base: string): void {
  writeFileSync(join(out, '_headers'), headersFile(base));
}

/**
 * Puts a finished site in the place of the one before: the old one aside, the new one in, then the old one away. Cut off
 * at any point, the old or the new one is there whole, and {@link recoverPlace} sets right what is left.
 */
export function takePlace(finished: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  recoverPlace(out);
  if (existsSync(out)) renameSync(out, aside(out));
  renameSync(finished, out);
  rmSync(aside(out), { recursive: true, force: true });
}

/** After a build that was cut off while sites changed places: the old site back, or away where the new one stands. */
export function recoverPlace(out: string): void {
  if (!existsSync(aside(out))) return;
  if (existsSync(out)) rmSync(aside(out), { recursive: true, force: true });
  else renameSync(aside(out), out);
}

const aside = (out: string): string => `${out}.old`;
