import { listed } from './wording.ts';

/** The Swedish of `npm run new`, which speaks with an editor: questions, what is wrong with an answer, what comes next. */
export const newWords = {
  unknown: 'okänt',
  needed: 'Det måste anges.',
  missing: (question: string) => `måste anges (${question.replace(/[?:]$/u, '')}).`,
  left: 'Avbrutet. Inget skrevs.',
  nothingWritten: 'Inget skrevs.',
  written: (path: string) => `Skrev ${path}`,
  writtenMany: (count: number, folder: string) => `Skrev ${count} filer i ${folder}/`,
  nothing: 'inget',
  next: 'Gör sedan så här:',
  oneOf: (names: readonly string[]) =>
    `Välj ${names.length === 1 ? names[0] : `något av ${listed(names)}`}.`,
  noRegion: 'Det finns ingen huvudman i innehållet; npm run new -- region lägger upp en.',
  noDocument: (region: string) =>
    `${region} har inget dokument; npm run new -- document lägger upp ett.`,
  date: 'Skriv datumet som 2026-10-14, eller 2026-10 eller 2026 när dagen inte är känd.',
  day: 'Skriv dagen som 2026-10-14.',
  noSuchDay: (date: string) => `${date} finns inte i almanackan.`,
  noFile: (path: string) => `Det finns ingen fil ${path} som går att läsa som text.`,
  emptyFile: (path: string) => `Filen ${path} är tom.`,
  exists: (path: string) =>
    `${path} finns redan, och inget skrivs över. Ändra i den filen i stället.`,

  decision: {
    region: 'Huvudman (mapp i content/):',
    id: 'Beteckning, så som beslutet kallas (RS-301):',
    idForm: 'Skriv beteckningen med bokstäver, siffror och bindestreck, till exempel RS-301.',
    idTaken: (id: string) =>
      `${id} finns redan. Lägg till året när paragrafnumret har kommit igen: ${id}-2027.`,
    kind: 'Slag (decision: beslut, proposal: förslag, report: rapport, cited: känt bara genom hänvisning):',
    title: 'Rubrik:',
    body: 'Organ, så som handlingen skriver det:',
    decider: 'Vem som beslutar eller har beslutat:',
    paragraph: 'Paragrafens nummer, utan §:',
    paragraphForm: 'Skriv bara numret, till exempel 301.',
    caseNumber: 'Diarienummer:',
    date: 'Datum:',
    status: 'Vad som är känt om utgången, för läsaren:',
    statusUnknown: 'Utgången framgår inte av det vi har här.',
    summary: 'Vad beslutet innebär, i en mening för läsaren:',
    document: 'Dokument som beslutet gäller (inget: -):',
    concerns: 'Vad det gäller i dokumentet, som 2027 eller 2027:2.7.3, flera med mellanrum:',
    orders: 'Avsnitt som beslutet ger en ny lydelse, som 2027:2.7.3, flera med mellanrum:',
    place: (place: string) =>
      `"${place}" är inte en utgåva, eller en utgåva och ett avsnitt som 2027:2.7.3.`,
    sectionNeeded: (place: string) =>
      `"${place}" säger inget avsnitt. En beslutad lydelse gäller ett avsnitt, som 2027:2.7.3.`,
    noEdition: (name: string, held: readonly string[]) =>
      `Utgåvan ${name} finns inte. Här finns ${listed(held)}; npm run new -- edition lägger upp en ny.`,
    noSection: (edition: string, number: string) =>
      `Utgåvan ${edition} har inget avsnitt ${number}.`,
    wording: 'Filer med lydelserna, en för varje avsnitt i samma ordning, med mellanrum:',
    wordingCount: (orders: number, files: number) =>
      `Det är ${orders} avsnitt och ${files} filer; ange en fil för varje avsnitt.`,
    record: 'Fil med handlingens text (Markdown):',
    paste: (path: string) => `Klistra in handlingens text under den sista raden --- i ${path}.`,
    why: 'En beslutad lydelse ska stå ordagrant i handlingen; kontrollen jämför dem.',
    unknownFacts: (names: readonly string[]) =>
      `Fyll i det som är känt: ${listed(names)} står som null, det vill säga okänt.`,
    check: 'Kör npm run -s check.',
  },

  place: {
    name: 'Huvudmannens namn (Norrby kommun):',
    slug: 'Namn i adresserna:',
    slugForm: 'Skriv små bokstäver, siffror och bindestreck, till exempel norrby.',
    taken: (name: string) => `${name} är upptaget. Välj ett annat namn.`,
    thenDocument: 'Lägg upp det första regelverket: npm run new -- document.',
    title: 'Regelverkets hela titel:',
    short: 'Kort titel, så som man hänvisar till det:',
    documentSlug: 'Namn i adresserna:',
    bound: 'Vem reglerna binder, så som texten skriver det (Föreningen):',
    boundAlso: 'Andra ord för samma part, i grundform och med komma (förening, sökande):',
    commissions: 'Vem som beslutar eller beställer, så som texten skriver det (Nämnden):',
    importText: (folder: string) => `Hämta in texten: npm run -s import -- FIL --into ${folder}/ÅR`,
    field: (file: string) =>
      `Skriv i ${file} de roller, enheter och andra ord som reglerna använder; docs/fields.md beskriver varje nyckel.`,
  },

  site: {
    name: 'Webbplatsens namn:',
    publisher: 'Utgivare:',
    contact: 'Kontakt (e-post, webbadress eller en rad text):',
    authority: 'Ordet för er i en mening (kommunen, förbundet):',
    language: 'Språk (sv eller en):',
    notEmpty: (folder: string) =>
      `${folder} är inte tom. Välj en tom mapp med --into, eller ta bort innehållet med npm run site -- remove.`,
    made: (folder: string) => `Lade upp en egen webbplats i ${folder}`,
    start: (folder: string) => `Gå till mappen och starta: cd ${folder} && npm start`,
  },

  fromDraft: {
    noEdition: (draft: string) =>
      `--from-draft: Det finns ingen utgåva ${draft}. Skriv region/dokument/utgåva.`,
    noDraft: (draft: string) => `--from-draft: ${draft} är inget utkast; utgåvan är publicerad.`,
    nothingBefore: (draft: string) =>
      `--from-draft: Det finns ingen utgåva med text före ${draft} att jämföra med.`,
    notChanged: (numbers: readonly string[], changed: readonly string[]) =>
      `--sections: Utkastet ändrar inte ${listed(numbers)}. Det ändrar ${listed([...new Set(changed)])}.`,
    nothingChanged: (draft: string) => `--from-draft: ${draft} ändrar ingenting.`,
    counted: (orders: number, concerns: number) =>
      `Beslutet ger ${orders} avsnitt en ny lydelse och gäller ${concerns} ställen.`,
  },

  edition: {
    region: 'Huvudman (mapp i content/):',
    document: 'Dokument:',
    name: 'Utgåvans namn, oftast året (2027):',
    nameForm: 'Skriv namnet med siffror, små bokstäver och bindestreck, oftast bara året: 2027.',
    taken: (name: string) => `Utgåvan ${name} finns redan; ändra i dess edition.yaml.`,
    takenAnnounced: (name: string) =>
      `Utgåvan ${name} är redan aviserad. När texten kommer: skriv status: draft i dess edition.yaml och hämta in texten med npm run -s import.`,
    title: 'Titel:',
    from: 'Utgåva vars text utkastet ska börja med (ingen: -):',
    noText: (name: string, held: readonly string[]) =>
      `Utgåvan ${name} har ingen text här. Text finns i ${listed(held)}; ingen: skriv -.`,
    announcedBy: 'Beslut som har aviserat utgåvan (inget: -):',
    noDecision: (id: string) =>
      `Beslutet ${id} finns inte här; npm run new -- decision lägger upp det.`,
    expectedFrom: 'Dag då utgåvan väntas börja gälla:',
    adoptionDraft: 'Ett utkast. Utgåvan är inte fastställd.',
    adoptionAnnounced: 'Om och när utgåvan fastställs framgår inte av det vi har här.',
    aboutAnnounced: 'Ingen text finns här.',
    editText: (folder: string) =>
      `Ändra texten i ${folder}/; varje avsnitt är en fil med sitt nummer.`,
    see: 'Se utkastet med npm run dev. Läsarna ser det inte.',
    importText: (folder: string) => `När texten finns: npm run -s import -- FIL --into ${folder}`,
    publish: (file: string) =>
      `När utgåvan är fastställd: ta bort raden status: draft i ${file} och skriv hur den fastställdes.`,
  },
} as const;

/** The Swedish of `npm run site`. */
export const siteWords = {
  usage:
    'Så här: npm run site -- remove HUVUDMAN[/DOKUMENT] eller npm run site -- main HUVUDMAN/DOKUMENT',
  noFolder: (path: string) => `Det finns ingen ${path}.`,
  removed: (path: string) => `Tog bort ${path}.`,
  undo: 'Ångra allt med git restore content published.',
} as const;
