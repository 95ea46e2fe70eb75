import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { CHARACTERS, FAMILIES, MAX_BYTES } from '../../scripts/fonts.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'public/fonts');
const stylesheet = readFileSync(resolve(root, 'src/styles/fonts.css'), 'utf8');
const faces = FAMILIES.flatMap((family) =>
  family.faces.map((face) => ({ family, face, file: face.file })),
);

const uncovered = (font: Font, text: string): string[] =>
  [...text].filter((c) => !font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0));

describe.each(faces)('$file', ({ family, face, file }) => {
  const bytes = readFileSync(resolve(folder, file));
  const font = create(bytes) as Font;

  test('is a small woff2 file', () => {
    expect(bytes.toString('latin1', 0, 4)).toBe('wOF2');
    expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('covers Swedish public text', () => {
    expect(uncovered(font, 'åäöÅÄÖéÉü§–—‑”’»…•·×½°€→←↑↓✓−≤≥\u00a0\u00ad\u2009')).toEqual([]);
    expect(uncovered(font, CHARACTERS + family.extra)).toEqual([]);
  });

  test('does not bear the reserved name, and carries its copyright and licence', () => {
    expect(font.familyName).toContain(family.name);
    expect(`${font.familyName} ${font.fullName} ${font.postscriptName}`).not.toMatch(/source/i);
    expect(font.copyright).toMatch(/ Adobe .*Reserved Font Name/);
    expect(font.getName('license')).toContain('SIL Open Font License');
  });

  test('is declared in the stylesheet', () => {
    expect(stylesheet).toContain(
      [
        `font-family: "${family.name}";`,
        `font-style: ${face.style};`,
        `font-weight: ${face.weight};`,
        'font-display: swap;',
        `src: url("/fonts/${file}") format("woff2");`,
      ].join('\n  '),
    );
  });
});

test('the folder holds the fonts and their licences, and nothing else', () => {
  const expected = [...faces.map(({ file }) => file), ...FAMILIES.map(({ licence }) => licence)];
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test.each(FAMILIES)('$licence names the copyright holder and the files', ({ licence, faces }) => {
  const text = readFileSync(resolve(folder, licence), 'utf8');
  expect(text).toMatch(/^Copyright .* Adobe .*Reserved Font Name/m);
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  for (const { file } of faces) expect(text).toContain(file);
});
