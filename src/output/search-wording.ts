import type { FacetName } from '../core/search/facets.ts';
import type { ItemKind } from '../core/search/items.ts';
import type { Silence } from '../core/search/judge.ts';
import type { LookupNote } from '../core/search/lookup.ts';
import type { Concept, How, Reading } from '../core/search/reading.ts';
import type { SiteFunction } from '../language/sv/search/site-words.ts';
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

/** Which edition a hit is of, when it is not the one that is asked. */
export const ofEdition = (edition: string): string => `Utgåvan ${edition}`;
/** Which document a hit is of, when it is not the main one. */
export const ofDocument = (title: string, edition: string): string => `${title} ${edition}`;
export const EVERY_VALUE = 'Alla';

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
        ? `Av utgåvan ${note.edition} finns bara delar här, och ${note.asked} är inte en av dem.`
        : `Utgåvan ${note.edition} har inget avsnitt ${note.asked}.`;
    case 'no-edition':
      return note.announced
        ? `Utgåvan ${note.edition} är känd, men ingen text finns här.`
        : `Någon utgåva ${note.edition} finns inte här.`;
    case 'no-decision':
      return `Ingen handling ${note.asked} finns här.`;
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
  apart: 'Orden finns i texten, men inget avsnitt har dem tillsammans.',
  elsewhere: '',
  'no-amount': 'Reglerna anger inget antal.',
  changes: 'Vad som är ändrat mellan utgåvorna står bland ändringarna, inte i reglernas text.',
  year: 'Texten besvarar inte frågor om ett år.',
};

/** Says that nothing is close, and what that means. It never says that there is no answer: that is not known. */
export function silenceText(
  query: string,
  silence: Silence | null,
  reading: Reading | null,
): string {
  if (silence === 'no-words') return SILENCE['no-words'];
  const unknown = unknownWords(reading);
  const said = [
    silence === 'elsewhere' ? (reading?.elsewhere ?? '') : silence === null ? '' : SILENCE[silence],
    unknown.length === 0 || silence === 'changes' || silence === 'elsewhere'
      ? ''
      : `Inget avsnitt har ${unknown.length === 1 ? 'ordet' : 'orden'} ${listed(unknown)}.`,
  ].filter((sentence) => sentence !== '');
  return said.length > 0 ? said.join(' ') : `Inget avsnitt har orden i ”${query}”.`;
}

function unknownWords(reading: Reading | null): string[] {
  const unknown = (reading?.concepts ?? []).filter(({ alternatives }) => alternatives.length === 0);
  return [...new Set(unknown.map(({ typed, halfOf }) => `”${halfOf ?? typed}”`))];
}

/** Said above hits that are about the rest of a question. */
export const passedOverText = (words: readonly string[]): string =>
  `${listed([...new Set(words)].map((word) => `”${word}”`))} känner vi inte; det här handlar om resten av frågan.`;

/** Said above hits when a number was asked for and none of them gives one. */
export const WITHOUT_FIGURE = 'Reglerna anger inget antal där de talar om det.';

const MOST_TRIED = 3;

/** How words were understood that do not stand in the texts as they were typed, a sentence each. */
export function triedText(concepts: readonly Concept[]): string[] {
  const halves = new Map<string, string[]>();
  for (const { typed, halfOf } of concepts)
    if (halfOf !== null) halves.set(halfOf, [...(halves.get(halfOf) ?? []), `”${typed}”`]);
  return [
    ...[...halves].map(([whole, parts]) => `Vi läste ”${whole}” som ${listed(parts)}.`),
    ...concepts.flatMap(({ typed, readAs, alternatives }) => {
      if (readAs !== null) return [`Vi läste ”${typed}” som ”${readAs}”.`];
      if (alternatives.some(({ how }) => how === 'same')) return [];
      const shown = (how: How) =>
        [
          ...new Set(
            alternatives.flatMap((one) =>
              one.how === how && one.written !== null ? [`”${one.written}”`] : [],
            ),
          ),
        ].slice(0, MOST_TRIED);
      const dotted = shown('accents');
      if (dotted.length > 0) return [`Vi läste ”${typed}” som ${either(dotted)}.`];
      const meant = shown('synonym').filter((word) => word !== `”${typed}”`);
      return meant.length > 0 ? [`För ”${typed}” söktes ${listed(meant)}.`] : [];
    }),
  ];
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`;

export const NEAREST = 'Det som ligger närmast:';
export const OR = ' eller ';
/** Above the box, the title of the page names what was asked for. */
export const titled = (query: string, title: string): string =>
  query === '' ? title : `”${query}” – ${title}`;

/** The site's own functions as they are found. */
export const functionText: Record<SiteFunction, [name: string, about: string]> = {
  deadlines: ['Frister', 'Vad som ska vara klart när, ordnat efter datum.'],
  checklist: ['Checklista', 'Kraven att bocka av, för dig själv eller för en enhet.'],
  table: ['Kraven som Excel och CSV', 'Hela kravkatalogen som fil, under ”Ladda ner”.'],
  subscribe: ['Få veta när något ändras', 'Flöden som säger till vid varje ändring.'],
  compare: ['Jämför två utgåvor', 'Välj två år och se dem sida vid sida.'],
  changes: ['Ändringar mellan utgåvorna', 'Vad som är ändrat, från år till år.'],
  requirements: ['Alla krav', 'Kravkatalogen: vem som ska göra vad, och när.'],
  news: [
    'Nytt för dig',
    'Vad som är nytt, skärpt eller borttaget, för den som ska följa reglerna.',
  ],
  terms: ['Begrepp och förkortningar', 'Ord som reglerna förklarar.'],
  print: ['Hela utgåvan på en sida', 'Att skriva ut eller spara som PDF.'],
  help: ['Om webbplatsen', 'Vad som finns här, varifrån det kommer och vem som svarar för det.'],
};

export const UNANSWERED = {
  button: 'Jag fick inget svar',
  kept: 'Frågan är sparad i din webbläsare och ingen annanstans.',
  list: 'Se sparade frågor',
  title: 'Frågor utan svar',
  about:
    'Frågor som du har markerat med ”Jag fick inget svar”. De ligger bara i den här webbläsaren. Spara dem som en fil och skicka den till den som sköter webbplatsen, om du vill att sökningen ska bli bättre.',
  save: 'Spara som fil',
  forget: 'Glöm alla',
  file: 'fragor-utan-svar.json',
  count: (n: number) => (n === 0 ? 'Inga frågor är sparade.' : `${counted(n, 'fråga', 'frågor')}.`),
} as const;

/** What becomes of what is typed, told as it is. */
export const PRIVACY =
  'Sökningen görs i din webbläsare och frågan skickas inte någonstans. Den står däremot i sidans adress: den som får länken ser den, och laddar du om sidan eller öppnar länken når den webbplatsens server.';
export const MEANT = 'Menade du';
export const ALL_KINDS = 'Alla';
export const NOT_LOADED =
  'Sökningen kunde inte läsas in. Ladda om sidan, eller använd innehållet nedan.';
export const TO_CHANGES = 'Se ändringarna';

/** Id of a letter in the register. */
export function wordId(letter: string): string {
  return `bokstav-${letter}`;
}
