import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { recoverPlace, takePlace } from '../../src/io/finished-site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'place-'));
const out = join(scratch, 'dist');
const site = (folder: string, words: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
};
const shown = (): string => readFileSync(join(out, 'index.html'), 'utf8');

beforeEach(() => {
  for (const name of readdirSync(scratch)) rmSync(join(scratch, name), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the new site takes the place of the old one, and nothing is left beside it', () => {
  site(out, 'old');
  site(`${out}.part`, 'new');
  takePlace(`${out}.part`, out);
  expect(shown()).toBe('new');
  expect(readdirSync(scratch)).toEqual(['dist']);
});

test('cut off while the old one is aside: it comes back', () => {
  site(`${out}.old`, 'old');
  site(`${out}.part`, 'half');
  recoverPlace(out);
  expect(shown()).toBe('old');
});

test('cut off when the new one stands: the old one goes', () => {
  site(out, 'new');
  site(`${out}.old`, 'old');
  recoverPlace(out);
  expect(shown()).toBe('new');
  expect(existsSync(`${out}.old`)).toBe(false);
});
