import type { Outcome } from '../core/compare/account.ts';
import type { ParagraphKind } from '../core/compare/paragraph-changes.ts';
import type { SectionKind } from '../core/compare/section-kinds.ts';
import type { EditionFault } from '../core/edition-json.ts';

/** The Swedish of the comparison. Nothing else that compares writes a word for readers. */

export const kindWords: Readonly<Record<SectionKind, string>> = {
  unchanged: 'oförändrat',
  changed: 'ändrad text',
  editorial: 'redaktionell ändring',
  retitled: 'ny rubrik',
  renumbered: 'nytt nummer',
  moved: 'flyttat',
  added: 'nytt avsnitt',
  removed: 'utgår',
  split: 'delat',
  merged: 'sammanslaget',
};

export const paragraphWords: Readonly<Record<ParagraphKind, string>> = {
  unchanged: 'oförändrat',
  changed: 'ändrat',
  editorial: 'redaktionellt ändrat',
  consequential: 'hänvisningen följer ett nytt nummer',
  moved: 'flyttat',
  rebroken: 'annan styckeindelning',
  added: 'nytt',
  removed: 'utgår',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  unchanged: 'oförändrade',
  relabelled: 'samma text, nytt nummer, ny rubrik eller ny plats',
  editorial: 'endast redaktionellt ändrade',
  changed: 'ändrade i sak eller ordalydelse',
  split: 'delade',
  merged: 'sammanslagna',
  rearranged: 'omfördelade',
  added: 'nya',
  removed: 'utgår',
};

/** `1 avsnitt`, `2 avsnitt`; the word has no plural form of its own. */
const sections = (count: number): string => `${count} avsnitt`;

export const reportWords = {
  title: (older: string, newer: string) => `Ändringar från ${older} till ${newer}`,
  same: 'Inga skillnader.',
  account: 'Sammanställning',
  changes: 'Ändringar',
  requirements: 'Kraven',
  relabelled: 'Samma text under nytt nummer, ny rubrik eller på ny plats',
  columns: { older: 'Äldre', newer: 'Nyare', outcome: 'Avsnitt' },
  total: 'summa',
  alongside: (retitled: number, renumbered: number, moved: number) =>
    `Därav med ny rubrik ${retitled}, nytt nummer ${renumbered}, flyttade ${moved}.`,
  balanced: (old: number, current: number) =>
    `Alla ${sections(old)} i den äldre och alla ${sections(current)} i den nyare utgåvan är ` +
    'redovisade, vart och ett på en rad.',
  was: (numbers: string) => `tidigare ${numbers}`,
  titleWas: (title: string) =>
    title === '' ? 'tidigare utan rubrik' : `tidigare rubrik: ${title}`,
  partOf: (section: string) => `del av tidigare ${section}`,
  holds: (section: string) => `här ingår även tidigare ${section}`,
  also: (sections: readonly string[]) => `övriga delar: ${sections.join('; ')}`,
  paragraph: (place: number) => `Stycke ${place}`,
  paragraphs: (first: number, last: number) => `Stycke ${first}–${last}`,
  formerParagraph: (place: number) => `Tidigare stycke ${place}`,
  from: (number: string, place: number) => `från ${number} stycke ${place}`,
  rewritten: 'omskrivet',
  stale: (at: string, printed: string, was: string, became: string | null, now: string | null) =>
    `OBS: ${at} hänvisar alltjämt till ”${printed}”, som var ${was} och ` +
    `${became === null ? 'har utgått' : `nu är ${became}`}; ”${printed}” är ${now === null ? 'nu inget avsnitt' : `nu ${now}`}.`,
  deleted: (text: string) => `[utgår: ${text}]`,
  inserted: (text: string) => `[nytt: ${text}]`,
} as const;

export const readingWords = {
  usage: 'Användning: npm run -s compare -- ÄLDRE NYARE [--format text|json|markdown]',
  misused: (reason: string) => `${reason} ${readingWords.usage}`,
  twoEditions: (count: number) => `Ange två utgåvor, inte ${count}.`,
  format: (given: string) => `Formatet ”${given}” finns inte.`,
  option: (given: string) => `Okänt val: ${given}.`,
  missing: (path: string) => `${path}: finns inte.`,
  unreadable: (path: string) => `${path}: går inte att läsa.`,
  notJson: (path: string) => `${path}: är inte JSON.`,
  noEdition: (path: string) => `${path}: mappen är ingen utgåva.`,
  partial: (older: number, newer: number, both: number) =>
    `Av en utgåva är bara delar kända: ${both} avsnitt som båda har jämförs (av ${older} och ${newer}). ` +
    'Om resten är nytt, ändrat eller oförändrat går inte att säga.',
  repeated: (path: string, numbers: string) =>
    `${path}: samma nummer på flera avsnitt (${numbers}); de jämförs, men går inte att skilja åt.`,
};

/** One line for a file that cannot be compared: where, what was found, what is expected. */
export function faultWords(path: string, fault: EditionFault): string {
  switch (fault.fault) {
    case 'not-an-edition':
      return `${path}: är ingen utgåva, listan ”sections” saknas.`;
    case 'no-sections':
      return `${path}: utgåvan har inga avsnitt.`;
    case 'no-number':
      return `${path}: avsnitt ${fault.section} i ordningen saknar nummer.`;
    case 'bad-title':
      return `${path}: avsnitt ${fault.section} i ordningen: ”title” ska vara text.`;
    case 'bad-level':
      return `${path}: avsnitt ${fault.section} i ordningen: ”level” ska vara ett heltal från 1.`;
    case 'bad-paragraphs':
      return (
        `${path}: avsnitt ${fault.section} i ordningen: ` +
        '”paragraphs” ska vara en lista av texter.'
      );
  }
}
