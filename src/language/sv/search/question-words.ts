import { fold } from './words.ts';

/** The expression, also for words typed without å, ä and ö. */
function orDotless({ source, flags }: RegExp): RegExp {
  return new RegExp(`${source}|${fold(source)}`, flags);
}

/** "hur snabbt", "hur länge": the adverb belongs to the asking, and the answer has a figure in its place. */
const AFTER_HOW =
  /^(?:snabbt|fort|länge|ofta|mycket|många|stor|stort|stora|gammal|lång|långt|långa|sent|tidigt|nära|dags|hög|högt)$/u;

/** True for a word that only asks, where it stands. */
export function isAsking(word: string, before: string | undefined): boolean {
  return before === 'hur' && (AFTER_HOW.test(word) || AFTER_HOW_DOTLESS.test(word));
}

const AFTER_HOW_DOTLESS = new RegExp(fold(AFTER_HOW.source), 'u');

/** What a question wants to know. A sentence that says such a thing answers better. */
export type Wanted = 'who' | 'when' | 'amount' | 'may' | 'where';

const WANTED: readonly [Wanted, RegExp][] = [
  [
    'amount',
    /(?<!\p{L})(?:^hur (?:m[åa]nga|stor andel)|(?:max|maximalt|minsta|h[öo]gsta|totala?) ?antal|antal(?:et)?)(?!\p{L})/iu,
  ],
  [
    'when',
    /^n[äa]r(?!\p{L})|(?<!\p{L})(?:hur (?:ofta|l[äa]nge|snabbt|fort|snart|sent|tidigt|gammal)|senast|inom vilken tid|hur m[åa]nga (?:g[åa]nger|dagar|timmar|m[åa]nader))(?!\p{L})/iu,
  ],
  ['who', /(?<!\p{L})(?:vem|vems|vilka|vilken (?:roll|person|funktion)|ansvarig)(?!\p{L})/iu],
  [
    'may',
    /(?<!\p{L})(?:f[åa]r|kan|m[åa]ste|till[åa]tet|beh[öo]ver|ska) (?:vi|man|en|ett|jag|de|det|den|\p{L}+en|\p{L}+et)(?!\p{L})/iu,
  ],
  ['where', /(?<!\p{L})(?:var|vart|varifr[åa]n)(?!\p{L})/iu],
];

/** What is asked for, in the order in which the rules above are tried; null when the words do not say. */
export function wantedBy(question: string): Wanted | null {
  return WANTED.find(([, asks]) => asks.test(question))?.[0] ?? null;
}

/** A sentence that gives an amount: a figure, or a word that stands for one. */
export const GIVES_AMOUNT =
  /\p{N}|(?<!\p{L})(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|hälften|övervägande|majoriteten|högst|minst|maximalt|antal(?:et)?|andel(?:en)?|flertalet|enstaka)(?!\p{L})/iu;
/** A sentence that gives a figure. */
export const GIVES_FIGURE =
  /\p{N}|(?<!\p{L})(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|hälften|övervägande|en gång)(?!\p{L})/iu;
/** A sentence that tells when or how often. */
export const GIVES_TIME =
  /\p{N}|(?<!\p{L})(?:inom|senast|årligen|varje|dagar?|veckor?|månad(?:er)?|år(?:et|ligen)?|gånger|löpande|regelbund\p{L}*|skyndsamt|i god tid|omedelbart|innan|fortlöpande)(?!\p{L})/iu;
/** A sentence that tells who bears, decides or pays. */
export const GIVES_BEARER =
  /(?<!\p{L})(?:ansvarar|ansvar|svarar|ansvarig|ska|beslutar|fastställs|godkänn\p{L}*|bekostas|kostnad\p{L}*|äger rätt|behörig\p{L}*|utfört?s? av)(?!\p{L})/iu;
/** A sentence that allows or forbids. */
export const GIVES_LEAVE =
  /(?<!\p{L})(?:får|kan|inte tillåtet|tillåt\p{L}*|rätt|skyldig|kräv\p{L}*|måste|ska)(?!\p{L})/iu;

/** Words that ask what has changed. */
export const ABOUT_CHANGES = orDotless(
  /^(?:för)?ändr(?:a|ar|ade|ades|as|at|ats|ing|ingen|ingar|ingarna)s?$|^(?:nytt|nyhet(?:er)?|skillnad(?:en|er|erna)?|skiljer|jämför(?:a|else)?)$/u,
);
/** Words for the rules as a whole, which say nothing of what is asked about. */
export const OF_THE_WHOLE = orDotless(
  /^(?:regel|regler|reglerna|uppdrag|uppdraget|utgåva|utgåvan|utgåvorna|version(?:en|erna)?|år|året|åren|sist|förra|ny|nya|regelverk|regelverket)$/u,
);

/** Words that name a time to compare with. */
export const NAMES_A_TIME = orDotless(/^(?:nytt|nyhet(?:er)?|förra|sist|sen)$/u);

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
