import { fingerprint } from '../core/ledger/fingerprint.ts';
import type { RequirementCatalogue } from '../core/requirement-catalogue.ts';
import { type HeldRequirement, leadInOf } from '../core/requirement-changes.ts';
import type { NormClass } from '../core/requirements/types.ts';
import { chapterOf } from '../core/section-number.ts';
import { collapse } from '../core/text.ts';

/** A requirement on the checklist. */
export interface ChecklistItem {
  held: HeldRequirement;
  class: NormClass;
  chapter: string;
  /** For a list item: what its list is about. */
  leadIn: string | null;
  sentence: string;
  /** Fingerprint of the words, so that a tick can be told from one made for older words. */
  print: string;
  /** False for a permission: there is nothing in it to fulfil. */
  tickable: boolean;
}

export interface ChecklistChapter {
  number: string;
  title: string | null;
  items: ChecklistItem[];
}

/** All that one bearer answers for, chapter by chapter in reading order. */
export interface ChecklistBearer {
  name: string;
  items: ChecklistItem[];
  chapters: ChecklistChapter[];
}

/** The requirements of the catalogue's edition by bearer, the one who bears most first. */
export function checklist({ current, edition }: RequirementCatalogue): ChecklistBearer[] {
  const bearers = new Map<string, ChecklistItem[]>();
  for (const { current: held } of current) {
    if (!held) continue;
    const { name } = held.requirement.bearer;
    const items = bearers.get(name) ?? [];
    bearers.set(name, items);
    items.push(itemOf(held));
  }
  const titleOf = (number: string) =>
    edition.sections.find((section) => section.number === number)?.title ?? null;
  return [...bearers]
    .map(([name, items]) => ({
      name,
      items,
      chapters: [...Map.groupBy(items, ({ chapter }) => chapter)].map(([number, own]) => ({
        number,
        title: titleOf(number),
        items: own,
      })),
    }))
    .sort((a, b) => b.items.length - a.items.length || a.name.localeCompare(b.name, 'sv'));
}

function itemOf(held: HeldRequirement): ChecklistItem {
  const { requirement, section } = held;
  return {
    held,
    class: requirement.class,
    chapter: chapterOf(section.number),
    leadIn: leadInOf(held),
    sentence: collapse(requirement.sentence),
    print: fingerprint(requirement.sentence),
    tickable: requirement.class !== 'permission',
  };
}
