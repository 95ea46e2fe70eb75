import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../src/import/word/read-word.ts';
import { told } from './support/told.ts';
import { type WordParts, wordFile } from './support/word-file.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import-word', import.meta.url));
const PARTS = [
  'styles',
  'numbering',
  'settings',
  'footnotes',
  'endnotes',
  'comments',
  'header',
  'footer',
  'relationships',
] as const;

/** A folder holds the XML of the parts without their outermost element, and what is to be read in them. */
function partsOf(name: string): WordParts {
  const read = (part: string): string => readFileSync(join(FOLDER, name, `${part}.xml`), 'utf8');
  const parts: WordParts = { body: read('body') };
  for (const part of PARTS) {
    if (existsSync(join(FOLDER, name, `${part}.xml`))) parts[part] = read(part);
  }
  return parts;
}

const names = readdirSync(FOLDER).sort();

describe.each(names)('%s', (name) => {
  const document = readWord(wordFile(partsOf(name)), `${name}.docx`);

  test('is read as written down', () => {
    expect(told(document)).toBe(readFileSync(join(FOLDER, name, 'expected.txt'), 'utf8'));
  });

  test('every character is accounted for', () => {
    const { account } = document;
    expect(account).toMatchObject({ missing: '', surplus: '' });
    if (!account) throw new Error('no account');
    expect(account.inFile + account.made).toBe(
      account.inBlocks + account.dropped + account.replaced,
    );
  });

  test('is read alike from the strict form', () => {
    expect(readWord(wordFile(partsOf(name), true), `${name}.docx`)).toEqual(document);
  });
});
