import { readHeadingLine } from '../core/source-text.ts';

/** One line of a printed list of contents. */
export interface ContentsEntry {
  number: string;
  title: string;
  /** Page in the printed document. */
  page: number | null;
  /** Line in the source, from 1. */
  line: number;
}

export interface ContentsList {
  /** First and last line, the heading "Innehåll" included, from 1. */
  lines: [number, number];
  entries: ContentsEntry[];
}

const ENTRY = /^(.*?\S)[ .…]*\t(\d{1,4})\s*$/u;
const HEADING =
  /^(?:innehåll|innehålls(?:förteckning|översikt)|contents|table of contents)[.:]?$/iu;

/** The line above a list of contents. */
export function isContentsHeading(line: string): boolean {
  return HEADING.test(line.trim());
}

/**
 * Finds the printed list of contents: the line "Innehåll" and the numbered lines after it that end in a page.
 * Leader dots and page numbers are taken off. Null when the source has none.
 */
export function findContentsList(lines: readonly string[]): ContentsList | null {
  const start = lines.findIndex(isContentsHeading);
  if (start === -1) return null;
  const entries: ContentsEntry[] = [];
  let last = start;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const match = ENTRY.exec(line);
    const heading = match && readHeadingLine(match[1] as string);
    if (!heading) break;
    entries.push({
      number: heading.number,
      title: heading.title.replace(/[ .…]+$/u, ''),
      page: Number(match[2]),
      line: i + 1,
    });
    last = i;
  }
  return entries.length > 0 ? { lines: [start + 1, last + 1], entries } : null;
}

/** Contents lists are typed by hand: a few letters may differ, or one word. */
export function similarTitles(a: string, b: string): boolean {
  const left = words(a);
  const right = words(b);
  const shared = left.filter((word) => right.includes(word)).length;
  if (shared * 2 >= Math.max(left.length, right.length)) return true;
  return left.length === right.length && sharedStart(left.join(' '), right.join(' ')) >= 6;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}
