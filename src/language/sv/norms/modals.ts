import type { NormClass } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import { ADVERBS, DETERMINERS, looksInfinitive, PREPOSITIONS } from '../words.ts';
import type { Actor } from './actors.ts';
import { subjectKind } from './subject-kind.ts';

/** What a modal verb says in its place. */
export interface ReadModal {
  class: NormClass;
  words: string;
  negated: boolean;
}

export const NEGATIONS = new Set(['inte', 'ej', 'aldrig', 'icke']);
const NOBODY = /(?<!\p{L})(?:ingen|inga|inget)(?!\p{L})/iu;

/** "kan" with one of these says how things are, not what somebody may do. */
const DESCRIPTIVE = new Set(
  `
  vara bli ha leda påverka påverkas innebära avse förekomma bidra medföra uppstå behöva finnas
  förändras ändras kräva mångfaldigas komma variera orsaka omfatta utgöra gälla skilja botas
  lindras förebyggas förklaras ses anses betyda hända uppleva drabbas förebygga utsättas uppnås
  uppfattas öka minska dröja ta laddas hittas läsas nås`.split(/\s+/),
);

/** "får" with one of these says that somebody has to bear a cost. */
const BURDEN =
  /^får (?:\p{L}+ ){0,3}?(?:stå för|bära (?:kostnad|ansvar)|svara för|betala|bekosta)/iu;

/** The norm of the modal at `at`, or null when it is used in another sense. */
export function readModal(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  actors: readonly Actor[],
): ReadModal | null {
  const modal = tokens[at]!.lower;
  const verb = infinitiveAfter(tokens, at);
  const negated = isNegated(sentence, tokens, at, verb);
  const words = (extra: number | null) =>
    sentence.slice(tokens[at]!.start, tokens[extra ?? at]!.end);
  const verbWord = verb === null ? '' : tokens[verb]!.lower;
  const quote =
    negated && tokens[at - 1] && NEGATIONS.has(tokens[at - 1]!.lower)
      ? sentence.slice(tokens[at - 1]!.start, tokens[at]!.end)
      : negated && NEGATIONS.has(tokens[at + 1]?.lower ?? '')
        ? words(at + 1)
        : words(null);
  switch (modal) {
    case 'ska':
    case 'skall': {
      const kunna = verbWord === 'kunna' && verb === at + 1;
      if (!negated && givesRight(tokens, at, actors)) {
        return { class: 'permission', words: words(verb === null ? null : verb + 1), negated };
      }
      if (!negated)
        return { class: 'obligation', words: kunna ? words(verb) : words(null), negated };
      return { class: verbWord === 'behöva' ? 'obligation' : 'prohibition', words: quote, negated };
    }
    case 'måste':
      return { class: negated ? 'permission' : 'obligation', words: quote, negated };
    case 'bör':
      return { class: 'recommendation', words: quote, negated };
    case 'behöver':
      if (verb === null || verb > at + 4) return null;
      if (negated) return { class: 'permission', words: quote, negated };
      return subjectKind(tokens, at, actors) === 'person'
        ? null
        : { class: 'obligation', words: quote, negated };
    case 'får':
      if (verb === null || !opensInfinitive(tokens, at, actors)) return null;
      if (BURDEN.test(sentence.slice(tokens[at]!.start)))
        return { class: 'obligation', words: quote, negated };
      return { class: negated ? 'prohibition' : 'permission', words: quote, negated };
    case 'kan':
      if (!isNormativeCan(tokens, at, verb, negated, actors)) return null;
      return { class: negated ? 'prohibition' : 'permission', words: quote, negated };
    default:
      return null;
  }
}

/**
 * "får information" has an object where the modal has its infinitive, its subject or an adverbial.
 */
function opensInfinitive(tokens: readonly Token[], at: number, actors: readonly Actor[]): boolean {
  let next = at + 1;
  while (next < tokens.length && (ADVERBS.has(tokens[next]!.lower) || tokens[next]!.lower === ','))
    next += 1;
  const first = tokens[next];
  if (!first) return false;
  if (looksInfinitive(first.lower) || PREPOSITIONS.has(first.lower)) return true;
  return (
    actors.some((a) => a.start <= first.start && a.end >= first.end) ||
    hasInvertedSubject(tokens, at)
  );
}

/** "Om …, får visning av hamnen inte ske": what stands first makes the subject follow the verb. */
function hasInvertedSubject(tokens: readonly Token[], at: number): boolean {
  const verb = infinitiveAfter(tokens, at);
  if (verb === null) return false;
  const first = tokens[0]!.lower;
  const fronted =
    tokens[at - 1]?.lower === ',' ||
    PREPOSITIONS.has(first) ||
    /^(?:om|när|då|innan|därutöver)$/u.test(first);
  return (
    fronted &&
    !tokens.slice(at + 1, verb).some((t) => /^(?:att|som|,|;|om)$/u.test(t.lower)) &&
    tokens[verb - 1]!.lower !== 'att'
  );
}

/** "ska ha rätt" gives the provider a right; said of those it serves it is the provider's duty. */
function givesRight(tokens: readonly Token[], at: number, actors: readonly Actor[]): boolean {
  return (
    tokens[at + 1]?.lower === 'ha' &&
    tokens[at + 2]?.lower === 'rätt' &&
    subjectKind(tokens, at, actors) === 'provider'
  );
}

/** Infinitives that end like an adjective. */
const VERBS = new Set(
  'granska önska betala sända använda vända hända begära svara förklara kunna ställa lämna anmäla återvända uppmuntra mäta skriva förvara äga verka bekosta tala'.split(
    ' ',
  ),
);

/** Index of the infinitive that a modal governs, looking past adverbs and an inverted subject. */
export function infinitiveAfter(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1, passed = 0; i < tokens.length && passed < 14; i += 1) {
    const word = tokens[i]!.lower;
    // "enligt 8 kap. 7 §": the stop belongs to the abbreviation.
    if (word === '.' && tokens[i - 1]!.lower === 'kap') continue;
    if (/^[.;:()]$/.test(word) || word === 'som') return null;
    if (word === ',') {
      i = afterInsertion(tokens, i);
      continue;
    }
    if (ADVERBS.has(word)) continue;
    passed += 1;
    const before = tokens[i - 1]!.lower;
    const noun = DETERMINERS.has(before) || PREPOSITIONS.has(before) || DETERMINERS.has(word);
    const adjective =
      !VERBS.has(word) &&
      /(?:iga|ska|nda|ade|rda|lda|gna|tna|rna|ella|[ts]iva|äna|ala|ella|ära|rta)$/u.test(word);
    if (!noun && looksInfinitive(word) && !(adjective && i > at + 2 && !looksVerbal(tokens, i)))
      return i;
    if (i === at + 1 && /[aå]s?$/u.test(word) && looksInfinitive(word)) return i;
  }
  return null;
}

/** "ska, om inget annat följer av avtalet, lämna": the comma that ends what was put in; else this one. */
function afterInsertion(tokens: readonly Token[], comma: number): number {
  if (
    !/^(?:om|när|efter|utom|såvida|med|utan|i|vid|enligt|innan)$/u.test(
      tokens[comma + 1]?.lower ?? '',
    )
  )
    return comma;
  const end = tokens.findIndex((t, i) => i > comma + 1 && t.lower === ',');
  return end > 0 && end - comma < 40 ? end : comma;
}

function looksVerbal(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '.';
  return PREPOSITIONS.has(next) || DETERMINERS.has(next) || /^[.,]$/.test(next) || next === 'att';
}

function isNegated(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  verb: number | null,
): boolean {
  if (NEGATIONS.has(tokens[at - 1]?.lower ?? '')) return true;
  if (
    /^\S+ (?:\p{L}+ )?under (?:inga|några) (?:som helst )?(?:omständigheter|förhållanden)/iu.test(
      sentence.slice(tokens[at]!.start),
    )
  )
    return true;
  const to = Math.min(verb ?? at + 4, at + 8, tokens.length);
  for (let i = at + 1; i < to; i += 1) {
    if (/^(?:som|om|när|att|då|där)$/u.test(tokens[i]!.lower)) break;
    if (NEGATIONS.has(tokens[i]!.lower)) return tokens[i + 1]?.lower !== 'bara';
  }
  const clause = sentence.slice(0, tokens[at]!.start).split(/[,;]/).at(-1) ?? '';
  return (
    NOBODY.test(clause) &&
    !/(?<!\p{L})som(?!\p{L})/iu.test(clause) &&
    !/(?<!\p{L})om (?:inga?|inget)/iu.test(clause) &&
    !/^\s*(?:när|om|då|ifall|medan|eftersom)(?!\p{L})/iu.test(clause)
  );
}

function isNormativeCan(
  tokens: readonly Token[],
  at: number,
  verb: number | null,
  negated: boolean,
  actors: readonly Actor[],
): boolean {
  if (verb === null || DESCRIPTIVE.has(tokens[verb]!.lower)) return false;
  if (tokens[at - 1]?.lower === 'så' && negated) return false;
  const word = tokens[verb]!.lower;
  if (/s$/u.test(word) && word !== 'finnas') return true;
  if (subjectKind(tokens, at, actors) !== null) return true;
  return ['ske', 'ingå', 'göras'].includes(word) && !negated;
}
