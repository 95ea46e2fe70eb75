import type { SourceRun } from '../source-document.ts';

/** A piece of the text of a paragraph with how it looks. A page break is the text "\f". */
export interface Piece {
  text: string;
  target: string | null;
  bold: boolean;
  /** In half points. */
  size: number;
  /** The mark of a note. */
  note: boolean;
}

/** A note that is called in a paragraph. */
export interface Note {
  mark: string;
  runs: SourceRun[];
}

/** Pieces as runs: neighbours with the same target together, no space at either end. */
export function runsOf(pieces: readonly Piece[]): SourceRun[] {
  const runs: SourceRun[] = [];
  for (const { text, target } of pieces) {
    const last = runs.at(-1);
    if (text === '') continue;
    if (last && last.target === target) last.text += text;
    else runs.push({ text, target });
  }
  return trimRuns(runs);
}

export function trimRuns(runs: SourceRun[]): SourceRun[] {
  while (runs[0] !== undefined) {
    runs[0].text = runs[0].text.trimStart();
    if (runs[0].text !== '') break;
    runs.shift();
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    runs.pop();
  }
  return runs;
}

export function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The pieces without their first characters. */
export function withoutStart(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}
