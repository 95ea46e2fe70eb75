import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, fileKind } from '../../src/import/file-kind.ts';
import { UnreadableFile } from '../../src/import/source-document.ts';
import { cases } from '../support/cases.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the kind of a file', () => {
  test.each([
    ['regler.txt', '1. VÅRD', 'text'],
    ['regler', '1. VÅRD', 'text'],
    ['regler.md', '## 1 Vård', 'markdown'],
    ['regler.pdf', '%PDF-1.7', 'pdf'],
    ['regler', '%PDF-1.7', 'pdf'],
    ['regler.docx', 'PK\u0003\u0004', 'docx'],
    ['om-pdf.txt', 'En text som nämner formatet PDF och dess början %PDF- långt in.', 'text'],
  ])('%s with %j is %s', (name, content, kind) => {
    expect(fileKind(bytes(content), name)).toBe(kind);
  });

  test.each([
    [
      'regler.pdf',
      'PK\u0003\u0004',
      'regler.pdf is a Word file under the name of a PDF; give it the ending .docx.',
    ],
    [
      'regler.md',
      '%PDF-1.7',
      'regler.md is a PDF under the name of Markdown; give it the ending .pdf.',
    ],
    [
      'regler.pdf',
      'text',
      'regler.pdf is no PDF, whatever its name says; fetch it again, or give it the ending that it should have.',
    ],
    [
      'regler.docx',
      '{\\rtf1',
      'regler.docx is an RTF file; open it in Word and save it as "Word document (.docx)".',
    ],
    ['regler.txt', '', 'regler.txt is empty; fetch or save it again.'],
  ])('%s with %j is refused', (name, content, message) => {
    expect(() => fileKind(bytes(content), name)).toThrow(new UnreadableFile(message));
  });
});

describe('the text of a file', () => {
  test('is read as UTF-16 when its mark says so, and never guessed', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'Vård'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(decodeText(utf16, 'a.txt')).toBe('Vård');
    expect(() => decodeText(new Uint8Array([0x56, 0xe5, 0x72, 0x64]), 'a.txt')).toThrow(
      /is not UTF-8 text/u,
    );
  });

  test('law: noise is refused in one line, or is text without control characters', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.pdf', 'a.docx', 'a'),
        (noise, name) => {
          try {
            const kind = fileKind(noise, name);
            if (kind === 'text' || kind === 'markdown') {
              expect(decodeText(noise, name)).not.toMatch(/[^\P{Cc}\t\n\r\f]/u);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFile);
            expect((error as Error).message).toMatch(/^a\S* .*\.$/u);
          }
        },
      ),
      { numRuns: cases(3000) },
    );
  });
});
