import type { Frame, Span, Strength } from '../../../core/effects/types.ts';
import type { SentenceReading } from '../../../core/requirements/extract.ts';
import { readable, readSentence } from '../../../core/requirements/extract.ts';
import type { Parties } from '../../../core/requirements/parties.ts';
import { NOBODY_KNOWN } from '../../../core/requirements/parties.ts';
import type { Bearer, NormClass } from '../../../core/requirements/types.ts';
import type { Actor } from '../norms/actors.ts';
import { findActors } from '../norms/actors.ts';
import { agentBefore, findBearer } from '../norms/bearer.ts';
import { agentAfter } from '../norms/implicit.ts';
import { infinitiveAfter } from '../norms/modals.ts';
import { findNorms } from '../norms/norms.ts';
import { cutSentences } from '../sentences.ts';
import { tokenise } from '../words.ts';
import { findFigures } from './figures.ts';
import { marksOf } from './marks.ts';
import { inOneWay } from './phrases.ts';
import { findReferences } from './references.ts';
import { cueSpans, jointsOf, readTerms } from './terms.ts';
import { contentStem, EFFORT } from './vocabulary.ts';
import { writtenForm } from './writing.ts';

/** All that the rules of judging look at in one side of a pair, read once. */
export function readFrame(printed: string, parties: Parties = NOBODY_KNOWN): Frame {
  const text = readable(inOneWay(printed));
  const readings = cutSentences(text).map((sentence) => readSentence(sentence, parties));
  const norms = readings.filter((r) => r.classification.class !== 'information');
  const first = norms[0] ?? readings[0];
  const actors = findActors(text, parties);
  const whole = readSentence(text, parties);
  const references = findReferences(text);
  const times = whole.deadlines.filter(
    (d) => !references.some((r) => overlaps(r, { at: d.at, end: d.at + d.text.length })),
  );
  const figures = findFigures(text, [
    ...references,
    ...times.map((t) => ({ at: t.at, end: t.at + t.text.length })),
  ]);
  const bearers = new Set([
    ...norms.flatMap((r) => bearerNames(r.bearer, actors)),
    ...cutSentences(text).flatMap((s) =>
      mainNorms(s, parties).flatMap((n) => bearerNames(n.bearer, actors)),
    ),
  ]);
  // "Den som har fyllt 18 år": who it is stands in the words, and they are held against each other.
  const whoever = [...bearers].filter((name) => WHOEVER.test(name));
  for (const name of whoever) bearers.delete(name);
  if (whoever.length > 0) bearers.add('Den som');
  // A sentence without a norm is borne by the one who opens it, else by the provider.
  if (bearers.size === 0)
    bearers.add(actors.find(({ start }) => start === 0)?.name ?? parties.provider);
  const taken: Span[] = [
    ...references,
    ...times.map((t) => ({ at: t.at, end: t.at + t.text.length })),
    ...figures.map((f) => ({ at: f.at, end: f.at + f.text.length })),
    ...actors
      .filter((a) => a.kind === 'provider' || (isBearer(a, readings) && !WHOEVER.test(a.name)))
      .map((a) => ({ at: a.start, end: a.end })),
  ];
  return {
    text,
    written: writtenForm(printed),
    strength: strengthOf(first),
    norms: cutSentences(text).flatMap((s) => mainNorms(s, parties).map((n) => n.class)),
    forbids: first?.classification.class === 'prohibition',
    effort: EFFORT.test(text),
    leaves: norms
      .flatMap((r) => [r.classification, ...r.classification.secondary])
      .filter((n) => n.class === 'permission').length,
    sentences: readings.length,
    bearers,
    agents: agentsOf(text, actors),
    bearerWords: new Set(
      actors
        .filter((a) => a.kind !== 'provider' && isBearer(a, readings) && !WHOEVER.test(a.name))
        .flatMap((a) => a.text.split(/\s+/u).flatMap((word) => contentStem(word) ?? [])),
    ),
    bearerStated: norms.some((r) => r.bearer?.stated === true),
    heldByPrincipal:
      actors.some((a) => bearers.has(a.name) && (a.kind === 'principal' || a.kind === 'unit')) ||
      (parties.principal !== null && bearers.has(parties.principal)),
    times,
    figures,
    references,
    joints: jointsOf(text),
    inner: norms.flatMap((r) => r.classification.secondary.map((n) => n.class)),
    borneByPersons: actors.some((a) => bearers.has(a.name) && a.kind === 'person'),
    marks: marksOf(text, [...taken, ...cueHeads(text), ...ownNegations(text, parties)]),
    words: readTerms(text, taken, actors),
  };
}

const WHOEVER = /^(?:den|de|alla|var och en|envar) som /iu;

/** The first words of an exception or condition ("om inte", "med undantag för"): the slot tells them. */
const cueHeads = (text: string): Span[] =>
  cueSpans(text)
    .filter(
      ({ kind, text: words }) =>
        (kind === 'exception' && !/^utan/iu.test(words)) || kind === 'softener',
    )
    .map(({ at, text: words }) => ({
      at,
      end: at + words.split(/\s+/u).slice(0, 3).join(' ').length,
    }));

/** Where the norm itself says no: its class tells that, so that no mark does. */
function ownNegations(text: string, parties: Parties): Span[] {
  const tokens = tokenise(text);
  return findNorms(text, tokens, findActors(text, parties))
    .filter((norm) => norm.negated && norm.class !== 'recommendation')
    .map((norm) => {
      const verb = infinitiveAfter(tokens, norm.at) ?? Math.min(norm.at + 4, tokens.length - 1);
      return { at: tokens[Math.max(0, norm.at - 1)]!.start, end: tokens[verb]!.end };
    });
}

/** Every norm of the main clauses with its own bearer, in order. */
function mainNorms(sentence: string, parties: Parties): { class: NormClass; bearer: Bearer }[] {
  const tokens = tokenise(sentence);
  const actors = findActors(sentence, parties);
  return findNorms(sentence, tokens, actors)
    .filter((norm) => norm.role !== 'sub')
    .map((norm) => ({
      class: norm.class,
      bearer: findBearer({
        sentence,
        tokens,
        actors,
        parties,
        class: norm.class,
        at: norm.at,
        modal: norm.modal,
        inheritedFrom: null,
      }),
    }));
}

/** The names of those who bear a norm; of staff the role as printed, since "vakt" and "biträde" are two. */
function bearerNames(bearer: Bearer | null, actors: readonly Actor[]): string[] {
  if (bearer === null) return [];
  const staff = actors.find((a) => a.text === bearer.text && a.kind === 'staff');
  return staff && staff.name === bearer.name ? [roleOf(staff)] : [bearer.name, ...bearer.shared];
}

function roleOf({ name, text }: Actor): string {
  const role = text.toLowerCase();
  return /personal|medarbetar|anställd|profession|person/u.test(role)
    ? name
    : role.replace(/(?:arna|erna|orna|na|en|n)$/u, '');
}

function agentsOf(text: string, actors: readonly Actor[]): string[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, i) => {
    const agent = /s$/u.test(token.lower)
      ? (agentAfter(text, token.end, actors) ?? agentBefore(text, tokens, i, actors))
      : null;
    return agent ? [agent.kind === 'staff' ? roleOf(agent) : agent.name] : [];
  });
}

function isBearer(actor: Actor, readings: readonly SentenceReading[]): boolean {
  return readings.some((r) => r.bearer?.text === actor.text);
}

/** "Skyldigheten att anmäla gäller inte om …": what frees. */
const NO_DUTY =
  /^(?:Skyldigheten|Kravet|Plikten|Förbudet)(?: [^.,;]{1,80})? gäller (?:dock )?(?:inte|ej)(?!\p{L})/u;

const NEED_NOT = /(?<!\p{L})ska(?:ll)? (?:inte|ej) behöva(?!\p{L})/iu;

function strengthOf(reading: SentenceReading | undefined): Strength {
  if (!reading) return 'bound';
  const { class: cls, norm } = reading.classification;
  // Said of the one who acts it frees; said of others it binds whoever they need not tell.
  if (reading.bearer?.stated && NEED_NOT.test(reading.sentence)) return 'exempt';
  if (cls === 'recommendation') return 'advised';
  if (cls === 'permission')
    return /(?<!\p{L})(?:inte|ej)(?!\p{L})/iu.test(norm ?? '') || isExempting(reading.sentence)
      ? 'exempt'
      : 'free';
  if (cls === 'information') {
    if (NO_DUTY.test(reading.sentence)) return 'exempt';
    if (ADVISED.test(reading.sentence)) return 'advised';
    if (
      new RegExp(
        '(?<!\\p{L})har (?:\\p{L}+ )?(?:inte|inget|ingen)(?: \\p{L}+)? \\p{L}*(?:ansvar|' +
          'skyldighet)',
        'iu',
      ).test(reading.sentence)
    )
      return 'exempt';
    return /(?<!\p{L})(?:kan|får)(?!\p{L})/iu.test(reading.sentence) ? 'free' : 'bound';
  }
  return 'bound';
}

/** Words of advice that make no requirement by themselves but weigh against one. */
const ADVISED =
  /(?<!\p{L})(?:är (?:\p{L}+ )?(?:önskvärt|lämpligt|tillrådligt)|uppmanas|rekommenderas|förordas)(?!\p{L})/iu;

function isExempting(sentence: string): boolean {
  return /(?<!\p{L})ska(?:ll)? (?:inte|ej) behöva(?!\p{L})|(?<!\p{L})(?:behöver|måste) (?:\p{L}+ ){0,2}?(?:inte|ej)(?!\p{L})|är inte skyldig/iu.test(
    sentence,
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.at < b.end && b.at < a.end;
}
