import type { Glyph } from './glyphs.ts';
import type { Word } from './page-content.ts';

/** An area of the page that leads somewhere. */
export interface LinkArea {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  target: string;
}

/** A gap between two letters that a reader sees as a space, in letter heights. */
const SPACE = 0.15;
/** Letters of one word may overlap by this much (kerning, italics). */
const OVERLAP = 0.45;
const NO_WIDTH = 0.03;
const SAME_BASELINE = 0.08;

/** Invisible hints for breaking a word; a printed hyphen at a line end comes as a character of its own. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|\0/gu;
const COMBINING = /^\p{M}+$/u;

/**
 * Puts letters together to words, in the order of the file. A word ends at a space, at a gap, and where its look, its
 * link or its marked content changes; in the last case nothing says that a space stands between.
 */
export function wordsOf(glyphs: readonly Glyph[], links: readonly LinkArea[]): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  let spaced = false;
  for (const glyph of glyphs) {
    const text = glyph.text.replace(/[\t\n\r\f\v]/gu, ' ');
    if (text.trim() === '') {
      if (text !== '') spaced = true;
      continue;
    }
    const target = linkAt(glyph, links);
    // Chromium writes a hint for breaking a word as a space that the next letter is set on.
    if (spaced && open && glyph.angle === 0 && touches(open, glyph)) spaced = false;
    if (open && !spaced && continues(open, glyph, target)) {
      open.text += text;
      open.x1 = Math.max(open.x1, glyph.x1);
      continue;
    }
    open = {
      text,
      x0: glyph.x0,
      x1: glyph.x1,
      y: glyph.y,
      angle: glyph.angle,
      size: glyph.size,
      font: glyph.font.name,
      bold: glyph.font.bold,
      italic: glyph.font.italic,
      spaced: spaced || text.startsWith(' '),
      raised: false,
      target,
      mark: glyph.mark,
      artifact: glyph.artifact,
    };
    words.push(open);
    spaced = false;
  }
  for (const word of words) word.text = cleaned(word.text);
  return words.filter((word) => word.text !== '');
}

/** Ligatures and width forms as their letters, accents on their letters, hints for breaking taken out. */
function cleaned(text: string): string {
  const end = text.endsWith('\u00AD') ? '\u00AD' : '';
  return (
    text
      .replace(INVISIBLE, '')
      .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/gu, (letter) => letter.normalize('NFKC'))
      .normalize('NFC')
      .trim() + end
  );
}

function continues(word: Word, glyph: Glyph, target: string | null): boolean {
  if (COMBINING.test(glyph.text)) return true;
  if (
    word.font !== glyph.font.name ||
    Math.abs(word.size - glyph.size) > 0.05 * word.size ||
    word.angle !== glyph.angle ||
    word.target !== target ||
    word.mark !== glyph.mark ||
    Math.abs(word.y - glyph.y) > SAME_BASELINE * word.size
  ) {
    return false;
  }
  const gap = glyph.x0 - word.x1;
  return gap < SPACE * word.size && gap > -OVERLAP * word.size;
}

function touches(word: Word, glyph: Glyph): boolean {
  const gap = glyph.x0 - word.x1;
  return (
    Math.abs(word.y - glyph.y) < word.size &&
    gap < NO_WIDTH * word.size &&
    gap > -OVERLAP * word.size
  );
}

function linkAt(glyph: Glyph, links: readonly LinkArea[]): string | null {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = glyph.y - glyph.size * 0.25;
  for (const area of links) {
    if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1) return area.target;
  }
  return null;
}

/** A word that is printed a second time in the same place (a way to make bold) is taken out and given back. */
export function withoutDoubles(words: readonly Word[]): { words: Word[]; twice: Word[] } {
  const kept: Word[] = [];
  const twice: Word[] = [];
  const byText = new Map<string, Word[]>();
  for (const word of words) {
    const same = byText.get(word.text) ?? [];
    const reach = Math.min(0.12 * word.size, 0.5 * (word.x1 - word.x0));
    if (same.some((w) => Math.abs(w.x0 - word.x0) < reach && Math.abs(w.y - word.y) < reach)) {
      twice.push(word);
      continue;
    }
    same.push(word);
    byText.set(word.text, same);
    kept.push(word);
  }
  return { words: kept, twice };
}
