import type { CharacterAccount, SourceBlock, SourceDocument } from '../source-document.ts';

/**
 * Holds what the pages of a file hold against what was made of them: every character has to stand in a block, in
 * `dropped`, or be a hyphen that `mended` took away. White space and soft hyphens are not counted; ligatures and raised
 * figures count as their letters. `made` are bullets that the file draws, or shows with
 * the signs of a symbol font, `replaced`.
 */
export function balanceOf(
  pages: readonly { characters: string }[],
  document: Pick<SourceDocument, 'blocks' | 'dropped' | 'mended'>,
  made = '',
  replaced = '',
): CharacterAccount {
  const open = new Map<string, number>();
  /** Gives how many characters the text has. */
  const count = (text: string, step: 1 | -1): number => {
    const letters = lettersOf(text);
    for (const letter of letters) open.set(letter, (open.get(letter) ?? 0) + step);
    return letters.length;
  };
  const sum = (texts: readonly string[], step: 1 | -1): number =>
    texts.reduce((total, text) => total + count(text, step), 0);
  const inFile = sum(
    pages.map((page) => page.characters),
    1,
  );
  const added = count(made, 1);
  const signs = count(replaced, -1);
  const inBlocks = sum(document.blocks.map(textOfBlock), -1);
  const pieces = sum(
    document.dropped.map((piece) => piece.text),
    -1,
  );
  let hyphens = 0;
  for (const { kind, before, after } of document.mended) {
    if (kind === 'hyphen') hyphens += count(before, -1) - count(after, 1);
  }
  const left = [...open].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    inFile,
    made: added,
    inBlocks,
    dropped: pieces + hyphens,
    replaced: signs,
    missing: left.map(([letter, n]) => letter.repeat(Math.max(0, n))).join(''),
    surplus: left.map(([letter, n]) => letter.repeat(Math.max(0, -n))).join(''),
  };
}

/** Soft hyphens and other hints for breaking a word are not counted, nor is white space. */
const UNCOUNTED = /\s|\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|\0/gu;

function lettersOf(text: string): string[] {
  return [...text.normalize('NFKD').replace(UNCOUNTED, '')];
}

function textOfBlock(block: SourceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.number ?? ''}${block.title}`;
    case 'contents':
      return `${block.number ?? ''}${block.title}${block.page ?? ''}`;
    case 'row':
      return block.cells
        .flat()
        .map((run) => run.text)
        .join('');
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    default:
      return `${block.mark}${block.runs.map((run) => run.text).join('')}`;
  }
}
