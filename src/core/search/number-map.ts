import type { Catalogue } from '../catalogue.ts';
import { publishedEditions } from '../drafts.ts';
import type { Completeness, Decision, Edition, RulebookDocument } from '../model.ts';
import { compareNumbers } from '../section-number.ts';

/**
 * What can be found by its number alone: a small file that the search page reads before any engine.
 * Lists and not objects with names, since every byte is read by everyone who searches.
 */
export interface NumberMap {
  region: string;
  document: string;
  /** The documents that can be found, the main one first, each with the edition that answers for it. */
  documents: [region: string, document: string, shortTitle: string, edition: string][];
  /** The edition whose sections are listed: the newest complete one. */
  edition: string;
  /** Printed number, and the number one would expect from the place where that differs; reading order. */
  sections: ([number: string] | [number: string, expected: string])[];
  /** Every edition but that one. For a complete one the numbers that it lacks, for a partial one those it has. */
  editions: [edition: string, completeness: Completeness, numbers: string[]][];
  /** Numbers and headings that only other editions hold, with those editions in order. */
  elsewhere: [number: string, title: string, editions: string[]][];
  /** Id, region, paragraph, case number, title, sections concerned; what is known only by citation is marked. */
  decisions: [
    id: string,
    region: string,
    paragraph: string,
    caseNumber: string,
    title: string,
    sections: string[],
    cited: 0 | 1,
  ][];
  /** Number of a statute as printed, the sections that name it, and the records that do, by their places above. */
  laws: [number: string, sections: string[], records: number[]][];
  /** True when other editions have wordings that the newest complete one does not have. */
  otherWordings: boolean;
  /** The highest requirement id that has been given; ids are K1 to this one. */
  highestRequirement: number;
}

/** Makes the map for the newest complete edition of a document, the documents beside it, and all decisions. */
export function buildNumberMap(
  catalogue: Catalogue,
  document: RulebookDocument,
  edition: Edition,
  highestRequirement: number,
  otherWordings: boolean,
  beside: readonly { document: RulebookDocument; edition: Edition }[] = [],
): NumberMap {
  const others = publishedEditions(document).filter((other) => other !== edition);
  const decisions = catalogue.regions.flatMap((region) => region.decisions);
  const held = new Map(edition.sections.map((section) => [section.number, section]));
  return {
    region: document.region,
    document: document.slug,
    edition: edition.edition,
    documents: [{ document, edition }, ...beside].map((one) => [
      one.document.region,
      one.document.slug,
      one.document.shortTitle,
      one.edition.edition,
    ]),
    sections: edition.sections.map(({ number, expectedNumber }) =>
      expectedNumber === null ? [number] : [number, expectedNumber],
    ),
    editions: others.map((other) => [other.edition, other.completeness, numbersOf(other, held)]),
    elsewhere: heldElsewhere(others, held),
    decisions: decisions.map((decision) => decisionEntry(decision, document)),
    laws: lawsOf(edition, decisions),
    otherWordings,
    highestRequirement,
  };
}

function numbersOf(other: Edition, held: ReadonlyMap<string, unknown>): string[] {
  const own = new Set(other.sections.map(({ number }) => number));
  if (other.completeness === 'complete') return [...held.keys()].filter((n) => !own.has(n));
  return [...own];
}

/** A number counts as held elsewhere when the newest edition has none, or has it for another heading. */
function heldElsewhere(
  others: readonly Edition[],
  held: ReadonlyMap<string, { title: string | null }>,
): NumberMap['elsewhere'] {
  const found = new Map<string, NumberMap['elsewhere'][number]>();
  for (const other of others) {
    for (const { number, title } of other.sections) {
      if (held.has(number) && (title === null || held.get(number)?.title === title)) continue;
      const entry = found.get(`${number}\t${title}`);
      if (entry) entry[2].push(other.edition);
      else found.set(`${number}\t${title}`, [number, title ?? '', [other.edition]]);
    }
  }
  return [...found.values()].sort((a, b) => compareNumbers(a[0], b[0]));
}

function decisionEntry(
  decision: Decision,
  document: RulebookDocument,
): NumberMap['decisions'][number] {
  const sections = decision.concerns.flatMap((concern) =>
    decision.region === document.region && concern.document === document.slug && concern.section
      ? [concern.section]
      : [],
  );
  return [
    decision.id,
    decision.region,
    decision.paragraph ?? '',
    decision.caseNumber ?? '',
    decision.title,
    [...new Set(sections)],
    decision.kind === 'cited' ? 1 : 0,
  ];
}

/** The number of a statute: the year, a colon and its number in the year. */
const LAW = /(?<![\p{N}:])(?:18|19|20)\d\d:\d{1,4}(?![\p{N}:])/gu;

function lawsOf(edition: Edition, decisions: readonly Decision[]): NumberMap['laws'] {
  const laws = new Map<string, { sections: Set<string>; records: Set<number> }>();
  const of = (number: string) => {
    const known = laws.get(number) ?? { sections: new Set(), records: new Set() };
    laws.set(number, known);
    return known;
  };
  for (const section of edition.sections)
    for (const { number } of section.laws)
      if (number !== null) of(number).sections.add(section.number);
  for (const [record, { blocks }] of decisions.entries())
    for (const { text } of blocks)
      for (const [number] of text.matchAll(LAW)) {
        // Sections name some with their series: "SOSFS 2008:14".
        const printed = [...laws.keys()].find((known) => known.endsWith(` ${number}`));
        of(printed ?? number).records.add(record);
      }
  return [...laws]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, { sections, records }]) => [number, [...sections], [...records]]);
}
