import { UnreadableFile } from '../source-document.ts';
import { LARGEST_FILE } from './limits.ts';

const SAVE_AS_DOCX = 'open it in Word and save it as "Word document (.docx)"';

/** What a file that is no archive begins with, and what to tell the person who has it. */
const KINDS: readonly { begins: RegExp; told: string }[] = [
  { begins: /^%PDF-/u, told: 'is a PDF under a Word name; give it the ending .pdf' },
  { begins: /^\{\\rtf/u, told: `is an RTF file; ${SAVE_AS_DOCX}` },
  {
    begins:
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:pkg:package|w:wordDocument)\b/u,
    told: `is a Word file saved as XML; ${SAVE_AS_DOCX}`,
  },
  {
    begins: /^\s*(?:<!doctype html|<html)/iu,
    told: `is a web page under a Word name; ${SAVE_AS_DOCX}`,
  },
  {
    begins: /^Rar!|^7z\xBC\xAF/u,
    told: 'is another kind of archive and no Word file; unpack it first',
  },
];

/**
 * Refuses what is no archive before anything is unpacked.
 *
 * An old .doc and a .docx with a password are both OLE containers; the second holds a stream named EncryptedPackage
 * (MS-OFFCRYPTO 2.3.4.4), whose name stands in the directory in UTF-16.
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('is empty; fetch or save it again');
  if (bytes.length > LARGEST_FILE) {
    throw new UnreadableFile(
      `is ${megabytes(bytes.length)} MB and larger than the ${megabytes(LARGEST_FILE)} MB that are read; make the pictures in it smaller or take them out`,
    );
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw new UnreadableFile(
      holdsUtf16(bytes, 'EncryptedPackage')
        ? 'is protected by a password; open it in Word, take the password away under "Protect document", and save it'
        : `is in the old Word format (.doc); ${SAVE_AS_DOCX}`,
    );
  }
  if (startsWith(bytes, [0x50, 0x4b])) return;
  const start = String.fromCharCode(...bytes.subarray(0, 400)).replace(/^\xEF\xBB\xBF/u, '');
  const kind = KINDS.find(({ begins }) => begins.test(start));
  if (kind) throw new UnreadableFile(kind.told);
  throw new UnreadableFile(
    isText(bytes)
      ? 'is plain text under a Word name; give it the ending .txt'
      : `is not a Word file or is damaged from its first byte; fetch it again, or ${SAVE_AS_DOCX}`,
  );
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  for (let at = bytes.indexOf(word.charCodeAt(0)); at !== -1; ) {
    if ([...word].every((letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0))) return true;
    at = bytes.indexOf(word.charCodeAt(0), at + 1);
  }
  return false;
}

function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
