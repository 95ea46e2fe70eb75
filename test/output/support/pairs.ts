import { type ChangeLog, changeLog } from '../../../src/core/change-log.ts';
import { assembleEdition } from '../../../src/core/edition.ts';
import type {
  Decision,
  Edition,
  Region,
  RulebookDocument,
  Section,
} from '../../../src/core/model.ts';
import { readSectionFile } from '../../../src/core/section-file.ts';
import { NO_FACTS } from '../../../src/core/time/types.ts';

/** An invented document in an invented region, small enough to see the whole of it. */

const PLACE = { file: 'test.mdx', line: 1, column: 1 };

/** A section from its number, its heading and the body of its file. */
export function section(
  number: string,
  heading: string | null,
  body: string,
  key = number,
): Section {
  const front = [
    `key: k-${key.replaceAll('.', '-')}`,
    `number: "${number}"`,
    `heading: ${JSON.stringify(heading)}`,
    'position: 1',
  ];
  const { section: read, problems } = readSectionFile(
    `${number}.mdx`,
    `---\n${front.join('\n')}\n---\n\n${body}\n`,
  );
  if (!read || problems.length > 0) throw new Error(JSON.stringify(problems));
  return read;
}

export function edition(year: string, sections: Section[], more: Partial<Edition> = {}): Edition {
  return assembleEdition({
    id: `fjallregionen/skidspar/${year}`,
    region: 'fjallregionen',
    document: 'skidspar',
    edition: year,
    title: `Spårregler ${year}`,
    shortTitle: 'Spårregler',
    completeness: 'complete',
    validFrom: null,
    validTo: null,
    expectedFrom: null,
    announcedBy: null,
    recorded: `${year}-01-15`,
    about: [],
    adoption: 'Hur den antogs framgår inte.',
    source: null,
    remarks: [],
    terms: [],
    place: PLACE,
    ...more,
    sections: sections.map((one, i) => ({ ...one, position: i + 1 })),
  });
}

export function document(...editions: Edition[]): RulebookDocument {
  return {
    region: 'fjallregionen',
    slug: 'skidspar',
    title: 'Regler för skidspår',
    shortTitle: 'Spårregler',
    about: [],
    main: true,
    knownFrom: [],
    ledger: null,
    wordList: { synonyms: [], elsewhere: [] },
    editions,
    place: PLACE,
  };
}

export function decision(id: string, more: Partial<Decision> = {}): Decision {
  return {
    id,
    region: 'fjallregionen',
    kind: 'decision',
    title: 'Ändrade tider',
    body: 'Spårnämnden',
    decider: null,
    paragraph: /\d+/u.exec(id)?.[0] ?? null,
    caseNumber: null,
    date: null,
    dateNote: null,
    recorded: null,
    status: 'Beslutat.',
    summary: 'Ändrar tiderna.',
    concerns: [],
    orders: [],
    cites: [],
    documents: [],
    corrections: [],
    notes: [],
    events: [],
    effects: [],
    facts: NO_FACTS,
    source: null,
    blocks: [],
    place: PLACE,
    ...more,
  };
}

export function region(more: Partial<Region> = {}): Region {
  return {
    slug: 'fjallregionen',
    name: 'Fjällregionen',
    madeUp: false,
    about: [],
    documents: [],
    decisions: [],
    place: PLACE,
    ...more,
  };
}

/** The log between two editions of these sections. */
export function logOf(old: Section[], current: Section[], decisions: Decision[] = []): ChangeLog {
  const older = edition('2025', old);
  const newer = edition('2026', current);
  return changeLog(document(older, newer), older, newer, decisions);
}
