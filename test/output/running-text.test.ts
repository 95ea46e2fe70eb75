import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import type { Inline, Paragraph } from '../../src/core/model.ts';
import { plainText } from '../../src/core/paragraph.ts';
import { escapeHtml } from '../../src/output/escape.ts';
import { type Mark, runningText } from '../../src/output/running-text.ts';

function html(mdx: string, ...marks: [words: string, tag: string][]): string {
  const { blocks } = readMdxBody('a.mdx', mdx, 1, { headings: false });
  const { content, text } = blocks[0] as Paragraph;
  return runningText(
    content,
    text,
    marks.map(([words, tag]): Mark => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, open: `<${tag}>`, close: `</${tag}>` };
    }),
  );
}

/** The text content of HTML that holds nothing but the elements and entities that this module writes. */
function textContent(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

describe('running text', () => {
  test.each([
    ['Is & \\<snö>', 'Is &amp; &lt;snö&gt;'],
    ['*Is* och **snö**', '<em>Is</em> och <strong>snö</strong>'],
    ['Se [karta](#).', 'Se <span class="lost">karta</span>.'],
    [
      'Se [karta](https://a.invalid/?b=1&c=2).',
      'Se <a href="https://a.invalid/?b=1&amp;c=2" rel="external">karta</a>.',
    ],
    ['Isgatan 1\\\n123 45 Exempelstad', 'Isgatan 1<br> 123 45 Exempelstad'],
  ])('%j', (mdx, expected) => {
    expect(html(mdx)).toBe(expected);
  });

  test('a mark lies around the emphasis inside it', () => {
    expect(html('Se *den stora* banan här.', ['den stora banan', 'mark'])).toBe(
      'Se <mark><em>den stora</em> banan</mark> här.',
    );
  });

  test('a mark that begins inside emphasis parts it', () => {
    expect(html('Se *den stora* banan här.', ['stora banan', 'mark'])).toBe(
      'Se <em>den </em><mark><em>stora</em> banan</mark> här.',
    );
  });

  test('of marks that overlap the first stays', () => {
    expect(html('Se den stora banan.', ['stora', 'b'], ['den stora', 'i'])).toBe(
      'Se den <b>stora</b> banan.',
    );
  });

  test('marks may touch', () => {
    expect(html('isbana', ['is', 'b'], ['bana', 'i'])).toBe('<b>is</b><i>bana</i>');
  });
});

const text = fc
  .array(fc.constantFrom(...'aåö 5.,&<>"\'{}*§–'), { minLength: 1, maxLength: 12 })
  .map((characters): Inline => ({ kind: 'text', value: characters.join('') }));
const { inline } = fc.letrec<{ inline: Inline; children: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: text },
    fc.constant<Inline>({ kind: 'break' }),
    tie('children').map((children): Inline => ({ kind: 'emphasis', children })),
    tie('children').map((children): Inline => ({ kind: 'lost-link', children })),
    tie('children').map(
      (children): Inline => ({ kind: 'link', target: 'https://a.invalid/"<&>', children }),
    ),
  ),
  children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
}));
const content = fc.array(inline, { minLength: 1, maxLength: 5 });
const marks = fc.array(
  fc
    .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]): Mark => ({ start, end: start + length, open: '<b>', close: '</b>' })),
  { maxLength: 5 },
);

describe('laws of running text', () => {
  test('its text content is the plain text, whatever is marked', () => {
    fc.assert(
      fc.property(content, marks, (inlines, all) => {
        const plain = plainText(inlines);
        const inside = all.filter(({ end }) => end <= plain.length);
        expect(textContent(runningText(inlines, plain, inside))).toBe(plain);
      }),
    );
  });

  test('every element is closed inside the one that it was opened in', () => {
    fc.assert(
      fc.property(content, marks, (inlines, all) => {
        const plain = plainText(inlines);
        const inside = all.filter(({ end }) => end <= plain.length);
        const open: string[] = [];
        for (const [, slash, name] of runningText(inlines, plain, inside).matchAll(
          /<(\/?)([a-z]+)[^>]*>/gu,
        )) {
          if (name === 'br') continue;
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name as string);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  test('a mark that stands free is there', () => {
    fc.assert(
      fc.property(content, marks, (inlines, all) => {
        const plain = plainText(inlines);
        const [first] = all;
        fc.pre(first !== undefined && first.end <= plain.length);
        const markup = runningText(inlines, plain, [first as Mark]);
        const marked = /<b>(.*)<\/b>/su.exec(markup)?.[1] ?? '';
        expect(textContent(marked)).toBe(plain.slice(first?.start, first?.end));
      }),
    );
  });
});

test('escaped text is the text again when a browser reads it', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(escapeHtml(value)).not.toMatch(/[<>"]/u);
      expect(textContent(escapeHtml(value))).toBe(value);
    }),
  );
});
