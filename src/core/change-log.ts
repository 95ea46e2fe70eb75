import type { Because } from './compare/align-sections.ts';
import type { ComparableEdition, ComparableSection } from './compare/comparable.ts';
import { type Comparison, compareEditions } from './compare/compare.ts';
import type { Certainty } from './compare/findings.ts';
import type { ParagraphKind } from './compare/paragraph-changes.ts';
import type { SectionKind } from './compare/section-kinds.ts';
import type { WordRun } from './compare/word-runs.ts';
import { publishedEditions } from './drafts.ts';
import type { Concern, Decision, Edition, RulebookDocument, Section } from './model.ts';
import { checkWordings, type WordingCheck } from './ordered-wording.ts';
import { amends, turns } from './time/effects-on.ts';
import { binds } from './time/standing.ts';

/** What a comparison of two editions can say, given how much of each is held. */
export type Basis =
  /** The whole text of both. */
  | 'full'
  /** Of the older or the newer edition only some sections are held. */
  | 'partial'
  /** No text of the newer edition is held: there is nothing to compare. */
  | 'no-text';

/** A paragraph in a section of an edition. */
export interface ParagraphPlace {
  section: Section;
  anchor: string;
}

/** What became of a paragraph, or of several that are one on the other side. */
export interface ParagraphEntry {
  old: ParagraphPlace[];
  new: ParagraphPlace[];
  kinds: readonly ParagraphKind[];
  /** From the old text to the new; joining `same` and `deleted` gives the old text, to the letter. */
  runs: readonly WordRun[];
  /** Too little in common to be told word by word: the runs hold both texts whole. */
  rewritten: boolean;
}

/** One row of the log: an old and a new section that belong together, or one that stands alone. */
export interface SectionEntry {
  /** Unique within the log; used as an id: "2.7.3" or "2.7.3-2.8.1" for part of a split. */
  id: string;
  old: Section | null;
  new: Section | null;
  kinds: readonly SectionKind[];
  likeness: number | null;
  because: Because | null;
  certainty: Certainty;
  /** It continues the old section; false where it only carries a part of one. */
  main: boolean;
  /** In the order of the newer text, what is gone last. Unchanged paragraphs are among them. */
  paragraphs: ParagraphEntry[];
  /** Paragraphs that stood in the old section and stand in a section of another row now. */
  departed: ParagraphEntry[];
  /** Decisions and proposals that name the section in the newer edition, or a removed one in the older. */
  decisions: Decision[];
  /** Decisions that ordered a wording which the newer edition does not have. They explain nothing. */
  notCarriedOut: Decision[];
  /** True when a decision, and not only a proposal, names the section. */
  explained: boolean;
  /** True when words changed, or the section came or went: not only its number, heading, place or spelling. */
  inSubstance: boolean;
}

/** Everything that is known of the change from one edition to the next. */
export interface ChangeLog {
  document: RulebookDocument;
  older: Edition;
  newer: Edition;
  basis: Basis;
  /** In the order of the newer edition; what was removed stands after what stood before it. */
  entries: SectionEntry[];
  /** Sections that cannot be compared, because the other edition's text is not held. */
  notComparable: { edition: Edition; section: Section }[];
  /** Decisions that concern the newer edition as a whole. */
  decisions: Decision[];
  comparison: Comparison | null;
}

/**
 * Every edition of a document with the one before it, oldest first. An edition with text is put to the nearest older
 * one whose text is held: an announced year between them is no reason to compare with nothing. Nothing is put to a
 * draft: it may never become an edition.
 */
export function changeLogs(
  document: RulebookDocument,
  decisions: readonly Decision[],
  wordings = checkWordings(document, decisions),
): ChangeLog[] {
  const published = publishedEditions(document);
  return document.editions.flatMap((newer) => {
    const before = published.filter(({ edition }) => edition < newer.edition);
    const held = before.findLast(({ sections }) => sections.length > 0);
    const older = newer.sections.length > 0 ? (held ?? before.at(-1)) : before.at(-1);
    return older ? [changeLog(document, older, newer, decisions, { wordings })] : [];
  });
}

/** Logs of pairs that were neighbours when they were published, before an edition between them came in. */
export function keptLogs(
  document: RulebookDocument,
  decisions: readonly Decision[],
  wordings = checkWordings(document, decisions),
): ChangeLog[] {
  const published = publishedEditions(document);
  const named = (name: string) => published.find(({ edition }) => edition === name);
  const kept = document.keepPairs ?? [];
  const isKept = ([older, newer]: [string, string]) =>
    kept.some((pair) => pair[0] === older && pair[1] === newer);
  const pairs = [...kept, ...printedPairs(published).filter((pair) => !isKept(pair))];
  return pairs.flatMap((pair) => {
    const [older, newer] = pair.map(named);
    return older && newer
      ? [changeLog(document, older, newer, decisions, { wordings, apart: true })]
      : [];
  });
}

/** Printed editions that follow on each other with versions between them: a year is compared with a year too. */
function printedPairs(published: readonly Edition[]): [string, string][] {
  const printed = published.filter(({ version }) => !version);
  return printed.slice(1).flatMap((newer, i): [string, string][] => {
    const older = printed[i] as Edition;
    const apart = published.indexOf(newer) - published.indexOf(older) > 1;
    return apart ? [[older.edition, newer.edition]] : [];
  });
}

/**
 * The log of the change from one edition to another. Where only parts of an edition are held, only those are
 * compared: what stands in the other edition alone is not called added or removed, since nobody knows. `apart` for
 * editions with others between them.
 */
export function changeLog(
  document: RulebookDocument,
  older: Edition,
  newer: Edition,
  decisions: readonly Decision[],
  {
    wordings = checkWordings(document, decisions),
    apart = false,
  }: { wordings?: readonly WordingCheck[]; apart?: boolean } = {},
): ChangeLog {
  const basis = basisOf(older, newer);
  const ofDocument = decisions.filter((decision) =>
    newer.version
      ? newer.version.by.includes(decision.id)
      : newestEditionOf(decision, document) === newer.edition,
  );
  const whole = ofDocument.filter((decision) =>
    decision.concerns.some(
      ({ document: slug, edition, section }) =>
        slug === document.slug && edition === newer.edition && section === null,
    ),
  );
  const log = { older, newer };
  const base = { document, ...log, basis, decisions: whole };
  if (basis === 'no-text') return { ...base, entries: [], notComparable: [], comparison: null };

  const [olds, news] = comparableSections(older, newer, basis);
  // Where sections came from is said of the edition before, which is another when others lie between.
  const newcomers = apart ? news.map((section) => ({ ...section, cameFrom: null })) : news;
  const comparison = compareEditions(
    comparable(olds, older.strangeWords),
    comparable(newcomers, newer.strangeWords),
  );
  const failed = wordings.filter(
    ({ status, edition, decision }) => status === 'differs' && edition === newer && binds(decision),
  );
  const entries = entriesOf(comparison, olds, news).map((entry): SectionEntry => {
    const naming = ofDocument.filter((decision) => namesSection(decision, document, log, entry));
    const notCarriedOut = failed
      .filter(({ section }) => section !== null && section === entry.new)
      .map(({ decision }) => decision);
    const carriedOut = naming.filter((decision) => !notCarriedOut.includes(decision));
    return {
      ...(basis === 'partial' ? withoutUnknown(entry, older, newer) : entry),
      decisions: carriedOut,
      notCarriedOut,
      explained: carriedOut.some(binds),
    };
  });
  const compared = new Set<Section>([...olds, ...news]);
  const notComparable = [older, newer].flatMap((edition) =>
    edition.sections
      .filter((section) => !compared.has(section))
      .map((section) => ({ edition, section })),
  );
  return { ...base, entries, notComparable, comparison };
}

/** The log of two editions that belong to no document which is held: of decisions nothing is known. */
export function logOfTwo(older: Edition, newer: Edition, apart = false): ChangeLog {
  const document: RulebookDocument = {
    region: newer.region,
    slug: newer.document,
    title: '',
    shortTitle: '',
    about: [],
    main: false,
    knownFrom: [],
    wordList: { synonyms: [], elsewhere: [] },
    editions: [older, newer],
    ledger: null,
    place: newer.place,
  };
  return changeLog(document, older, newer, [], { wordings: [], apart });
}

function basisOf(older: Edition, newer: Edition): Basis {
  if (older.sections.length === 0 || newer.sections.length === 0) return 'no-text';
  const both = [older.completeness, newer.completeness];
  return both.every((completeness) => completeness === 'complete') ? 'full' : 'partial';
}

/** Of a partial edition, only the sections that both hold can be compared; keys tell which those are. */
function comparableSections(older: Edition, newer: Edition, basis: Basis): [Section[], Section[]] {
  if (basis === 'full') return [older.sections, newer.sections];
  const keysOf = ({ sections }: Edition) =>
    new Set(sections.flatMap(({ key }) => (key === '' ? [] : [key])));
  const [oldKeys, newKeys] = [keysOf(older), keysOf(newer)];
  return [
    older.sections.filter((section) => newKeys.has(section.key)),
    newer.sections.filter((section) => oldKeys.has(section.key)),
  ];
}

/** An edition's sections as the comparison takes them. */
export function comparable(
  sections: readonly Section[],
  strangeWords?: readonly string[],
): ComparableEdition {
  return {
    inOrder: true,
    ...(strangeWords ? { strangeWords } : {}),
    sections: sections.map(
      (section): ComparableSection => ({
        number: section.number,
        title: section.title ?? '',
        level: section.level,
        parent: section.parent,
        ...(section.key === '' ? {} : { key: section.key }),
        ...(section.cameFrom === null ? {} : { cameFrom: section.cameFrom }),
        paragraphs: section.paragraphs.map((paragraph) => paragraph.text),
      }),
    ),
  };
}

/** A row before decisions are put to it. */
type Compared = Omit<SectionEntry, 'decisions' | 'notCarriedOut' | 'explained'>;

function entriesOf(
  comparison: Comparison,
  olds: readonly Section[],
  news: readonly Section[],
): Compared[] {
  const oldAt = (index: number) => olds[index] as Section;
  const newAt = (index: number) => news[index] as Section;
  const place = (section: Section, i: number): ParagraphPlace => ({
    section,
    anchor: section.paragraphs[i]?.anchor ?? 'p1',
  });
  const paragraphs = comparison.paragraphs.map(
    (change): ParagraphEntry => ({
      old: change.old.map((p) => place(oldAt(p.section), p.place)),
      new: change.new.map((p) => place(newAt(p.section), p.place)),
      kinds: change.kinds,
      runs: change.difference.runs,
      rewritten: change.difference.rewritten,
    }),
  );
  const entries = comparison.sections.map((change) => ({
    old: change.old ? oldAt(change.old.index) : null,
    new: change.new ? newAt(change.new.index) : null,
    kinds: change.kinds,
    likeness: change.likeness,
    because: change.because,
    certainty: change.certainty,
    main: change.main,
  }));
  const homes = paragraphs.map((paragraph) => homeOf(paragraph, entries));
  return entries.map((entry, i) => {
    const own = paragraphs.filter((_, p) => homes[p] === i);
    const departed = paragraphs.filter(
      (paragraph, p) =>
        homes[p] !== i &&
        entry.main &&
        paragraph.old.some(({ section }) => section === entry.old) &&
        !entries.some(
          (e) => e.old === entry.old && paragraph.new.some(({ section }) => section === e.new),
        ),
    );
    return {
      ...entry,
      id: [entry.old?.number, entry.new?.number]
        .filter((number, n, all) => number && all.indexOf(number) === n)
        .join('-'),
      paragraphs: own,
      departed,
      inSubstance: inSubstance(entry.kinds, own),
    };
  });
}

type Link = { old: Section | null; new: Section | null; main: boolean };

/**
 * The one entry that tells of a paragraph: between the two sections it stood and stands in; else where it stands
 * now; and when it is gone, with the section that continues its old one.
 */
function homeOf(paragraph: ParagraphEntry, entries: readonly Link[]): number {
  const from = (entry: Link) => paragraph.old.some(({ section }) => section === entry.old);
  const to = (entry: Link) => paragraph.new.some(({ section }) => section === entry.new);
  const between = entries.findIndex((entry) => from(entry) && to(entry));
  if (between !== -1) return between;
  const isHome = paragraph.new.length > 0 ? to : from;
  const main = entries.findIndex((entry) => isHome(entry) && entry.main);
  return main === -1 ? entries.findIndex(isHome) : main;
}

function inSubstance(
  kinds: readonly SectionKind[],
  paragraphs: readonly ParagraphEntry[],
): boolean {
  return (
    kinds.some((kind) => kind === 'changed' || kind === 'added' || kind === 'removed') ||
    paragraphs.some(({ kinds: k }) =>
      k.some((kind) => kind === 'changed' || kind === 'added' || kind === 'removed'),
    )
  );
}

/** Paragraphs that only one edition holds are unknown in the other when that one is partial. */
function withoutUnknown(entry: Compared, older: Edition, newer: Edition): Compared {
  const unknown = (paragraph: ParagraphEntry) =>
    (paragraph.old.length === 0 && older.completeness !== 'complete') ||
    (paragraph.new.length === 0 && newer.completeness !== 'complete');
  const paragraphs = entry.paragraphs.filter((paragraph) => !unknown(paragraph));
  const changed = paragraphs.some(({ kinds }) => kinds.includes('changed'));
  const editorial = paragraphs.some(({ kinds }) => kinds.includes('editorial'));
  const titleKnown = entry.old?.title !== null && entry.new?.title !== null;
  const kinds = entry.kinds.filter(
    (kind) => kind !== 'changed' && kind !== 'editorial' && (kind !== 'retitled' || titleKnown),
  );
  if (changed) kinds.unshift('changed');
  else if (editorial) kinds.unshift('editorial');
  return {
    ...entry,
    paragraphs,
    kinds: kinds.length > 0 ? kinds : ['unchanged'],
    inSubstance: changed,
  };
}

/**
 * The edition that a decision makes: the newest that it concerns. It may name the one before as well, for
 * sections that it takes away.
 */
function newestEditionOf(decision: Decision, document: RulebookDocument): string | null {
  const editions = namedBy(decision, document).flatMap((concern) => concern.edition ?? []);
  return editions.sort().at(-1) ?? null;
}

/** What a decision says of the editions as they were first decided; what it says from a day on makes versions. */
function namedBy(decision: Decision, document: RulebookDocument): Concern[] {
  const concerns = decision.concerns.filter(
    ({ edition }) => edition === null || !amends(decision, document, edition),
  );
  return [...concerns, ...decision.orders].filter(({ document: slug }) => slug === document.slug);
}

/**
 * A decision speaks of numbers in the edition that it concerns. What was removed has no number there, so a
 * decision names it by its number in the older edition.
 */
function namesSection(
  decision: Decision,
  document: RulebookDocument,
  { older, newer }: { older: Edition; newer: Edition },
  entry: Pick<SectionEntry, 'old' | 'new'>,
): boolean {
  const { old, new: now } = entry;
  if (newer.version) {
    const numbers = { old: old?.number ?? null, new: now?.number ?? null };
    return turns(decision, document, newer.version, numbers);
  }
  const edition = now ? newer : older;
  const number = (now ?? old)?.number;
  return namedBy(decision, document).some(
    (concern) => concern.edition === edition.edition && concern.section === number,
  );
}
