import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, STACK_TRACE } from './run.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/checks', import.meta.url));

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The content of a fixture laid over the base, in a folder of its own. */
function content(name: string): string {
  const folder = join(scratch, name);
  cpSync(join(FIXTURES, 'base', 'content'), folder, { recursive: true });
  cpSync(join(FIXTURES, name, 'content'), folder, { recursive: true });
  return folder;
}

describe('npm run check', () => {
  test.concurrent('says in one line what it has checked, and exits with 0', async () => {
    const { exit, out, err } = await run('check', ['examples/skargard']);
    expect(err).toBe('');
    expect(out).toMatch(/^\d+ avsnitt i \d+ utgåvor kontrollerade: 0 fel, 0 varningar\.\n$/u);
    expect(exit).toBe(0);
  });

  test.concurrent('tells every problem on standard error, and exits with 1', async () => {
    const { exit, out, err } = await run('check', [content('unique-key')]);
    expect(exit).toBe(1);
    expect(out).toBe(
      '6 avsnitt i 2 utgåvor kontrollerade: 1 fel, 0 varningar.\n' +
        'exempelregion/skridskobanor har ingen requirements.yaml och får ingen kravkatalog; ' +
        'npm run -s ledger ger beteckningarna.\n',
    );
    expect(err).toMatch(
      /^content\/exempelregion\/skridskobanor\/2025\/1\.2\.mdx:\d+:\d+ fel unique\n/u,
    );
    expect(err).not.toMatch(STACK_TRACE);
  });

  // Was a fault: a folder that is not there ends in a stack trace and exit 1 instead of one line and exit 2.
  test.concurrent('a folder that is not there is misuse', async () => {
    const { exit, err } = await run('check', [join(scratch, 'nowhere')]);
    expect(err).not.toMatch(STACK_TRACE);
    expect(exit).toBe(2);
  });

  // Was a fault: an option is taken for a folder, with the same stack trace.
  test.concurrent('an option that it does not know is misuse', async () => {
    const { exit, err } = await run('check', ['--fix']);
    expect(err).not.toMatch(STACK_TRACE);
    expect(exit).toBe(2);
  });

  // Was a fault: a folder without any content is "0 sections checked: 0 errors" and exit 0; a slip of the pen passes for done.
  test.concurrent('a folder that holds no content is misuse', async () => {
    const empty = join(scratch, 'empty');
    mkdirSync(empty, { recursive: true });
    expect((await run('check', [empty])).exit).not.toBe(0);
  });
});
