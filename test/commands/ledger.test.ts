import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, STACK_TRACE } from './run.ts';

const BASE = fileURLToPath(new URL('../fixtures/checks/base/content', import.meta.url));
let folder: string;
let document: string;
const file = () => readFileSync(join(document, 'requirements.yaml'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  cpSync(BASE, join(folder, 'content'), { recursive: true });
  document = join(folder, 'content', 'exempelregion', 'skridskobanor');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Each case starts several processes; a busy machine needs its time.
describe('npm run ledger', () => {
  test('gives every requirement an id, and the second time there is nothing to do', async () => {
    const { exit, out, err } = await run('ledger', [document]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('2024 K1: new: Banan ska vara upplyst efter skymningen.\n');
    expect(out).toContain('5 changes written to');
    const before = file();
    expect((await run('ledger', [document])).out).toBe(
      'Every requirement has its id; nothing to write.\n',
    );
    expect(file()).toBe(before);
  });

  test('--dry-run tells and writes nothing', async () => {
    const { exit, out } = await run('ledger', [document, '--dry-run']);
    expect(exit).toBe(0);
    expect(out).toContain('5 changes; nothing was written.');
    expect(() => file()).toThrow();
  });

  test('reviews, splits and joins', async () => {
    await run('ledger', [document]);
    const review = ['review', 'K4', '--by', 'A. Ek', '--on', '2026-01-02'];
    expect((await run('ledger', [document, ...review])).out).toContain(
      'K4: reviewed: mäta isen\n1 change written',
    );
    expect((await run('ledger', [document, 'join', 'K4', 'K5'])).out).toContain(
      'K5: taken in by K4\n',
    );
    const words = [
      '--words',
      'minst 5 timmar om dagen',
      '--words',
      'får inte stängas före skymningen',
    ];
    expect((await run('ledger', [document, 'split', 'K2', ...words])).out).toContain(
      'K6: new, split from K2: får inte stängas före skymningen\n',
    );
    expect(file()).toContain('mergedInto: K4');
    expect((await run('check', [join(folder, 'content')])).err).toContain(
      'en granskning av K4 för andra ord',
    );
  });

  test.each([
    [[], 'ledger: name the folder of a document.'],
    [['nowhere'], 'ledger: nowhere is not the folder of a document: it holds no document.yaml.'],
    [['DOCUMENT', 'eat'], 'ledger: there is no "eat"; expected review, split or join.'],
    [
      ['DOCUMENT', 'review', 'K1', '--on', '2026-01-02'],
      'ledger: say who has read it, with --by NAME.',
    ],
    [
      ['DOCUMENT', 'review', 'K99', '--by', 'A', '--on', '2026-01-02'],
      'ledger: there is no K99 in the ledger.',
    ],
    [['DOCUMENT', '--fast'], "ledger: Unknown option '--fast'."],
  ])('%j is misuse', async (args, message) => {
    const { exit, out, err } = await run(
      'ledger',
      args.map((arg) => (arg === 'DOCUMENT' ? document : arg)),
    );
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.split('\n')[0]).toBe(message);
    expect(err).not.toMatch(STACK_TRACE);
  });

  test('a ledger that cannot be read is left alone', async () => {
    writeFileSync(join(document, 'requirements.yaml'), 'next: 3\nrequirements: [ {');
    const { exit, err } = await run('ledger', [document]);
    expect(exit).toBe(1);
    expect(err).toMatch(/requirements\.yaml:\d+:\d+ error front-matter/u);
    expect(file()).toBe('next: 3\nrequirements: [ {');
  });
});
