import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const compare = (...given: string[]) => run('compare', given);

const GONE = 'Bestämmelsen om cykelställ gäller året om.';

const older = file('older.json', {
  edition: '2025',
  sections: [
    {
      number: '1.',
      title: 'Svar',
      level: 1,
      paragraphs: ['Svar ska lämnas inom tre vardagar till *alla*.'],
    },
    { number: '2', title: 'Utgår', level: 1, paragraphs: [GONE] },
  ],
});
const newer = file('newer.json', {
  edition: '2026',
  sections: [
    {
      number: '1',
      title: 'Svar',
      level: 1,
      paragraphs: [
        { anchor: 'p1', kind: 'text', text: 'Svar ska lämnas inom fem vardagar till *alla*.' },
      ],
    },
  ],
});

test('text tells the change in words', async () => {
  const { out, err, exit } = await compare(older, newer);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain('Ändringar från 2025 till 2026');
  expect(out).toContain('Stycke 1: Svar ska lämnas inom [utgår: tre][nytt: fem] vardagar till');
  expect(out).toContain('Tidigare stycke 1: Bestämmelsen om cykelställ gäller året om.');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78);
});

test('markdown marks the change and leaves no mark of the source alive', async () => {
  const { out } = await compare(older, newer, '--format', 'markdown');
  expect(out).toContain('inom ~~tre~~**fem** vardagar till \\*alla\\*.');
});

test('json is changes.json', async () => {
  const json = JSON.parse((await compare('--format=json', older, newer)).out);
  expect(json).toMatchObject({
    older: '2025',
    newer: '2026',
    sections: [
      { old: '1', new: '1', key: null, kinds: ['changed'], because: 'likeness', decisions: [] },
      { old: '2', new: null, kinds: ['removed'], likeness: null, because: null },
    ],
    paragraphs: [
      { old: ['1', 0], new: ['1', 0], kinds: ['changed'] },
      { old: ['2', 0], new: null, kinds: ['removed'] },
    ],
    wordChanges: [
      { old: '1', new: '1', deleted: ['tre'], inserted: ['fem'] },
      { old: '2', new: null, deleted: [GONE], inserted: [] },
    ],
    requirements: [
      {
        old: '1-p1-s1',
        new: '1-p1-s1',
        effect: 'deadline-changed',
        direction: 'relaxed',
        rule: 'other-time',
        before: 'Svar ska lämnas inom tre vardagar till *alla*.',
        after: 'Svar ska lämnas inom fem vardagar till *alla*.',
      },
    ],
    account: { total: { old: 2, new: 1 } },
  });
});

test('the reports tell what the change does to the requirements', async () => {
  const { out } = await compare(older, newer);
  expect(out).toContain('Kraven\n------');
  expect(out.replace(/\s+/gu, ' ')).toContain(
    '1-p1-s1: Ändrad frist, mildrat: tiden är rymligare, ”inom tre vardagar” blev ”inom fem vardagar”.',
  );
});

test('nothing is called new where the older edition is held in part', async () => {
  const part = file('part.json', {
    edition: '2024',
    completeness: 'partial',
    sections: [
      { key: 'a', number: '1', title: 'Svar', level: 1, paragraphs: ['Svar ska lämnas.'] },
    ],
  });
  const whole = file('whole.json', {
    edition: '2025',
    sections: [
      {
        key: 'a',
        number: '1',
        title: 'Svar',
        level: 1,
        paragraphs: ['Svar ska lämnas.', 'Porten ska låsas varje kväll.'],
      },
    ],
  });
  const there = JSON.parse((await compare(part, whole, '--format=json')).out);
  expect(there.requirements).toEqual([]);
  const back = JSON.parse((await compare(whole, part, '--format=json')).out);
  expect(back.requirements).toEqual([]);
});

describe('what cannot be compared is answered with one line and exit 2', () => {
  test.each([
    ['no arguments', [], 'Ange två utgåvor, inte 0.'],
    ['a format that is not there', [older, newer, '--format', 'pdf'], 'Formatet ”pdf” finns inte.'],
    ['an option that is not there', [older, newer, '--all'], 'Okänt val: --all.'],
    ['a file that is not there', [older, join(folder, 'nowhere.json')], 'finns inte.'],
    ['a file that is not JSON', [older, file('bad.json', '{ "sections": [')], 'är inte JSON.'],
    ['JSON that is no edition', [older, file('list.json', [1])], 'listan ”sections” saknas.'],
    ['no sections', [older, file('none.json', { sections: [] })], 'har inga avsnitt.'],
    [
      'a section without number',
      [older, file('number.json', { sections: [{ title: 'A' }] })],
      'avsnitt 1 i ordningen saknar nummer.',
    ],
    [
      'paragraphs that are no texts',
      [older, file('texts.json', { sections: [{ number: '1', paragraphs: [1] }] })],
      '”paragraphs” ska vara en lista av texter.',
    ],
    ['a folder that is no edition', [older, folder], 'mappen är ingen utgåva.'],
  ])('%s', async (_, given, message) => {
    const { out, err, exit } = await compare(...given);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
  });
});
