import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import type { Paragraph } from '../../src/core/model.ts';
import { plainText } from '../../src/core/paragraph.ts';
import { textFormToMdx } from '../../src/core/source-text.ts';
import { collapse } from '../../src/core/text.ts';
import { cases } from '../support/cases.ts';

const read = (body: string, headings = false) => readMdxBody('a.mdx', body, 1, { headings });

function anchors(body: string): string[] {
  const { blocks, problems } = read(body);
  expect(problems).toEqual([]);
  return blocks.map((block) =>
    block.kind === 'heading' ? block.text : `${block.anchor} ${block.kind} ${block.text}`,
  );
}

describe('anchors', () => {
  test('number paragraphs; items and rows by the paragraph before them', () => {
    const body = 'Ett.\n\n- a\n- b\n\nTvå.\n\nTre.\n\n1. c\n2. d\n';
    expect(anchors(body)).toEqual([
      'p1 text Ett.',
      'p1-1 item a',
      'p1-2 item b',
      'p2 text Två.',
      'p3 text Tre.',
      'p3-1 item c',
      'p3-2 item d',
    ]);
  });

  test('of items before any paragraph begin with p0', () => {
    expect(anchors('- a\n- b\n')).toEqual(['p0-1 item a', 'p0-2 item b']);
  });

  test('go on through a second list or table after the same paragraph', () => {
    const body = 'Ett.\n\n- a\n\n1. b\n\n|  |  |\n| --- | --- |\n| c | d |\n';
    expect(anchors(body)).toEqual(['p1 text Ett.', 'p1-1 item a', 'p1-2 item b', 'p1-3 row c\td']);
    const groups = read(body).blocks.map((block) => (block as Paragraph).group);
    expect(groups).toEqual([0, 1, 2, 3]);
  });

  test('are never given twice', () => {
    const part = fc.constantFrom('Text.', '- a\n- b', '1. c', '|  |\n| --- |\n| d |', '* e');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const all = read(parts.join('\n\n')).blocks.map((block) => (block as Paragraph).anchor);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('running text', () => {
  test('keeps emphasis, links, lost links and line breaks', () => {
    const [block] = read(
      '*Viktigt*, se **[bana](https://exempel.invalid/b)** och\\\n[karta](#)!',
    ).blocks;
    expect((block as Paragraph).content).toEqual([
      { kind: 'emphasis', children: [{ kind: 'text', value: 'Viktigt' }] },
      { kind: 'text', value: ', se ' },
      {
        kind: 'strong',
        children: [
          {
            kind: 'link',
            target: 'https://exempel.invalid/b',
            children: [{ kind: 'text', value: 'bana' }],
          },
        ],
      },
      { kind: 'text', value: ' och' },
      { kind: 'break' },
      { kind: 'lost-link', children: [{ kind: 'text', value: 'karta' }] },
      { kind: 'text', value: '!' },
    ]);
    expect((block as Paragraph).text).toBe('Viktigt, se bana och karta!');
  });

  test('is not made smart: quotation marks, dashes and dots stay as printed', () => {
    const printed = '"Bana" -- \'is\' --- (c) 1/2 ... www.exempel.invalid ~~ 5 %';
    expect(anchors(printed)).toEqual([`p1 text ${printed}`]);
  });

  test('the cells of a row are parted by a tab; a filled heading row is a row', () => {
    expect(anchors('| a \\| b | *c* |\n| --- | --- |\n| d | e |')).toEqual([
      'p0-1 row a | b\tc',
      'p0-2 row d\te',
    ]);
  });
});

describe('places', () => {
  test('point into the file, below its front matter', () => {
    const { blocks } = readMdxBody('a.mdx', 'Ett.\n\n- två\n- tre\n', 8, { headings: false });
    expect(blocks.map(({ place }) => `${place.file}:${place.line}:${place.column}`)).toEqual([
      'a.mdx:8:1',
      'a.mdx:10:3',
      'a.mdx:11:3',
    ]);
  });

  test('of what cannot be parsed too', () => {
    const { problems } = readMdxBody('a.mdx', 'Ett.\n\nTvå {', 8, { headings: false });
    expect(problems[0]?.place).toMatchObject({ file: 'a.mdx', line: 10 });
  });
});

test('headings are allowed in decisions only', () => {
  expect(read('## Beslut\n\nText.', true)).toMatchObject({
    blocks: [{ kind: 'heading', text: 'Beslut' }, { anchor: 'p1' }],
    problems: [],
  });
  expect(read('## Beslut\n\nText.', false).problems).toMatchObject([{ rule: 'mdx-is-data' }]);
});

describe('paragraphs without markup', () => {
  // They are read without the parser, since that is quicker. A block with markup makes it parse everything.
  // What is compared is what readers and places get; a space at the end of running text is neither.
  const told = (body: string) => {
    const { blocks, problems } = read(body);
    const plain = (blocks as Paragraph[]).map((p) => ({ ...p, content: plainText(p.content) }));
    return { blocks: plain, problems };
  };
  const parsed = (body: string) => {
    const { blocks, problems } = told(`${body}\n\n*Slut.*\n`);
    return { blocks: blocks.slice(0, -1), problems };
  };
  const line = fc
    .array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constantFrom('Banan', 'ska', 'is.', 'snö,', '2.10', '”på”', '5 %'),
        },
        fc.constantFrom(
          ...['-', '+', '#', '=', '===', '1.', '2)', '1986.', 'import', 'export', ':', '/'],
        ),
        fc.constantFrom(
          ...['\t', '\u00a0', '\u2028', '\u2009', '\r', '', '  ', '"', "'", '$', '^', '(', ')'],
        ),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((words) => words.join(' '));
  const body = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n', '\n \n')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lines) => lines.flat().join(''));

  test('law: are read as the parser would read them', () => {
    fc.assert(
      fc.property(body, (text) => {
        fc.pre(!/^[\u00a0\u2009\u2028]/mu.test(text));
        const expected = parsed(text);
        fc.pre(expected.problems.length === 0);
        expect(told(text)).toEqual(expected);
      }),
      { numRuns: cases(400) },
    );
  });

  // Was a fault: trimStart() takes the no-break space too, and its length is then counted as lines.
  test('are placed right when they begin with a no-break space', () => {
    expect(told('Banan.\n\n\u00a0Isen.\n')).toEqual(parsed('Banan.\n\n\u00a0Isen.\n'));
  });
});

describe('text form to MDX and back', () => {
  const word = fc.constantFrom(
    ...[
      'Banan',
      'ska',
      'hållas',
      'öppen',
      'på',
      'is.',
      'snö,',
      '(kl.',
      '21)',
      '2.10',
      '08.00–17.00',
    ],
    ...[
      '{',
      '}',
      '{is}',
      '<',
      '<5',
      '<b>',
      '</b>',
      '<https://a.se>',
      '>',
      '&',
      'a*',
      '*',
      '_',
      '2_3',
    ],
    ...[
      'snö_och_is',
      '"',
      '”is”',
      '%',
      '§',
      '#1',
      '~',
      '|',
      '[is]',
      '!',
      '-',
      '–',
      '…',
      '=',
      '1177.se',
    ],
  );
  /** Blocks begin with a word, so that none begins a list or a heading by chance. */
  const block = fc
    .array(word, { maxLength: 20 })
    .map((words) => ['Banan', ...words.filter((w) => !w.includes('](')), 'slut.'].join(' '));

  test('law: keeps every character of every paragraph', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (texts) => {
        const { blocks, problems } = read(textFormToMdx(texts.join('\n\n')));
        expect(problems).toEqual([]);
        expect(blocks.map(({ text }) => text)).toEqual(texts.map(collapse));
      }),
    );
  });

  test('law: keeps every item of a list', () => {
    const list = fc.array(block, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.boolean(), (items, ordered) => {
        const printed = items.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${item}`);
        const { blocks, problems } = read(textFormToMdx(`Så här:\n\n${printed.join('\n')}`));
        expect(problems).toEqual([]);
        expect(blocks.slice(1).map(({ text }) => text)).toEqual(items.map(collapse));
        expect(blocks.slice(1).every((b) => (b as Paragraph).ordered === ordered)).toBe(true);
      }),
    );
  });

  test('law: keeps every cell of a table', () => {
    const row = fc.tuple(block, block);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const { blocks, problems } = read(textFormToMdx(rows.map((r) => r.join('\t')).join('\n')));
        expect(problems).toEqual([]);
        expect(blocks.map(({ text }) => text)).toEqual(rows.map((r) => r.map(collapse).join('\t')));
      }),
    );
  });

  test('law: keeps the lines of a paragraph as lines', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (lines) => {
        const { blocks } = read(textFormToMdx(lines.join('\n')));
        const [paragraph] = blocks as Paragraph[];
        expect(blocks).toHaveLength(1);
        expect(paragraph?.text).toBe(collapse(lines.join(' ')));
        expect(paragraph?.content.filter(({ kind }) => kind === 'break')).toHaveLength(
          lines.length - 1,
        );
        expect(plainText(paragraph?.content ?? [])).toBe(paragraph?.text);
      }),
    );
  });

  // Was a fault: asterisks inside a word are taken for italics and vanish; the account counts them as markup.
  test('keeps the asterisks of "2*3*4 meter"', () => {
    expect(read(textFormToMdx('Banan är 2*3*4 meter.')).blocks).toMatchObject([
      { text: 'Banan är 2*3*4 meter.' },
    ]);
  });

  // Was a fault: a paragraph that begins with a year is taken for a numbered list, and the year vanishes.
  test('keeps the year that a paragraph begins with', () => {
    expect(read(textFormToMdx('1986. Det år då banan byggdes.')).blocks).toMatchObject([
      { kind: 'text', text: '1986. Det år då banan byggdes.' },
    ]);
  });

  // Was a fault: the number with which a list begins is not in the tree, so a list that goes on after a paragraph
  // ("1. … text … 2. …") is numbered from 1 again.
  test('keeps the number of an item in a list that does not begin at 1', () => {
    const { blocks } = read(textFormToMdx('1. sopa\n\nSedan:\n\n2. spola'));
    expect(JSON.stringify(blocks.at(-1))).toMatch(/"(?:start|number)":2/u);
  });

  // Was a fault: the text form knows "• " as an item (ITEM in source-text.ts), Markdown does not.
  test('makes a list of bullets that are not hyphens', () => {
    const { blocks } = read(textFormToMdx('Så här:\n\n• sopa\n• spola'));
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text Så här:',
      'item sopa',
      'item spola',
    ]);
  });

  // Was a fault: what begins a heading, a quotation or a rule in Markdown is not escaped, so it is refused by the checks,
  // and the account cannot read it from the source either: an editor has no way to bring it in.
  test.each(['# 5 gäller', '> 5 cm', 'Bana\n---', '`is`', 'import av is', 'Se ![is](is.png)'])(
    'keeps a paragraph %j that Markdown or MDX would take for something else',
    (text) => {
      expect(read(textFormToMdx(text)).problems).toEqual([]);
    },
  );
});
