import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The code knows rulebooks and no field: words of the first rulebook's field stand in the content and never in
 * `src` or `scripts`, comments included. The core knows no language either: Swedish lives in `src/language` and in
 * what is said to readers (`src/output`, the pages).
 */

const FIELD =
  /hälsocentral|vårdcentral|hälsoval|västerbott|läkar|läkemed|sjuksköt|sjukvård|vårdgiv|patient|barnmorsk|primärvård|apotek/iu;

/** Files that still have words of the field. The list only shrinks. */
const FIELD_LEFT: readonly RegExp[] = [
  /^src\/output\/requirement-wording\.ts$/u,
  /^scripts\/fonts\.ts$/u,
];

/** A word with å, ä or ö in it, and Swedish words of rules that have none of these letters. */
const SWEDISH =
  /[a-z]{2,}[åäö]|[a-z][åäö][a-z]|[åäö][a-z]{2,}|(?<![\p{L}\p{N}_-])(?:ska|skall|och|inte|enligt|avsnitt)(?![\p{L}\p{N}_-])/iu;

/** Files of the core that still have Swedish words outside their comments. The list only shrinks. */
const SWEDISH_LEFT: readonly RegExp[] = [
  /^src\/core\/requirements\//u,
  /^src\/core\/effects\//u,
  /^src\/core\/ledger\//u,
  /^src\/core\/compare\//u,
  /^src\/core\/time\//u,
];

function filesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** The code without its comments, as far as that can be told line by line. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<![:\\/'"`])\/\/.*$/gmu, '');

const found = (files: readonly { path: string; text: string }[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );

const left = (path: string, list: readonly RegExp[]): boolean =>
  list.some((pattern) => pattern.test(path));

describe('the code', () => {
  test('has no word of a field', () => {
    const files = [...filesBelow('src'), ...filesBelow('scripts')];
    expect(
      found(
        files.filter(({ path }) => !left(path, FIELD_LEFT)),
        FIELD,
      ),
    ).toEqual([]);
  });

  test('of the core has no Swedish word', () => {
    const files = filesBelow('src/core').map(({ path, text }) => ({
      path,
      text: withoutComments(text),
    }));
    expect(
      found(
        files.filter(({ path }) => !left(path, SWEDISH_LEFT)),
        SWEDISH,
      ),
    ).toEqual([]);
  });

  test('of the pages calls nobody a region', () => {
    // A page's own words: what is left without its script, its tags and what data puts in.
    const said = ['src/pages', 'src/components', 'src/layouts']
      .flatMap(filesBelow)
      .filter(({ path }) => path.endsWith('.astro'))
      .map(({ path, text }) => ({
        path,
        text: text.replace(/^---[\s\S]*?^---$/mu, '').replace(/<[^>]*>|\{[^{}]*\}/gu, ' '),
      }));
    expect(found(said, /(?<![\p{L}.])regionen?s?(?![\p{L}.])/iu)).toEqual([]);
  });

  test('that still has some is on a list that is used', () => {
    const paths = [...filesBelow('src'), ...filesBelow('scripts')].map(({ path }) => path);
    const idle = [...FIELD_LEFT, ...SWEDISH_LEFT].filter(
      (pattern) => !paths.some((path) => pattern.test(path)),
    );
    expect(idle).toEqual([]);
  });
});
