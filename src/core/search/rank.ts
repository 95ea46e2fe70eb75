import type { Concept, How } from './reading.ts';
import { asHead, asPart, asWord } from './terms.ts';

/** Where index terms stand: for each record, by number, the positions in its terms. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** How many terms the heading and then each sentence of a record have. */
export type Lengths = readonly number[];

/** A record that answers, in part or in full. */
export interface Ranked {
  record: number;
  score: number;
  /** The share of the question that the record answers, weighed by how telling the words are: 0 to 1. */
  coverage: number;
  /** The same for the one sentence, or the heading, that answers most. */
  closest: number;
  /** The sentences that answer, the best first, with the share of the question that each covers; from 0. */
  sentences: [sentence: number, share: number][];
  /** The share that the heading covers. */
  heading: number;
}

export interface Ranking {
  ranked: Ranked[];
  /** For each concept how telling it is: rare words tell more. */
  telling: number[];
}

/** A term as a part of a compound says less than as a word; as its head it says more than as another part. */
const HEAD = 0.7;
const PART = 0.6;
/** In a heading a part says nearly as much as a word: "Remisshantering" is about referrals. */
const PART_OF_HEADING = 0.85;
/** All terms of an alternative in the record, but in no sentence together. */
const APART = 0.3;
/** What counts how much; tried out on the questions of test/search. */
const HEADING = 1.3;
const WHOLE_HEADING = 1.1;
const REPEATED = 0.35;
const TOGETHER = 0.75;
const DEFINED = 0.9;
/** A concept counts as standing in a record when it does so at least this well. */
const STANDS = 0.5;

interface Occurrence {
  /** 0 is the heading. */
  sentence: number;
  weight: number;
}

/**
 * Orders the records by how well they answer. What counts: rare words before common ones, the word itself before
 * its kin and parts, the heading before the text, all words of the question before some, in one sentence before
 * spread out, and the place that defines a term before those that use it. `weightOf` says how much a record counts
 * before anything is asked.
 */
export function rank(
  concepts: readonly Concept[],
  postings: ReadonlyMap<string, Postings>,
  lengths: readonly Lengths[],
  definedIn: (term: string) => readonly number[],
  weightOf: (record: number) => number = () => 1,
): Ranking {
  const starts = lengths.map(startsOf);
  const found = concepts.map((concept) => occurrencesOf(concept, postings, starts));
  const telling = found.map((records) => {
    let standing = 0;
    for (const places of records.values()) if (best(places) >= STANDS) standing += 1;
    return Math.log(1 + (lengths.length - standing + 0.5) / (standing + 0.5));
  });
  const all = sum(telling);
  const records = new Set(found.flatMap((places) => [...places.keys()]));
  const definitions = concepts.map(
    (concept) =>
      new Set(
        concept.alternatives
          .filter(({ terms, how }) => terms.length === 1 && DEFINING.has(how))
          .flatMap(({ terms }) => definedIn(terms[0] as string)),
      ),
  );

  const ranked = [...records].map((record): Ranked => {
    const places = found.map((records) => records.get(record) ?? []);
    const perSentence = new Map<number, number>();
    let score = 0;
    let covered = 0;
    let inHeading = 0;
    for (const [i, occurrences] of places.entries()) {
      if (occurrences.length === 0) continue;
      const idf = telling[i] as number;
      const top = best(occurrences);
      const often = sum(occurrences.map(({ weight }) => weight));
      const heading = best(occurrences.filter(({ sentence }) => sentence === 0));
      covered += idf * top;
      inHeading += heading;
      score += idf * (top + REPEATED * (often / (often + 2)) + HEADING * heading);
      if (definitions[i]?.has(record)) score += DEFINED * idf;
      const bySentence = new Map<number, number>();
      for (const { sentence, weight } of occurrences)
        bySentence.set(sentence, Math.max(bySentence.get(sentence) ?? 0, weight));
      for (const [sentence, weight] of bySentence)
        perSentence.set(sentence, (perSentence.get(sentence) ?? 0) + idf * weight);
    }
    const order = [...perSentence].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const closest = all === 0 ? 0 : (order[0]?.[1] ?? 0) / all;
    const coverage = all === 0 ? 0 : covered / all;
    score += TOGETHER * (order[0]?.[1] ?? 0);
    // A heading that says nothing else than the question does.
    const headingLength = Math.max(1, wordsInHeading(lengths[record]));
    score += WHOLE_HEADING * covered * Math.min(1, inHeading / headingLength);
    return {
      record,
      score: score * coverage * weightOf(record),
      coverage,
      closest,
      sentences: order
        .filter(([sentence]) => sentence > 0)
        .map(([sentence, share]) => [sentence - 1, all === 0 ? 0 : share / all]),
      heading: all === 0 ? 0 : (perSentence.get(0) ?? 0) / all,
    };
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score || a.record - b.record), telling };
}

const DEFINING: ReadonlySet<How> = new Set(['same', 'accents', 'spelling', 'joined']);

function occurrencesOf(
  concept: Concept,
  postings: ReadonlyMap<string, Postings>,
  starts: readonly (readonly number[])[],
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  const add = (record: number, occurrence: Occurrence) => {
    const places = found.get(record);
    if (places) places.push(occurrence);
    else found.set(record, [occurrence]);
  };
  for (const { terms, weight } of concept.alternatives) {
    const each = terms.map((term) => placesOf(term, postings, starts));
    const [first, ...others] = each;
    if (!first) continue;
    for (const [record, places] of first) {
      const rest = others.map((records) => records.get(record));
      if (rest.some((other) => other === undefined)) continue;
      let together = false;
      for (const { sentence, weight: own } of places) {
        const shares = rest.map((other) =>
          best((other as Occurrence[]).filter((place) => place.sentence === sentence)),
        );
        if (shares.some((share) => share === 0)) continue;
        together = true;
        add(record, { sentence, weight: weight * Math.min(own, ...shares) });
      }
      if (!together && others.length > 0)
        for (const { sentence, weight: own } of places)
          add(record, { sentence, weight: weight * own * APART });
    }
  }
  return found;
}

function placesOf(
  term: string,
  postings: ReadonlyMap<string, Postings>,
  starts: readonly (readonly number[])[],
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  for (const [token, weight] of [
    [asWord(term), 1],
    [asHead(term), HEAD],
    [asPart(term), PART],
  ] as const) {
    for (const [record, positions] of postings.get(token) ?? []) {
      const places = found.get(record) ?? [];
      for (const position of positions) {
        const sentence = sentenceAt(starts[record] ?? [], position);
        const inHeading = sentence === 0 && weight < 1;
        places.push({ sentence, weight: inHeading ? PART_OF_HEADING : weight });
      }
      found.set(record, places);
    }
  }
  return found;
}

function startsOf(lengths: Lengths): number[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return start;
  });
}

function sentenceAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Parts of compounds stand in the heading's terms too; a third of them is a fair guess. */
function wordsInHeading(lengths: Lengths | undefined): number {
  return Math.ceil((lengths?.[0] ?? 1) * 0.6);
}

function best(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((most, { weight }) => Math.max(most, weight), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
