import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { placeSections } from '../src/core/edition.ts';
import { documentsOf } from '../src/core/holdings.ts';
import type { Edition } from '../src/core/model.ts';
import { buildRulebook } from '../src/core/pipeline.ts';
import { formatProblem } from '../src/core/problem.ts';
import type { EditionFile } from '../src/core/requirements/read-edition.ts';
import { readEditionJson } from '../src/core/requirements/read-edition.ts';
import { chronicleOf } from '../src/core/rulebook.ts';
import { readSectionFile } from '../src/core/section-file.ts';
import { readContentFolder } from '../src/io/content-folder.ts';
import {
  inReadingOrder,
  type RequirementRecord,
  requirementsJson,
} from '../src/output/requirements-json.ts';
import { unnumberedRequirements } from '../src/output/unnumbered-requirements.ts';
import { type Command, Misuse, readOptions } from './command.ts';

/**
 * `npm run -s requirements -- FILE_OR_FOLDER [--format json|text]`
 *
 * The requirements of an edition, in the form of `requirements.json`. A folder of a document with a ledger gives
 * them under their permanent ids; any other edition under ids that hold for this output only.
 */
const USAGE = 'Usage: npm run -s requirements -- FILE_OR_FOLDER [--format json|text]';

const misused = (message: string) => `${message} ${USAGE}`;

/** Requirements do not depend on the day. */
const TODAY = '2000-01-01';

/** The document of the edition has errors: what they are, one a paragraph. */
class ContentErrors extends Error {}

/** Reads an edition folder by itself: its section files, in their order. */
function readEditionFolder(folder: string): EditionFile {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  if (names.length === 0)
    throw new Misuse(`${folder}: no section files; expected an edition folder.`);
  const read = names.map((name) => {
    const file = join(folder, name);
    return readSectionFile(file, readFileSync(file, 'utf8'));
  });
  const [problem] = read.flatMap(({ problems }) => problems);
  if (problem) throw new Misuse(formatProblem(problem));
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
  const rulebook = buildRulebook(readContentFolder(content), TODAY, { drafts: true });
  const id = relative(content, resolve(folder)).split(sep).join('/');
  const errors = rulebook.faults.filter(
    ({ severity, place }) => severity === 'error' && place.file.includes(dirname(id)),
  );
  if (errors.length > 0) {
    throw new ContentErrors(errors.map(formatProblem).join('\n\n'));
  }
  const found = documentsOf(rulebook).find((d) => d.editions.some((e) => e.id === id));
  const edition = found?.editions.find((e) => e.id === id);
  const { requirements } = found ? chronicleOf(rulebook, found) : { requirements: null };
  const identified = edition && rulebook.readings.get(edition)?.identified;
  if (!edition || !identified || !requirements) return null;
  // What the ledger does not hold yet is told too, under ids of this output.
  const numbered = requirementsJson(requirements, edition);
  return inReadingOrder(
    [...numbered, ...unnumberedRequirements(asFile(edition), identified.unknown)],
    edition,
  );
}

function read(path: string): RequirementRecord[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new Misuse(`${path}: no such file or folder.`);
  }
  if (isFolder) return identified(path) ?? unnumberedRequirements(readEditionFolder(path));
  const file = readEditionJson(readFileSync(path, 'utf8'));
  if ('problem' in file) throw new Misuse(`${path}: ${file.problem}`);
  return unnumberedRequirements(file.edition);
}

function toLine(record: RequirementRecord): string {
  const { id, permanent, section, anchor, class: cls, bearer, deadline, sentence } = record;
  const place = permanent ? [id, section, anchor] : [section, anchor];
  return [...place, cls, bearer, deadline?.text ?? '', sentence].join('\t');
}

export const command: Command = (args, { out, err }) => {
  const { values, positionals } = readOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' } },
    },
    misused,
  );
  const { format } = values;
  if (format !== 'json' && format !== 'text') {
    throw new Misuse(misused(`--format must be json or text, not ${format || 'nothing'}.`));
  }
  const [path, more] = positionals;
  if (path === undefined) throw new Misuse(misused('Name an edition.json or an edition folder.'));
  if (more !== undefined)
    throw new Misuse(misused(`One edition at a time; ${more} is one too many.`));
  try {
    const requirements = read(path);
    out.write(
      format === 'json'
        ? `${JSON.stringify(requirements, null, 2)}\n`
        : requirements.map((record) => `${toLine(record)}\n`).join(''),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
};
