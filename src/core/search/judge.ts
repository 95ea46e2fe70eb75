import type { Ranked, Ranking } from './rank.ts';
import type { Reading } from './reading.ts';

/** Why nothing is claimed to be an answer. */
export type Silence =
  /** The question has no word that says what it is about. */
  | 'no-words'
  /** Words that tell most are nowhere in the texts. */
  | 'unknown-words'
  /** The words are there, but nowhere together. */
  | 'apart'
  /** It is not settled here. */
  | 'elsewhere'
  /** A figure is asked for, and no sentence about it gives one. */
  | 'no-amount'
  /** The change log answers, not the text of an edition. */
  | 'changes'
  /** Only a year is asked for. */
  | 'year';

/**
 * The verdict of three: what answers, what answers all but words that are not known (`passedOver`), and nothing close
 * (`silence`).
 */
export interface Judgement {
  /** What answers, best first. Empty with a reason. */
  hits: Ranked[];
  silence: Silence | null;
  /** Words of the question that are not known, when the hits are about the rest of it. */
  passedOver: string[];
  /** True when an amount is asked for and the hits speak of it without giving a figure. */
  withoutFigure: boolean;
  /** What came closest when nothing answers. */
  near: Ranked[];
}

/** The share of a question that its best answer must cover. */
const ENOUGH = 0.4;
/** A record that covers less than this of what the best one does is no hit. */
const BESIDE_THE_BEST = 0.5;
/** With a subject settled elsewhere, one sentence or heading must speak of nearly all that is asked. */
const TOGETHER = 0.8;
/** With an unknown word, the words that are known must point to a place: so much of them stands in one sentence … */
const POINTS = 0.6;
/** … and a word that is alone must be the subject of few records, or of their headings. */
const FEW_RECORDS = 3;
const RARE = 0.1;
const MOST_NEAR = 3;
/** Hits whose best sentences are looked at for an amount. */
const FIRST_HITS = 2;

/** What the judge knows of the sentences of a record. */
export interface Sentences {
  records: number;
  /** True when the sentence, from 0, speaks of an amount; `figure` asks for one with a figure. */
  givesAmount(record: number, sentence: number, figure: boolean): boolean;
}

/**
 * Decides what is an answer. A list of sections that share a common word with the question looks like an answer
 * and is none: then nothing is claimed, and what came closest is offered as such.
 */
export function judge(reading: Reading, ranking: Ranking, sentences: Sentences): Judgement {
  const { ranked } = ranking;
  const near = ranked.slice(0, MOST_NEAR);
  const silent = (silence: Silence, shown = near): Judgement => ({
    hits: [],
    silence,
    passedOver: [],
    withoutFigure: false,
    near: shown,
  });
  if (reading.aboutChanges) return silent('changes', []);
  if (reading.onlyYears) return silent('year');
  if (reading.concepts.length === 0) return silent('no-words', []);
  if (reading.elsewhere !== null && !ranked.some(({ closest }) => closest >= TOGETHER))
    return silent('elsewhere');
  const unknown = reading.concepts.filter((_, i) => ranking.standing[i] === 0);
  const top = ranked.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  const passedOver = unknown.map(({ halfOf, typed }) => halfOf ?? typed);
  if (unknown.length > 0) {
    const most = ranked.reduce((max, { knownCoverage }) => Math.max(max, knownCoverage), 0);
    if (ranked.length === 0 || !pointsToAPlace(reading, ranking, unknown.length, sentences.records))
      return silent('unknown-words');
    return answered(
      ranked.filter(({ knownCoverage }) => knownCoverage >= most * BESIDE_THE_BEST),
      passedOver,
    );
  }
  if (top < ENOUGH) return silent(ranked.length === 0 ? 'unknown-words' : 'apart');
  return answered(
    ranked.filter(({ coverage }) => coverage >= top * BESIDE_THE_BEST),
    [],
  );

  function answered(hits: Ranked[], unknownWords: string[]): Judgement {
    const answer = {
      hits,
      silence: null,
      passedOver: unknownWords,
      withoutFigure: false,
      near: [],
    };
    if (reading.wanted !== 'amount') return answer;
    const speaks = (figure: boolean) =>
      hits
        .slice(0, FIRST_HITS)
        .some(({ record, sentences: [best] }) =>
          best ? sentences.givesAmount(record, best[0], figure) : false,
        );
    if (!speaks(false)) return silent('no-amount', hits.slice(0, MOST_NEAR));
    return { ...answer, withoutFigure: !speaks(true) };
  }
}

/** True when the known words of a question point strongly to a place, whatever the unknown ones mean. */
function pointsToAPlace(
  { concepts }: Reading,
  { ranked, standing }: Ranking,
  unknown: number,
  records: number,
): boolean {
  const known = concepts.length - unknown;
  const [best] = ranked;
  if (!best || best.knownCoverage < POINTS) return false;
  const named = concepts.some(({ name }, i) => name && standing[i] === 0);
  if (known > 1)
    return (
      !named && unknown <= known && (best.knownClosest >= POINTS || best.knownHeading >= POINTS)
    );
  const [own = 0] = standing.filter((n) => n > 0);
  return (
    !named &&
    unknown === 1 &&
    (own <= FEW_RECORDS || (own <= records * RARE && best.knownHeading >= POINTS))
  );
}
