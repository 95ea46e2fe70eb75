import { publishedEditions } from '../drafts.ts';
import { decisionsOf } from '../holdings.ts';
import type { Edition, RulebookDocument } from '../model.ts';
import type { Told } from '../rulebook.ts';
import { type IndexedRecord, indexRecords } from './indexed.ts';
import { buildLexicon, indexTermsOf, type LexiconFile } from './lexicon.ts';
import { buildNumberMap, type NumberMap } from './number-map.ts';
import { packPostings } from './postings.ts';
import {
  decisionRecord,
  otherWordings,
  requirementRecords,
  type SearchRecord,
  sectionRecord,
  withRequirements,
} from './records.ts';
import {
  NORM_CLASSES,
  type RequirementTable,
  type SearchTable,
  type TableRecord,
  type TextFile,
} from './table.ts';
import { traitsOf } from './traits.ts';
import { joinWordLists } from './word-list.ts';

/** All of one index: the records, and the files that the search page reads. */
export interface SearchIndex {
  records: SearchRecord[];
  lexicon: LexiconFile;
  table: SearchTable;
  requirements: RequirementTable;
}

export interface SearchData {
  numbers: NumberMap;
  /** The newest complete edition of every document and all decisions. */
  newest: SearchIndex;
  /** Wordings that only other editions have; null when there are none. Read on request. */
  others: SearchIndex | null;
}

/** A document and the edition that answers for it. */
export interface DocumentSearched {
  document: RulebookDocument;
  edition: Edition;
}

/**
 * Works out everything that the search needs. The first document is the main one, whose numbers are found by
 * themselves; the others are found by their words.
 */
export function searchData(
  told: Told,
  documents: readonly [DocumentSearched, ...DocumentSearched[]],
): SearchData {
  const [{ document, edition }, ...beside] = documents;
  // Ids are given without gaps, so the number that is next tells all that have been given.
  const highestRequirement = (document.ledger?.next ?? 1) - 1;
  const read = documents.map((one) => wordingsOf(told, one));
  const [main, ...rest] = read.map(({ newest }) => newest);
  const others = read.flatMap((one) => one.others);
  const newest = [...(main ?? []), ...decisionsOf(told).map(decisionRecord), ...rest.flat()];
  return {
    numbers: buildNumberMap(told, document, edition, highestRequirement, others.length > 0, beside),
    newest: indexOf(newest, documents),
    others: others.length === 0 ? null : indexOf(others, documents, clausesOf(newest)),
  };
}

function wordingsOf(
  told: Told,
  { document, edition }: DocumentSearched,
): {
  newest: SearchRecord[];
  others: SearchRecord[];
} {
  const recordsOf = (one: Edition) => one.sections.map((section) => sectionRecord(one, section));
  const found = otherWordings(
    recordsOf(edition),
    publishedEditions(document)
      .filter((other) => other !== edition)
      .map(recordsOf),
  );
  const requirementAt = requirementRecords(told.readings.get(edition));
  return {
    newest: found.newest.map((record) => withRequirements(record, requirementAt)),
    // An edition is read for requirements only when it has a wording of its own.
    others: document.editions.flatMap((other) => {
      const own = found.others.filter(({ editions }) => editions[0] === other.edition);
      if (own.length === 0) return [];
      const at = requirementRecords(told.readings.get(other));
      return own.map((record) => withRequirements(record, at));
    }),
  };
}

/** Gives every clause its number: the record in the newest edition, or for other clauses numbers beyond those. */
function clausesOf(newest: readonly SearchRecord[]): (record: SearchRecord) => number {
  const nameOf = ({ region, document, key }: SearchRecord) => `${region}/${document}/${key}`;
  const known = new Map(newest.map((record, i) => [nameOf(record), i]));
  return (record) => {
    const clause = known.get(nameOf(record)) ?? known.size;
    known.set(nameOf(record), clause);
    return clause;
  };
}

function indexOf(
  records: SearchRecord[],
  documents: readonly DocumentSearched[],
  clauses: ((record: SearchRecord) => number) | null = null,
): SearchIndex {
  const indexed = indexRecords(records);
  const wordList = joinWordLists(documents.map(({ document }) => document.wordList));
  const terms = clauses === null ? documents.flatMap(({ edition }) => edition.terms) : [];
  const lexicon = buildLexicon(records, indexed, wordList, terms);
  return {
    records,
    lexicon,
    table: tableOf(records, indexed, lexicon, documents, clauses),
    requirements: requirementsOf(records),
  };
}

function tableOf(
  records: readonly SearchRecord[],
  indexed: readonly IndexedRecord[],
  lexicon: LexiconFile,
  documents: readonly DocumentSearched[],
  clauses: ((record: SearchRecord) => number) | null,
): SearchTable {
  const placeOf = (record: SearchRecord) =>
    documents.findIndex(
      ({ document }) => document.region === record.region && document.slug === record.document,
    );
  return {
    records: records.map(
      (record, i): TableRecord => [
        record.id,
        record.chapter ?? record.region,
        record.editions,
        indexed[i]?.terms[0]?.length ?? 0,
        record.sentences.map(({ text }) => traitsOf(text)).join(''),
        placeOf(record),
        ...(clauses ? ([clauses(record)] as const) : ([] as const)),
      ],
    ),
    postings: packPostings(indexed, indexTermsOf(lexicon)),
    terms: documents.flatMap(({ document, edition }) => termsOf(records, document, edition)),
  };
}

function requirementsOf(records: readonly SearchRecord[]): RequirementTable {
  const all = records.flatMap(({ sentences }, record) =>
    sentences.flatMap(({ requirements }, sentence) =>
      requirements.map((requirement) => ({ record, sentence, requirement })),
    ),
  );
  const bearers = [...new Set(all.map(({ requirement }) => requirement.bearer))].sort();
  return {
    bearers,
    requirements: all.map(({ record, sentence, requirement }) => [
      record,
      sentence,
      NORM_CLASSES.indexOf(requirement.class),
      bearers.indexOf(requirement.bearer),
      requirement.id ?? 0,
    ]),
  };
}

/** Terms with something to read: a definition, or what an abbreviation is short for. */
function termsOf(
  records: readonly SearchRecord[],
  document: RulebookDocument,
  edition: Edition,
): SearchTable['terms'] {
  const recordOf = (section: string) =>
    records.findIndex(
      (record) =>
        record.kind === 'section' &&
        record.id === section &&
        record.document === document.slug &&
        record.region === document.region,
    );
  return edition.terms.flatMap((term): SearchTable['terms'] => {
    const explained = term.places.filter(({ quote }) => quote !== null);
    const places = (explained.length > 0 ? explained : term.places)
      .map(({ section }) => recordOf(section))
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
    sentences: sentences.map(({ anchor, text, requirements: [requirement] }) =>
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
