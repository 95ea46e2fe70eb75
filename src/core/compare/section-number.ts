/**
 * Splits a printed number into what orders it: whole numbers and words. Signs that every number of
 * a statute carries (`§`, `.`, `)`) order nothing and fall away: `11 a §` gives `[11, 'a']`.
 */
function parts(number: string): (number | string)[] {
  return (number.match(/\d+|\p{L}+/gu) ?? []).map((part) =>
    /^\d/.test(part) ? Number(part) : part.toLowerCase(),
  );
}

/**
 * Orders printed numbers as a reader does: `2.9` before `2.10`, `11 §` before `11 a §` before
 * `12 §`, and numbers that begin with a word (`Bilaga 1`) last. Negative, zero or positive as
 * `Array.prototype.sort` wants it; zero only for numbers that read the same.
 *
 * `Intl.Collator` with `numeric` was not taken: it puts `Bilaga 1` by the signs around it and its
 * order follows the ICU version of the machine.
 */
export function byNumber(one: string, other: string): number {
  const a = parts(one);
  const b = parts(other);
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    if (typeof x === 'number') return typeof y === 'number' ? x - y : -1;
    return typeof y === 'number' ? 1 : x < y ? -1 : 1;
  }
  return a.length - b.length;
}
