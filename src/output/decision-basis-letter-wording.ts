import { swedishDate } from './wording.ts';

/** The Swedish of the letter that lays a draft before a board. */
export const letterWords = {
  kind: 'Tjänsteskrivelse',
  /** What the authority alone knows. */
  fields: ['Diarienummer', 'Datum', 'Handläggare', 'Mottagare'],
  status: 'Ställning',
  undecided: 'Ännu inte beslutat',
  proposal: 'Förslag till beslut',
  decider: 'Beslutande organ',
  isProposed: (document: string) => ` föreslås besluta att ${document} från och med `,
  from: (day: string) => swedishDate(day),
  fromDay: 'dag för ikraftträdande',
  asFollows: ' ska ha följande ändrade lydelser:',
  summary: 'Sammanfattning',
  reasons: 'Skäl för förslaget',
  economy: 'Ekonomiska konsekvenser',
  equality: 'Barnrätt och jämställdhet',
  sentTo: 'Expedieras till',
  recipients: 'De som beslutet ska skickas till',
} as const;
