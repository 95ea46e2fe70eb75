import { readNumberedLine } from '../core/printed-number.ts';
import { linesOf } from '../core/source-text.ts';
import { escapePattern } from '../core/text.ts';
import { findContentsList } from './contents-list.ts';
import { importDocument } from './document-import.ts';
import { looksLikeTitle } from './heading-candidates.ts';
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
  const apart = withHeadingsAlone(lines);
  if (contents === null && numbersOtherwise(apart, headings.length)) {
    const parted = withNumbersAlone(apart).join('\n');
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

/** A heading that is longer than this is none, however its line ends. */
const LONGEST_HEADING = 80;

/**
 * A heading beside its sign ("4 § Ansökan") whose text goes on the next line stands apart from it. A line is broken on
 * purpose when the next word would have had room on it. Only white space is added.
 */
function withHeadingsAlone(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.map((line) => line.trimEnd().length));
  return lines.flatMap((line, i) => {
    const next = (lines[i + 1] ?? '').trim();
    const read = (lines[i - 1] ?? '').trim() === '' ? readNumberedLine(line) : null;
    const word = next.split(/\s/u, 1)[0] ?? '';
    const isHeading =
      read?.number.kind === 'sign' &&
      read.rest !== '' &&
      read.rest.length <= LONGEST_HEADING &&
      looksLikeTitle(read.rest) &&
      /^\p{Lu}/u.test(next) &&
      line.trimEnd().length + 1 + word.length <= width;
    return isHeading ? [line, ''] : [line];
  });
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
