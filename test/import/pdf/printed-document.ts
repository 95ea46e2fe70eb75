import type {
  SourceBlock,
  SourceDocument,
  SourceRun,
} from '../../../src/import/source-document.ts';

/** A document as lines that a person can read and hold against the page: page, kind, text, what became of the rest. */
export function printedDocument(document: SourceDocument): string {
  const sign = (text: string): string => text.replaceAll('\f', '⏏').replaceAll('\n', '⏎');
  return [
    `title: ${document.title ?? '(none)'}`,
    ...document.blocks.map((block) => `${block.place.page} ${sign(printedBlock(block))}`),
    ...document.dropped.map(
      ({ text, reason, place }) => `dropped ${place.page} ${reason}: ${sign(text)}`,
    ),
    ...document.mended.map(
      ({ kind, before, after, certainty, place }) =>
        `mended ${place.page} ${kind}, ${certainty}: ${sign(before)} | ${sign(after)}`,
    ),
    ...document.remarks.map(({ text }) => `remark: ${text}`),
    '',
  ].join('\n');
}

function printedBlock(block: SourceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level ?? '-'} [${block.number ?? ''}] ${block.title} (${block.because.join(', ')})`;
    case 'contents':
      return `contents [${block.number ?? ''}] ${block.title} … ${block.page ?? '-'}`;
    case 'row':
      return `row ${block.table}${block.header ? ' header' : ''}: ${block.cells.map(printedRuns).join(' | ')}`;
    case 'item':
      return `item ${block.depth}${block.ordered ? ' ordered' : ''} [${block.mark}] ${printedRuns(block.runs)}`;
    case 'footnote':
      return `footnote [${block.mark}] ${printedRuns(block.runs)}`;
    case 'paragraph':
      return `paragraph ${printedRuns(block.runs)}`;
  }
}

const printedRuns = (runs: readonly SourceRun[]): string =>
  runs.map(({ text, target }) => (target === null ? text : `[${text}](${target})`)).join('');
