import { fold } from './words.ts';

/** "hur snabbt", "hur länge": the adverb belongs to the asking, and the answer has a figure in its place. */
const AFTER_HOW =
  /^(?:snabbt|fort|länge|ofta|mycket|många|stor|stort|stora|gammal|lång|långt|långa|sent|tidigt|nära|dags|hög|högt)$/u;

/** True for a word that only asks, where it stands. */
export function isAsking(word: string, before: string | undefined): boolean {
  return before === 'hur' && AFTER_HOW.test(word);
}

/** Words that ask what has changed. */
export const ABOUT_CHANGES =
  /^(?:för)?ändr(?:a|ar|ade|ades|as|at|ats|ing|ingen|ingar|ingarna)s?$|^(?:nytt|nyhet(?:er)?|skillnad(?:en|er|erna)?|skiljer|jämför(?:a|else)?)$/u;
/** Words for the rules as a whole, which say nothing of what is asked about. */
export const OF_THE_WHOLE =
  /^(?:regel|regler|reglerna|uppdrag|uppdraget|utgåva|utgåvan|utgåvorna|version(?:en|erna)?|år|året|åren|sist|förra|ny|nya|regelverk|regelverket)$/u;

/** Words that name a time to compare with. */
export const NAMES_A_TIME = /^(?:nytt|nyhet(?:er)?|förra|sist|sen)$/u;

const RECORD_WORDS = ['beslut', 'förslag', 'ärende', 'protokoll', 'handling'];
const ENDINGS = 'et|en|er|n|ar|erna|arna|ens|ets|na|s';
const ASKS_FOR_RECORDS = new RegExp(
  `(?<!\\p{L})(?:${RECORD_WORDS.flatMap((word) => [word, fold(word)]).join('|')})(?:${ENDINGS})?(?!\\p{L})`,
  'iu',
);

/** True for a question that asks for records of decisions, in whole words: "behandling" is no "handling". */
export function asksForRecords(question: string): boolean {
  return ASKS_FOR_RECORDS.test(question);
}
