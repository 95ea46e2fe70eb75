import { answerTo, type Sources } from '../src/core/search/answer.ts';
import { chosenItems, EVERYTHING } from '../src/core/search/facets.ts';
import type { Concept } from '../src/core/search/reading.ts';
import { fold } from '../src/language/sv/search/words.ts';

/** The questions that the search is judged by; docs/search-measured.md explains the file. */
export interface QueryFile {
  queries: {
    id: string;
    query: string;
    kind: string;
    /** What answers (grade 2) and what does no harm beside it (grade 1). */
    relevant: { type: string; id: string; grade: number }[];
  }[];
  /** Questions that nothing in the texts answers. */
  noAnswer: { id: string; query: string }[];
  /** Parts of compounds, with the compounds of the texts that they stand in. */
  compounds?: { part: string; words: string[] }[];
  /** Questions that readers got no answer to, as the page of them saves them. */
  unanswered?: { query: string }[];
}

export interface QueryResult {
  id: string;
  query: string;
  kind: string;
  /** Numbers of sections and ids of decisions in order of rank. */
  hits: string[];
  /** 1 when the first hit answers. */
  successAt1: number;
  successAt3: number;
  ndcgAt5: number;
  /** 1 when nothing is shown. */
  nothing: number;
  /** 1 when the first hit is judged to be neither an answer nor harmless. */
  wrongFirst: number;
}

export interface Quality {
  queries: QueryResult[];
  noAnswer: { id: string; query: string; silent: boolean; hits: string[] }[];
  compounds: { part: string; expected: string[]; missed: string[] }[];
}

/** A section with all its text, in which compounds are looked for. */
export interface SectionText {
  number: string;
  text: string;
}

/** Asks every question, with its dots or without. */
export async function measureQuality(
  file: QueryFile,
  sources: Sources,
  sections: readonly SectionText[],
  dotless = false,
): Promise<Quality> {
  const typed = (query: string) => (dotless ? fold(query) : query);
  const queries: QueryResult[] = [];
  for (const { id, query, kind, relevant } of file.queries) {
    const hits = await hitsOf(typed(query), sources);
    queries.push({ id, query: typed(query), kind, hits, ...score(hits, relevant) });
  }
  const noAnswer: Quality['noAnswer'] = [];
  for (const { id, query } of file.noAnswer) {
    const hits = await hitsOf(typed(query), sources);
    noAnswer.push({ id, query: typed(query), silent: hits.length === 0, hits });
  }
  const compounds: Quality['compounds'] = [];
  for (const { part, words } of file.compounds ?? []) {
    const holds = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?:\\p{L}{0,6})(?!\\p{L})`, 'iu');
    const expected = sections.filter(({ text }) => holds.test(text)).map(({ number }) => number);
    const hits = new Set(await hitsOf(typed(part), sources));
    compounds.push({ part, expected, missed: expected.filter((number) => !hits.has(number)) });
  }
  return { queries, noAnswer, compounds };
}

async function hitsOf(query: string, sources: Sources): Promise<string[]> {
  const { items, functions } = await answerTo(query, null, sources);
  const shown = chosenItems(items, EVERYTHING).map(({ number, id }) => number || id);
  return [...shown, ...functions];
}

const DEPTH = 5;

function score(
  hits: readonly string[],
  relevant: QueryFile['queries'][number]['relevant'],
): Omit<QueryResult, 'id' | 'query' | 'kind' | 'hits'> {
  const grade = new Map(relevant.map(({ id, grade }) => [id, grade]));
  const grades = hits.map((id) => grade.get(id) ?? 0);
  const best = relevant.map(({ grade }) => grade).sort((a, b) => b - a);
  return {
    successAt1: Number(grades[0] === 2),
    successAt3: Number(grades.slice(0, 3).includes(2)),
    ndcgAt5: gain(grades) / gain(best),
    nothing: Number(hits.length === 0),
    wrongFirst: Number(grades[0] === 0),
  };
}

/** Discounted cumulative gain of the first five, with 2^grade - 1 as the gain. */
function gain(grades: readonly number[]): number {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** What would mend a question that a reader got no answer to. */
export interface Mending {
  query: string;
  hits: string[];
  near: string[];
  /** Words that neither the texts nor a list know. */
  unknown: string[];
}

/** Asks what readers got no answer to again, and tells which words stand in the way. */
export async function mendingOf(query: string, sources: Sources): Promise<Mending> {
  const { near, reading } = await answerTo(query, null, sources);
  const isUnknown = ({ alternatives, readAs }: Concept) =>
    alternatives.length === 0 || readAs !== null;
  return {
    query,
    hits: await hitsOf(query, sources),
    near: near.map(({ number, id }) => number || id),
    unknown: (reading?.concepts ?? []).filter(isUnknown).map(({ typed }) => typed),
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * How far a share of `n` questions may lie from the true one, both ways, with 95 per cent certainty (Wilson's
 * interval, as half its width).
 */
export function margin(share: number, n: number): number {
  const z = 1.96;
  return n === 0
    ? 1
    : (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
}

/** Of all places where a compound with a searched part stands, the share that was found. */
export function compoundRecall(compounds: Quality['compounds']): number {
  const expected = compounds.reduce((sum, one) => sum + one.expected.length, 0);
  const missed = compounds.reduce((sum, one) => sum + one.missed.length, 0);
  return expected === 0 ? 1 : 1 - missed / expected;
}
