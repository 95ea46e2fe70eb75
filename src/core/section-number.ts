/**
 * Section numbers as they are printed in rulebooks: "4", "2.7.3", also "3 a" written "3a".
 * A number is a label and no identity (that is the section's key), so nothing here looks anything up.
 */

/** A section number without closing full stop, for use inside larger patterns. */
export const SECTION_NUMBER = String.raw`\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*`;

const WHOLE_NUMBER = new RegExp(`^${SECTION_NUMBER}$`, 'u');

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

/** Sorts numbers as numbers: 2.9 before 2.10, 3 before 3a. Negative when `a` comes first. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const l = left[i];
    const r = right[i];
    if (l === undefined) return -1;
    if (r === undefined) return 1;
    const byNumber = Number.parseInt(l, 10) - Number.parseInt(r, 10);
    if (byNumber !== 0) return byNumber;
    if (l !== r) return l < r ? -1 : 1;
  }
  return 0;
}
