import type { Parties } from '../../../core/requirements/parties.ts';
import type { NormClass } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import { ADVERBS, looksInfinitive, looksPassivePresent } from '../words.ts';
import { namesThing } from './actor-words.ts';
import { type Actor, capitalised } from './actors.ts';
import { clauseRoles } from './clauses.ts';

/** A norm in its sentence, whose bearer is asked for. */
export interface BearerQuestion {
  sentence: string;
  tokens: readonly Token[];
  actors: readonly Actor[];
  parties: Parties;
  class: NormClass;
  /** Index of the verb that carries the norm; null when the norm is inherited. */
  at: number | null;
  /** The modal of the norm, or null for a phrase or a plain present. */
  modal: string | null;
  /** The bearer of the norm that is inherited, if any. */
  inheritedFrom: string | null;
  /** The sentence is an item of a list that names by whom something is done. */
  listedAgent?: boolean;
}

/** Words that open a sentence with something else than its subject. */
const INVERTING = new RegExp(
  '^(?:vid|för|i|om|när|inom|enligt|samtidigt|därutöver|på|utanför|innan|då|efter|' +
    'med|till|därför|under|förutom|fram|utöver|genom|av|utan|vidare|därmed|dessutom|' +
    'senast|minst|från|mellan|hos|trots|förutsatt|såvida|utifrån|upphör|också|även)$',
  'u',
);

/**
 * The one who is the subject of the norm's verb, before it or (inverted) right after it: somebody
 * known or told by the noun, else whatever noun stands there, unless it names a thing.
 */
export function findSubject(question: BearerQuestion, infinitive: number | null): Actor | null {
  return knownSubject(question, infinitive) ?? printedSubject(question, infinitive);
}

/** "Motsvarande skyldighet har den som …": what is had stands first. */
const HAD = /(?:skyldighet|ansvar|rätt|befogenhet)(?:en|et)?$/u;

function isInverted({ tokens, at, modal }: BearerQuestion, from: number): boolean {
  if (modal === null && tokens[at!]!.lower === 'har' && HAD.test(tokens[at! - 1]?.lower ?? ''))
    return true;
  const first = tokens[tokenAt(tokens, from)]?.lower ?? '';
  return INVERTING.test(first);
}

/** Verbs that say what a thing is, holds or undergoes; an unknown subject of theirs is no bearer. */
const DESCRIBES = new RegExp(
  '^(?:innehålla|omfatta|vara|ha|avse|gälla|finnas|ske|framgå|bestå|utgöra|uppfylla|ange|börja|sluta|' +
    'utgå|motsvara|löpa|ingå|räcka|täcka|medge|möjliggöra|säkra|främja|stödja|syfta|leda|bidra|spegla|' +
    'återspegla|beskriva|visa|klara|fungera|uppgå|överstiga|understiga|träda|upphöra|bli|få|behöva|hålla|' +
    'ligga|stå|komma|grundas|baseras|präglas|kunna)$',
  'u',
);
const PHRASE_OF_SOMEBODY =
  /^(?:ansvarar|svarar|förbinder|åtar|har|är|äger|tar|bär|åligger|åvilar|ankommer)$/u;

/** A noun that no list knows, standing alone as the subject: "Hamnfogden ska föra bok". */
function printedSubject(question: BearerQuestion, infinitive: number | null): Actor | null {
  const { tokens, at, modal } = question;
  const verb = tokens[at!]!;
  const from = clauseStart(question);
  const act = infinitive === null ? null : tokens[infinitive]!.lower;
  if (modal !== null && (act === null || DESCRIBES.test(act))) return null;
  if (modal === null && !PHRASE_OF_SOMEBODY.test(verb.lower)) return null;
  const inverted = isInverted(question, from);
  const words = inverted
    ? tokens.slice(at! + 1, infinitive ?? at! + 4)
    : tokens.slice(tokenAt(tokens, from), at!);
  const light = words.filter(
    (t) =>
      !ADVERBS.has(t.lower) &&
      !/^(?:den|det|de|en|ett|varje|all|alla|samtliga|vidare)$/u.test(t.lower),
  );
  const noun = light[0];
  if (!noun || light.length > (inverted && infinitive === null ? 9 : 1)) return null;
  if (!/^\p{L}[\p{L}-]{3,}$/u.test(noun.text) || !/(?:n|t|a|r)$/u.test(noun.lower)) return null;
  if (namesThing(noun.lower) || looksPassivePresent(noun.lower)) return null;
  return {
    kind: 'other',
    name: capitalised(noun.text),
    text: noun.text,
    start: noun.start,
    end: noun.end,
    genitive: false,
  };
}

function knownSubject(question: BearerQuestion, infinitive: number | null): Actor | null {
  const { tokens, actors, sentence } = question;
  const at = question.at!;
  const verb = tokens[at]!;
  const from = clauseStart(question);
  const inverted = isInverted(question, from);
  if (inverted && /^(?:den|denne|denna|de|han|hon)$/u.test(tokens[at + 1]?.lower ?? '')) {
    const next = tokens[at + 2]?.lower ?? '';
    const meant = actors.find((a) => a.end < verb.start && !a.genitive);
    if (meant && (looksInfinitive(next) || ADVERBS.has(next))) return meant;
  }
  const after = actors.find((a) => a.start > verb.end);
  if (after) {
    const between = tokens
      .filter((t) => t.start >= verb.end && t.end <= after.start)
      .map((t) => t.lower);
    const limit = infinitive === null ? Infinity : tokens[infinitive]!.start;
    const light = between.every(
      (w) =>
        ADVERBS.has(w) ||
        /^(?:de|den|det|en|all|samtliga|alla|respektive|varje|berörda?|personen|själv|det är)$/u.test(
          w,
        ),
    );
    if (
      light &&
      (after.start < limit || infinitive === null) &&
      (inverted || between.length === 0)
    ) {
      if (infinitive !== null || inverted) return ownedUnit(after, sentence);
    }
  }
  if (inverted) return null;
  const before = actors.filter((a) => a.start >= from && a.end <= verb.start);
  const head = before[0];
  if (!head) return null;
  const lead = sentence.slice(from, head.start).trim();
  if (!isLightLead(lead)) return null;
  return ownedUnit(head, sentence);
}

/** "Region X:s tekniska förvaltare": the unit acts for its owner, so the owner bears. */
function ownedUnit(actor: Actor, sentence: string): Actor {
  if (!actor.genitive || actor.kind !== 'principal') return actor;
  const owned = new RegExp(
    '^\\s+(?:\\p{L}+\\s+){0,2}?(?:förvaltare|företrädare|specialistkompetens|' +
      'beställare|enhet\\p{L}*|ledning|personal|verksamheter|tjänstemän)',
    'iu',
  );
  return owned.test(sentence.slice(actor.end)) ? { ...actor, genitive: false } : actor;
}

/** Determiners and adjectives that may stand before the head of a subject. */
function isLightLead(lead: string): boolean {
  if (lead === '') return true;
  return lead
    .split(/\s+/)
    .every((w) =>
      new RegExp(
        '^(?:(?:den|det|de|en|ett|alla|samtliga|varje|respektive|kontrakterad|berörda?|' +
          'involverad|även|och|men|att|tidigare|övervägande|delen|av|verksamma|att|' +
          'fortsatt|aktuella?|privata?|offentliga?|en)|\\p{L}+(?:ade|ad|iga|ig|ande|ska|sk|' +
          'da))[,]?$',
        'iu',
      ).test(w),
    );
}

function clauseStart(question: BearerQuestion): number {
  const { sentence, tokens } = question;
  const verb = tokens[question.at!]!;
  const before = sentence.slice(0, verb.start);
  const joints = [
    ...before.matchAll(
      new RegExp(
        '(?:, och | och (?=\\p{L}+ $)|, men |; | så att |, utan |' +
          'innebär(?: \\p{L}+)* att |krävs att |förutsätts att )',
        'giu',
      ),
    ),
  ];
  const roles = clauseRoles(tokens);
  const joint = joints.findLast(
    (j) =>
      /att $/u.test(j[0]) ||
      tokens.some((t, i) => t.start < j.index && (roles[i] === 'main' || roles[i] === 'content')),
  );
  if (!joint) return 0;
  const from = joint.index + joint[0].length;
  const rest = before.slice(from).trim();
  // "och ska …", ", men ska …": the subject is that of the clause before.
  if (rest === '' || rest.split(/\s+/).every((w) => ADVERBS.has(w.toLowerCase()))) {
    return /att $/u.test(joint[0]) ? from : 0;
  }
  return from;
}

function tokenAt(tokens: readonly Token[], offset: number): number {
  const i = tokens.findIndex((t) => t.start >= offset);
  return Math.max(i, 0);
}
