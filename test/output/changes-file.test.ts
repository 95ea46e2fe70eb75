import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareHeld, readPublished } from '../../src/browser/compare-editions.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { requirementsAlong } from '../../src/core/requirement-comparison.ts';
import { requirementsChanged } from '../../src/core/rulebook.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { wordsOf } from '../../src/io/word-list.ts';
import { changesText } from '../../src/output/changes-file.ts';
import { changesFileSchema } from '../../src/output/changes-schema.ts';
import { editionJson } from '../../src/output/edition-json.ts';
import { run } from '../commands/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const EXAMPLE = resolve('examples/skargard');
const rulebook = buildRulebook(readContentFolder(EXAMPLE), '2026-11-21', { words: wordsOf });
const chronicles = [...rulebook.chronicles.values()];
// A version that decisions give has no folder to compare.
const logs = chronicles.flatMap((chronicle) =>
  chronicle.logs
    .filter(({ older, newer }) => !older.version && !newer.version)
    .map((log) => ({ chronicle, log })),
);
const folderOf = (id: string) => join(EXAMPLE, id);
const valid = (text: string) =>
  expect(changesFileSchema.safeParse(JSON.parse(text)).error).toBeUndefined();

describe('changes.json has one maker', () => {
  test.each(logs.map(({ chronicle, log }) => [log.newer.id, { chronicle, log }] as const))(
    'the command writes what the build writes: %s',
    async (_, { chronicle, log }) => {
      const built = changesText(log, requirementsChanged(chronicle, log));
      const { older, newer } = log;
      const { out, exit } = await run('compare', [
        folderOf(older.id),
        folderOf(newer.id),
        '--format=json',
      ]);
      if (log.basis === 'no-text') return;
      expect(exit).toBe(0);
      expect(out).toBe(built);
      valid(built);
    },
  );

  test('the command writes what the browser makes of two published files, neighbours or not', async () => {
    const [first, ...more] = chronicles.flatMap(({ document }) =>
      document.editions.filter(({ sections }) => sections.length > 0),
    );
    const last = more.at(-1);
    if (!first || !last) throw new Error('The example has too few editions.');
    const files = [first, last].map((edition) => {
      const file = join(scratch, `${edition.edition}.json`);
      const text = JSON.stringify(editionJson(edition));
      writeFileSync(file, text);
      return { file, read: readPublished(JSON.parse(text)) };
    });
    const [a, b] = files as [(typeof files)[0], (typeof files)[0]];
    const log = compareHeld(a.read, b.read, false);
    const { out } = await run('compare', [a.file, b.file, '--format', 'json']);
    expect(out).toBe(changesText(log, requirementsAlong(log)));
    valid(out);
  });

  test('two editions with others between them have the permanent ids of their document', async () => {
    const [first, , last] =
      chronicles
        .find(({ document }) => document.main)
        ?.document.editions.filter((e) => e.sections.length > 0 && !e.version) ?? [];
    const { out } = await run('compare', [
      folderOf(first?.id ?? ''),
      folderOf(last?.id ?? ''),
      '--format=json',
    ]);
    valid(out);
    const { requirements } = JSON.parse(out) as { requirements: { old: string; new: string }[] };
    expect(requirements.length).toBeGreaterThan(0);
    for (const row of requirements) expect(row.old ?? row.new).toMatch(/^K\d+$/u);
  });
});

describe('the printed order stands, however sections are numbered', () => {
  const NUMBERS = {
    roman: ['I', 'II', 'III', 'IV', 'IX', 'V'],
    letters: ['C', 'A', 'B', 'B.1'],
    unnumbered: ['rubrik-forord', '1', '1.1', 'rubrik-efterord', 'bilaga-1'],
  };

  test.each(Object.entries(NUMBERS))('%s', async (name, numbers) => {
    const folders = ['2027', '2028'].map((year) => {
      const folder = join(scratch, name, 'hamnar', 'bryggor', year);
      cpSync(join(EXAMPLE, logs[0]?.log.older.region ?? ''), join(scratch, name, 'hamnar'), {
        recursive: true,
        filter: (from) =>
          /region\.yaml$/u.test(from) || from.endsWith(logs[0]?.log.older.region ?? ''),
      });
      return folder;
    });
    for (const [i, folder] of folders.entries()) writeEdition(folder, numbers, i);
    const { out, err } = await run('compare', [...folders, '--format=json']);
    expect(err).toBe('');
    valid(out);
    const { sections } = JSON.parse(out) as { sections: { new: string; kinds: string[] }[] };
    expect(sections.map((section) => section.new)).toEqual(numbers);
    expect(sections[1]?.kinds).toEqual(['changed']);
  });

  function writeEdition(folder: string, numbers: readonly string[], year: number): void {
    cpSync(EXAMPLE, folder, { recursive: true, filter: (from) => from === EXAMPLE });
    writeFileSync(
      join(folder, '..', 'document.yaml'),
      'title: Regler för bryggor\nshortTitle: Bryggregler\nabout: [Påhittade.]\n',
    );
    const edition = 2027 + year;
    writeFileSync(
      join(folder, 'edition.yaml'),
      [
        `edition: "${edition}"`,
        `title: Bryggregler ${edition}`,
        'completeness: complete',
        'adoption: Påhittad.',
        'about: [Påhittad.]',
      ].join('\n'),
    );
    numbers.forEach((number, i) => {
      const words = ['Bryggan ska sopas.', 'Lyktan ska tändas.', 'Båtar ska förtöjas.'][i % 3];
      const text = `${words} Det gäller plats ${'abcdefgh'[i]}${i === 1 ? ` år ${edition}` : ''}.`;
      writeFileSync(
        join(folder, `${number}.mdx`),
        `---\nkey: k-${i}\nnumber: "${number}"\nheading: Rubrik ${'abcdefgh'[i]}\nposition: ${i + 1}\n---\n\n${text}\n`,
      );
    });
  }
});
