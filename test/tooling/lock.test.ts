import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingEntries } from '../../scripts/lock.mjs';

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

describe('package-lock.json', () => {
  test('has every platform of every dependency, so that npm ci works (else: npm run lock)', () => {
    expect(missingEntries(JSON.parse(text).packages)).toEqual({});
  });

  test('names no address that packages were fetched from', () => {
    expect(text).not.toContain('"resolved"');
  });
});

describe('missingEntries', () => {
  test('puts back what a dependency names, with the platform that the name tells', () => {
    const optionalDependencies = {
      '@tool/cli-darwin-arm64': '2.0.0',
      '@tool/cli-linux-x64-musl': '2.0.0',
      '@tool/cli-wasm32-wasi': '2.0.0',
      'tool-windows-x64': '2.0.0',
    };
    expect(missingEntries({ 'node_modules/tool': { optionalDependencies } })).toEqual({
      'node_modules/@tool/cli-darwin-arm64': {
        version: '2.0.0',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
      'node_modules/@tool/cli-linux-x64-musl': {
        version: '2.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/@tool/cli-wasm32-wasi': { version: '2.0.0', optional: true, cpu: ['wasm32'] },
      'node_modules/tool-windows-x64': {
        version: '2.0.0',
        optional: true,
        os: ['win32'],
        cpu: ['x64'],
      },
    });
  });

  test('leaves alone what has an entry, beside the dependency or nested in it', () => {
    const optionalDependencies = { a: '1.0.0', b: '1.0.0', c: '1.0.0' };
    const packages = {
      'node_modules/tool': {},
      'node_modules/tool/node_modules/part': { optionalDependencies },
      'node_modules/tool/node_modules/part/node_modules/a': {},
      'node_modules/tool/node_modules/b': {},
      'node_modules/c': {},
    };
    expect(missingEntries(packages)).toEqual({});
  });
});
