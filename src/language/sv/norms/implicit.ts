import type { Token } from '../words.ts';
import { looksPassivePresent, UNDERTAKINGS } from '../words.ts';
import type { Actor } from './actors.ts';
import { clauseRoles } from './clauses.ts';
import { subjectKind } from './subject-kind.ts';

/** Passive presents of routines that somebody has to carry out. */
const ROUTINES = new RegExp(
  '^(?:registreras|utförs|rapporteras|remitteras|arkiveras|dokumenteras|besvaras|' +
    'skickas|sänds|lämnas|anmäls|redovisas|journalförs|bevaras|delges|meddelas|' +
    'bekostas|anskaffas|genomförs|upprättas|ansöks|inhämtas|insänds|tecknas|' +
    'kontrolleras|förvaras|signeras|diarieförs|överlämnas|informeras|underrättas|' +
    'tillses|säkerställs|ombesörjs|sköts|betalas|beställs|sammanställs|handläggs|' +
    'godkänns|träffas)$',
  'u',
);

/** Passive presents that tell how the principal's own process runs. */
const PROCESS = new RegExp(
  '(?<!\\p{L})(?:utgår|debiteras|justeras|fastställs|revideras|insamlas|tilldelas|' +
    'hanteras|stoppas|ersättning|funktionshyra|självkostnad|timtaxa|' +
    'i \\p{L}+ens uppföljning|uppföljningsdialog\\p{L}*|befolkningsregistret|' +
    'enligt Region \\p{L}+s rutiner)(?!\\p{L})',
  'iu',
);

export interface ImplicitNorm {
  words: string;
  at: number;
}

/** Verbs that say no deed: a time beside them is history or a description. */
const STATES = new RegExp(
  '^(?:har|hade|var|införs|infördes|beslutade|finns|kommer|tillämpar|pågår|' +
    'beskriver|innehåller|består|syftar|börjar|slutar|infaller|varar)$',
  'u',
);

/**
 * A binding present without a norm word: "bekostas av Hamnvärden", "Hamnvärden
 * tillhandahåller materialet", "registreras enligt rutin". Only where a party is named as doer or
 * the verb is a routine of the provider; the principal's own process, and what nobody is named to
 * do, is information. A firm time in the main clause makes any present an undertaking ("justeras
 * årligen", "träffas två gånger per år", "är tidsbegränsat till maximalt 3 månader"): who sets a
 * limit binds somebody by it.
 */
export function findImplicitNorm(
  sentence: string,
  tokens: readonly Token[],
  actors: readonly Actor[],
  firmTimeAt: number | null,
): ImplicitNorm | null {
  const roles = clauseRoles(tokens);
  const verbs = tokens
    .flatMap((token, at) =>
      roles[at] === 'main' || roles[at] === 'content' ? [{ token, at }] : [],
    )
    .filter(({ at }) => !/^(?:inte|ej)$/u.test(tokens[at + 1]?.lower ?? ''));
  const pick = (test: (word: string, at: number, token: Token) => boolean): ImplicitNorm | null => {
    const found = verbs.find(({ token, at }) => test(token.lower, at, token));
    if (!found) return null;
    const next = found.token.lower === 'är' ? tokens[found.at + 1] : undefined;
    return { words: sentence.slice(found.token.start, (next ?? found.token).end), at: found.at };
  };
  const describes = verbs.some(({ token }) => STATES.test(token.lower));
  const process = PROCESS.test(sentence) && !isProviderPlace(sentence, actors);
  return (
    pick(
      (word, _, token) =>
        looksPassivePresent(word) && agentAfter(sentence, token.end, actors) !== null,
    ) ??
    pick((word, at) => {
      const kind =
        UNDERTAKINGS.has(word) && tokens[at - 1]?.lower !== 'i'
          ? subjectKind(tokens, at, actors)
          : null;
      return kind !== null && kind !== 'person';
    }) ??
    (process ? null : pick((word) => ROUTINES.test(word))) ??
    pick((_, at) => firmTimeAt !== null && !describes && isTimeOf(at, firmTimeAt, tokens, roles)) ??
    timedProcess(tokens, firmTimeAt)
  );
}

/** "den plan som fastställs årligen": a process with its time, though in a clause below. */
function timedProcess(tokens: readonly Token[], timeAt: number | null): ImplicitNorm | null {
  const at = tokens.findIndex(
    (t, i) =>
      /^(?:fastställs|revideras|justeras)$/u.test(t.lower) && tokens[i + 1]?.start === timeAt,
  );
  return at < 0 ? null : { words: tokens[at]!.text, at };
}

/**
 * Whether the time stands in the clause of the verb at `at`, with no other clause opened between.
 */
function isTimeOf(
  at: number,
  timeAt: number,
  tokens: readonly Token[],
  roles: readonly (string | null)[],
): boolean {
  const verb = tokens[at]!;
  if (timeAt < verb.start)
    return !tokens.some((t, i) => t.start > timeAt && i < at && roles[i] !== null);
  return !tokens.some(
    (t, i) => i > at && t.start < timeAt && (roles[i] === 'sub' || /^(?:som|där)$/u.test(t.lower)),
  );
}

/** The actor of "av X" that follows a passive verb closely; not "av X beslutade …". */
export function agentAfter(sentence: string, from: number, actors: readonly Actor[]): Actor | null {
  const m = new RegExp(
    '^(?:\\s+(?:ut|in|upp|alltid|muntligt|skriftligt|årligen|och \\p{L}+s|' +
      'eller \\p{L}+s|till))?\\s+av\\s+',
    'iu',
  ).exec(sentence.slice(from));
  if (!m) return null;
  const start = from + m[0].length;
  const actor =
    actors.find((a) => a.start >= start && a.start <= start + 20 && !a.genitive) ?? null;
  if (!actor) return null;
  const between = sentence.slice(start, actor.start);
  if (
    !/^(?:(?:den|de|all|samtlig|ny|berörd|en|ett|annan|enskild|\p{L}+ansvarig|privat|offentlig)[\p{L}]*\s+)*$/iu.test(
      between,
    )
  )
    return null;
  return /^\s+\p{L}+(?:ad|at|ade|ats|dda|tta|da|ta)\s+\p{L}/u.test(sentence.slice(actor.end))
    ? null
    : actor;
}

function isProviderPlace(sentence: string, actors: readonly Actor[]): boolean {
  return actors.some(
    (a) => a.kind === 'provider' && /(?:hos|av) $/iu.test(sentence.slice(0, a.start)),
  );
}
