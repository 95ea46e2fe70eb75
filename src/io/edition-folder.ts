import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readFrontMatter, readYaml } from '../core/front-matter.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { editionSchema, type SectionData, sectionSchema } from '../core/schemas.ts';
import type { KeyHolder } from '../import/answer-keys.ts';
import { paragraphsOf } from '../import/carry-over.ts';
import { type EditionFile, editionFile } from '../import/edition-file.ts';
import type { ImportedText } from '../import/imported.ts';
import { writeSectionFile, writeYaml } from '../import/section-writer.ts';
import type { Settled } from '../import/settled.ts';

/** A section file of the folder that cannot be read; nothing is written over it. */
export class UnreadableEdition extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

interface HeldSection {
  data: SectionData;
  body: string;
}

/**
 * What an editor has settled: the sections that the folder of an edition holds, and the keys of the document's other
 * editions. First stands the edition to hold the new one against: the newest whole one before it, else the oldest whole
 * one after it, else the newest of which anything is held. Throws UnreadableEdition when a file cannot be read.
 */
export function readSettled(folder: string): Settled {
  recover(folder);
  const own = sectionsIn(folder);
  const document = dirname(folder);
  const name = basename(folder);
  const others = existsSync(document)
    ? readdirSync(document, { withFileTypes: true })
        .filter(
          (entry) => entry.isDirectory() && entry.name !== name && !entry.name.startsWith('.'),
        )
        .map((entry) => entry.name)
        .sort((a, b) => (a < b ? 1 : -1))
        .map((edition) => ({ edition, sections: sectionsIn(join(document, edition)) }))
        .filter(({ sections }) => sections.length > 0)
    : [];
  const whole = others.filter(({ edition }) => isWhole(join(document, edition)));
  const against =
    whole.find(({ edition }) => edition < name) ??
    whole.findLast(({ edition }) => edition > name) ??
    others[0];
  const inOrder = against ? [against, ...others.filter((other) => other !== against)] : [];
  const source = sourceIn(folder);
  return {
    sections: new Map(own.map(({ data }) => [data.number, data])),
    bodies: new Map(own.map(({ data, body }) => [data.number, body])),
    text: source,
    edition: name,
    holders: inOrder.flatMap(({ edition, sections }) =>
      [...sections]
        .sort((a, b) => a.data.position - b.data.position)
        .map(
          ({ data, body }): KeyHolder => ({
            edition,
            number: data.number,
            title: data.heading,
            key: data.key,
            ...(data.level === undefined ? {} : { level: data.level }),
            paragraphs: edition === against?.edition ? paragraphsOf(body) : [],
          }),
        ),
    ),
  };
}

function sectionsIn(folder: string): HeldSection[] {
  if (!existsSync(folder)) return [];
  const problems: Problem[] = [];
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const front = readFrontMatter(file, readFileSync(file, 'utf8'), sectionSchema);
      problems.push(...front.problems);
      return front.data ? [{ data: front.data, body: front.body.replace(/^\n+/u, '') }] : [];
    });
  if (problems.length > 0) throw new UnreadableEdition(problems);
  return sections;
}

function sourceIn(folder: string): string | null {
  const file = join(folder, 'source.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function isWhole(folder: string): boolean {
  const file = join(folder, 'edition.yaml');
  if (!existsSync(file)) return true;
  const { data } = readYaml(file, readFileSync(file, 'utf8'), editionSchema);
  return data?.completeness === 'complete';
}

/** What is written of an edition besides its sections. */
export interface EditionSourceFiles {
  /** Bytes of source.txt. */
  text: Uint8Array;
  /** The file as it was received, when it is not the text form itself. */
  original?: {
    name: string;
    bytes: Uint8Array;
    format: 'docx' | 'pdf' | 'markdown' | 'text';
    received: string;
  };
  /** What the conversion did, as YAML data. */
  conversion?: Record<string, unknown>;
}

/**
 * Writes an edition: its source, a file per section, and edition.yaml. Files of sections that the source no longer has
 * are removed, and everything else in the folder stays. All is written beside the folder first and put in its place at
 * the end, so that an interruption leaves the edition as it was. Gives the edition file as it was written.
 */
export function writeEdition(
  folder: string,
  imported: ImportedText,
  files: Uint8Array | EditionSourceFiles,
): EditionFile {
  const { text, original, conversion } =
    files instanceof Uint8Array
      ? { text: files, original: undefined, conversion: undefined }
      : files;
  mkdirSync(dirname(folder), { recursive: true });
  const coming = mkdtempSync(join(dirname(folder), `.${basename(folder)}.coming-`));
  try {
    if (existsSync(folder)) cpSync(folder, coming, { recursive: true });
    const write = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(coming, name), content);
    write('source.txt', text);
    for (const stale of readdirSync(coming)) {
      if (/^original\.[a-z]+$/u.test(stale) || stale === 'conversion.yaml')
        rmSync(join(coming, stale));
    }
    if (original) write(original.name, original.bytes);
    if (conversion) write('conversion.yaml', writeYaml(conversion));
    const names = new Set(imported.sections.map(({ data }) => `${data.number}.mdx`));
    for (const { data, body } of imported.sections) {
      write(`${data.number}.mdx`, writeSectionFile(data, body));
    }
    for (const name of readdirSync(coming)) {
      if (name.endsWith('.mdx') && !names.has(name)) rmSync(join(coming, name));
    }
    const edition = editionFileFor(folder, imported, { text, ...(original ? { original } : {}) });
    write('edition.yaml', edition.text);
    replace(folder, coming);
    return edition;
  } catch (error) {
    rmSync(coming, { recursive: true, force: true });
    throw error;
  }
}

/** The edition file as it would be written. */
export function editionFileFor(
  folder: string,
  imported: ImportedText,
  { text, original }: EditionSourceFiles,
): EditionFile {
  const file = join(folder, 'edition.yaml');
  return editionFile(basename(folder), imported, {
    before: existsSync(file) ? readFileSync(file, 'utf8') : null,
    sha256: sum(text),
    original: original
      ? {
          file: original.name,
          sha256: sum(original.bytes),
          format: original.format,
          received: original.received,
        }
      : null,
  });
}

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const beforeName = (folder: string): string => join(dirname(folder), `.${basename(folder)}.before`);

/** Puts the new folder in the place of the old one. Two steps; `recover` undoes the first when the second is missing. */
function replace(folder: string, coming: string): void {
  const before = beforeName(folder);
  rmSync(before, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, before);
  renameSync(coming, folder);
  rmSync(before, { recursive: true, force: true });
}

/** Puts back what an interrupted run has moved aside, and takes away what it has left behind. */
function recover(folder: string): void {
  const before = beforeName(folder);
  if (existsSync(before)) {
    if (existsSync(folder)) rmSync(before, { recursive: true, force: true });
    else renameSync(before, folder);
  }
}
