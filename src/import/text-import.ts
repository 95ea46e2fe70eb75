import { linesOf } from '../core/source-text.ts';
import { escapePattern } from '../core/text.ts';
import { findContentsList } from './contents-list.ts';
import { importDocument } from './document-import.ts';
import { findHeadings } from './headings.ts';
import type { ImportedText } from './imported.ts';
import { sectionsFrom } from './sections.ts';
import { NOTHING_SAID, type Said, type Settled } from './settled.ts';
import { findStructure } from './structure.ts';
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
  if (contents === null && numbersOtherwise(lines, headings.length)) {
    const parted = withNumbersAlone(lines).join('\n');
    return importDocument(documentOfText(linesOf(parted)), settled, said, parted);
  }
  return sectionsFrom(found, settled, said);
}

/** True when sections are counted in another form than figures with dots, and more are found so. */
function numbersOtherwise(lines: readonly string[], found: number): boolean {
  const { sections } = findStructure(documentOfText(lines));
  const others = sections.filter(({ label }) => label !== undefined);
  return sections.length > found && (found === 0 || others.length > 1);
}

/**
 * A number that stands at the beginning of its text ("4 § Hamnvärden ska …") on a line of its own, so that the
 * section has a heading line. Only white space is added.
 */
function withNumbersAlone(lines: readonly string[]): string[] {
  const { sections, blocks } = findStructure(documentOfText(lines));
  const alone = new Map(
    sections.flatMap(({ block, title }) => {
      const heading = blocks[block];
      return title === null && heading?.kind === 'heading'
        ? [[heading.place.block, heading.number ?? '']]
        : [];
    }),
  );
  return lines.flatMap((line, i) => {
    const number = alone.get(i + 1);
    const rest = number === undefined ? '' : afterNumber(line, number);
    return number === undefined || rest === '' ? [line] : [number, '', rest];
  });
}

/** What follows the number, whatever white space the line has in it. */
function afterNumber(line: string, number: string): string {
  const pattern = number.split(/\s+/u).map(escapePattern).join('\\s*');
  return line.replace(new RegExp(`^\\s*${pattern}\\s*`, 'u'), '');
}
