/** What `npm run check` says besides the problems, in the languages that editors are spoken to in. */
export const checkWords = {
  sv: {
    misused: (fault: string) =>
      `check: ${fault}\nSå här: npm run -s check [-- MAPP] [--all] [--lang sv|en]`,
    oneFolder: 'ange högst en mapp.',
    noFolder: (name: string) =>
      `det finns ingen mapp ${name} här. Gå till mappen med package.json och försök igen.`,
    noContent: (name: string) =>
      `${name} har inget innehåll: ingen region.yaml i en mapp under den.`,
    checked: (sections: number, editions: number, drafts: number) =>
      `${sections} avsnitt i ${editions} ${editions === 1 ? 'utgåva' : 'utgåvor'} kontrollerade` +
      (drafts > 0 ? ` (${drafts} utkast)` : ''),
    noLedger: (document: string) =>
      `${document} har ingen requirements.yaml och får ingen kravkatalog; npm run -s ledger ger beteckningarna.`,
  },
  en: {
    misused: (fault: string) =>
      `check: ${fault}\nUsage: npm run -s check [-- FOLDER] [--all] [--lang sv|en]`,
    oneFolder: 'name one folder at most.',
    noFolder: (name: string) =>
      `there is no folder ${name} here. Go to the folder with package.json and try again.`,
    noContent: (name: string) => `${name} holds no content: no region.yaml in a folder below it.`,
    checked: (sections: number, editions: number, drafts: number) =>
      `${sections} sections in ${editions} ${editions === 1 ? 'edition' : 'editions'} checked` +
      (drafts > 0 ? ` (${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'})` : ''),
    noLedger: (document: string) =>
      `${document} has no requirements.yaml, so it gets no catalogue of requirements; npm run -s ledger gives the ids.`,
  },
} as const;
