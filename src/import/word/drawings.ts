import { collapse } from '../../core/text.ts';
import { attribute, childrenOf } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** What a drawing, a picture or an embedded object holds for a reader of text. */
export interface Drawing {
  /** Contents of its text boxes, outermost only. */
  boxes: XmlElement[];
  /** Text of lettered shapes (WordArt). */
  lettering: string;
  /** What an editor should know; null for a drawing that is only the frame of a text box. */
  told: string | null;
}

export function drawingOf(element: XmlElement): Drawing {
  const boxes = textBoxes(element);
  let lettering = '';
  let description = '';
  let kind: string | null = null;
  for (const part of outsideBoxes(element)) {
    if (part.name === 'v:textpath') lettering += attribute(part, 'string') ?? '';
    if (part.name === 'chart:chart') kind = 'chart';
    if (part.name === 'diagram:relIds') kind = 'diagram (SmartArt)';
    if (part.name === 'a:blip' || part.name === 'v:imagedata') kind ??= 'picture';
    if (part.name === 'o:OLEObject') kind = 'embedded object';
    if (part.name === 'wp:docPr' || part.name === 'v:shape')
      description ||=
        attribute(part, 'descr') ?? attribute(part, 'alt') ?? attribute(part, 'title') ?? '';
  }
  if (kind === null) return { boxes, lettering, told: null };
  const told =
    kind === 'picture'
      ? 'A picture was left out'
      : `A ${kind} was left out, with any text that stands in it`.replace(/^A (?=e)/u, 'An ');
  const shown = collapse(description);
  return {
    boxes,
    lettering,
    told:
      shown === ''
        ? `${told}; it has no alternative text.`
        : `${told}; its alternative text: ${JSON.stringify(shown.slice(0, 300))}.`,
  };
}

function textBoxes(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'w:txbxContent' ? [child] : textBoxes(child);
  });
}

/** What stands in a text box is read with its text. */
function* outsideBoxes(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element))
    if (child.name !== 'w:txbxContent') yield* outsideBoxes(child);
}
