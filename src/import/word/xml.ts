import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { PREFIXES } from './namespaces.ts';
import { brokenXml, refuseHarmfulXml, type XmlBudget } from './xml-bounds.ts';

/** An element with its names brought to one prefix for each namespace, transitional or strict: "w:p", "r:id". */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/**
 * Parses a part of a Word file strictly: what Word itself would refuse is refused, with the name of the part.
 * Alternative content (ECMA-376 part 3) is settled here, so that a text box is read once and not once for every
 * generation of Word.
 */
export function parseXml(bytes: Uint8Array, part: string, used: XmlBudget): XmlElement {
  const source = decode(bytes, part);
  refuseHarmfulXml(source, part, used);
  const parser = new DOMParser({
    locator: false,
    normalizeLineEndings: (text) => text.replace(/\r\n?/gu, '\n'),
    onError: (level, message) => {
      // U+FFFD in the text is the writer's business.
      if (level === 'warning' && message.startsWith('Unicode replacement')) return;
      throw new Error(message);
    },
  });
  let root: Element | null;
  try {
    root = parser.parseFromString(source, 'text/xml').documentElement;
  } catch {
    throw brokenXml(part);
  }
  if (!root) throw brokenXml(part);
  return convert(root);
}

function convert(element: Element): XmlElement {
  const attributes = new Map<string, string>();
  for (let i = 0; i < element.attributes.length; i++) {
    const attribute = element.attributes.item(i);
    if (!attribute || attribute.name.startsWith('xmlns')) continue;
    const name = canonical(attribute.namespaceURI, attribute.localName ?? attribute.name);
    if (!name.startsWith('w:rsid')) attributes.set(name, attribute.value);
  }
  return {
    name: canonical(element.namespaceURI, element.localName ?? element.tagName),
    attributes,
    children: convertChildren(element),
  };
}

function convertChildren(element: Element): XmlNode[] {
  const children: XmlNode[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      children.push(node.nodeValue ?? '');
    } else if (node.nodeType === node.ELEMENT_NODE) {
      const child = convert(node as Element);
      if (child.name === 'mc:AlternateContent') children.push(...settled(child));
      else children.push(child);
    }
  }
  return children;
}

/** The first choice, unless only another branch holds text: nothing is lost to a kind of drawing not known here. */
function settled(alternative: XmlElement): readonly XmlNode[] {
  const branches = alternative.children.filter((child) => typeof child !== 'string');
  const lengths = branches.map((branch) => written(branch).length);
  const most = Math.max(0, ...lengths);
  return branches[lengths.indexOf(most)]?.children ?? [];
}

/** What runs inside hold as text, to weigh one branch against another. */
function written(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child.trim() : '';
      return written(child);
    })
    .join('');
}

function canonical(namespace: string | null, local: string): string {
  if (!namespace) return local;
  return `${PREFIXES.get(namespace) ?? 'other'}:${local}`;
}

function decode(bytes: Uint8Array, part: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw brokenXml(part);
  }
}
