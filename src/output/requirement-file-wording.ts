import type { DeadlineKind } from '../core/requirements/types.ts';

/** The Swedish that only the files of requirements say; what they share with the catalogue stands there. */

export const deadlineKind: Record<DeadlineKind, string> = {
  'fixed-date': 'fast dag',
  period: 'inom en tid',
  'max-duration': 'längsta tid',
  frequency: 'återkommande',
  hours: 'bestämda tider',
  event: 'knuten till en händelse',
  relative: 'under en tid',
  delegated: 'någon annan bestämmer',
  vague: 'obestämd tid',
};

/** What an editor may settle by hand. */
export const settledPart: Record<'class' | 'bearer' | 'deadline', string> = {
  class: 'klassen',
  bearer: 'den ansvariga',
  deadline: 'fristen',
};

export const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nej');

/** "2025", or "2025 eller tidigare" where no older edition is held that could tell. */
export function sinceEdition(edition: string | null, known: boolean): string {
  if (edition === null) return '';
  return known ? edition : `${edition} eller tidigare`;
}

export const exportWords = {
  selection: 'Exportera urvalet',
  chosen: 'Urval',
  making: 'Filen görs.',
  failed: 'Filen gick inte att göra, för kraven kunde inte hämtas. Försök igen.',
} as const;

/** "37 av 499 krav". */
export function selectionInWords(chosen: number, all: number): string {
  return `${chosen} av ${all} krav`;
}
