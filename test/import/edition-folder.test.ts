import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(files['edition.yaml']).toContain('framgår inte av det vi har här');
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
    edit('2025', 'edition.yaml', 'framgår inte av det vi har här', 'är nu känt');
    const before = filesOf('2025');
    bringInto('2025');
    expect(filesOf('2025')).toEqual(before);
  });

  test('removes the file of a section that the source no longer has', () => {
    bringInto('2025');
    bringInto('2025', SOURCE.slice(0, SOURCE.indexOf('1.1. Is')));
    expect(Object.keys(filesOf('2025'))).toEqual(['1.mdx', 'edition.yaml', 'source.txt']);
  });

  test('puts back what an interrupted run had moved aside', () => {
    bringInto('2025');
    const before = filesOf('2025');
    renameSync(join(document, '2025'), join(document, '.2025.before'));
    expect(readSettled(join(document, '2025')).sections.size).toBe(2);
    expect(filesOf('2025')).toEqual(before);
    expect(readdirSync(document)).toEqual(['2025']);
  });

  test('leaves the edition as it was when the writing fails', () => {
    bringInto('2025');
    const before = filesOf('2025');
    const folder = join(document, '2025');
    const imported = importText(SOURCE, readSettled(folder));
    const broken = {
      ...imported.sections[0],
      data: { ...imported.sections[0]?.data, number: 'a/b' },
    };
    expect(() =>
      writeEdition(folder, { ...imported, sections: [broken as never] }, Buffer.from(SOURCE)),
    ).toThrow();
    expect(filesOf('2025')).toEqual(before);
    expect(readdirSync(document)).toEqual(['2025']);
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

describe('a new version of the file', () => {
  const imported = (source: string, replace: string[] = []) =>
    importText(source, readSettled(join(document, '2025')), {
      keys: new Map(),
      replace: new Set(replace),
    });
  const moved = SOURCE.replace('1. BANAN\n', '1. BANAN\n\nFörst kommer en ny mening här.\n');

  test('moves what an editor has recorded to the lines where it stands now', () => {
    bringInto('2025');
    edit(
      '2025',
      '1.1.mdx',
      'lines: [9, 11]\n',
      'lines: [9, 11]\ncorrections:\n  - kind: conversion\n    line: 11\n    printed: "halk"\n    reading: "hal"\n    reason: En bokstav för mycket.\n',
    );
    edit('2025', '1.1.mdx', 'halk.\n', 'hal.\n');
    const { sections, conflicts } = imported(moved);
    expect(conflicts).toEqual([]);
    expect(sections[1]?.data).toMatchObject({ lines: [11, 13], corrections: [{ line: 13 }] });
    expect(sections[1]?.body).toBe('Isen ska vara hal.\n');
  });

  test('follows a section whose number has changed', () => {
    bringInto('2025');
    edit('2025', '1.1.mdx', 'key: is\n', 'key: isens-skick\n');
    const renumbered = SOURCE.replace(
      '1.1. Is\n',
      '1.1. Ny\n\nTaket ska hållas rent från löv.\n\n1.2. Is\n',
    );
    const { sections, conflicts } = imported(renumbered);
    expect(conflicts).toEqual([]);
    expect(sections.map(({ data }) => `${data.number} ${data.key}`)).toEqual([
      '1 banan',
      '1.1 ny',
      '1.2 isens-skick',
    ]);
  });

  test("stops where it gainsays a text that was changed by hand, and takes the file's when told so", () => {
    bringInto('2025');
    edit('2025', '1.1.mdx', 'Isen ska vara halk.', 'Isen ska vara blank.');
    expect(imported(SOURCE).sections[1]?.body).toBe('Isen ska vara blank.\n');
    const changed = SOURCE.replace('vara halk', 'vara sträv');
    expect(imported(changed).conflicts).toEqual([
      { number: '1.1', text: 'its text was changed by hand, and the file has another text now' },
    ]);
    const replaced = imported(changed, ['1.1']);
    expect(replaced.conflicts).toEqual([]);
    expect(replaced.sections[1]?.body).toBe('Isen ska vara sträv.\n');
  });

  test('stops where the words of a correction are gone', () => {
    bringInto('2025');
    edit(
      '2025',
      '1.1.mdx',
      'lines: [9, 11]\n',
      'lines: [9, 11]\ncorrections:\n  - kind: conversion\n    line: 11\n    printed: "halk"\n    reading: "hal"\n    reason: En bokstav för mycket.\n',
    );
    edit('2025', '1.1.mdx', 'halk.\n', 'hal.\n');
    const { conflicts } = imported(SOURCE.replace('vara halk', 'vara hal'));
    expect(conflicts.map(({ text }) => text)).toEqual([
      'the correction of "halk" has nothing to correct: the words are not in the file any more',
    ]);
  });

  test('stops where a section is gone, with all that was recorded of it', () => {
    bringInto('2025');
    const without = SOURCE.slice(0, SOURCE.indexOf('1.1. Is'));
    expect(imported(without).conflicts).toEqual([
      { number: '1.1', text: 'the file has no such section any more' },
    ]);
    expect(imported(without, ['all']).conflicts).toEqual([]);
  });

  test('changes of edition.yaml only what belongs to the source', () => {
    bringInto('2025');
    edit('2025', 'edition.yaml', 'framgår inte av det vi har här', 'är nu känt');
    bringInto('2025', moved);
    const { 'edition.yaml': edition = '' } = filesOf('2025');
    expect(edition).toContain('är nu känt');
    expect(edition).toContain(createHash('sha256').update(moved).digest('hex'));
  });
});

describe('a key that is only proposed', () => {
  const other = SOURCE.replace(
    'Isen ska vara halk.',
    'Taket ska hållas rent från löv och kvistar hela året.',
  );

  beforeEach(() => {
    bringInto('2025', SOURCE.replace('halk', 'hal och jämn för alla som åker där'));
    bringInto('2026', other);
  });

  test('is written with its candidates, and told again until it is settled', () => {
    expect(filesOf('2026')['1.1.mdx']).toContain('key: banan-is\n');
    expect(filesOf('2026')['1.1.mdx']).toContain('keyCandidates:\n  - is\n');
    const before = filesOf('2026');
    bringInto('2026', other);
    expect(filesOf('2026')).toEqual(before);
  });

  test('is settled in the file by writing a candidate', () => {
    edit('2026', '1.1.mdx', 'key: banan-is\n', 'key: is\n');
    bringInto('2026', other);
    expect(filesOf('2026')['1.1.mdx']).toContain('key: is\n');
    expect(filesOf('2026')['1.1.mdx']).not.toContain('keyCandidates');
  });

  test('is settled on the command line', () => {
    const settled = readSettled(join(document, '2026'));
    const said = { keys: new Map([['1.1', 'is']]), replace: new Set<string>() };
    const { data } = importText(other, settled, said).sections[1] ?? {};
    expect(data?.key).toBe('is');
    expect(data?.keyCandidates).toBeUndefined();
  });
});
