import { levelOf, numberAbove } from '../section-number.ts';
import type { NumberMap } from './number-map.ts';
import { type Asked, readNumbers } from './read-numbers.ts';

/** Something found by its number. `related` marks what belongs to the thing asked for without being it. */
export type LookupHit = { related: boolean } & (
  | { kind: 'section'; edition: string; number: string }
  | { kind: 'decision'; region: string; id: string }
  | { kind: 'requirement'; id: string }
);

/** What the reader should know about a number that was asked for. */
export type LookupNote =
  /** Asked for by the number one would expect; it is printed with another. */
  | { kind: 'misnumbered'; asked: string; printed: string }
  | {
      kind: 'no-section';
      asked: string;
      edition: string;
      /** Who held the number in other editions. */
      elsewhere: { title: string; editions: string[] }[];
    }
  /** The edition is known, and the part asked for is not held. */
  | { kind: 'not-in-edition'; asked: string; edition: string; partial: boolean }
  | { kind: 'no-edition'; edition: string; announced: boolean }
  | { kind: 'no-decision'; asked: string }
  | { kind: 'no-law'; asked: string }
  | { kind: 'no-requirement'; asked: string; highest: number };

export interface Lookup {
  hits: LookupHit[];
  /** Closest sections when the number does not exist: offered as such, never as an answer. */
  near: LookupHit[];
  notes: LookupNote[];
  /** What is left of the query for the full text. */
  rest: string;
  /** Section numbers that do not exist here; the text may still speak of them ("avsnitt 9.4 i handboken"). */
  unheld: string[];
}

/**
 * Answers what can be answered without full text: section numbers in every way of writing them, decisions, case
 * numbers, statutes and requirement ids. Words beside them are left in `rest`.
 */
export function lookUp(query: string, map: NumberMap): Lookup {
  const { asked, year, rest } = readNumbers(query, map);
  const lookup: Lookup = { hits: [], near: [], notes: [], rest, unheld: [] };
  for (const one of asked) answer(one, year, map, lookup);
  return { ...lookup, hits: withoutRepeats(lookup.hits), near: withoutRepeats(lookup.near) };
}

function answer(asked: Asked, year: string | null, map: NumberMap, into: Lookup): void {
  switch (asked.kind) {
    case 'section':
      answerSection(asked.number, year, map, into);
      break;
    case 'decision':
      answerDecision(asked.ids, asked.asked, map, into);
      break;
    case 'law':
      answerLaw(asked.number, asked.asked, map, into);
      break;
    case 'requirement':
      if (asked.number >= 1 && asked.number <= map.highestRequirement)
        into.hits.push({ kind: 'requirement', id: `K${asked.number}`, related: false });
      else
        into.notes.push({
          kind: 'no-requirement',
          asked: `K${asked.number}`,
          highest: map.highestRequirement,
        });
  }
}

function answerSection(asked: string, year: string | null, map: NumberMap, into: Lookup): void {
  const at = indexOfSection(asked, map);
  if (year !== null && year !== map.edition) {
    answerOtherEdition(asked, year, at, map, into);
    return;
  }
  if (at === -1) {
    into.notes.push({
      kind: 'no-section',
      asked,
      edition: map.edition,
      elsewhere: map.elsewhere
        .filter(([number]) => number === asked)
        .map(([, title, editions]) => ({ title, editions })),
    });
    into.unheld.push(asked);
    into.near.push(...nearest(asked, map));
    return;
  }
  const [printed] = map.sections[at] as NumberMap['sections'][number];
  if (printed !== asked) into.notes.push({ kind: 'misnumbered', asked, printed });
  into.hits.push(sectionHit(at, map, false));
  into.hits.push(...neighbours(at, map).map((index) => sectionHit(index, map, true)));
}

/** A section of an older or coming edition; the one in force follows as related. */
function answerOtherEdition(
  asked: string,
  year: string,
  at: number,
  map: NumberMap,
  into: Lookup,
): void {
  const edition = map.editions.find(([name]) => name === year);
  const [, completeness, numbers = []] = edition ?? [];
  const elsewhere = map.elsewhere.find(([n, , years]) => n === asked && years.includes(year));
  const holds =
    elsewhere !== undefined ||
    (completeness === 'complete' ? at !== -1 && !numbers.includes(asked) : numbers.includes(asked));
  const here = at === -1 ? [] : [sectionHit(at, map, true)];
  if (holds) {
    into.hits.push({ kind: 'section', edition: year, number: asked, related: false }, ...here);
  } else {
    into.notes.push(
      edition && completeness !== 'announced'
        ? { kind: 'not-in-edition', asked, edition: year, partial: completeness === 'partial' }
        : { kind: 'no-edition', edition: year, announced: edition !== undefined },
    );
    // The edition in force is what there is to show; the note says that it is another year.
    into.hits.push(...here);
  }
}

function answerDecision(ids: readonly string[], asked: string, map: NumberMap, into: Lookup): void {
  const found = map.decisions.filter(([id]) => ids.includes(id));
  if (found.length === 0) into.notes.push({ kind: 'no-decision', asked });
  // A record that is held goes before one that is known only because others cite it.
  for (const [id, region] of [...found].sort((a, b) => a[6] - b[6]))
    into.hits.push({ kind: 'decision', id, region, related: false });
  for (const [, , , , , sections] of found)
    for (const number of sections) {
      const at = indexOfSection(number, map);
      if (at !== -1) into.hits.push(sectionHit(at, map, true));
    }
}

function answerLaw(number: string, asked: string, map: NumberMap, into: Lookup): void {
  const law = map.laws.find(([printed]) => printed === number);
  if (!law) into.notes.push({ kind: 'no-law', asked });
  for (const section of law?.[1] ?? [])
    into.hits.push(sectionHit(indexOfSection(section, map), map, false));
  for (const record of law?.[2] ?? []) {
    const [id, region] = map.decisions[record] ?? [];
    if (id && region)
      into.hits.push({ kind: 'decision', id, region, related: (law?.[1].length ?? 0) > 0 });
  }
}

/** The place of the section with that printed number, or else of the one expected to have it; -1 for none. */
function indexOfSection(number: string, map: NumberMap): number {
  const printed = map.sections.findIndex(([own]) => own === number);
  return printed !== -1 ? printed : map.sections.findIndex(([, expected]) => expected === number);
}

/** What stands directly under a section, and then the section that it stands under. By place, not by number. */
function neighbours(at: number, map: NumberMap): number[] {
  const level = (index: number) => levelOf(map.sections[index]?.[0] ?? '');
  const below: number[] = [];
  for (let i = at + 1; i < map.sections.length && level(i) > level(at); i++)
    if (level(i) === level(at) + 1) below.push(i);
  let above = at - 1;
  while (above >= 0 && level(above) >= level(at)) above--;
  return above >= 0 && level(at) > 1 ? [...below, above] : below;
}

/** The closest section above a number that does not exist, and what stands under that. */
function nearest(number: string, map: NumberMap): LookupHit[] {
  for (let above = numberAbove(number); above !== null; above = numberAbove(above)) {
    const at = indexOfSection(above, map);
    if (at === -1) continue;
    const below = neighbours(at, map).filter((index) => index > at);
    return [at, ...below].map((index) => sectionHit(index, map, true));
  }
  return [];
}

function sectionHit(index: number, map: NumberMap, related: boolean): LookupHit {
  const [number] = map.sections[index] as NumberMap['sections'][number];
  return { kind: 'section', edition: map.edition, number, related };
}

/** Each thing once; what was asked for goes before what is only related. */
function withoutRepeats(hits: readonly LookupHit[]): LookupHit[] {
  const named = (hit: LookupHit) =>
    hit.kind === 'section' ? `${hit.edition}/${hit.number}` : `${hit.kind}/${hit.id}`;
  const seen = new Set<string>();
  return [...hits]
    .sort((a, b) => Number(a.related) - Number(b.related))
    .filter((hit) => !seen.has(named(hit)) && seen.add(named(hit)));
}
