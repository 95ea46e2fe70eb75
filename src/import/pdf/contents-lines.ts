import { isContentsHeading } from '../contents-list.ts';
import { textOfLine } from './lines.ts';
import type { Line } from './page-content.ts';

/** One entry of the printed list of contents, put together from its lines. */
export interface ContentsLine {
  lines: Line[];
  /** Number and title, without leader dots. */
  text: string;
  page: number | null;
  /** Leader dots, as printed. */
  leader: string;
}

export interface FoundContents {
  /** The line "Innehåll"; null when the list has none. */
  heading: Line | null;
  entries: ContentsLine[];
}

const LEADER = /\s*(?:[.…·_]\s*){2,}$/u;
const NUMBERED =
  /^(?:§ ?\d|\d+[\d.]*[a-z]?[.)]?\s|\d+ (?:kap|§)|(?:kapitel|bilaga|avdelning|del) |[A-Z]\.?\d|[A-Z]\.? )/iu;
/** A page number has moved this far from its title, in letter heights, when there are no dots. */
const APART = 1.2;
const LEAST_WITHOUT_DOTS = 6;

/** Finds the printed lists of contents among the lines of a file, in reading order. */
export function findContents(lines: readonly Line[]): FoundContents[] {
  const found: FoundContents[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const named = isContentsHeading(textOfLine(line));
    const entry = named ? null : entryOf([line]);
    if (!named && !entry) continue;
    const { entries, next } = entriesFrom(lines, named ? i + 1 : i);
    const dotted = named || entry?.leader !== '';
    if (dotted ? entries.length < (named ? 2 : 4) : !isList(entries)) continue;
    found.push({ heading: named ? line : null, entries });
    i = next - 1;
  }
  return found;
}

/** Without heading and dots: many lines whose page numbers stand below each other and never fall. */
function isList(entries: readonly ContentsLine[]): boolean {
  const edges = entries.map(({ lines }) => lines.at(-1)?.x1 ?? 0);
  const pages = entries.map(({ page }) => page ?? 0);
  return (
    entries.length >= LEAST_WITHOUT_DOTS &&
    Math.max(...edges) - Math.min(...edges) < 4 &&
    pages.every((page, i) => page > 0 && page >= (pages[i - 1] ?? 0))
  );
}

/** Entries may take two or three lines; the list ends where three lines bring no page number. */
function entriesFrom(
  lines: readonly Line[],
  from: number,
): { entries: ContentsLine[]; next: number } {
  const entries: ContentsLine[] = [];
  let at = from;
  while (at < lines.length) {
    const entry = [1, 2, 3]
      .filter((count) => count === 1 || mayBelong(lines.slice(at, at + count)))
      .map((count) => entryOf(lines.slice(at, at + count)))
      .find((candidate) => candidate !== null);
    if (!entry) break;
    at += entry.lines.length;
    const rest = lines[at];
    // Some producers set the page number beside the first line of a long title.
    if (
      rest &&
      !entryOf([rest]) &&
      mayBelong([entry.lines.at(-1) as Line, rest]) &&
      lines[at + 1] &&
      entryOf([lines[at + 1] as Line])
    ) {
      entries.push({
        ...entry,
        lines: [...entry.lines, rest],
        text: `${entry.text} ${textOfLine(rest)}`,
      });
      at += 1;
    } else entries.push(entry);
  }
  return { entries, next: at };
}

/** The later lines of a wrapped entry begin with no number of their own, look alike and stand close. */
function mayBelong(lines: readonly Line[]): boolean {
  const first = lines[0];
  return lines.slice(1).every((line, i) => {
    const before = lines[i] as Line;
    const text = textOfLine(line);
    return (
      first !== undefined &&
      line.page === first.page &&
      Math.abs(line.size - first.size) < 0.6 &&
      line.y - before.y < 2 * line.size &&
      line.y > before.y &&
      !NUMBERED.test(text)
    );
  });
}

function entryOf(lines: readonly Line[]): ContentsLine | null {
  const last = lines.at(-1);
  if (!last) return null;
  const text = lines.map(textOfLine).join(' ');
  const match = /^(.*?)(\d{1,4}|[ivxlc]{1,6})$/u.exec(text);
  if (!match) return null;
  const leader = LEADER.exec(match[1] as string)?.[0] ?? '';
  const title = (match[1] as string).slice(0, (match[1] as string).length - leader.length).trim();
  const dots = leader.replace(/\s/gu, '');
  if (title === '' || !/\p{L}/u.test(title)) return null;
  const [before, number] = [last.words.at(-2), last.words.at(-1)];
  const apart = before && number && number.x0 - before.x1 > APART * number.size;
  if (dots.length < 2 && !apart) return null;
  const page = match[2] as string;
  return {
    lines: [...lines],
    text: title,
    page: /^\d+$/u.test(page) ? Number(page) : null,
    // A roman page has no number that can be given, so it is told among what was left out.
    leader: /^\d+$/u.test(page) ? dots : `${dots} ${page}`.trim(),
  };
}
