import type { ChangeLog } from '../core/change-log.ts';
import type { StaleReference } from '../core/compare/reference-watch.ts';
import { staleReferences, watchOf } from '../core/compare/stale-references.ts';
import type { Edition, Section } from '../core/model.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';

/**
 * References that read as they did in the edition before, though what they led to has another number
 * or is gone: in the rules, and in what editors wrote and carried over (comments on words and terms,
 * declared targets). What is printed stands; an editor declares the reference or notes it, and the
 * reader is told.
 */
export function staleReferencesOf({ chronicles }: Told): Problem[] {
  return [...chronicles.values()].flatMap(({ logs }) =>
    logs.flatMap((log) => [...inRules(log), ...inEditorsWords(log)]),
  );
}

function inRules({ comparison, older, newer }: ChangeLog): Problem[] {
  if (!comparison) return [];
  return staleReferences(comparison).flatMap((stale): Problem[] => {
    const section = newer.sections.find(({ number }) => number === stale.section.number);
    const paragraph = section?.paragraphs[stale.paragraph.place];
    if (!section || !paragraph || isSettled(section, paragraph, stale)) return [];
    const place = paragraph.place ?? section.place;
    return [problemOf(stale, older, { ...place, column: place.column + stale.start })];
  });
}

/** An editor has declared where these words lead, or has told readers of them in a note. */
const isSettled = (
  section: Section,
  paragraph: { text: string },
  { start, printed }: StaleReference,
): boolean =>
  [...section.declared, ...section.notes].some(({ quote }) => {
    const at = paragraph.text.indexOf(quote);
    return at !== -1 && at <= start && start + printed.length <= at + quote.length;
  });

function inEditorsWords({ comparison, older, newer }: ChangeLog): Problem[] {
  if (!comparison) return [];
  const watch = watchOf(comparison);
  const indexOf = new Map(comparison.newer.map(({ number, index }) => [number, index]));
  const before = new Map(wordsOf(older).map(({ text, section }) => [text, section]));
  const oldIndexOf = new Map(comparison.older.map(({ number, index }) => [number, index]));
  const index = (map: ReadonlyMap<string, number>, section: string | null) =>
    section === null ? null : (map.get(section) ?? null);
  return wordsOf(newer).flatMap(({ text, section, place }) =>
    before.has(text)
      ? watch
          .stale(text, index(oldIndexOf, before.get(text) ?? null), index(indexOf, section))
          .map((stale) => problemOf(stale, older, place))
      : [],
  );
}

interface Written {
  text: string;
  section: string | null;
  place: Place;
}

/** What editors wrote in an edition beside its rules, for readers. */
function wordsOf({ sections, terms }: Edition): Written[] {
  const written = (text: string | null, section: string | null, place: Place): Written[] =>
    text === null || text === '' ? [] : [{ text, section, place }];
  return [
    ...sections.flatMap(({ number, notes, declared }) => [
      ...notes.flatMap((note) => [
        ...written(note.comment, number, note.place),
        ...written(note.suggestion, number, note.place),
      ]),
      ...declared.flatMap(({ reason, place }) => written(reason, number, place)),
    ]),
    ...terms.flatMap(({ comment, place }) => written(comment, null, place)),
  ];
}

function problemOf(
  { printed, was, became, leadsTo }: StaleReference,
  older: Edition,
  place: Place,
): Problem {
  const named = ({ number, title }: { number: string; title: string }) =>
    title === '' ? number : `${number} ${title}`;
  return {
    rule: 'stale-reference',
    severity: 'warning',
    place,
    found: `a reference to "${printed}", which was ${named(was)} in ${older.edition} and ${leadsTo ? `is ${named(leadsTo)} here` : 'leads nowhere here'}`,
    expected: became
      ? `a reference to ${named(became)}, which ${named(was)} has become`
      : `no reference to ${named(was)}, which is gone`,
    mend: 'Correct what an editor wrote. Where the source prints it so, declare the words under "references" with the target that is meant, or tell readers in a note.',
  };
}
