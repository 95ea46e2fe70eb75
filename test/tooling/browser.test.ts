import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browser.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browser-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function program(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

describe('findChromium', () => {
  test('takes CHROMIUM_PATH before anything else', async () => {
    const chosen = await program('my-browser');
    await program('chromium');
    expect(await findChromium({ CHROMIUM_PATH: chosen, PATH: folder })).toBe(chosen);
  });

  test('says so when CHROMIUM_PATH leads nowhere', async () => {
    await expect(findChromium({ CHROMIUM_PATH: '/nothing' })).rejects.toThrow(
      'CHROMIUM_PATH is /nothing, but there is no program there.',
    );
  });

  test('takes a browser in PATH, the stub that some systems have last', async () => {
    const stub = await program('chromium-browser');
    expect(await findChromium({ PATH: folder })).toBe(stub);
    const chrome = await program('google-chrome');
    expect(await findChromium({ PATH: folder })).toBe(chrome);
  });

  test.skipIf(process.platform === 'win32')('passes over what cannot be run', async () => {
    await writeFile(path.join(folder, 'chromium'), 'no program');
    const chrome = await program('google-chrome');
    expect(await findChromium({ PATH: folder })).toBe(chrome);
  });
});
