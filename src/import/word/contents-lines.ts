import { readNumberedLine } from '../../core/printed-number.ts';
import { collapse, levelTypography } from '../../core/text.ts';
import { isContentsHeading } from '../contents-list.ts';
import type { SourceBlock, SourcePlace } from '../source-document.ts';
import { plain } from './content.ts';
import { partAtNumber } from './number-and-title.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';

export type ContentsLine = SourceBlock & { kind: 'contents' };

const STYLE = /^(?:toc|innehåll|contents|innehållsförteckning)\s*[1-9]$/iu;
const HEADING_STYLE =
  /^(?:toc heading|contents heading|innehållsrubrik|rubrik för innehållsförteckning)$/iu;
const FIGURES_STYLE =
  /^(?:table of figures|figurförteckning|figure index.*|illustration index.*)$/iu;
/** Leader dots, a tab or both, and a page. */
const PAGE =
  /(?:[\s.…_·]*\t[\s.…_·]*|\s*(?:…|[._·]{3,}|\.{2,})[\s.…_·]*)(\d{1,4}|[ivxl]{1,7})\s*$/iu;

/** A line of a list of contents is never longer. */
const LONGEST_LINE = 500;

/** What a paragraph is to a list of contents. */
type Part = 'heading' | 'line' | 'figures' | null;

/**
 * The lines of the list of contents by paragraph, and which paragraphs are dropped with it. Word marks the list by a
 * field, a content control or styles; a list typed by hand is known by its heading and the pages at the line ends.
 */
export function findContents(
  blocks: readonly StoryBlock[],
  reading: Reading,
): ReadonlyMap<StoryBlock, ContentsLine | null> {
  const found = new Map<StoryBlock, ContentsLine | null>();
  const parts = typedLists(blocks, blocks.map(partOf));
  let leaders = '';
  let first: SourcePlace | null = null;
  for (const [i, block] of blocks.entries()) {
    const part = parts[i] ?? null;
    if (part === null || block.kind !== 'paragraph') continue;
    const text = shownText(block);
    if (text.trim() === '') continue;
    const read = part === 'line' && text.length <= LONGEST_LINE ? contentsLine(block) : null;
    found.set(block, read?.line ?? null);
    if (read) {
      leaders += read.leaders;
      first ??= block.place;
      continue;
    }
    const reason =
      part === 'figures'
        ? 'list of figures or tables'
        : part === 'line'
          ? 'text in the list of contents'
          : 'heading of the list of contents';
    reading.dropped.push({ text: collapse(text), reason, place: block.place });
    if (block.label?.counts) reading.made.push(block.label.text);
  }
  if (first && leaders.trim() !== '')
    reading.dropped.push({
      text: collapse(leaders),
      reason: 'leaders and roman pages in the list of contents',
      place: first,
    });
  return found;
}

/** For comparing a line of the list with a line of the body. */
export function contentsKey(text: string): string {
  return levelTypography(text)
    .toLowerCase()
    .replace(/(?<=^[\d.]*\d)\.(?=\s)/u, '');
}

function partOf(block: StoryBlock): Part {
  if (block.kind !== 'paragraph') return null;
  const named = block.style.names;
  if (named.some((name) => FIGURES_STYLE.test(name)) || block.contents === 'figures')
    return 'figures';
  if (named.some((name) => HEADING_STYLE.test(name))) return 'heading';
  const text = shownText(block).trim();
  if (block.contents !== null) return isContentsHeading(text) ? 'heading' : 'line';
  return STYLE.test(block.style.name) && block.outline === null ? 'line' : null;
}

/** Adds lists that nothing but their look tells of, and the heading above a list. */
function typedLists(blocks: readonly StoryBlock[], marked: readonly Part[]): Part[] {
  const parts = [...marked];
  for (const [i, block] of blocks.entries()) {
    if (parts[i] !== null || !isContentsHeading(textAt(block))) continue;
    let lines = 0;
    let last = i;
    for (let at = i + 1; at < blocks.length; at++) {
      const next = blocks[at] as StoryBlock;
      if (next.kind === 'paragraph' && textAt(next) === '') continue;
      const marksItself = parts[at] === 'line';
      if (next.kind !== 'paragraph' || !(marksItself || endsInPage(shownText(next)))) break;
      lines += 1;
      last = at;
    }
    // One line with a number at its end is no list.
    if (lines < 2) continue;
    parts[i] = 'heading';
    for (let at = i + 1; at <= last; at++) {
      if (textAt(blocks[at] as StoryBlock) !== '') parts[at] ??= 'line';
    }
  }
  return parts;
}

function endsInPage(text: string): boolean {
  return text.length <= LONGEST_LINE && PAGE.test(text);
}

function textAt(block: StoryBlock): string {
  return block.kind === 'paragraph' ? collapse(shownText(block)) : 'table';
}

function shownText({ label, pieces }: StoryParagraph): string {
  const text = plain(pieces).replace(/\f/gu, ' ');
  return label?.counts && label.text !== '' ? `${label.text} ${text.trimStart()}` : text;
}

/** The line, and the dots and dashes in it that are neither number, title nor page. */
function contentsLine(paragraph: StoryParagraph): { line: ContentsLine; leaders: string } {
  const text = shownText(paragraph);
  const found = PAGE.exec(text);
  const page = found && /^\d+$/u.test(found[1] as string) ? Number(found[1]) : null;
  const whole = collapse(found ? text.slice(0, found.index) : text);
  const entry = whole.replace(/[\s.…]*(?:…|\.{2,})$/u, '');
  const read = readNumberedLine(entry);
  const numbered = read?.number.certain && read.rest !== '' ? read : null;
  const { number, between, title } = partAtNumber(entry, numbered);
  const end = (found?.[0] ?? '').slice(0, page === null ? undefined : -(found?.[1] ?? '').length);
  return {
    line: { kind: 'contents', number, title, page, place: paragraph.place },
    leaders: `${between}${whole.slice(entry.length)}${end}`,
  };
}
