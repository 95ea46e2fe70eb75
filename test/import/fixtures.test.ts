import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import type { Inline } from '../../src/core/model.ts';
import type { ImportedSection } from '../../src/import/imported.ts';
import { importText } from '../../src/import/text-import.ts';

/**
 * A case is a folder of test/fixtures/import: `source.txt` is brought in, and `expected.txt` tells what came out:
 * each section with its lines and key, what a reader gets of it, and below that what was corrected (!).
 * Remarks to the editor (?) come last.
 */
const FIXTURES = fileURLToPath(new URL('../fixtures/import', import.meta.url));

describe('importing the text form', () => {
  test.each(readdirSync(FIXTURES))('%s', (name) => {
    const source = readFileSync(join(FIXTURES, name, 'source.txt'), 'utf8');
    expect(told(source)).toBe(readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8'));
  });
});

function told(source: string): string {
  const { title, contents, front, sections, remarks } = importText(source, {
    sections: new Map(),
    holders: [],
  });
  const head = [
    `title: ${title ?? 'none'}`,
    `before the first section: ${front ? lines(front) : 'nothing'}`,
    `contents list: ${contents ? lines(contents.lines) : 'none'}`,
  ];
  const tail = remarks
    .filter(({ text }) => !text.includes(': key ') && !text.includes(' read as '))
    .map(({ line, text }) => `? line ${line}: ${text}`);
  const parts = [head, ...sections.map(tellSection), ...(tail.length > 0 ? [tail] : [])];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function tellSection({ data, body }: ImportedSection): string[] {
  const { blocks, problems } = readMdxBody('section.mdx', body, 1, { headings: false });
  expect(problems).toEqual([]);
  const page = data.page === undefined ? '' : `, page ${data.page}`;
  return [
    `== ${data.number} ${data.heading} (${data.key}, ${lines(data.lines ?? [0, 0])}${page})`,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `# ${block.text}`;
      const text = block.cells ? block.cells.map(inline).join(' | ') : inline(block.content);
      const kind = block.kind === 'item' && block.ordered ? 'numbered item' : block.kind;
      return `${block.anchor} ${kind}: ${text}`;
    }),
    ...data.corrections.map(
      ({ kind, certainty, line, printed, reading }) =>
        `! ${certainty} ${kind} on line ${line}: ${JSON.stringify(printed)} is ${JSON.stringify(reading)}`,
    ),
  ];
}

function lines([first, last]: readonly [number, number]): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** Running text with its marks, so that what is lost or kept of them shows. */
function inline(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return part.value;
      if (part.kind === 'break') return ' ⏎ ';
      const [open, close] = {
        emphasis: ['<em>', '</em>'],
        strong: ['<strong>', '</strong>'],
        link: [`<link to ${part.kind === 'link' ? part.target : ''}>`, '</link>'],
        'lost-link': ['<lost link>', '</lost link>'],
      }[part.kind];
      return `${open}${inline(part.children)}${close}`;
    })
    .join('');
}
