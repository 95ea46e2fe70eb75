import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/core/catalogue.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';

/**
 * A case is a folder of test/fixtures/checks: the files of its `content` lie over those of `base/content`,
 * `without.txt` names files of the base that the case leaves out, and `expected.txt` is what an editor reads
 * (`npx vitest -u` writes it anew; read the difference).
 */
const FIXTURES = fileURLToPath(new URL('../fixtures/checks', import.meta.url));
const BASE = readContentFolder(join(FIXTURES, 'base', 'content'));
const NOTHING = 'No problems.\n';

describe('checks', () => {
  test('find nothing in the base that the cases change', () => {
    expect(report(BASE)).toBe(NOTHING);
  });

  const cases = readdirSync(FIXTURES).filter((name) => name !== 'base');
  test.for(cases)('%s', async (name, { expect }) => {
    await expect(report(filesOf(name))).toMatchFileSnapshot(join(FIXTURES, name, 'expected.txt'));
  });
});

function filesOf(name: string): ContentFile[] {
  const folder = join(FIXTURES, name);
  const own = existsSync(join(folder, 'content')) ? readContentFolder(join(folder, 'content')) : [];
  const list = join(folder, 'without.txt');
  const without = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  const replaced = new Set([...own.map((file) => file.path), ...without]);
  return [...BASE.filter((file) => !replaced.has(file.path)), ...own];
}

function report(files: readonly ContentFile[]): string {
  const found = buildRulebook(files, '2026-11-21').problems;
  return found.length === 0 ? NOTHING : `${found.map(formatProblem).join('\n\n')}\n`;
}
