import { type ParagraphChild, TextRun, XmlComponent } from 'docx';

/** An element of a Word document that the library has no name for. */
class Part extends XmlComponent {
  constructor(name: string, parts: readonly (XmlComponent | object)[] = []) {
    super(name);
    this.root.push(...(parts as XmlComponent[]));
  }
}

const valued = (name: string, value: string) => new Part(name, [{ _attr: { 'w:val': value } }]);

/** The style of what waits to be filled in. */
export const TO_FILL_IN = 'PlaceholderText';

/**
 * A place to write in: a content control of plain text (ISO/IEC 29500-1, 17.5.2) that holds its own name in brackets
 * until somebody writes there, on the screen and on paper alike.
 */
export function placeholder(name: string): ParagraphChild {
  return new Part('w:sdt', [
    new Part('w:sdtPr', [
      valued('w:alias', name),
      valued('w:tag', name),
      new Part('w:showingPlcHdr'),
      new Part('w:text'),
    ]),
    new Part('w:sdtContent', [new TextRun({ text: `[${name}]`, style: TO_FILL_IN })]),
  ]) as unknown as ParagraphChild;
}
