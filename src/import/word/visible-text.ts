import { attribute } from './elements.ts';
import type { XmlElement } from './xml.ts';

/**
 * All characters that the XML holds as text, whatever becomes of them: in runs, deleted, in equations, as lettering.
 * It knows nothing of how the reader works, so that its sum can be held against what the reader found.
 */
export function visibleText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:noBreakHyphen':
      return '-';
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'v:textpath':
      return attribute(element, 'string') ?? '';
    case 'w:tabs':
      return '';
  }
  const text = element.children
    .map((child) => (typeof child === 'string' ? '' : visibleText(child)))
    .join('');
  return element.name === 'w:p' ? `${text}\n` : text;
}
