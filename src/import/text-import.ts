import { linesOf } from '../core/source-text.ts';
import { findContentsList } from './contents-list.ts';
import { importDocument } from './document-import.ts';
import { findHeadings } from './headings.ts';
import type { ImportedText } from './imported.ts';
import { sectionsFrom } from './sections.ts';
import { NOTHING_SAID, type Said, type Settled } from './settled.ts';
import { documentOfText } from './text-document.ts';

/**
 * Reads the text form of a rulebook into sections. Nothing is written, and nothing that was settled is lost.
 * Headings that are numbered with figures are found line by line; for a text that numbers otherwise the general rules
 * for files are used.
 */
export function importText(
  text: string,
  settled: Settled,
  said: Said = NOTHING_SAID,
): ImportedText {
  const lines = linesOf(text);
  const contents = findContentsList(lines);
  const { headings, doubtful } = findHeadings(lines, contents);
  const title = lines.find((line) => line.trim() !== '')?.trim() ?? null;
  const found = {
    text,
    lines,
    title,
    contents,
    headings,
    doubtful: doubtful.map(({ number, title, line }) => ({ text: `${number} ${title}`, line })),
    proposes: true,
  };
  const other =
    headings.length > 0 ? null : importDocument(documentOfText(lines), settled, said, text);
  return other && other.sections.length > 0 ? other : sectionsFrom(found, settled, said);
}
