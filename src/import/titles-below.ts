import { readPrintedNumber } from '../core/printed-number.ts';
import { blockText } from './block-text.ts';
import { looksLikeTitle } from './heading-candidates.ts';
import type { SourceBlock } from './source-document.ts';

/** Fewer bare numbers than these tell nothing of how a file is set. */
const FEWEST = 3;

/**
 * The blocks with "§ 1" and the title on the line below it put together, in a file that sets most of its sections so.
 * It is decided for all of them: a short first paragraph below a lone "§ 4" elsewhere is no title.
 */
export function withTitlesBelow(blocks: readonly SourceBlock[]): SourceBlock[] {
  const bare = blocks.flatMap((block, i) => (isBareNumber(block) ? [i] : []));
  const titled = new Set(bare.filter((i) => isTitleBelow(blocks, i + 1)));
  if (bare.length < FEWEST || titled.size * 10 < bare.length * 7) return [...blocks];
  return blocks.flatMap((block, i): SourceBlock[] => {
    if (titled.has(i - 1)) return [];
    const title = blocks[i + 1];
    if (!titled.has(i) || title === undefined) return [block];
    const set = [block, title].flatMap((each) => (each.kind === 'heading' ? [each] : []));
    return [
      {
        kind: 'heading',
        number: blockText(block),
        title: blockText(title),
        level: set[0]?.level ?? null,
        because: set[0]?.because ?? ['typed-number'],
        place: block.place,
      },
    ];
  });
}

function isBareNumber(block: SourceBlock): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = blockText(block);
  if (text.length > 30) return false;
  const kind = readPrintedNumber(text)?.kind;
  return kind === 'sign' || kind === 'moment' || kind === 'chapter' || kind === 'part';
}

/** A short line without a number of its own, with text below it. */
function isTitleBelow(blocks: readonly SourceBlock[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]];
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return false;
  if (block.kind === 'heading' && block.number !== null) return false;
  const text = blockText(block);
  if (isBareNumber(block) || next === undefined) return false;
  return block.kind === 'heading' || (text.length <= 100 && looksLikeTitle(text));
}
