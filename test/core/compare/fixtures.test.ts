import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareEditions } from '../../../src/core/compare/compare.ts';
import { readEditionText, toldShort } from '../../support/fixture.ts';

// A new case is a new folder with older.txt and newer.txt. The first run leaves what was found as
// actual.txt; read it, and when it is right rename it expected.txt.
const folder = fileURLToPath(new URL('./fixtures', import.meta.url));

test.each(readdirSync(folder))('%s', (name) => {
  const path = (file: string) => `${folder}/${name}/${file}`;
  const told = toldShort(
    compareEditions(readEditionText(path('older.txt')), readEditionText(path('newer.txt'))),
  );
  const known = path('expected.txt');
  const expected = existsSync(known) ? readFileSync(known, 'utf8') : '';
  if (told === expected) rmSync(path('actual.txt'), { force: true });
  else writeFileSync(path('actual.txt'), told);
  expect(told).toBe(expected);
});
