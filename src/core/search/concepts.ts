import { halvesOf, joinedWays } from '../../language/sv/search/compounds.ts';
import { stem } from '../../language/sv/search/stem.ts';
import type { Word } from '../../language/sv/search/words.ts';
import { contentStems, isAbbreviation, type Phrase } from './phrases.ts';
import type { Alternative, Concept, How } from './reading.ts';
import type { WordBook } from './word-book.ts';

const WEIGHT: Record<How, number> = {
  same: 1,
  kin: 0.6,
  synonym: 0.88,
  accents: 0.95,
  spelling: 0.85,
  joined: 0.95,
  beginning: 0.7,
};
/** A phrase that has a meaning, in its own words: they may stand in one sentence by chance. */
const AS_TYPED = 0.7;
/** What only belongs with a word weighs less than what says the same. */
const RELATED = 0.7;
/** The first meaning of an entry weighs most; each further one so much less, down to a floor. */
const LATER_MEANING = 0.1;
const LEAST_MEANING = 0.6;
/** Beside a word that the texts have themselves its synonyms weigh less. */
const BESIDE_THE_WORD = 0.72;
/** A word that is known as it is may still be one typed without its dots ("far"), but hardly. */
const KNOWN_ANYWAY = 0.4;
const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 12;
/** Letters of a stem by which a word that the texts do not have may be akin to one of theirs. */
const SHORTEST_KIN = 5;
/** Letters of a half that may be read as a word of its own. */
const SHORTEST_HALF = 4;

/** A word of the question. */
export interface Asked {
  text: string;
  /** With its capitals. */
  written: string;
  isLast: boolean;
  /** A word of everyday speech, or a figure: unknown, it is no misspelt word of the rules. */
  everyday: boolean;
  /** The question has no å, ä or ö, so any word may lack its dots. */
  dotless: boolean;
}

/** What a phrase of people's words stands for. */
export function ofPhrase(
  query: string,
  taken: readonly Word[],
  phrase: Phrase,
  book: WordBook,
): Concept {
  const own = contentStems(phrase.written);
  const isHeld = own.length > 0 && own.every(book.isStem);
  return {
    ...PLAIN,
    typed: query.slice(taken[0]?.start, taken.at(-1)?.end),
    alternatives: [
      ...(isHeld
        ? [{ terms: own, weight: AS_TYPED, how: 'same' as const, written: phrase.written }]
        : []),
      ...meaningsOf([phrase], book, 1),
    ],
  };
}

const PLAIN = { halfOf: null, readAs: null, everyday: false, name: false };

/** What a word stands for: one thing, or two when it is put together of words that are known. */
export function ofWord(asked: Asked, book: WordBook): Concept[] {
  const known = knownAs(asked, book);
  if (known.length > 0) return [{ ...PLAIN, typed: asked.text, alternatives: known }];
  if (isAbbreviation(asked.written)) return [{ ...PLAIN, typed: asked.written, alternatives: [] }];
  const half = (text: string) => ({ ...asked, text, written: text, isLast: false });
  const isKnown = (text: string) =>
    text.length >= SHORTEST_HALF && knownAs(half(text), book).length > 0;
  if (asked.everyday) return [{ ...PLAIN, typed: asked.text, alternatives: [] }];
  const halves = halvesOf(asked.text, isKnown);
  if (halves)
    return halves.map((text) => ({
      ...PLAIN,
      typed: text,
      alternatives: knownAs(half(text), book),
      halfOf: asked.text,
    }));
  const begins =
    asked.isLast && asked.text.length >= SHORTEST_BEGINNING
      ? book.beginning(asked.text, MOST_BEGINNINGS)
      : [];
  if (begins.length > 0)
    return [
      {
        ...PLAIN,
        typed: asked.text,
        alternatives: begins.map((term) =>
          alternative([term], WEIGHT.beginning, 'beginning', book),
        ),
      },
    ];
  return [misspelt(asked, book)];
}

function misspelt({ text }: Asked, book: WordBook): Concept {
  const meant = book.closest(stem(text));
  const [first] = meant;
  return {
    ...PLAIN,
    typed: text,
    alternatives: meant.flatMap((other) =>
      meantBy(other, other, book, 'spelling', WEIGHT.spelling),
    ),
    readAs: first === undefined ? null : (book.written(first) ?? spoken(first, book)),
  };
}

/** A word of an editor's list as it is written there. */
function spoken(term: string, book: WordBook): string | null {
  return book.phrases.ofWord(term)[0]?.written ?? null;
}

/** The readings of a word that stands in the texts or in an editor's list, with its dots or without. */
function knownAs({ text, written, dotless }: Asked, book: WordBook): Alternative[] {
  if (isAbbreviation(written)) {
    const phrases = book.phrases.ofWord(text).filter(({ abbreviation }) => abbreviation);
    if (phrases.length > 0) return meaningsOf(phrases, book, 1);
  }
  const own = meantBy(stem(text), text, book, 'same', 1);
  if (!dotless) return own;
  const weight = own.length > 0 ? KNOWN_ANYWAY : WEIGHT.accents;
  return [
    ...own,
    ...book.unfolded(text).flatMap((other) => meantBy(other, other, book, 'accents', weight)),
  ];
}

const ownTerm = (term: string, how: How, weight: number, book: WordBook): Alternative[] =>
  book.isStem(term) ? [alternative([term], weight, how, book)] : [];

/** The term itself where the texts have it, its family, and what the editors' lists say of it. */
function meantBy(
  term: string,
  word: string,
  book: WordBook,
  how: How,
  weight: number,
): Alternative[] {
  const own = ownTerm(term, how, weight, book);
  const kin = (own.length > 0 || term.length >= SHORTEST_KIN ? book.kin(term) : []).map((other) =>
    alternative([other], weight * WEIGHT.kin, 'kin', book),
  );
  // A word of the texts keeps its meaning: another word with its stem, or an abbreviation, says nothing of it.
  const phrases = book.phrases
    .ofWord(word)
    .filter(
      ({ abbreviation, written }) =>
        own.length === 0 || (!abbreviation && word.startsWith(written.toLowerCase())),
    );
  return [
    ...own,
    ...kin,
    ...meaningsOf(phrases, book, weight * (own.length > 0 ? BESIDE_THE_WORD : 1)),
  ];
}

function meaningsOf(phrases: readonly Phrase[], book: WordBook, weight: number): Alternative[] {
  return phrases.flatMap(({ means, related }) =>
    means
      .filter(({ stems }) => stems.length > 0 && stems.every(book.isStem))
      .map(({ stems, written }, i) => ({
        terms: stems,
        weight:
          weight *
          WEIGHT.synonym *
          Math.max(LEAST_MEANING, 1 - LATER_MEANING * i) *
          (related ? RELATED : 1),
        how: 'synonym' as const,
        written,
      })),
  );
}

function alternative(terms: string[], weight: number, how: How, book: WordBook): Alternative {
  const words = terms.map(book.written);
  return { terms, weight, how, written: words.includes(null) ? null : words.join(' ') };
}

/** Neighbours that make a compound of the texts answer to both words: "stopp listning", "avgift hamn". */
export function joinNeighbours(concepts: readonly Concept[], book: WordBook): void {
  for (let i = 1; i < concepts.length; i++) {
    const first = concepts[i - 1] as Concept;
    const second = concepts[i] as Concept;
    const compounds = [
      ...joinedWays(first.typed, second.typed),
      ...joinedWays(second.typed, first.typed),
    ]
      .map(stem)
      .filter((term, at, all) => book.isStem(term) && all.indexOf(term) === at);
    for (const term of compounds)
      for (const concept of [first, second])
        concept.alternatives.push(alternative([term], WEIGHT.joined, 'joined', book));
  }
}
