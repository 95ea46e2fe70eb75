import type { ConversionData } from '../core/schemas.ts';
import { conversionOf } from './conversion.ts';
import { importDocument } from './document-import.ts';
import type { ImportedText } from './imported.ts';
import type { Said, Settled } from './settled.ts';
import type { SourceDocument } from './source-document.ts';
import type { Structure } from './structure.ts';
import type { TextForm } from './text-form.ts';
import { importText } from './text-import.ts';

/** What is brought in: the sections, and for a file that is not the text form itself the way to it. */
export interface BroughtIn {
  imported: ImportedText;
  document: SourceDocument | null;
  structure: Structure | null;
  form: TextForm | null;
  conversion: ConversionData | null;
}

/** Brings in a text, or what a reader has found in a file of another format. Pure: nothing is read or written. */
export function bringIn(
  source: { text: string | null; document: SourceDocument | null },
  settled: Settled,
  said: Said,
): BroughtIn {
  const { document } = source;
  if (document === null) {
    const imported = importText(source.text ?? '', settled, said);
    return { imported, document, structure: null, form: null, conversion: null };
  }
  const imported = importDocument(document, settled, said);
  const { structure, form } = imported;
  return { imported, document, structure, form, conversion: conversionOf(document) };
}
