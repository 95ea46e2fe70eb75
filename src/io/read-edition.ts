import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { comparable } from '../core/change-log.ts';
import type { ComparableEdition } from '../core/compare/comparable.ts';
import { readEditionJson } from '../core/compare/edition-json.ts';
import { placeSections } from '../core/edition.ts';
import { formatProblem } from '../core/problem.ts';
import { readSectionFile } from '../core/section-file.ts';
import { faultWords, readingWords } from '../output/compare-wording.ts';

/** An edition ready to compare and what to call it. */
export interface NamedEdition {
  readonly edition: ComparableEdition;
  /** The edition's own id, null when the file gives none. */
  readonly id: string | null;
  /** The id, or the name of the file. */
  readonly name: string;
}

/** A file that cannot be compared; the message is one line for the person at the keyboard. */
export class UnreadableEdition extends Error {}

/** Reads what a person named on the command line: an edition folder or an `edition.json`. */
export function readNamedEdition(path: string): NamedEdition {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) throw new UnreadableEdition(readingWords.missing(path));
  return kind.isDirectory() ? readEditionFolder(path) : readEditionFile(path);
}

function readEditionFile(path: string): NamedEdition {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableEdition(
      error instanceof SyntaxError ? readingWords.notJson(path) : readingWords.unreadable(path),
    );
  }
  const read = readEditionJson(data);
  if ('fault' in read) throw new UnreadableEdition(faultWords(path, read));
  return { edition: read.edition, id: read.name, name: read.name ?? basename(path) };
}

/** Reads an edition folder (edition.yaml and its sections), with the keys and origins that editors have settled. */
function readEditionFolder(path: string): NamedEdition {
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  if (files.length === 0) throw new UnreadableEdition(readingWords.noEdition(path));
  const read = files.map((name) => {
    const file = join(path, name);
    return readSectionFile(file, readFileSync(file, 'utf8'));
  });
  const [problem] = read.flatMap(({ problems }) => problems);
  if (problem) throw new UnreadableEdition(formatProblem(problem));
  const sections = placeSections(read.flatMap(({ section }) => (section ? [section] : [])));
  const name = basename(path);
  return { edition: comparable(sections), id: name, name };
}
