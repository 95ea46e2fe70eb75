import { asksForRecords } from '../../language/sv/search/question-words.ts';
import { type Item, itemOf, requirementItems, requirementWithId, termItems } from './items.ts';
import { judge, type Silence } from './judge.ts';
import { type Lookup, type LookupHit, lookUp } from './lookup.ts';
import type { NumberMap } from './number-map.ts';
import { type Lengths, type Postings, rank } from './rank.ts';
import { type Concept, type Reading, readQuestion } from './reading.ts';
import type { IndexName, RequirementTable, SearchTable } from './table.ts';
import type { WordBook } from './word-book.ts';

/** An index made ready: its words, its table, and what the engine answers for a term. */
export interface OpenIndex {
  name: IndexName;
  book: WordBook;
  table: SearchTable;
  lengths: readonly Lengths[];
  definedIn: (stem: string) => readonly number[];
  postings(terms: Iterable<string>): Promise<ReadonlyMap<string, Postings>>;
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
  /** Sections, decisions and terms found, best first; what is shown of it the facets decide. */
  items: Found[];
  /** The requirements among what was found: read when they are asked for or counted. */
  requirements: () => Promise<Found[]>;
  lookup: Lookup;
  /** How the words were understood; null when there was nothing but numbers. */
  reading: Reading | null;
  silence: Silence | null;
  /** What came closest when nothing answers. */
  near: Found[];
  /** Words of the texts that the reader may have meant by those that the texts do not know. */
  suggestions: string[];
  /** Stems to mark in the texts. */
  terms: ReadonlySet<string>;
}

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
  const words = lookup.hits.length > 0 ? lookup.rest : `${lookup.rest} ${lookup.unheld.join(' ')}`;
  if (words.trim() === '') {
    const items = await foundByNumber(lookup.hits, numbers, sources);
    const near = await foundByNumber(lookup.near, numbers, sources);
    return { ...EMPTY, items, near, lookup };
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
  return {
    ...texts,
    lookup,
    items: withoutRepeats([...exact, ...(answersWords ? texts.items : []), ...related]),
    silence: exact.length > 0 ? null : texts.silence,
    near: [...near, ...texts.near],
  };
}

const EMPTY = {
  items: [],
  requirements: () => Promise.resolve([]),
  near: [],
  reading: null,
  silence: null,
  suggestions: [],
  terms: new Set<string>(),
};

async function fullText(
  words: string,
  edition: EditionAsked,
  numbers: NumberMap,
  sources: Sources,
): Promise<Omit<Answer, 'lookup'>> {
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
  table.records[record]?.[3].length === 0;

async function askIndex(
  index: OpenIndex,
  words: string,
  sources: Sources,
): Promise<Omit<Answer, 'lookup'>> {
  const { book, table } = index;
  const reading = readQuestion(words, book);
  const stems = new Set(
    reading.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
  );
  const postings = await index.postings([...stems].flatMap(book.tokens));
  const wantsRecords = asksForRecords(words);
  const ranking = rank(reading.concepts, postings, index.lengths, index.definedIn, (record) =>
    isDecision(table, record) && !wantsRecords ? DECISION : 1,
  );
  const { hits, near, silence } = judge(reading, ranking);
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
    suggestions: suggestionsFor(reading.concepts, index),
    terms: stems,
  };
}

const MOST_SUGGESTIONS = 4;

/** For words that the texts do not know: words that begin alike or are close in spelling. */
function suggestionsFor(concepts: readonly Concept[], { book }: OpenIndex): string[] {
  const unknown = concepts.filter(({ alternatives }) => alternatives.length === 0);
  const close = unknown.flatMap(({ typed }) => [
    ...book.closest(typed),
    ...book.beginning(typed.slice(0, Math.max(4, typed.length - 3)), MOST_SUGGESTIONS),
  ]);
  return [...new Set(close)].slice(0, MOST_SUGGESTIONS).map(book.written);
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
      ([id, , , editions]) => id === hit.number && editions.includes(hit.edition),
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
    clause: record,
    chapter: null,
    region: hit.kind === 'decision' ? hit.region : null,
    editions: hit.kind === 'section' ? [hit.edition] : [],
    sentences: [],
    requirement: null,
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
