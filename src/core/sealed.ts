import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Catalogue, ContentFile } from './catalogue.ts';
import type { Decision, Edition, RulebookDocument, Section } from './model.ts';
import type { Place, Problem } from './problem.ts';

/**
 * What has been published is sealed: the fingerprint of every section's words, every id's words, every ordered
 * wording, and what an edition and a decision say of themselves. One line each in `published/`, each with a sum over
 * all lines before it, so that none can be taken away, rewritten or moved; the content keeps the last sum.
 */
export interface Sealed {
  /** "section region/document/edition key", "id region/document K17 2025" and so on; unique. */
  what: string;
  /** First 32 digits of a SHA-256. */
  print: string;
  /** Recorded corrections of a section: words that one more has changed are changed on record. Else 0. */
  corrections: number;
}

/** Where a sealed thing stands in the content. */
export interface Sealable extends Sealed {
  place: Place;
}

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Everything of the published content that is sealed. Drafts, and versions that decisions make, have no part in it. */
export function sealables({ regions }: Pick<Catalogue, 'regions'>): Sealable[] {
  return regions.flatMap((region) => [
    sealable(`region ${region.slug}`, [region.name, region.madeUp], region.place),
    ...region.decisions.flatMap(ofDecision),
    ...region.documents.flatMap(ofDocument),
  ]);
}

function ofDocument(document: RulebookDocument): Sealable[] {
  const name = `${document.region}/${document.slug}`;
  const { title, shortTitle, ledger, place } = document;
  const editions = document.editions.filter(
    ({ status, version, sections }) =>
      status === 'published' && version === undefined && sections.length > 0,
  );
  const held = new Set(editions.map(({ edition }) => edition));
  return [
    sealable(`document ${name}`, [title, shortTitle], place),
    ...editions.flatMap(ofEdition),
    ...(ledger?.entries ?? []).flatMap((entry) =>
      entry.states
        .filter(({ edition }) => held.has(edition))
        .map((state) =>
          sealable(`id ${name} ${entry.id} ${state.edition}`, { ...state }, entry.place),
        ),
    ),
  ];
}

/** Only what the files say of an edition: what is worked out from them may be worked out better one day. */
function ofEdition(edition: Edition): Sealable[] {
  const { id, title, completeness, validFrom, validTo, expectedFrom, announcedBy } = edition;
  const { recorded, about, adoption, source, remarks, terms, sections } = edition;
  const days = { validFrom, validTo, expectedFrom, announcedBy, recorded };
  const facts = { id, title, completeness, ...days, about, adoption, source, remarks };
  return [
    sealable(`edition ${id}`, facts, edition.place),
    ...terms.map((term) => sealable(`term ${id} ${term.id}`, term, term.place)),
    ...sections.map((section) => ofSection(edition, section)),
  ];
}

function ofSection(edition: Edition, section: Section): Sealable {
  const { key, number, label, title, printedTitle, level, page, lines, fromDecision, cameFrom } =
    section;
  const paragraphs = section.paragraphs.map(({ kind, text, ordered, number: printed, depth }) => [
    kind,
    text,
    ordered,
    printed,
    depth,
  ]);
  const corrections = section.corrections;
  const words = { number, label, title, printedTitle, level, page, lines, fromDecision, cameFrom };
  return {
    ...sealable(
      `section ${edition.id} ${key}`,
      { ...words, paragraphs, corrections },
      section.place,
    ),
    corrections: corrections.length,
  };
}

function ofDecision(decision: Decision): Sealable[] {
  const name = `${decision.region}/${decision.id}`;
  const { orders, events: _, effects, notes: __, namesakes: ___, place, ...facts } = decision;
  return [
    sealable(`decision ${name}`, facts, place),
    ...orders.map(({ document, edition, section, wording, place: at }, i) =>
      sealable(`wording ${name} ${i + 1}`, { document, edition, section, wording }, at),
    ),
    ...effects.map((effect, i) => sealable(`effect ${name} ${i + 1}`, effect, place)),
  ];
}

function sealable(what: string, said: unknown, place: Place): Sealable {
  return {
    what,
    print: hash(JSON.stringify(withoutPlaces(said))).slice(0, 32),
    corrections: 0,
    place,
  };
}

/**
 * What is said, without the places that it was read from, and without what says nothing: a line more in a file, or a
 * field that nobody fills in, changes no words.
 */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, withoutPlaces(one)] as const)
      .filter(([name, one]) => name !== 'place' && !saysNothing(one))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A list of what is sealed, as it lies in `published/`. */
export interface SealedList {
  sealed: Sealed[];
  /** Sum over all its lines; empty for an empty list. */
  head: string;
}

export const EMPTY_LIST: SealedList = { sealed: [], head: '' };

const LINE = /^([^\t]{1,500})\t([0-9a-f]{32})\t(\d{1,4})\t([0-9a-f]{32})$/u;

const chain = (head: string, { what, print, corrections }: Sealed): string =>
  hash([head, what, print, corrections].join('\n')).slice(0, 32);

/** Reads the list. The first line that does not follow on those before it is a problem, and the rest is not read. */
export function readSealedList({ path, text }: ContentFile): PublishedSeal {
  const place = { file: path, line: 1, column: 1 };
  const sealed: Sealed[] = [];
  let head = '';
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, what = '', print = '', count = '', sum] = LINE.exec(line) ?? [];
    const one = { what, print, corrections: Number(count) };
    if (sum === undefined || chain(head, one) !== sum) {
      const problem: Problem = {
        rule: 'sealed',
        severity: 'error',
        place: { ...place, line: i + 1 },
        found: 'a line that does not follow on those before it',
        expected: 'the list as it was written when it was published',
        mend: 'Take the file back from the history of versions; it is never changed by hand.',
      };
      return { list: { sealed, head }, problems: [problem], place };
    }
    sealed.push(one);
    head = sum;
  }
  return { list: { sealed, head }, problems: [], place };
}

/** The list with what is new or changed on record after it; nothing that stands there is ever changed. */
export function extendSealed(
  list: SealedList,
  now: readonly Sealed[],
): { list: SealedList; text: string } {
  const known = latest(list);
  const added = now.filter(({ what, print }) => known.get(what)?.print !== print);
  let head = '';
  const lines = [...list.sealed, ...added].map((one) => {
    head = chain(head, one);
    return [one.what, one.print, one.corrections, head].join('\t');
  });
  const sealed = [...list.sealed, ...added].map(({ what, print, corrections }) => ({
    what,
    print,
    corrections,
  }));
  return { list: { sealed, head }, text: lines.map((line) => `${line}\n`).join('') };
}

/** What holds of each thing: the last line that speaks of it. */
export function latest({ sealed }: SealedList): ReadonlyMap<string, Sealed> {
  return new Map(sealed.map((one) => [one.what, one]));
}

/** The list that the content is held to, as it was read. */
export interface PublishedSeal {
  list: SealedList;
  problems: Problem[];
  place: Place;
}

/** How far the list reached when the site was last published. */
export interface Reach {
  lines: number;
  head: string;
  place: Place;
}

/** What was wrong when it was published, and the fingerprint of how it reads now. */
export interface Amended {
  what: string;
  print: string;
  /** Swedish, for readers. */
  reason: string;
}
