/** Which file of a folder of finished pages a request stands for, and what kind of file it is. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a request path stands for: a file, another address, or nothing. */
export type Answer =
  | { kind: 'file'; file: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' };

/** The content type that a file's name tells. */
export function contentType(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Is there a file (not a folder) of this name? */
export async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * Finds what a request is for. `target` is the path with its query, as it was sent; `base` begins and ends
 * with a slash; `root` is a real path, without symbolic links.
 */
export async function resolveRequest(root: string, base: string, target: string): Promise<Answer> {
  const [requestPath, query] = split(target, '?');
  const search = query === undefined ? '' : `?${query}`;
  if (`${requestPath}/` === base) return { kind: 'redirect', to: base + search };
  const segments = safeSegments(requestPath, base);
  if (!segments) return { kind: 'missing' };

  const place = path.join(root, ...segments);
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? path.join(place, 'index.html') : place;
  // A symbolic link may lead out of the folder: what counts is where the file really is.
  const isServed = (await isFile(file)) && isInside(root, await realpath(file));
  if (!isServed) return { kind: 'missing' };

  const isFolderAddress = requestPath.endsWith('/');
  if (isFolder === isFolderAddress) return { kind: 'file', file };
  return isFolder ? { kind: 'redirect', to: `${requestPath}/${search}` } : { kind: 'missing' };
}

/**
 * The decoded parts of a path below the base, or undefined if there is anything in it that could lead
 * out of the folder. Decoded once and before it is split, so that `%2e%2e%2f` is seen for what it is.
 */
function safeSegments(requestPath: string, base: string): string[] | undefined {
  if (!requestPath.startsWith(base)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath.slice(base.length));
  } catch {
    return undefined;
  }
  if (decoded === '') return [];
  const segments = decoded.replace(/\/$/, '').split('/');
  // Empty parts are refused too: a redirect to `//host/` would leave the site. A colon names a Windows drive.
  const unsafe = segments.some((part) => /^\.{0,2}$/.test(part) || /[\\:\0]/.test(part));
  return unsafe ? undefined : segments;
}

function isInside(root: string, file: string): boolean {
  return file.startsWith(root + path.sep);
}

function split(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
