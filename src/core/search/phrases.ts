import { isFormOf } from '../../language/sv/search/inflection.ts';
import { stem } from '../../language/sv/search/stem.ts';
import { isStopWord } from '../../language/sv/search/stop-words.ts';
import { fold, type Word, wordsOf } from '../../language/sv/search/words.ts';

/** A phrase of people's words, and what it means in words of the rules. */
export interface Phrase {
  /** Stems, stop words included where the phrase has them. */
  stems: string[];
  /** As the editor wrote it. */
  written: string;
  /** The first means most. */
  means: { stems: string[]; written: string }[];
  related: boolean;
  /** Written with capitals inside, as abbreviations are: "FaR". */
  abbreviation: boolean;
}

/** The phrases of a word list, found by their first words. */
export interface Phrases {
  /** The longest phrase that begins at a place of a question. Words that say nothing may stand in between. */
  at(words: readonly Word[], at: number, dotless: boolean): Found | null;
  /** The phrases that are one word with that stem: those written just so, or else those that begin most alike. */
  ofWord(word: string): readonly Phrase[];
  /** Stems of the phrases of one word that begin with that letter, dots aside. */
  stemsFrom(letter: string): readonly string[];
}

/** `end` is the place after the last word of the phrase. */
export interface Found {
  phrase: Phrase;
  end: number;
}

type Entry = readonly [words: readonly string[], means: readonly string[], related: boolean];

/** Makes phrases ready. Each is read when a word with its first letter is asked for, since most never are. */
export function openPhrases(entries: readonly Entry[]): Phrases {
  const byLetter = new Map<string, [written: string, entry: Entry][]>();
  for (const entry of entries)
    for (const written of entry[0]) {
      const letter = letterOf(written);
      const group = byLetter.get(letter);
      if (group) group.push([written, entry]);
      else byLetter.set(letter, [[written, entry]]);
    }
  const read = new Map<string, Phrase[]>();
  const from = (letter: string): Phrase[] => {
    const known = read.get(letter);
    if (known) return known;
    const phrases = (byLetter.get(letter) ?? []).map(([written, entry]) =>
      phraseOf(written, entry),
    );
    read.set(letter, phrases);
    return phrases;
  };
  return {
    at: (words, at, dotless) => {
      const first = words[at];
      if (!first) return null;
      const found = from(letterOf(first.text)).flatMap((phrase): Found[] => {
        const end = phrase.stems.length > 1 ? endOf(words, at, phrase, dotless) : null;
        return end === null ? [] : [{ phrase, end }];
      });
      return found.sort((a, b) => b.phrase.stems.length - a.phrase.stems.length)[0] ?? null;
    },
    ofWord: (word) =>
      mostAlike(
        word,
        from(letterOf(word)).filter(
          ({ stems }) => stems.length === 1 && isSame(word, stems[0] as string, false),
        ),
      ),
    stemsFrom: (letter) =>
      from(letterOf(letter)).flatMap(({ stems }) => (stems.length === 1 ? stems : [])),
  };
}

const letterOf = (text: string): string => fold(text.toLowerCase())[0] ?? '';

/** Two words may share a stem and mean different things: "kost" is eaten, "kostar" asks for a price. */
function mostAlike(word: string, phrases: readonly Phrase[]): Phrase[] {
  const shared = ({ written }: Phrase) => {
    const other = written.toLowerCase();
    if (other === word) return Number.POSITIVE_INFINITY;
    let i = 0;
    while (i < other.length && other[i] === word[i]) i += 1;
    return i;
  };
  const most = Math.max(0, ...phrases.map(shared));
  return phrases.filter((phrase) => shared(phrase) === most);
}

function phraseOf(written: string, [, means, related]: Entry): Phrase {
  return {
    written,
    stems: wordsOf(written).map(({ text }) => stem(text)),
    means: means.map((meaning) => ({ written: meaning, stems: contentStems(meaning) })),
    related,
    abbreviation: isAbbreviation(written),
  };
}

function endOf(
  words: readonly Word[],
  at: number,
  { stems }: Phrase,
  dotless: boolean,
): number | null {
  let i = at;
  for (const [n, wanted] of stems.entries()) {
    const isWanted = (word: Word | undefined) => word && isSame(word.text, wanted, dotless);
    while (n > 0 && words[i] && !isWanted(words[i]) && isStopWord(words[i]?.text ?? '', dotless))
      i += 1;
    if (!isWanted(words[i])) return null;
    i += 1;
  }
  return i;
}

function isSame(word: string, wanted: string, dotless: boolean): boolean {
  if (word === wanted || stem(word) === wanted) return true;
  return dotless && wanted !== fold(wanted) && isFormOf(word, wanted);
}

/** Two capitals or more, or a capital inside: "SIP", "FaR". */
export function isAbbreviation(written: string): boolean {
  return /^\p{L}{2,6}$/u.test(written) && /\p{Lu}/u.test(written.slice(1));
}

/** The stems of the words of a text that say something. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ text: word }) => stem(word));
}
