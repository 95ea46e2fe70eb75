import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { printedDocument } from './printed-document.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/import-pdf', import.meta.url));
const folders = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'source.pdf')));

describe.each(folders)('%s', (folder) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, folder, 'source.pdf')));

  test('is read as its expected.txt says', async () => {
    const document = await readPdf(bytes, 'source.pdf');
    expect(printedDocument(document)).toBe(
      readFileSync(join(ROOT, folder, 'expected.txt'), 'utf8'),
    );
  });

  test('every character is accounted for, and it is the characters that pdf.js extracts', async () => {
    const { account } = await readPdf(bytes, 'source.pdf');
    expect(account).toMatchObject({ missing: '', surplus: '' });
    expect(account?.inFile).toBe((await extracted(bytes)).length);
  });

  test('the same file gives the same document, and the bytes are left as they were', async () => {
    const before = bytes.slice();
    const steps: [number, number][] = [];
    const first = await readPdf(bytes, 'source.pdf', (done, of) => steps.push([done, of]));
    expect(await readPdf(bytes, 'source.pdf')).toEqual(first);
    expect(bytes).toEqual(before);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(steps.map(([done]) => done)).toEqual(steps.map((_, i) => i + 1));
  });
});

/** The letters that the text extraction of pdf.js itself gives, as a second witness. */
async function extracted(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return [...text.normalize('NFKD').replace(/\s|\u00AD|\u200B|\0/gu, '')];
}
