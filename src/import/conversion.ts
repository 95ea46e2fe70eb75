import type { ConversionData } from '../core/schemas.ts';
import { collapse } from '../core/text.ts';
import type { SourceDocument } from './source-document.ts';

const CONVERTERS: Record<SourceDocument['format'], string> = {
  docx: 'Word (.docx) läst av importen',
  pdf: 'PDF läst av importen',
  markdown: 'Markdown läst av importen',
  text: 'Text i annan teckenkodning, gjord om till UTF-8',
};

/**
 * What became of the characters of a file on the way to its text form: those of the text, those left out and those
 * that went when the page's pieces were put together. Same pieces are told once, with how often they stood there.
 */
export function conversionOf(document: SourceDocument): ConversionData {
  const pieces = new Map<string, ConversionData['dropped'][number]>();
  for (const { text, reason, place } of document.dropped) {
    const words = collapse(text);
    const id = `${reason}\n${words}`;
    const known = pieces.get(id);
    if (known) known.times += 1;
    else pieces.set(id, { text: words, reason, page: place.page, times: 1 });
  }
  return {
    converter: CONVERTERS[document.format],
    characters: balance(document),
    dropped: [...pieces.values()],
    mended: document.mended.map(({ kind, before, after, certainty, place }) => ({
      kind,
      before,
      after,
      certainty,
      page: place.page,
    })),
    remarks: document.remarks.map(({ text, place }) =>
      place?.page ? `${text} (page ${place.page})` : text,
    ),
  };
}

function balance({ account }: SourceDocument): ConversionData['characters'] {
  if (!account) return null;
  const { inFile, made, inBlocks, dropped, replaced, missing, surplus } = account;
  return { inFile, made, inText: inBlocks, dropped, replaced, missing, surplus };
}
