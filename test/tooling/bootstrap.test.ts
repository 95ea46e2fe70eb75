import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseNode,
  linkPinnedNode,
  markInstalled,
  needsInstall,
  pinnedNode,
} from '../../scripts/bootstrap.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bootstrap-'));
  await writeFile(path.join(folder, 'package-lock.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true }));

describe('needsInstall', () => {
  test('is true on a fresh clone', () => {
    expect(needsInstall(folder)).toBe(true);
  });

  test('is false after an install, until the lock file changes', async () => {
    await mkdir(path.join(folder, 'node_modules'));
    markInstalled(folder);
    expect(needsInstall(folder)).toBe(false);
    await writeFile(path.join(folder, 'package-lock.json'), '{ "changed": true }');
    expect(needsInstall(folder)).toBe(true);
  });

  test('is true when node_modules has been removed', async () => {
    await mkdir(path.join(folder, 'node_modules'));
    markInstalled(folder);
    await rm(path.join(folder, 'node_modules'), { recursive: true });
    expect(needsInstall(folder)).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('the pinned Node', () => {
  const packageName = `node-${process.platform}-${process.arch}`;

  async function installPinnedNode(script: string): Promise<string> {
    const bin = path.join(folder, 'node_modules', packageName, 'bin');
    await mkdir(bin, { recursive: true });
    await writeFile(path.join(bin, 'node'), script);
    await chmod(path.join(bin, 'node'), 0o755);
    return path.join(bin, 'node');
  }

  test('is taken, however old the system Node is', async () => {
    const pinned = await installPinnedNode('#!/bin/sh\necho v24.0.0\n');
    expect(pinnedNode(folder)).toBe(pinned);
    expect(chooseNode(folder, '20.20.2')).toBe(pinned);
  });

  test('gives way to the Node at hand when there is none for the platform', () => {
    expect(chooseNode(folder, '22.19.0')).toBe(process.execPath);
    expect(chooseNode(folder, '24.0.0')).toBe(process.execPath);
  });

  test('gives way to the Node at hand when it cannot run, also in npm scripts', async () => {
    await installPinnedNode('#!/nothing\n');
    linkPinnedNode(folder);
    expect(chooseNode(folder, '24.0.0')).toBe(process.execPath);
    await expect(readlink(path.join(folder, 'node_modules/.bin/node'))).rejects.toThrow('ENOENT');
  });

  test('is linked for npm scripts, once', async () => {
    await installPinnedNode('#!/bin/sh\n');
    linkPinnedNode(folder);
    linkPinnedNode(folder);
    expect(await readlink(path.join(folder, 'node_modules/.bin/node'))).toBe(
      `../${packageName}/bin/node`,
    );
  });

  test('is not linked where there is none', async () => {
    linkPinnedNode(folder);
    await expect(readlink(path.join(folder, 'node_modules/.bin/node'))).rejects.toThrow('ENOENT');
  });

  test.each(['20.20.2', '22.9.0'])('says in one line that Node %s is too old', (version) => {
    expect(() => chooseNode(folder, version)).toThrow(
      `There is no pinned Node for ${process.platform}-${process.arch}, and Node ${version} is too old: ` +
        'install Node 24 (22.19.0 at least) from https://nodejs.org and try again.',
    );
  });
});
