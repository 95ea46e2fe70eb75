import type { SourceDocument } from '../import/source-document.ts';

/** Reads a Word or PDF file. Each reader is loaded only when it is needed: that of PDF has megabytes of code. */
export async function readFile(
  { bytes, name, kind }: { bytes: Uint8Array; name: string; kind: 'docx' | 'pdf' },
  progress: (done: number, of: number) => void,
): Promise<SourceDocument> {
  if (kind === 'docx') {
    const { readWord } = await import('../import/word/read-word.ts');
    return readWord(bytes, name);
  }
  const { readPdf } = await import('../import/pdf/read-pdf.ts');
  return readPdf(bytes, name, progress);
}
