import type { Bearer } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import type { Actor } from './actors.ts';
import { agentAfter } from './implicit.ts';
import { infinitiveAfter } from './modals.ts';
import type { BearerQuestion } from './subject.ts';
import { findSubject } from './subject.ts';

const BENEFITS = new RegExp(
  '^(?:få|ha|kunna|ges|erbjudas|erhålla|beredas|känna|slippa|behöva|tillfrågas|' +
    'informeras|registreras|bemötas|vara|få)$',
  'u',
);
const QUALIFIES = /^(?:vara|ha|inneha|besitta|uppfylla)$/u;
const GIVEN_BY_PRINCIPAL = /^(?:erbjudas|begäras|tilldelas|beviljas|medges|ges|avslås)$/u;
/** Forms in -s whose subject is the one bound or favoured. */
const DEPONENT =
  /^(?:träffas|förväntas|erbjuds|uppmanas|rekommenderas|åläggs|möts|enas|samlas|tillåts|medges)$/u;
/** Presents that only the principal can carry out. */
const PRINCIPAL_PROCESS = new RegExp(
  '^(?:justeras|fastställs|revideras|debiteras|tilldelas|utbetalas|träffas|' +
    'sammanställs|analyseras)$',
  'u',
);

/**
 * Who bears the norm. The grammatical subject of the norm's clause if it is somebody, the agent
 * ("av …") of a passive, otherwise the provider, whose commission the rulebook is. A quality asked
 * of staff binds the provider; an act asked of staff binds them. What patients are to get is the
 * provider's duty; what they may do is their own right.
 */
export function findBearer(question: BearerQuestion): Bearer {
  const { sentence, tokens, actors, parties, at } = question;
  if (at === null) {
    const own = actors.find((a) => a.kind === 'provider');
    return bearer(question.inheritedFrom ?? parties.provider, own ?? null, sentence);
  }
  const infinitive = question.modal === null ? null : infinitiveAfter(tokens, at);
  const verb = infinitive ?? at;
  const verbWord = tokens[verb]!.lower;
  const passive =
    /(?:as|es|ns|ts|ds|ls|rs|gs|ks|ms|ås|ps|vs)$/u.test(verbWord) &&
    !/^(?:finnas|krävs|fordras|erfordras|förutsätts)$/u.test(verbWord);
  const subject = findSubject(question, infinitive);
  if (passive) {
    const agent = passiveAgent(sentence, tokens, verb, actors);
    if (agent) return fromActor(agent, question, verbWord, true);
    if (subject?.kind === 'provider') return bearer(parties.provider, subject, sentence);
    if (subject && DEPONENT.test(verbWord)) return fromActor(subject, question, verbWord, false);
    return implied(question, verbWord, subject);
  }
  if (!subject) {
    const dutyOn = /^(?:åligger|åvilar|åläggs|ankommer)$/u.test(tokens[at]!.lower)
      ? (actors.find((a) => a.start > tokens[at]!.end) ?? actors[0])
      : undefined;
    if (dutyOn) return fromActor(dutyOn, question, verbWord, false);
    const within = /^(?:krävs|förutsätts|fordras)$/u.test(tokens[at]!.lower)
      ? actors.find((a) => a.start > tokens[at]!.end && !a.genitive && a.kind !== 'person')
      : undefined;
    return within
      ? fromActor(within, question, verbWord, false)
      : implied(question, verbWord, null);
  }
  if (subject.genitive && subject.kind === 'provider')
    return bearer(parties.provider, subject, sentence);
  return fromActor(subject, question, verbWord, false);
}

function passiveAgent(
  sentence: string,
  tokens: readonly Token[],
  verb: number,
  actors: readonly Actor[],
): Actor | null {
  const approves = /^(?:godkännas|anmälas|beviljas|medges|anvisas)$/u;
  if (approves.test(tokens[verb]!.lower)) return null;
  return agentAfter(sentence, tokens[verb]!.end, actors);
}

function fromActor(actor: Actor, question: BearerQuestion, verb: string, agent: boolean): Bearer {
  const { parties, sentence } = question;
  const binds =
    question.class === 'obligation' ||
    question.class === 'prohibition' ||
    question.class === 'recommendation';
  if (actor.kind === 'staff') {
    const quality = agent || (QUALIFIES.test(verb) && binds);
    const performs =
      agent && !/av personal som|av relevanta|av \p{L}+ personal(?!\p{L})(?! som)/iu.test(sentence);
    if (quality && !performs)
      return agent && /av (?:all|vårdansvarig)/iu.test(sentence)
        ? bearer('Personal', actor, sentence)
        : bearer(parties.provider, null, sentence);
    return bearer('Personal', actor, sentence);
  }
  if (actor.kind === 'person' && binds && !agent) {
    const own =
      question.modal === 'måste' ||
      (!BENEFITS.test(verb) && question.modal !== null && question.class !== 'prohibition');
    return own ? bearer(actor.name, actor, sentence) : bearer(parties.provider, null, sentence);
  }
  if (
    (actor.kind === 'unit' || (actor.kind === 'principal' && verb === 'få')) &&
    binds &&
    (/^(?:få|ges|erbjudas)$/u.test(verb) ||
      /(?<!\p{L})ha (?:\p{L}+ )?tillgång(?!\p{L})/u.test(sentence))
  )
    return bearer(parties.provider, null, sentence);
  return bearer(actor.name, actor, sentence, sharedWith(actor, question));
}

function implied(question: BearerQuestion, verb: string, subject: Actor | null): Bearer {
  const { parties, sentence } = question;
  if (question.class === 'permission' && GIVEN_BY_PRINCIPAL.test(verb))
    return bearer(parties.principal, null, sentence);
  if (question.modal === null && PRINCIPAL_PROCESS.test(verb))
    return bearer(parties.principal, null, sentence);
  if (
    question.class === 'permission' &&
    /^För (?:\p{L}+ )?(?:person|patient|barn|den enskild|listad)/iu.test(sentence)
  ) {
    return bearer('Patient/enskild', null, sentence);
  }
  if (question.class === 'permission' && subject?.kind === 'person')
    return bearer(subject.name, subject, sentence);
  return bearer(parties.provider, null, sentence);
}

/** Others joined to the bearer by "och": "Hälsocentralen och kommunen ansvarar gemensamt". */
function sharedWith(actor: Actor, { sentence, actors, parties }: BearerQuestion): string[] {
  return actors
    .filter(
      (other) =>
        other.start > actor.end &&
        !/^\s+\p{L}+(?:as|s)(?!\p{L})/u.test(sentence.slice(other.end)) &&
        /^\s+(?:och|samt|tillsammans med)\s+(?:den |de )?(?:privat[ae] )?$/iu.test(
          sentence.slice(actor.end, other.start),
        ),
    )
    .map((other) => other.name)
    .filter(
      (name) =>
        name !== actor.name &&
        name !== parties.provider &&
        name !== 'Personal' &&
        name !== 'Patient/enskild',
    );
}

function bearer(
  name: string,
  actor: Actor | null,
  sentence: string,
  shared: string[] = [],
): Bearer {
  return {
    name,
    stated: actor !== null,
    text: actor?.text ?? null,
    scope: scopeOf(actor, sentence),
    shared,
  };
}

function scopeOf(actor: Actor | null, sentence: string): string | null {
  if (actor?.kind !== 'provider') return null;
  const around = sentence.slice(Math.max(0, actor.start - 20), actor.end + 60);
  if (/oavsett driftform/iu.test(around)) return null;
  if (/egen ?regi|offentlig regi|regiondriv/iu.test(around)) return 'egen regi';
  if (/(?<!\p{L})privat/iu.test(around)) return 'privat';
  return null;
}
