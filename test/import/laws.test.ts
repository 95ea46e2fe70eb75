import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse, withoutSpace } from '../../src/core/text.ts';
import { importText } from '../../src/import/text-import.ts';
import { bringIn } from '../core/support/brought-in.ts';
import { cases } from '../support/cases.ts';

const NOTHING_SETTLED = { sections: new Map(), holders: [] };
const RUNS = cases(30);

/**
 * Sources as a converter leaves them: numbered headings (some in italics), paragraphs (some broken by a page,
 * some with a lost link), lists and tables, with or without a list of contents.
 */
const word = fc.constantFrom(
  ...['banan', 'isen', 'ska', 'får', 'inte', 'spolas', 'åka', 'över', 'ön', 'och', '(kl.', '21)'],
  ...[
    '5',
    '2.10',
    '08.00–17.00',
    '{is}',
    '<5',
    'snö_och_is',
    '”halka”',
    '"is"',
    '50 %',
    '§',
    'a|b',
    '[nej]',
  ],
);
const words = (minLength: number) =>
  fc.array(word, { minLength, maxLength: 14 }).map((list) => list.join(' '));
const sentence = words(1).map((text) => `Här gäller ${text} i alla tider.`);
const broken = fc
  .tuple(words(1), words(1), fc.constantFrom('\n\n', '\n\n\n\n'))
  .map(([a, b, gap]) => `Här gäller ${a} när det är${gap}kallt ute och ${b} därtill.`);
const linked = fc
  .tuple(words(1), words(1))
  .map(([a, b]) => `Se ${a} [rutin ${b.replace(/[[\]]/gu, '')}](#) först.`);
const lined = fc.tuple(sentence, sentence).map((lines) => lines.join('\n'));
const list = fc
  .tuple(fc.boolean(), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([ordered, items]) => items.map((t, i) => `${ordered ? `${i + 1}.` : '-'} ${t}`).join('\n'));
const table = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\n'));
const block = fc.oneof(sentence, sentence, broken, linked, lined, list, table);

interface Part {
  title: string;
  italic: boolean;
  stop: boolean;
  blocks: string[];
}
const part: fc.Arbitrary<Part> = fc.record({
  title: fc.constantFrom(
    'Öppettider',
    'Is och snö',
    'LJUS',
    'Våld i nära relationer',
    'E-tjänster',
  ),
  italic: fc.boolean(),
  stop: fc.boolean(),
  blocks: fc.array(block, { maxLength: 3 }),
});
const source = fc
  .tuple(
    fc.array(fc.tuple(part, fc.array(part, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([chapters, withContents, lineEnd]) => {
    const numbered = chapters.flatMap(([chapter, sections], i) => [
      { number: `${i + 1}`, ...chapter },
      ...sections.map((section, j) => ({ number: `${i + 1}.${j + 1}`, ...section })),
    ]);
    const contents = numbered.map(({ number, title }, i) => `${number}. ${title}.....\t${i + 2}`);
    const body = numbered.map(({ number, stop, italic, title, blocks }) =>
      [`${number}${stop ? '.' : ''} ${italic ? `*${title}*` : title}`, ...blocks].join('\n\n'),
    );
    const text = [
      'Regler för skridskobanor',
      ...(withContents ? ['Innehåll', contents.join('\n'), 'SKRIDSKOBANOR'] : []),
      ...body,
    ].join('\n\n');
    return { text: `${text}\n`.replaceAll('\n', lineEnd), numbered };
  });

describe('bringing in a source', () => {
  test('law: finds every section, in order, with its heading', () => {
    fc.assert(
      fc.property(source, ({ text, numbered }) => {
        const { sections } = importText(text, NOTHING_SETTLED);
        expect(sections.map(({ data }) => `${data.number} ${data.heading}`)).toEqual(
          numbered.map(({ number, title }) => `${number} ${title}`),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('law: every character of the source is published, corrected or dropped on record', () => {
    fc.assert(
      fc.property(source, ({ text }) => {
        const { account, problems } = bringIn(text).account;
        expect(problems).toEqual([]);
        expect(account.unaccounted).toBe(0);
        expect(account.total).toBe(withoutSpace(text).length);
        expect(account.published + account.corrected + account.markup + account.dropped).toBe(
          account.total,
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('law: a paragraph is published to the letter, its page breaks mended', () => {
    fc.assert(
      fc.property(source, ({ text, numbered }) => {
        const published = bringIn(text).edition.sections.flatMap((section) =>
          section.paragraphs.map((p) => withoutSpace(p.text)),
        );
        const printed = numbered.flatMap(({ blocks }) =>
          blocks.flatMap((b) =>
            /^(?:- |1\. )|\t/u.test(b)
              ? b.split('\n').map((line) => line.replace(/^(?:- |\d+\. )/u, ''))
              : [b.replace(/\[(rutin [^\]]*)\]\(#\)/gu, '$1')],
          ),
        );
        expect(published).toEqual(printed.map((t) => withoutSpace(collapse(t))));
      }),
      { numRuns: RUNS },
    );
  });

  test('law: doing it again into what was written changes nothing', () => {
    fc.assert(
      fc.property(source, ({ text }) => {
        const first = importText(text, NOTHING_SETTLED).sections;
        const settled = new Map(first.map(({ data }) => [data.number, data]));
        const again = importText(text, { sections: settled, holders: [] }).sections;
        const files = (sections: typeof first) => sections.map(({ data, body }) => [data, body]);
        expect(files(again)).toEqual(files(first));
      }),
      { numRuns: RUNS },
    );
  });

  test('law: no two sections get the same key', () => {
    fc.assert(
      fc.property(source, ({ text }) => {
        const keys = importText(text, NOTHING_SETTLED).sections.map(({ data }) => data.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: RUNS },
    );
  });
});
