/** A word of a text as the search reads it. */
export interface Word {
  /** Lower case, composed letters. */
  text: string;
  /** Where it stands in the text: 0-based, UTF-16 units; the end is not included. */
  start: number;
  end: number;
}

/** Figures keep their full stops and colons ("9.4", "2013:6"); hyphens and slashes part words ("VHF/GPS-mast"). */
const WORD = /\p{N}+(?:[.:]\p{N}+)*|[\p{L}\p{M}]+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The word as typed on a keyboard without å, ä and ö. Other accents go too: "idé" is found by "ide". */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
