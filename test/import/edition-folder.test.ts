import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importText } from '../../src/import/text-import.ts';
import { readSettled, UnreadableEdition, writeEdition } from '../../src/io/edition-folder.ts';

const SOURCE = `Banregler 2025

1. BANAN

Banan ska hållas fri från snö av den som har

tillsyn. Se [kartan](#).

1.1. Is

Isen ska vara halk.
`;

let document: string;
beforeEach(() => {
  document = mkdtempSync(join(tmpdir(), 'edition-'));
});
afterEach(() => rmSync(document, { recursive: true }));

function bringInto(edition: string, source = SOURCE): void {
  const folder = join(document, edition);
  writeEdition(folder, importText(source, readSettled(folder)), Buffer.from(source));
}

function filesOf(edition: string): Record<string, string> {
  const folder = join(document, edition);
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function edit(edition: string, name: string, from: string, to: string): void {
  const file = join(document, edition, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('an edition brought in for the first time', () => {
  test('has its source, a file a section, and an edition file that says what is not known', () => {
    bringInto('2025');
    const files = filesOf('2025');
    expect(Object.keys(files)).toEqual(['1.1.mdx', '1.mdx', 'edition.yaml', 'source.txt']);
    expect(files['source.txt']).toBe(SOURCE);
    expect(files['edition.yaml']).toContain('edition: "2025"');
    expect(files['edition.yaml']).toContain('framgår inte av underlaget');
    expect(files['1.mdx']).toBe(`---
key: banan
number: "1"
heading: BANAN
printed: "1. BANAN"
position: 1
lines: [3, 7]
corrections:
  - kind: page-break
    line: 5
    printed: "som har\\n\\ntillsyn. Se"
    reading: "som har tillsyn. Se"
    reason: En sidbrytning har delat stycket mitt i en mening. Delarna har fogats ihop.
  - kind: lost-link
    line: 7
    printed: "[kartan](#)"
    reading: "kartan"
    reason: Länkens adress gick förlorad när förlagan gjordes om till text (målet är bara ”#”). Länktexten står kvar och ingen adress har gissats.
---

Banan ska hållas fri från snö av den som har tillsyn. Se [kartan](#).
`);
  });
});

describe('bringing the same source in again', () => {
  test('keeps every byte, what an editor has settled included', () => {
    bringInto('2025');
    edit('2025', '1.1.mdx', 'key: is\n', 'key: isens-skick\n');
    edit(
      '2025',
      '1.1.mdx',
      'lines: [9, 11]\n',
      `lines: [9, 11]
keyReason: Samma avsnitt som 3.2 år 2024.
corrections:
  - kind: conversion
    line: 11
    printed: "halk"
    reading: "hal"
    reason: En bokstav för mycket.
    certainty: probable
notes:
  - kind: unclear
    quote: "ska vara"
    suggestion: bör vara
    comment: Oklart vem som ansvarar.
references:
  - quote: "Isen"
    target: "1"
    reason: Prov.
`,
    );
    edit('2025', '1.1.mdx', 'halk.\n', 'hal.\n');
    edit('2025', '1.mdx', 'Delarna har fogats ihop.', 'Läst mot förlagan.');
    edit('2025', 'edition.yaml', 'framgår inte av underlaget', 'är nu känt');
    const before = filesOf('2025');
    bringInto('2025');
    expect(filesOf('2025')).toEqual(before);
  });

  test('removes the file of a section that the source no longer has', () => {
    bringInto('2025');
    bringInto('2025', SOURCE.slice(0, SOURCE.indexOf('1.1. Is')));
    expect(Object.keys(filesOf('2025'))).toEqual(['1.mdx', 'edition.yaml', 'source.txt']);
  });

  test('writes nothing over a file that cannot be read', () => {
    bringInto('2025');
    edit('2025', '1.1.mdx', 'position: 2', 'posision: 2');
    const before = filesOf('2025');
    expect(() => bringInto('2025')).toThrow(UnreadableEdition);
    expect(() => bringInto('2025')).toThrow(/1\.1\.mdx:\d+:\d+ error front-matter/u);
    expect(filesOf('2025')).toEqual(before);
  });
});

describe('the next year', () => {
  test('takes the keys of the newest edition for the same number and heading', () => {
    bringInto('2025');
    edit('2025', '1.1.mdx', 'key: is\n', 'key: isens-skick\n');
    bringInto('2026');
    expect(filesOf('2026')['1.1.mdx']).toContain('key: isens-skick\n');
    expect(filesOf('2026')['1.mdx']).toContain('key: banan\n');
  });
});
