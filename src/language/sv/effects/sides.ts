import type { Side, Span, Strength } from '../../../core/effects/types.ts';
import type { SentenceReading } from '../../../core/requirements/extract.ts';
import { readSentence } from '../../../core/requirements/extract.ts';
import type { Parties } from '../../../core/requirements/parties.ts';
import { NOBODY_KNOWN } from '../../../core/requirements/parties.ts';
import type { Bearer, NormClass } from '../../../core/requirements/types.ts';
import type { Actor } from '../norms/actors.ts';
import { findActors } from '../norms/actors.ts';
import { findBearer } from '../norms/bearer.ts';
import { agentAfter } from '../norms/implicit.ts';
import { findNorms } from '../norms/norms.ts';
import { cutSentences } from '../sentences.ts';
import { tokenise } from '../words.ts';
import { contentWords, jointsOf } from './content-words.ts';
import { findFigures } from './figures.ts';
import { findReferences } from './references.ts';
import { contentStem, EFFORT } from './vocabulary.ts';
import { writtenForm } from './writing.ts';

/** All that the rules of judging look at in one side of a pair, read once. */
export function readSide(text: string, parties: Parties = NOBODY_KNOWN): Side {
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
    ...norms.flatMap((r) => bearerNames(r.bearer)),
    ...cutSentences(text).flatMap((s) =>
      mainNorms(s, parties).flatMap((n) => bearerNames(n.bearer)),
    ),
  ]);
  // A sentence without a norm is borne by the one who opens it, else by the provider.
  if (bearers.size === 0)
    bearers.add(actors.find(({ start }) => start === 0)?.name ?? parties.provider);
  const taken: Span[] = [
    ...references,
    ...times.map((t) => ({ at: t.at, end: t.at + t.text.length })),
    ...figures.map((f) => ({ at: f.at, end: f.at + f.text.length })),
    ...actors
      .filter((a) => a.kind === 'provider' || isBearer(a, readings))
      .map((a) => ({ at: a.start, end: a.end })),
  ];
  return {
    text,
    written: writtenForm(text),
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
        .filter((a) => a.kind !== 'provider' && isBearer(a, readings))
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
    words: contentWords(text, taken, actors),
  };
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

function bearerNames(bearer: Bearer | null): string[] {
  if (bearer === null) return [];
  if (bearer.name !== 'Personal') return [bearer.name, ...bearer.shared];
  const role = bearer.text?.toLowerCase() ?? '';
  const general = /personal|medarbetar|anställd|profession|person/u.test(role);
  return [general || role === '' ? 'Personal' : role.replace(/(?:arna|erna|orna|na|en|n)$/u, '')];
}

function agentsOf(text: string, actors: readonly Actor[]): string[] {
  return tokenise(text).flatMap((token) => {
    const agent = /s$/u.test(token.lower) ? agentAfter(text, token.end, actors) : null;
    return agent
      ? [
          agent.kind === 'staff'
            ? (bearerNames({
                name: 'Personal',
                text: agent.text,
                stated: true,
                scope: null,
                shared: [],
              })[0] ?? agent.name)
            : agent.name,
        ]
      : [];
  });
}

function isBearer(actor: Actor, readings: readonly SentenceReading[]): boolean {
  return readings.some((r) => r.bearer?.text === actor.text);
}

function strengthOf(reading: SentenceReading | undefined): Strength {
  if (!reading) return 'bound';
  const { class: cls, norm } = reading.classification;
  if (cls === 'recommendation') return 'advised';
  if (cls === 'permission')
    return /(?<!\p{L})(?:inte|ej)(?!\p{L})/iu.test(norm ?? '') || isExempting(reading.sentence)
      ? 'exempt'
      : 'free';
  if (cls === 'information') {
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
  return /(?<!\p{L})(?:behöver|måste) (?:\p{L}+ ){0,2}?(?:inte|ej)(?!\p{L})|är inte skyldig/iu.test(
    sentence,
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.at < b.end && b.at < a.end;
}
