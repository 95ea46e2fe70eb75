import type { Parties } from '../../../core/requirements/parties.ts';
import { escapePattern } from '../../../core/text.ts';

export type ActorKind = 'provider' | 'principal' | 'unit' | 'staff' | 'manager' | 'person';

/** A mention of somebody who can bear a norm; offsets are those of the sentence. */
export interface Actor {
  kind: ActorKind;
  /** Name after the rulebook's definitions. */
  name: string;
  text: string;
  start: number;
  end: number;
  /** "Hälsocentralens", "regionens": owns something and acts only through it. */
  genitive: boolean;
}

const B = '(?<![\\p{L}\\d])';
const E = '(?![\\p{L}\\d])';

const PROVIDER_WHOLE =
  'primärvården|hälso- och sjukvården|barnmorskemottagningen|vårdenheten|' +
  'verksamheterna vid hälsocentralen';
const STAFF =
  'personal(?:en)?|(?:hälso- och sjukvårds|vård)personal(?:en)?|medarbetare(?:n|' +
  'na)?|nyanställda|anställda|' +
  '(?:\\p{L}+)?läkare(?:n|na)?|(?:\\p{L}+)?sjuksköterska(?:n)?|(?:\\p{L}+)?sjuksköterskor(?:na)?|' +
  'barnmorska(?:n)?|barnmorskor(?:na)?|förskrivare(?:n)?|profession(?:en|er|' +
  'erna)?|yrkesutövare(?:n)?|' +
  '(?:fasta? )?(?:vårdkontakt|läkarkontakt)(?:en|er)?|fotterapeut(?:en|er)?|' +
  'användare(?:n)?|(?:\\p{L}+)?koordinator(?:n|er)?|kontaktperson(?:en|er)?|' +
  'handledare(?:n)?|vårdansvarig person|chef(?:en|er)?|behandlare(?:n)?|' +
  'studierektor(?:n)?|vikarie(?:n|r)?|' +
  '\\p{L}*(?:terapeut|dietist|psykolog|logoped|assistent|ingenjör|biträde|' +
  'kurator)(?:en|et|n|er|erna)?|' +
  '\\p{L}*(?:sköterska|sköterskan|sköterskor|sköterskorna|sekreterare|' +
  'sekreteraren|samordnare|samordnaren)';
const PERSON =
  'patient(?:en|er|erna)?|person(?:en|er|erna)?|(?:den |de |' +
  'sina )?listade(?! (?:befolkning|patient|person))|' +
  'den enskilde|enskilda(?= att| som|[.,])|medborgare(?:n|na)?|invånare(?:n|na)?|' +
  'vårdnadshavare(?:n)?|föräldrar(?:na)?|' +
  'närstående|barn och unga|barn|(?:den )?befolkning(?:en)?|asylsökande|' +
  'den vårdsökande|den som|ungdomar|kvinnor';
/** Words that end like the name of a body without being one, or that mean the provider. */
const NOT_UNITS =
  'vårdenheten|enheten|(?:erfar|angeläg|förtrog|beläg|benäg|medvet|öpp|sammanhåll)enheten';
const UNIT =
  `(?:\\p{L}+- och )?(?!${NOT_UNITS})\\p{L}*(?:enheten|nämnden|styrelsen|` +
  `fullmäktige|direktören|direktionen|(?<!nät|regel|kod|ram)verket|myndigheten|` +
  `(?<!om)rådet|kommittén|kassan|kansliet)|` +
  'kommunerna|kommunen|tolkcentralen|patientsäkerhetsråd(?:et)?|' +
  '(?:den )?(?:privat[ae] )?fastighetsägaren?|' +
  'uppdragstagaren|folktandvården|apotekschefen|hälsovalschefen|apotekaren';
const MANAGER = '(?:medicinskt ansvarig|verksamhetschef(?:en|er|erna)?)(?:/motsvarande)?';
const PROPER_UNIT =
  'IT \\p{Lu}\\p{L}+?(?=s?(?![\\p{L}]))|Vårdhygien|Bild- och funktionsmedicin|Laboratoriemedicin|' +
  '(?:Centrum|Enheten|Avdelningen) för [\\p{L} ]+? \\((?<short>\\p{Lu}{2,8})\\)|' +
  '(?:Centrum|Avdelningen) för [\\p{L} ]+?(?= (?:ska|ansvarar|svarar|kan|får|bör|' +
  'har)(?!\\p{L}))|Inspektionen för vård och omsorg|' +
  'Socialstyrelsen|Skatteverket|IVO';

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
  const inflected = (words: readonly string[]) =>
    words
      .map((w) => `${escapePattern(w)}(?:${w.endsWith('en') ? '' : '|en|n|er|erna|na'})`)
      .join('|');
  const provider = `${inflected(parties.providerWords)}|${PROVIDER_WHOLE}`;
  // Of overlapping mentions the earlier pattern wins, so names stand before kinds.
  const patterns: readonly ActorPattern[] = [
    {
      kind: 'unit',
      pattern: re(PROPER_UNIT, 'gu'),
      name: (text, m) => m.groups?.['short'] ?? text,
    },
    {
      kind: 'principal',
      pattern: re(escapePattern(parties.principal)),
      name: () => parties.principal,
    },
    {
      kind: 'principal',
      pattern: re('Region \\p{Lu}\\p{L}+?(?=s?(?!\\p{L}))', 'gu'),
      name: (text) => text,
    },
    {
      kind: 'unit',
      pattern: re(UNIT),
      name: (text) => capitalise(text.replace(/^den (?:privat[ae] )?/iu, '')),
    },
    { kind: 'manager', pattern: re(MANAGER), name: () => 'Verksamhetschef' },
    {
      kind: 'principal',
      pattern: re(inflected(parties.principalWords)),
      name: () => parties.principal,
    },
    { kind: 'provider', pattern: re(provider), name: () => parties.provider },
    ...(parties.roles ?? []).map(({ name, kind }) => ({
      kind,
      pattern: re(inflected([name.toLowerCase()])),
      name: () => name,
    })),
    { kind: 'staff', pattern: re(STAFF), name: () => 'Personal' },
    { kind: 'person', pattern: re(PERSON), name: () => 'Patient/enskild' },
  ];
  PATTERNS.set(parties, patterns);
  return patterns;
}

/** Every mention of an actor in the sentence, in order of appearance. */
export function findActors(sentence: string, parties: Parties): Actor[] {
  const found: Actor[] = [];
  for (const { kind, pattern, name } of patternsFor(parties)) {
    for (const m of sentence.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (found.some((a) => m.index < a.end && end > a.start)) continue;
      const genitive = m.groups?.['gen'] !== undefined && m.groups['gen'] !== '';
      const text = genitive ? m[0].slice(0, -1) : m[0];
      found.push({ kind, name: name(text, m), text: m[0], start: m.index, end, genitive });
    }
  }
  return found.filter((a) => !isOtherParty(a, sentence)).sort((a, b) => a.start - b.start);
}

/** "annan vårdgivare", "andra hälsocentraler": somebody else than the provider who is bound. */
function isOtherParty(actor: Actor, sentence: string): boolean {
  return (
    actor.kind === 'provider' &&
    new RegExp(
      '(?<!\\p{L})(?:annan|andra|respektive annan|regiondriven|' +
        'mellan)\\s+(?:berörda\\s+|privata?\\s+)?$',
      'iu',
    ).test(sentence.slice(Math.max(0, actor.start - 30), actor.start))
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
