import type { Token } from '../words.ts';
import {
  ADVERBS,
  DETERMINERS,
  looksFinite,
  looksInfinitive,
  looksPassivePresent,
  PREPOSITIONS,
} from '../words.ts';

/**
 * Where a finite verb stands: in the main clause, in a clause that only carries the main clause's
 * content ("Det innebär att …", "krävs att …"), or in a clause below it.
 */
export type ClauseRole = 'main' | 'content' | 'sub';

interface Frame {
  verbSeen: boolean;
  carries: boolean;
  /** A modal has been seen, so a later passive is its infinitive. */
  modal: boolean;
  /** The sentence opens with this clause. */
  initial: boolean;
}

const MODALS = new Set(['ska', 'skall', 'skulle', 'måste', 'får', 'kan', 'bör', 'behöver', 'äger']);

/** Verbs whose att-clause says the norm itself. "syftar till att" and "målet är att" do not. */
const CARRYING_VERBS = new Set([
  'innebär',
  'krävs',
  'förutsätts',
  'medför',
  'anges',
  'gäller',
  'framgår',
  'stadgas',
  'föreskrivs',
]);

const RELATIVES = new Set(['som', 'vars', 'där', 'vilken', 'vilka', 'hur', 'vad', 'varför', 'vem']);
const CONJUNCTIONS = new Set([
  'när',
  'då',
  'innan',
  'medan',
  'eftersom',
  'såvida',
  'ifall',
  'tills',
]);
const BEFORE_IF = new Set([
  ',',
  '(',
  'eller',
  'och',
  'även',
  'oavsett',
  'men',
  'utom',
  'samt',
  'utan',
  'endast',
]);
const COORDINATORS = new Set(['och', 'eller', 'samt']);

/**
 * The role of every word that can be a finite verb; null for all other words.
 *
 * Swedish main clauses have their finite verb second, so the first finite verb that no
 * subordinator claims is the main one. Each subordinator (som, att, om, när …) claims one verb;
 * a verb right after "och" goes with the clause before it while the main verb is still to come.
 * A full parser was left out: it would need a lexicon in the browser, and rulebook sentences
 * follow this order almost without exception.
 */
export function clauseRoles(tokens: readonly Token[]): (ClauseRole | null)[] {
  const roles: (ClauseRole | null)[] = tokens.map(() => null);
  let frames: Frame[] = [];
  let mainSeen = false;
  let mainModal = false;
  let jointSince = false;
  let lastVerb = '';
  let parenthesis = 0;
  tokens.forEach((token, i) => {
    const word = token.lower;
    const before = tokens[i - 1]?.lower ?? null;
    if (word === '(') parenthesis += 1;
    if (word === ')') parenthesis = Math.max(0, parenthesis - 1);
    if (word === ';') frames = [];
    if (word === ',' && MODALS.has(tokens[i + 1]?.lower ?? '') && !mainSeen) frames = [];
    if (/^(?:[,;:]|och|men|samt|utan|eller)$/u.test(word)) jointSince = true;
    if (opensClause(tokens, i)) {
      const free = frames.every((f) => f.carries);
      const carries =
        (word === 'att' && CARRYING_VERBS.has(lastVerb) && free) || (word === 'vilket' && free);
      frames.push({ verbSeen: false, carries, modal: false, initial: i === 0 });
      jointSince = false;
      return;
    }
    // A capital inside a sentence opens a name (Lövånger, Vännäs), never a verb.
    if (i > 0 && /^\p{Lu}/u.test(token.text)) return;
    const modal = MODALS.has(word);
    if (!modal && !looksFinite(word, before)) {
      const governed = frames.at(-1)?.modal ?? mainModal;
      if (governed || previousWord(tokens, i) === 'att' || !isPassiveVerb(word, before)) return;
    }
    if (before === 'att' && looksInfinitive(word)) return;
    if (parenthesis > 0) {
      roles[i] = 'sub';
      return;
    }
    lastVerb = word;
    if (
      modal &&
      frames.length === 1 &&
      !frames[0]!.verbSeen &&
      frames[0]!.initial &&
      isInverted(tokens, i)
    ) {
      frames = [];
    }
    const open = frames.findLastIndex((f) => !f.verbSeen);
    if (open >= 0) {
      frames[open]!.verbSeen = true;
      frames[open]!.modal = modal;
      jointSince = false;
      roles[i] = frames.slice(0, open + 1).every((f) => f.carries) ? 'content' : 'sub';
      frames = frames.slice(0, open + 1);
      return;
    }
    const joined = COORDINATORS.has(previousWord(tokens, i));
    const below = frames.length > 0 && !frames.every((f) => f.carries);
    if (below && joined && (!mainSeen || word === 'kan' || word === 'får')) {
      roles[i] = 'sub';
      return;
    }
    if (below && mainSeen && modal && !jointSince) {
      roles[i] = 'sub';
      return;
    }
    roles[i] = frames.length > 0 && !below ? 'content' : 'main';
    if (roles[i] === 'main') {
      mainSeen = true;
      mainModal = mainModal || modal;
      if (below) frames = [];
    }
  });
  return roles;
}

/** "Om fel upptäcks kan regionen …": a subject, not an infinitive, follows the main verb. */
function isInverted(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  return i > 2 && /^\p{L}/u.test(next) && !looksInfinitive(next) && !ADVERBS.has(next);
}

/** A passive present, told from a plural or genitive noun by its ending and the word before. */
function isPassiveVerb(word: string, before: string | null): boolean {
  if (!looksPassivePresent(word) || !/(?:[aeä]s|ns|ts|ds|ls|rs|gs|ks|ms|ps|vs)$/u.test(word))
    return false;
  if (before !== null && (PREPOSITIONS.has(before) || DETERMINERS.has(before))) return false;
  return (
    /(?:eras|as)$/u.test(word) ||
    /(?:ställs|förs|görs|ges|tas|hålls|änds|erbjuds|ärs|äggs|töds|drivs|älls|tts|yrs|jänas)$/u.test(
      word,
    )
  );
}

function previousWord(tokens: readonly Token[], i: number): string {
  let at = i - 1;
  while (at >= 0 && ADVERBS.has(tokens[at]!.lower)) at -= 1;
  return tokens[at]?.lower ?? '';
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.lower;
  const before = tokens[i - 1]?.lower ?? '';
  if (word === 'att') {
    let next = i + 1;
    while (next < tokens.length && ADVERBS.has(tokens[next]!.lower)) next += 1;
    const following = tokens[next]?.lower ?? '';
    return following !== '' && !looksInfinitive(following);
  }
  if (word === 'som') {
    const next = tokens[i + 1]?.lower ?? '';
    const compares = tokens
      .slice(Math.max(0, i - 5), i)
      .some((t) => /^(?:samma|lika|så|såväl)$/u.test(t.lower));
    if (compares && !MODALS.has(next) && !looksFinite(next, null)) return false;
    return i > 0 && before !== 'så' && next !== 'regel';
  }
  // "I de fall …", "I den mån …" open a condition as "om" does.
  if ((word === 'fall' || word === 'mån') && /^de[nt]?$/u.test(before)) return true;
  if (word === 'om') return i === 0 || BEFORE_IF.has(before);
  if (word === 'vilket') return before !== 'oavsett';
  if (word === 'där') return i > 0;
  if (word === 'då' || word === 'när') return i === 0 || before !== 'omfattar';
  if (RELATIVES.has(word)) return !(i === 0 && word === 'vilken');
  return CONJUNCTIONS.has(word);
}
