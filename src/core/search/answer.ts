import { asksForRecords } from '../../language/sv/search/question-words.ts';
import { functionsNamed, type SiteFunction } from '../../language/sv/search/site-words.ts';
import { type Item, itemOf, requirementItems, requirementWithId, termItems } from './items.ts';
import { judge, type Silence } from './judge.ts';
import { type Lookup, type LookupHit, lookUp } from './lookup.ts';
import type { NumberMap } from './number-map.ts';
import type { Postings } from './postings.ts';
import { type Ranked, type RecordTraits, rank } from './rank.ts';
import { type Concept, type Reading, readQuestion } from './reading.ts';
import type { IndexName, RequirementTable, SearchTable } from './table.ts';
import { givesFigure, saysWanted } from './traits.ts';
import type { WordBook } from './word-book.ts';

/** An index made ready. */
export interface OpenIndex {
  name: IndexName;
  book: WordBook;
  table: SearchTable;
  traits: readonly RecordTraits[];
  definedIn: (stem: string) => readonly number[];
  /** Where an index term stands. */
  postings(term: string): Postings;
}

/** Where the search reads what it knows; each thing is read when it is needed and not before. */
export interface Sources {
  numbers(): Promise<NumberMap>;
  index(name: IndexName): Promise<OpenIndex>;
  requirements(name: IndexName): Promise<RequirementTable>;
}

/** An item, and the index that holds its text. */
export interface Found extends Item {
  index: IndexName;
}

export interface Answer {
  /** What the site can do that the question names. */
  functions: SiteFunction[];
  /** Sections, decisions and terms found, best first; what is shown of it the facets decide. */
  items: Found[];
  /** The requirements among what was found: read when they are asked for or counted. */
  requirements: () => Promise<Found[]>;
  lookup: Lookup;
  /** How the words were understood; null when there was nothing but numbers. */
  reading: Reading | null;
  silence: Silence | null;
  /** Words that are not known, when the hits are about the rest of the question. */
  passedOver: string[];
  /** True when an amount is asked for and what was found gives no figure. */
  withoutFigure: boolean;
  /** What came closest when nothing answers. */
  near: Found[];
  /** Words of the texts that the reader may have meant by those that the texts do not know. */
  suggestions: string[];
  /** Stems to mark in the texts. */
  terms: ReadonlySet<string>;
}

/** What the words of a question give, its numbers aside. */
type TextAnswer = Omit<Answer, 'lookup' | 'functions'>;

/** An edition by name, "alla" for every one, or null for the newest complete one with all decisions. */
export type EditionAsked = string | null;

/** Answers a query: numbers first, and the engine only when words are left or another edition is asked for. */
export async function answerTo(
  query: string,
  edition: EditionAsked,
  sources: Sources,
): Promise<Answer> {
  const numbers = await sources.numbers();
  const lookup = lookUp(query, numbers);
  const functions = functionsNamed(query);
  const words = lookup.hits.length > 0 ? lookup.rest : `${lookup.rest} ${lookup.unheld.join(' ')}`;
  if (words.trim() === '') {
    const items = await foundByNumber(lookup.hits, numbers, sources);
    const near = await foundByNumber(lookup.near, numbers, sources);
    return { ...EMPTY, functions, items, near, lookup };
  }
  const texts = await fullText(words, edition, numbers, sources);
  const exact = await foundByNumber(
    lookup.hits.filter(({ related }) => !related),
    numbers,
    sources,
  );
  const related = await foundByNumber(
    lookup.hits.filter((hit) => hit.related),
    numbers,
    sources,
  );
  const near = await foundByNumber(lookup.near, numbers, sources);
  // A number that does not exist is no word of the texts, unless they speak of it too.
  const answersWords = lookup.unheld.length === 0 || texts.silence === null;
  // What the site is called upon to do is no misspelt word of the rules.
  const isGuess = functions.length > 0 && (texts.reading?.concepts ?? []).every(isGuessed);
  return {
    ...texts,
    functions,
    lookup,
    items: withoutRepeats([...exact, ...(answersWords && !isGuess ? texts.items : []), ...related]),
    silence: exact.length > 0 ? null : texts.silence,
    near: [...near, ...texts.near],
  };
}

const isGuessed = ({ readAs, alternatives }: Concept): boolean =>
  readAs !== null || alternatives.every(({ how }) => how === 'beginning');

const EMPTY = {
  items: [],
  requirements: () => Promise.resolve([]),
  near: [],
  reading: null,
  silence: null,
  passedOver: [],
  withoutFigure: false,
  suggestions: [],
  terms: new Set<string>(),
};

async function fullText(
  words: string,
  edition: EditionAsked,
  numbers: NumberMap,
  sources: Sources,
): Promise<TextAnswer> {
  const newest = await askIndex(await sources.index('gallande'), words, sources);
  if (edition === null || edition === numbers.edition) return newest;
  const isHeld = ({ editions, kind }: Found) =>
    edition === 'alla' || (kind !== 'decision' && editions.includes(edition));
  const older = numbers.otherWordings
    ? await askIndex(await sources.index('aldre'), words, sources)
    : null;
  const items = onePerClause(newest.items.filter(isHeld), (older?.items ?? []).filter(isHeld));
  return {
    ...newest,
    items,
    requirements: async () => {
      const all = await Promise.all([newest, older].map((one) => one?.requirements() ?? []));
      return all.flat().filter(isHeld);
    },
    silence: items.length > 0 ? null : (newest.silence ?? 'unknown-words'),
    terms: new Set([...newest.terms, ...(older?.terms ?? [])]),
  };
}

/** The newest wording stands for its clause; older ones are hits of their own only where it is none. */
function onePerClause(newest: readonly Found[], older: readonly Found[]): Found[] {
  const shown = new Set(newest.flatMap(({ kind, clause }) => (kind === 'section' ? [clause] : [])));
  const others: Found[] = [];
  for (const item of older) {
    if (item.kind === 'section' && shown.has(item.clause)) continue;
    if (item.kind === 'section') shown.add(item.clause);
    others.push(item);
  }
  return interleave(newest, others);
}

/** A rule answers before the record that proposed it, unless it is records that are asked for. */
const DECISION = 0.75;

/** Sections have editions, decisions have none. */
const isDecision = (table: SearchTable, record: number): boolean =>
  table.records[record]?.[5] === -1;

async function askIndex(index: OpenIndex, words: string, sources: Sources): Promise<TextAnswer> {
  const { book, table } = index;
  const reading = readQuestion(words, book);
  const stems = new Set(
    reading.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
  );
  const postings = new Map(
    [...stems].flatMap(book.tokens).map((term) => [term, index.postings(term)]),
  );
  const wantsRecords = asksForRecords(words);
  const traits = wantsRecords
    ? index.traits
    : index.traits.map((one, record) =>
        isDecision(table, record) ? { ...one, weight: DECISION } : one,
      );
  const ranking = rank(reading.concepts, reading.wanted, postings, traits, index.definedIn);
  const judged = judge(reading, ranking, {
    records: table.records.length,
    givesAmount: (record, sentence, figure) => {
      const says = table.records[record]?.[4] ?? '';
      return figure ? givesFigure(says, sentence) : saysWanted(says, sentence, 'amount');
    },
  });
  const { near, silence } = judged;
  const hits = inOrder(judged.hits, table, wantsRecords);
  const found = (items: Item[]) => items.map((item): Found => ({ ...item, index: index.name }));
  const sections = (records: typeof hits) =>
    found(
      records.map(({ record, sentences }) =>
        itemOf(
          table,
          record,
          sentences.map(([sentence]) => sentence),
        ),
      ),
    );
  return {
    items: [
      ...sections(hits),
      ...found(silence === null ? termItems(table, reading.concepts) : []),
    ],
    requirements: async () =>
      found(requirementItems(table, await sources.requirements(index.name), hits)),
    near: sections(near),
    reading,
    silence,
    passedOver: judged.passedOver,
    withoutFigure: judged.withoutFigure,
    suggestions: suggestionsFor(reading.concepts, index),
    terms: stems,
  };
}

/** A section before the one that it stands under, when both answer nearly alike. */
const NEARLY = 0.8;

/**
 * The hits in the order in which they are shown: the specific section before its parent, and records of decisions
 * behind every section, unless it is they that are asked for or the sections answer only half as well.
 */
function inOrder(hits: readonly Ranked[], table: SearchTable, wantsRecords: boolean): Ranked[] {
  const order = [...hits];
  for (let i = 1; i < order.length; i++) {
    const parent = order[i - 1] as Ranked;
    const child = order[i] as Ranked;
    if (!isBelow(table, child.record, parent.record)) continue;
    if (child.score >= parent.score * NEARLY && child.heading >= parent.heading) {
      order[i - 1] = child;
      order[i] = parent;
    }
  }
  if (wantsRecords) return order;
  const best = order.find(({ record }) => !isDecision(table, record));
  const most = order.reduce((max, { coverage }) => Math.max(max, coverage), 0);
  if (!best || best.coverage < most * NEARLY) return order;
  return [
    ...order.filter(({ record }) => !isDecision(table, record)),
    ...order.filter(({ record }) => isDecision(table, record)),
  ];
}

function isBelow(table: SearchTable, child: number, parent: number): boolean {
  const [number, , , , , document] = table.records[child] ?? [];
  const [above, , , , , other] = table.records[parent] ?? [];
  return document === other && document !== -1 && `${number}`.startsWith(`${above}.`);
}

const MOST_SUGGESTIONS = 4;

/** For words that the texts do not know: words that begin alike or are close in spelling. */
function suggestionsFor(concepts: readonly Concept[], { book }: OpenIndex): string[] {
  const unknown = concepts.filter(({ alternatives }) => alternatives.length === 0);
  const close = unknown.flatMap(({ typed }) => [
    ...book.closest(typed),
    ...book.beginning(typed.slice(0, Math.max(4, typed.length - 3)), MOST_SUGGESTIONS),
  ]);
  // A stem is no word that could be suggested.
  return [...new Set(close.map(book.written))]
    .filter((word) => word !== null)
    .slice(0, MOST_SUGGESTIONS);
}

/** Records of what was found by its number. Only a requirement or an older edition needs a table for it. */
async function foundByNumber(
  hits: readonly LookupHit[],
  numbers: NumberMap,
  sources: Sources,
): Promise<Found[]> {
  const found = await Promise.all(
    hits.map(async (hit): Promise<Found[]> => {
      if (hit.kind === 'requirement') {
        const { table } = await sources.index('gallande');
        const required = await sources.requirements('gallande');
        return requirementWithId(table, required, hit.id).map((item) => ({
          ...item,
          index: 'gallande',
        }));
      }
      if (hit.kind === 'section' && hit.edition !== numbers.edition)
        return olderSection(hit, sources);
      const record =
        hit.kind === 'section'
          ? numbers.sections.findIndex(([number]) => number === hit.number)
          : numbers.sections.length + numbers.decisions.findIndex(([id]) => id === hit.id);
      return [{ ...plain(hit, record), index: 'gallande' }];
    }),
  );
  return found.flat();
}

/** The wording that the edition has: its own, or that of the newest one when they are the same. */
async function olderSection(
  hit: LookupHit & { kind: 'section' },
  sources: Sources,
): Promise<Found[]> {
  for (const name of ['aldre', 'gallande'] as const) {
    const index = await sources.index(name);
    const record = index.table.records.findIndex(
      ([id, , editions]) => id === hit.number && editions.includes(hit.edition),
    );
    if (record !== -1)
      return [{ ...itemOf(index.table, record, []), editions: [hit.edition], index: name }];
  }
  return [];
}

function plain(hit: Exclude<LookupHit, { kind: 'requirement' }>, record: number): Item {
  return {
    kind: hit.kind,
    record,
    id: hit.kind === 'section' ? hit.number : hit.id,
    number: hit.kind === 'section' ? hit.number : '',
    document: hit.kind === 'section' ? 0 : -1,
    clause: record,
    chapter: null,
    region: hit.kind === 'decision' ? hit.region : null,
    editions: hit.kind === 'section' ? [hit.edition] : [],
    sentences: [],
    requirement: null,
    byNumber: true,
    term: null,
  };
}

function withoutRepeats(items: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = `${item.kind} ${item.index} ${item.record} ${item.kind === 'section' || item.kind === 'decision' ? '' : item.sentences[0]} ${item.term?.name ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** Two orders as one: turn about, since scores of two indexes cannot be compared. */
function interleave(first: readonly Found[], second: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i++)
    all.push(...first.slice(i, i + 1), ...second.slice(i, i + 1));
  return all;
}
