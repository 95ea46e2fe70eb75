import { assembleEdition } from '../../../src/core/edition.ts';
import type {
  Decision,
  Edition,
  OrderedWording,
  RulebookDocument,
  Section,
  Term,
} from '../../../src/core/model.ts';
import { readSectionFile } from '../../../src/core/section-file.ts';
import { NO_FACTS } from '../../../src/core/time/types.ts';

const NOWHERE = { file: 'test.mdx', line: 1, column: 1 };

/** A section as its file would give it; `front` is more YAML for its front matter. */
export function makeSection(number: string, title: string, body: string, front = ''): Section {
  const file = `---\nkey: k-${number.replaceAll('.', '-')}\nnumber: "${number}"\nheading: ${title}\nposition: 1\n${front}---\n\n${body}\n`;
  const { section, problems } = readSectionFile(`${number}.mdx`, file);
  if (!section || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return section;
}

/** An edition of the made-up document "Banregler" with the sections in the order given. */
export function makeEdition(
  sections: readonly Section[],
  more: Partial<Omit<Edition, 'sections' | 'terms'>> & { terms?: readonly Term[] } = {},
): Edition {
  const edition = more.edition ?? '2025';
  return assembleEdition({
    id: `exempelregion/skridskobanor/${edition}`,
    region: 'exempelregion',
    document: 'skridskobanor',
    edition,
    title: `Banregler ${edition}`,
    shortTitle: 'Banregler',
    completeness: 'complete',
    validFrom: null,
    validTo: null,
    expectedFrom: null,
    announcedBy: null,
    recorded: null,
    about: [],
    adoption: 'Framgår inte.',
    source: null,
    remarks: [],
    terms: [],
    place: NOWHERE,
    ...more,
    sections: sections.map((section, i) => ({ ...section, position: i + 1 })),
  });
}

export function makeDocument(...editions: Edition[]): RulebookDocument {
  return {
    region: 'exempelregion',
    slug: 'skridskobanor',
    title: 'Regler för skridskobanor',
    shortTitle: 'Banregler',
    about: [],
    main: true,
    knownFrom: [],
    ledger: null,
    wordList: { synonyms: [], elsewhere: [] },
    editions,
    place: NOWHERE,
  };
}

export function makeTerm(term: string, more: Partial<Term> = {}): Term {
  return {
    id: term.toLowerCase(),
    term,
    kind: 'definition',
    places: [{ section: '1', anchor: 'p1', quote: 'förklaras här' }],
    expansion: null,
    comment: null,
    forms: [],
    place: NOWHERE,
    ...more,
  };
}

/** A decision that orders wordings for "Banregler". */
export function makeDecision(
  id: string,
  orders: readonly (Pick<OrderedWording, 'edition' | 'section' | 'wording'> & {
    departures?: { edition: string; reason: string }[];
  })[],
  more: Partial<Decision> = {},
): Decision {
  return {
    id,
    region: 'exempelregion',
    kind: 'proposal',
    title: 'Öppettider',
    body: 'Bannämnden',
    decider: null,
    paragraph: /\d+/u.exec(id)?.[0] ?? null,
    caseNumber: null,
    date: null,
    dateNote: null,
    recorded: null,
    status: 'Framgår inte.',
    summary: 'Föreslår öppettider.',
    concerns: [],
    orders: orders.map(({ departures = [], ...order }) => ({
      document: 'skridskobanor',
      ...order,
      departures: departures.map((departure) => ({ ...departure, place: NOWHERE })),
      place: NOWHERE,
    })),
    cites: [],
    documents: [],
    corrections: [],
    notes: [],
    events: [],
    effects: [],
    facts: NO_FACTS,
    source: null,
    blocks: [],
    place: NOWHERE,
    ...more,
  };
}
