import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readCatalogue } from '../src/core/catalogue.ts';
import { changeLogs } from '../src/core/change-log.ts';
import { placeSections } from '../src/core/edition.ts';
import { documentsOf } from '../src/core/holdings.ts';
import { identify } from '../src/core/ledger/identify.ts';
import type { Edition } from '../src/core/model.ts';
import { formatProblem } from '../src/core/problem.ts';
import { requirementCatalogue } from '../src/core/requirement-catalogue.ts';
import type { EditionFile } from '../src/core/requirements/read-edition.ts';
import { readEditionJson } from '../src/core/requirements/read-edition.ts';
import { readSectionFile } from '../src/core/section-file.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import {
  inReadingOrder,
  type RequirementRecord,
  requirementsJson,
} from '../src/output/requirements-json.ts';
import { unnumberedRequirements } from '../src/output/unnumbered-requirements.ts';

/**
 * `npm run -s requirements -- FILE_OR_FOLDER [--format json|text]`
 *
 * The requirements of an edition, in the form of `requirements.json`. A folder of a document with a ledger gives
 * them under their permanent ids; any other edition under ids that hold for this output only.
 */
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

/** Reads an edition folder by itself: its section files, in their order. */
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
  return asFile({ edition: basename(resolve(folder)), sections });
}

function asFile({ edition, sections }: Pick<Edition, 'edition' | 'sections'>): EditionFile {
  return {
    edition,
    sections: sections.map(({ key, number, title, level, paragraphs }) => ({
      key,
      number,
      title: title ?? '',
      level,
      paragraphs,
    })),
  };
}

/** The requirements of an edition folder under their permanent ids; null where no ledger stands beside it. */
function identified(folder: string): RequirementRecord[] | null {
  const document = dirname(resolve(folder));
  const content = dirname(dirname(document));
  const isThere = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;
  if (!isThere(join(document, 'requirements.yaml'))) return null;
  if (!isThere(join(document, 'document.yaml'))) return null;
  const { catalogue, problems } = readCatalogue(readContentFolder(content));
  const id = relative(content, resolve(folder)).split(sep).join('/');
  const errors = problems.filter(
    ({ severity, place }) => severity === 'error' && place.file.includes(dirname(id)),
  );
  if (errors.length > 0) {
    process.stderr.write(`${errors.map(formatProblem).join('\n\n')}\n`);
    process.exit(1);
  }
  const found = documentsOf(catalogue).find((d) => d.editions.some((e) => e.id === id));
  const edition = found?.editions.find((e) => e.id === id);
  if (!found?.ledger || !edition || edition.sections.length === 0) return null;
  const decisions = catalogue.regions.find(({ slug }) => slug === found.region)?.decisions ?? [];
  const requirements = requirementCatalogue(found, changeLogs(found, decisions), decisions);
  if (!requirements) return null;
  // What the ledger does not hold yet is told too, under ids of this output.
  const { unknown } = identify(found.ledger, edition);
  const numbered = requirementsJson(requirements, edition);
  return inReadingOrder(
    [...numbered, ...unnumberedRequirements(asFile(edition), unknown)],
    edition,
  );
}

function read(path: string): RequirementRecord[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    stop(`${path}: no such file or folder.`);
  }
  if (isFolder) return identified(path) ?? unnumberedRequirements(readEditionFolder(path));
  const file = readEditionJson(readFileSync(path, 'utf8'));
  if ('problem' in file) stop(`${path}: ${file.problem}`);
  return unnumberedRequirements(file.edition);
}

function toLine(record: RequirementRecord): string {
  const { id, permanent, section, anchor, class: cls, bearer, deadline, sentence } = record;
  const place = permanent ? [id, section, anchor] : [section, anchor];
  return [...place, cls, bearer, deadline?.text ?? '', sentence].join('\t');
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

const requirements = read(path);
process.stdout.write(
  format === 'json'
    ? `${JSON.stringify(requirements, null, 2)}\n`
    : requirements.map((record) => `${toLine(record)}\n`).join(''),
);
