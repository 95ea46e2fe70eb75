import type { Settled } from '../core/ledger/identify.ts';
import type { CatalogueRequirement, Standing } from '../core/requirement-catalogue.ts';
import type { Bearer, NormClass, ThresholdKind } from '../core/requirements/types.ts';
import { editionName } from './citation.ts';
import { daysInWords } from './dates.ts';
import { counted, listed } from './wording.ts';

/** The Swedish of the catalogue of requirements. What a requirement says is quoted and never put otherwise. */

/** In the order in which the classes are told and filtered. */
export const NORM_CLASSES: readonly NormClass[] = [
  'obligation',
  'prohibition',
  'recommendation',
  'permission',
];

export const normClass: Record<NormClass, string> = {
  obligation: 'Skyldighet',
  prohibition: 'Förbud',
  recommendation: 'Rekommendation',
  permission: 'Rättighet',
};

/** How strictly a norm binds, as the verb of a sentence about it: "Hamnvärden ska". */
export const normVerb: Record<NormClass, string> = {
  obligation: 'ska',
  prohibition: 'får inte',
  recommendation: 'bör',
  permission: 'får',
};

export const normClasses: Record<NormClass, string> = {
  obligation: 'Skyldigheter',
  prohibition: 'Förbud',
  recommendation: 'Rekommendationer',
  permission: 'Rättigheter',
};

export const thresholdKind: Record<ThresholdKind, string> = {
  count: 'Antal',
  share: 'Andel',
  age: 'Ålder',
  amount: 'Belopp',
  clock: 'Klockslag',
  level: 'Nivå',
};

/** A name under which nobody can be called to account: the text never says who. */
const NOBODY = 'Ej angiven';

/** The name as shown: the reading's shorthand for a group is written out. */
export function bearerName(name: string): string {
  return name === 'Patient/enskild' ? 'Patienten eller den enskilde' : name;
}

/** Definite forms of those that a rulebook names in the indefinite. */
const DEFINITE: Record<string, string> = {
  Personal: 'personalen',
  Gäst: 'gästen',
  'Patient/enskild': 'patienten eller den enskilde',
};

/**
 * The name as it stands inside a sentence, "verksamhetschefen"; null where no definite form can be
 * made without guessing.
 */
export function definiteBearer(name: string): string | null {
  const known = DEFINITE[name];
  if (known) return known;
  if (/^\p{L}+chef$/u.test(name)) return `${name.toLowerCase()}en`;
  if (/^\p{L}+are$/u.test(name)) return `${name.toLowerCase()}n`;
  return /^Region \p{Lu}|(?:en|et)$/u.test(name) ? name : null;
}

/** The heading of the page of a bearer: "Allt som gäller för verksamhetschefen", "Krav på CMTS". */
export function bearerHeading(name: string): string {
  if (name === NOBODY) return 'Krav där ansvarig inte anges';
  const definite = definiteBearer(name);
  return definite === null ? `Krav på ${name}` : `Allt som gäller för ${definite}`;
}

const SCOPES: Record<string, string> = { 'egen regi': 'bara egen regi', privat: 'bara privata' };

/** "bara egen regi": who of those with the name is meant. */
export const bearerScope = (scope: string): string => SCOPES[scope] ?? scope;

/** "står i meningen", "framgår av sammanhanget, bara egen regi": how the bearer is known, and who of them is meant. */
export function bearerNote({ stated, scope }: Pick<Bearer, 'stated' | 'scope'>): string {
  const how = stated ? 'står i meningen' : 'framgår av sammanhanget';
  return scope === null ? how : `${how}, ${bearerScope(scope)}`;
}

/** Why the bearer is held to be the one, in a sentence. */
export function bearerReason({ stated, text, name }: Bearer): string {
  if (!stated) {
    return 'Meningen nämner ingen. Den som menas framgår av regelverkets egna definitioner eller av texten före.';
  }
  return text === null || text.toLowerCase() === name.toLowerCase()
    ? 'Nämns i meningen.'
    : `Meningen säger ”${text}”.`;
}

/** The words that make it a requirement, in a sentence. */
export function normReason(requirement: { norm: string | null; inherited: boolean }): string {
  const { norm } = requirement;
  if (norm !== null) {
    return `${norm.includes(' ') ? 'Orden' : 'Ordet'} ”${norm}” gör meningen till ett krav.`;
  }
  return requirement.inherited
    ? 'Kravet ligger i orden som inleder listan eller i meningen före.'
    : 'Meningen binder utan något av de vanliga orden för krav.';
}

/** "2028", "2025 eller tidigare": the first edition, and whether it is known to be the first. */
export function sinceInWords({
  first,
  firstIsKnown,
}: Pick<CatalogueRequirement, 'first' | 'firstIsKnown'>): string {
  if (first === null) return '';
  return firstIsKnown ? first.edition : `${first.edition} eller tidigare`;
}

/** The same as a sentence that says why no more is known. */
export function sinceSentence(requirement: CatalogueRequirement): string {
  const { first, firstIsKnown, wordingSince } = requirement;
  if (first === null) return 'Kravet finns inte i någon utgåva här.';
  const start = firstIsKnown
    ? `Nytt i utgåvan ${first.edition}.`
    : `Finns i utgåvan ${first.edition}. Ingen äldre utgåva finns hel här, så kravet kan vara äldre.`;
  return wordingSince && wordingSince !== first
    ? `${start} Lydelsen är från ${wordingSince.edition}.`
    : start;
}

/** What became of a requirement that the catalogue's edition does not hold; null for one that it holds. */
export function standingInWords(
  { standing, goneSince, entry, held }: CatalogueRequirement,
  edition: string,
): string | null {
  const told: Record<Standing, () => string | null> = {
    current: () => null,
    coming: () => {
      const first = held[0]?.edition;
      const from = first?.validFrom ? ` ${daysInWords(first.validFrom, null)}` : '';
      return `Kravet finns inte i utgåvan ${edition}. Det införs med ${first ? editionName(first) : 'en senare utgåva'}${first?.version ? '' : from}.`;
    },
    gone: () =>
      goneSince
        ? `Kravet finns inte längre. Det stod senast i utgåvan ${held.at(-1)?.edition.edition ?? 'före'} och saknas i ${goneSince.edition}.`
        : `Kravet finns inte i utgåvan ${edition}.`,
    merged: () =>
      `Kravet ingår${goneSince ? ` sedan ${goneSince.edition}` : ''} i ${entry.mergedInto}.`,
    'partly-known': () =>
      `Kravet är bara känt från ${listed(held.map((h) => h.edition.edition))}. Om det finns i utgåvan ${edition} framgår inte.`,
    dismissed: () => 'En redaktör har läst meningen och bedömt att den inte är något krav.',
  };
  return told[standing]();
}

const SETTLED: Record<Settled, string> = { class: 'klass', bearer: 'ansvarig', deadline: 'frist' };

/** "Klass och ansvarig är satta för hand."; empty when nothing was. */
export function settledInWords(settled: readonly Settled[]): string {
  if (settled.length === 0) return '';
  const names = listed(settled.map((what) => SETTLED[what]));
  const capital = names.charAt(0).toUpperCase() + names.slice(1);
  return `${capital} är ${settled.length === 1 ? 'satt' : 'satta'} för hand.`;
}

const CLASS_COUNTED: Record<NormClass, [one: string, many: string]> = {
  obligation: ['skyldighet', 'skyldigheter'],
  prohibition: ['förbud', 'förbud'],
  recommendation: ['rekommendation', 'rekommendationer'],
  permission: ['rättighet', 'rättigheter'],
};

/** "3 skyldigheter och 1 förbud". */
export function classCounts(requirements: readonly CatalogueRequirement[]): string {
  return listed(
    NORM_CLASSES.flatMap((norm) => {
      const n = requirements.filter((r) => r.current?.requirement.class === norm).length;
      return n > 0 ? [counted(n, ...CLASS_COUNTED[norm])] : [];
    }),
  );
}

/** "37 av 499 krav"; "499 krav" when nothing is left out. */
export function shownInWords(shown: number, total: number): string {
  return shown === total ? counted(total, 'krav', 'krav') : `${shown} av ${total} krav`;
}
