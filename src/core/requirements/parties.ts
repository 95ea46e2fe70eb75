import type { RequirementEdition } from './types.ts';

/** The two parties of the rulebook under the names that the rulebook gives them. */
export interface Parties {
  /** Who performs the commission, in definite form: "Hälsocentralen". */
  provider: string;
  /** The public body that commissions: "Region Västerbotten". */
  principal: string;
  /** Other words for the provider, lower case, as stems ("leverantör"). */
  providerWords: readonly string[];
  /** Other words for the principal, lower case, as stems ("beställare"). */
  principalWords: readonly string[];
  /** Persons whom the rulebook itself defines, beside those that the field knows. */
  roles?: readonly DefinedRole[];
}

/** "Föreståndare: Den som hamnvärden har utsett att svara för en gästhamn." */
export interface DefinedRole {
  /** As defined: "Föreståndare". */
  name: string;
  /** `manager` answers for something; `person` is anybody else. */
  kind: 'manager' | 'person';
}

/** Shown where the edition never says who is meant: nothing is filled in from elsewhere. */
const UNNAMED = 'Ej angiven';

/** Words for either party that the field uses with or without a definition of the rulebook. */
const COMMON_PROVIDER = [
  'hälsocentral',
  'vårdcentral',
  'sjukstuga',
  'sjukstugor',
  'leverantör',
  'utförare',
  'vårdgivare',
  'egenregi',
];
const COMMON_PRINCIPAL = ['regionen', 'landstinget', 'beställare', 'uppdragsgivare'];

/** Used where no edition is at hand, as when two lone sentences are judged. */
export const DEFAULT_PARTIES: Parties = {
  provider: 'Hälsocentralen',
  principal: 'Region Västerbotten',
  providerWords: COMMON_PROVIDER,
  principalWords: COMMON_PRINCIPAL,
};

/**
 * Reads who is who from the edition itself: "Fortsättningsvis benämns X och Y som Z" makes X and Y
 * other words for the provider Z; a definition row or sentence with "huvudman" or "beställare"
 * names the principal. What the edition does not say is filled from the usual words of the field,
 * never from another edition.
 */
export function readParties(edition: RequirementEdition): Parties {
  const paragraphs = edition.sections.flatMap((section) => section.paragraphs);
  const whole = paragraphs.map((p) => p.text).join('\n');
  const defined = definedPersons(paragraphs);
  const contracted = defined.find(({ definition }) => BY_CONTRACT.test(definition));
  const named = readProvider(whole) ?? (contracted ? { name: contracted.name, others: [] } : null);
  const provider = named ? definiteForm(named.name, whole) : mostFrequentProvider(whole);
  const principal = readPrincipal(paragraphs) ?? mostFrequentRegion(whole) ?? 'Regionen';
  return theSame({
    provider,
    principal,
    providerWords: unique([...(named?.others ?? []), stem(provider), ...COMMON_PROVIDER]),
    principalWords: unique([...COMMON_PRINCIPAL]),
    roles: defined
      .filter(({ name }) => stem(name) !== stem(provider))
      .map(({ name, definition }) => ({
        name,
        kind: ANSWERS.test(definition) ? 'manager' : 'person',
      })),
  });
}

/** One object for equal parties: what is read by them can then be kept from edition to edition. */
function theSame(parties: Parties): Parties {
  const name = JSON.stringify(parties);
  const known = KNOWN.get(name) ?? parties;
  KNOWN.set(name, known);
  return known;
}
const KNOWN = new Map<string, Parties>();

const BY_CONTRACT = /(?<!\p{L})(?:enligt avtal med|på uppdrag av)(?!\p{L})/iu;
const ANSWERS = /(?<!\p{L})(?:svarar?|ansvarar?|leder?|förestår?) (?:för)?/iu;

/** Rows and lines of the form "X: Den som …", which define a person. */
function definedPersons(
  paragraphs: RequirementEdition['sections'][number]['paragraphs'],
): { name: string; definition: string }[] {
  return paragraphs.flatMap(({ text }) => {
    const row = /^(\p{Lu}\p{L}{2,30})\s*(?:[\t|]|: | [–-] )\s*((?:Den|En person) som .+)$/u.exec(
      text,
    );
    return row ? [{ name: row[1]!, definition: row[2]! }] : [];
  });
}

function readProvider(text: string): { name: string; others: string[] } | null {
  const found = new RegExp(
    '(?:fortsättningsvis|nedan|härefter|i det följande|' +
      'i fortsättningen)\\s+(?:benämns|kallas)\\s+([^.\\n]{3,120}?)\\s+(?:som|' +
      'för)\\s+["”]?(\\p{L}+)',
    'iu',
  ).exec(text);
  if (!found) return null;
  const others = found[1]!
    .split(/,|\s(?:och|samt|eller)\s/u)
    .map((part) => stem(part.trim().split(/\s+/)[0] ?? ''))
    .filter((word) => word.length > 3);
  return { name: found[2]!, others };
}

function readPrincipal(
  paragraphs: RequirementEdition['sections'][number]['paragraphs'],
): string | null {
  for (const paragraph of paragraphs) {
    const row = /^([^\t|]{3,60}?)\s*(?:[\t|]|: | [–-] | {2,})\s*.*(?:huvudman|beställare)/iu.exec(
      paragraph.text,
    );
    if (row && /^\p{Lu}/u.test(row[1]!)) return row[1]!.replace(/^\|\s*/, '').trim();
  }
  return null;
}

function mostFrequentRegion(text: string): string | null {
  return mostFrequent(
    [...text.matchAll(/Region(?:en)? \p{Lu}\p{L}+/gu)].map((m) => m[0].replace(/s$/, '')),
  );
}

function mostFrequentProvider(text: string): string {
  const forms = [
    ...text.matchAll(/(?<!\p{L})(hälsocentralen|vårdcentralen|leverantören|utföraren)(?!\p{L})/giu),
  ];
  const name = mostFrequent(forms.map((m) => m[1]!.toLowerCase()));
  return name === null ? UNNAMED : name[0]!.toUpperCase() + name.slice(1);
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  for (const [word, n] of counts) if (best === null || n > counts.get(best)!) best = word;
  return best;
}

function definiteForm(name: string, text: string): string {
  const forms = [`${name}en`, `${name}et`, `${name}n`].filter((form) =>
    new RegExp(form, 'iu').test(text),
  );
  return forms[0] ?? name;
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:erna|arna|en|et|er|n)$/u, '');
}

const unique = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))];
