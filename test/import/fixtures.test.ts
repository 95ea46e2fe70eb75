import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import type { Inline } from '../../src/core/model.ts';
import { bringIn } from '../../src/import/bring-in.ts';
import type { ImportedSection } from '../../src/import/imported.ts';
import { readMarkdown } from '../../src/import/markdown/read-markdown.ts';
import { NOTHING_SAID } from '../../src/import/settled.ts';
import type { SourceDocument } from '../../src/import/source-document.ts';

/**
 * A case is a folder of test/fixtures/import: its source (`source.txt`, `source.md`, or `source.json` with what a reader
 * of Word or PDF hands over) is brought in, and `expected.txt` tells what came out:
 * each section with its lines and key, what a reader gets of it, and below that what was corrected (!).
 * Remarks to the editor (?) come last.
 */
const FIXTURES = fileURLToPath(new URL('../fixtures/import', import.meta.url));

describe('importing the text form', () => {
  test.each(readdirSync(FIXTURES))('%s', (name) => {
    expect(told(sourceIn(join(FIXTURES, name)))).toBe(
      readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8'),
    );
  });
});

function sourceIn(folder: string): { text: string | null; document: SourceDocument | null } {
  const [name = ''] = readdirSync(folder).filter((file) => file.startsWith('source.'));
  const content = readFileSync(join(folder, name), 'utf8');
  if (name === 'source.md') return { text: content, document: readMarkdown(content) };
  if (name === 'source.json') return { text: null, document: JSON.parse(content) };
  return { text: content, document: null };
}

function told(source: ReturnType<typeof sourceIn>): string {
  const { imported } = bringIn(source, { sections: new Map(), holders: [] }, NOTHING_SAID);
  const { title, contents, front, sections, remarks } = imported;
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
    `== ${data.label === undefined ? '' : `[${data.label}] `}${data.number} ${data.heading} (${data.key}, ${lines(data.lines ?? [0, 0])}${page})`,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `# ${block.text}`;
      const text = block.cells ? block.cells.map(inline).join(' | ') : inline(block.content);
      const numbered = block.kind === 'item' && block.ordered ? 'numbered item' : block.kind;
      const kind = block.depth ? `${numbered} at depth ${block.depth}` : numbered;
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
