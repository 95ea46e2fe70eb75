import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What belongs to the content of one site, to one machine or to one checkout, and not to the programme. */
const NOT_THE_PROGRAMME = /^(?:content|published|README\.md|node_modules|\.git|\.astro|dist.*)$/u;

/** True for a folder that is not there, or that holds nothing but what a version control puts there. */
export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === '.git');
}

/** Copies the programme, without any content, to a folder of its own. */
export function copyProgramme(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (NOT_THE_PROGRAMME.test(name)) continue;
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}
