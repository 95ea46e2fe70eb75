/**
 * Section numbers as they stand in front matter, file names and addresses: "4", "2.7.3", "3a". Numbers that are
 * printed otherwise are brought to this form by `printed-number` ("§ 4" is "4", "Bilaga 1" is "bilaga-1"), and the
 * section keeps the printed one as its label. A number is a label and no identity (that is the section's key), so
 * nothing here looks anything up.
 */

/** A section number without closing full stop, for use inside larger patterns. */
export const SECTION_NUMBER = String.raw`\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*`;

/** A figure ("3a"), capitals ("A", "IV"), or a word that says what is counted ("kap-2", "bilaga-1", "rubrik-forord"). */
const FIRST_PART = String.raw`(?:\d{1,3}[a-z]?|[A-Z]{1,8}\d{0,3}|(?:kap|del|bilaga|rubrik)(?:-[0-9A-Za-z]+)*)`;
const NEXT_PART = String.raw`(?:\d{1,3}[a-z]?|[A-Z]{1,8}|rubrik(?:-[0-9A-Za-z]+)*)`;

/**
 * Every number that can stand in front matter and addresses, for use inside larger patterns. One that a source prints
 * a second time by mistake carries which time it is: "2.3-2".
 */
export const ADDRESS_NUMBER = String.raw`${FIRST_PART}(?:\.${NEXT_PART})*(?:-\d{1,2})?`;

const WHOLE_NUMBER = new RegExp(`^${ADDRESS_NUMBER}$(?!\\n)`, 'u');

/** True for a number as it stands in front matter and addresses: without a closing full stop. */
export function isSectionNumber(text: string): boolean {
  return WHOLE_NUMBER.test(text);
}

/** How deep the number reaches: 1 for "4", 3 for "2.7.3". */
export function levelOf(number: string): number {
  return number.split('.').length;
}

/** The number one step up, or null for a chapter. It is what the number claims, not where the section stands. */
export function numberAbove(number: string): string | null {
  const parts = number.split('.');
  return parts.length > 1 ? parts.slice(0, -1).join('.') : null;
}

/** The chapter that the number claims to belong to: "2" for "2.7.3". */
export function chapterOf(number: string): string {
  return number.split('.')[0] as string;
}

/**
 * Sorts numbers as a reader does, also as they are printed: 2.9 before 2.10, 3 before 3a, 11 § before 11 a §, IV before
 * V. Figures come first, then roman numerals, then single letters, then words (kap-2, Bilaga 1). Signs that every
 * number carries order nothing. Negative when `a` comes first; zero only for numbers that read the same.
 *
 * `Intl.Collator` with `numeric` was not taken: it puts `Bilaga 1` by the signs around it, and its order follows the
 * ICU version of the machine.
 */
export function compareNumbers(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [kind, value, text] = left[i] as Part;
    const [otherKind, otherValue, otherText] = right[i] as Part;
    if (kind !== otherKind) return kind - otherKind;
    if (value !== otherValue) return value - otherValue;
    if (text !== otherText) return text < otherText ? -1 : 1;
  }
  return left.length - right.length;
}

/** A figure, roman numeral, letter or word of a number: its kind, where it stands among its kind, and how it reads. */
type Part = readonly [kind: number, value: number, text: string];

function parts(number: string): Part[] {
  return (number.match(/\d+|\p{L}+/gu) ?? []).map((part): Part => {
    if (/^\d/u.test(part)) return [0, Number(part), ''];
    const roman = romanValue(part);
    if (roman !== null) return [1, roman, ''];
    return [part.length === 1 ? 2 : 3, 0, part.toLowerCase()];
  });
}

/** The value of a roman numeral up to 39, which rulebooks do not count beyond; null for anything else. */
export function romanValue(text: string): number | null {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/u.exec(text);
  if (!match || text === '') return null;
  const ones = match[2] as string;
  const small =
    ones === 'IX' ? 9 : ones === 'IV' ? 4 : ones.length + (ones.startsWith('V') ? 4 : 0);
  return (match[1] as string).length * 10 + small;
}
