import type { Paragraph } from '../paragraph.ts';

/** The same kind of paragraph in the same words. */
export function sameParagraph(a: Paragraph, b: Paragraph): boolean {
  return a.kind === b.kind && a.text === b.text;
}

/** A paragraph that stood and the one that stands there now, by their places in the lists; null where there is none. */
export type PlacePair = [old: number | null, now: number | null];

/** Old and new paragraphs in pairs: equal ones together, as many as can be, and between them one by one. */
export function pairParagraphs(old: readonly Paragraph[], now: readonly Paragraph[]): PlacePair[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const equal = (i: number, j: number) => sameParagraph(old[i] as Paragraph, now[j] as Paragraph);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      (longest[i] as Uint16Array)[j] = equal(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: PlacePair[] = [];
  let [i, j] = [0, 0];
  const closeGap = (toOld: number, toNow: number) => {
    while (i < toOld || j < toNow) {
      pairs.push([i < toOld ? i++ : null, j < toNow ? j++ : null]);
    }
  };
  let [a, b] = [0, 0];
  while (a < old.length && b < now.length) {
    if (equal(a, b)) {
      closeGap(a, b);
      pairs.push([a++, b++]);
      [i, j] = [a, b];
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  closeGap(old.length, now.length);
  return pairs;
}
