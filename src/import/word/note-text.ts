import type { SourceRun } from '../source-document.ts';
import { runsOf } from './content.ts';
import type { Reading } from './reading.ts';
import type { StoryBlock } from './story.ts';

/** The text of a note: its paragraphs on lines of their own, automatic numbers and bullets before them. */
export function assembleNote(blocks: readonly StoryBlock[], reading: Reading): SourceRun[] {
  const runs: SourceRun[] = [];
  const addLine = (line: readonly SourceRun[]): void => {
    if (line.length === 0) return;
    if (runs.length > 0) runs.push({ text: '\n', target: null });
    runs.push(...line);
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) for (const cell of cells) addLine(cell);
      continue;
    }
    const line = runsOf(
      block.pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\f/gu, ' ') })),
    );
    const mark = block.label?.text ?? '';
    if (mark !== '' && line.length > 0) {
      reading.made.push(mark);
      line.unshift({ text: `${mark} `, target: null });
    }
    addLine(line);
  }
  return runsOf(
    runs.map(({ text, target }) => ({ text, target, bold: false, size: 0, note: false })),
  );
}
