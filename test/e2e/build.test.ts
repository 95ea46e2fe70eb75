import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Builds the site into a folder, and gives a checksum for each file in it. */
async function build(out: string): Promise<Record<string, string>> {
  const args = ['scripts/build.ts', '--today', '2026-11-21', '--out', out];
  await run(process.execPath, args, { cwd: root });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [
        path.relative(out, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ]),
    ),
  );
}

test('two builds for the same day are the same, byte for byte', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'builds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const first = await build(path.join(folder, 'first'));
  const second = await build(path.join(folder, 'second'));
  expect(Object.keys(first)).toContain('index.html');
  expect(Object.keys(first).length).toBeGreaterThan(250);
  expect(second).toEqual(first);
});
