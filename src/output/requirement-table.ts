import { valueInWords } from './deadline-wording.ts';
import { deadlineKind, settledPart, sinceEdition, yesOrNo } from './requirement-file-wording.ts';
import { bearerName, bearerScope, normClass } from './requirement-wording.ts';
import type { RequirementRecord } from './requirements-json.ts';
import { listed } from './wording.ts';

/** A column of the requirement files for people; CSV and XLSX have the same ones in the same order. */
export interface RequirementColumn {
  name: string;
  /** Width in characters. */
  width: number;
  value: (record: RequirementRecord) => string;
  /** The cell in CSV, where a spreadsheet would make the value into something else. */
  inCsv?: (record: RequirementRecord) => string;
  /** Where the cell leads, in a file that has links. */
  link?: (record: RequirementRecord) => string | null;
}

/** The columns in their order, as docs/contract.md promises them. New ones are put last. */
export const REQUIREMENT_COLUMNS: readonly RequirementColumn[] = [
  { name: 'Krav', width: 9, value: ({ id }) => id, link: ({ permanentUrl }) => permanentUrl },
  {
    name: 'Avsnitt',
    width: 9,
    value: ({ section }) => section,
    // A bare 2.10 is the second of October to Excel in Swedish, and 2.1 to a program that reads numbers.
    inCsv: ({ section }) => `avsnitt ${section}`,
    link: ({ url }) => url,
  },
  { name: 'Rubrik', width: 26, value: ({ heading }) => heading ?? '' },
  { name: 'Ställe', width: 8, value: ({ anchor }) => anchor },
  { name: 'Lydelse', width: 70, value: ({ sentence }) => sentence },
  { name: 'Klass', width: 16, value: (record) => normClass[record.class] },
  {
    name: 'Ansvarig',
    width: 22,
    value: ({ bearer, bearerScope: scope }) =>
      scope ? `${bearerName(bearer)} (${bearerScope(scope)})` : bearerName(bearer),
  },
  { name: 'Ansvarig nämns', width: 11, value: ({ bearerStated }) => yesOrNo(bearerStated) },
  {
    name: 'Delas med',
    width: 18,
    value: ({ bearerShared }) => listed(bearerShared.map(bearerName)),
  },
  { name: 'Frist i texten', width: 24, value: ({ deadline }) => deadline?.text ?? '' },
  {
    name: 'Fristen i ord',
    width: 24,
    value: ({ deadline }) => (deadline ? (valueInWords(deadline) ?? '') : ''),
  },
  {
    name: 'Fristens slag',
    width: 18,
    value: ({ deadline }) => (deadline ? deadlineKind[deadline.kind] : ''),
  },
  {
    name: 'Bestämd frist',
    width: 10,
    value: ({ deadline }) => (deadline ? yesOrNo(deadline.firm) : ''),
  },
  { name: 'Hänvisningar', width: 28, value: references },
  {
    name: 'Första utgåva',
    width: 14,
    value: ({ firstEdition, firstEditionKnown }) => sinceEdition(firstEdition, firstEditionKnown),
  },
  {
    name: 'Lydelse sedan',
    width: 14,
    value: ({ wordingSince, firstEdition, firstEditionKnown }) =>
      sinceEdition(wordingSince, firstEditionKnown || wordingSince !== firstEdition),
  },
  { name: 'Beslut', width: 20, value: ({ decisions }) => decisions.map((d) => d.name).join('; ') },
  { name: 'Granskat', width: 24, value: reviewed },
  { name: 'Länk till avsnittet', width: 34, value: ({ url }) => url ?? '' },
  { name: 'Länk till kravet', width: 34, value: ({ permanentUrl }) => permanentUrl ?? '' },
  { name: 'Inledning till punkten', width: 50, value: ({ leadIn }) => leadIn ?? '' },
];

function references({ references: all }: RequirementRecord): string {
  const words = all.map(({ quote, target }) =>
    target !== null && !quote.includes(target) ? `${quote} (avsnitt ${target})` : quote,
  );
  return [...new Set(words)].join('; ');
}

/** "ja, 2026-11-22; klassen är satt för hand". */
function reviewed({ reviewed: on, settled }: RequirementRecord): string {
  const hand = listed(settled.map((part) => settledPart[part]));
  return [on === null ? 'nej' : `ja, ${on}`, ...(hand ? [`${hand} är satt för hand`] : [])].join(
    '; ',
  );
}
