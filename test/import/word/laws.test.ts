import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SourceDocument, UnreadableFile } from '../../../src/import/source-document.ts';
import { readWord } from '../../../src/import/word/read-word.ts';
import { cases } from '../../support/cases.ts';
import { archive, escaped, paragraph, wordFile, wordXml } from './support/word-file.ts';

/** Read, or refused with one line; anything else fails the test by itself. */
function readOrRefused(bytes: Uint8Array): SourceDocument | null {
  try {
    return readWord(bytes, 'regler.docx');
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.message).toMatch(/^regler\.docx [^\n]{10,400}\.$/u);
    return null;
  }
}

function balances({ account }: SourceDocument): void {
  expect(account).toMatchObject({ missing: '', surplus: '' });
  if (!account) throw new Error('no account');
  expect(account.inFile + account.made).toBe(account.inBlocks + account.dropped + account.replaced);
}

const RICH = wordXml({
  body: `${paragraph('Inledning', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>')}${paragraph('Hälsocentralen ska svara.')}<w:tbl><w:tr><w:tc>${paragraph('Ort')}</w:tc><w:tc>${paragraph('Antal')}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
});
const RICH_FILE = archive(RICH);

describe('a damaged file is read or refused in one line', () => {
  test('whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readOrRefused(bytes)),
      {
        numRuns: cases(300),
      },
    );
  });

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(RICH_FILE.length - 1), (length) => {
        expect(readOrRefused(RICH_FILE.subarray(0, length))).toBeNull();
      }),
      { numRuns: cases(150) },
    );
  });

  test('with bytes changed, and never with other text than before', () => {
    const whole = readWord(RICH_FILE, 'regler.docx');
    const change = fc.tuple(fc.nat(RICH_FILE.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = RICH_FILE.slice();
        for (const [at, by] of changes) bytes[at] = (bytes[at] as number) ^ by;
        const read = readOrRefused(bytes);
        if (read) expect(read.blocks).toEqual(whole.blocks);
      }),
      { numRuns: cases(300) },
    );
  });

  test('with pieces of its XML taken out, doubled or changed', () => {
    const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const;
    const edit = fc.record({
      part: fc.constantFrom(...parts),
      at: fc.nat(),
      length: fc.nat(60),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '"',
        '</w:p>',
        '<w:p>',
        '<w:tbl>',
        '%9',
        '9',
        '-1',
        '\u0000',
        '<w:del>',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const xml: Record<string, string> = { ...RICH };
        for (const { part, at, length, put } of edits) {
          const text = xml[part] as string;
          const from = at % text.length;
          xml[part] = text.slice(0, from) + put + text.slice(from + length);
        }
        const read = readOrRefused(archive(xml));
        if (read) balances(read);
      }),
      { numRuns: cases(400) },
    );
  });
});

const word = fc.stringMatching(/^[A-Za-zåäöÅÄÖé0-9.,§%()–”-]{1,12}$/u);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const run = (content: string): string =>
  `<w:r><w:t xml:space="preserve">${escaped(content)}</w:t></w:r>`;
const changed = (name: string, content: string): string =>
  `<w:${name} w:id="1" w:author="A">${name === 'del' ? run(content).replaceAll('w:t', 'w:delText') : run(content)}</w:${name}>`;
const inline = fc.oneof(
  { weight: 4, arbitrary: text.map(run) },
  text.map((content) => changed('ins', content)),
  text.map((content) => changed('del', content)),
  text.map((content) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escaped(content)}</w:t></w:r>`),
  text.map((content) => `<w:sdt><w:sdtContent>${run(content)}</w:sdtContent></w:sdt>`),
  text.map((content) => `<w:hyperlink w:anchor="a">${run(content)}</w:hyperlink>`),
  fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:r><w:br w:type="page"/></w:r>',
    '<w:r><w:noBreakHyphen/></w:r>',
    '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:instrText>PAGE</w:instrText></w:r>',
  ),
);
const properties = fc.constantFrom(
  '',
  '<w:outlineLvl w:val="1"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>',
  '<w:ind w:left="720"/>',
);
const anyParagraph = fc
  .tuple(properties, fc.array(inline, { maxLength: 6 }))
  .map(([pPr, inlines]) => `<w:p><w:pPr>${pPr}</w:pPr>${inlines.join('')}</w:p>`);
const table = fc
  .array(fc.array(anyParagraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(
    (rows) =>
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
const body = fc
  .array(fc.oneof({ weight: 6, arbitrary: anyParagraph }, table), { maxLength: 12 })
  .map((blocks) => blocks.join(''));
const numbering =
  /<w:abstractNum.*<\/w:num>/u.exec(RICH['word/numbering.xml'] as string)?.[0] ?? '';

describe('whatever the text is', () => {
  test('every character is in a block or on record, and the same file gives the same', () => {
    fc.assert(
      fc.property(body, (xml) => {
        const bytes = wordFile({ body: xml, numbering });
        const document = readWord(bytes, 'regler.docx');
        balances(document);
        expect(readWord(bytes, 'regler.docx')).toEqual(document);
      }),
      { numRuns: cases(250) },
    );
  });

  test('plain paragraphs come back to the letter', () => {
    const sentence = text.map((content) => `Hälsocentralen ska ${content.trim()} svara.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 10 }), (sentences) => {
        const document = readWord(
          wordFile({ body: sentences.map((each) => paragraph(each)).join('') }),
          'regler.docx',
        );
        expect(document.blocks.map((block) => 'runs' in block && block.runs)).toEqual(
          sentences.map((each) => [{ text: each, target: null }]),
        );
      }),
      { numRuns: cases(100) },
    );
  });

  test('automatic numbers count as a reader would', () => {
    const levels = [0, 1, 2].map(
      (i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${['%1', '%1.%2', '%1.%2.%3'][i]}"/></w:lvl>`,
    );
    const list = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }), (depths) => {
        // No level is entered but from the one above it.
        const allowed: number[] = [];
        for (const depth of depths) allowed.push(Math.min(depth, (allowed.at(-1) ?? -1) + 1));
        const counts = [0, 0, 0];
        const expected = allowed.map((depth) => {
          counts[depth] = (counts[depth] as number) + 1;
          counts.fill(0, depth + 1);
          return counts.slice(0, depth + 1).join('.');
        });
        const document = readWord(
          wordFile({
            body: allowed
              .map((depth) =>
                paragraph(
                  'Rubrik',
                  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${depth}"/>`,
                ),
              )
              .join(''),
            numbering: list,
          }),
          'regler.docx',
        );
        expect(document.blocks.map((block) => block.kind === 'heading' && block.number)).toEqual(
          expected,
        );
      }),
      { numRuns: cases(100) },
    );
  });
});
