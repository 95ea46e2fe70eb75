import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCounts } from '../../scripts/test-counts.mjs';

test('the counts of all reports are added up', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-counts-'));
  const report = (numPassedTests: number, numFailedTests: number) =>
    JSON.stringify({ numPassedTests, numFailedTests });
  await writeFile(path.join(folder, 'unit.json'), report(12, 0));
  await writeFile(path.join(folder, 'e2e.json'), report(3, 2));
  expect(readCounts(folder)).toEqual({ passed: 15, failed: 2 });
  await rm(folder, { recursive: true });
});

test('without a report nothing has passed or failed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-counts-'));
  expect(readCounts(folder)).toEqual({ passed: 0, failed: 0 });
  await rm(folder, { recursive: true });
});
