import { spaceBetween } from './lines.ts';
import type { Line, Word } from './page-content.ts';

/** What a list item begins with. */
export interface ListMark {
  /** As a reader sees it; signs that only a symbol font can show are given as "•". */
  mark: string;
  ordered: boolean;
  /** How many words of the line it takes. */
  words: number;
  /** Where the mark and where its text begin. */
  x: number;
  textX: number;
  /** The sign alone tells a list: "•". A dash or a number could as well be text. */
  certain: boolean;
  /** The letter of the file, which only its symbol font can show when it is not the mark. */
  printed: string;
}

const BULLET = /^[•‣▪◦·●○■□◆◇►▸▶❖➢➔→✓✔✦⁃∙⚫⬤❑❒]$/u;
/** Private signs of symbol fonts (Word's bullets are F0B7 and its like). */
const PRIVATE = /^[\uE000-\uF8FF]$/u;
const DASH = /^[-–—*]$/u;
const COUNT = /^\(?(?:\d{1,2}|[a-zåäö]|[ivx]{1,5}|[A-ZÅÄÖ])[.)]$/u;

/** The mark with which a line begins; null when it begins with text. */
export function listMarkOf(line: Line): ListMark | null {
  const [first, second] = line.words;
  if (!first || !second) return null;
  const gap = second.x0 - first.x1;
  const at = { words: 1, x: first.x0, textX: second.x0, printed: first.text };
  if (BULLET.test(first.text) || PRIVATE.test(first.text)) {
    return {
      ...at,
      mark: PRIVATE.test(first.text) ? '•' : first.text,
      ordered: false,
      certain: true,
    };
  }
  if (!spaceBetween(first, second)) return null;
  const wide = gap > 0.45 * first.size;
  if (first.text === 'o' && wide)
    return { ...at, mark: 'o', ordered: false, certain: otherFont(line) };
  if (DASH.test(first.text)) return { ...at, mark: first.text, ordered: false, certain: false };
  if (COUNT.test(first.text)) return { ...at, mark: first.text, ordered: true, certain: false };
  return null;
}

function otherFont({ words }: Line): boolean {
  const [first, second] = words as [Word, Word];
  return first.font !== second.font;
}

/** Whether `next` counts on from `mark`: "1." to "2.", "b)" to "c)". */
export function countsOn(mark: string, next: string): boolean {
  const shape = (text: string): string => text.replace(/[\p{L}\p{N}]+/gu, '#');
  if (shape(mark) !== shape(next)) return false;
  const [a, b] = [core(mark), core(next)];
  if (/^\d+$/u.test(a) && /^\d+$/u.test(b)) return Number(b) === Number(a) + 1;
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const roman = romans.indexOf(a.toLowerCase());
  if (roman !== -1 && romans[roman + 1] === b.toLowerCase()) return true;
  const letters = 'abcdefghijklmnopqrstuvwxyzåäö';
  return (
    a.length === 1 &&
    b.length === 1 &&
    letters.indexOf(b.toLowerCase()) === letters.indexOf(a.toLowerCase()) + 1
  );
}

export const isFirstMark = (mark: string): boolean => /^(?:1|a|i|A|I)$/u.test(core(mark));

const core = (mark: string): string => mark.replace(/[^\p{L}\p{N}]/gu, '');
