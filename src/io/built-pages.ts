import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page or file of a built site, as readers and programs find it. */
export interface BuiltAddress {
  /** From the root of the site, without the base path; of a page with a closing slash. */
  address: string;
  /** Title of a page, without the name of the site; empty for a file. */
  title: string;
  /** Every id on a page. */
  ids: string[];
  /** The page asks search engines to pass: a step on the way, a draft, what became of an address. */
  noIndex: boolean;
  /** The page says what became of its address. */
  tellsOfMove: boolean;
}

/** What a site consists of besides what people and programs link to: files that pages bring along. */
const FURNITURE =
  /^(?:assets|fonts|tema)\/|^sok\/(?!index\.html$)|^(?:404\.html|favicon\.svg|robots\.txt|_headers|sitemap[\w-]*\.xml)$/u;

/** Every address of a built site of that name, in order. What is built is read, since only that tells what will answer. */
export function readBuiltAddresses(folder: string, siteName: string): BuiltAddress[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !FURNITURE.test(path))
    .sort()
    .map((path) =>
      /(?:^|\/)index\.html$/u.test(path) ? readPage(folder, path, siteName) : fileAt(path),
    );
}

function fileAt(path: string): BuiltAddress {
  return { address: `/${path}`, title: '', ids: [], noIndex: false, tellsOfMove: false };
}

function readPage(folder: string, path: string, siteName: string): BuiltAddress {
  const html = readFileSync(join(folder, path), 'utf8');
  const [head = '', body = ''] = html.split('</head>', 2);
  const title = /<title>([^<]*)<\/title>/u.exec(head)?.[1] ?? '';
  return {
    address: `/${path.slice(0, -'index.html'.length)}`,
    title: decoded(title).replace(` – ${siteName}`, ''),
    ids: [...body.matchAll(/<[a-z][^<>]*? id="([^"]*)"/gu)].map((match) => decoded(match[1] ?? '')),
    noIndex: head.includes('<meta name="robots" content="noindex">'),
    tellsOfMove: body.includes(' data-moved'),
  };
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  '#38': '&',
};

/** Undoes the escapes that the pages are written with. */
function decoded(html: string): string {
  return html.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
