import type { Wanted } from '../../language/sv/search/question-words.ts';
import type { Postings } from './postings.ts';
import type { Concept, How } from './reading.ts';
import { asHead, asPart, asWord } from './terms.ts';

/** What the ranking knows of a record besides its words. */
export interface RecordTraits {
  /** Words of the heading, with their parts. */
  headingTerms: number;
  /** True when that sentence, from 0, says the kind of thing that is asked for. */
  says(sentence: number, wanted: Wanted): boolean;
  /** How much the record counts before anything is asked. */
  weight: number;
}

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
  /** The three shares of that part of the question which the texts know. */
  knownCoverage: number;
  knownClosest: number;
  knownHeading: number;
}

export interface Ranking {
  ranked: Ranked[];
  /** For each concept how telling it is: rare words tell more. */
  telling: number[];
  /** For each concept in how many records it stands. */
  standing: number[];
}

/** A term as a part of a compound says less than as a word; as its head it says more than as another part. */
const HEAD = 0.7;
const PART = 0.6;
/** In a heading a part says nearly as much as a word: "Remisshantering" is about referrals. */
const PART_OF_HEADING = 0.85;
/** All terms of an alternative in the record, but in no sentence together. */
const APART = 0.3;
/** A word of everyday speech says less of what is asked for than its rarity in the texts would have it. */
const EVERYDAY = 0.35;
/** Alternatives that weigh less than this cover their word only in part. */
const LEAST_FULL = 0.8;
/** A sentence that says the kind of thing that is asked for counts so much more. */
const WANTED = 0.25;
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
 * spread out, a sentence that says the kind of thing that is asked for, and the place that defines a term before
 * those that use it.
 */
export function rank(
  concepts: readonly Concept[],
  wanted: Wanted | null,
  postings: ReadonlyMap<string, Postings>,
  traits: readonly RecordTraits[],
  definedIn: (term: string) => readonly number[],
): Ranking {
  const found = concepts.map((concept) => occurrencesOf(concept, postings));
  const standing = found.map(
    (records) => [...records.values()].filter((places) => best(places) >= STANDS).length,
  );
  const telling = standing.map(
    (n, i) =>
      Math.log(1 + (traits.length - n + 0.5) / (n + 0.5)) * (concepts[i]?.everyday ? EVERYDAY : 1),
  );
  /** How well each concept is answered at best: a synonym covers a word that the texts do not have. */
  const fullest = concepts.map(({ alternatives }) =>
    Math.max(LEAST_FULL, ...alternatives.map(({ weight }) => weight)),
  );
  const all = sum(telling);
  const known = sum(telling.filter((_, i) => (found[i]?.size ?? 0) > 0));
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
    const { headingTerms, says, weight } = traits[record] as RecordTraits;
    const places = found.map((records) => records.get(record) ?? []);
    const perSentence = new Map<number, number>();
    let score = 0;
    let covered = 0;
    let inHeading = 0;
    for (const [i, occurrences] of places.entries()) {
      if (occurrences.length === 0) continue;
      const idf = telling[i] as number;
      const top = best(occurrences);
      const bySentence = new Map<number, number>();
      // Words that say the same thing do not outvote one word that says it: each sentence counts once.
      for (const { sentence, weight } of occurrences)
        bySentence.set(sentence, Math.max(bySentence.get(sentence) ?? 0, weight));
      const often = sum([...bySentence.values()]);
      const heading = bySentence.get(0) ?? 0;
      covered += idf * Math.min(1, top / (fullest[i] as number));
      inHeading += heading;
      score += idf * (top + REPEATED * (often / (often + 2)) + HEADING * heading);
      if (definitions[i]?.has(record)) score += DEFINED * idf;
      for (const [sentence, weight] of bySentence)
        perSentence.set(sentence, (perSentence.get(sentence) ?? 0) + idf * weight);
    }
    const wants = (sentence: number) =>
      wanted !== null && sentence > 0 && says(sentence - 1, wanted) ? 1 + WANTED : 1;
    const order = [...perSentence]
      .map(([sentence, share]) => ({ sentence, share, value: share * wants(sentence) }))
      .sort((a, b) => b.value - a.value || a.sentence - b.sentence);
    const share = (part: number, of: number) => (of === 0 ? 0 : part / of);
    const closest = Math.max(0, ...order.map((one) => one.share));
    const coverage = share(covered, all);
    score += TOGETHER * (order[0]?.value ?? 0);
    // A heading that says nothing else than the question does.
    score += WHOLE_HEADING * covered * Math.min(1, inHeading / wordsInHeading(headingTerms));
    return {
      record,
      score: score * coverage * weight,
      coverage,
      closest: share(closest, all),
      knownCoverage: share(covered, known),
      knownClosest: share(closest, known),
      sentences: order
        .filter(({ sentence }) => sentence > 0)
        .map(({ sentence, share: own }) => [sentence - 1, share(own, all)]),
      heading: share(perSentence.get(0) ?? 0, all),
      knownHeading: share(perSentence.get(0) ?? 0, known),
    };
  });
  return {
    ranked: ranked.sort((a, b) => b.score - a.score || a.record - b.record),
    telling,
    standing,
  };
}

const DEFINING: ReadonlySet<How> = new Set(['same', 'accents', 'spelling', 'joined']);

function occurrencesOf(
  concept: Concept,
  postings: ReadonlyMap<string, Postings>,
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  const add = (record: number, occurrence: Occurrence) => {
    const places = found.get(record);
    if (places) places.push(occurrence);
    else found.set(record, [occurrence]);
  };
  for (const { terms, weight } of concept.alternatives) {
    const each = terms.map((term) => placesOf(term, postings));
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
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  for (const [token, weight] of [
    [asWord(term), 1],
    [asHead(term), HEAD],
    [asPart(term), PART],
  ] as const) {
    for (const [record, sentences] of postings.get(token) ?? []) {
      const places = found.get(record) ?? [];
      for (const sentence of sentences)
        places.push({ sentence, weight: sentence === 0 && weight < 1 ? PART_OF_HEADING : weight });
      found.set(record, places);
    }
  }
  return found;
}

/** Parts of compounds stand in the heading's terms too; a third of them is a fair guess. */
function wordsInHeading(headingTerms: number): number {
  return Math.max(1, Math.ceil(headingTerms * 0.6));
}

function best(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((most, { weight }) => Math.max(most, weight), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
