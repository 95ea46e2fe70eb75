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
import type { Problem } from '../core/problem.ts';
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

/** Writes the list. Each file is written beside its place and then moved there; one that holds nothing more goes. */
export function writePublishedList(folder: string, list: readonly ListedAddress[]): void {
  const files = writeAddressList(list);
  for (const name of existsSync(folder) ? namesIn(folder) : []) {
    if (!files.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
}
