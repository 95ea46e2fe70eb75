import { languageOf } from '../language/packs.ts';
import type { Edition, Paragraph, Section, Term } from './model.ts';
import { escapePattern } from './text.ts';

/** Where a term of the edition first stands in a section. */
export interface TermUse {
  term: Term;
  anchor: string;
  /** 0-based place in the paragraph's text, in UTF-16 units; the end is not included. */
  start: number;
  end: number;
}

/**
 * The first place in the section of every term that has something to explain. Longer terms go first, so that
 * "Guest berth" is not taken for "Guest". A compound is another word.
 */
export function termsUsed(edition: Edition, section: Section): TermUse[] {
  const taken: TermUse[] = [];
  const endings = languageOf(edition.language).nounEndings;
  // Most terms stand in few sections, and looking for letters is much cheaper than for words.
  const letters = section.paragraphs.map(({ text }) => text.toLowerCase()).join('\n');
  for (const term of longestFirst(edition.terms)) {
    if (![term.term, ...term.forms].some((form) => letters.includes(form.toLowerCase()))) continue;
    const use = firstUse(patternOf(term, endings), term, section.paragraphs, taken);
    if (use) taken.push(use);
  }
  const order = new Map(section.paragraphs.map((paragraph, i) => [paragraph.anchor, i]));
  return taken.sort(
    (a, b) => (order.get(a.anchor) ?? 0) - (order.get(b.anchor) ?? 0) || a.start - b.start,
  );
}

/** True when the text explains the term in any way; a bare abbreviation explains nothing. */
export function isExplained(term: Term): boolean {
  return term.expansion !== null || term.places.some((place) => place.quote !== null);
}

function longestFirst(terms: readonly Term[]): Term[] {
  return terms.filter(isExplained).sort((a, b) => b.term.length - a.term.length);
}

function firstUse(
  pattern: RegExp,
  term: Term,
  paragraphs: readonly Paragraph[],
  taken: readonly TermUse[],
): TermUse | null {
  for (const { anchor, text } of paragraphs) {
    for (const match of text.matchAll(pattern)) {
      const use = { term, anchor, start: match.index, end: match.index + match[0].length };
      const free = taken.every(
        (t) => t.anchor !== anchor || use.end <= t.start || t.end <= use.start,
      );
      if (free) return use;
    }
  }
  return null;
}

function patternOf(term: Term, endings: string): RegExp {
  const forms = [term.term, ...term.forms].map(escapePattern).join('|');
  const abbreviation = term.kind === 'abbreviation';
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms})${abbreviation ? '(?::?s)?' : endings}(?![\\p{L}\\p{N}]|-\\p{L})`,
    abbreviation ? 'gu' : 'giu',
  );
}
