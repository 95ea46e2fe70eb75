import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/core/catalogue.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { EMPTY_LIST, extendSealed, sealables } from '../../src/core/sealed.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { wordsOf } from '../../src/io/word-list.ts';

const HOME = 'content/ytterskar/gasthamnsregler';
const FILES = readContentFolder(resolve('examples/skargard'));
const PUBLISHED = extendSealed(EMPTY_LIST, sealables(buildRulebook(FILES, '2029-03-01')));
const LIST: ContentFile = { path: 'published/sealed.tsv', text: PUBLISHED.text, sha256: '' };
const REACH: ContentFile = {
  path: 'content/published.yaml',
  text: `lines: ${PUBLISHED.list.sealed.length}\nhead: ${PUBLISHED.list.head}\n`,
  sha256: '',
};

/** What the seal says, as "file found", of content and list after a change to some files. */
function told(changes: Record<string, (text: string) => string> = {}, list = LIST): string[] {
  const change = (file: ContentFile): ContentFile => ({
    ...file,
    text: (changes[file.path] ?? String)(file.text),
  });
  const files = [...FILES, REACH].map(change);
  return buildRulebook(files, '2029-03-01', { list: change(list) })
    .problems.filter(({ rule }) => rule === 'sealed')
    .map(({ place, found }) => `${place.file} ${found}`);
}

const first = PUBLISHED.list.sealed.find(({ what }) => what.startsWith('section '));
const [, ID = '', KEY = ''] = first?.what.split(' ') ?? [];
const SECTION = FILES.find(
  ({ path, text }) => path.startsWith(`content/${ID}/`) && text.includes(`\nkey: ${KEY}\n`),
)?.path as string;

test('what was published and stands as it stood is no problem', () => {
  expect(told()).toEqual([]);
});

test('the build, which asks a word list, seals the same as the check, which does not', () => {
  const built = buildRulebook(FILES, '2029-03-01', { words: wordsOf });
  expect(extendSealed(EMPTY_LIST, sealables(built)).text).toBe(PUBLISHED.text);
});

describe('what is not as it was published is told', () => {
  test('words of a section, also where source, sums and ids are changed with them', () => {
    const change = (text: string) => text.replaceAll('påhittad', 'påhitttad');
    const all = Object.fromEntries(FILES.map(({ path }) => [path, change]));
    const lines = told(all);
    expect(lines.join('\n')).toContain(`${SECTION} other words of a published section`);
  });

  test('an id that means another duty', () => {
    const exchange = (text: string) =>
      text.replace(
        /^( *- id: )K(10|11)$/gmu,
        (_, head: string, n: string) => `${head}K${n === '10' ? 11 : 10}`,
      );
    const lines = told({ [`${HOME}/requirements.yaml`]: exchange });
    expect(lines.some((line) => /published id .* K10 /u.test(line))).toBe(true);
    expect(lines.some((line) => / K11 /u.test(line))).toBe(true);
  });

  test('a ledger that is gone, and ids that were given anew', () => {
    const lines = told({ [`${HOME}/requirements.yaml`]: () => 'next: 1\nrequirements: []\n' });
    expect(lines.length).toBeGreaterThan(50);
    expect(lines[0]).toContain('nothing where words of a published id stood');
  });

  test('what an edition and a decision say of themselves', () => {
    const edition = `${HOME}/2028/edition.yaml`;
    const decision = FILES.find(({ path }) => /\/decisions\/[^/]+\.mdx$/u.test(path))
      ?.path as string;
    const lines = told({
      [edition]: (text) => text.replace(/^completeness: complete$/mu, 'completeness: partial'),
      [decision]: (text) => text.replace(/^title: (.)/mu, 'title: $1x'),
    });
    expect(lines.join('\n')).toContain('was published: edition ytterskar/gasthamnsregler/2028');
    expect(lines.join('\n')).toContain(`${decision} other what a published decision`);
  });

  test.each([
    ['taken away', (text: string) => text.split('\n').toSpliced(3, 1).join('\n')],
    ['rewritten', (text: string) => text.replace(/\t[0-9a-f]{3}/u, '\t000')],
    ['moved', (text: string) => text.replace(/^(.*\n)(.*\n)/u, '$2$1')],
  ])('a line of the list that was %s', (_, change) => {
    expect(told({ [LIST.path]: change })).toEqual([
      expect.stringContaining('a line that does not follow'),
    ]);
  });

  test('a list that was cut short, or is gone', () => {
    const cut = (text: string) => text.split('\n').slice(0, -3).join('\n');
    expect(told({ [LIST.path]: cut })).toEqual([
      expect.stringContaining('content/published.yaml a list of'),
    ]);
    expect(told({ [LIST.path]: () => '' })).toEqual([
      expect.stringContaining('no list of what is sealed'),
    ]);
  });
});

test('words that a recorded correction has changed are changed on record', () => {
  const source = FILES.find(({ path }) => path === `content/${ID}/source.txt`);
  if (!source) throw new Error('The edition has no source.');
  const correct = (text: string) => {
    const words = /\n---\n\n(\S+ \S+)/u.exec(text)?.[1] ?? '';
    const record = `corrections:\n  - kind: conversion\n    line: 1\n    printed: ${JSON.stringify(words)}\n    reading: ${JSON.stringify(`${words}x`)}\n    certainty: certain\n    reason: Påhittad.\n`;
    return text.replace(`\n---\n\n${words}`, `\n${record}---\n\n${words}x`);
  };
  expect(told({ [SECTION]: correct })).toEqual([]);
});

test('what was wrong when it was published can be amended, in just these words and with a reason', () => {
  const region = 'content/ytterskar/region.yaml';
  const rename = (text: string) => text.replace(/^name: .*$/mu, 'name: Region Ytterst');
  expect(told({ [region]: rename })).toHaveLength(1);
  const files = FILES.map((file) =>
    file.path === region ? { ...file, text: rename(file.text) } : file,
  );
  const now = sealables(buildRulebook(files, '2029-03-01')).find(
    ({ what }) => what === 'region ytterskar',
  );
  const amended = (print: string) => ({
    path: 'content/amended.yaml',
    text: `amended:\n  - what: region ytterskar\n    print: ${print}\n    reason: Fel namn.\n`,
    sha256: '',
  });
  const problems = (print: string) =>
    buildRulebook([...files, REACH, amended(print)], '2029-03-01', { list: LIST }).problems.filter(
      ({ rule }) => rule === 'sealed',
    );
  expect(problems(now?.print ?? '')).toEqual([]);
  expect(problems('0'.repeat(32))).toHaveLength(1);
});

test('publishing again adds what is new and changes nothing that stands', () => {
  const files = FILES.filter(({ path }) => !path.startsWith(`${HOME}/2029/`));
  const before = extendSealed(EMPTY_LIST, sealables(buildRulebook(files, '2029-03-01')));
  const after = extendSealed(before.list, sealables(buildRulebook(FILES, '2029-03-01')));
  expect(after.text.startsWith(before.text)).toBe(true);
  expect(after.list.sealed.length).toBeGreaterThan(before.list.sealed.length);
});
