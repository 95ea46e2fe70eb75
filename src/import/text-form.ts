import { ITEM, NESTED } from '../core/source-text.ts';
import { withoutSpace } from '../core/text.ts';
import { blockText } from './block-text.ts';
import type { SourceBlock, SourceRun } from './source-document.ts';

/** A file as lines of the text form, with the way back to its blocks. */
export interface TextForm {
  /** Ends in a line break. */
  text: string;
  /** First line of each block, from 1; 0 for a block without text. */
  lineOf: number[];
  /** Last line of each block, from 1; 0 for a block without text. */
  lastLineOf: number[];
  /** Characters of markup, white space not counted: brackets and targets of links, marks of lists, backslashes. */
  markup: number;
  /** Links whose target cannot be published (places inside the file, other programs), with their target. */
  lostTargets: { block: number; text: string; target: string }[];
}

/**
 * Writes blocks as the text form that `core/source-text` reads: what was read from a file can be read from it again,
 * to the letter. A heading that begins no section is a paragraph in bold letters. Signs that the text form would take for markup get a backslash.
 */
export function writeTextForm(
  blocks: readonly SourceBlock[],
  isSection: (block: number) => boolean = () => true,
): TextForm {
  const writer = new Writer(isSection);
  for (const [i, block] of blocks.entries()) writer.block(block, blocks[i - 1], i, blocks);
  return writer.finish();
}

class Writer {
  private readonly lines: string[] = [];
  private readonly lineOf: number[] = [];
  private readonly lastLineOf: number[] = [];
  private readonly lostTargets: TextForm['lostTargets'] = [];
  private markup = 0;
  private depth = 0;
  private count = 0;
  private readonly isSection: (block: number) => boolean;

  constructor(isSection: (block: number) => boolean) {
    this.isSection = isSection;
  }

  block(
    block: SourceBlock,
    before: SourceBlock | undefined,
    i: number,
    all: readonly SourceBlock[],
  ): void {
    const written = this.written(block, before, i, all);
    if (written.trim() === '') {
      this.lineOf.push(0);
      this.lastLineOf.push(0);
      return;
    }
    if (this.lines.length > 0 && !this.touches(block, before)) this.lines.push('');
    this.lineOf.push(this.lines.length + 1);
    this.lines.push(...written.split('\n'));
    this.lastLineOf.push(this.lines.length);
    this.markup += withoutSpace(written).length - withoutSpace(blockText(block)).length;
  }

  finish(): TextForm {
    const { lineOf, lastLineOf, markup, lostTargets } = this;
    return { text: `${this.lines.join('\n')}\n`, lineOf, lastLineOf, markup, lostTargets };
  }

  /** Items of one list, rows of one table and lines of the contents list stand without a blank line between them. */
  private touches(block: SourceBlock, before: SourceBlock | undefined): boolean {
    if (before === undefined || block.kind !== before.kind) return false;
    if (block.kind === 'row') return before.kind === 'row' && before.table === block.table;
    if (block.kind === 'item' && before.kind === 'item') {
      return block.depth > 1 || isCounted(block.mark) === isCounted(before.mark);
    }
    return block.kind === 'contents';
  }

  private written(
    block: SourceBlock,
    before: SourceBlock | undefined,
    i: number,
    all: readonly SourceBlock[],
  ): string {
    if (block.kind !== 'item') this.depth = 0;
    if (block.kind !== 'item' && block.kind !== 'footnote') this.count = 0;
    switch (block.kind) {
      case 'heading':
        return this.heading(blockText({ ...block, title: escaped(block.title) }), i);
      case 'contents': {
        const page = block.page === null ? '' : `\t${block.page}`;
        return `${blockText({ ...block, title: escaped(block.title) })}${page}`;
      }
      case 'paragraph':
        return atLineStart(this.runs(block.runs, i, '\n'));
      case 'footnote':
        return atLineStart(`${escaped(block.mark)} ${this.runs(block.runs, i, ' ')}`.trim());
      case 'item':
        return this.item(block, before, i);
      case 'row':
        return this.row(block, i, all);
    }
  }

  private heading(text: string, i: number): string {
    return this.isSection(i) || text === '' ? text : `**${text}**`;
  }

  private item(
    block: SourceBlock & { kind: 'item' },
    before: SourceBlock | undefined,
    i: number,
  ): string {
    const text = this.runs(block.runs, i, ' ');
    if (text.trim() === '') return '';
    this.depth = before?.kind === 'item' ? Math.min(block.depth, this.depth + 1) : 1;
    const indent = ' '.repeat(NESTED * (this.depth - 1));
    const number = isCounted(block.mark) ? Number.parseInt(block.mark, 10) : null;
    // A list that Markdown would count otherwise than it is printed keeps its printed marks as text.
    const counts =
      number !== null && this.depth === 1 && (this.count === 0 || number === this.count + 1);
    if (this.depth === 1) this.count = counts ? (number as number) : 0;
    if (counts) return `${block.mark} ${atLineStart(text)}`;
    const mark = isBullet(block.mark) ? '' : `${escaped(block.mark)} `;
    return `${indent}- ${atLineStart(`${mark}${text}`)}`;
  }

  private row(
    block: SourceBlock & { kind: 'row' },
    i: number,
    all: readonly SourceBlock[],
  ): string {
    const columns = Math.max(
      ...all.flatMap((other) =>
        other.kind === 'row' && other.table === block.table ? [other.cells.length] : [],
      ),
    );
    const cells = block.cells.map((cell) => this.runs(cell, i, ' '));
    if (cells.every((cell) => cell.trim() === '')) return '';
    if (columns === 1) return atLineStart(cells.join(' '));
    const padded = [
      ...cells,
      ...Array.from({ length: Math.max(0, columns - cells.length) }, () => ''),
    ];
    return padded.map((cell) => (cell.trim() === '' ? '\u00A0' : cell.trim())).join('\t');
  }

  private runs(runs: readonly SourceRun[], block: number, lineBreak: '\n' | ' '): string {
    // What is no link becomes a part of the text around it before brackets are looked at.
    const linked = joined(runs).map((run): SourceRun => {
      if (run.target === null) return run;
      const words = levelled(run.text, ' ').trim();
      if (/^(?:https?:\/\/|mailto:)\S/iu.test(run.target) && words !== '') return run;
      if (words !== '') this.lostTargets.push({ block, text: words, target: run.target });
      return { ...run, target: null };
    });
    return joined(linked)
      .map(({ text, target }) => {
        const words = levelled(text, target === null ? lineBreak : ' ');
        if (target === null) return escaped(words);
        const [, open, inner, close] = /^(\s*)(.*?)(\s*)$/su.exec(words) as RegExpExecArray;
        return `${open}[${escaped(inner as string, true)}](${address(target)})${close}`;
      })
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line, n) => (n > 0 ? atLineStart(line) : line))
      .join('\n');
  }
}

/** Neighbours with the same target as one: a link is one link, however its letters are set. */
function joined(runs: readonly SourceRun[]): SourceRun[] {
  const result: SourceRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.target === run.target) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** Tabs mean columns and blank lines mean paragraphs, so inside a text they become spaces. */
function levelled(text: string, lineBreak: '\n' | ' '): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/\s*\n\s*/gu, lineBreak)
    .replace(/[\t ]+/gu, ' ')
    .replace(CONTROL, '');
}

const CONTROL = /[^\P{Cc}\n\t]/gu;

/** Signs of the text form made plain signs: backslash, asterisk, underscore at the edge of a word, brackets of a link. */
function escaped(text: string, inLink = false): string {
  const plain = text
    .replace(/\\/gu, '\\\\')
    .replace(/\*/gu, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
  return inLink
    ? plain.replace(/[[\]]/gu, '\\$&')
    : plain.replace(/\[(?=[^\]]*\]\((?:#|https?:|mailto:))/gu, '\\[');
}

/** The target between parentheses: what would end it gets a backslash, spaces their code. */
function address(target: string): string {
  return target
    .trim()
    .replace(/\s/gu, '%20')
    .replace(/[\\()]/gu, '\\$&')
    .replace(CONTROL, '');
}

/** A paragraph that begins like an item, a heading, a quotation or a rule begins so as text. */
function atLineStart(text: string): string {
  // A bullet that is typed makes an item of the text form.
  if (/^[•‣▪◦·] /u.test(text)) return text.slice(0, 2) + atLineStart(text.slice(2).trimStart());
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^([-+])(?=\s|$|-)/u, '\\$1')
    .replace(/^(#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^(?=>)/u, '\\')
    .replace(/^(?==+\s*$)/u, '\\')
    .replace(/^(?=\|)/u, '\\');
}

const isBullet = (mark: string): boolean => /^[^\p{L}\p{N}]*$/u.test(mark);

const isCounted = (mark: string): boolean => /^\d{1,2}[.)]$/u.test(mark) && ITEM.test(`${mark} `);
