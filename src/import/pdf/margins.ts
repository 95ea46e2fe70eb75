import type { PageContent, Word } from './page-content.ts';

/** Numbers in a margin are line numbers from this many on. */
const LEAST = 5;

export interface Margins {
  words: Set<Word>;
  dropped: { page: number; text: string; reason: string }[];
}

/**
 * Line numbers: figures in the left or right margin that count the lines of the text, one by one or every fifth. What
 * tells them from the numbers of paragraphs is that they stand outside of all text and count in even steps.
 */
export function findLineNumbers(pages: readonly PageContent[]): Margins {
  const found: Margins = { words: new Set(), dropped: [] };
  const numbers = pages.map((page) => ({
    page,
    left: outside(page, 'left'),
    right: outside(page, 'right'),
  }));
  for (const side of ['left', 'right'] as const) {
    const all = numbers.flatMap((each) => each[side]);
    if (all.length < LEAST || !countsEvenly(numbers.map((each) => each[side]))) continue;
    for (const { page, [side]: own } of numbers) {
      for (const word of own) {
        found.words.add(word);
        found.dropped.push({ page: page.number, text: word.text, reason: 'line number' });
      }
    }
  }
  return found;
}

/** Figures that stand beside the text of the page and not in it, from top to bottom. */
function outside(page: PageContent, side: 'left' | 'right'): Word[] {
  const upright = page.words.filter(({ angle }) => angle === 0);
  const isNumber = ({ text }: Word): boolean => /^\d{1,4}$/u.test(text);
  const text = upright.filter((word) => !isNumber(word));
  if (text.length === 0) return [];
  const edge =
    side === 'left' ? Math.min(...text.map(({ x0 }) => x0)) : Math.max(...text.map(({ x1 }) => x1));
  return upright
    .filter((word) => isNumber(word) && (side === 'left' ? word.x1 < edge - 2 : word.x0 > edge + 2))
    .sort((a, b) => a.y - b.y);
}

/** Each page counts on from line to line in one step (1, 2, 5 or 10), whatever it begins with. */
function countsEvenly(pages: readonly (readonly Word[])[]): boolean {
  const steps = pages.flatMap((words) =>
    words.slice(1).map((word, i) => Number(word.text) - Number(words[i]?.text)),
  );
  const [step] = steps;
  return step !== undefined && [1, 2, 5, 10].includes(step) && steps.every((each) => each === step);
}
