import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** The words by which compounds are judged: those of the texts themselves. */
export interface Vocabulary {
  /** True for a word that stands in the texts in exactly that form. */
  isForm(word: string): boolean;
  /** True for the stem of a word of the texts. */
  isStem(stem: string): boolean;
}

/** A part of a compound. The head is the last one: what the compound is a kind of. */
export interface Part {
  stem: string;
  head: boolean;
}

/** A word cut in two. */
interface Cut {
  /** The left side in the ways it may be written as a word of its own. */
  left: string[];
  right: string;
  /** True when an s joins the sides, which is a sure sign of a compound. */
  joined: boolean;
}

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 6;
/** Letters. No word of a text is longer; a longer one is no word, and cutting it would take its square of time. */
const LONGEST_COMPOUND = 60;
/** A side that no other word confirms must be this long, and the side that confirms it longer. */
const SHORTEST_GUESS = 4;
const SHORTEST_WITNESS = 5;
const ONLY_LETTERS = /^\p{L}+$/u;
const VOWEL = /[aeiouyåäöé]/u;

/** First parts that make verbs and nouns and are no words of their own: "utbildning" is not about "bildning". */
const PREFIX = new Set(
  `anse avse inne ute upp ner ned till från före efter över under om bort fram åter genom mot sam miss van bak för ut in
  an be ent vid ihop loss med fast god kom kon dis inter trans per pro rea`.split(/\s+/u),
);
/** Endings that make words and are none. */
const SUFFIX =
  /^(?:ning|ing|ande|ende|else|samhet|sam|samma|het|skap|dom|lig|isk|tion|ation|sion|ition|ion|ering|erad|er|ig|ast|lös|bar|full|inna|ist|itet|ment|ans|ens|ar|or|el|en|et|al|iv|ell|iser|isering|isation|tisk|tör|tor|ator|ns|nd|nad|ikation|ic?er)(?:en|er|erna|ens|ernas|et|ets|s|a|as|ad|at|ade|e|es|ar|arna|n|na|t|ts|d|de|des|het|heten|heter|ing)?$/u;
/** What a Swedish word can begin with. */
const ONSET =
  /^(?:[aeiouyåäö]|[bcdfghjklmnprstv](?=[aeiouyåäöé])|(?:bl|br|bj|dr|fl|fr|fj|gl|gr|gn|kl|kn|kr|kv|pl|pr|sk|sl|sm|sn|sp|st|sv|spr|spl|str|skr|tj|tr|tv|vr|cr|scr|ch|sch|sj|skj|stj|hj|lj|gj|dj)(?=[aeiouyåäöé]))/u;

/** Every place where a word might be a compound of two. Which of them are, only a vocabulary can tell. */
function cutsOf(word: string): Cut[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
  if (!ONLY_LETTERS.test(word)) return [];
  const cuts: Cut[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (!VOWEL.test(left) || !VOWEL.test(right) || isVerbEnding(left, right)) continue;
    if (isStopWord(right) || SUFFIX.test(right)) continue;
    const ways = waysOfWriting(left);
    if (ways.some((text) => PREFIX.has(text) || isStopWord(text))) continue;
    cuts.push({ left: ways, right, joined: /[^s]s$/u.test(left) });
  }
  return cuts;
}

/** "planering" is no "ring", "dokumenterad" no "rad": verbs in -era are cut after the e by chance only. */
function isVerbEnding(left: string, right: string): boolean {
  return left.endsWith('e') && /^r(?:ing|a[drst]?|ande|ades?)/u.test(right);
}

/** The first part as a word of its own: "hamn" → hamn, "kyrko" → kyrka, "vecko" → vecka. */
function waysOfWriting(left: string): string[] {
  const ways = [left];
  if (/[^s]s$/u.test(left) && left.length > SHORTEST_PART) ways.unshift(left.slice(0, -1));
  if (/[oue]$/u.test(left) && left.length > SHORTEST_PART) ways.push(`${left.slice(0, -1)}a`);
  return ways;
}

function isFirstPart(text: string, { isForm, isStem }: Vocabulary): boolean {
  if (isForm(text) || isForm(`${text}e`) || isForm(`${text}a`)) return true;
  return text.length >= SHORTEST_GUESS && isStem(text);
}

function isLastPart(text: string, { isForm, isStem }: Vocabulary): boolean {
  const root = stem(text);
  if (text.length === SHORTEST_PART) return root === text && isStem(text);
  return isForm(text) || (root.length >= SHORTEST_GUESS && isStem(root));
}

/**
 * The parts of a compound, as stems, judged by the words of the texts. A cut counts when both sides are known, or
 * when one is and the other looks like a word: "listningsstopp" tells that "stopp" is one. Parts are cut further:
 * "gästsäkerhetsarbete" gives gäst, säkerhet, gästsäkerhet and arbete. Empty for a word that is none.
 */
export function partsOf(word: string, vocabulary: Vocabulary): Part[] {
  const cuts = cutsOf(word);
  const sure = cuts.flatMap((cut) => {
    const left = cut.left.find((text) => isFirstPart(text, vocabulary));
    return left !== undefined && isLastPart(cut.right, vocabulary)
      ? [{ left, right: cut.right }]
      : [];
  });
  const likely = sure.length > 0 ? sure : likelyCut(cuts, vocabulary);
  const whole = stem(word);
  const parts = new Map<string, Part>();
  const add = (part: Part) => {
    if (part.stem !== whole && part.stem.length >= SHORTEST_PART && !parts.get(part.stem)?.head)
      parts.set(part.stem, part);
  };
  for (const { left, right } of likely) {
    add({ stem: stem(left), head: false });
    add({ stem: stem(right), head: true });
    for (const part of partsOf(left, vocabulary)) add({ ...part, head: false });
    for (const part of partsOf(right, vocabulary)) add(part);
  }
  return [...parts.values()];
}

/** The cut with the longest known side, where the other side could be a word; none is no compound. */
function likelyCut(
  cuts: readonly Cut[],
  vocabulary: Vocabulary,
): { left: string; right: string }[] {
  const found = cuts.flatMap((cut) => {
    const [bare = ''] = cut.left;
    if (cut.right.length < SHORTEST_GUESS) return [];
    if (!ONSET.test(cut.right) || !ONSET.test(bare)) return [];
    const left = cut.left.find((text) => vocabulary.isForm(text));
    if (left !== undefined && left.length >= (cut.joined ? SHORTEST_GUESS : SHORTEST_WITNESS))
      return [{ left, right: cut.right, joined: cut.joined, witness: left.length }];
    const known = cut.right.length >= SHORTEST_WITNESS && isLastPart(cut.right, vocabulary);
    return known
      ? [{ left: bare, right: cut.right, joined: cut.joined, witness: cut.right.length }]
      : [];
  });
  // "vaccinations|program" before "vaccination|sprogram".
  return found
    .sort((a, b) => b.witness - a.witness || Number(b.joined) - Number(a.joined))
    .slice(0, 1);
}

/**
 * The two words that a word is put together of, as words of their own: "röntgenremiss" gives röntgen and remiss.
 * `knows` tells which words count. Of several ways the most even one; null when there is none.
 */
export function halvesOf(word: string, knows: (half: string) => boolean): [string, string] | null {
  const ways = cutsOf(word).flatMap((cut): [string, string][] => {
    const left = cut.left.find(knows);
    return left !== undefined && knows(cut.right) ? [[left, cut.right]] : [];
  });
  const shortest = ([left, right]: [string, string]) => Math.min(left.length, right.length);
  return ways.sort((a, b) => shortest(b) - shortest(a))[0] ?? null;
}

/** Two words as one, with the joints that Swedish puts between: "kyrka" and "val" as "kyrkoval". */
export function joinedWays(left: string, right: string): string[] {
  const bare = left.replace(/[ae]$/u, '');
  return [left, `${left}s`, bare, `${bare}s`, `${bare}o`, `${bare}e`].map(
    (way) => `${way}${right}`,
  );
}
