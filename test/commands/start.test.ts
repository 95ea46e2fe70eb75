import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { STACK_TRACE, start } from './run.ts';

/** Commands are tested in the process of the tests; that each one starts is seen here. */

const { scripts } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
) as { scripts: Record<string, string> };
const commands = Object.values(scripts).flatMap((line) => /run\.mjs (\S+)/u.exec(line)?.[1] ?? []);

describe.concurrent('as a process', () => {
  test.each(commands)('%s starts, and ends with 2 when it is misused', async (name) => {
    const { exit, out, err } = await start('run.mjs', [name, '--nonsense']);
    expect([exit, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(STACK_TRACE);
  });

  test('reads what is typed, and gives its result on standard output', async () => {
    const { exit, err } = await start('run.mjs', ['new', 'edition'], undefined, '');
    expect([exit, err.trimEnd().split('\n').at(-1)]).toEqual([2, 'Avbrutet. Inget skrevs.']);
    const checked = await start('run.mjs', ['check', 'examples/skargard']);
    expect(checked).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringContaining('kontrollerade'),
    });
  });
});
