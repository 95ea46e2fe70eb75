import { UnreadableFile } from './source-document.ts';

export type FileKind = 'docx' | 'pdf' | 'markdown' | 'text';

const NAMES: Record<FileKind, { told: string; ending: string }> = {
  docx: { told: 'a Word file', ending: '.docx' },
  pdf: { told: 'a PDF', ending: '.pdf' },
  markdown: { told: 'Markdown', ending: '.md' },
  text: { told: 'text', ending: '.txt' },
};

const BY_NAME: Record<string, FileKind> = {
  docx: 'docx',
  docm: 'docx',
  doc: 'docx',
  pdf: 'pdf',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** The largest file that is read at all; a rulebook has a few megabytes. */
export const LARGEST = 100 * 2 ** 20;

/**
 * What kind of file it is, by its content; the name decides only between text and Markdown. A file under a name that
 * says otherwise is refused: one of the two is a mistake, and only the editor knows which.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw new UnreadableFile(`${name} is empty; fetch or save it again.`);
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = BY_NAME[ending];
  const found = byContent(bytes);
  if (found === 'other archive' && named !== 'docx') {
    throw new UnreadableFile(
      `${name} is an archive and no rulebook; unpack it, or save the document as .docx or .pdf.`,
    );
  }
  if (found === 'rtf') {
    throw new UnreadableFile(
      `${name} is an RTF file; open it in Word and save it as "Word document (.docx)".`,
    );
  }
  const binary = found === 'docx' || found === 'pdf' || found === 'ole' ? found : null;
  if (binary === 'ole' || (binary === null && found === 'other archive')) return 'docx';
  if (binary) {
    if (named === undefined || named === binary) return binary;
    throw new UnreadableFile(
      `${name} is ${NAMES[binary].told} under the name of ${NAMES[named].told}; give it the ending ${NAMES[binary].ending}.`,
    );
  }
  if (named === 'docx' || named === 'pdf') {
    throw new UnreadableFile(
      `${name} is no ${named === 'pdf' ? 'PDF' : 'Word file'}, whatever its name says; fetch it again, or give it the ending that it should have.`,
    );
  }
  return named ?? 'text';
}

function byContent(bytes: Uint8Array): 'docx' | 'pdf' | 'ole' | 'rtf' | 'other archive' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.startsWith('PK')) {
    return /^PK[\s\S]{0,200}mimetypeapplication\/(?:vnd\.oasis|epub)/u.test(start)
      ? 'other archive'
      : 'docx';
  }
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'ole';
  if (start.startsWith('{\\rtf')) return 'rtf';
  // The header may stand a little into the file (ISO 32000-1, annex H).
  if (/(?:^|[\r\n\0])%PDF-\d/u.test(start)) return 'pdf';
  return null;
}

/**
 * The text of a text file. UTF-8, or UTF-16 when a byte order mark says so; nothing is guessed, since a wrong guess
 * would publish wrong letters.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (!/[^\P{Cc}\t\n\r\f]/u.test(text)) return text;
  } catch {
    // Falls through to the one message for everything that is not text.
  }
  throw new UnreadableFile(
    `${name} is not UTF-8 text; open it in the program it comes from and save it as text in UTF-8, or bring in the Word or PDF file.`,
  );
}
