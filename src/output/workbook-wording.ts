import type { RequirementChange } from '../core/requirement-changes.ts';
import { effectInWords } from './effect-wording.ts';
import { absolute, routes } from './routes.ts';

/** The Swedish of the workbook of requirements. */
export const workbookWords = {
  requirements: 'Krav',
  deadlines: 'Frister',
  changed: 'Ändrat sedan förra året',
  gone: 'Borta',
  about: 'Om',
  deadlineColumns: [
    { name: 'Dag', width: 12 },
    { name: 'Upprepas', width: 14 },
    { name: 'Krav', width: 8 },
    { name: 'Avsnitt', width: 9 },
    { name: 'Frist i texten', width: 26 },
    { name: 'Lydelse', width: 70 },
    { name: 'Ansvarig', width: 22 },
  ],
  changedColumns: [
    { name: 'Krav', width: 8 },
    { name: 'Avsnitt', width: 9 },
    { name: 'Vad ändringen gör', width: 24 },
    { name: 'Lydelse förra året', width: 60 },
    { name: 'Lydelse nu', width: 60 },
  ],
  goneColumns: [
    { name: 'Krav', width: 8 },
    { name: 'Lydelse', width: 60 },
    { name: 'Status', width: 14 },
    { name: 'Bevis', width: 28 },
    { name: 'Uppföljt', width: 12 },
    { name: 'Anmärkning', width: 28 },
  ],
  noDeadlines: 'Inget krav i filen nämner en bestämd dag.',
  noChanges: 'Inget krav är nytt, ändrat eller borttaget.',
  once: 'en gång',
  again: (monthly: boolean) => (monthly ? 'varje månad' : 'varje år'),
  fate: 'Sedan förra filen',
  status: 'Status',
  statusFault: 'Välj ett av värdena i listan, eller lämna cellen tom.',
  day: 'Uppföljt',
  dayFault: 'Skriv en dag, till exempel 2027-03-15, eller lämna cellen tom.',
  page: 'Sida',
  of: 'av',
} as const;

/** A requirement that an edition changed, as the workbook tells it. */
export interface ChangedRow {
  id: string;
  section: string;
  effect: string;
  before: string;
  after: string;
  url: string | null;
}

/** What an edition changed, a row for each requirement that is more than moved. `site` as in `absolute`. */
export function changedRows(
  changes: readonly RequirementChange[],
  site: string | null,
): ChangedRow[] {
  return changes
    .filter(({ effect }) => effect !== 'moved-unchanged')
    .map((change) => {
      const held = change.new ?? change.old;
      return {
        id: held?.id ?? '',
        section: held?.section.number ?? '',
        effect: effectInWords(change),
        before: change.old?.requirement.sentence ?? '',
        after: change.new?.requirement.sentence ?? '',
        url: held ? absolute(routes.requirement(change.log.document, held.id), site) : null,
      };
    });
}
