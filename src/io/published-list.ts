import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
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

/** Reads the list of published addresses from its folder; an absent folder is an empty list. */
export function readPublishedList(folder: string): { listed: ListedLine[]; problems: Problem[] } {
  if (!existsSync(folder)) return { listed: [], problems: [] };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = files.map((file) => {
    const name = [basename(folder), ...relative(folder, file).split(sep)].join('/');
    return readAddressList(name, readFileSync(file, 'utf8'));
  });
  return {
    listed: read.flatMap(({ listed }) => listed),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Writes the list. Each file is written beside its place and then moved there. */
export function writePublishedList(folder: string, list: readonly ListedAddress[]): void {
  for (const [name, text] of writeAddressList(list)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
}
