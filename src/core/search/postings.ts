import type { IndexedRecord } from './indexed.ts';

/** Where a term stands: for each record the sentences, in order; 0 is the heading. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Letters of a number in a packed list: five bits each, the sixth says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 5;
const MORE = 1 << BITS;

/**
 * All places of all terms as one text: for each term of `tokens` a list of numbers, parted by blanks. The texts of all
 * records (headings and sentences) are counted through from 0, and each place tells how far it lies after the one
 * before it.
 */
export function packPostings(records: readonly IndexedRecord[], tokens: readonly string[]): string {
  const places = new Map<string, number[]>();
  let text = 0;
  for (const { terms } of records)
    for (const own of terms) {
      for (const term of own) {
        const known = places.get(term);
        if (known) known.push(text);
        else places.set(term, [text]);
      }
      text += 1;
    }
  return tokens
    .map((token) => {
      let before = -1;
      return (places.get(token) ?? [])
        .map((place) => {
          const step = place - before - 1;
          before = place;
          return packNumber(step);
        })
        .join('');
    })
    .join(' ');
}

/** Opens packed postings. `lengths` tells how many texts each record has, its heading included. */
export function openPostings(
  packed: string,
  tokens: readonly string[],
  lengths: readonly number[],
): (token: string) => Postings {
  const lists = packed.split(' ');
  const listOf = new Map(tokens.map((token, i) => [token, lists[i] ?? '']));
  const recordOf: number[] = [];
  const first: number[] = [];
  for (const [record, length] of lengths.entries()) {
    first.push(recordOf.length);
    for (let i = 0; i < length; i++) recordOf.push(record);
  }
  return (token) => {
    const found = new Map<number, number[]>();
    let at = -1;
    for (const step of unpackNumbers(listOf.get(token) ?? '')) {
      at += step + 1;
      const record = recordOf[at];
      if (record === undefined) break;
      const sentences = found.get(record);
      const sentence = at - (first[record] as number);
      if (sentences) sentences.push(sentence);
      else found.set(record, [sentence]);
    }
    return found;
  };
}

function packNumber(number: number): string {
  let rest = number;
  let packed = '';
  do {
    const low = rest % MORE;
    rest = Math.floor(rest / MORE);
    packed += DIGITS[low + (rest > 0 ? MORE : 0)];
  } while (rest > 0);
  return packed;
}

function* unpackNumbers(packed: string): Generator<number> {
  let number = 0;
  let weight = 1;
  for (const digit of packed) {
    const value = DIGITS.indexOf(digit);
    number += (value % MORE) * weight;
    weight *= MORE;
    if (value >= MORE) continue;
    yield number;
    number = 0;
    weight = 1;
  }
}
