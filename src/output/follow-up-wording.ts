import type { FollowUp } from './workbook-columns.ts';

/** The Swedish of carrying a filled-in workbook to another edition. */
export const followUpWords = {
  same: 'samma ord',
  fresh: 'nytt',
  /** "nya ord (var Uppfyllt 2027-03-15)". */
  reworded: ({ status, followedUp }: FollowUp) => {
    const before = [status, followedUp].filter(Boolean).join(' ');
    return before === '' ? 'nya ord' : `nya ord (var ${before})`;
  },
  sums: ({ same, reworded, fresh, gone }: Sums) => [
    { name: 'Samma ord som i förra filen', text: `${same}; det ifyllda är kvar` },
    { name: 'Nya ord', text: `${reworded}; status och dag är tömda, bevis och anmärkning är kvar` },
    { name: 'Nya krav', text: String(fresh) },
    { name: 'Borta', text: String(gone) },
    {
      name: 'Summa',
      text: `${same} + ${reworded} + ${fresh} = ${same + reworded + fresh} krav i den här filen; ${same} + ${reworded} + ${gone} = ${same + reworded + gone} krav i den förra`,
    },
  ],
  misused:
    'Så används kommandot: npm run -s follow-up -- IFYLLD.xlsx --to UTGÅVEMAPP --out NY.xlsx',
  missing: (path: string) => `${path} finns inte.`,
  unreadable: (path: string) => `${path} går inte att läsa som en Excelfil (.xlsx).`,
  notOurs: (path: string) =>
    `${path} har inget blad med kolumnerna Krav, Lydelse, Status, Bevis, Uppföljt, Anmärkning och Fingeravtryck. Utgå från requirements.xlsx här ifrån; kolumner får flyttas men inte byta namn.`,
  exists: (path: string) => `${path} finns redan. Ange ett annat namn efter --out.`,
  noIds: (edition: string) =>
    `Kraven i ${edition} har inga bestående id än, så det ifyllda går inte att föra över. Kör "npm run -s ledger" först.`,
} as const;

interface Sums {
  same: number;
  reworded: number;
  fresh: number;
  gone: number;
}
