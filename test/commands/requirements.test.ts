import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { requirementsJsonSchema } from '../../src/output/requirements-json.ts';
import { run, STACK_TRACE } from './run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'requirements-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const EDITION = resolve('examples/skargard/ytterskar/gasthamnsregler/2029');

interface Row {
  id: string;
  section: string;
  class: string;
  bearer: string;
  deadline: { text: string } | null;
  references: { quote: string }[];
}

test.concurrent('gives an edition folder its permanent ids, in the form of requirements.json', async () => {
  const { exit, out } = await run('requirements', [EDITION]);
  expect(exit).toBe(0);
  const rows = JSON.parse(out) as Row[];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.every(({ id }) => /^K\d+$/u.test(id))).toBe(true);
  expect(requirementsJsonSchema.safeParse(rows).error).toBeUndefined();
  const answers = rows.find(({ section, deadline }) => section === '3.4' && deadline);
  expect(answers).toMatchObject({ class: 'obligation', deadline: { text: 'inom fem vardagar' } });
  expect(rows.some(({ references }) => references.length > 0)).toBe(true);
});

test.concurrent('gives an edition.json ids that hold for the output only, in the same form', async () => {
  const file = join(scratch, 'edition.json');
  const paragraphs = ['Hamnen ska vara öppen.', 'Gästen ska betala inom tre dagar.'];
  writeFileSync(
    file,
    JSON.stringify({ sections: [{ number: '2.10', title: 'Hamn', level: 2, paragraphs }] }),
  );
  const { exit, out } = await run('requirements', [file]);
  expect(exit).toBe(0);
  const rows = JSON.parse(out);
  expect(requirementsJsonSchema.safeParse(rows).error).toBeUndefined();
  expect(rows).toMatchObject([
    { id: '2.10-p1-s1', permanent: false, section: '2.10', class: 'obligation' },
    { id: '2.10-p2-s1', deadline: { text: 'inom tre dagar' }, permanentUrl: null },
  ]);
});

test.concurrent('tells also of a requirement that the ledger has no id for yet', async () => {
  const document = join(scratch, 'content', 'ytterskar', 'gasthamnsregler');
  cpSync(resolve('examples/skargard'), join(scratch, 'content'), {
    recursive: true,
  });
  const section = join(document, '2029', '3.4.mdx');
  writeFileSync(
    section,
    `${readFileSync(section, 'utf8').trimEnd()}\n\nHamnvärden ska dessutom flagga varje dag.\n`,
  );
  const { exit, out } = await run('requirements', [join(document, '2029')]);
  expect(exit).toBe(0);
  const rows = JSON.parse(out) as Row[];
  const fresh = rows.filter(({ id }) => !id.startsWith('K'));
  expect(fresh).toMatchObject([
    { section: '3.4', sentence: 'Hamnvärden ska dessutom flagga varje dag.' },
  ]);
  expect(rows.indexOf(fresh[0] as Row)).toBeLessThan(rows.length - 1);
});

test.concurrent('judges what the change of a requirement does', async () => {
  const file = join(scratch, 'pairs.json');
  const pairs = [
    { id: 'a', old: 'Hamnen bör vara öppen.', new: 'Hamnen ska vara öppen.' },
    { id: 'b', old: null, new: 'Hamnen ska vara öppen.' },
  ];
  writeFileSync(file, JSON.stringify({ pairs }));
  const { exit, out } = await run('effect', [file]);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    { id: 'a', effect: 'tightened', because: 'advised before, bound now' },
    { id: 'b', effect: 'new' },
  ]);
});

test.concurrent.each([
  ['requirements', ['nowhere.json']],
  ['requirements', []],
  ['requirements', [scratch]],
  ['effect', ['nowhere.json']],
  ['effect', []],
] as const)('%s %j is misuse, told in one line', async (script, args) => {
  const { exit, err } = await run(script, [...args]);
  expect(exit).toBe(2);
  expect(err).not.toMatch(STACK_TRACE);
});
