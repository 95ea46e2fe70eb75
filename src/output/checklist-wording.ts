import { counted, listed } from './wording.ts';

/** The Swedish of the checklist. */

export const checklistWords = {
  done: 'Uppfyllt',
  responsible: 'Ansvarig',
  date: 'Datum',
  comment: 'Kommentar',
  /** Above the list, on paper. */
  sheetRoom: ['Enhet', 'Namn', 'Datum', 'Underskrift'],
  nothingToFulfil: 'Inget att bocka av: detta får göras.',
  kept: 'Det du fyller i sparas bara i den här webbläsaren, på den här datorn. Ingenting skickas någonstans. Spara en fil om du vill flytta eller dela listan.',
  notKept:
    'Webbläsaren låter inte sidan spara. Det du fyller i försvinner när du stänger sidan, om du inte sparar det som en fil.',
  full: 'Webbläsarens utrymme är fullt, så den senaste ändringen är inte sparad. Spara listan som en fil.',
  unreadable:
    'Det som var sparat i webbläsaren gick inte att läsa och visas därför inte. Börja om, eller läs in en fil.',
  confirmErase:
    'Vill du ta bort allt som är ifyllt i checklistan i den här webbläsaren? Det går inte att ångra.',
  erased: 'Allt som var ifyllt är borttaget från den här webbläsaren.',
  saved: 'Filen är sparad bland dina hämtade filer.',
} as const;

/** "37 krav". */
export const requirementsCounted = (count: number): string => counted(count, 'krav', 'krav');

/** "Kapitel 2 Drift. Typ: skyldighet och förbud." for the head of a printed list; empty where all is chosen. */
export function choiceInWords(chapter: string | null, classes: readonly string[] | null): string {
  return [
    ...(chapter === null ? [] : [`Kapitel ${chapter}.`]),
    ...(classes === null ? [] : [`Typ: ${classes.length === 0 ? 'ingen' : listed(classes)}.`]),
  ].join(' ');
}

/** "12 av 37 uppfyllda." with what the choice hides. */
export function progressInWords(done: number, shown: number, hidden: number): string {
  if (shown === 0) return 'Inget i urvalet att bocka av.';
  const rest =
    hidden > 0 ? ` ${counted(hidden, 'krav är utanför', 'krav är utanför')} urvalet.` : '';
  return `${done} av ${shown} ${shown === 1 ? 'uppfyllt' : 'uppfyllda'}.${rest}`;
}

/** At a requirement whose words are others than those that were ticked. */
export function olderWording(edition: string, date: string): string {
  return `Bocken${date ? ` från ${date}` : ''} gällde en äldre lydelse (utgåvan ${edition}). Läs den nya och bocka av igen.`;
}

/** What became of a file that was read in. */
export function importedInWords(known: number, unknown: number): string {
  const kept =
    unknown > 0
      ? ` ${counted(unknown, 'krav i filen finns', 'krav i filen finns')} inte i den här listan; uppgifterna är kvar och följer med när du sparar en fil.`
      : '';
  return `Filen är inläst: ${counted(known, 'krav', 'krav')} i listan.${kept}`;
}

/** Marks that are kept for requirements that are not on the list. */
export function keptInWords(count: number): string {
  return count === 0
    ? ''
    : `Uppgifter om ${counted(count, 'krav', 'krav')} som inte längre står i listan är sparade och följer med när du sparar en fil.`;
}

const REFUSALS = {
  'too-big': 'Filen är för stor för att vara en checklista. Inget har ändrats.',
  'not-json': 'Filen är ingen checklista: den går inte att läsa som JSON. Inget har ändrats.',
  'not-checklist': 'Filen är ingen checklista härifrån. Inget har ändrats.',
  'other-version':
    'Checklistan är sparad i ett format som den här sidan inte känner till. Inget har ändrats.',
  'other-document': 'Checklistan hör till ett annat dokument. Inget har ändrats.',
  damaged: 'Checklistan är skadad: en uppgift i filen är inte som den ska. Inget har ändrats.',
  unread: 'Filen gick inte att öppna. Inget har ändrats.',
} as const;

export type ChecklistRefusal = keyof typeof REFUSALS;

export function refusalInWords(refusal: ChecklistRefusal): string {
  return REFUSALS[refusal];
}
