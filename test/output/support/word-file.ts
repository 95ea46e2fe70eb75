import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A .docx as a test reads it: strictly, so that what is not well-formed throws. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

export function parseXml(text: string): Element {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Error('There is no root element.');
  return root;
}

/** Elements below one, of that name, in the order of the text. */
export function elements(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

export interface Line {
  style: string;
  text: string;
}

/**
 * The paragraphs that are left when all revisions are accepted or rejected, as Word does it: a paragraph whose
 * mark goes runs on into the next one, and one that is empty then is gone.
 */
export function settled(file: Uint8Array, how: 'accept' | 'reject'): Line[] {
  const root = parseXml(partsOf(file)['word/document.xml'] ?? '');
  const goes = how === 'accept' ? 'w:del' : 'w:ins';
  const lines: Line[] = [];
  let text = '';
  for (const paragraph of elements(root, 'w:p')) {
    const properties = children(paragraph, 'w:pPr')[0];
    const style = properties && children(properties, 'w:pStyle')[0]?.getAttribute('w:val');
    const mark = properties && children(properties, 'w:rPr')[0];
    for (const node of children(paragraph)) if (node.tagName !== goes) text += textOf(node);
    if (mark && children(mark, goes).length > 0) continue;
    lines.push({ style: style ?? 'Normal', text });
    text = '';
  }
  if (text !== '') throw new Error(`Left over at the end: ${text}`);
  return lines;
}

function children(element: Element, name?: string): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (!name || node.nodeName === name),
  );
}

function textOf(element: Element): string {
  if (element.tagName === 'w:t' || element.tagName === 'w:delText')
    return element.textContent ?? '';
  if (element.tagName === 'w:tab') return '\t';
  return element.tagName === 'w:pPr' ? '' : children(element).map(textOf).join('');
}

/** The rules in the document: texts by the heading that they stand under. */
export function rulesOf(lines: readonly Line[]): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let heading = '';
  for (const { style, text } of lines) {
    if (/^Heading[2-4]$/u.test(style)) {
      heading = text;
      rules.set(heading, []);
    } else if (style === 'Lydelse') {
      rules.get(heading)?.push(text);
    }
  }
  return rules;
}
