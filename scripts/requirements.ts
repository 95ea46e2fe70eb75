import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { placeSections } from '../src/core/edition.ts';
import { findLaws } from '../src/core/laws.ts';
import { formatProblem } from '../src/core/problem.ts';
import { findReferences } from '../src/core/references.ts';
import { extractRequirements } from '../src/core/requirements/extract.ts';
import type { EditionFile } from '../src/core/requirements/read-edition.ts';
import { readEditionJson } from '../src/core/requirements/read-edition.ts';
import type { Requirement } from '../src/core/requirements/types.ts';
import { readSectionFile } from '../src/core/section-file.ts';

const USAGE = 'Usage: npm run -s requirements -- FILE_OR_FOLDER [--format json|text]';

/** Ends with one line on standard error and the exit code of a misused command. */
function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function misuse(message: string): never {
  stop(`${message} ${USAGE}`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of the command.
process.stdout.on('error', () => process.exit(0));

/** Reads an edition folder: its section files, in their order. */
function readEditionFolder(folder: string): EditionFile {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  if (names.length === 0) stop(`${folder}: no section files; expected an edition folder.`);
  const read = names.map((name) => {
    const file = join(folder, name);
    return readSectionFile(file, readFileSync(file, 'utf8'));
  });
  const [problem] = read.flatMap(({ problems }) => problems);
  if (problem) stop(formatProblem(problem));
  const sections = placeSections(read.flatMap(({ section }) => (section ? [section] : [])));
  return {
    edition: basename(resolve(folder)),
    sections: sections.map(({ key, number, title, level, paragraphs }) => ({
      key,
      number,
      title: title ?? '',
      level,
      paragraphs,
    })),
  };
}

function readEdition(path: string): EditionFile {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    stop(`${path}: no such file or folder.`);
  }
  if (isFolder) return readEditionFolder(path);
  const read = readEditionJson(readFileSync(path, 'utf8'));
  if ('problem' in read) stop(`${path}: ${read.problem}`);
  return read.edition;
}

/** One requirement in the form of the contract, with an id that holds for this output only. */
function toRecord(requirement: Requirement, edition: EditionFile): Record<string, unknown> {
  const { key, section, anchor, sentenceIndex, bearer, deadline, ...rest } = requirement;
  const url = edition.sections.find((s) => s.key === key)?.url;
  return {
    id: `${section}-${anchor}-s${sentenceIndex}`,
    key,
    section,
    anchor,
    sentence: rest.sentence,
    class: rest.class,
    bearer: bearer.name,
    bearerStated: bearer.stated,
    deadline,
    references: referencesIn(requirement, edition),
    firstEdition: edition.edition ?? null,
    url: url === undefined ? null : `${url}#${anchor}`,
    bearerText: bearer.text,
    bearerScope: bearer.scope,
    bearerShared: bearer.shared,
    norm: rest.norm,
    implicit: rest.implicit,
    inherited: rest.inherited,
    secondary: rest.secondary,
    moreDeadlines: rest.moreDeadlines,
    thresholds: rest.thresholds,
    sentenceIndex,
  };
}

/** Statutes and sections that the sentence names, as edition.json has them for the whole section. */
function referencesIn(requirement: Requirement, edition: EditionFile): object[] {
  const { section: number, anchor, sentence } = requirement;
  const section = edition.sections.find((s) => s.number === number);
  const paragraphs = (section?.paragraphs ?? []).filter((p) => p.anchor === anchor);
  const inSentence = ({ quote }: { quote: string }) => sentence.includes(quote);
  const laws = findLaws(paragraphs).filter(inSentence);
  const sections = findReferences(
    { number, paragraphs, declared: [] },
    { sections: edition.sections.map((s) => ({ ...s, parent: null })), shortTitle: NO_TITLE },
  ).filter(inSentence);
  return [
    ...laws.map(({ quote, kind, number: law }) => ({ quote, kind, number: law })),
    ...sections.map(({ quote, status, target }) => ({ quote, kind: 'section', status, target })),
  ];
}

/** The command knows no document, so no words can be its name. */
const NO_TITLE = '\u0000';

function toLine(requirement: Requirement): string {
  const { section, anchor, class: cls, bearer, deadline, sentence } = requirement;
  return [section, anchor, cls, bearer.name, deadline?.text ?? '', sentence].join('\t');
}

const args = process.argv.slice(2);
const formatAt = args.indexOf('--format');
const format = formatAt < 0 ? 'json' : args.splice(formatAt, 2)[1];
if (format !== 'json' && format !== 'text')
  misuse(`--format must be json or text, not ${format ?? 'nothing'}.`);
const unknown = args.find((arg) => arg.startsWith('--'));
if (unknown !== undefined) misuse(`Unknown option ${unknown}.`);
const [path, more] = args;
if (path === undefined) misuse('Name an edition.json or an edition folder.');
if (more !== undefined) misuse(`One edition at a time; ${more} is one too many.`);

const edition = readEdition(path);
const requirements = extractRequirements(edition);
process.stdout.write(
  format === 'json'
    ? `${JSON.stringify(
        requirements.map((r) => toRecord(r, edition)),
        null,
        2,
      )}\n`
    : requirements.map((r) => `${toLine(r)}\n`).join(''),
);
