import { textOfLine } from './lines.ts';
import type { Line } from './page-content.ts';
import { type Box, isTable } from './page-flow.ts';

/** A footnote as it stands at the foot of a page or column. */
export interface PageNote {
  page: number;
  mark: string;
  lines: Line[];
  /** For each line after the first, whether it stands on a later page. */
  pages: number[];
}

/** Footnotes are set smaller than this share of the running text. */
const SMALLER = 0.95;

/** Takes the footnotes from the feet of the boxes: small type that begins with a mark which the page has raised in its text. */
export function takeFootnotes(
  boxes: readonly Box[],
  bodySize: number,
): { boxes: Box[]; notes: PageNote[] } {
  const marks = raisedMarks(boxes);
  const notes: PageNote[] = [];
  const rest = boxes.map((box): Box => {
    const start = startOfNotes(box, bodySize, marks, notes.at(-1));
    if (start === -1) return box;
    for (const item of box.items.slice(start)) {
      if (isTable(item)) continue;
      const mark = markAt(item, marks.get(box.page));
      const open = notes.at(-1);
      // A later line of a note may begin with its number by chance.
      const told = notes.some((note) => note.page === box.page && note.mark === mark);
      if (mark !== null && !told)
        notes.push({ page: box.page, ...withoutMark(item, mark), pages: [box.page] });
      else if (open) {
        open.lines.push(item);
        open.pages.push(box.page);
      }
    }
    return { ...box, items: box.items.slice(0, start) };
  });
  return { boxes: rest.filter((box) => box.items.length > 0), notes };
}

/** The raised marks in the text of each page. */
function raisedMarks(boxes: readonly Box[]): Map<number, Set<string>> {
  const marks = new Map<number, Set<string>>();
  for (const box of boxes) {
    const own = marks.get(box.page) ?? new Set();
    for (const item of box.items) {
      const words = isTable(item) ? item.rows.flat(2) : item.words.slice(1);
      for (const word of words)
        if (word.raised) for (const mark of word.text.split(',')) own.add(mark.trim());
    }
    marks.set(box.page, own);
  }
  return marks;
}

/** The mark with which a line of a footnote begins; null for any other line. */
function markAt(line: Line, marks: ReadonlySet<string> | undefined): string | null {
  const first = line.words[0];
  if (!first || !marks) return null;
  if (first.raised && marks.has(first.text)) return first.text;
  const mark = /^(\d{1,3}|[*†‡§]{1,3}|[a-z])(?=$|\s|[.)]|\p{Lu})/u.exec(textOfLine(line))?.[1];
  return mark !== undefined && marks.has(mark) ? mark : null;
}

function withoutMark(line: Line, mark: string): { mark: string; lines: Line[] } {
  const [first, ...others] = line.words;
  if (!first) return { mark, lines: [line] };
  const rest = first.text.slice(mark.length);
  const words = rest === '' ? others : [{ ...first, text: rest, raised: false }, ...others];
  return { mark, lines: [{ ...line, words }] };
}

function startOfNotes(
  { items, page }: Box,
  bodySize: number,
  marks: ReadonlyMap<number, ReadonlySet<string>>,
  open: PageNote | undefined,
): number {
  let start = items.length;
  while (start > 0) {
    const item = items[start - 1] as Box['items'][number];
    if (isTable(item) || item.size > SMALLER * bodySize) break;
    start -= 1;
  }
  for (let i = start; i < items.length; i++) {
    const item = items[i] as Line;
    if (markAt(item, marks.get(page)) === null) continue;
    // What comes before the first mark belongs to the note that the page before has begun.
    return open && open.page === page - 1 ? start : i;
  }
  return -1;
}
