import type { Decision, Edition, RulebookDocument, Section } from '../core/model.ts';
import type { CatalogueRequirement, RequirementCatalogue } from '../core/requirement-catalogue.ts';
import { type HeldRequirement, leadInOf } from '../core/requirement-changes.ts';
import type { Deadline, NormClass, Requirement } from '../core/requirements/types.ts';
import { chapterOf } from '../core/section-number.ts';
import { slug } from '../core/text.ts';
import { namedDay } from './calendar-days.ts';
import { citeSection, paragraphName } from './citation.ts';
import { directionSlug } from './direction-wording.ts';
import { effectWords } from './effect-wording.ts';
import { NORM_CLASSES, normClass } from './requirement-wording.ts';
import { routes } from './routes.ts';

/** A requirement as a row of a table shows it. */
export interface RequirementRow {
  requirement: CatalogueRequirement;
  held: HeldRequirement;
  /** "2.7.3, stycke 2". */
  place: string;
  /** Address of the paragraph. */
  placeHref: string;
  /** The words before a list, where the item has its norm from them. */
  leadIn: string | null;
  deadlines: Deadline[];
  decisions: Decision[];
}

/** The rows of a section, and of a chapter. */
export interface SectionRows {
  section: Section;
  rows: RequirementRow[];
}

export interface ChapterRows {
  /** "2", and its heading where the edition holds one. */
  number: string;
  title: string | null;
  sections: SectionRows[];
  total: number;
}

/** What a requirement is found by in the filter, in the words that stand in the address. */
export interface FilterMarks {
  class: string;
  /** Names for addresses, parted by spaces. */
  bearers: string;
  /** Days that the text names, as `namedDay` writes them, parted by spaces; undefined without any. */
  days: string | undefined;
  /** "bestamd" for a firm time, "obestamd" for a loose one; undefined without any. */
  deadline: string | undefined;
  /** What happened to it: "2028:andrad-frist:skarper 2029:nytt:", by newer edition; undefined when nothing did. */
  changes: string | undefined;
}

export function rowOf(requirement: CatalogueRequirement, held: HeldRequirement): RequirementRow {
  const { section, edition } = held;
  return {
    requirement,
    held,
    place: placeName(held),
    placeHref: routes.section(edition, section, held.requirement.anchor),
    leadIn: held.requirement.inherited ? leadInOf(held) : null,
    deadlines: deadlinesOf(held.requirement),
    decisions: held.decisions,
  };
}

/** "2.7.3, stycke 2". */
export function placeName({ section, requirement }: HeldRequirement): string {
  const paragraph = section.paragraphs.find(({ anchor }) => anchor === requirement.anchor);
  return `${section.number}, ${paragraphName(paragraph ?? { anchor: requirement.anchor, kind: 'text' })}`;
}

/** All time expressions of a requirement, the first first. */
export function deadlinesOf({ deadline, moreDeadlines }: Requirement): Deadline[] {
  return deadline === null ? [...moreDeadlines] : [deadline, ...moreDeadlines];
}

/** Requirements in their chapters and sections, in the order in which they are given. */
export function byChapter(
  requirements: readonly CatalogueRequirement[],
  edition: Edition,
): ChapterRows[] {
  const chapters: ChapterRows[] = [];
  for (const requirement of requirements) {
    const held = requirement.current;
    if (!held) continue;
    const number = chapterOf(held.section.number);
    let chapter = chapters.at(-1);
    if (chapter?.number !== number) {
      const title = edition.sections.find((section) => section.number === number)?.title ?? null;
      chapter = { number, title, sections: [], total: 0 };
      chapters.push(chapter);
    }
    let group = chapter.sections.at(-1);
    if (group?.section !== held.section) {
      group = { section: held.section, rows: [] };
      chapter.sections.push(group);
    }
    group.rows.push(rowOf(requirement, held));
    chapter.total += 1;
  }
  return chapters;
}

/** Requirements of one class, in their sections. */
export interface ClassRows {
  norm: NormClass;
  sections: SectionRows[];
  total: number;
}

/** Requirements by class, the weightiest first, and inside a class in the order in which they are given. */
export function rowsByClass(requirements: readonly CatalogueRequirement[]): ClassRows[] {
  return NORM_CLASSES.flatMap((norm) => {
    const sections: SectionRows[] = [];
    let total = 0;
    for (const requirement of requirements) {
      const held = requirement.current;
      if (held?.requirement.class !== norm) continue;
      let group = sections.at(-1);
      if (group?.section !== held.section) {
        group = { section: held.section, rows: [] };
        sections.push(group);
      }
      group.rows.push(rowOf(requirement, held));
      total += 1;
    }
    return total > 0 ? [{ norm, sections, total }] : [];
  });
}

/** The name of a class in addresses: "forbud". */
export const classSlug = (norm: NormClass): string => slug(normClass[norm]);

export function filterMarks({ requirement, held }: RequirementRow): FilterMarks {
  const { class: norm } = held.requirement;
  const times = deadlinesOf(held.requirement);
  return {
    class: classSlug(norm),
    bearers: bearersOf(held).map(slug).join(' '),
    deadline:
      times.length === 0 ? undefined : times.some(({ firm }) => firm) ? 'bestamd' : 'obestamd',
    days: times.flatMap(({ value }) => namedDay(value) ?? []).join(' ') || undefined,
    changes:
      requirement.changes
        .map((change) => {
          return `${change.log.newer.edition}:${slug(effectWords[change.effect])}:${directionSlug(change.direction)}`;
        })
        .join(' ') || undefined,
  };
}

/** Those who bear it, the first named first. */
export function bearersOf({ requirement: { bearer } }: HeldRequirement): string[] {
  return [...new Set([bearer.name, ...bearer.shared])];
}

/** Somebody who bears requirements, with what they bear now. */
export interface BearerPage {
  name: string;
  slug: string;
  /** In reading order; empty for somebody who bore something in an older edition only. */
  requirements: CatalogueRequirement[];
}

/** Everybody who bears or bore a requirement; who bears most stands first. */
export function bearerPages({ all, current }: RequirementCatalogue): BearerPage[] {
  const names = new Set(all.flatMap(({ held }) => held.flatMap(bearersOf)));
  const collator = new Intl.Collator('sv');
  return [...names]
    .map((name) => ({
      name,
      slug: slug(name),
      requirements: current.filter((r) => r.current && bearersOf(r.current).includes(name)),
    }))
    .sort(
      (a, b) => b.requirements.length - a.requirements.length || collator.compare(a.name, b.name),
    );
}

/** How a requirement is cited: "krav K17, Uppdrag och regler 2025, 2.7.3, stycke 2". */
export function citeRequirement(document: RulebookDocument, held: HeldRequirement): string {
  const paragraph = held.section.paragraphs.find((p) => p.anchor === held.requirement.anchor);
  const where = paragraph ? `, ${paragraphName(paragraph)}` : '';
  return `krav ${held.id}, ${citeSection(document.shortTitle, held.edition, held.section)}${where}`;
}

/** The requirements that a section of an edition holds, in reading order. */
export function requirementsIn(
  { all }: RequirementCatalogue,
  edition: Edition,
  section: Section,
): CatalogueRequirement[] {
  const order = new Map(section.paragraphs.map(({ anchor }, i) => [anchor, i]));
  return all
    .flatMap((requirement) => {
      const held = requirement.held.find((h) => h.edition === edition && h.section === section);
      return held ? [{ requirement, held: held.requirement }] : [];
    })
    .sort(
      (a, b) =>
        (order.get(a.held.anchor) ?? 0) - (order.get(b.held.anchor) ?? 0) ||
        a.held.sentenceIndex - b.held.sentenceIndex,
    )
    .map(({ requirement }) => requirement);
}
