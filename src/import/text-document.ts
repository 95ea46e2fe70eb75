import type { SourceBlock, SourceDocument } from './source-document.ts';

/** A plain text as blocks, one for every run of lines without a blank one; a block's place is its first line. */
export function documentOfText(lines: readonly string[]): SourceDocument {
  const blocks: SourceBlock[] = [];
  let open: { line: number; texts: string[] } | null = null;
  const close = () => {
    if (open) blocks.push(blockOf(open.line, open.texts));
    open = null;
  };
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') close();
    else if (open === null) open = { line: i + 1, texts: [line] };
    else open.texts.push(line);
  }
  close();
  return { format: 'text', title: null, blocks, dropped: [], mended: [], remarks: [] };
}

function blockOf(line: number, texts: readonly string[]): SourceBlock {
  const place = { page: null, block: line };
  return { kind: 'paragraph', runs: [{ text: texts.join('\n'), target: null }], place };
}
