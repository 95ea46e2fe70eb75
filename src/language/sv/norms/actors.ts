import type { ActorKind, KnownActor, Parties } from '../../../core/requirements/parties.ts';
import { escapePattern } from '../../../core/text.ts';
import { type Token, tokenise } from '../words.ts';
import { namesSomebody } from './actor-words.ts';

/** A mention of somebody who can bear a norm; offsets are those of the sentence. */
export interface Actor {
  kind: ActorKind;
  /** Name after the rulebook's data and definitions, else as printed. */
  name: string;
  text: string;
  start: number;
  end: number;
  /** "Hamnvärdens", "regionens": owns something and acts only through it. */
  genitive: boolean;
}

const B = '(?<![\\p{L}\\d])';
const E = '(?![\\p{L}\\d])';

/** Bodies with a proper name, which no ending tells. */
const PROPER =
  '(?:Region|Kommun|Stiftelsen|Föreningen) \\p{Lu}\\p{L}+?(?=s?(?!\\p{L}))|IT \\p{Lu}\\p{L}+?(?=s?(?![\\p{L}]))|' +
  '(?:Centrum|Enheten|Avdelningen) för (?:\\p{L}+ ){1,6}?\\((?<short>\\p{Lu}{2,8})\\)|' +
  '(?:Centrum|Avdelningen) för (?:\\p{L}+ ){0,5}?\\p{L}+(?= (?:ska|ansvarar|svarar|kan|får|bör|har)(?!\\p{L}))|' +
  'Inspektionen för \\p{L}+(?: och \\p{L}+)?|Statens \\p{Ll}{4,}';

/** "den som bedriver …": whoever does it, up to the verb that binds. */
const WHOEVER = /(?<!\p{L})(?:den|de|alla|var och en|envar) som(?!\p{L})/giu;
/** Where the words after "den som" end: at the verb of the norm, or where what follows is no part of them. */
const NORM_VERB =
  /\s(?:ska|skall|får|bör|måste|kan|ansvarar|svarar|åligger|har (?:rätt|skyldighet|ansvar)|är (?:inte )?(?:skyldig|ansvarig))(?!\p{L})/u;
const MOST_OF_WHOEVER = 220;

interface ActorPattern {
  kind: ActorKind;
  pattern: RegExp;
  name: (text: string, m: RegExpMatchArray) => string;
}

/** The patterns of a rulebook's parties are built once and kept as long as the parties live. */
const PATTERNS = new WeakMap<Parties, readonly ActorPattern[]>();

function patternsFor(parties: Parties): readonly ActorPattern[] {
  const known = PATTERNS.get(parties);
  if (known) return known;
  const re = (body: string, flags = 'giu') => new RegExp(`${B}(?:${body})(?<gen>s)?${E}`, flags);
  const of = ({ kind, name, words }: KnownActor): ActorPattern => ({
    kind,
    pattern: re(words.map(inflected).join('|')),
    name: () => name,
  });
  // Of overlapping mentions the earlier pattern wins, so names stand before kinds.
  const named = parties.actors.filter(({ kind }) => kind === 'unit' || kind === 'principal');
  const patterns: readonly ActorPattern[] = [
    ...named.map(of),
    {
      kind: 'unit',
      pattern: re(PROPER, 'gu'),
      name: (text, m) => m.groups?.['short'] ?? text,
    },
    ...parties.actors.filter((actor) => !named.includes(actor)).map(of),
  ];
  PATTERNS.set(parties, patterns);
  return patterns;
}

/** The word in all its forms; an asterisk before it stands for the first parts of a compound. */
function inflected(word: string): string {
  const whole = word.startsWith('*') ? `(?:\\p{L}+-?)?${stemOf(word.slice(1))}` : stemOf(word);
  return whole;
}

function stemOf(word: string): string {
  const stem = escapePattern(word);
  if (/a$/u.test(word)) return `${stem.slice(0, -1)}(?:a|an|or|orna)`;
  if (/are$/u.test(word)) return `${stem.slice(0, -1)}(?:e|en|na)`;
  if (/(?:en|et|na|ne)$/u.test(word)) return stem;
  return `${stem}(?:|en|et|n|t|er|erna|ar|arna|na)`;
}

/**
 * Every mention of somebody in the sentence, in order of appearance: first those whom the rulebook
 * knows, then nouns that name a person or a body by their last part, and "den som …".
 */
export function findActors(sentence: string, parties: Parties): Actor[] {
  const known = KEPT.get(parties) ?? new Map<string, Actor[]>();
  KEPT.set(parties, known);
  const found = known.get(sentence) ?? findAnew(sentence, parties);
  known.set(sentence, found);
  return found;
}
/** A sentence is asked for its actors by several rules; they are read once. */
const KEPT = new WeakMap<Parties, Map<string, Actor[]>>();

function findAnew(sentence: string, parties: Parties): Actor[] {
  const found: Actor[] = [];
  const free = (start: number, end: number) => !found.some((a) => start < a.end && end > a.start);
  for (const { kind, pattern, name } of patternsFor(parties)) {
    for (const m of sentence.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (!free(m.index, end)) continue;
      const genitive = m.groups?.['gen'] !== undefined && m.groups['gen'] !== '';
      const text = genitive ? m[0].slice(0, -1) : m[0];
      found.push({ kind, name: name(text, m), text: m[0], start: m.index, end, genitive });
    }
  }
  const tokens = tokenise(sentence);
  for (const one of whoever(sentence)) {
    found.splice(0, found.length, ...found.filter((a) => a.end <= one.start || a.start >= one.end));
    found.push(one);
  }
  for (const [i, token] of tokens.entries()) {
    if (!free(token.start, token.end)) continue;
    const one = unknownActor(tokens, i, parties);
    const last = found.at(-1);
    // The genitive before it is the first part of the name.
    if (one && last && last.start === one.start) found.pop();
    if (one) found.push(one);
  }
  return found
    .filter((a) => !isOtherParty(a, sentence) && !isAttribute(a, sentence))
    .sort((a, b) => a.start - b.start);
}

function unknownActor(tokens: readonly Token[], i: number, parties: Parties): Actor | null {
  const token = tokens[i] as Token;
  const genitive = /[^s]s$/u.test(token.lower) && namesSomebody(token.lower.slice(0, -1));
  const before = tokens[i - 1];
  // "Den försäkrade", "en enskild": the article is part of the name of what is no noun.
  const article =
    before && NAMED_BY_ARTICLE.test(token.lower) && /^(?:en|den|de)$/iu.test(before.text)
      ? before
      : null;
  if (!genitive && !article && !namesSomebody(token.lower)) return null;
  const plain = genitive ? token.text.slice(0, -1) : token.text;
  // "Miljö- och byggnadsnämnden": the first part of a shared compound belongs to the name.
  const part = tokens[i - 2];
  const shared = before?.lower === 'och' && part && /-$/u.test(part.text) ? part : null;
  // "Skolans överklagandenämnd", "Specialpedagogiska skolmyndigheten": a name of two words.
  const first =
    before && /^\p{Lu}\p{L}+(?:s|ska|liga)$/u.test(before.text) && /^\p{Ll}/u.test(plain)
      ? before
      : null;
  const lead = shared ? `${shared.text} och` : (article ?? first)?.text;
  const name = capitalised(lead ? `${lead} ${plain}` : plain);
  const unit =
    /(?:nämnden|styrelsen|verket|myndigheten|enheten|rådet|kommun(?:en|erna)|regionen|fullmäktige|direktören)$/u.test(
      plain.toLowerCase(),
    );
  return {
    kind: parties.actors.length > 0 && unit ? 'unit' : 'other',
    name,
    text: token.text,
    start: (shared ?? article ?? first ?? token).start,
    end: token.end,
    genitive,
  };
}

function whoever(sentence: string): Actor[] {
  return [...sentence.matchAll(WHOEVER)].flatMap((m) => {
    const rest = sentence.slice(m.index, m.index + MOST_OF_WHOEVER);
    const own = m[0].length;
    // A modal right after "som" belongs to the words themselves: "den som får stöd ska …".
    const from = /^\s(?:ska|skall|får|bör|måste|kan|har|är)(?!\p{L})/u.test(rest.slice(own))
      ? own + 4
      : own;
    const verb = NORM_VERB.exec(rest.slice(from));
    const stop = verb
      ? from + verb.index
      : own +
        (/(?:,|;|\.(?=\s*$)| för | om | med | att | senast | inom )/u.exec(rest.slice(own))
          ?.index ?? rest.length - own);
    const text = rest
      .slice(0, stop)
      .trim()
      .replace(/[.,;]$/u, '');
    return text.split(/\s+/u).length < 3
      ? []
      : [
          {
            kind: 'other' as const,
            name: capitalised(text),
            text,
            start: m.index,
            end: m.index + text.length,
            genitive: false,
          },
        ];
  });
}

/** Participles and adjectives that name a person where an article stands before them. */
const NAMED_BY_ARTICLE =
  /^(?:enskild[ae]?|\p{L}{3,}(?:ad|ade|dda|dde|sökt|valde?|ställde?|sedd[ae]?))$/u;

/** "annan hamnvärd", "andra föreningar": somebody else than the one who is bound. */
function isOtherParty(actor: Actor, sentence: string): boolean {
  return (
    actor.kind === 'provider' &&
    /(?<!\p{L})(?:annan|andra|respektive annan|regiondriven|mellan)\s+(?:berörda\s+|privata?\s+)?$/iu.test(
      sentence.slice(Math.max(0, actor.start - 30), actor.start),
    )
  );
}

/** "enskilda" and "listade" before a noun are no persons but tell which ones. */
function isAttribute(actor: Actor, sentence: string): boolean {
  if (actor.kind !== 'person' && actor.kind !== 'other') return false;
  if (!/(?:[ae]de|[dt]a|enskild[ae]?|unga|ad)$/iu.test(actor.text)) return false;
  const next = /^\s+([\p{L}-]+)/u.exec(sentence.slice(actor.end, actor.end + 40))?.[1] ?? '';
  return /^(?!(?:ska|skall|kan|får|bör|måste|har|är|att|som|på|i|hos|vid|och|eller|samt|inom|med|för|till|av|om|från|ansvarar|inte|ges|själv|än|blir|vill|begär|själva)$)\p{Ll}{3,}/u.test(
    next,
  );
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name without article and ending, by which two mentions of one actor are the same. */
export function actorBase(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:en|ett|den|det|de) (?!som)/u, '')
    .replace(/(?:arna|erna|en|et|er|e|n)$/u, '');
}
