import { attribute, textOf } from './elements.ts';
import type { Reading } from './reading.ts';
import { holdsPrivateSigns, symbolsToText } from './symbols.ts';
import type { XmlElement } from './xml.ts';

/** The text of a `w:t` as Word shows it: spaces at its ends only where it asks for them, signs of symbol fonts told. */
export function writtenText(element: XmlElement, font: string | null, reading: Reading): string {
  const written = textOf(element);
  const kept = attribute(element, 'xml:space') === 'preserve' ? written : written.trim();
  const hard = kept.replace(/\u00AD/gu, '');
  if (hard !== kept) reading.tally('soft-hyphen');
  // Line breaks in the XML are spaces in the text.
  const text = hard.replace(/[\n\r]/gu, ' ');
  if (!holdsPrivateSigns(text)) return text;
  const read = symbolsToText(text, font, null);
  if (holdsPrivateSigns(read)) reading.tally('private-sign');
  reading.replaced.push(text);
  reading.made.push(read);
  return read;
}
