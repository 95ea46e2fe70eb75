import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sourcePath } from '../../src/core/account.ts';
import { placeOfCorrection } from '../../src/core/corrections.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { linesOf } from '../../src/core/source-text.ts';
import { collapse } from '../../src/core/text.ts';
import { importText } from '../../src/import/text-import.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { readSettled, writeEdition } from '../../src/io/edition-folder.ts';
import { portraitOf } from './portrait.ts';

/**
 * What holds for content, whichever it is: that of the repository and every example. What it should say is not known
 * here: where `expectations.yaml` lies in a content folder, what it names is what it says.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = [
  'content',
  ...readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}`),
]
  .filter((folder) => existsSync(join(ROOT, folder)))
  .filter((folder) => !folder.endsWith('.md'));
/** A day after all that any content speaks of: nothing is to come. */
const DAY = '2099-01-01';
// 063-12 34 56, 0700-123456, +46 63 12 34 56 …, but no times, years, case numbers or numbers of statutes.
const PHONE = /(?<![\d:./-])(?:\+46|0)\s?\d{1,3}\s?[-–/ ]\s?\d{2,3}(?:[ -]?\d{2,3}){1,3}(?!\d)/u;

test.each(['060-12 34 56', '0700-123456', '+46 60 123456', '090 123 45 67'])(
  'the pattern knows %s as a phone number',
  (number) => {
    expect(`Telefon ${number}`).toMatch(PHONE);
  },
);

describe.each(FOLDERS)('%s', (name) => {
  const folder = join(ROOT, name);
  const files = readContentFolder(folder);
  const rulebook = buildRulebook(files, DAY, { drafts: true });
  const editions = rulebook.regions
    .flatMap((region) => region.documents)
    .flatMap((document) => document.editions);
  const sourceOf = (edition: (typeof editions)[number]) =>
    linesOf(rulebook.sources.get(sourcePath(edition) ?? '')?.text ?? '');
  const printed = editions.filter(({ source }) => source !== null);

  test('has no errors', () => {
    expect(rulebook.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says what is expected of it', () => {
    const file = join(folder, 'expectations.yaml');
    const expected = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
    expect(JSON.parse(JSON.stringify(portraitOf(rulebook)))).toMatchObject(expected);
  });

  test('names no official and gives no way to reach one', () => {
    for (const { path, text } of files) {
      if (!/\.(?:txt|mdx|yaml)$/u.test(path) || /\/site\.yaml$|\/fields\//u.test(path)) continue;
      const plain = text.replace(/sha256: \w+/gu, '');
      expect(plain, path).not.toMatch(PHONE);
      expect(plain, path).not.toMatch(/[\w.]+@[\w.]+\.\w{2,}/u);
    }
  });

  test('keeps every number, heading and page of the printed contents list, in its order', () => {
    for (const edition of printed) {
      const [first, last] = edition.source?.contents ?? [0, 0];
      const listed = sourceOf(edition)
        .slice(first, last)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [, number, title, page] =
            /^(\d+(?:\.\d+)*)\.?\s+(.*?)[ .]*\t(\d+)$/u.exec(line) ?? [];
          return `${number} ${collapse(title ?? '').toLowerCase()} ${page}`;
        });
      if (listed.length === 0) continue;
      const held = edition.sections.map(({ number, title, page, corrections }) => {
        const other = corrections.find(({ kind }) => kind === 'contents-list');
        return `${number} ${collapse(other?.printed ?? title ?? '').toLowerCase()} ${page}`;
      });
      expect(held, edition.id).toEqual(listed);
    }
  });

  test('leaves no markup in headings and texts', () => {
    for (const { sections } of editions) {
      for (const { title, paragraphs } of sections) {
        expect(title ?? '').not.toMatch(/[*_\\[\]]/u);
        for (const { text } of paragraphs) expect(text).not.toMatch(/[*\\]|\]\(|\*\*|^- /u);
      }
    }
  });

  test('has every correction in the source on its line, with a reason, and in the text', () => {
    for (const edition of printed) {
      const lines = sourceOf(edition);
      for (const section of edition.sections) {
        for (const correction of section.corrections) {
          const { kind, line, printed: form, reason } = correction;
          const at = lines
            .slice(line - 1)
            .join('\n')
            .indexOf(form);
          expect(at, `${section.number}: ${form}`).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
          expect(reason.length).toBeGreaterThan(20);
          if (kind !== 'page-break' && kind !== 'conversion') continue;
          expect(placeOfCorrection(section, correction), section.number).not.toBe('left-out');
        }
      }
    }
  });

  test('leads every reference to a section of its edition, or says why it does not', () => {
    for (const { sections } of editions) {
      const numbers = new Set(sections.map(({ number }) => number));
      for (const { quote, target, status, reason } of sections.flatMap((s) => s.references)) {
        if (status.startsWith('resolved')) expect(numbers.has(target ?? ''), quote).toBe(true);
        else expect([target, reason === null], quote).toEqual([null, false]);
      }
    }
  });

  test('keeps every byte when the text source of an edition is brought in again', () => {
    // What was made from another file than a text lies beside that file, and is tested with the import of such files.
    const again = printed.filter(({ source }) => !source?.original);
    for (const { id } of again) {
      const scratch = mkdtempSync(join(tmpdir(), 'content-'));
      try {
        cpSync(join(folder, id, '..'), scratch, { recursive: true });
        const copy = join(scratch, id.split('/').at(-1) ?? '');
        const source = readFileSync(join(copy, 'source.txt'));
        const imported = importText(source.toString('utf8'), readSettled(copy));
        writeEdition(copy, imported, source);
        expect(imported.remarks).toEqual([]);
        expect(readContentFolder(scratch)).toEqual(readContentFolder(join(folder, id, '..')));
      } finally {
        rmSync(scratch, { recursive: true });
      }
    }
  });
});
