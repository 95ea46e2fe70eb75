import type { ConversionData } from '../core/schemas.ts';
import { collapse, withoutSpace } from '../core/text.ts';
import type { SourceDocument } from './source-document.ts';
import type { TextForm } from './text-form.ts';

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
export function conversionOf(document: SourceDocument, form: TextForm): ConversionData {
  const pieces = new Map<string, ConversionData['dropped'][number]>();
  for (const { text, reason, place } of document.dropped) {
    const words = collapse(text);
    const id = `${reason}\n${words}`;
    const known = pieces.get(id);
    if (known) known.times += 1;
    else pieces.set(id, { text: words, reason, page: place.page, times: 1 });
  }
  const sum = (sizes: readonly number[]) => sizes.reduce((total, n) => total + n, 0);
  return {
    converter: CONVERTERS[document.format],
    characters: {
      original: document.characters ?? null,
      text: size(form.text),
      markup: Math.max(0, form.markup),
      dropped: sum(document.dropped.map(({ text }) => size(text))),
      mended: sum(
        document.mended.map(({ before, after }) => Math.max(0, size(before) - size(after))),
      ),
    },
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

/** Characters of the file that are neither in the text form nor left out on record; null when the reader cannot tell. */
export function unaccounted({ characters }: ConversionData): number | null {
  const { original, text, markup, dropped, mended } = characters;
  return original === null ? null : original - (text - markup) - dropped - mended;
}

const size = (text: string): number => withoutSpace(text).length;
