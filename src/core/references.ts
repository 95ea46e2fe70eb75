import type { Paragraph, Reference, Section } from './model.ts';
import { SECTION_NUMBER } from './section-number.ts';
import { indexOfWords, isWordCharacter } from './text.ts';

/** What a reference can lead to. */
/** What is read of a section that refers, and of one that is referred to. */
type Referring = Pick<Section, 'number'> & {
  paragraphs: readonly Words[];
  declared: Section['declared'];
};
type Words = Pick<Paragraph, 'anchor' | 'text'>;

export interface ReferenceScope {
  sections: readonly Pick<Section, 'number' | 'title' | 'parent'>[];
  /** "Uppdrag och regler": the name by which the text speaks of the document itself. */
  shortTitle: string;
}

/**
 * Where the text of a section points to another place, in order of anchor and place.
 *
 * Found by pattern: a number after avsnitt, punkt or kapitel; a heading after "avsnittet"; the heading of a
 * subsection where its parent lists them; the document's own name. What an editor has declared goes first.
 * Phrases such as "gällande föreskrifter" point nowhere and are never references.
 */
export function findReferences(section: Referring, scope: ReferenceScope): Reference[] {
  return section.paragraphs.flatMap((paragraph) => {
    const found = [
      ...declared(section, paragraph),
      ...byNumber(paragraph, scope),
      ...byHeading(paragraph, scope),
      ...subsectionsByName(section, paragraph, scope),
      ...documentItself(paragraph, scope),
    ];
    return withoutOverlaps(found).sort((a, b) => a.start - b.start);
  });
}

/** Earlier finders win: what an editor declared, then the most explicit pattern. */
function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const kept: Reference[] = [];
  for (const reference of references) {
    const end = reference.start + reference.quote.length;
    if (kept.every((k) => end <= k.start || k.start + k.quote.length <= reference.start)) {
      kept.push(reference);
    }
  }
  return kept;
}

function declared(section: Referring, paragraph: Words): Reference[] {
  return section.declared.flatMap((reference) => {
    const start = paragraph.text.indexOf(reference.quote);
    if (start === -1) return [];
    return [
      {
        anchor: paragraph.anchor,
        quote: reference.quote,
        start,
        status: reference.target === null ? 'unresolvable' : 'resolved',
        target: reference.target,
        reason: reference.reason,
      },
    ];
  });
}

const NUMBERED = new RegExp(
  String.raw`(?<!\p{L})(?:avsnitt(?:et)?|punkt(?:en)?|kapitel|kapitlet)\s+(${SECTION_NUMBER})(?![\p{L}\p{N}]|\.\d)`,
  'giu',
);

/** The number belongs to another document when that document's name follows: "avsnitt 9.4 i Avgiftshandboken". */
const OTHER_DOCUMENT = /^\s+i\s+((?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)*)/u;

/** A heading named after the number: begins with a capital and ends where the sentence or parenthesis does. */
const NAMED_HEADING = /^\s+(\p{Lu}[^().;]*?)(?=\s+inkl(?:usive|\.)|[().;]|$)/u;

function byNumber(paragraph: Words, scope: ReferenceScope): Reference[] {
  return [...paragraph.text.matchAll(NUMBERED)].map((match): Reference => {
    const number = match[1] as string;
    const rest = paragraph.text.slice(match.index + match[0].length);
    const target = scope.sections.find((section) => section.number === number);
    const at = { anchor: paragraph.anchor, start: match.index };

    const other = OTHER_DOCUMENT.exec(rest);
    if (other && !other[1]?.startsWith(scope.shortTitle)) {
      return {
        ...at,
        quote: match[0] + other[0],
        status: 'external',
        target: null,
        reason: `Avsnittet finns i ett annat dokument, ${other[1]}, som inte ingår i underlaget.`,
      };
    }
    if (!target) {
      return {
        ...at,
        quote: match[0],
        status: 'unresolvable',
        target: null,
        reason: `Något avsnitt ${number} finns inte i den här utgåvan.`,
      };
    }
    const title = target.title ?? '';
    const printed = rest.trimStart().slice(0, title.length);
    if (title !== '' && printed.toLowerCase() === title.toLowerCase()) {
      const quote = match[0] + rest.slice(0, rest.length - rest.trimStart().length) + printed;
      return { ...at, quote, status: 'resolved', target: number, reason: null };
    }
    const named = NAMED_HEADING.exec(rest);
    if (named) {
      return {
        ...at,
        quote: match[0] + named[0],
        status: 'resolved-title-mismatch',
        target: number,
        reason: `Texten kallar avsnittet ”${named[1]}”; dess rubrik är ”${title}”.`,
      };
    }
    return { ...at, quote: match[0], status: 'resolved', target: number, reason: null };
  });
}

const BEFORE_HEADING = /(?<!\p{L})[Aa]vsnittet\s+(?=\p{Lu})/gu;

function byHeading(paragraph: Words, scope: ReferenceScope): Reference[] {
  return [...paragraph.text.matchAll(BEFORE_HEADING)].flatMap((match): Reference[] => {
    const rest = paragraph.text.slice(match.index + match[0].length);
    const candidates = scope.sections.filter(
      ({ title }) =>
        title !== null &&
        rest.toLowerCase().startsWith(title.toLowerCase()) &&
        !isWordCharacter(rest[title.length]),
    );
    const longest = Math.max(0, ...candidates.map(({ title }) => title?.length ?? 0));
    const best = candidates.filter(({ title }) => title?.length === longest);
    const [first] = best;
    if (!first) return [];
    const quote = match[0] + rest.slice(0, longest);
    const at = { anchor: paragraph.anchor, quote, start: match.index };
    if (best.length > 1) {
      const numbers = best.map((section) => section.number).join(' och ');
      const reason = `Flera avsnitt har den rubriken: ${numbers}.`;
      return [{ ...at, status: 'unresolvable', target: null, reason }];
    }
    return [{ ...at, status: 'resolved', target: first.number, reason: null }];
  });
}

/**
 * A paragraph that lists subsections by their headings. One heading alone is no list ("vård och behandling"
 * in chapter 2 is just words), and a heading of one word is as likely to be just a word.
 */
function subsectionsByName(
  section: Referring,
  paragraph: Words,
  scope: ReferenceScope,
): Reference[] {
  const named = scope.sections.flatMap((child): Reference[] => {
    if (child.parent !== section.number || !child.title?.includes(' ')) return [];
    const start = indexOfWords(paragraph.text.toLowerCase(), child.title.toLowerCase());
    if (start === -1) return [];
    return [
      {
        anchor: paragraph.anchor,
        quote: paragraph.text.slice(start, start + child.title.length),
        start,
        status: 'resolved',
        target: child.number,
        reason: 'Texten nämner underavsnittets rubrik.',
      },
    ];
  });
  return named.length > 1 ? named : [];
}

function documentItself(paragraph: Words, scope: ReferenceScope): Reference[] {
  const start = indexOfWords(paragraph.text, scope.shortTitle);
  if (start === -1) return [];
  const after = /^ för \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*/u.exec(
    paragraph.text.slice(start + scope.shortTitle.length),
  );
  return [
    {
      anchor: paragraph.anchor,
      quote: scope.shortTitle + (after?.[0] ?? ''),
      start,
      status: 'self',
      target: null,
      reason: 'Texten hänvisar till dokumentet som helhet.',
    },
  ];
}
