import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { swedish } from '../../src/output/problem-wording.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/checks', import.meta.url));

/** Every sentence that a case of the checks brings about, without what it quotes of the content. */
function saidByRules(): Set<string> {
  const base = readContentFolder(join(FIXTURES, 'base', 'content'));
  const said = new Set<string>();
  for (const name of readdirSync(FIXTURES)) {
    const folder = join(FIXTURES, name, 'content');
    const own = existsSync(folder) ? readContentFolder(folder) : [];
    const paths = new Set(own.map(({ path }) => path));
    const files = [...base.filter(({ path }) => !paths.has(path)), ...own];
    for (const { found, expected, mend, other } of buildRulebook(files, '2026-11-21', {
      drafts: true,
    }).problems) {
      for (const one of [found, expected, mend, other?.note ?? '']) {
        // What is nothing but a quotation, a number or a name is the same in every language.
        if (!/^(?:".*"|[\d.]+|\S*)$/su.test(one)) said.add(one);
      }
    }
  }
  return said;
}

test('every sentence of the rules has its Swedish', () => {
  expect([...saidByRules()].filter((one) => swedish(one) === one)).toEqual([]);
});
