import type { Correction, Section } from './model.ts';
import { collapse } from './text.ts';

/** Where a correction shows: the anchor of a paragraph, the heading, the contents list, or nowhere in the text. */
export type CorrectionPlace = { anchor: string } | 'heading' | 'contents-list' | 'left-out';

/** Finds the paragraph that a correction has made what it is. */
export function placeOfCorrection(section: Section, correction: Correction): CorrectionPlace {
  if (correction.kind === 'contents-list') return 'contents-list';
  if (section.lines && correction.line === section.lines[0]) return 'heading';
  const reading = collapse(plainReading(correction.reading));
  if (reading === '') return 'left-out';
  const holder = section.paragraphs.find((paragraph) => paragraph.text.includes(reading));
  return holder ? { anchor: holder.anchor } : 'left-out';
}

/** A reading without the markup of the text form: asterisks and the brackets of links. */
export function plainReading(reading: string): string {
  return reading
    .replace(/\[((?:\\.|[^\]\\])*)\]\(#\)/gu, '$1')
    .replace(/\](?:\(#\))|\[|\*+/gu, '')
    .replace(/\\(?=[()])/gu, '');
}
