/**
 * What the host should send with every page: the same for the pages themselves, for services that read a `_headers`
 * file, and for deploy/nginx (a test holds that configuration to this).
 */

/** The scripts that a page runs. */
export type Scripts =
  /** None: reading needs none. */
  | 'none'
  /** Its own, which read this site's data. */
  | 'own';

const STRICT = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

const SCRIPTS: Record<Scripts, readonly string[]> = {
  none: [],
  own: ["script-src 'self'", "connect-src 'self'"],
};

/** The content security policy that a page carries itself: nothing that it does not need. */
export function pagePolicy(scripts: Scripts): string {
  return [...STRICT, ...SCRIPTS[scripts]].join('; ');
}

/**
 * The headers of every answer. The policy is the widest that any page needs, since a page narrows it by its own; who
 * may frame a page can only be said in a header.
 */
export const HOST_HEADERS: ReadonlyMap<string, string> = new Map([
  ['Content-Security-Policy', `${pagePolicy('own')}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]);

/** Folders of files whose names change with their content: kept for a year and never asked for again. */
export const LASTING_FOLDERS = ['assets'] as const;

export const CACHE = {
  lasting: 'public, max-age=31536000, immutable',
  /** The fonts keep their names; they are made anew once in years. */
  fonts: 'public, max-age=604800',
  /** Kept, and asked for each time: a correction is seen at once, and an unchanged page costs no transfer. */
  pages: 'no-cache',
} as const;

/**
 * The `_headers` file that pages services such as Netlify and Cloudflare Pages read from the published folder. They
 * join the values of all rules that fit, so no rule says again what another has said: pages get the caching of the
 * service, which asks each time. `base` ends with a slash.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Iterable<readonly [string, string]>) =>
    [path, ...[...headers].map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule(`${base}*`, HOST_HEADERS),
    ...LASTING_FOLDERS.map((folder) =>
      rule(`${base}${folder}/*`, [['Cache-Control', CACHE.lasting]]),
    ),
    rule(`${base}fonts/*`, [['Cache-Control', CACHE.fonts]]),
  ].join('\n');
}
