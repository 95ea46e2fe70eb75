import type { CharacterAccount, DroppedPiece, SourceBlock } from '../source-document.ts';

/** What goes into the account: text of the file and of the reader, each as it stands. */
export interface AccountEntries {
  /** Every character that the parts of the file hold as text, read without any knowledge of Word. */
  inFile: readonly string[];
  /** Automatic numbers, bullets, marks of notes, signs put for those of symbol fonts. */
  made: readonly string[];
  /** Text of the file in whose place made text stands. */
  replaced: readonly string[];
  blocks: readonly SourceBlock[];
  dropped: readonly DroppedPiece[];
}

const UNCOUNTED = /[\s\u00AD]/u;

/**
 * Holds the characters of the file against those that were given out: what is in the file or made by the reader is in
 * a block, on record as dropped, or replaced. White space and soft hyphens are not counted; everything else is, sign
 * by sign, so that no loss is made up for by a gain.
 */
export function characterAccount(entries: AccountEntries): CharacterAccount {
  const { inFile, made, replaced, blocks, dropped } = entries;
  const inBlocks = blocks.map(allText);
  const onRecord = dropped.map(({ text }) => text);
  const balance = new Map<string, number>();
  const put = (texts: readonly string[], sign: 1 | -1): number => {
    let count = 0;
    for (const text of texts) {
      for (const character of text) {
        if (UNCOUNTED.test(character)) continue;
        balance.set(character, (balance.get(character) ?? 0) + sign);
        count += 1;
      }
    }
    return count;
  };
  const counts = {
    inFile: put(inFile, 1),
    made: put(made, 1),
    inBlocks: put(inBlocks, -1),
    dropped: put(onRecord, -1),
    replaced: put(replaced, -1),
  };
  const left = (sign: 1 | -1): string =>
    [...balance]
      .filter(([, count]) => count * sign > 0)
      .map(([character, count]) => character.repeat(Math.abs(count)))
      .sort()
      .join('');
  return { ...counts, missing: left(1), surplus: left(-1) };
}

function allText(block: SourceBlock): string {
  const joined = (runs: readonly { text: string }[]): string =>
    runs.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return `${block.number ?? ''}${block.title}`;
    case 'contents':
      return `${block.number ?? ''}${block.title}${block.page ?? ''}`;
    case 'paragraph':
      return joined(block.runs);
    case 'item':
    case 'footnote':
      return `${block.mark}${joined(block.runs)}`;
    case 'row':
      return block.cells.map(joined).join('');
  }
}
