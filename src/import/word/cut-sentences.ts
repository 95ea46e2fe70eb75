import { plain } from './content.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock, StoryParagraph } from './story.ts';

/** How much of either side the record of a mend shows. */
const SHOWN = 60;

/**
 * Puts a sentence together again that a page break or an empty paragraph cuts: text that does not end, nothing or a
 * break, text that begins with a small letter. Both sides stay on record. Paragraphs that touch are left as they are;
 * a writer who begins anew without a break means it.
 */
export function mendCutSentences(blocks: readonly StoryBlock[], reading: Reading): StoryBlock[] {
  const mended: StoryBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as StoryBlock;
    mended.push(block);
    if (block.kind !== 'paragraph' || block.pieces.length === 0) continue;
    let first = withoutInnerBreaks(block, reading);
    for (let next = nextText(blocks, i); next !== null; next = nextText(blocks, i)) {
      const second = blocks[next.at] as StoryBlock;
      if (second.kind !== 'paragraph' || !isCut(first, second, next.gap)) break;
      const between = next.page || endsInBreak(first) || beginsInBreak(second) ? '\f' : '\n';
      reading.mended.push({
        kind: 'page-break',
        before: `${plain(first.pieces).trim().slice(-SHOWN)}${between}${plain(second.pieces).trim().slice(0, SHOWN)}`,
        after: `${plain(first.pieces).trim().slice(-SHOWN)} ${plain(second.pieces).trim().slice(0, SHOWN)}`,
        certainty: 'probable',
        place: first.place,
      });
      first = together(first, second);
      i = next.at;
    }
    mended[mended.length - 1] = { ...first, pieces: withoutBreaks(first) };
  }
  return mended;
}

/** The next paragraph or table that is not empty, and whether anything stands between. */
function nextText(
  blocks: readonly StoryBlock[],
  from: number,
): { at: number; gap: boolean; page: boolean } | null {
  let page = false;
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at] as StoryBlock;
    const text = block.kind === 'paragraph' ? plain(block.pieces) : 'table';
    if (text.trim() !== '') return { at, gap: at > from + 1, page };
    page ||= text.includes('\f');
  }
  return null;
}

function isCut(first: StoryParagraph, second: StoryParagraph, gap: boolean): boolean {
  if (!gap && !endsInBreak(first) && !beginsInBreak(second)) return false;
  if (!isRunning(first) || !isRunning(second) || second.label !== null) return false;
  if (first.style.id !== second.style.id) return false;
  const before = plain(first.pieces).trim();
  const after = plain(second.pieces).trim();
  return (
    /[\p{L}\p{N},–-]$/u.test(before) && before.length > 40 && /^\p{Ll}\p{L}*[\s,.]/u.test(after)
  );
}

function isRunning({ outline, contents }: StoryParagraph): boolean {
  return outline === null && contents === null;
}

function endsInBreak({ pieces }: StoryParagraph): boolean {
  const text = plain(pieces);
  return text.slice(text.trimEnd().length).includes('\f');
}

function beginsInBreak({ pieces }: StoryParagraph): boolean {
  return /^\s*\f/u.test(plain(pieces));
}

function together(first: StoryParagraph, second: StoryParagraph): StoryParagraph {
  const space = { text: ' ', target: null, bold: false, size: 0, note: false };
  return {
    ...first,
    pieces: [...first.pieces, space, ...second.pieces],
    notes: [...first.notes, ...second.notes],
  };
}

/** A break inside one paragraph of the file is no break of the text; it is told and becomes a space. */
function withoutInnerBreaks(paragraph: StoryParagraph, reading: Reading): StoryParagraph {
  const text = plain(paragraph.pieces);
  if (!text.includes('\f')) return paragraph;
  for (const match of text.matchAll(/\f\s*/gu)) {
    const before = text.slice(0, match.index).trimEnd().slice(-SHOWN);
    const after = text.slice(match.index + match[0].length).slice(0, SHOWN);
    if (before === '' || after === '') continue;
    reading.mended.push({
      kind: 'page-break',
      before: `${before}\f${after}`,
      after: `${before} ${after}`,
      certainty: /[.!?:]$/u.test(before) ? 'probable' : 'certain',
      place: paragraph.place,
    });
  }
  return paragraph;
}

function withoutBreaks({ pieces }: StoryParagraph): StoryParagraph['pieces'] {
  if (pieces.every(({ text }) => !text.includes('\f'))) return pieces;
  const whole = plain(pieces);
  let at = 0;
  return pieces.map((piece) => ({
    ...piece,
    text: [...piece.text.split('')]
      .map((sign) => {
        at += 1;
        if (sign !== '\f') return sign;
        return /\s/u.test(`${whole[at - 2] ?? ' '}${whole[at] ?? ' '}`) ? '' : ' ';
      })
      .join(''),
  }));
}
