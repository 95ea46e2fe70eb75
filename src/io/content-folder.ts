import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from '../core/catalogue.ts';

/** Files that lie beside what was made from them; nothing reads their text. */
const KEPT_AS_IS = /\.(?:docx|pdf|png|svg)$/u;

/**
 * Reads every file of a content folder, sorted by path. Hidden files are passed over: editors' and systems'
 * leavings are no content. Paths come out as `{name}/…` with forward slashes, whatever the folder is called.
 */
export function readContentFolder(folder: string, name = 'content'): ContentFile[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // A link leads out of the folder; it is read as an empty file, so that somebody is told of it.
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (path) =>
          !relative(folder, path)
            .split(sep)
            .some((part) => part.startsWith('.')),
      )
      .map((path) => {
        const bytes = lstatSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
        const raw = KEPT_AS_IS.test(path) ? '' : bytes.toString('utf8');
        // How a program marks the encoding and ends lines is no part of the text.
        const text = raw.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
        return {
          path: [name, ...relative(folder, path).split(sep)].join('/'),
          text,
          sha256: sumOf(bytes),
          ...(text === raw ? {} : { sha256OfText: sumOf(Buffer.from(text)) }),
        };
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  );
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
