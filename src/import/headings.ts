import { compareNumbers, levelOf } from '../core/section-number.ts';
import { readHeadingLine } from '../core/source-text.ts';
import { collapse } from '../core/text.ts';
import { type ContentsEntry, type ContentsList, similarTitles } from './contents-list.ts';

/** A heading found in the body of a source. */
export interface BodyHeading {
  /** For addresses and files. */
  number: string;
  /** As printed, where that is not the number; "" where none is printed. */
  label?: string;
  level: number;
  /** Null where a number is printed and no heading. */
  title: string | null;
  /** The line as printed, markup included. */
  printed: string;
  /** From 1. */
  line: number;
  /** What the contents list says of it; null when the list does not have it. */
  contents: ContentsEntry | null;
  /** Page on which it stands, where the file tells. */
  page?: number;
}

/** What was found, and lines with a dotted number that look like headings and were not taken for one. */
export interface FoundHeadings {
  headings: BodyHeading[];
  doubtful: BodyHeading[];
}

/**
 * Finds the numbered headings of the body, in order.
 *
 * A heading is a line of its own that begins with a section number. With a contents list only numbers that
 * it holds count, each once, so that a numbered list of the text ("1. tillhandahålla …") is no chapter; a
 * dotted number that the list lacks counts when it can follow the one before. Without a list, a heading has to begin with a capital or digit, be short, not end like a sentence, and carry
 * a number that can follow the one before.
 */
export function findHeadings(
  lines: readonly string[],
  contents: ContentsList | null,
): FoundHeadings {
  const headings: BodyHeading[] = [];
  const doubtful: BodyHeading[] = [];
  const waiting = new Map(contents?.entries.map((entry) => [entry.number, entry]) ?? []);
  const start = contents ? contents.lines[1] : 0;
  for (let i = start; i < lines.length; i++) {
    const printed = lines[i] ?? '';
    const heading = readHeadingLine(printed);
    if (!heading || !standsAlone(lines, i) || !looksLikeTitle(heading.title)) continue;
    const entry = waiting.get(heading.number) ?? null;
    const follows = canFollow(headings.at(-1)?.number ?? null, heading.number);
    const fits = entry
      ? similarTitles(entry.title, heading.title)
      : follows && (contents === null || levelOf(heading.number) > 1);
    if (!fits) {
      if (levelOf(heading.number) > 1)
        doubtful.push({
          ...heading,
          level: levelOf(heading.number),
          printed,
          line: i + 1,
          contents: null,
        });
      continue;
    }
    waiting.delete(heading.number);
    headings.push({
      number: heading.number,
      level: levelOf(heading.number),
      title: collapse(heading.title),
      printed,
      line: i + 1,
      contents: entry,
    });
  }
  return { headings, doubtful };
}

/** A heading may touch the line after it, but never the line before. */
function standsAlone(lines: readonly string[], i: number): boolean {
  return (lines[i - 1] ?? '').trim() === '';
}

function looksLikeTitle(title: string): boolean {
  return /^[*_]{0,2}[\p{Lu}\p{N}]/u.test(title) && title.length <= 160 && !/[.;,:]$/u.test(title);
}

/** Deeper by one and first, or later at the same depth or above. */
function canFollow(previous: string | null, number: string): boolean {
  if (previous === null) return levelOf(number) === 1;
  if (levelOf(number) > levelOf(previous) + 1) return false;
  if (levelOf(number) === levelOf(previous) + 1) return number === `${previous}.1`;
  return compareNumbers(number, previous) > 0;
}
