import {
  type NumberKind,
  ordinalOf,
  type PrintedNumber,
  readNumberedLine,
  readPrintedNumber,
  withoutClosing,
} from '../core/printed-number.ts';
import { collapse, slug } from '../core/text.ts';
import { textOf } from './block-text.ts';
import type { HeadingSign, SourceBlock } from './source-document.ts';

/** A block that may begin a section. */
export interface HeadingCandidate {
  /** Index among the blocks of the file. */
  block: number;
  /** Null for a heading that prints no number. */
  number: PrintedNumber | null;
  /** The number with its sign, word and full stop, as it stands before the title. */
  printedNumber: string;
  title: string;
  /** Depth by style; null when only the number can tell. */
  level: number | null;
  /** What speaks for it besides its words. */
  signs: readonly HeadingSign[];
  /** The text of the section begins on the same line ("4 § Hamnvärden ska …"): the title is no title. */
  runIn: boolean;
  /** An item whose neighbour in the list counts on from it or up to it. */
  inList: boolean;
}

/** Forms whose text may begin on the same line. */
const RUN_IN: readonly NumberKind[] = ['sign', 'moment'];
/** Forms that may stand on a line of their own. */
const STAND_ALONE: readonly NumberKind[] = ['sign', 'moment', 'chapter', 'part', 'appendix'];

/** Everything that could be a heading, in order; what is in the contents list is none. */
export function headingCandidates(blocks: readonly SourceBlock[]): HeadingCandidate[] {
  return blocks.flatMap((block, i): HeadingCandidate[] => {
    if (block.kind === 'heading') return [fromHeading(block, i)];
    if (block.kind === 'paragraph') return fromLine(textOf(block.runs), i);
    if (block.kind === 'item' && block.ordered) {
      const inList = countsOn(blocks[i - 1], block) || countsOn(block, blocks[i + 1]);
      const found = fromLine(`${block.mark} ${textOf(block.runs)}`, i);
      return found.map((candidate) => ({ ...candidate, inList }));
    }
    return [];
  });
}

/** Two items of one list, one after the other: "1." and "2.", "a)" and "b)". */
function countsOn(one: SourceBlock | undefined, other: SourceBlock | undefined): boolean {
  if (one?.kind !== 'item' || other?.kind !== 'item' || one.depth !== other.depth) return false;
  const [a, b] = [readPrintedNumber(one.mark), readPrintedNumber(other.mark)];
  if (!a || !b || a.kind !== b.kind) return false;
  const [last, next] = [ordinalOf(a.core), ordinalOf(b.core)];
  return last !== null && next === last + 1;
}

function fromHeading(block: SourceBlock & { kind: 'heading' }, i: number): HeadingCandidate {
  const printed = collapse(block.number ?? '');
  const base = { block: i, level: block.level, signs: block.because, runIn: false, inList: false };
  if (printed !== '') {
    // A number in a form that is not known is a number all the same: the reader of the file saw one.
    const number = readPrintedNumber(printed) ?? unknownForm(printed);
    return { ...base, number, printedNumber: printed, title: collapse(block.title) };
  }
  const read = readNumberedLine(block.title);
  if (!read || (!read.number.certain && !styled(block.because))) {
    return { ...base, number: null, printedNumber: '', title: collapse(block.title) };
  }
  const title = collapse(block.title);
  const printedNumber = title.slice(0, title.length - read.rest.length).trim();
  return { ...base, number: read.number, printedNumber, title: read.rest };
}

function fromLine(line: string, i: number): HeadingCandidate[] {
  const text = collapse(line);
  const read = readNumberedLine(text);
  if (!read?.number.certain) return [];
  const runIn = RUN_IN.includes(read.number.kind) && !looksLikeTitle(read.rest);
  if (!runIn && read.rest !== '' && !looksLikeTitle(read.rest)) return [];
  if (read.rest === '' && !STAND_ALONE.includes(read.number.kind)) return [];
  const printedNumber = text.slice(0, text.length - read.rest.length).trim();
  return [
    {
      block: i,
      number: read.number,
      printedNumber,
      title: read.rest,
      level: null,
      signs: [],
      runIn,
      inList: false,
    },
  ];
}

function unknownForm(printed: string): PrintedNumber {
  return {
    label: withoutClosing(printed),
    kind: 'letters',
    core: `rubrik-${slug(printed) || 'nummer'}`,
    certain: true,
  };
}

/** Signs that come from how the file is built and not only from how it looks. */
export function styled(signs: readonly HeadingSign[]): boolean {
  return signs.some((sign) => sign !== 'typed-number');
}

/** A capital or figure first, not long, and no full stop at the end. */
export function looksLikeTitle(title: string): boolean {
  return /^[*_”"]{0,2}[\p{Lu}\p{N}]/u.test(title) && title.length <= 160 && !/[.;,:]$/u.test(title);
}

/**
 * Whether a number can come after those that stand before it: the first below the one before, or later than the last
 * of its own form and depth. `open` holds the last number of every form and depth, the newest last.
 */
export function canFollow(open: readonly PrintedNumber[], number: PrintedNumber): boolean {
  const parts = number.core.split('.');
  const value = ordinalOf(number.core);
  if (value === null) return true;
  const same = open.findLast(
    ({ kind, core }) => kind === number.kind && core.split('.').length === parts.length,
  );
  const above = open.findLast(
    ({ kind, core }) => kind === number.kind && core.split('.').length === parts.length - 1,
  );
  const prefix = parts.slice(0, -1).join('.');
  if (parts.length > 1 && above && above.core !== prefix) return false;
  if (!same || (parts.length > 1 && !same.core.startsWith(`${prefix}.`))) return value <= 2;
  const last = ordinalOf(same.core) ?? 0;
  // Counting may begin anew in the next chapter of another form.
  const restarted = value === 1 && open.at(-1)?.kind !== number.kind;
  return restarted || (value >= last && value <= last + 3 && number.core !== same.core);
}
