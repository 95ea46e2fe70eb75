import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { bareEdition, placeSections, strangeWordsOf } from '../core/edition.ts';
import { readEditionJson } from '../core/edition-json.ts';
import { readYaml } from '../core/front-matter.ts';
import { documentsOf } from '../core/holdings.ts';
import type { Edition, Section } from '../core/model.ts';
import { buildRulebook } from '../core/pipeline.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { type Chronicle, chronicleOf, type Rulebook } from '../core/rulebook.ts';
import { editionSchema } from '../core/schemas.ts';
import { readSectionFile } from '../core/section-file.ts';
import { faultWords, readingWords } from '../output/compare-wording.ts';
import { readContentFolder } from './content-folder.ts';
import { wordsOf } from './word-list.ts';

/** An edition that a person named on the command line, and what to call it. */
export interface NamedEdition {
  edition: Edition;
  /** The edition, or the name of the file. */
  name: string;
  /** Where the sections are published; a file may say it. */
  urls: ReadonlyMap<Section, string>;
  /** What it belongs to; null for a file, and for a folder by itself. */
  of: { rulebook: Rulebook; chronicle: Chronicle } | null;
}

/** A file that cannot be read; the message is for the person at the keyboard. */
export class UnreadableEdition extends Error {}

/** An edition of a document in which there are errors: what they are, one a paragraph. */
export class FaultyContent extends UnreadableEdition {}

/** Nothing that is read here depends on the day. */
const TODAY = '2000-01-01';

/**
 * Reads what was named: an `edition.json`, an edition folder in its content (which is read whole, once for all that
 * were named), or an edition folder by itself.
 */
export function readNamedEditions(paths: readonly string[]): NamedEdition[] {
  const rulebooks = new Map<string, Rulebook>();
  const rulebookIn = (content: string): Rulebook => {
    const known =
      rulebooks.get(content) ??
      buildRulebook(readContentFolder(content), TODAY, { drafts: true, words: wordsOf });
    rulebooks.set(content, known);
    return known;
  };
  return paths.map((path) => {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind === undefined) {
      // A version has no folder: its decisions and its edition are what it is made of.
      const content = versionContentOf(resolve(path));
      if (content === null) throw new UnreadableEdition(readingWords.missing(path));
      return editionOfContent(rulebookIn(content), content, resolve(path));
    }
    if (!kind.isDirectory()) return readEditionFile(path);
    const content = contentOf(resolve(path));
    return content === null
      ? readLoneFolder(path)
      : editionOfContent(rulebookIn(content), content, resolve(path));
  });
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
  const { edition, urls } = read;
  return { edition: withWords(edition), name: edition.edition || basename(path), urls, of: null };
}

/** The edition with the words that are none, where the file does not say; the file's own word stands. */
function withWords(edition: Edition): Edition {
  const isWord = edition.strangeWords ? null : wordsOf(edition.language ?? 'sv');
  return isWord ? { ...edition, strangeWords: strangeWordsOf(edition.sections, isWord) } : edition;
}

/** The content folder that an edition folder lies in; null for one that lies by itself. */
function contentOf(folder: string): string | null {
  const document = dirname(folder);
  const region = dirname(document);
  const there = [
    join(folder, 'edition.yaml'),
    join(document, 'document.yaml'),
    join(region, 'region.yaml'),
  ].every((file) => existsSync(file));
  return there ? dirname(region) : null;
}

/** The content folder of a version that is named as a folder of its document; null for what can be none. */
function versionContentOf(path: string): string | null {
  const document = dirname(path);
  const isVersion = /\d{4}-\d{2}-\d{2}$/u.test(basename(path));
  const there = existsSync(join(document, 'document.yaml'));
  return isVersion && there ? dirname(dirname(document)) : null;
}

function editionOfContent(rulebook: Rulebook, content: string, folder: string): NamedEdition {
  const id = relative(content, folder).split(sep).join('/');
  throwFaults(rulebook.faults.filter(({ place }) => place.file.includes(`/${dirname(id)}/`)));
  const document = documentsOf(rulebook).find((d) => d.editions.some((e) => e.id === id));
  const edition = document?.editions.find((e) => e.id === id);
  if (!document || !edition || edition.sections.length === 0)
    throw new UnreadableEdition(readingWords.noEdition(folder));
  const of = { rulebook, chronicle: chronicleOf(rulebook, document) };
  return { edition, name: edition.edition, urls: new Map(), of };
}

/** Reads section files that belong to no content, with the keys and origins that editors have settled. */
function readLoneFolder(path: string): NamedEdition {
  const files = readdirSync(path).filter((name) => name.endsWith('.mdx'));
  if (files.length === 0) throw new UnreadableEdition(readingWords.noEdition(path));
  const read = files.sort().map((name) => {
    const file = join(path, name);
    return readSectionFile(file, readFileSync(file, 'utf8'));
  });
  throwFaults(read.flatMap(({ problems }) => problems).slice(0, 1));
  const name = basename(resolve(path));
  const about = join(path, 'edition.yaml');
  const { data } = existsSync(about)
    ? readYaml(about, readFileSync(about, 'utf8'), editionSchema)
    : { data: null };
  const edition = bareEdition({
    id: name,
    edition: name,
    completeness: data?.completeness ?? 'complete',
    sections: placeSections(read.flatMap(({ section }) => (section ? [section] : []))),
  });
  return { edition, name, urls: new Map(), of: null };
}

function throwFaults(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new FaultyContent(errors.map(formatProblem).join('\n\n'));
}
