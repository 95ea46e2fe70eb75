import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const content = mkdtempSync(join(tmpdir(), 'live-'));
cpSync(resolve('examples/skargard'), content, { recursive: true });
const SECTION = join(content, 'ytterskar/gasthamnsregler/2029/1.mdx');
const KEPT = readFileSync(SECTION, 'utf8');

let port: number;
let child: ChildProcess;
let ended: Promise<void>;

beforeAll(async () => {
  port = await freePort();
  const args = ['scripts/dev.ts', '--port', String(port), '--content', content];
  // Only what a person's terminal has: the variables of a test run would make Astro build other pages.
  const { PATH, HOME, TMPDIR } = process.env;
  child = spawn(process.execPath, [...args, '--today', '2029-03-01'], {
    env: { PATH, HOME, TMPDIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ended = new Promise((done) => child.once('close', () => done()));
  let told = '';
  await new Promise<void>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        if (told.includes(`:${port}`)) ready();
      });
    }
    child.once('close', () => failed(new Error(`Live editing did not start:\n${told}`)));
  });
}, 120_000);

afterAll(async () => {
  child.kill();
  await ended;
  rmSync(content, { recursive: true });
});

async function page(): Promise<{ status: number; text: string }> {
  const answer = await fetch(`http://localhost:${port}/ytterskar/gasthamnsregler/2029/1/`);
  return { status: answer.status, text: await answer.text() };
}

test('an edited word stands on the page, a fault in its place, and mending heals it', async () => {
  expect(await page()).toMatchObject({ status: 200, text: expect.not.stringContaining('Tärnor') });

  writeFileSync(SECTION, `${KEPT.trimEnd()} Tärnor häckar.\n`);
  const edited = await page();
  expect(edited).toMatchObject({ status: 200, text: expect.stringContaining('Tärnor häckar.') });
  // The words are no longer those of the source: the page is shown, and says so first.
  expect(edited.text).toMatch(/<body[^>]*><aside id="fel"[\s\S]*2029\/1\.mdx:\d+:\d+ error/u);

  writeFileSync(SECTION, KEPT.replace(/^key: /mu, 'kye: '));
  const faulty = await page();
  expect(faulty.status).toBe(500);
  expect(faulty.text).toContain('2029/1.mdx:2:');
  expect(faulty.text).toContain('the unknown key &quot;kye&quot;');
  expect(faulty.text).not.toMatch(/\bat \w+ \(/u);

  writeFileSync(SECTION, KEPT);
  expect(await page()).toMatchObject({ status: 200, text: expect.not.stringContaining('Tärnor') });
}, 120_000);

test('ending it ends the server', async () => {
  child.kill();
  await ended;
  await expect(page()).rejects.toThrow();
}, 60_000);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
