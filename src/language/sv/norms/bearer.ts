import { type Parties, UNNAMED } from '../../../core/requirements/parties.ts';
import type { Bearer } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import { type Actor, capitalised } from './actors.ts';
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
 * of staff binds the provider; an act asked of staff binds them. What guests are to get is the
 * provider's duty; what they may do is their own right.
 */
export function findBearer(question: BearerQuestion): Bearer {
  const { sentence, tokens, actors, parties, at } = question;
  if (question.listedAgent) return listedAgent(question);
  if (at === null) {
    const own = actors.find((a) => a.kind === 'provider');
    return bearer(question.inheritedFrom ?? parties.provider, own ?? null, sentence);
  }
  const owner = ownerOfDuty(question);
  if (owner) return fromActor({ ...owner, genitive: false }, question, 'ansvara', false);
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
    if (subject && DEPONENT.test(verbWord) && !isStranger(subject, parties))
      return fromActor(subject, question, verbWord, false);
    return implied(question, verbWord, subject);
  }
  if (!subject) {
    const dutyOn = /^(?:åligger|åvilar|åläggs|ankommer)$/u.test(tokens[at]!.lower)
      ? (actors.find((a) => a.start > tokens[at]!.end) ?? actors[0])
      : undefined;
    if (dutyOn) return fromActor(dutyOn, question, verbWord, false);
    const within = /^(?:krävs|förutsätts|fordras)$/u.test(tokens[at]!.lower)
      ? actors.find(
          (a) =>
            a.start > tokens[at]!.end &&
            !a.genitive &&
            a.kind !== 'person' &&
            // "krävs tillstånd av länsstyrelsen" binds the one who needs it.
            /^\s+(?:(?:\p{L}+ )?att (?:\p{L}+ )?|av |hos )$/u.test(
              sentence.slice(tokens[at]!.end, a.start),
            ),
        )
      : undefined;
    return within
      ? fromActor(within, question, verbWord, false)
      : implied(question, verbWord, null);
  }
  if (subject.genitive && subject.kind === 'provider')
    return bearer(parties.provider, subject, sentence);
  if (subject.genitive && subject.kind === 'other') return implied(question, verbWord, null);
  return fromActor(subject, question, verbWord, false);
}

/** "Det är hamnvaktens ansvar att …": the one whose duty it is. */
function ownerOfDuty({ tokens, at, actors }: BearerQuestion): Actor | undefined {
  const [owner, what] = [tokens[at! + 1], tokens[at! + 2]];
  if (tokens[at!]!.lower !== 'är' || !/^(?:ansvar|skyldighet|uppgift)$/u.test(what?.lower ?? ''))
    return undefined;
  return actors.find((a) => a.genitive && a.end === owner!.end);
}

/** "Anmälan ska göras av" and a list: the item is the one who does it. */
function listedAgent({ sentence, actors, parties }: BearerQuestion): Bearer {
  const text = sentence
    .replace(/^\s*(?:\d{1,2}[.)]|\p{L}\)|[–•-])\s*/u, '')
    .replace(/(?:,?\s*(?:och|eller|samt)|[,.;])\s*$/u, '');
  const known = actors.find((a) => a.kind !== 'other' && sentence.indexOf(text) === a.start);
  return bearer(known?.name ?? (capitalised(text) || parties.provider), known ?? null, sentence);
}

function passiveAgent(
  sentence: string,
  tokens: readonly Token[],
  verb: number,
  actors: readonly Actor[],
): Actor | null {
  const approves = /^(?:godkännas|anmälas|beviljas|medges|anvisas)$/u;
  if (approves.test(tokens[verb]!.lower)) return null;
  return (
    agentAfter(sentence, tokens[verb]!.end, actors) ?? agentBefore(sentence, tokens, verb, actors)
  );
}

/** "ska av nämnden underrättas": the agent between the modal and its verb. */
export function agentBefore(
  sentence: string,
  tokens: readonly Token[],
  verb: number,
  actors: readonly Actor[],
): Actor | null {
  return (
    actors.find(
      (a) =>
        a.end + 1 === tokens[verb]!.start &&
        /(?:ska|skall|får|bör|måste|kan) (?:inte |ej )?av (?:den |de )?$/u.test(
          sentence.slice(0, a.start),
        ),
    ) ?? null
  );
}

/** Somebody whom no data knows, in a rulebook that says whom it binds. */
const isStranger = (actor: Actor, parties: Parties): boolean =>
  actor.kind === 'other' && parties.provider !== UNNAMED;

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
      return agent && /av (?:all|\p{L}*ansvarig)/iu.test(sentence)
        ? bearer(actor.name, actor, sentence)
        : bearer(parties.provider, null, sentence);
    return bearer(actor.name, actor, sentence);
  }
  if (
    isStranger(actor, parties) &&
    binds &&
    !agent &&
    (QUALIFIES.test(verb) ||
      (BENEFITS.test(verb) && (verb !== 'behöva' || /innebär att/iu.test(sentence))))
  )
    return bearer(parties.provider, null, sentence);
  if (actor.kind === 'person' && binds && !agent) {
    const own =
      question.modal === 'måste' ||
      (!BENEFITS.test(verb) && question.modal !== null && question.class !== 'prohibition');
    return own ? bearer(actor.name, actor, sentence) : bearer(parties.provider, null, sentence);
  }
  if (
    (actor.kind === 'unit' ||
      actor.kind === 'other' ||
      (actor.kind === 'principal' && verb === 'få')) &&
    binds &&
    (/^(?:få|ges|erbjudas)$/u.test(verb) ||
      /(?<!\p{L})ha (?:\p{L}+ )?tillgång(?!\p{L})/u.test(sentence))
  )
    return implied(question, verb, null);
  return bearer(actor.name, actor, sentence, sharedWith(actor, question));
}

/** What somebody lets another get or be told. */
const LETS =
  /(?<!\p{L})(?:(?:få|ges|beredas) (?:\p{L}+ )?tillfälle|höras|informeras|underrättas)(?!\p{L})/u;

function implied(question: BearerQuestion, verb: string, subject: Actor | null): Bearer {
  const { parties, sentence, actors } = question;
  if (question.class === 'permission' && GIVEN_BY_PRINCIPAL.test(verb))
    return bearer(parties.principal ?? parties.provider, null, sentence);
  if (question.modal === null && PRINCIPAL_PROCESS.test(verb))
    return bearer(parties.principal ?? parties.provider, null, sentence);
  if (
    question.class === 'permission' &&
    actors.some(
      (a) => a.kind === 'person' && /^För (?:\p{L}+ )?$/iu.test(sentence.slice(0, a.start)),
    )
  ) {
    return bearer(actors.find((a) => a.kind === 'person')!.name, null, sentence);
  }
  if (question.class === 'permission' && subject?.kind === 'person')
    return bearer(subject.name, subject, sentence);
  const [acts] = actors;
  // "När föreståndaren fattar beslut ska gästen höras": the one who decides lets them be heard.
  if (
    acts &&
    parties.provider === UNNAMED &&
    !acts.genitive &&
    LETS.test(sentence) &&
    /^(?:när|innan|om|då|efter att|sedan)\s+(?:(?:en|ett|den|det)\s+)?$/iu.test(
      sentence.slice(0, acts.start),
    )
  )
    return bearer(acts.name, null, sentence);
  return bearer(parties.provider, null, sentence);
}

/** Others joined to the bearer by "och": "Hamnvärden och kommunen ansvarar gemensamt". */
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
        !actors.some((a) => a.name === name && (a.kind === 'staff' || a.kind === 'person')),
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
