import { type ChangeLog, comparable } from '../core/change-log.ts';
import type { Outcome } from '../core/compare/account.ts';
import { type Comparison, compareEditions, type SectionChange } from '../core/compare/compare.ts';
import type { OutlineSection } from '../core/compare/outline.ts';
import type { ParagraphChange } from '../core/compare/paragraph-changes.ts';
import { staleReferences } from '../core/compare/stale-references.ts';
import { type WordRun, withoutMuted } from '../core/compare/word-runs.ts';
import type { ChangedRequirement } from './changes-file.ts';
import {
  kindWords,
  outcomeWords,
  paragraphWords,
  reportWords as words,
} from './compare-wording.ts';
import { EFFECTS, effectSentence, effectsCounted, effectWords } from './effect-wording.ts';

/** What a reader is told of a comparison, in words and order, before any typography. */
export interface Report {
  readonly title: string;
  /** One row for each outcome that occurs: word, sections of the older and the newer edition. */
  readonly account: readonly (readonly [outcome: string, older: number, newer: number])[];
  readonly total: readonly [older: number, newer: number];
  readonly notes: readonly string[];
  readonly changes: readonly SectionReport[];
  /** Sections whose text stands, one line each. */
  readonly relabelled: readonly string[];
  /** Requirements: the sums in words, then a line for each change; empty when there is none. */
  readonly requirements: readonly string[];
}

export interface SectionReport {
  readonly heading: string;
  readonly facts: readonly string[];
  readonly paragraphs: readonly ParagraphReport[];
}

export interface ParagraphReport {
  readonly label: string;
  /** Excerpt with the changed words, or the whole where the paragraph is new, gone or rewritten. */
  readonly runs: readonly WordRun[];
}

/** Characters of unchanged text shown beside a change. */
const CONTEXT = 60;

/**
 * The comparison of a log as it is told: where one edition is held only in part, of what both hold. What only the
 * whole edition has is not new; nobody knows.
 */
export function comparisonToTell(log: ChangeLog): Comparison | null {
  const { basis, comparison, entries } = log;
  if (basis !== 'partial') return comparison;
  const told = entries.flatMap(({ paragraphs }) => paragraphs);
  const cut = (side: 'old' | 'new') => {
    const places = told.flatMap((paragraph) => paragraph[side]);
    const sections = new Set(entries.flatMap((entry) => entry[side] ?? []));
    const other = side === 'old' ? 'new' : 'old';
    return comparable(
      [...sections]
        .sort((a, b) => a.position - b.position)
        .map((section) => ({
          ...section,
          // A heading that the part does not give is not known to be another.
          title: entries.some((e) => e[side] === section && e[other]?.title) ? section.title : null,
          paragraphs: section.paragraphs.filter(({ anchor }) =>
            places.some((place) => place.section === section && place.anchor === anchor),
          ),
        })),
      (side === 'old' ? log.older : log.newer).strangeWords,
    );
  };
  return compareEditions(cut('old'), cut('new'));
}

/** One section of the newer edition, or one removed, with every link it has. */
interface Entry {
  readonly section: OutlineSection;
  readonly links: readonly SectionChange[];
}

export function reportOf(
  comparison: Comparison,
  names: { readonly older: string; readonly newer: string },
  requirements: readonly ChangedRequirement[] = [],
): Report {
  const { sums, total, alongside } = comparison.account;
  const outcomes = (Object.keys(sums) as Outcome[]).filter((outcome) => sums[outcome].rows > 0);
  const same = outcomes.length === 1 && outcomes[0] === 'unchanged';
  const entries = entriesOf(comparison);
  const home = homes(entries);
  return {
    title: words.title(names.older, names.newer),
    account: outcomes.map(
      (outcome) => [outcomeWords[outcome], sums[outcome].old, sums[outcome].new] as const,
    ),
    total: [total.old, total.new],
    notes: [
      words.balanced(total.old, total.new),
      same
        ? words.same
        : words.alongside(alongside.retitled, alongside.renumbered, alongside.moved),
      ...staleReferences(comparison).map(({ section, paragraph, printed, was, became, leadsTo }) =>
        words.stale(
          `${section.number}, stycke ${paragraph.place + 1},`,
          printed,
          named(was),
          became && named(became),
          leadsTo && named(leadsTo),
        ),
      ),
    ],
    changes: entries.filter(isListed).map((entry) => ({
      heading: `${entry.section.number} ${entry.section.title}`.trimEnd(),
      facts: factsOf(entry, comparison),
      paragraphs: comparison.paragraphs
        .filter((paragraph) => home(paragraph) === entry && !isQuiet(paragraph))
        .map((paragraph) => paragraphReport(paragraph, entry, comparison)),
    })),
    relabelled: entries
      .filter((entry) => !isListed(entry) && !isUnchanged(entry))
      .map((entry) => relabelling(entry.links[0]!)),
    requirements: requirementLines(requirements),
  };
}

function requirementLines(changes: readonly ChangedRequirement[]): string[] {
  if (changes.length === 0) return [];
  const told = changes.filter(({ effect }) => effect !== 'moved-unchanged');
  return [
    `${effectsCounted(changes)}.`,
    ...EFFECTS.flatMap((effect) => told.filter((change) => change.effect === effect)).map(
      (change) => `${(change.new ?? change.old)!.id}: ${requirementLine(change)}`,
    ),
  ];
}

/** A new or lost requirement has nothing to be compared with: its own words are told instead. */
function requirementLine(change: ChangedRequirement): string {
  if (change.old && change.new) return effectSentence(change);
  const { sentence } = (change.new ?? change.old)!.requirement;
  return `${effectWords[change.effect]}: ${upTo(sentence, 2 * CONTEXT)}${sentence.length > 2 * CONTEXT ? '…' : ''}`;
}

function entriesOf({ sections }: Comparison): Entry[] {
  const bySection = new Map<OutlineSection, SectionChange[]>();
  for (const change of sections) {
    const section = (change.new ?? change.old)!;
    bySection.set(section, [...(bySection.get(section) ?? []), change]);
  }
  return [...bySection].map(([section, links]) => ({
    section,
    links: [...links].sort((a, b) => Number(b.main) - Number(a.main)),
  }));
}

/**
 * Where a paragraph is told, once: at the section it stands in now; when it is gone, at what its
 * section became.
 */
function homes(entries: readonly Entry[]): (paragraph: ParagraphChange) => Entry | undefined {
  const ofNew = new Map<number, Entry>();
  const ofOld = new Map<number, Entry>();
  for (const main of [false, true]) {
    for (const entry of entries) {
      for (const link of entry.links) {
        if (link.new) ofNew.set(link.new.index, entry);
        if (link.old && link.main === main) ofOld.set(link.old.index, entry);
      }
    }
  }
  return ({ old, new: current }) =>
    current.length > 0 ? ofNew.get(current[0]!.section) : ofOld.get(old[0]!.section);
}

const TEXTUAL = ['changed', 'editorial', 'added', 'removed', 'split', 'merged'] as const;

const isListed = ({ links }: Entry): boolean =>
  links.some((link) => TEXTUAL.some((kind) => link.kinds.includes(kind)));

const isUnchanged = ({ links }: Entry): boolean => links[0]!.kinds.includes('unchanged');

/** The same words: an unchanged paragraph, or one that is only broken elsewhere. */
const isQuiet = ({ kinds }: ParagraphChange): boolean =>
  kinds.every((kind) => kind === 'unchanged' || kind === 'rebroken');

function factsOf({ links }: Entry, { sections }: Comparison): string[] {
  const kinds = [...new Set(links.flatMap((link) => link.kinds))];
  const facts = [
    kinds
      .filter((kind) => kind !== 'unchanged' || kinds.length === 1)
      .map((kind) => kindWords[kind])
      .join(', '),
  ];
  for (const { old, new: current, main } of links) {
    if (!old || !current) continue;
    if (!main) {
      facts.push(links.length > 1 ? words.holds(named(old)) : words.partOf(named(old)));
      continue;
    }
    if (old.number !== current.number) facts.push(words.was(old.number));
    if (old.title !== current.title) facts.push(words.titleWas(old.title));
    const parts = sections.filter(
      (other) => other.old === old && other.new !== null && other.new !== current,
    );
    if (parts.length > 0) facts.push(words.also(parts.map(({ new: part }) => named(part!))));
  }
  return facts;
}

const named = ({ number, title }: OutlineSection): string => `${number} ${title}`.trimEnd();

function relabelling({ old, new: current, kinds }: SectionChange): string {
  const numbers =
    old!.number === current!.number ? current!.number : `${old!.number} → ${current!.number}`;
  const notes = [
    ...(old!.title === current!.title ? [] : [words.titleWas(old!.title)]),
    ...(kinds.includes('moved') ? [kindWords.moved] : []),
  ];
  const note = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return `${numbers} ${current!.title}`.trimEnd() + note;
}

function paragraphReport(
  { old, new: current, kinds, difference }: ParagraphChange,
  entry: Entry,
  { older }: Comparison,
): ParagraphReport {
  const lone = old.length === 0 || current.length === 0;
  const label =
    current.length === 0
      ? words.formerParagraph(old[0]!.place + 1)
      : current.length === 1
        ? words.paragraph(current[0]!.place + 1)
        : words.paragraphs(current[0]!.place + 1, current.at(-1)!.place + 1);
  const told = kinds
    .filter((kind) => kind !== 'changed' && entry.links[0]!.kinds[0] !== kind)
    .map((kind) => paragraphWords[kind]);
  if (difference.rewritten) told.push(words.rewritten);
  const here = entry.links.some((link) => link.old?.index === old[0]?.section);
  if (!lone && !here) {
    told.push(words.from(older[old[0]!.section]!.number, old[0]!.place + 1));
  }
  return {
    label: told.length > 0 ? `${label} (${told.join(', ')})` : label,
    // The label says that the whole paragraph is new or gone; marks would only say it again.
    runs: lone
      ? difference.runs.map(({ text }) => ({ kind: 'same', text }))
      : difference.rewritten
        ? difference.runs
        : excerpt(difference.runs),
  };
}

/** Unchanged stretches cut down, at spaces, to what a reader needs to find the place. */
function excerpt(all: readonly WordRun[]): WordRun[] {
  const runs = withoutMuted(all);
  if (runs.length === 1) return [{ kind: 'same', text: `${upTo(runs[0]!.text, CONTEXT)}…` }];
  return runs.map((run, i) => {
    if (run.kind !== 'same') return run;
    const head = i === 0 ? '' : upTo(run.text, CONTEXT);
    const tail = i === runs.length - 1 ? '' : fromEnd(run.text, CONTEXT);
    if (head.length + tail.length + 3 >= run.text.length) return run;
    return { kind: 'same', text: `${head}…${tail}` };
  });
}

function upTo(text: string, length: number): string {
  const cut = text.lastIndexOf(' ', length);
  return text.length <= length ? text : text.slice(0, cut > 0 ? cut + 1 : length);
}

function fromEnd(text: string, length: number): string {
  const cut = text.indexOf(' ', text.length - length);
  return text.length <= length ? text : text.slice(cut >= 0 ? cut : text.length - length);
}
