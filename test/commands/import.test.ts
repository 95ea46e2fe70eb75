import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionJsonSchema } from '../../src/output/edition-json.ts';
import { EXAMPLE_FOLDER, editionOf } from '../support/example.ts';
import { run, STACK_TRACE } from './run.ts';

const WHOLE_SOURCE = join(EXAMPLE_FOLDER, 'ytterskar/gasthamnsregler/2029/source.txt');
const SOURCE =
  '1. BANAN\n\nBanan ska spolas när det är\n\nkallt.\n\n1.1. Is\n\nIsen ska vara hal.\n';
const INTO = 'content/exempelregion/skridskobanor/2025';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** A folder of its own with files to bring in, from which the command is run. */
function folder(name: string): string {
  const path = join(scratch, name);
  mkdirSync(path);
  writeFileSync(join(path, 'regler.txt'), SOURCE);
  writeFileSync(join(path, 'utan-rubriker.txt'), 'Banan är öppen.\n');
  return path;
}

describe('npm run import', () => {
  test.concurrent('writes the edition, its report on standard error', async () => {
    const cwd = folder('writes');
    const { exit, out, err } = await run('import', ['regler.txt', '--into', INTO], cwd);
    expect(exit).toBe(0);
    expect(out).toBe('2 sections written. Now run "npm run -s check".\n');
    expect(err).toContain('line 3: 1: page-break (certain)');
    expect(readdirSync(join(cwd, INTO)).sort()).toEqual([
      '1.1.mdx',
      '1.mdx',
      'edition.yaml',
      'source.txt',
    ]);
    expect(readFileSync(join(cwd, INTO, 'source.txt'), 'utf8')).toBe(SOURCE);
  });

  test.concurrent('--dry-run writes nothing', async () => {
    const cwd = folder('dry-run');
    const { exit, out, err } = await run(
      'import',
      ['regler.txt', '--into', INTO, '--dry-run'],
      cwd,
    );
    expect(exit).toBe(0);
    expect(out).toBe('2 sections found; nothing was written.\n');
    expect(err).toContain('page-break');
    expect(existsSync(join(cwd, 'content'))).toBe(false);
  });

  test.concurrent('--format json prints edition.json and writes nothing', async () => {
    const cwd = folder('json');
    const { exit, out } = await run('import', ['regler.txt', '--format', 'json'], cwd);
    expect(exit).toBe(0);
    const edition = editionJsonSchema.parse(JSON.parse(out));
    expect(edition.sections.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'BANAN'],
      ['1.1', 'Is'],
    ]);
    expect(edition.sections[0]?.paragraphs[0]?.text).toBe('Banan ska spolas när det är kallt.');
    expect(existsSync(join(cwd, 'content'))).toBe(false);
  });

  test.concurrent('--format json of a whole source has its structure without any editor', async () => {
    const { exit, out } = await run('import', [WHOLE_SOURCE, '--format', 'json']);
    expect(exit).toBe(0);
    const { sections } = editionJsonSchema.parse(JSON.parse(out));
    const shape = ({ number, level, parent, paragraphs }: (typeof sections)[number]) =>
      `${number} ${level} ${parent} ${paragraphs.map(({ anchor }) => anchor).join(' ')}`;
    const published = editionOf('2029').sections.map(
      ({ number, level, parent, paragraphs }) =>
        `${number} ${level} ${parent} ${paragraphs.map(({ anchor }) => anchor).join(' ')}`,
    );
    expect(sections.map(shape)).toEqual(published);
  });

  test.concurrent('without any numbered heading exits with 1 and writes nothing', async () => {
    const cwd = folder('nothing');
    const args = ['utan-rubriker.txt', '--into', INTO];
    expect(await run('import', args, cwd)).toEqual({
      exit: 1,
      out: '',
      err: 'import: no numbered headings were found in utan-rubriker.txt.\n',
    });
    expect(existsSync(join(cwd, 'content'))).toBe(false);
  });

  describe('misused exits with 2, says why in one line, and writes nothing', () => {
    test.concurrent.for<[name: string, args: string[], why: RegExp]>([
      ['no file', ['--into', INTO], /^import: name one file/u],
      ['nowhere to put it', ['regler.txt'], /^import: say where with --into/u],
      ['missing file', ['saknas.txt', '--into', INTO], /^import: there is no file saknas\.txt/u],
      [
        'a bad key',
        ['regler.txt', '--into', INTO, '--settle', '1.1'],
        /^import: --settle takes NUMBER=KEY/u,
      ],
      [
        'a bad report',
        ['regler.txt', '--into', INTO, '--report', 'r.pdf'],
        /^import: --report takes/u,
      ],
      ['too short a place', ['regler.txt', '--into', 'content/2025'], /^import: "content\/2025"/u],
      ['a bad name', ['regler.txt', '--into', 'content/a/b/År 2025'], /^import: ".*År 2025"/u],
      ['an unknown option', ['regler.txt', '--in', INTO], /^import: Unknown option '--in'/u],
      ['an unknown format', ['regler.txt', '--format', 'csv'], /^import: --format can be json/u],
    ])('%s', async ([name, args, why], { expect }) => {
      const cwd = folder(`misuse ${name}`);
      const before = readdirSync(cwd);
      const { exit, out, err } = await run('import', args, cwd);
      expect(err).toMatch(why);
      expect(err).toContain('Usage: npm run -s import');
      expect(err).not.toMatch(STACK_TRACE);
      expect(out).toBe('');
      expect(exit).toBe(2);
      expect(readdirSync(cwd)).toEqual(before);
    });
  });

  describe('a file that cannot be read exits with 2 and one line, and writes nothing', () => {
    test.concurrent.for<[name: string, content: Buffer, why: RegExp]>([
      ['tom.docx', Buffer.alloc(0), /^import: tom\.docx is empty/u],
      [
        'bild.txt',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]),
        /^import: bild\.txt is not UTF-8 text/u,
      ],
      [
        'latin1.txt',
        Buffer.from('1. VÅRD\n\nVård.\n', 'latin1'),
        /^import: latin1\.txt is not UTF-8/u,
      ],
      [
        'regler.pdf',
        Buffer.from('1. VÅRD\n\nVård.\n'),
        /^import: regler\.pdf is no PDF, whatever its name says/u,
      ],
      [
        'regler.txt',
        Buffer.from('%PDF-1.7\nskräp'),
        /^import: regler\.txt is a PDF under the name of text/u,
      ],
      ['arkiv.docx', Buffer.from('PK\u0003\u0004skräp'), /^import: arkiv\.docx /u],
      ['sida.pdf', Buffer.from('%PDF-1.7\nskräp'), /^import: sida\.pdf /u],
    ])('%s', async ([name, content, why], { expect }) => {
      const cwd = join(scratch, `unreadable ${name}`);
      mkdirSync(cwd);
      writeFileSync(join(cwd, name), content);
      const { exit, out, err } = await run('import', [name, '--into', INTO], cwd);
      expect(err).toMatch(why);
      expect(err.trimEnd()).not.toContain('\n');
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(readdirSync(cwd)).toEqual([name]);
    });
  });

  test.concurrent('a new year is held against the last one, settled, and asked about', async () => {
    const cwd = folder('a new year');
    const next = 'content/exempelregion/skridskobanor/2026';
    const changed = SOURCE.replace(
      'Isen ska vara hal.',
      'Taket hålls rent från löv och kvistar hela året av den som har nyckeln.',
    );
    writeFileSync(join(cwd, 'nasta.txt'), changed);
    writeFileSync(join(cwd, 'kort.txt'), changed.slice(0, changed.indexOf('1.1.')));
    const bring = (...args: string[]) => run('import', args, cwd);
    expect((await bring('regler.txt', '--into', INTO)).exit).toBe(0);

    const first = await bring('nasta.txt', '--into', next, '--report', 'rapport.html');
    expect(first.exit).toBe(0);
    expect(first.err).toContain('--settle 1.1=is or --settle 1.1=banan-is');
    const file = () => readFileSync(join(cwd, next, '1.1.mdx'), 'utf8');
    expect(file()).toContain('keyCandidates:');
    expect(readFileSync(join(cwd, 'rapport.html'), 'utf8')).toContain('--settle 1.1=is');

    expect((await bring('nasta.txt', '--into', next, '--settle', '1.1=is')).exit).toBe(0);
    expect(file()).toContain('key: is\n');
    expect(file()).not.toContain('keyCandidates');

    const stopped = await bring('kort.txt', '--into', next);
    expect(stopped.exit).toBe(1);
    expect(stopped.err).toMatch(/nothing was written.*--replace 1\.1\n$/u);
    expect(file()).toContain('key: is\n');
    expect((await bring('kort.txt', '--into', next, '--replace', '1.1')).exit).toBe(0);
    expect(existsSync(join(cwd, next, '1.1.mdx'))).toBe(false);
  });

  test.concurrent('Markdown keeps the file and the record of what became of it', async () => {
    const cwd = folder('markdown');
    writeFileSync(
      join(cwd, 'regler.md'),
      '# Banregler\n\n## 1 Banan\n\nSe [kartan](https://exempel.se/k).\n\n<!-- utkast -->\n',
    );
    expect((await run('import', ['regler.md', '--into', INTO], cwd)).exit).toBe(0);
    expect(readdirSync(join(cwd, INTO)).sort()).toEqual([
      '1.mdx',
      'conversion.yaml',
      'edition.yaml',
      'original.md',
      'source.txt',
    ]);
    expect(readFileSync(join(cwd, INTO, 'conversion.yaml'), 'utf8')).toContain('<!-- utkast -->');
    expect(readFileSync(join(cwd, INTO, '1.mdx'), 'utf8')).toContain(
      '[kartan](https://exempel.se/k)',
    );
  });

  test.concurrent('an edition with a file that cannot be read is left as it is', async () => {
    const cwd = folder('unreadable');
    mkdirSync(join(cwd, INTO), { recursive: true });
    writeFileSync(join(cwd, INTO, '1.mdx'), '---\nkye: banan\n---\n');
    const { exit, err } = await run('import', ['regler.txt', '--into', INTO], cwd);
    expect(exit).toBe(2);
    expect(err).toContain('error front-matter');
    expect(err).not.toMatch(STACK_TRACE);
    expect(readdirSync(join(cwd, INTO))).toEqual(['1.mdx']);
  });

  // Was a fault: any folder whose last three names could be an address is taken, inside content/ or not.
  test.concurrent('a place outside content/ is misuse', async () => {
    const cwd = folder('outside');
    const { exit } = await run('import', ['regler.txt', '--into', 'src/a/b/2025'], cwd);
    expect(exit).toBe(2);
  });

  // Was a fault: the same upwards, so a slip of the pen writes outside the repository.
  test.concurrent('a place above the repository is misuse', async () => {
    const cwd = folder('above');
    const { exit } = await run('import', ['regler.txt', '--into', '../a/b/2025'], cwd);
    expect(exit).toBe(2);
  });
});
