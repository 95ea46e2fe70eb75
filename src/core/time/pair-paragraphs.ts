import type { Paragraph } from '../paragraph.ts';
import type { StandingParagraph } from './section-line.ts';

export function sameParagraph(a: Paragraph, b: Paragraph): boolean {
  return a.kind === b.kind && a.text === b.text;
}

/** A paragraph that stands, and what is given in its place; null where there is none. */
export interface ParagraphPair {
  old: StandingParagraph | null;
  given: Paragraph | null;
}

/** Old and new paragraphs in pairs: equal ones together, and between them one by one as they stand. */
export function pairParagraphs(
  old: readonly StandingParagraph[],
  given: readonly Paragraph[],
): ParagraphPair[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(given.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const equal = (i: number, j: number) =>
    sameParagraph((old[i] as StandingParagraph).paragraph, given[j] as Paragraph);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = given.length - 1; j >= 0; j--) {
      (longest[i] as Uint16Array)[j] = equal(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  const closeGap = (toOld: number, toGiven: number) => {
    for (; i < toOld || j < toGiven; ) {
      pairs.push({
        old: i < toOld ? (old[i] as StandingParagraph) : null,
        given: j < toGiven ? (given[j] as Paragraph) : null,
      });
      if (i < toOld) i += 1;
      if (j < toGiven) j += 1;
    }
  };
  let [a, b] = [0, 0];
  while (a < old.length && b < given.length) {
    if (equal(a, b)) {
      closeGap(a, b);
      pairs.push({ old: old[a] as StandingParagraph, given: given[b] as Paragraph });
      a += 1;
      b += 1;
      [i, j] = [a, b];
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  closeGap(old.length, given.length);
  return pairs;
}
