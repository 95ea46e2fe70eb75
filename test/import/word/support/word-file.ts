import { strToU8, zipSync } from 'fflate';

/** The parts of a small Word file, each without its outermost element. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  /** Relationships of the document besides those of the parts. */
  relationships?: string;
}

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  m: 'http://purl.oclc.org/ooxml/officeDocument/math',
  wp: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
};
const OTHER = {
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** The parts of the file by name, for tests that break one of them. */
export function wordXml(parts: WordParts, strict = false): Record<string, string> {
  const spaces = { ...(strict ? STRICT : TRANSITIONAL), ...OTHER };
  const declared = Object.entries(spaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const element = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name}${declared}>${content}</w:${name}>`;
  const type = (kind: string): string => `${spaces.r}/${kind}`;
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const pointed = (
    [
      'styles',
      'numbering',
      'settings',
      'footnotes',
      'endnotes',
      'comments',
      'header',
      'footer',
    ] as const
  ).filter((name) => parts[name] !== undefined);
  const roots = { header: 'hdr', footer: 'ftr' } as Record<string, string>;
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${type('officeDocument')}" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(
      pointed
        .map((name) => `<Relationship Id="${name}" Type="${type(name)}" Target="${name}.xml"/>`)
        .join('') + (parts.relationships ?? '').replaceAll('{type}', spaces.r),
    ),
    'word/document.xml': element('document', `<w:body>${parts.body}</w:body>`),
    ...Object.fromEntries(
      pointed.map((name) => [
        `word/${name}.xml`,
        element(roots[name] ?? name, parts[name] as string),
      ]),
    ),
  };
}

export function wordFile(parts: WordParts, strict = false): Uint8Array {
  return archive(wordXml(parts, strict));
}

export function archive(xml: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(xml).map(([name, text]) => [
        name,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );
}

/** A paragraph of plain text, escaped. */
export function paragraph(text: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
