import type { Edition, Region, RulebookDocument } from '../core/model.ts';
import { MADE_UP_MARK } from './change-document-wording.ts';
import { editionStatus } from './edition-status.ts';
import { absolute, routes } from './routes.ts';
import { officialNote, siteName } from './site-wording.ts';
import { MADE_UP, swedishDate } from './wording.ts';

/** What a reader must know of a file of requirements: a title, and facts in the order in which they are told. */
export interface RequirementAbout {
  title: string;
  /** Name of a file without its ending: "krav-uppdrag-och-regler-2025". */
  file: string;
  /** Whose site made it. */
  author: string;
  /** The day of the build, an ISO date. */
  today: string;
  /** For the head and foot of printed pages: what the text is, and how far to trust the file. */
  status: string;
  note: string;
  facts: { name: string; text: string; link?: string }[];
}

/**
 * What stands on the sheet "Om" of the Excel file. `today` is the argument of the build; `site` the address of the
 * host, or null when it is not known.
 */
export function requirementAbout(
  region: Pick<Region, 'name' | 'madeUp' | 'site'>,
  document: RulebookDocument,
  edition: Edition,
  today: string,
  site: string | null,
): RequirementAbout {
  const page = absolute(routes.requirements(document), site);
  return {
    title: `Krav i ${document.shortTitle} ${edition.edition}`,
    file: `krav-${document.slug}-${edition.edition}`,
    author: siteName(region.site),
    today,
    status: `${region.madeUp ? `${MADE_UP_MARK}. ` : ''}${editionStatus(document, edition, today)}`,
    note: `${officialNote(region.site)} Uppgifterna är från ${swedishDate(today)}.`,
    facts: [
      ...(region.madeUp ? [{ name: 'Exempel', text: MADE_UP }] : []),
      { name: 'Dokument', text: document.title },
      { name: 'Huvudman', text: region.name },
      { name: 'Utgåva', text: edition.edition },
      { name: 'Status', text: editionStatus(document, edition, today) },
      { name: 'Fastställd', text: edition.adoption },
      { name: 'Uppgifterna är från', text: swedishDate(today) },
      { name: 'Hämtat från', text: page, link: page },
      ...NOTES,
      { name: 'Officiell text', text: officialNote(region.site) },
      ...(site === null ? [WITHOUT_HOST] : []),
    ],
  };
}

/** The same in a browser, which knows the host: `origin` is "https://…". */
export function aboutAt(about: RequirementAbout, origin: string): RequirementAbout {
  const facts = about.facts
    .filter(({ name }) => name !== WITHOUT_HOST.name)
    .map((fact) => {
      if (fact.link === undefined) return fact;
      const link = absolute(fact.link, origin);
      return { ...fact, text: link, link };
    });
  return { ...about, facts };
}

const NOTES = [
  {
    name: 'Så har kraven tagits fram',
    text: 'Kraven har letats fram ur texten av ett program, mening för mening. Lydelsen är texten ordagrant. Klass, ansvarig och frist är programmets läsning och kan vara fel; det som en redaktör har läst eller ändrat står under Granskat.',
  },
  {
    name: 'Ansvarig',
    text: 'Där Ansvarig nämns är nej framgår den ansvariga av sammanhanget och inte av meningen själv.',
  },
  {
    name: 'Första utgåva',
    text: '”Eller tidigare” betyder att ingen äldre utgåva finns hel här, så att kravet kan vara äldre.',
  },
];

const WITHOUT_HOST = {
  name: 'Länkar',
  text: 'Webbplatsens adress var inte känd när filen gjordes. Cellerna har därför inga länkar.',
};
