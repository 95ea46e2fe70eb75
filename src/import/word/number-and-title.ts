import type { NumberedLine } from '../../core/printed-number.ts';

/** A line parted at its number. What stands between belongs to neither ("Bilaga 1 – Avgifter"). */
export interface NumberAndTitle {
  number: string | null;
  between: string;
  title: string;
}

/** `text` has its white space collapsed, and `read` is what was read from it; null for a line without a number. */
export function partAtNumber(text: string, read: NumberedLine | null): NumberAndTitle {
  if (!read) return { number: null, between: '', title: text };
  const [number = '', between = ''] = text
    .slice(0, text.length - read.rest.length)
    .trim()
    .split(/\s*([–—-])$/u);
  return { number, between, title: read.rest };
}
