import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readFrontMatter } from '../core/front-matter.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { type SectionData, sectionSchema } from '../core/schemas.ts';
import type { KeyHolder } from '../import/answer-keys.ts';
import type { ImportedText } from '../import/imported.ts';
import { writeSectionFile, writeYaml } from '../import/section-writer.ts';
import type { Settled } from '../import/settled.ts';

/** A section file of the folder that cannot be read; nothing is written over it. */
export class UnreadableEdition extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/**
 * What an editor has settled: the sections that the folder of an edition holds, and the keys of the document's
 * other editions, newest first. Throws UnreadableEdition when a file cannot be read.
 */
export function readSettled(folder: string): Settled {
  const own = sectionsIn(folder);
  const document = dirname(folder);
  const others = existsSync(document)
    ? readdirSync(document, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
        .map((entry) => entry.name)
        .sort((a, b) => (a < b ? 1 : -1))
    : [];
  const holders = others.flatMap((edition) =>
    sectionsIn(join(document, edition)).map(
      ({ number, heading, key }): KeyHolder => ({ edition, number, title: heading, key }),
    ),
  );
  return { sections: new Map(own.map((section) => [section.number, section])), holders };
}

function sectionsIn(folder: string): SectionData[] {
  if (!existsSync(folder)) return [];
  const problems: Problem[] = [];
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const front = readFrontMatter(file, readFileSync(file, 'utf8'), sectionSchema);
      problems.push(...front.problems);
      return front.data ? [front.data] : [];
    });
  if (problems.length > 0) throw new UnreadableEdition(problems);
  return sections;
}

/**
 * Writes an edition: its source, a file per section, and edition.yaml when there is none. Files of sections
 * that the source no longer has are removed. Each file is written beside its place and then moved there, so
 * that an interruption leaves no half file.
 */
export function writeEdition(folder: string, imported: ImportedText, source: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const names = new Set(imported.sections.map(({ data }) => `${data.number}.mdx`));
  writeWhole(join(folder, 'source.txt'), source);
  for (const { data, body } of imported.sections) {
    writeWhole(join(folder, `${data.number}.mdx`), writeSectionFile(data, body));
  }
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.mdx') && !names.has(name)) rmSync(join(folder, name));
  }
  const editionFile = join(folder, 'edition.yaml');
  if (!existsSync(editionFile))
    writeWhole(editionFile, firstEditionFile(basename(folder), imported, source));
}

/** What can be said of an edition before an editor has said anything: unknown is written as unknown. */
function firstEditionFile(edition: string, imported: ImportedText, source: Uint8Array): string {
  return writeYaml({
    edition,
    title: imported.title ?? edition,
    completeness: 'complete',
    adoption: 'Vem som fastställde utgåvan, och när, framgår inte av underlaget.',
    source: {
      file: 'source.txt',
      sha256: createHash('sha256').update(source).digest('hex'),
      contents: imported.contents?.lines ?? null,
      dropped: linesAround(imported).map((lines) => ({
        lines,
        reason: 'Titel och rubriker före det första avsnittet.',
      })),
      note: 'Hur källan kom till är inte beskrivet.',
    },
  });
}

/** The lines before the first section that are not the contents list. */
function linesAround({ front, contents }: ImportedText): [number, number][] {
  if (!front) return [];
  if (!contents) return [front];
  const ranges: [number, number][] = [
    [front[0], contents.lines[0] - 1],
    [contents.lines[1] + 1, front[1]],
  ];
  return ranges.filter(([first, last]) => first <= last);
}

function writeWhole(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
