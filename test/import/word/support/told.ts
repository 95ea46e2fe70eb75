import type {
  SourceBlock,
  SourceDocument,
  SourceRun,
} from '../../../../src/import/source-document.ts';

/** A file as lines, for fixtures that people read: what each block is, then what is on record. */
export function told(document: SourceDocument): string {
  const lines = [
    `title: ${document.title ?? '-'}`,
    ...document.blocks.map(tellBlock),
    ...document.dropped.map(({ text, reason }) => `dropped (${reason}): ${shown(text)}`),
    ...document.mended.map(
      ({ certainty, before, after }) =>
        `mended (${certainty}): ${shown(before)} -> ${shown(after)}`,
    ),
    ...document.remarks.map(({ text }) => `remark: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

function tellBlock(block: SourceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level ?? '?'} [${block.number ?? ''}] ${block.title} (${block.because.join(', ')})`;
    case 'paragraph':
      return `text ${tellRuns(block.runs)}`;
    case 'item':
      return `item ${block.depth}${block.ordered ? ' counted' : ''} [${block.mark}] ${tellRuns(block.runs)}`;
    case 'row':
      return `row ${block.table}${block.header ? ' header' : ''} ${block.cells.map(tellRuns).join(' | ')}`;
    case 'contents':
      return `contents [${block.number ?? ''}] ${block.title} ... ${block.page ?? '-'}`;
    case 'footnote':
      return `note [${block.mark}] ${tellRuns(block.runs)}`;
  }
}

function tellRuns(runs: readonly SourceRun[]): string {
  return runs
    .map(({ text, target }) => (target === null ? shown(text) : `<${shown(text)}>(${target})`))
    .join('');
}

function shown(text: string): string {
  return text
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\f', '\\f')
    .replaceAll('\u00A0', '\\u00A0');
}
