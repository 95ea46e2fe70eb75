import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

// What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, two non-characters.
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that can stand in XML: what cannot is left out. The library that writes it escapes the rest. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/** A whole XML file, with its declaration. The end of a CDATA section may not stand in plain text either. */
export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}
