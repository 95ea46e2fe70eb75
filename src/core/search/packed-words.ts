/**
 * Sorted words in little room: each as a capital that tells how many letters it shares with the one before (A for
 * none), and the rest of its letters. "hamnar hamnavgift" becomes "AhamnarFvgift". Words have no capitals.
 */
export function packWords(sorted: readonly string[]): string {
  let before = '';
  let packed = '';
  for (const word of sorted) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared])
      shared += 1;
    packed += `${String.fromCharCode(A + shared)}${word.slice(shared)}`;
    before = word;
  }
  return packed;
}

export function unpackWords(packed: string): string[] {
  let word = '';
  return (packed.match(/[A-Z][^A-Z]*/gu) ?? []).map((one) => {
    word = word.slice(0, one.charCodeAt(0) - A) + one.slice(1);
    return word;
  });
}

const A = 65;
const MOST_SHARED = 25;
