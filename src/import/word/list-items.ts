import type { Piece } from './content.ts';
import { plain, withoutStart } from './content.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';

/** A paragraph as an item of a list. */
export interface FoundItem {
  mark: string;
  ordered: boolean;
  depth: number;
  /** The text without a typed mark. */
  pieces: Piece[];
  /** True when Word makes the mark. */
  automatic: boolean;
}

const BULLET = /^\s*([•·▪◦‣●○■□▫➢✓❖\u2043\u2219]|[–—*-](?=\s)|o(?=\t))\s*(?=\S)/u;
const COUNTED = /^\s*(\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/u;
/** Word has nine levels. */
const DEEPEST_ITEM = 9;
/** A deeper level is further in by more than a quarter of a centimetre, in twips. */
const STEP = 140;

/**
 * The items of lists: automatic ones, and typed ones that look like them. A typed count needs a neighbour that goes
 * on from it, since "1. Inledning" alone may be a heading. The depth comes from how far in an item stands beside the
 * items around it, because writers make inner lists of lists of their own.
 */
export function findItems(
  blocks: readonly StoryBlock[],
  isOther: (block: StoryBlock) => boolean,
  reading: Reading,
): ReadonlyMap<StoryBlock, FoundItem> {
  const found = new Map<StoryBlock, FoundItem>();
  const counted = typedCounts(blocks, isOther);
  let open: Standing[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table' || isOther(block)) {
      open = [];
      continue;
    }
    const text = plain(block.pieces);
    if (text.trim() === '' && !standsAlone(block, blocks[i + 1])) {
      const { label, place } = block;
      if (!label?.counts || label.text === '') continue;
      reading.made.push(label.text);
      reading.dropped.push({ text: label.text, reason: 'number of an empty paragraph', place });
      continue;
    }
    const mark = markOf(block, text, counted);
    if (!mark) {
      // Text as far in as the list goes on with the item before it.
      if (block.indent === 0 || block.indent < (open[0]?.indent ?? 0)) open = [];
      continue;
    }
    const standing = {
      indent: block.indent,
      numId: block.label?.numId ?? '',
      ilvl: block.label?.ilvl ?? 0,
    };
    open = [
      ...open.filter((outer) => isInside(standing, outer)).slice(0, DEEPEST_ITEM - 1),
      standing,
    ];
    found.set(block, {
      mark: mark.text,
      ordered: mark.ordered,
      depth: open.length,
      pieces: mark.automatic ? block.pieces : withoutStart(block.pieces, mark.length),
      automatic: mark.automatic,
    });
  }
  return found;
}

/** A number without text whose points follow below it: "(a)" above "(i) …". */
function standsAlone({ label }: StoryParagraph, next: StoryBlock | undefined): boolean {
  if (!label?.counts || label.text === '' || next?.kind !== 'paragraph') return false;
  const below = plain(next.pieces).trim() === '' ? null : next.label;
  return below?.counts === true && below.numId === label.numId && below.ilvl > label.ilvl;
}

interface Standing {
  indent: number;
  numId: string;
  ilvl: number;
}

function isInside(inner: Standing, outer: Standing): boolean {
  if (inner.numId !== '' && inner.numId === outer.numId) return inner.ilvl > outer.ilvl;
  return inner.indent >= outer.indent + STEP;
}

interface Mark {
  text: string;
  ordered: boolean;
  automatic: boolean;
  /** Characters that the mark takes of the typed text. */
  length: number;
}

function markOf(
  paragraph: StoryParagraph,
  text: string,
  counted: ReadonlySet<StoryBlock>,
): Mark | null {
  const { label } = paragraph;
  if (label && label.text !== '')
    return { text: label.text, ordered: label.counts, automatic: true, length: 0 };
  const bullet = BULLET.exec(text);
  if (bullet)
    return {
      text: bullet[1] as string,
      ordered: false,
      automatic: false,
      length: bullet[0].length,
    };
  const count = counted.has(paragraph) ? COUNTED.exec(text) : null;
  if (count)
    return { text: count[1] as string, ordered: true, automatic: false, length: count[0].length };
  return null;
}

/** Paragraphs whose typed count goes on from the paragraph before, or is gone on from after it. */
function typedCounts(
  blocks: readonly StoryBlock[],
  isOther: (block: StoryBlock) => boolean,
): ReadonlySet<StoryBlock> {
  const found = new Set<StoryBlock>();
  let before: { block: StoryBlock; mark: string } | null = null;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' && !isOther(block) ? plain(block.pieces) : null;
    if (text !== null && text.trim() === '') continue;
    const own = block.kind === 'paragraph' && block.label ? null : text;
    const mark: string | null = (own !== null && COUNTED.exec(own)?.[1]) || null;
    if (mark !== null && before && goesOn(before.mark, mark)) {
      found.add(before.block);
      found.add(block);
    }
    before = mark === null ? null : { block, mark };
  }
  return found;
}

function goesOn(before: string, after: string): boolean {
  const value = (mark: string): number => {
    const core = mark.replace(/[().]/gu, '');
    return /^\d/u.test(core) ? Number(core) : (core.codePointAt(0) ?? 0);
  };
  const shape = (mark: string): string => mark.replace(/\d+/u, '1').replace(/[a-z]/u, 'a');
  return shape(before) === shape(after) && value(after) === value(before) + 1;
}
