import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { comparable } from '../core/change-log.ts';
import type { ComparableEdition, ComparableSection } from '../core/compare/comparable.ts';
import { compareEditions } from '../core/compare/compare.ts';
import { readEditionJson } from '../core/compare/edition-json.ts';
import { placeSections } from '../core/edition.ts';
import { readYaml } from '../core/front-matter.ts';
import { formatProblem } from '../core/problem.ts';
import { readEditionJson as readEditionText } from '../core/requirements/read-edition.ts';
import type { RequirementEdition } from '../core/requirements/types.ts';
import { editionSchema } from '../core/schemas.ts';
import { readSectionFile } from '../core/section-file.ts';
import { faultWords, readingWords } from '../output/compare-wording.ts';

/** An edition ready to compare and what to call it. */
export interface NamedEdition {
  readonly edition: ComparableEdition;
  /** The edition's own id, null when the file gives none. */
  readonly id: string | null;
  /** The id, or the name of the file. */
  readonly name: string;
  /** Only some of its sections are held: what it lacks may have stood there all the same. */
  readonly partial: boolean;
  /** Its text as the finding of requirements reads it. */
  readonly text: RequirementEdition;
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
  const text = readEditionText(JSON.stringify(data));
  const { completeness } = data as { completeness?: unknown };
  return {
    edition: read.edition,
    id: read.name,
    name: read.name ?? basename(path),
    partial: completeness === 'partial',
    text: 'edition' in text ? text.edition : asText(read.edition),
  };
}

/** Sections as plain paragraphs, where a file says no more of them. */
const asText = (edition: ComparableEdition): RequirementEdition => ({
  sections: edition.sections.map((section) => ({
    ...section,
    key: section.key ?? section.number,
    paragraphs: section.paragraphs.map((text, i) => ({ anchor: `p${i + 1}`, kind: 'text', text })),
  })),
});

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
  const file = join(path, 'edition.yaml');
  const { data } = existsSync(file)
    ? readYaml(file, readFileSync(file, 'utf8'), editionSchema)
    : { data: null };
  const partial = data?.completeness === 'partial';
  const text = { sections: sections.map((s) => ({ ...s, title: s.title ?? '' })) };
  return { edition: comparable(sections), id: name, name, partial, text };
}

/**
 * The two editions as they can be compared: where one is held only in part, the sections that both have by key,
 * and of those the paragraphs and headings that the part holds too. What only the whole edition has is not new;
 * nobody knows. Gives null for editions that are held whole, which need no cut.
 */
export function heldByBoth(
  older: NamedEdition,
  newer: NamedEdition,
): [NamedEdition, NamedEdition] | null {
  if (!older.partial && !newer.partial) return null;
  const keys = ({ edition }: NamedEdition) => new Set(edition.sections.map(({ key }) => key));
  const olds = sectionsWith(older, keys(newer));
  const news = sectionsWith(newer, keys(older));
  const { paragraphs } = compareEditions({ sections: olds }, { sections: news });
  const lone = (side: 'old' | 'new') =>
    new Set(
      paragraphs
        .filter((change) => change[side === 'old' ? 'new' : 'old'].length === 0)
        .flatMap((change) => change[side].map(({ section, place }) => `${section} ${place}`)),
    );
  const cut = (whole: ComparableSection[], part: ComparableSection[], gone: ReadonlySet<string>) =>
    whole.map((section, index) => ({
      ...section,
      title: part.find(({ key }) => key === section.key)?.title === '' ? '' : section.title,
      paragraphs: section.paragraphs.filter((_, place) => !gone.has(`${index} ${place}`)),
    }));
  return [
    { ...older, edition: { sections: newer.partial ? cut(olds, news, lone('old')) : olds } },
    { ...newer, edition: { sections: older.partial ? cut(news, olds, lone('new')) : news } },
  ];
}

function sectionsWith(
  { edition }: NamedEdition,
  keys: ReadonlySet<string | undefined>,
): ComparableSection[] {
  return edition.sections.filter(({ key }) => key !== undefined && keys.has(key));
}
