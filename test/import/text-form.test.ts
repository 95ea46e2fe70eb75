import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import type { Inline } from '../../src/core/model.ts';
import { textFormToMdx } from '../../src/core/source-text.ts';
import { withoutSpace } from '../../src/core/text.ts';
import { textOf } from '../../src/import/block-text.ts';
import type { SourceBlock, SourceRun } from '../../src/import/source-document.ts';
import { writeTextForm } from '../../src/import/text-form.ts';
import { cases } from '../support/cases.ts';

const PLACE = { page: null, block: 1 };
const plain = (text: string): SourceRun[] => [{ text, target: null }];
const paragraph = (text: string): SourceBlock => ({
  kind: 'paragraph',
  runs: plain(text),
  place: PLACE,
});
const item = (mark: string, text: string, depth = 1): SourceBlock => ({
  kind: 'item',
  runs: plain(text),
  depth,
  mark,
  ordered: /[\p{L}\p{N}]/u.test(mark),
  place: PLACE,
});
const formOf = (...blocks: SourceBlock[]) => writeTextForm(blocks).text;

describe('the text form of a file', () => {
  test.each<[string, SourceBlock[], string]>([
    ['paragraphs', [paragraph('ett'), paragraph('två')], 'ett\n\ntvå\n'],
    ['a line break', [paragraph('ett\ntvå')], 'ett\ntvå\n'],
    ['a tab in a paragraph is a space', [paragraph('ett\ttvå')], 'ett två\n'],
    ['items', [item('•', 'ett'), item('–', 'två')], '- ett\n- två\n'],
    [
      'items in items',
      [item('•', 'ett'), item('•', 'i ett', 2), item('•', 'två')],
      '- ett\n    - i ett\n- två\n',
    ],
    ['numbered items', [item('1.', 'ett'), item('2.', 'två')], '1. ett\n2. två\n'],
    [
      'items with letters keep them as text',
      [item('a)', 'ett'), item('b)', 'två')],
      '- a) ett\n- b) två\n',
    ],
    [
      'a list that is counted oddly keeps its marks',
      [item('1.', 'ett'), item('3.', 'tre')],
      '1. ett\n- 3\\. tre\n',
    ],
    [
      'a paragraph that begins as an item',
      [paragraph('1. ett'), paragraph('- två')],
      '1\\. ett\n\n\\- två\n',
    ],
    [
      'signs of markup',
      [paragraph('2 * 3, [text](http://x) och _så_')],
      '2 \\* 3, \\[text](http://x) och \\_så\\_\n',
    ],
  ])('%s', (_, blocks, expected) => {
    expect(formOf(...blocks)).toBe(expected);
  });

  test('links keep their target; one that leads nowhere on the web is told', () => {
    const form = writeTextForm([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Se ', target: null },
          { text: 'tid', target: 'https://exempel.se/a(b)' },
          { text: 'erna ', target: 'https://exempel.se/a(b)' },
          { text: 'och brevet', target: '#_Toc1' },
        ],
        place: PLACE,
      },
    ]);
    expect(form.text).toBe('Se [tiderna](https://exempel.se/a\\(b\\)) och brevet\n');
    expect(form.lostTargets).toEqual([{ block: 0, text: 'och brevet', target: '#_Toc1' }]);
  });

  test('empty cells keep their column', () => {
    const cells = [[], plain('b'), []];
    const row: SourceBlock = { kind: 'row', cells, header: false, table: 1, place: PLACE };
    const { blocks } = readMdxBody('x.mdx', textFormToMdx(formOf(row)), 1, { headings: false });
    expect(blocks.map(({ text }) => text)).toEqual(['\tb\t']);
  });
});

const piece = fc.constantFrom(
  ...[
    'banan',
    'isen',
    '*',
    '_',
    '**',
    '[',
    ']',
    '(',
    ')',
    '](http://x)',
    '\\',
    '{',
    '}',
    '<',
    '>',
    '`',
    '~',
  ],
  ...[
    '&amp;',
    '&',
    '!',
    '#',
    '-',
    '1.',
    '- ',
    'import',
    'export',
    '|',
    '\t',
    '\n',
    '§',
    '=',
    '==',
    '---',
    '+',
  ],
  ...[
    '_a_',
    '*b*',
    'http://a_b',
    'x_y',
    ' ',
    '2)',
    'a)',
    '\u00a0',
    '[^1]',
    ':',
    '•',
    '"',
    '<https://a.se>',
    '12.',
  ],
);
const words = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ' '))
  .map(([pieces, gap]) => pieces.join(gap));
const target = fc.option(
  fc.constantFrom('https://a.se/b_c(d)?x=1&y={z}', 'http://x.se/å ä', 'mailto:a@b.se'),
  { freq: 4 },
);
const runs = fc.array(fc.record({ text: words, target }), { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  runs.map((r): SourceBlock => ({ kind: 'paragraph', runs: r, place: PLACE })),
  fc
    .tuple(
      runs,
      fc.constantFrom(1, 1, 2, 3),
      fc.constantFrom('•', '–', '1.', '2.', '3.', 'a)', '7.'),
    )
    .map(
      ([r, depth, mark]): SourceBlock => ({
        kind: 'item',
        runs: r,
        depth,
        mark,
        ordered: true,
        place: PLACE,
      }),
    ),
  fc
    .array(runs, { minLength: 2, maxLength: 4 })
    .map((cells): SourceBlock => ({ kind: 'row', cells, header: false, table: 1, place: PLACE })),
  fc
    .tuple(runs, fc.constantFrom('1', '*', 'a'))
    .map(([r, mark]): SourceBlock => ({ kind: 'footnote', mark, runs: r, place: PLACE })),
);

/** What a reader sees, without white space and without what a list shows of its own marks. */
const seen = (text: string) => withoutSpace(text).replace(/[.)•]/gu, '');

describe('reading the text form again', () => {
  test('law: gives what stood in the file, to the letter, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const body = textFormToMdx(writeTextForm(blocks).text);
        const read = readMdxBody('x.mdx', body, 1, { headings: false });
        expect(read.problems).toEqual([]);
        const got = read.blocks.map(
          (b) => (b.kind === 'item' && b.ordered ? `${b.number}` : '') + b.text,
        );
        expect(seen(got.join(''))).toBe(seen(blocks.map(expected).join('')));
      }),
      { numRuns: cases(500) },
    );
  });

  test('law: keeps every link with its target', () => {
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const blocks = paragraphs.map(
          (r): SourceBlock => ({ kind: 'paragraph', runs: r, place: PLACE }),
        );
        const body = textFormToMdx(writeTextForm(blocks).text);
        const got = readMdxBody('x.mdx', body, 1, { headings: false }).blocks.flatMap((b) =>
          'content' in b ? targets(b.content) : [],
        );
        const linked = paragraphs.flatMap((r) => joinedTargets(r));
        expect(got.map(decodeURI)).toEqual(linked);
      }),
      { numRuns: cases(300) },
    );
  });
});

function expected(b: SourceBlock): string {
  if (b.kind === 'row') return b.cells.map(textOf).join('');
  if (b.kind === 'paragraph') return textOf(b.runs);
  if (b.kind === 'footnote') return b.mark + textOf(b.runs);
  if (b.kind !== 'item' || textOf(b.runs) === '') return '';
  return (/^[\p{L}\p{N}]/u.test(b.mark) ? b.mark : '') + textOf(b.runs);
}

const targets = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'link' ? [node.target] : 'children' in node ? targets(node.children) : [],
  );

/** Targets in order; neighbours with the same one are one link, and a link without words is none. */
function joinedTargets(given: readonly SourceRun[]): string[] {
  const links: { text: string; target: string | null }[] = [];
  for (const run of given) {
    const last = links.at(-1);
    if (last && last.target === run.target) last.text += run.text;
    else links.push({ ...run });
  }
  return links.flatMap(({ text, target: to }) => (to !== null && text.trim() !== '' ? [to] : []));
}
