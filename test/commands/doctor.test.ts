import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EXAMPLE_FOLDER } from '../support/example.ts';
import { run } from './run.ts';

/** Slips of an editor, each alone in an invented rulebook: the cause stands first, at its place, with a mend. */

const scratch = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const DOCUMENT = 'ytterskar/gasthamnsregler';
const SECTION = `${DOCUMENT}/2029/3.4.mdx`;
const EDITION = `${DOCUMENT}/2029/edition.yaml`;
const TERMS = `${DOCUMENT}/2029/terms.yaml`;
const DECISION = 'ytterskar/decisions/RY-66.mdx';
let turn = 0;

class Desk {
  readonly folder = join(scratch, String(++turn));
  constructor() {
    cpSync(EXAMPLE_FOLDER, this.folder, { recursive: true });
  }
  at = (name: string) => join(this.folder, name);
  read = (name: string) => readFileSync(this.at(name), 'utf8');
  write = (name: string, text: string | Uint8Array) => writeFileSync(this.at(name), text);
  /** Exchanges words in a file, which must stand there. */
  swap = (name: string, from: string | RegExp, to: string) => {
    const text = this.read(name);
    const after = text.replace(from, to);
    if (after === text) throw new Error(`${name} holds no ${from}.`);
    this.write(name, after);
  };
}

const SLIPS: [name: string, slip: (desk: Desk) => void, first: RegExp][] = [
  [
    'a colon is missing',
    (d) => d.swap(SECTION, 'heading: ', 'heading '),
    /2029\/3\.4\.mdx:4:\d+ fel front-matter/u,
  ],
  [
    'a number without quotes',
    (d) => d.swap(SECTION, 'number: "3.4"', 'number: 3.4'),
    /2029\/3\.4\.mdx:3:9 fel front-matter/u,
  ],
  [
    'a section number in terms without quotes',
    (d) => d.swap(TERMS, /section: "([\d.]+)"/u, 'section: 2.1'),
    /terms\.yaml:\d+:\d+ fel front-matter/u,
  ],
  [
    'a section in Latin-1',
    (d) => d.write(SECTION, Buffer.from(d.read(SECTION), 'latin1')),
    /2029\/3\.4\.mdx:\d+:1 fel file-form/u,
  ],
  [
    'an edition in UTF-16',
    (d) => d.write(EDITION, Buffer.from(`\uFEFF${d.read(EDITION)}`, 'utf16le')),
    /edition\.yaml:1:1 fel file-form/u,
  ],
  [
    'letters in parts',
    (d) => d.write(SECTION, d.read(SECTION).normalize('NFD')),
    /2029\/3\.4\.mdx:\d+:1 fel file-form/u,
  ],
  [
    'a date in words',
    (d) => d.swap(DECISION, /^date: .*$/mu, 'date: 11 oktober 2028'),
    /RY-66\.mdx:\d+:\d+ fel front-matter/u,
  ],
  [
    'a day that is in no calendar',
    (d) => d.swap(DECISION, /^date: .*$/mu, 'date: "2028-02-31"'),
    /RY-66\.mdx:\d+:\d+ fel front-matter/u,
  ],
  [
    'a colon in a value',
    (d) => d.swap(DECISION, /^title: .*$/mu, 'title: Beslut: kortare tid'),
    /RY-66\.mdx:\d+:\d+ fel front-matter/u,
  ],
  [
    'a key misspelt',
    (d) => d.swap(DECISION, 'summary:', 'sumary:'),
    /RY-66\.mdx:\d+:\d+ fel front-matter/u,
  ],
  [
    'a decision copied under another name',
    (d) => cpSync(d.at(DECISION), d.at('ytterskar/decisions/RY-67.mdx')),
    /RY-6[67]\.mdx:\d+:\d+ fel unique/u,
  ],
  [
    'an edition folder renamed',
    (d) => renameSync(d.at(`${DOCUMENT}/2029`), d.at(`${DOCUMENT}/2029-ny`)),
    /2029-ny\/edition\.yaml:1:\d+ fel /u,
  ],
  ['a decision deleted', (d) => rmSync(d.at(DECISION)), /fel decision-target/u],
  [
    'a status that is not there',
    (d) => d.swap(EDITION, 'completeness: complete', 'completeness: complete\nstatus: klar'),
    /edition\.yaml:\d+:\d+ fel front-matter/u,
  ],
  [
    'a term whose quote is not in the text',
    (d) => d.swap(TERMS, /quote: .*/u, 'quote: står inte här'),
    /terms\.yaml:\d+:\d+ fel /u,
  ],
  [
    'a brace in a paragraph',
    (d) => d.swap(SECTION, 'svara inom', 'svara { inom'),
    /2029\/3\.4\.mdx:\d+:\d+ fel /u,
  ],
  [
    'a less-than sign in a paragraph',
    (d) => d.swap(SECTION, 'svara inom', 'svara <3 dagar inom'),
    /2029\/3\.4\.mdx:\d+:\d+ fel /u,
  ],
  [
    'a copy of a section',
    (d) => cpSync(d.at(SECTION), d.at(`${DOCUMENT}/2029/3.4 - Kopia.mdx`)),
    /3\.4 - Kopia\.mdx:1:1 fel file-form/u,
  ],
  [
    'what Windows left',
    (d) => d.write(`${DOCUMENT}/2029/Thumbs.db`, 'x'),
    /Thumbs\.db:1:1 fel file-form/u,
  ],
  [
    'what Word left',
    (d) => d.write(`${DOCUMENT}/2029/~$3.4.mdx`, 'x'),
    /~\$3\.4\.mdx:1:1 fel file-form/u,
  ],
  [
    'notes beside the sections',
    (d) => d.write(`${DOCUMENT}/2029/anteckningar.txt`, 'x'),
    /anteckningar\.txt:1:1 fel content-folder/u,
  ],
  [
    'a merge that clashed',
    (d) =>
      d.swap(
        SECTION,
        'En gäst ska',
        '<<<<<<< HEAD\nEn gäst ska\n=======\nGästen ska\n>>>>>>> andra\n',
      ),
    /2029\/3\.4\.mdx:\d+:1 fel file-form/u,
  ],
  [
    'an id twice in the ledger',
    (d) => d.swap(`${DOCUMENT}/requirements.yaml`, '- id: K61', '- id: K60'),
    /requirements\.yaml:\d+:\d+ fel /u,
  ],
];

describe('a slip is told with its cause first, in Swedish, and nothing twice', () => {
  test.each(SLIPS)('%s', async (_, slip, first) => {
    const desk = new Desk();
    slip(desk);
    const { exit, err } = await run('doctor', [desk.folder]);
    expect(exit).toBe(1);
    expect(err.split('\n', 1)[0]).toMatch(first);
    const heads = err.match(/^content\/.*$/gmu) ?? [];
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads.length, err).toBeLessThanOrEqual(3);
    expect(err).not.toMatch(/\b(?:Found|expected|Remove|src\/core)\b/u);
  });
});

describe('what is no fault is none', () => {
  test.each<[string, (desk: Desk) => void]>([
    [
      'ends of lines of Windows in every file',
      (d) => {
        for (const name of [
          SECTION,
          EDITION,
          TERMS,
          DECISION,
          `${DOCUMENT}/requirements.yaml`,
          `${DOCUMENT}/2029/source.txt`,
        ])
          d.write(name, d.read(name).replaceAll('\n', '\r\n'));
      },
    ],
    [
      'byte order marks',
      (d) => {
        for (const name of [SECTION, EDITION]) d.write(name, `\uFEFF${d.read(name)}`);
      },
    ],
  ])('%s', async (_, change) => {
    const desk = new Desk();
    change(desk);
    expect(await run('doctor', [desk.folder])).toMatchObject({ exit: 0 });
  });
});

describe('--fix', () => {
  test.each<[string, (desk: Desk) => void]>([
    ['Latin-1', (d) => d.write(SECTION, Buffer.from(d.read(SECTION), 'latin1'))],
    ['UTF-16', (d) => d.write(EDITION, Buffer.from(`\uFEFF${d.read(EDITION)}`, 'utf16le'))],
    ['letters in parts', (d) => d.write(SECTION, d.read(SECTION).normalize('NFD'))],
    ['what Word left', (d) => d.write(`${DOCUMENT}/2029/~$3.4.mdx`, 'x')],
  ])('mends %s', async (_, slip) => {
    const desk = new Desk();
    slip(desk);
    expect(await run('doctor', [desk.folder, '--fix'])).toMatchObject({ exit: 0 });
    expect(await run('check', [desk.folder])).toMatchObject({ exit: 0, err: '' });
    expect(desk.read(SECTION)).toBe(readFileSync(join(EXAMPLE_FOLDER, SECTION), 'utf8'));
  });
});

test('--lang en says the same in English', async () => {
  const desk = new Desk();
  desk.swap(DECISION, 'summary:', 'sumary:');
  const { err } = await run('doctor', [desk.folder, '--lang', 'en']);
  expect(err).toMatch(/RY-66\.mdx:\d+:\d+ error front-matter\n {2}Found the unknown key "sumary"/u);
  expect(err).toContain('Correct the spelling of "sumary" to "summary".');
});
