import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../core/problem.ts';
import { asEdition, unreadable } from '../import/as-edition.ts';
import { type BroughtIn, bringIn } from '../import/bring-in.ts';
import { buildReport } from '../import/build-report.ts';
import { decodeText, type FileKind, fileKind } from '../import/file-kind.ts';
import { withReadableSigns } from '../import/readable-signs.ts';
import type { ImportReport } from '../import/report.ts';
import type { SourceDocument } from '../import/source-document.ts';
import { editionJson } from '../output/edition-json.ts';
import type { RoomRequest } from './import-room.ts';

/** A file brought in: its sections, what is wrong with them, and the report. Data only, since it leaves a thread. */
export interface BroughtInFile {
  /** Name without the folders before it. */
  name: string;
  bytes: Uint8Array;
  kind: FileKind;
  /** The text of a text file; null for a file of another format. */
  text: string | null;
  /** True when the text in UTF-8 is not byte for byte the file. */
  recoded: boolean;
  broughtIn: BroughtIn;
  /** Why sections could not be read back as they would be written; nothing may be written then. */
  problems: Problem[];
  /** All but what edition.yaml leaves open; null where no section was found. */
  report: ImportReport | null;
  /** `edition.json`, where it was asked for. */
  json: string | null;
}

const KINDS = { docx: 'a Word file', pdf: 'a PDF', markdown: 'Markdown', text: 'text' } as const;

type Job = Omit<RoomRequest, 'path'> & { bytes: Uint8Array; name: string };

/** Each reader is loaded only when it is needed: that of PDF has megabytes of code. */
async function documentOf(
  bytes: Uint8Array,
  name: string,
  kind: FileKind,
  text: string | null,
): Promise<SourceDocument | null> {
  if (kind === 'docx') return (await import('../import/word/read-word.ts')).readWord(bytes, name);
  if (kind === 'pdf') {
    const { readPdf } = await import('../import/pdf/read-pdf.ts');
    return readPdf(bytes, name, (done, of) => parentPort?.postMessage({ done, of }));
  }
  if (kind === 'markdown' && text !== null)
    return (await import('../import/markdown/read-markdown.ts')).readMarkdown(text);
  return null;
}

async function bring({ bytes, name, into, settled, said, json }: Job): Promise<BroughtInFile> {
  const kind = fileKind(bytes, name);
  const text = kind === 'markdown' || kind === 'text' ? decodeText(bytes, name) : null;
  const document = await documentOf(bytes, name, kind, text);
  const broughtIn = bringIn(withReadableSigns(name, { text, document }), settled, said);
  const { imported } = broughtIn;
  const problems = unreadable(imported);
  const found = imported.sections.length > 0;
  const file = { file: name, kind: KINDS[kind], into };
  return {
    name,
    bytes,
    kind,
    text,
    recoded: kind === 'text' && (bytes[0] === 0xff || bytes[0] === 0xfe),
    broughtIn,
    problems,
    report: found ? buildReport({ ...file, broughtIn, settled, open: [] }) : null,
    json: json && found ? `${JSON.stringify(editionJson(asEdition(imported)), null, 2)}\n` : null,
  };
}

try {
  parentPort?.postMessage({ brought: await bring(workerData as Job) });
} catch (error) {
  const cause = error as Error;
  parentPort?.postMessage({ error: cause.message, name: cause.constructor.name });
}
