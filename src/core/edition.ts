import { strangeWords } from './effects/sameness.ts';
import type { Edition, EditionStatus, Section, Term } from './model.ts';
import { pointerFinder } from './pointers.ts';
import { levelOf, numberAbove } from './section-number.ts';

/** What an edition is made from: its own data, and its sections as they were read, in any order. */
export type EditionParts = Omit<Edition, 'sections' | 'terms' | 'status'> & {
  /** Left out: published. */
  status?: EditionStatus;
  sections: readonly Section[];
  terms: readonly Term[];
  /** The document's short title, by which the text speaks of itself. */
  shortTitle: string;
};

/**
 * Puts an edition together: sections in their order, each under the one it stands under, with the number
 * one would expect there, and with what its text points to. The order in which files were read does not matter.
 */
export function assembleEdition({ shortTitle, field, ...parts }: EditionParts): Edition {
  const placed = placeSections(parts.sections);
  const { language } = parts;
  const find = pointerFinder({ sections: placed, shortTitle, language, field });
  const sections = placed.map((section) => ({ ...section, ...find(section) }));
  return {
    status: 'published',
    ...parts,
    ...(field ? { field } : {}),
    sections,
    terms: [...parts.terms],
  };
}

/** An edition of which little is known: what is not given is empty or unknown. */
export function bareEdition(known: Partial<Edition> & Pick<Edition, 'sections'>): Edition {
  return {
    id: '',
    region: '',
    document: '',
    edition: '',
    title: '',
    status: 'published',
    completeness: 'complete',
    validFrom: null,
    validTo: null,
    expectedFrom: null,
    announcedBy: null,
    recorded: null,
    about: [],
    adoption: '',
    source: null,
    remarks: [],
    terms: [],
    place: { file: '', line: 1, column: 1 },
    ...known,
  };
}

/** The words of the sections that are no words of the language; see `strangeWords`. */
export const strangeWordsOf = (
  sections: readonly Section[],
  isWord: (word: string) => boolean,
): string[] =>
  strangeWords(
    sections.flatMap(({ title, paragraphs }) => [
      title ?? '',
      ...paragraphs.map(({ text }) => text),
    ]),
    isWord,
  );

/**
 * Puts sections in their order and gives each its parent by place: the closest section before it that is one
 * step up. Numbers are not trusted for this: 6.1.1–6.1.7 of the 2025 edition stand under 6.6.
 */
export function placeSections(sections: readonly Section[]): Section[] {
  const inOrder = [...sections].sort((a, b) => a.position - b.position);
  const open: Section[] = [];
  const children = new Map<string | null, number>();
  return inOrder.map((section) => {
    while (open.length > 0 && (open.at(-1) as Section).level >= section.level) open.pop();
    const parent = open.at(-1)?.number ?? null;
    open.push(section);
    const ordinal = (children.get(parent) ?? 0) + 1;
    children.set(parent, ordinal);
    const misplaced = parent !== null && numberAbove(section.number) !== parent;
    const expectedNumber =
      misplaced && levelOf(section.number) === levelOf(parent) + 1 ? `${parent}.${ordinal}` : null;
    return { ...section, parent, expectedNumber };
  });
}

/** The sections above this one, chapter first. */
export function pathTo(edition: Edition, section: Section): Section[] {
  const byNumber = new Map(edition.sections.map((s) => [s.number, s]));
  const path: Section[] = [];
  let above = section.parent === null ? undefined : byNumber.get(section.parent);
  while (above) {
    path.unshift(above);
    above = above.parent === null ? undefined : byNumber.get(above.parent);
  }
  return path;
}

/** The sections that stand directly under this one, in order. */
export function childrenOf(edition: Edition, section: Section): Section[] {
  return edition.sections.filter((s) => s.parent === section.number);
}

/** The chapter that a section stands in, by place, with everything in that chapter, in order. */
export function chapterOfSection(edition: Edition, section: Section): Section[] {
  const chapter = pathTo(edition, section)[0] ?? section;
  const first = edition.sections.indexOf(chapter);
  const next = edition.sections.findIndex((s, i) => i > first && s.parent === null);
  return edition.sections.slice(first, next === -1 ? undefined : next);
}

/** The chapters of an edition, in order. */
export function chapters(edition: Edition): Section[] {
  return edition.sections.filter((section) => section.parent === null);
}
