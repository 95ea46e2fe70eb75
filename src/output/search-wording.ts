import type { FacetName } from '../core/search/facets.ts';
import type { ItemKind } from '../core/search/items.ts';
import type { Silence } from '../core/search/judge.ts';
import type { LookupNote } from '../core/search/lookup.ts';
import type { Concept, How, Reading } from '../core/search/reading.ts';
import { counted, listed } from './wording.ts';

/** What the search page says by itself. */

const KIND: Record<ItemKind, [one: string, many: string]> = {
  section: ['avsnitt', 'avsnitt'],
  requirement: ['krav', 'krav'],
  decision: ['handling', 'handlingar'],
  term: ['begrepp', 'begrepp'],
};

export const facetName: Record<FacetName, string> = {
  kind: 'Slag',
  chapter: 'Kapitel',
  class: 'Kravets art',
  bearer: 'Vem det gäller',
};

const KIND_CHOICE: Record<string, string> = {
  section: 'Avsnitt',
  requirement: 'Krav',
  decision: 'Handlingar',
  term: 'Begrepp',
};

const CLASS: Record<string, string> = {
  obligation: 'Ska',
  prohibition: 'Får inte',
  recommendation: 'Bör',
  permission: 'Får eller kan',
};

/** A value of a facet as it is chosen. */
export function facetValue(name: FacetName, value: string): string {
  if (name === 'kind') return KIND_CHOICE[value] ?? value;
  if (name === 'class') return CLASS[value] ?? value;
  return name === 'chapter' ? `Kapitel ${value}` : value;
}

/** "12 avsnitt och 2 handlingar." */
export function totals(kinds: readonly ItemKind[]): string {
  const parts = (Object.keys(KIND) as ItemKind[]).flatMap((kind) => {
    const n = kinds.filter((one) => one === kind).length;
    return n === 0 ? [] : [counted(n, ...KIND[kind])];
  });
  return `${listed(parts)}.`;
}

/** "Ska · Hamnvärden · K17" */
export function requirementLabel(requirement: {
  class: string;
  bearer: string;
  id: string | null;
}): string {
  const { class: normClass, bearer, id } = requirement;
  return [CLASS[normClass] ?? normClass, bearer, ...(id === null ? [] : [id])].join(' · ');
}

export const wordingHeld = (editions: readonly string[]): string =>
  `Samma lydelse ${listed([...editions])}`;

/** What a number that was asked for is, when it is not simply there. */
export function noteText(note: LookupNote): string {
  switch (note.kind) {
    case 'misnumbered':
      return `${note.asked} är numret som avsnittet borde ha efter sin plats. Det är tryckt som ${note.printed}.`;
    case 'no-section':
      return [
        `Det finns inget avsnitt ${note.asked} i utgåvan ${note.edition}.`,
        ...note.elsewhere.map(
          ({ title, editions }) =>
            `I ${listed(editions)} hade ”${title || 'ett avsnitt utan rubrik'}” det numret.`,
        ),
      ].join(' ');
    case 'not-in-edition':
      return note.partial
        ? `Av utgåvan ${note.edition} finns bara delar i underlaget, och ${note.asked} är inte en av dem.`
        : `Utgåvan ${note.edition} har inget avsnitt ${note.asked}.`;
    case 'no-edition':
      return note.announced
        ? `Utgåvan ${note.edition} är känd, men ingen text finns i underlaget.`
        : `Någon utgåva ${note.edition} finns inte i underlaget.`;
    case 'no-decision':
      return `Ingen handling ${note.asked} finns i underlaget.`;
    case 'no-law':
      return `Texten nämner inte ${note.asked}.`;
    case 'no-requirement':
      return note.highest === 0
        ? `Kraven har inga nummer än, så ${note.asked} finns inte.`
        : `Det finns inget krav ${note.asked}. Det högsta numret är K${note.highest}.`;
  }
}

const SILENCE: Record<Silence, string> = {
  'no-words': 'Skriv ett ord som säger vad du söker, ett nummer eller ett beslut.',
  'unknown-words': '',
  apart: 'Orden finns i texten, men ingenstans tillsammans.',
  elsewhere: '',
  changes: 'Vad som är ändrat mellan utgåvorna står bland ändringarna, inte i reglernas text.',
  year: 'Texten besvarar inte frågor om ett år.',
};

/** Says that nothing answers, and why. */
export function silenceText(
  query: string,
  silence: Silence | null,
  reading: Reading | null,
): string {
  if (silence === 'no-words') return SILENCE['no-words'];
  const unknown = (reading?.concepts ?? []).filter(({ alternatives }) => alternatives.length === 0);
  return [
    `Inget i underlaget svarar på ”${query}”.`,
    silence === 'elsewhere' ? (reading?.elsewhere ?? '') : silence === null ? '' : SILENCE[silence],
    unknown.length === 0 || silence === 'changes'
      ? ''
      : `${unknown.length === 1 ? 'Ordet' : 'Orden'} ${listed(unknown.map(({ typed }) => `”${typed}”`))} finns inte i texten.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const TRIED: Partial<Record<How, (typed: string, shown: string) => string>> = {
  synonym: (typed, shown) => `För ”${typed}” söktes också ${shown}.`,
  spelling: (typed, shown) => `”${typed}” finns inte i texten. Söker på ${shown}.`,
  accents: (typed, shown) => `”${typed}” lästes som ${shown}.`,
  parted: (typed, shown) => `”${typed}” finns inte i texten. Söker på ${shown} i samma mening.`,
};

/** How words were understood that do not stand in the texts as they were typed, a sentence each. */
export function triedText(
  concepts: readonly Concept[],
  written: (term: string) => string,
): string[] {
  return concepts.flatMap(({ typed, alternatives }) => {
    const how = alternatives.find((alternative) => TRIED[alternative.how])?.how;
    const tell = how && TRIED[how];
    if (!tell) return [];
    const shown = alternatives
      .filter((alternative) => alternative.how === how)
      .map(({ terms }) => `”${terms.map(written).join(' ')}”`);
    return [tell(typed, listed([...new Set(shown)].slice(0, 4)))];
  });
}

export const NEAREST = 'Närmast kommer, utan att svara på frågan:';
export const MEANT = 'Menade du';
export const ALL_KINDS = 'Alla';
export const NOT_LOADED =
  'Sökningen kunde inte läsas in. Ladda om sidan, eller använd innehållet nedan.';
export const TO_CHANGES = 'Se ändringarna';

/** Id of a letter in the register. */
export function wordId(letter: string): string {
  return `bokstav-${letter}`;
}
