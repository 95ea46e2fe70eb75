import { publishedEditions } from '../drafts.ts';
import { decisionsOf } from '../holdings.ts';
import type { Edition, RulebookDocument } from '../model.ts';
import type { Told } from '../rulebook.ts';
import { type IndexedRecord, indexRecords } from './indexed.ts';
import { buildLexicon, type LexiconFile } from './lexicon.ts';
import { buildNumberMap, type NumberMap } from './number-map.ts';
import {
  decisionRecord,
  otherWordings,
  requirementRecords,
  type SearchRecord,
  sectionRecord,
  withRequirements,
} from './records.ts';
import type { WordList } from './synonyms.ts';
import {
  NORM_CLASSES,
  type RequirementTable,
  type SearchTable,
  type TableRecord,
  type TextFile,
} from './table.ts';

/** All of one index: what the engine gets, and the files that the search page reads. */
export interface SearchIndex {
  records: SearchRecord[];
  indexed: IndexedRecord[];
  lexicon: LexiconFile;
  /** Without the engine's names, which are known when it has made its files. */
  table: SearchTable;
  requirements: RequirementTable;
}

export interface SearchData {
  numbers: NumberMap;
  /** The newest complete edition and all decisions. */
  newest: SearchIndex;
  /** Wordings that only other editions have; null when there are none. Read on request. */
  others: SearchIndex | null;
}

/** Works out everything that the search needs for a document, from its newest complete edition and the rest. */
export function searchData(told: Told, document: RulebookDocument, edition: Edition): SearchData {
  // Ids are given without gaps, so the number that is next tells all that have been given.
  const highestRequirement = (document.ledger?.next ?? 1) - 1;
  const recordsOf = (one: Edition) => one.sections.map((section) => sectionRecord(one, section));
  const found = otherWordings(
    recordsOf(edition),
    publishedEditions(document)
      .filter((other) => other !== edition)
      .map(recordsOf),
  );
  const requirementAt = requirementRecords(told.readings.get(edition));
  const newest = found.newest.map((record) => withRequirements(record, requirementAt));
  const others = document.editions.flatMap((other) => {
    const own = found.others.filter(({ editions }) => editions[0] === other.edition);
    if (own.length === 0) return [];
    const at = requirementRecords(told.readings.get(other));
    return own.map((record) => withRequirements(record, at));
  });
  return {
    numbers: buildNumberMap(told, document, edition, highestRequirement, others.length > 0),
    newest: indexOf(
      [...newest, ...decisionsOf(told).map(decisionRecord)],
      document.wordList,
      edition,
    ),
    others:
      others.length === 0 ? null : indexOf(others, document.wordList, null, clausesOf(newest)),
  };
}

/** Gives every key its clause: the record in the newest edition, or for other keys numbers beyond those. */
function clausesOf(newest: readonly SearchRecord[]): (key: string) => number {
  const known = new Map(newest.map(({ key }, record) => [key, record]));
  return (key) => {
    const clause = known.get(key) ?? known.size;
    known.set(key, clause);
    return clause;
  };
}

function indexOf(
  records: SearchRecord[],
  wordList: WordList,
  edition: Edition | null,
  clauses: ((key: string) => number) | null = null,
): SearchIndex {
  const indexed = indexRecords(records);
  return {
    records,
    indexed,
    lexicon: buildLexicon(records, indexed, wordList, edition?.terms ?? []),
    table: tableOf(records, indexed, edition, clauses),
    requirements: requirementsOf(records),
  };
}

function tableOf(
  records: readonly SearchRecord[],
  indexed: readonly IndexedRecord[],
  edition: Edition | null,
  clauses: ((key: string) => number) | null,
): SearchTable {
  return {
    records: records.map(
      (record, i): TableRecord => [
        record.id,
        '',
        record.chapter ?? record.region,
        record.editions,
        indexed[i]?.lengths ?? [],
        ...(clauses ? ([clauses(record.key)] as const) : ([] as const)),
      ],
    ),
    terms: termsOf(records, edition),
  };
}

function requirementsOf(records: readonly SearchRecord[]): RequirementTable {
  const bearers = [
    ...new Set(
      records.flatMap(({ sentences }) =>
        sentences.flatMap(({ requirement }) => (requirement ? [requirement.bearer] : [])),
      ),
    ),
  ].sort();
  return {
    bearers,
    requirements: records.flatMap(({ sentences }, record) =>
      sentences.flatMap(({ requirement }, sentence): RequirementTable['requirements'] =>
        requirement
          ? [
              [
                record,
                sentence,
                NORM_CLASSES.indexOf(requirement.class),
                bearers.indexOf(requirement.bearer),
                requirement.id ?? 0,
              ],
            ]
          : [],
      ),
    ),
  };
}

/** Terms with something to read: a definition, or what an abbreviation is short for. */
function termsOf(records: readonly SearchRecord[], edition: Edition | null): SearchTable['terms'] {
  return (edition?.terms ?? []).flatMap((term): SearchTable['terms'] => {
    const explained = term.places.filter(({ quote }) => quote !== null);
    const places = (explained.length > 0 ? explained : term.places)
      .map(({ section }) =>
        records.findIndex(({ id, kind }) => kind === 'section' && id === section),
      )
      .filter((record, i, all) => record !== -1 && all.indexOf(record) === i);
    return explained.length > 0 || term.expansion !== null
      ? [[term.term, term.expansion ?? '', term.id, places]]
      : [];
  });
}

/** What is fetched to show a record. */
export function textFile({ title, sentences }: SearchRecord): TextFile {
  return {
    title,
    sentences: sentences.map(({ anchor, text, requirement }) =>
      requirement
        ? [
            anchor,
            text,
            NORM_CLASSES.indexOf(requirement.class),
            requirement.bearer,
            requirement.id ?? 0,
          ]
        : [anchor, text],
    ),
  };
}
