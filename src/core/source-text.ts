import type { Correction, DroppedLines } from './model.ts';
import { collapse } from './text.ts';

/**
 * The text form of a source: what a converter made of the printed page. Blank lines part the blocks,
 * "- " and "1. " begin list items (four spaces before them for each list around theirs), a tab parts the columns of a
 * table, asterisks mark italics, `[text](https://…)` is a link; a backslash takes the meaning from the sign after it.
 * The importer writes section files from it, and the account checks them against it, with the same reading.
 */

/** A correction as far as reading the source needs it. */
export type SourceCorrection = Pick<Correction, 'kind' | 'line' | 'printed' | 'reading'>;

/** The lines of a text, without their line ends. Index 0 is line 1. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
}

export interface CorrectedText {
  text: string;
  /** Corrections that were found on their lines. */
  applied: SourceCorrection[];
  /** Corrections whose printed form does not begin on their line. */
  unmatched: SourceCorrection[];
  /** Characters of the source that were replaced, white space not counted. */
  replaced: number;
}

/**
 * The lines `first` to `last` (from 1, both included) with the corrections applied.
 * A lost link is left as it is printed: the link is kept as a link without a target.
 * Corrections to other lines (the contents list) are passed over.
 */
export function correctedText(
  lines: readonly string[],
  first: number,
  last: number,
  corrections: readonly SourceCorrection[],
): CorrectedText {
  const text = lines.slice(first - 1, last).join('\n');
  const applied: SourceCorrection[] = [];
  const unmatched: SourceCorrection[] = [];
  const cuts: { start: number; end: number; reading: string }[] = [];
  for (const correction of corrections) {
    if (correction.line < first || correction.line > last) continue;
    const lineStart = offsetOfLine(lines, first, correction.line);
    const lineEnd = lineStart + (lines[correction.line - 1] ?? '').length;
    const start = nextFree(text, correction.printed, lineStart, cuts);
    if (start === -1 || start > lineEnd) {
      unmatched.push(correction);
      continue;
    }
    const reading = correction.kind === 'lost-link' ? correction.printed : correction.reading;
    cuts.push({ start, end: start + correction.printed.length, reading });
    applied.push(correction);
  }
  cuts.sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  let replaced = 0;
  for (const cut of cuts) {
    result += text.slice(at, cut.start) + cut.reading;
    replaced += withoutSpaceLength(text.slice(cut.start, cut.end));
    at = cut.end;
  }
  return { text: result + text.slice(at), applied, unmatched, replaced };
}

function offsetOfLine(lines: readonly string[], first: number, line: number): number {
  return lines.slice(first - 1, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
}

/** The next place where the words stand and that no earlier correction has taken; or -1. */
function nextFree(
  text: string,
  printed: string,
  from: number,
  taken: readonly { start: number; end: number }[],
): number {
  let at = text.indexOf(printed, from);
  while (at !== -1 && taken.some((cut) => at < cut.end && cut.start < at + printed.length)) {
    at = text.indexOf(printed, at + 1);
  }
  return at;
}

function withoutSpaceLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/**
 * Text form to the body of a section file. Markup that both share stays as it is; rows become a table,
 * a line break inside a paragraph is kept as one, and what MDX would read as code is escaped.
 */
export function textFormToMdx(text: string): string {
  return text
    .split(/\n[ \t]*\n+/u)
    .map((block) => block.replace(/^\n+|[^\S\u00A0]+$/gu, ''))
    .filter((block) => block.trim() !== '')
    .map(blockToMdx)
    .join('\n\n')
    .concat('\n');
}

/** Spaces before an item for each list that it stands in below the outermost. */
export const NESTED = 4;

/** How many lists an item stands in above its own, by its indentation. */
function depthOf(line: string): number {
  return Math.floor((/^ */u.exec(line)?.[0].length ?? 0) / NESTED);
}

/** A number of three digits or more begins no list: it is a year or an amount. */
export const ITEM = /^(?:[-•‣▪◦·*] |\d{1,2}[.)] )/u;

function blockToMdx(block: string): string {
  // A no-break space alone in a cell says that the cell is empty, so it has to outlive the trimming of rows.
  const raw = block.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''));
  if (raw.every((line) => line.includes('\t'))) {
    const cells = raw.map((line) =>
      escapeInline(line)
        .replace(/\u00A0/gu, ' ')
        .split(/\t+/u),
    );
    const rows = cells.map((row) => `| ${row.map(escapeCell).join(' | ')} |`);
    const columns = Math.max(...cells.map((row) => row.length));
    return [`|${'  |'.repeat(columns)}`, `|${' --- |'.repeat(columns)}`, ...rows].join('\n');
  }
  const lines = block.split('\n').map((line) => {
    const depth = ITEM.test(line.trimStart()) ? depthOf(line) : 0;
    return ' '.repeat(NESTED * depth) + escapeForMdx(line.replace(/\u00A0/gu, ' ').trim());
  });
  return lines.map((line, i) => (hardBreakAfter(lines, i) ? `${line}\\` : line)).join('\n');
}

function hardBreakAfter(lines: readonly string[], i: number): boolean {
  const next = lines[i + 1];
  return (
    next !== undefined && !ITEM.test(next.trimStart()) && !ITEM.test((lines[i] ?? '').trimStart())
  );
}

/**
 * What the text form means as markup stays: italics, list items, links. What Markdown or MDX would take for
 * something else (code, headings, quotations, rules, entities, arithmetic) is escaped, so that it stays text.
 */
function escapeForMdx(line: string): string {
  return escapeInline(line)
    .replace(/^(?:[#>+]|={2,}|-(?=-))/u, '\\$&')
    .replace(/^[•‣▪◦·] /u, '- ')
    .replace(/^(\d{3,9})([.)])(?= )/u, '$1\\$2')
    .replace(/^(i)(?=mport\b)/u, '&#105;')
    .replace(/^(e)(?=xport\b)/u, '&#101;');
}

/** What is escaped wherever it stands. */
function escapeInline(text: string): string {
  return text
    .replace(/[{}<`~]/gu, '\\$&')
    .replace(/&(?=#?[a-z0-9]+;)/giu, '\\&')
    .replace(/!(?=\[)/gu, '\\!')
    .replace(/(?<!\\)\[(?!(?:\\.|[^\]\\])*\]\((?:#|https?:|mailto:))/gu, '\\[')
    .replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, '\\*');
}

function escapeCell(cell: string): string {
  return cell.trim().replace(/\|/gu, '\\|');
}

/** The heading of a section as its source prints it: "2.3. *Vatten och el*". */
export interface PrintedHeading {
  /** Without a closing full stop. */
  number: string;
  title: string;
}

/**
 * The heading line of a section whose printed number need not be the number of its address: "§ 4 Avgifter" of the
 * section "4" with the label "§ 4", or a heading that has no number (label ""). Null when the line does not begin with
 * the label. Gives the section's own number, so that what is published can be held against what is printed.
 */
export function readPrintedHeading(
  line: string,
  { number, label }: { number: string; label?: string | undefined },
): PrintedHeading | null {
  if (label === undefined) return readHeadingLine(line);
  const text = collapse(line);
  if (!text.startsWith(label)) return null;
  const title = text
    .slice(label.length)
    .replace(label === '' ? /^$/u : /^[.:)]?(?: ?[–—-](?= ))? ?/u, '');
  return { number, title: withoutEmphasis(title) };
}

/** Takes a heading line apart; null when it does not begin with a section number. */
export function readHeadingLine(line: string): PrintedHeading | null {
  const match = /^(\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*)\.?[ \t]+(\S.*?)\s*$/u.exec(line);
  if (!match) return null;
  return { number: match[1] as string, title: withoutEmphasis(match[2] as string) };
}

/** A heading is shown as a heading: italics or bold round the whole of it are no part of its words. */
function withoutEmphasis(title: string): string {
  return title
    .replace(/^([*_]{1,2})(.+)\1$/u, '$2')
    .replace(/\\(?=[\\*_[\]])/gu, '')
    .trim();
}

/** The text with the dropped lines emptied, so that the other lines keep their numbers. */
export function withoutDropped(
  lines: readonly string[],
  dropped: readonly DroppedLines[],
): string[] {
  return lines.map((line, i) =>
    dropped.some((range) => i + 1 >= range.lines[0] && i + 1 <= range.lines[1]) ? '' : line,
  );
}
