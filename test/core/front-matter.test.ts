import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readFrontMatter, readYaml } from '../../src/core/front-matter.ts';

const anything = z.record(z.string(), z.unknown());

const FILE = `---
title: Banor
lines: [3, 9]
notes:
  - quote: is
    kind: slip
  - quote: >
      snö
      och is
---

Brödtext.
`;

describe('front matter', () => {
  test('is cut from the text that follows', () => {
    const front = readFrontMatter('a.mdx', FILE, anything);
    expect(front.data).toMatchObject({ title: 'Banor', lines: [3, 9] });
    expect(front.body).toBe('\nBrödtext.\n');
    expect(front.bodyLine).toBe(11);
    expect(front.problems).toEqual([]);
  });

  test.each([
    [['title'], 2, 8],
    [['lines'], 3, 8],
    [['lines', 1], 3, 12],
    [['notes'], 5, 3],
    [['notes', 0, 'quote'], 5, 12],
    [['notes', 0, 'kind'], 6, 11],
    [['notes', 1, 'quote'], 7, 12],
    [['notes', 1], 7, 5],
  ])('%j stands on line %i, column %i', (path, line, column) => {
    const front = readFrontMatter('a.mdx', FILE, anything);
    expect(front.placeOf(path)).toEqual({ file: 'a.mdx', line, column });
  });

  test('what is not there is told at the closest thing above it', () => {
    const { placeOf } = readFrontMatter('a.mdx', FILE, anything);
    expect(placeOf(['notes', 1, 'comment']).line).toBe(7);
    expect(placeOf(['notes', 7]).line).toBe(5);
    expect(placeOf(['nothing', 'at', 'all']).line).toBe(2);
  });

  test('with the line ends of Windows gives the same data, lines and body line', () => {
    const windows = readFrontMatter('a.mdx', FILE.replaceAll('\n', '\r\n'), anything);
    const unix = readFrontMatter('a.mdx', FILE, anything);
    expect(windows.data).toEqual(unix.data);
    expect(windows.bodyLine).toBe(unix.bodyLine);
    expect(windows.placeOf(['notes', 0, 'kind'])).toEqual(unix.placeOf(['notes', 0, 'kind']));
  });

  test.each([
    ['', ''],
    ['text after it\n', 'text after it\n'],
    ['--- a line of hyphens in the body\n---\n', '--- a line of hyphens in the body\n---\n'],
  ])('ends at the first closing line; the body %j stays whole', (body, expected) => {
    expect(readFrontMatter('a.mdx', `---\na: b\n---\n${body}`, anything).body).toBe(expected);
  });

  test('law: the place of every value is where the value stands', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/u);
    const word = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{3,8}$/u);
    const data = fc.dictionary(key, fc.oneof(word, fc.array(word, { minLength: 1 })), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(data, fc.nat({ max: 5 }), (values, offset) => {
        const yaml = stringify(values);
        const { placeOf } = readYaml('a.yaml', yaml, anything, offset);
        const lines = yaml.split('\n');
        for (const [name, value] of Object.entries(values)) {
          const list = Array.isArray(value);
          for (const [i, one] of (list ? value : [value]).entries()) {
            const { line, column } = placeOf(list ? [name, i] : [name]);
            const rest = lines[line - 1 - offset]?.slice(column - 1) ?? '';
            expect(rest.replaceAll('"', '')).toBe(one);
          }
        }
      }),
    );
  });
});

describe('YAML', () => {
  const schema = z.strictObject({ a: z.string(), b: z.number(), c: z.boolean() });

  test('keeps words that older YAML would turn into something else', () => {
    const { data } = readYaml('a.yaml', 'no: on\nyes: off\nday: 2026-01-01', anything);
    expect(data).toEqual({ no: 'on', yes: 'off', day: '2026-01-01' });
  });

  test('all faults of a file are told in one run', () => {
    const { problems } = readYaml('a.yaml', 'a: 1\nb: x\nd: 3\ne: 4', schema, 10);
    expect(problems.map(({ place, found }) => `${place.line} ${found}`).sort()).toEqual([
      '11 1 for "a"',
      '11 no "c"',
      '12 "x" for "b"',
      '13 the unknown key "d"',
      '14 the unknown key "e"',
    ]);
  });

  test('an empty file lacks everything', () => {
    expect(readYaml('a.yaml', '', schema).problems).toHaveLength(3);
  });
});
