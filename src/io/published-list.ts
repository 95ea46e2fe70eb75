import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ContentFile } from '../core/catalogue.ts';
import type { Problem } from '../core/problem.ts';
import type { Rulebook } from '../core/rulebook.ts';
import { EMPTY_LIST, extendSealed, type SealedList, sealables } from '../core/sealed.ts';
import {
  type ListedAddress,
  type ListedLine,
  readAddressList,
  writeAddressList,
} from '../output/address-list.ts';

/** Files of the list, below its folder and with forward slashes. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Reads the list of published addresses from its folder; an absent folder is an empty list. */
export function readPublishedList(folder: string): { listed: ListedLine[]; problems: Problem[] } {
  if (!existsSync(folder)) return { listed: [], problems: [] };
  const read = namesIn(folder).map((name) =>
    readAddressList(`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8')),
  );
  return {
    listed: read.flatMap(({ listed }) => listed),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The file of the list that holds what is sealed. */
const SEALED = 'sealed.tsv';

/**
 * The list of what is sealed, beside that of the addresses; empty when it is not there, so that a list that was taken
 * away shows.
 */
export function readSealedFile(folder: string): ContentFile {
  const file = join(folder, SEALED);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { path: `${basename(folder)}/${SEALED}`, text, sha256: '' };
}

/** Adds what is sealed from now on to the list, and tells the content how far it reaches. Gives how much was added. */
export function writeSealed(folder: string, content: string, rulebook: Rulebook): number {
  const before = rulebook.published?.list ?? EMPTY_LIST;
  const { list, text } = extendSealed(before, sealables(rulebook));
  const added = list.sealed.length - before.sealed.length;
  if (added === 0) return 0;
  put(join(folder, SEALED), text);
  put(join(content, 'published.yaml'), reachFile(list));
  return added;
}

function reachFile({ sealed, head }: SealedList): string {
  return `# Written when the site is published: how far the list of what is sealed reaches. Never changed by hand.\nlines: ${sealed.length}\nhead: ${head}\n`;
}

/** Writes a file beside its place and moves it there, so that a crash leaves the old one whole. */
function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** Writes the list. Each file is written beside its place and then moved there; one that holds nothing more goes. */
export function writePublishedList(folder: string, list: readonly ListedAddress[]): void {
  const files = writeAddressList(list);
  for (const name of existsSync(folder) ? namesIn(folder) : []) {
    if (!files.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of files) {
    put(join(folder, name), text);
  }
}
