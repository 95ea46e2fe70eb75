import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { run, STACK_TRACE } from './run.ts';

// A second on an idle machine; the limit is for a busy one.
vi.setConfig({ testTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'requirements-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const EDITION = resolve('content/vasterbotten/uppdrag-och-regler/2025');

interface Row {
  id: string;
  section: string;
  class: string;
  bearer: string;
  deadline: { text: string } | null;
  references: { quote: string }[];
}

test.concurrent('finds the requirements of an edition folder', async () => {
  const { exit, out } = await run('requirements.ts', [EDITION]);
  expect(exit).toBe(0);
  const rows = JSON.parse(out) as Row[];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const answers = rows.find(({ section, deadline }) => section === '2.7.3' && deadline);
  expect(answers).toMatchObject({ class: 'obligation', deadline: { text: 'inom tre vardagar' } });
  const logs = rows.find(({ section }) => section === '6.1.4');
  expect(logs?.references.map(({ quote }) => quote)).toContain('SOSFS 2008:14');
});

test.concurrent('judges what the change of a requirement does', async () => {
  const file = join(scratch, 'pairs.json');
  const pairs = [
    { id: 'a', old: 'Hamnen bör vara öppen.', new: 'Hamnen ska vara öppen.' },
    { id: 'b', old: null, new: 'Hamnen ska vara öppen.' },
  ];
  writeFileSync(file, JSON.stringify({ pairs }));
  const { exit, out } = await run('effect.ts', [file]);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    { id: 'a', effect: 'tightened', because: 'advised before, bound now' },
    { id: 'b', effect: 'new' },
  ]);
});

test.concurrent.each([
  ['requirements.ts', ['nowhere.json']],
  ['requirements.ts', []],
  ['requirements.ts', [scratch]],
  ['effect.ts', ['nowhere.json']],
  ['effect.ts', []],
] as const)('%s %j is misuse, told in one line', async (script, args) => {
  const { exit, err } = await run(script, [...args]);
  expect(exit).toBe(2);
  expect(err).not.toMatch(STACK_TRACE);
});
