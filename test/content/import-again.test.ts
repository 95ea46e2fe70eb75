import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../../src/import/text-import.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { readSettled, writeEdition } from '../../src/io/edition-folder.ts';
import { CONTENT_FOLDER } from '../core/support/content.ts';

test('bringing the source of 2025 in again keeps every byte of the edition', () => {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const original = join(CONTENT_FOLDER, 'vasterbotten', 'uppdrag-och-regler');
    const folder = join(copy, '2025');
    cpSync(original, copy, { recursive: true });
    const source = readFileSync(join(folder, 'source.txt'));
    const imported = importText(source.toString('utf8'), readSettled(folder));
    writeEdition(folder, imported, source);
    expect(imported.sections).toHaveLength(115);
    expect(imported.remarks).toEqual([]);
    expect(readContentFolder(copy)).toEqual(readContentFolder(original));
  } finally {
    rmSync(copy, { recursive: true });
  }
});
