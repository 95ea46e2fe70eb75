import type { ReferenceWords } from '../language/language.ts';
import type { Paragraph, Reference, Section } from './model.ts';
import { chapterOf } from './section-number.ts';
import { indexOfWords, isWordCharacter } from './text.ts';

/** What is read of a section that refers, and of one that is referred to. */
type Referring = Pick<Section, 'number'> & {
  paragraphs: readonly Words[];
  declared: Section['declared'];
};
type Words = Pick<Paragraph, 'anchor' | 'text'>;

/** What a reference can lead to, and how its language points. */
export interface ReferenceScope {
  sections: readonly Pick<Section, 'number' | 'label' | 'title' | 'parent'>[];
  /** The name by which the text speaks of the document itself: "Gästhamnsregler". */
  shortTitle: string;
  words: ReferenceWords;
}

/**
 * Where the text of a section points to another place, in order of anchor and place.
 *
 * Found by pattern: a number after the word for a section; in a rulebook of paragraph signs a chapter and a sign; a
 * heading after the word for a section; the heading of a subsection where its parent lists them; the document's own
 * name. What an editor has declared goes first. General phrases point nowhere and are never references.
 */
export function findReferences(section: Referring, scope: ReferenceScope): Reference[] {
  return section.paragraphs.flatMap((paragraph) => {
    const found = [
      ...declared(section, paragraph),
      ...byNumber(paragraph, scope),
      ...bySign(section, paragraph, scope),
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
        reason: { kind: 'editor', text: reference.reason },
      },
    ];
  });
}

function byNumber(paragraph: Words, scope: ReferenceScope): Reference[] {
  return [...paragraph.text.matchAll(scope.words.numbered)].map((match): Reference => {
    const number = match[1] as string;
    const rest = paragraph.text.slice(match.index + match[0].length);
    const target = scope.sections.find((section) => section.number === number);
    const at = { anchor: paragraph.anchor, start: match.index };

    const other = scope.words.otherDocument.exec(rest);
    if (other && !other[1]?.startsWith(scope.shortTitle)) {
      return {
        ...at,
        quote: match[0] + other[0],
        status: 'external',
        target: null,
        reason: { kind: 'other-document', document: other[1] ?? '' },
      };
    }
    if (!target) {
      return {
        ...at,
        quote: match[0],
        status: 'unresolvable',
        target: null,
        reason: { kind: 'no-such-section', number },
      };
    }
    const title = target.title ?? '';
    const printed = rest.trimStart().slice(0, title.length);
    if (title !== '' && printed.toLowerCase() === title.toLowerCase()) {
      const quote = match[0] + rest.slice(0, rest.length - rest.trimStart().length) + printed;
      return { ...at, quote, status: 'resolved', target: number, reason: null };
    }
    const named = scope.words.namedHeading.exec(rest);
    if (named) {
      return {
        ...at,
        quote: match[0] + named[0],
        status: 'resolved-title-mismatch',
        target: number,
        reason: { kind: 'other-heading', printed: named[1] ?? '', heading: title },
      };
    }
    return { ...at, quote: match[0], status: 'resolved', target: number, reason: null };
  });
}

/**
 * A chapter and a sign, and a sign alone for one of the same chapter. Only in a rulebook whose sections print the
 * sign: elsewhere a sign belongs to a statute or a record.
 */
function bySign(section: Referring, paragraph: Words, scope: ReferenceScope): Reference[] {
  const { signed, ofStatute } = scope.words;
  const withSign = scope.sections.filter(({ label }) => label?.includes('§'));
  if (!signed || withSign.length === 0) return [];
  return [...paragraph.text.matchAll(signed)].flatMap((match): Reference[] => {
    const words = match[0];
    if (ofStatute.test(paragraph.text.slice(match.index + words.length))) return [];
    const { chapter = chapterOf(section.number), first = '', last } = match.groups ?? {};
    const at = (quote: string, start: number, sign: string): Reference => {
      const wanted = [`${chapter}.${sign}`, sign].map((number) => number.replace(/\s/gu, ''));
      const target = withSign.find(({ number }) => wanted.includes(number))?.number ?? null;
      return {
        anchor: paragraph.anchor,
        quote,
        start: match.index + start,
        status: target === null ? 'unresolvable' : 'resolved',
        target,
        reason: target === null ? { kind: 'no-such-section', number: quote } : null,
      };
    };
    if (last === undefined) return [at(words, 0, first)];
    // Of two, the first is quoted with its chapter and the second with the sign.
    const cut = words.lastIndexOf(last);
    const end = words.slice(0, cut).lastIndexOf(first) + first.length;
    return [at(words.slice(0, end), 0, first), at(words.slice(cut), cut, last)];
  });
}

function byHeading(paragraph: Words, scope: ReferenceScope): Reference[] {
  return [...paragraph.text.matchAll(scope.words.beforeHeading)].flatMap((match): Reference[] => {
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
      const numbers = best.map((section) => section.number);
      return [
        { ...at, status: 'unresolvable', target: null, reason: { kind: 'several', numbers } },
      ];
    }
    return [{ ...at, status: 'resolved', target: first.number, reason: null }];
  });
}

/**
 * A paragraph that lists subsections by their headings. One heading alone is no list ("is och snö"
 * in a chapter is just words), and a heading of one word is as likely to be just a word.
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
        reason: { kind: 'subsection' },
      },
    ];
  });
  return named.length > 1 ? named : [];
}

function documentItself(paragraph: Words, scope: ReferenceScope): Reference[] {
  const start = indexOfWords(paragraph.text, scope.shortTitle);
  if (start === -1) return [];
  const after = scope.words.forWhom.exec(paragraph.text.slice(start + scope.shortTitle.length));
  return [
    {
      anchor: paragraph.anchor,
      quote: scope.shortTitle + (after?.[0] ?? ''),
      start,
      status: 'self',
      target: null,
      reason: { kind: 'whole-document' },
    },
  ];
}
