import type { Dot, Word } from './page-content.ts';

/** More figures than this on a page are a drawing. */
const MAX_DOTS = 400;

/**
 * Words for the bullets that a page draws instead of setting them: a dot before the first word of a line, at about the
 * height of its small letters.
 */
export function drawnBullets(dots: readonly Dot[], words: readonly Word[]): Word[] {
  if (dots.length === 0 || dots.length > MAX_DOTS) return [];
  const bullets: Word[] = [];
  for (const dot of dots) {
    const middle = (dot.y0 + dot.y1) / 2;
    const beside = words.filter(
      (word) =>
        word.angle === 0 &&
        middle > word.y - 0.7 * word.size &&
        middle < word.y - 0.05 * word.size &&
        word.x1 > dot.x0 - 2 * word.size,
    );
    const first = beside.reduce<Word | null>(
      (best, word) => (best === null || word.x0 < best.x0 ? word : best),
      null,
    );
    if (!first || first.x0 < dot.x1 || first.x0 - dot.x1 > 2.5 * first.size) continue;
    bullets.push({
      ...first,
      text: dot.round ? (dot.filled ? '•' : '◦') : '▪',
      x0: dot.x0,
      x1: dot.x1,
      font: 'drawn',
      bold: false,
      italic: false,
      spaced: true,
      target: null,
      drawn: true,
    });
  }
  return bullets;
}
