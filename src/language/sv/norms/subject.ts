import type { Parties } from '../../../core/requirements/parties.ts';
import type { NormClass } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import { ADVERBS } from '../words.ts';
import type { Actor } from './actors.ts';
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
}

/** Words that open a sentence with something else than its subject. */
const INVERTING = new RegExp(
  '^(?:vid|för|i|om|när|inom|enligt|samtidigt|därutöver|på|utanför|innan|då|efter|' +
    'med|till|därför|under|förutom|fram|utöver|genom|av|utan|vidare|därmed|dessutom|' +
    'senast|minst|från|mellan|hos|trots|förutsatt|såvida|utifrån|upphör|också|även)$',
  'u',
);

/** The actor that is the subject of the norm's verb, before it or (inverted) right after it. */
export function findSubject(question: BearerQuestion, infinitive: number | null): Actor | null {
  const { tokens, actors, sentence } = question;
  const at = question.at!;
  const verb = tokens[at]!;
  const from = clauseStart(question);
  const inverted = INVERTING.test(tokens[tokenAt(tokens, from)]?.lower ?? '');
  const after = actors.find((a) => a.start > verb.end);
  if (after) {
    const between = tokens
      .filter((t) => t.start >= verb.end && t.end <= after.start)
      .map((t) => t.lower);
    const limit = infinitive === null ? Infinity : tokens[infinitive]!.start;
    const light = between.every(
      (w) =>
        ADVERBS.has(w) ||
        /^(?:de|den|det|en|samtliga|alla|respektive|varje|berörda?|personen|själv|det är)$/u.test(
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
