import { compareNumbers } from '../section-number.ts';
import type { ComparableEdition, ComparableSection } from './comparable.ts';
import { plainNumber, squeezed } from './comparable.ts';

/** A section in its place. Other modules name it by `index`, its position in the outline. */
export interface OutlineSection {
  readonly index: number;
  readonly number: string;
  readonly title: string;
  /** Paragraphs with white space squeezed; the letters are those of the source. */
  readonly paragraphs: readonly string[];
  /** All paragraphs joined by one space: equal texts differ at most in where they are broken. */
  readonly text: string;
  /** Index of the section this one stands under. */
  readonly parent: number | null;
  readonly key: string | undefined;
  readonly cameFrom: readonly string[] | undefined;
}

export type Outline = readonly OutlineSection[];

/**
 * The sections of an edition in reading order.
 *
 * Where every section names its parent, the order in which they are given does not matter: those
 * under one parent are sorted by number. Where they do not, the given order is the printed order
 * and is kept, because a number is a label: a source may print 6.1.1 under 6.6. An order that runs
 * back and forth among the numbers is no printed order (files read from a folder as they came) and
 * is sorted by number too. An edition that says so is in printed order already.
 */
export function inReadingOrder<S extends ComparableSection>({
  inOrder = false,
  sections: given,
}: {
  inOrder?: boolean;
  sections: readonly S[];
}): readonly S[] {
  if (inOrder) return given;
  if (given.every((section) => section.parent !== undefined)) return byParents(given);
  return isPrintedOrder(given) ? given : sorted(given);
}

/** Puts the sections of an edition in reading order and finds what stands under what. */
export function outline(edition: ComparableEdition): Outline {
  const ordered = inReadingOrder(edition);
  const indexOf = new Map<string, number>();
  ordered.forEach((section, index) => {
    const number = plainNumber(section.number);
    if (!indexOf.has(number)) indexOf.set(number, index);
  });
  const open: { index: number; level: number }[] = [];
  return ordered.map((section, index) => {
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop();
    const enclosing = open.at(-1)?.index ?? null;
    open.push({ index, level: section.level });
    const texts = section.paragraphs.map(squeezed);
    return {
      index,
      number: plainNumber(section.number),
      title: squeezed(section.title),
      paragraphs: texts,
      text: texts.filter((text) => text !== '').join(' '),
      parent:
        section.parent === undefined
          ? enclosing
          : (indexOf.get(plainNumber(section.parent ?? '')) ?? null),
      key: section.key,
      cameFrom: section.cameFrom?.map(plainNumber),
    };
  });
}

/** One in this many sections may stand before one of a lower number in a printed order. */
const STEPS_BACK = 5;

/**
 * Whether an order can have been printed. Each number is held against the one before it of the same
 * form (`2.7.3` against `2.7.2`, `Kapitel 2` against `Kapitel 1`): chapters may be counted apart
 * from what stands in them, and a number may be misprinted.
 */
function isPrintedOrder(sections: readonly ComparableSection[]): boolean {
  const last = new Map<string, string>();
  let back = 0;
  for (const { number } of sections) {
    const form = number.replace(/\d+/gu, '0').replace(/(?<!\p{L})[IVX]+(?!\p{L})/gu, 'I');
    const before = last.get(form);
    if (before !== undefined && compareNumbers(before, number) > 0) back++;
    last.set(form, number);
  }
  return back * STEPS_BACK <= sections.length;
}

const sorted = <S extends ComparableSection>(sections: readonly S[]): S[] =>
  [...sections].sort(byPlace);

/** By number; sections that share a number by everything else, so that no two places tie. */
function byPlace(a: ComparableSection, b: ComparableSection): number {
  return (
    compareNumbers(a.number, b.number) ||
    order(a.number, b.number) ||
    order(a.title, b.title) ||
    order(a.paragraphs.join('\n'), b.paragraphs.join('\n'))
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each section followed by those under it; one that names a parent not there is under none. */
function byParents<S extends ComparableSection>(sections: readonly S[]): S[] {
  const numbers = new Set(sections.map((section) => plainNumber(section.number)));
  const under = new Map<string | null, S[]>();
  for (const section of sorted(sections)) {
    const parent = section.parent === null ? null : plainNumber(section.parent ?? '');
    const place = parent !== null && numbers.has(parent) ? parent : null;
    under.set(place, [...(under.get(place) ?? []), section]);
  }
  const placed = new Set<S>();
  const walk = (parent: string | null): void => {
    for (const section of under.get(parent) ?? []) {
      if (placed.has(section)) continue;
      placed.add(section);
      walk(plainNumber(section.number));
    }
  };
  walk(null);
  // Sections that name each other as parents in a ring would be lost; they come last.
  return [...placed, ...sorted(sections.filter((section) => !placed.has(section)))];
}
