import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { UnreadableFile } from '../../../src/import/source-document.ts';
import { cases } from '../../support/cases.ts';

const fixture = (path: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../fixtures/import-pdf/${path}`, import.meta.url))),
  );
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const whole = fixture('libreoffice-two-columns/source.pdf');

describe('a file that cannot be read is told in one line with what to do', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'regler.pdf is empty: 0 bytes. Fetch the file again.'],
    [
      'another format',
      text('PK\u0003\u0004 word/document.xml'),
      'regler.pdf is no PDF: it does not begin with "%PDF-". Check what kind of file it is, and give it the ending that it should have.',
    ],
    [
      'a password',
      fixture('unreadable/encrypted.pdf'),
      'regler.pdf is an encrypted PDF that asks for a password. Open it with the password, save it without one, and import that file.',
    ],
    [
      'scanned pictures',
      fixture('unreadable/scanned.pdf'),
      'regler.pdf holds no text: its pages are scanned pictures or empty. Ask for the original Word file, or have the text recognised (OCR) and import that.',
    ],
    [
      'half a file',
      whole.subarray(0, whole.length / 2),
      'regler.pdf is a damaged PDF that cannot be read. Fetch the file again, or open it in a PDF reader and save it anew.',
    ],
    [
      'nothing but the first line',
      text('%PDF-1.7\n'),
      'regler.pdf is a damaged PDF that cannot be read. Fetch the file again, or open it in a PDF reader and save it anew.',
    ],
    [
      'too large',
      new Uint8Array(200 * 1024 * 1024),
      'regler.pdf has 200 MB and at most 64 MB are read. Save it again without pictures, or import the Word file.',
    ],
  ])('%s', async (_, bytes, message) => {
    const refused = await readPdf(bytes, 'regler.pdf').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect((refused as Error).message).toBe(message);
  });

  test('whatever is changed in a file, it is read with every character accounted for, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            const { account } = await readPdf(bytes, 'regler.pdf');
            expect(account).toMatchObject({ missing: '', surplus: '' });
          } catch (error) {
            if (!(error instanceof UnreadableFile)) throw error;
            expect(error.message).toMatch(/^regler\.pdf [^\n]+\.$/u);
          }
        },
      ),
      { numRuns: cases(40), seed: 6 },
    );
  });
});
