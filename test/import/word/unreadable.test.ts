import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/import/source-document.ts';
import { readWord } from '../../../src/import/word/read-word.ts';
import { archive, paragraph, wordFile, wordXml } from './support/word-file.ts';

const PARTS = { body: paragraph('Hälsocentralen ska svara för vården.') };
const XML = wordXml(PARTS);
const DOCUMENT = XML['word/document.xml'] as string;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    ...OLE,
    ...Array<number>(600).fill(0),
    ...name,
    ...Array<number>(100).fill(0),
  ]);
}

/** The message of a file that must not be readable. */
function refusal(bytes: Uint8Array, name = 'regler.docx'): string {
  try {
    readWord(bytes, name);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return (error as Error).message;
  }
  throw new Error('was read');
}

function withDocument(xml: string): Uint8Array {
  return archive({ ...XML, 'word/document.xml': xml });
}

/** The bytes of a file with the 32-bit number at every place of a signature plus an offset replaced. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const CENTRAL = 0x02014b50;

describe('what is no Word file is told in one line, with what to do', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'regler.docx is empty; fetch or save it again.'],
    [
      'a PDF',
      strToU8('%PDF-1.7\n1 0 obj'),
      'regler.docx is a PDF under a Word name; give it the ending .pdf.',
    ],
    [
      'RTF',
      strToU8('{\\rtf1\\ansi Regler}'),
      'regler.docx is an RTF file; open it in Word and save it as "Word document (.docx)".',
    ],
    [
      'a web page',
      strToU8('<!DOCTYPE html><html><body>Regler'),
      'regler.docx is a web page under a Word name; open it in Word and save it as "Word document (.docx)".',
    ],
    [
      'XML of Word',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'),
      'regler.docx is a Word file saved as XML; open it in Word and save it as "Word document (.docx)".',
    ],
    [
      'plain text',
      strToU8('1. INLEDNING\n\nHälsocentralen ska svara.'),
      'regler.docx is plain text under a Word name; give it the ending .txt.',
    ],
    [
      'noise',
      Uint8Array.from([1, 2, 3, 250, 0, 7, 99]),
      'regler.docx is not a Word file or is damaged from its first byte; fetch it again, or open it in Word and save it as "Word document (.docx)".',
    ],
    [
      'an old .doc',
      ole('WordDocument'),
      'regler.docx is in the old Word format (.doc); open it in Word and save it as "Word document (.docx)".',
    ],
    [
      'with a password',
      ole('EncryptedPackage'),
      'regler.docx is protected by a password; open it in Word, take the password away under "Protect document", and save it.',
    ],
    [
      'an archive of something else',
      archive({ 'bild.txt': 'hej' }),
      'regler.docx is an archive, but no Word file; take the document out of it, or save it as "Word document (.docx)".',
    ],
    [
      'OpenDocument',
      archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'regler.docx is an OpenDocument file (.odt) under a Word name; save it as "Word document (.docx)".',
    ],
    [
      'Excel',
      archive({
        ...XML,
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      }),
      'regler.docx is an Excel workbook under a Word name; save its text as a Word document.',
    ],
  ])('%s', (_, bytes, message) => {
    expect(refusal(bytes)).toBe(message);
  });

  test('too large to read', () => {
    expect(refusal(new Uint8Array(200 * 2 ** 20))).toBe(
      'regler.docx is 200 MB and larger than the 100 MB that are read; make the pictures in it smaller or take them out.',
    );
  });

  test('with a name that would break the line', () => {
    expect(refusal(new Uint8Array(), '/hem/någon/\u001B[31mregler\n.docx')).toBe(
      ' [31mregler .docx is empty; fetch or save it again.'.trim(),
    );
  });
});

describe('a damaged archive', () => {
  const bytes = wordFile(PARTS);
  const damaged =
    'regler.docx is a damaged Word file, or cut off on the way; fetch it again, or open it in Word and save it anew.';

  test('cut off', () => {
    expect(refusal(bytes.subarray(0, bytes.length - 40))).toBe(damaged);
    expect(refusal(strToU8('PK'))).toBe(damaged);
  });

  test('with a part beyond its end', () => {
    expect(refusal(patched(bytes, CENTRAL, 42, 0x7fffffff))).toBe(damaged);
  });

  test('with one letter of the text changed', () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(XML).map(([name, text]) => [name, strToU8(text)])),
      { level: 0 },
    );
    const at = stored.indexOf(0x73, new TextDecoder('latin1').decode(stored).indexOf('svara'));
    stored[at] = 0x72;
    expect(refusal(stored)).toBe(
      'regler.docx is damaged in its part "word/document.xml"; fetch it again, or open it in Word and save it anew.',
    );
  });

  test('with a password on its parts', () => {
    expect(refusal(patched(bytes, CENTRAL, 8, 0x0801))).toContain('is protected by a password');
  });
});

describe('a file made to do harm is not unpacked', () => {
  const damagedPart =
    'regler.docx is damaged in its part "word/document.xml"; fetch it again, or open it in Word and save it anew.';

  test('a bomb in the text', () => {
    const bomb = withDocument(
      DOCUMENT.replace('</w:body>', `${' '.repeat(20 * 2 ** 20)}</w:body>`),
    );
    expect(refusal(bomb)).toMatch(
      /^regler\.docx would unpack to \d+ MB or more, as no ordinary Word file does; it was not unpacked\. Get it anew from whoever made it\.$/u,
    );
  });

  test('a bomb among the pictures, which are never unpacked', () => {
    const picture = archive({ ...XML, 'word/media/bild.bmp': new Uint8Array(80 * 2 ** 20) });
    expect(refusal(picture)).toContain('as no ordinary Word file does; it was not unpacked');
  });

  test('a part that holds more than it says', () => {
    const bomb = withDocument(
      DOCUMENT.replace('</w:body>', `${' '.repeat(20 * 2 ** 20)}</w:body>`),
    );
    expect(refusal(patched(bomb, CENTRAL, 24, 2000))).toMatch(/is damaged in its part/u);
  });

  test('a part that holds less than it says', () => {
    const short = patched(wordFile(PARTS), CENTRAL, 24, 50_000);
    expect(refusal(short)).toBe(damagedPart.replace('word/document.xml', '[Content_Types].xml'));
  });

  test.each([
    '../utanför.xml',
    '/etc/passwd',
    'C:/a.xml',
    'word\\..\\a.xml',
    'a/../../b.xml',
    './a.xml',
  ])('a part named %s', (name) => {
    expect(refusal(archive({ ...XML, [name]: 'x' }))).toBe(
      `regler.docx holds a part named ${JSON.stringify(name)}, which leads out of the archive; it was not unpacked. Get it anew from whoever made it.`,
    );
  });

  test('a part twice', () => {
    expect(refusal(archive({ ...XML, 'WORD/document.xml': DOCUMENT }))).toBe(
      'regler.docx holds "WORD/document.xml" twice, so that nobody can say which counts; fetch it again, or open it in Word and save it anew.',
    );
  });

  test('entities', () => {
    const lol = `<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
    expect(refusal(withDocument(DOCUMENT.replace('<w:document', `${lol}<w:document`)))).toBe(
      'regler.docx has a document type with entities, which Word never writes, in its part "word/document.xml"; open it in Word and save it anew.',
    );
  });

  test('elements inside each other without end', () => {
    const deep = `${'<w:sdt>'.repeat(2000)}${'</w:sdt>'.repeat(2000)}`;
    expect(refusal(withDocument(DOCUMENT.replace('<w:body>', `<w:body>${deep}`)))).toBe(
      'regler.docx has more than 250 elements inside each other in its part "word/document.xml"; open it in Word and save it anew.',
    );
  });

  test('more elements than can be held', () => {
    const many = '<w:p/>'.repeat(250_001);
    const body = `<w:body>${many}${[...Array(20_000).keys()].join('')}`;
    expect(refusal(withDocument(DOCUMENT.replace('<w:body>', body)))).toBe(
      'regler.docx is larger than what can be read at once (more than 250000 elements in "word/document.xml"); divide it into several files.',
    );
  });
});

describe('broken parts are named', () => {
  test.each([
    ['an end tag missing', DOCUMENT.replace('</w:p>', '')],
    ['cut off', DOCUMENT.slice(0, -30)],
    ['a comment without end', DOCUMENT.replace('<w:body>', '<w:body><!-- ')],
    ['a tag without end', `${DOCUMENT}<w:p`],
    ['an unknown entity', DOCUMENT.replace('svara', '&svara;')],
    ['a bare ampersand', DOCUMENT.replace('svara', 'svara & ')],
    ['an attribute twice', DOCUMENT.replace('<w:p>', '<w:p w:x="1" w:x="2">')],
    ['an attribute without quotation marks', DOCUMENT.replace('<w:p>', '<w:p w:x=1>')],
    ['an unknown prefix', DOCUMENT.replaceAll('w:p>', 'zz:p>')],
    ['nothing', ''],
    ['something after the end', `${DOCUMENT}text`],
  ])('%s', (_, xml) => {
    expect(refusal(withDocument(xml))).toBe(
      'regler.docx has broken XML in its part "word/document.xml"; open it in Word, let Word repair it, and save it anew.',
    );
  });

  test.each([
    ['written out', '\u0001'],
    ['as a reference', '&#1;'],
    ['as a reference in figures of sixteen', '&#xFFFF;'],
    ['half of a pair', '&#xD800;'],
  ])('control characters, %s', (_, sign) => {
    expect(refusal(withDocument(DOCUMENT.replace('svara', sign)))).toContain(
      'has control characters that XML does not allow in its part',
    );
  });

  test('letters in an unknown encoding', () => {
    const latin = Uint8Array.from([...DOCUMENT].map((letter) => letter.charCodeAt(0) & 0xff));
    expect(refusal(archive({ ...XML, 'word/document.xml': latin }))).toContain('has broken XML');
  });

  test.each(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])('%s missing', (name) => {
    const { [name]: _, ...rest } = XML;
    expect(refusal(archive(rest))).toMatch(/^regler\.docx (?:is|lacks) .{20,}\.$/u);
  });

  test('a part that is pointed at and missing', () => {
    const { 'word/styles.xml': _, ...rest } = wordXml({ ...PARTS, styles: '' });
    expect(refusal(archive(rest))).toBe(
      'regler.docx lacks its part "word/styles.xml"; open it in Word, let Word repair it, and save it anew.',
    );
  });

  test('a text that is no text', () => {
    expect(refusal(withDocument('<a/>'))).toContain('is an archive, but no Word file');
  });
});

describe('what Word reads is read', () => {
  test('UTF-16', () => {
    const xml = `\uFEFF${DOCUMENT.replace('UTF-8', 'UTF-16')}`;
    const utf16 = new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer);
    const document = readWord(archive({ ...XML, 'word/document.xml': utf16 }), 'regler.docx');
    expect(document.blocks).toHaveLength(1);
  });

  test('a text under another name than the usual', () => {
    const { 'word/document.xml': text, 'word/_rels/document.xml.rels': __, ...rest } = XML;
    const moved = archive({
      ...rest,
      '_rels/.rels': (XML['_rels/.rels'] as string).replace('word/document.xml', '/text/huvud.xml'),
      'text/huvud.xml': text as string,
    });
    expect(readWord(moved, 'regler.docx').blocks).toHaveLength(1);
  });
});
