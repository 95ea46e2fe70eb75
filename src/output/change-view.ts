import { oneEach, tallyOf } from '../core/change-direction.ts';
import type { ChangeLog, ParagraphEntry, SectionEntry } from '../core/change-log.ts';
import type { Outcome } from '../core/compare/account.ts';
import type { SectionKind } from '../core/compare/section-kinds.ts';
import type { Concern, Decision, RulebookDocument } from '../core/model.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import { concerned, isNews } from '../core/requirement-news.ts';
import { chapterOf, compareNumbers } from '../core/section-number.ts';
import { collapse, slug } from '../core/text.ts';
import { EARLIER_NOT_HELD, SECTION_KINDS } from './change-wording.ts';
import { outcomeWords } from './compare-wording.ts';
import { tallyInWords } from './direction-wording.ts';
import { EFFECTS, effectWords } from './effect-wording.ts';
import { counted } from './wording.ts';

/** True for a paragraph that a redline shows; the others are only counted. */
export function isShown(paragraph: ParagraphEntry): boolean {
  return paragraph.kinds.some((kind) => kind !== 'unchanged' && kind !== 'rebroken');
}

/** True for a row that the log tells at length; unchanged sections are listed by number. */
export function isListed(entry: SectionEntry): boolean {
  return !entry.kinds.includes('unchanged');
}

/** The weightiest kind of a row: the one that its cell in the map shows. */
export function chiefKind(entry: Pick<SectionEntry, 'kinds'>): SectionKind {
  return SECTION_KINDS.find((kind) => entry.kinds.includes(kind)) ?? 'unchanged';
}

/** A chapter's row in the map of the year: a cell for every section, removed ones among them. */
export interface MapRow {
  chapter: string;
  cells: {
    number: string;
    title: string | null;
    kind: SectionKind;
    href: string | null;
    entry: SectionEntry;
  }[];
}

/** The map of the year's change: chapters in the order of the newer edition, each section in one cell. */
export function changeMap(log: ChangeLog): MapRow[] {
  const rows = new Map<string, MapRow>();
  const seen = new Set<string>();
  for (const entry of log.entries) {
    const section = entry.new ?? entry.old;
    if (!section) continue;
    const id = `${entry.new ? 'new' : 'old'} ${section.number}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const chapter = chapterOf(section.number);
    const row = rows.get(chapter) ?? { chapter, cells: [] };
    const cell = {
      number: section.number,
      title: section.title,
      kind: chiefKind(entry),
      href: isListed(entry) ? `#a-${entry.id}` : null,
      entry,
    };
    // What is gone has no place in the newer edition; its number tells where a reader would look for it.
    const before = row.cells.findLastIndex(
      ({ number }) => compareNumbers(number, cell.number) <= 0,
    );
    row.cells.splice(entry.new ? row.cells.length : before + 1, 0, cell);
    rows.set(chapter, row);
  }
  return [...rows.values()].sort((a, b) => compareNumbers(a.chapter, b.chapter));
}

/** The balanced account as a table: how many sections of each edition every outcome takes. */
export function accountTable(log: ChangeLog): {
  rows: { words: string; old: number; new: number }[];
  total: { old: number; new: number };
} {
  const account = log.comparison?.account;
  const outcomes = account
    ? (Object.entries(account.sums) as [Outcome, { old: number; new: number }][])
    : [];
  // With a partial edition "added" would be a guess; what cannot be compared is a row of its own.
  const rows =
    log.basis === 'partial'
      ? [
          {
            words: 'jämförda i de delar som är kända',
            old: log.comparison?.older.length ?? 0,
            new: log.comparison?.newer.length ?? 0,
          },
          {
            words: 'går inte att jämföra',
            old: log.notComparable.filter(({ edition }) => edition === log.older).length,
            new: log.notComparable.filter(({ edition }) => edition === log.newer).length,
          },
        ]
      : outcomes
          .filter(([, sum]) => sum.old + sum.new > 0)
          .map(([outcome, sum]) => ({ words: outcomeWords[outcome], old: sum.old, new: sum.new }));
  return {
    rows,
    total: { old: log.older.sections.length, new: log.newer.sections.length },
  };
}

/** A decision in the log of a document: what it concerns, and what is known of the text before it. */
export interface DecisionEvent {
  decision: Decision;
  /** "Uppdrag och regler 2021, 7.1.3". */
  concern: string;
  text: string;
}

/** Decisions that order or announce something in an edition of the document, newest edition first. */
export function decisionEvents(
  document: RulebookDocument,
  decisions: readonly Decision[],
): DecisionEvent[] {
  return decisions
    .filter((decision) => decision.kind !== 'cited')
    .flatMap((decision) => {
      const concerns = [...decision.concerns, ...decision.orders].filter(
        ({ document: slug }) => slug === document.slug,
      );
      const unique = concerns.filter(
        (concern, i) =>
          concerns.findIndex(
            (c) => c.edition === concern.edition && c.section === concern.section,
          ) === i,
      );
      return unique.map((concern) => ({
        edition: concern.edition ?? '',
        decision,
        concern: [`${document.shortTitle} ${concern.edition ?? ''}`.trim(), concern.section]
          .filter(Boolean)
          .join(', '),
        text: eventInWords(document, decision, concern),
      }));
    })
    .sort((a, b) => (a.edition < b.edition ? 1 : a.edition > b.edition ? -1 : 0));
}

/** Whether the wording before a decision is held decides what can be said of the change that it made. */
function eventInWords(document: RulebookDocument, decision: Decision, concern: Concern): string {
  const order = decision.orders.find(
    (o) => o.edition === concern.edition && o.section === concern.section,
  );
  if (!order) return decision.summary;
  const earlier = document.editions.findLast(
    (edition) => edition.edition < order.edition && edition.sections.length > 0,
  );
  return `${decision.summary} ${earlier ? `Tidigare lydelse: se utgåvan ${earlier.edition}.` : EARLIER_NOT_HELD}`;
}

/** A choice in the filter of the log, with how many requirements it holds. */
export interface FilterChoice {
  value: string;
  /** What the value was called in addresses before; it keeps working. */
  old?: string;
  words: string;
  count: number;
}

/** Effects and bearers that occur among the changes, each with its count. */
export function requirementFilter(changes: readonly RequirementChange[]): {
  effects: FilterChoice[];
  bearers: FilterChoice[];
} {
  const told = oneEach(changes).filter(isNews);
  const names = [...new Set(told.flatMap(concerned))].sort((a, b) => a.localeCompare(b, 'sv'));
  return {
    effects: EFFECTS.flatMap((effect) => {
      const count = told.filter((change) => change.effect === effect).length;
      return count === 0
        ? []
        : [{ value: slug(effectWords[effect]), old: effect, words: effectWords[effect], count }];
    }),
    bearers: names.map((name) => ({
      value: slug(name),
      words: name,
      count: told.filter((change) => concerned(change).includes(name)).length,
    })),
  };
}

/** "Kraven: 5 nya och 3 skärpta." What only stands elsewhere is counted apart. */
export function requirementSummary(changes: readonly RequirementChange[]): string {
  const each = oneEach(changes);
  const told = each.filter(isNews);
  const moved = each.length - told.length;
  const sums =
    told.length === 0 ? 'Inget krav är ändrat i ord.' : `Kraven: ${tallyInWords(tallyOf(told))}.`;
  return moved === 0 ? sums : `${sums} ${movedInWords(moved)}`;
}

export function movedInWords(n: number): string {
  return `${counted(n, 'krav står oförändrat', 'krav står oförändrade')} under ett annat nummer.`;
}

/** The beginning of a sentence, cut at a word. */
export function excerptOf(sentence: string, length = 110): string {
  const text = collapse(sentence);
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
