import { expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import { linksOf } from '../../src/core/paragraph.ts';

const linksIn = (body: string) => {
  const { blocks } = readMdxBody('a.mdx', body, 1, { headings: false });
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [] : linksOf(block).map((link) => ({ ...link, of: block.text })),
  );
};

test('links stand where their words begin in the text, also in cells and inside bold letters', () => {
  const links = linksIn(
    'Se [denna\nsida](https://exempel.se/a) och **[den](https://exempel.se/b)**.\n\n| A | B |\n| --- | --- |\n| x | [y](https://exempel.se/c) |\n',
  );
  for (const { of, start, text } of links) expect(of.slice(start, start + text.length)).toBe(text);
  expect(links.map(({ text, target }) => `${text} ${target}`)).toEqual([
    'denna sida https://exempel.se/a',
    'den https://exempel.se/b',
    'y https://exempel.se/c',
  ]);
});
