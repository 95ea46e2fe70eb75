import { UnreadableFile } from '../source-document.ts';
import {
  DEEPEST,
  MOST_ATTRIBUTES,
  MOST_ATTRIBUTES_OF_ONE,
  MOST_ELEMENTS,
  MOST_NAMESPACES,
} from './limits.ts';

/** What the parts read so far have used of the bounds. */
export interface XmlBudget {
  elements: number;
  attributes: number;
}

const AGAIN = 'open it in Word and save it anew';

/**
 * Looks through XML before it is parsed, in one pass and without memory: no document type (and so no entities), not
 * too deep, not too many elements, no control characters. A part that passes cannot exhaust the parser.
 */
export function refuseHarmfulXml(source: string, part: string, used: XmlBudget): void {
  const refuse = (what: string): UnreadableFile =>
    new UnreadableFile(`has ${what} in its part ${JSON.stringify(part)}; ${AGAIN}`);
  const skipTo = (end: string, from: number): number => {
    const at = source.indexOf(end, from);
    if (at === -1) throw brokenXml(part);
    return at + end.length;
  };
  let depth = 0;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const next = source[at + 1];
    if (next === '!') {
      if (source.startsWith('<!--', at)) at = skipTo('-->', at + 4);
      else if (source.startsWith('<![CDATA[', at)) at = skipTo(']]>', at + 9);
      else throw refuse('a document type with entities, which Word never writes,');
    } else if (next === '?') {
      at = skipTo('?>', at + 2);
    } else if (next === '/') {
      depth -= 1;
      at = skipTo('>', at + 2);
    } else {
      const tag = endOfTag(source, at + 1);
      if (tag.end === -1) throw brokenXml(part);
      used.elements += 1;
      used.attributes += tag.attributes;
      if (tag.attributes > MOST_ATTRIBUTES_OF_ONE)
        throw refuse('an element with too many attributes');
      if (!tag.empty) depth += 1;
      if (depth > DEEPEST) throw refuse(`more than ${DEEPEST} elements inside each other`);
      at = tag.end;
    }
    if (used.elements > MOST_ELEMENTS || used.attributes > MOST_ATTRIBUTES)
      throw new UnreadableFile(
        `is larger than what can be read at once (more than ${MOST_ELEMENTS} elements in ${JSON.stringify(part)}); divide it into several files`,
      );
  }
  if (source.split('xmlns').length > MOST_NAMESPACES) throw refuse('too many namespaces');
  if (holdsBareAmpersand(source)) throw brokenXml(part);
  if (holdsControlCharacter(source)) throw refuse('control characters that XML does not allow');
}

export function brokenXml(part: string): UnreadableFile {
  return new UnreadableFile(
    `has broken XML in its part ${JSON.stringify(part)}; open it in Word, let Word repair it, and save it anew`,
  );
}

/** The parser would let it pass; Word does not. Comments and character data may hold one. */
function holdsBareAmpersand(source: string): boolean {
  const markup = source.includes('<!')
    ? source.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/gu, '')
    : source;
  return /&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/iu.test(markup);
}

/** After the ">" that ends the tag; a ">" inside quotation marks is part of a value. */
function endOfTag(
  source: string,
  from: number,
): { end: number; empty: boolean; attributes: number } {
  let quote = '';
  let attributes = 0;
  for (let at = from; at < source.length; at++) {
    const sign = source[at] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      attributes += 1;
    } else if (sign === '>') {
      return { end: at + 1, empty: source[at - 1] === '/', attributes };
    }
  }
  return { end: -1, empty: false, attributes };
}

/** Written out or as a reference: XML 1.0 has no place for them (2.2), and text with them would not be text. */
function holdsControlCharacter(source: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(source)) return true;
  for (const [, hex, decimal] of source.matchAll(/&#(?:x([0-9a-f]+)|(\d+));/giu)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13) || isNoCharacter(code))
      return true;
  }
  return false;
}

function isNoCharacter(code: number): boolean {
  return (
    code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
  );
}
