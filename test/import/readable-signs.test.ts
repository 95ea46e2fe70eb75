import { expect, test } from 'vitest';
import { withReadableSigns } from '../../src/import/readable-signs.ts';
import { type SourceDocument, UnreadableFile } from '../../src/import/source-document.ts';

const sign = (code: number): string => String.fromCodePoint(code);

function document(text: string): SourceDocument {
  return {
    format: 'docx',
    title: null,
    blocks: [
      { kind: 'paragraph', runs: [{ text, target: null }], place: { page: null, block: 1 } },
    ],
    dropped: [],
    mended: [],
    remarks: [],
    account: {
      inFile: 10,
      made: 0,
      inBlocks: 10,
      dropped: 0,
      replaced: 0,
      missing: '',
      surplus: '',
    },
  };
}

const read = (text: string) =>
  withReadableSigns('a.docx', { text: null, document: document(text) }).document;

test('a dash of Windows-1252 is a dash, and the account tells of it', () => {
  const found = read(`inom 3${sign(0x96)}5 dagar`);
  expect(found?.blocks[0]).toMatchObject({ runs: [{ text: 'inom 3–5 dagar' }] });
  expect(found?.account).toMatchObject({ made: 1, replaced: 1, inBlocks: 10 });
  expect(found?.remarks.map(({ text }) => text)).toEqual([
    'One sign is a code of Windows-1252 and read as what it means there: U+0096 as "–" (1). Hold them against the file.',
  ]);
});

test('a control code goes, on record', () => {
  const found = read(`inom${sign(1)} 3 dagar`);
  expect(found?.blocks[0]).toMatchObject({ runs: [{ text: 'inom 3 dagar' }] });
  expect(found?.dropped).toMatchObject([{ text: 'U+0001', reason: 'control code' }]);
  expect(found?.account).toMatchObject({ inBlocks: 9, dropped: 1 });
});

test('what breaks a line stays', () => {
  expect(read('en\ttvå\ntre')?.blocks[0]).toMatchObject({ runs: [{ text: 'en\ttvå\ntre' }] });
});

test('a text is mended likewise', () => {
  const source = { text: `3${sign(0x96)}5${sign(0x81)}`, document: null };
  expect(withReadableSigns('a.txt', source).text).toBe('3–5');
});

test.each([0x202e, 0x2066])(
  'a sign that turns the direction (%i) is refused with its place',
  (code) => {
    expect(() => read(`inom ${sign(code)}03 dagar`)).toThrow(UnreadableFile);
    expect(() => read(`inom ${sign(code)}03 dagar`)).toThrow(
      `a.docx has an invisible sign that turns the direction of reading (U+${code.toString(16).toUpperCase()}) in "inom ¿03 dagar", so that it shows another text than it holds; take the sign away and bring the file in again.`,
    );
  },
);
