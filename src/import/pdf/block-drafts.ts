import { readNumberedLine } from '../../core/printed-number.ts';
import type { LineBreak } from './line-joins.ts';
import { EDGE, endsEarly, type Setting } from './line-spacing.ts';
import { textOfLine } from './lines.ts';
import { countsOn, isFirstMark, type ListMark, listMarkOf } from './list-marks.ts';
import type { Line } from './page-content.ts';
import { type Box, isTable, type TablePart } from './page-flow.ts';
import type { TagPlace } from './tags.ts';

/** Lines that make one block, before it is said what kind of text it is. */
export interface TextDraft {
  kind: 'text';
  lines: Line[];
  breaks: LineBreak[];
  /** The column of each line. */
  boxes: Box[];
  /** For a list item. */
  mark: ListMark | null;
  /** Left edge of the column that the block begins in. */
  left: number;
  /** Set off from the block before by more than the usual distance, or first of its column. */
  setOff: boolean;
  /** Where a break between two lines was not certain to lie inside one block. */
  doubtful: number[];
}

export interface TableDraft {
  kind: 'table';
  part: TablePart;
}

export type Draft = TextDraft | TableDraft;

export interface DraftContext {
  setting: Setting;
  /** Lines that stand elsewhere (the list of contents); a block never goes on over them. */
  taken: ReadonlySet<Line>;
  tagOf(line: Line): TagPlace | null;
}

const SENTENCE_END = /[.!?:;…][”"’')\]]*[¹²³⁰⁴-⁹]*$/u;
/** A distance is wider than usual from this share on. */
const WIDER = 1.18;

/** Puts lines together to blocks, column by column, over the ends of columns and pages too. */
export function draftBlocks(boxes: readonly Box[], context: DraftContext): Draft[] {
  const drafts: Draft[] = [];
  let open: TextDraft | null = null;
  let openBox: Box | null = null;
  for (const box of boxes) {
    let previous: Line | null = null;
    for (const [i, item] of box.items.entries()) {
      if (isTable(item)) {
        drafts.push({ kind: 'table', part: item });
        open = null;
        previous = null;
        continue;
      }
      if (context.taken.has(item)) {
        open = null;
        previous = null;
        continue;
      }
      const next = box.items[i + 1];
      const following = next && !isTable(next) ? next : null;
      const mark = qualifiedMark(item, previous, open, box, context);
      const step: Step = !open
        ? 'new'
        : previous
          ? withinColumn(open, previous, item, mark, box, context)
          : i === 0 && openBox
            ? overColumns(open, item, mark, following, openBox, box, context)
            : 'new';
      if (step === 'new' || !open) {
        open = {
          kind: 'text',
          lines: [item],
          breaks: ['line'],
          boxes: [box],
          mark,
          left: box.left,
          setOff: !previous || isSetOff(previous, item, context.setting),
          doubtful: [],
        };
        drafts.push(open);
      } else {
        if (step === 'doubtful') open.doubtful.push(open.lines.length);
        open.lines.push(item);
        open.boxes.push(box);
        open.breaks.push(
          step === 'forced'
            ? 'forced'
            : previous
              ? 'line'
              : openBox?.page === box.page
                ? 'column'
                : 'page',
        );
      }
      previous = item;
      openBox = box;
    }
  }
  return drafts;
}

type Step = 'join' | 'forced' | 'doubtful' | 'new';

function isSetOff(previous: Line, line: Line, setting: Setting): boolean {
  const size = Math.max(previous.size, line.size);
  return (line.y - previous.y) / size > WIDER * setting.leading(size);
}

function withinColumn(
  open: TextDraft,
  previous: Line,
  line: Line,
  mark: ListMark | null,
  box: Box,
  context: DraftContext,
): Step {
  const { setting } = context;
  if (mark) return 'new';
  if (Math.abs(previous.size - line.size) > 0.08 * Math.max(previous.size, line.size)) return 'new';
  const early = endsEarly(previous, line, box.right);
  const [tag, before] = [context.tagOf(line), context.tagOf(previous)];
  if (tag && before) {
    if (tag.block !== before.block) return 'new';
    return early && !isSetOff(previous, line, setting) ? 'forced' : 'join';
  }
  if (line.y <= previous.y) return 'new';
  const lower = /^[\p{Ll}(]/u.test(line.words[0]?.text ?? '');
  const unfinished = lower && !SENTENCE_END.test(textOfLine(previous));
  const distance = (line.y - previous.y) / Math.max(previous.size, line.size);
  const usual = setting.leading(line.size);
  if (distance > (unfinished && !early ? 1.4 : WIDER) * usual) return 'new';
  if (previous.bold !== line.bold && (early || open.lines.every((l) => l.bold) !== line.bold)) {
    if (early || isHeadingLike(previous, setting) || isHeadingLike(line, setting)) return 'new';
  }
  if (isHeadingLike(line, setting) && startsWithNumber(line)) return 'new';
  if (breaksIndent(open, line, box, early)) return 'new';
  if (!early) return 'join';
  if (SENTENCE_END.test(textOfLine(previous)) && !setting.spaced) return 'new';
  return 'forced';
}

/** A line that begins further right or left than its block goes on. */
function breaksIndent(open: TextDraft, line: Line, box: Box, early: boolean): boolean {
  const step = 0.7 * line.size;
  const column = open.lines.filter((_, i) => open.boxes[i] === box);
  const usual = column.length > 1 || open.boxes[0] !== box ? column.at(-1)?.x0 : null;
  if (open.mark) {
    const hanging = Math.abs(line.x0 - box.left - (open.mark.textX - open.left)) < step;
    if (hanging || (usual != null && Math.abs(line.x0 - usual) < step)) return false;
    return early || line.x0 - box.left < open.mark.x - open.left - step || column.length > 1;
  }
  if (usual == null) return early && Math.abs(line.x0 - (open.lines.at(-1)?.x0 ?? line.x0)) > step;
  return Math.abs(line.x0 - usual) > step;
}

export function isHeadingLike(line: Line, setting: Setting): boolean {
  return line.size > 1.07 * setting.bodySize || line.bold;
}

function startsWithNumber(line: Line): boolean {
  const read = readNumberedLine(textOfLine(line));
  return read?.number.certain === true;
}

/** Whether the first line of a column goes on with the block that the column before ended with. */
function overColumns(
  open: TextDraft,
  line: Line,
  mark: ListMark | null,
  following: Line | null,
  from: Box,
  to: Box,
  { setting }: DraftContext,
): Step {
  const last = open.lines.at(-1) as Line;
  if (mark || isHeadingLike(line, setting) || isHeadingLike(last, setting)) return 'new';
  if (Math.abs(last.size - line.size) > 0.08 * line.size) return 'new';
  const text = textOfLine(last);
  const shift = line.x0 - to.left - (continuation(open) - open.left);
  if (Math.abs(shift) > 0.8 * line.size && !(open.lines.length === 1 && !open.mark)) return 'new';
  const full = !endsEarly(last, line, from.right);
  const lower = /^[\p{Ll}(–-]/u.test(line.words[0]?.text ?? '');
  if (/[\p{L}\p{N}][-‐\u00AD]$/u.test(text)) return lower || full ? 'join' : 'doubtful';
  const ended = SENTENCE_END.test(text);
  if (!ended && lower) return full ? 'join' : 'doubtful';
  if (!full) return 'new';
  if (!ended) return 'doubtful';
  if (lower) return 'doubtful';
  // A sentence ends with the column. Only even margins tell that its paragraph does not: the last line of a paragraph
  // is not stretched to the edge.
  const stretched = setting.justified && Math.abs(from.right - last.x1) < EDGE;
  return stretched && !/[:;]$/u.test(text) && goesOn(line, following, to, setting)
    ? 'doubtful'
    : 'new';
}

function goesOn(line: Line, following: Line | null, box: Box, setting: Setting): boolean {
  return (
    following !== null &&
    Math.abs(following.size - line.size) < 0.6 &&
    !isSetOff(line, following, setting) &&
    !endsEarly(line, following, box.right)
  );
}

/** Where the later lines of a block begin. */
function continuation(open: TextDraft): number {
  if (open.mark && open.lines.length === 1) return open.mark.textX;
  return (open.lines.at(-1) as Line).x0 - (open.boxes.at(-1)?.left ?? 0) + open.left;
}

/** The list mark of a line, if something besides the sign says that it is one. */
function qualifiedMark(
  line: Line,
  previous: Line | null,
  open: TextDraft | null,
  box: Box,
  context: DraftContext,
): ListMark | null {
  const mark = listMarkOf(line);
  if (!mark || mark.certain) return mark;
  const { setting } = context;
  if (context.tagOf(line)?.list) return mark;
  if (isHeadingLike(line, setting) && mark.ordered) return null;
  const text = textOfLine({ words: line.words.slice(1) });
  if (mark.ordered && text.length > 2 && text === text.toUpperCase() && /\p{L}{3}/u.test(text))
    return null;
  const item = open?.mark ?? null;
  const near = item && Math.abs(item.x - mark.x) < 0.8 * line.size;
  if (near && (mark.ordered ? countsOn(item.mark, mark.mark) : item.mark === mark.mark))
    return mark;
  const indented = mark.x > box.left + 0.8 * line.size;
  const begins =
    !previous ||
    !open ||
    endsEarly(previous, line, box.right) ||
    isSetOff(previous, line, setting) ||
    SENTENCE_END.test(textOfLine(previous));
  if (!begins) return null;
  if (!mark.ordered) return mark;
  if (isFirstMark(mark.mark)) return mark;
  return indented || (item !== null && countsOn(item.mark, mark.mark)) ? mark : null;
}
