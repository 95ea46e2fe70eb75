import type { Glyph } from './glyphs.ts';

/** Accents that take room of their own, and the sign that stands on a letter instead. */
const ON_LETTER: ReadonlyMap<string, string> = new Map([
  ['¨', '\u0308'],
  ['˚', '\u030A'],
  ['°', '\u030A'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˜', '\u0303'],
  ['~', '\u0303'],
  ['¸', '\u0327'],
  ['ˇ', '\u030C'],
]);

/** The letter is drawn right after its accent or right before it, seldom with another sign between. */
const NEAR = [1, -1, 2, -2];

/**
 * Letters with the accents that are drawn over them: fonts of TeX hold "a" and the ring, not "å". An accent that stands
 * over no letter, and a degree sign after a figure, stay what they are.
 */
export function withAccents(glyphs: readonly Glyph[]): Glyph[] {
  const result: (Glyph | null)[] = [...glyphs];
  for (const [i, glyph] of glyphs.entries()) {
    const accent = ON_LETTER.get(glyph.text);
    if (accent === undefined) continue;
    for (const step of NEAR) {
      const letter = result[i + step];
      if (!letter || !standsOver(glyph, letter)) continue;
      const base = letter.text === 'ı' ? 'i' : letter.text;
      const text = `${base}${accent}`.normalize('NFC');
      if (!/^\p{L}$/u.test(base) || [...text].length !== 1) continue;
      result[i + step] = { ...letter, text };
      result[i] = null;
      break;
    }
  }
  return result.filter((glyph) => glyph !== null);
}

function standsOver(accent: Glyph, letter: Glyph): boolean {
  const middle = (accent.x0 + accent.x1) / 2;
  return (
    accent.angle === letter.angle &&
    middle > letter.x0 &&
    middle < letter.x1 &&
    Math.abs(accent.y - letter.y) < 0.6 * letter.size
  );
}
