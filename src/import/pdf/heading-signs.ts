import { type NumberedLine, readNumberedLine } from '../../core/printed-number.ts';
import { collapse } from '../../core/text.ts';
import type { HeadingSign } from '../source-document.ts';
import { isHeadingLike, type TextDraft } from './block-drafts.ts';
import type { Setting } from './line-spacing.ts';
import type { Line } from './page-content.ts';
import type { TagPlace } from './tags.ts';

/** What a file tells about its headings besides their look. */
export interface HeadingSources {
  setting: Setting;
  /** Number and title as one, of every line of the list of contents and every bookmark. */
  contents: ReadonlySet<string>;
  outline: ReadonlyMap<string, number>;
  tagOf(line: Line): TagPlace | null;
}

export interface FoundHeading {
  /** As printed: "2.7.3.", "§ 4". */
  number: string | null;
  title: string;
  /** Signs between number and title ("–"), which belong to neither. */
  between: string;
  /** From the file's own marking; null when only look and number tell. */
  level: number | null;
  because: HeadingSign[];
  read: NumberedLine | null;
}

const LONGEST = 220;

/** Letters and figures only, so that dots after a number and spaces do not matter. */
export const headingKey = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}§]/gu, '');

/** Reads a block as a heading; null when it is none. `text` is the whole block. */
export function readHeading(
  draft: TextDraft,
  text: string,
  sources: HeadingSources,
): FoundHeading | null {
  // A number wider than its tab leaves no room before the title.
  const printed = collapse(text).replace(/^(\d+(?:\.\d+)+\.?)(?=\p{Lu})/u, '$1 ');
  if (draft.mark?.certain || printed.length > LONGEST || !/[\p{L}\p{N}]/u.test(printed))
    return null;
  const read = readNumberedLine(printed);
  const { setting } = sources;
  const because: HeadingSign[] = [];
  const tag = sources.tagOf(draft.lines[0] as Line);
  if (tag?.heading) because.push('style');
  const outlineLevel = sources.outline.get(headingKey(printed)) ?? null;
  if (outlineLevel !== null) because.push('outline');
  if (sources.contents.has(headingKey(printed))) because.push('contents');
  if (draft.lines.every((line) => line.size > 1.07 * setting.bodySize)) because.push('size');
  if (draft.lines.every((line) => line.bold)) because.push('weight');
  const numbered = read !== null && (read.number.certain || because.length > 0);
  if (numbered) because.push('typed-number');
  if (!decides(because, draft, printed, read, setting)) return null;
  const title = numbered ? read.rest : printed;
  const before = numbered ? printed.slice(0, printed.length - title.length).trim() : '';
  const number = before.replace(/[\s:–—-]+$/u, '');
  return {
    number: numbered ? number : null,
    title,
    between: before.slice(number.length).trim(),
    level: tag?.heading ?? outlineLevel,
    because,
    read: numbered ? read : null,
  };
}

function decides(
  because: readonly HeadingSign[],
  draft: TextDraft,
  printed: string,
  read: NumberedLine | null,
  setting: Setting,
): boolean {
  const has = (sign: HeadingSign): boolean => because.includes(sign);
  if (has('style')) return true;
  const short = printed.length <= 160 && draft.lines.length <= 4;
  const sentence = /[.;,:]$/u.test(printed) && read?.rest !== '';
  if (has('outline') || has('contents'))
    return (
      short && (!draft.mark || isHeadingLike(draft.lines[0] as Line, setting) || has('contents'))
    );
  if (draft.mark) return false;
  if (has('size')) return short && draft.lines.length <= 4;
  if (has('weight')) return short && !sentence;
  if (!has('typed-number') || !read || sentence || draft.lines.length > 2) return false;
  // Nothing but a number: it has to be one of several parts or a sign, on a line of its own, before a title.
  const telling = /\d\.\d/u.test(read.number.core) || read.number.kind !== 'figures';
  return telling && printed.length <= 100 && draft.setOff && /^(?:\p{Lu}|\p{N}|$)/u.test(read.rest);
}
