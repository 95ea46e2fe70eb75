import type { WordDifference } from './word-runs.ts';

/** Tells whether a lower-case word stands anywhere in an edition. */
export type Knows = (word: string) => boolean;

/** Shortest word, in letters, in which one letter may be a slip: `ska`, `bör`, `kan` never are. */
const LONG_ENOUGH = 5;

/**
 * Whether a difference is one of writing only: punctuation, white space, hyphens, capitals, or a
 * misspelt word. Everything else is a change of substance; in doubt a difference is one, because a
 * reader may skip what is called editorial.
 *
 * A word is misspelt when one letter inside it (not the first, not the ending, which carry sense)
 * was put in, left out, exchanged or swapped with its neighbour, and exactly one of the two
 * spellings stands in the edition that has the other too: it is the word, the other is none that the
 * rulebook knows. Where both are new to the other edition, they may be two words (`avvisas`,
 * `anvisas`). Words with digits are never misspelt.
 */
export function isEditorial(
  difference: WordDifference,
  olderKnows: Knows,
  newerKnows: Knows,
): boolean {
  let deleted = '';
  let inserted = '';
  for (const run of [...difference.runs, { kind: 'same', text: '' } as const]) {
    if (run.kind === 'deleted') deleted += run.text;
    else if (run.kind === 'inserted') inserted += run.text;
    else {
      if (!sameSubstance(deleted, inserted, olderKnows, newerKnows)) return false;
      deleted = '';
      inserted = '';
    }
  }
  return true;
}

function sameSubstance(
  deleted: string,
  inserted: string,
  olderKnows: Knows,
  newerKnows: Knows,
): boolean {
  const gone = substance(deleted);
  const come = substance(inserted);
  if (gone.join('') === come.join('') && numbers(gone) === numbers(come)) return true;
  return (
    gone.length === come.length &&
    gone.every((word, i) => {
      const other = come[i]!;
      return word === other || (oneSlip(word, other) && newerKnows(word) !== olderKnows(other));
    })
  );
}

const SIGNS = '%‰§≤≥=+±×÷€$£°²³½¼¾';
const SUBSTANCE = new RegExp(
  String.raw`(?:(?<![^\s(])[-−–])?\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,:/]\d+)*` +
    String.raw`|[\p{L}\p{M}]+|[${SIGNS}]`,
  'gu',
);

/** The words, numbers and signs that carry sense, in lower case and one spelling each. */
function substance(text: string): string[] {
  return (text.toLowerCase().match(SUBSTANCE) ?? []).map((part) => {
    if (!/\d/.test(part)) return part;
    const plain = part.replace(/[ \u00a0\u202f]/g, '').replace(/^[−–]/, '-');
    return /^\d{1,2}[.:]\d{2}$/.test(plain) ? plain.replace('.', ':') : plain;
  });
}

const numbers = (parts: readonly string[]): string =>
  parts.filter((part) => /\d/.test(part)).join(' ');

/** One letter put in, left out, exchanged, or two neighbours swapped, inside a long word. */
function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG_ENOUGH || long.length - short.length > 1) return false;
  if (/\d/.test(a + b)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  if (start === 0 || end === 0) return false;
  const fromShort = short.slice(start, short.length - end);
  const fromLong = long.slice(start, long.length - end);
  if (fromLong.length === 1) return fromShort.length <= 1;
  return (
    fromShort.length === 2 &&
    fromLong.length === 2 &&
    fromShort[0] === fromLong[1] &&
    fromShort[1] === fromLong[0]
  );
}
