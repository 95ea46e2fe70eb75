import type {
  ChangeLog,
  ParagraphEntry,
  ParagraphPlace,
  SectionEntry,
} from '../core/change-log.ts';
import { movedPlaces } from '../core/compare/order.ts';
import { type WordRun, wordDifference } from '../core/compare/word-runs.ts';
import type { Section } from '../core/model.ts';
import { inPlace, type Mark, type RevisedParagraph, wholly } from './revised-paragraphs.ts';

/**
 * A section with its older and newer wording in one text. Every section of both editions stands in exactly one:
 * leaving out what is deleted gives the newer section to the letter, leaving out what is inserted the older one
 * that it continues. What came from another section is inserted here and deleted there.
 */
export interface RevisedSection {
  /** The section that it continues; null when it is new or carries only a part of one. */
  old: Section | null;
  /** The section as it is; null when it is gone, or went into another one. */
  new: Section | null;
  /** The rows of the log that are told here; more than one where others went into the section. */
  entries: SectionEntry[];
  heading: { pieces: WordRun[]; end: Mark };
  paragraphs: RevisedParagraph[];
  /** Paragraphs that stand here and stood elsewhere, or in another order. */
  arrived: ParagraphEntry[];
  /** Paragraphs that stood here and stand elsewhere. */
  departed: ParagraphEntry[];
  /** Paragraphs that were joined or cut in their place. */
  rebroken: ParagraphEntry[];
}

/** The log as sections to read, in the order of the newer edition. */
export function revisedSections(log: ChangeLog): RevisedSection[] {
  const paragraphs = log.entries.flatMap((entry) => entry.paragraphs);
  const continued = new Map<Section, Section>();
  for (const { old, new: current, main } of log.entries) {
    if (old && current && main) continued.set(current, old);
  }
  const done = new Set<Section>();
  const kept = new Set(continued.values());
  return log.entries.flatMap((entry) => {
    const found: RevisedSection[] = [];
    if (entry.new && !done.has(entry.new)) {
      done.add(entry.new);
      const entries = log.entries.filter((other) => other.new === entry.new);
      found.push(revised(continued.get(entry.new) ?? null, entry.new, entries, paragraphs));
    }
    if (entry.old && !kept.has(entry.old) && !done.has(entry.old)) {
      done.add(entry.old);
      const entries = log.entries.filter((other) => other.old === entry.old);
      found.push(revised(entry.old, null, entries, paragraphs));
    }
    return found;
  });
}

/** True when not a letter, not the number and not the place of the section differ. */
export function isSame(section: RevisedSection): boolean {
  return section.entries.every((entry) => entry.kinds.includes('unchanged'));
}

/** True when the text stands as it stood, whatever became of its number, heading and place. */
export function hasSameText({ paragraphs }: RevisedSection): boolean {
  return paragraphs.every(
    ({ pieces, end }) => end === 'same' && pieces.every(({ kind }) => kind === 'same'),
  );
}

function revised(
  old: Section | null,
  current: Section | null,
  entries: SectionEntry[],
  all: readonly ParagraphEntry[],
): RevisedSection {
  const olds = placed(all, 'old', old);
  const news = placed(all, 'new', current);
  const stayed = stayedInPlace(olds, news, old, current);
  const arrived = news.filter((entry) => entry.old.length > 0 && !stayed.has(entry));
  return {
    old,
    new: current,
    entries,
    heading: heading(old, current),
    paragraphs: woven(olds, news, stayed, old, current),
    arrived,
    departed: olds.filter(
      (entry) => entry.new.length > 0 && !stayed.has(entry) && !arrived.includes(entry),
    ),
    rebroken: [...stayed].filter((entry) => entry.old.length !== entry.new.length),
  };
}

const position = (section: Section, { anchor }: ParagraphPlace): number =>
  section.paragraphs.findIndex((paragraph) => paragraph.anchor === anchor);

/** The places of a paragraph that lie in a section, as positions in it. */
function positions(places: readonly ParagraphPlace[], section: Section): number[] {
  return places.filter((p) => p.section === section).map((p) => position(section, p));
}

/** The paragraphs of a section, in its order. */
function placed(
  all: readonly ParagraphEntry[],
  side: 'old' | 'new',
  section: Section | null,
): ParagraphEntry[] {
  if (!section) return [];
  return all
    .map((entry) => ({ entry, first: positions(entry[side], section)[0] ?? -1 }))
    .filter(({ first }) => first !== -1)
    .sort((a, b) => a.first - b.first)
    .map(({ entry }) => entry);
}

/** The paragraphs that stand wholly in the section and its forerunner, in the same order; heaviest together. */
function stayedInPlace(
  olds: readonly ParagraphEntry[],
  news: readonly ParagraphEntry[],
  old: Section | null,
  current: Section | null,
): Set<ParagraphEntry> {
  if (!old || !current) return new Set();
  const unbroken = (places: readonly ParagraphPlace[], section: Section) => {
    const found = positions(places, section);
    return (
      found.length === places.length &&
      found.every((p, i) => i === 0 || p === (found[i - 1] ?? 0) + 1)
    );
  };
  const both = olds.filter(
    (entry) => news.includes(entry) && unbroken(entry.old, old) && unbroken(entry.new, current),
  );
  const ranks = both.map((entry) => news.indexOf(entry));
  const weights = both.map(
    (entry) => 1 + entry.runs.reduce((sum, run) => sum + run.text.length, 0),
  );
  const moved = new Set(movedPlaces(ranks, weights));
  return new Set(both.filter((_, i) => !moved.has(i)));
}

/** Both wordings in one order: between two paragraphs that stayed, what is gone stands before what came. */
function woven(
  olds: readonly ParagraphEntry[],
  news: readonly ParagraphEntry[],
  stayed: ReadonlySet<ParagraphEntry>,
  old: Section | null,
  current: Section | null,
): RevisedParagraph[] {
  const gone = (entry: ParagraphEntry) =>
    entry.old.filter(({ section }) => section === old).map((place) => wholly('deleted', place));
  const come = (entry: ParagraphEntry) =>
    entry.new
      .filter(({ section }) => section === current)
      .map((place) => wholly('inserted', place));
  const result: RevisedParagraph[] = [];
  let o = 0;
  let n = 0;
  for (const anchor of [...news.filter((entry) => stayed.has(entry)), null]) {
    while (o < olds.length && olds[o] !== anchor) result.push(...gone(olds[o++] as ParagraphEntry));
    while (n < news.length && news[n] !== anchor) result.push(...come(news[n++] as ParagraphEntry));
    if (anchor) result.push(...inPlace(anchor));
    o++;
    n++;
  }
  return result;
}

/** "2.3 Öppettider" as a heading that shows old and new number and words. A heading that is not known changes nothing. */
function heading(old: Section | null, current: Section | null): RevisedSection['heading'] {
  if (!old || !current) {
    const kind = current ? 'inserted' : 'deleted';
    const { number = '', title = null } = current ?? old ?? {};
    return { pieces: [{ kind, text: [number, title].filter(Boolean).join(' ') }], end: kind };
  }
  const title = (section: Section) => section.title ?? '';
  const isKnown = old.title !== null && current.title !== null;
  const words: readonly WordRun[] = isKnown
    ? wordDifference(title(old), title(current)).runs
    : [{ kind: 'same', text: title(current) || title(old) }];
  const number: WordRun[] =
    old.number === current.number
      ? [{ kind: 'same', text: current.number }]
      : [
          { kind: 'deleted', text: old.number },
          { kind: 'inserted', text: current.number },
        ];
  const titled = words.some(({ text }) => text !== '');
  return {
    pieces: titled ? [...number, { kind: 'same', text: ' ' }, ...words] : number,
    end: 'same',
  };
}
