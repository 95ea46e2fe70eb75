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
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionJsonSchema } from '../../src/output/edition-json.ts';
import { editionOf } from '../core/support/content.ts';
import { run, STACK_TRACE } from './run.ts';

const REAL_SOURCE = fileURLToPath(
  new URL('../../content/vasterbotten/uppdrag-och-regler/2025/source.txt', import.meta.url),
);
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
  writeFileSync(join(path, 'bild.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]));
  writeFileSync(join(path, 'latin1.txt'), Buffer.from('1. VÅRD\n\nVård.\n', 'latin1'));
  return path;
}

describe('npm run import', { timeout: 60_000 }, () => {
  test.concurrent('writes the edition, its report on standard error', async () => {
    const cwd = folder('writes');
    const { exit, out, err } = await run('import.ts', ['regler.txt', '--into', INTO], cwd);
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
      'import.ts',
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
    const { exit, out } = await run('import.ts', ['regler.txt', '--format', 'json'], cwd);
    expect(exit).toBe(0);
    const edition = editionJsonSchema.parse(JSON.parse(out));
    expect(edition.sections.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'BANAN'],
      ['1.1', 'Is'],
    ]);
    expect(edition.sections[0]?.paragraphs[0]?.text).toBe('Banan ska spolas när det är kallt.');
    expect(existsSync(join(cwd, 'content'))).toBe(false);
  });

  test.concurrent('--format json of the source of 2025 has its structure without any editor', async () => {
    const { exit, out } = await run('import.ts', [REAL_SOURCE, '--format', 'json']);
    expect(exit).toBe(0);
    const { sections } = editionJsonSchema.parse(JSON.parse(out));
    const shape = ({ number, level, parent, paragraphs }: (typeof sections)[number]) =>
      `${number} ${level} ${parent} ${paragraphs.map(({ anchor }) => anchor).join(' ')}`;
    const published = editionOf('2025').sections.map(
      ({ number, level, parent, paragraphs }) =>
        `${number} ${level} ${parent} ${paragraphs.map(({ anchor }) => anchor).join(' ')}`,
    );
    // 7.1.2 has the one page break that the text alone does not show; an editor mended it.
    const but712 = (line: string) => !line.startsWith('7.1.2 ');
    expect(sections.map(shape).filter(but712)).toEqual(published.filter(but712));
  });

  test.concurrent('without any numbered heading exits with 1 and writes nothing', async () => {
    const cwd = folder('nothing');
    const args = ['utan-rubriker.txt', '--into', INTO];
    expect(await run('import.ts', args, cwd)).toEqual({
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
      ['a picture', ['bild.txt', '--into', INTO], /^import: bild\.txt is not UTF-8 text/u],
      ['another encoding', ['latin1.txt', '--into', INTO], /^import: latin1\.txt is not UTF-8/u],
      ['too short a place', ['regler.txt', '--into', 'content/2025'], /^import: "content\/2025"/u],
      ['a bad name', ['regler.txt', '--into', 'content/a/b/År 2025'], /^import: ".*År 2025"/u],
      ['an unknown option', ['regler.txt', '--in', INTO], /^import: Unknown option '--in'/u],
      ['an unknown format', ['regler.txt', '--format', 'csv'], /^import: --format can be json/u],
    ])('%s', async ([name, args, why], { expect }) => {
      const cwd = folder(`misuse ${name}`);
      const before = readdirSync(cwd);
      const { exit, out, err } = await run('import.ts', args, cwd);
      expect(err).toMatch(why);
      expect(err).toContain('Usage: npm run -s import');
      expect(err).not.toMatch(STACK_TRACE);
      expect(out).toBe('');
      expect(exit).toBe(2);
      expect(readdirSync(cwd)).toEqual(before);
    });
  });

  test.concurrent('an edition with a file that cannot be read is left as it is', async () => {
    const cwd = folder('unreadable');
    mkdirSync(join(cwd, INTO), { recursive: true });
    writeFileSync(join(cwd, INTO, '1.mdx'), '---\nkye: banan\n---\n');
    const { exit, err } = await run('import.ts', ['regler.txt', '--into', INTO], cwd);
    expect(exit).toBe(2);
    expect(err).toContain('error front-matter');
    expect(err).not.toMatch(STACK_TRACE);
    expect(readdirSync(join(cwd, INTO))).toEqual(['1.mdx']);
  });

  // Was a fault: any folder whose last three names could be an address is taken, inside content/ or not.
  test.concurrent('a place outside content/ is misuse', async () => {
    const cwd = folder('outside');
    const { exit } = await run('import.ts', ['regler.txt', '--into', 'src/a/b/2025'], cwd);
    expect(exit).toBe(2);
  });

  // Was a fault: the same upwards, so a slip of the pen writes outside the repository.
  test.concurrent('a place above the repository is misuse', async () => {
    const cwd = folder('above');
    const { exit } = await run('import.ts', ['regler.txt', '--into', '../a/b/2025'], cwd);
    expect(exit).toBe(2);
  });
});
