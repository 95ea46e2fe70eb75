import type { Definition, List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { readNumberedLine } from '../../core/printed-number.ts';
import { collapse } from '../../core/text.ts';
import { textOf } from '../block-text.ts';
import { isContentsHeading } from '../contents-list.ts';
import type { DroppedPiece, SourceBlock, SourceDocument, SourceRun } from '../source-document.ts';
import { fancyItems } from './fancy-lists.ts';

// Tables and nothing else of GitHub's Markdown: its autolinks and strikethrough would read the rules as markup.
function tables(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: unknown[];
    fromMarkdownExtensions?: unknown[];
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const parser = unified().use(remarkParse).use(tables).freeze();

/** Settings between two lines of hyphens at the top of the file; they are no text of the rules. */
const SETTINGS = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/u;

/**
 * Reads Markdown: headings, paragraphs, lists, tables, links and footnotes. Emphasis is kept as text; HTML, pictures and
 * settings are dropped on record. A block's place is its line in the file.
 */
export function readMarkdown(text: string): SourceDocument {
  const settings = SETTINGS.exec(text)?.[0] ?? '';
  const body = settings.replace(/[^\n]/gu, '') + text.slice(settings.length);
  const source = body.replace(/\r\n?/gu, '\n');
  const root = parser.parse(source) as Root;
  const reader = new Reader(root, source.split('\n'));
  if (settings !== '') reader.drop(settings, 'settings at the top of the file', 1);
  for (const node of root.children) reader.block(node, 0);
  const blocks = withContents(reader.blocks);
  return {
    format: 'markdown',
    title: titleOf(blocks),
    blocks,
    dropped: reader.dropped,
    mended: [],
    remarks: [],
  };
}

class Reader {
  readonly blocks: SourceBlock[] = [];
  readonly dropped: DroppedPiece[] = [];
  private readonly targets = new Map<string, string>();
  private readonly lines: readonly string[];
  private tables = 0;

  /** `lines` are those of the file, for what the tree does not keep: how far in a line stands. */
  constructor(root: Root, lines: readonly string[]) {
    this.lines = lines;
    const visit = (node: Nodes) => {
      if (node.type === 'definition') this.targets.set(node.identifier, node.url);
      if ('children' in node) for (const child of node.children) visit(child as Nodes);
    };
    visit(root);
  }

  drop(text: string, reason: string, line: number): void {
    this.dropped.push({ text, reason, place: { page: null, block: line } });
  }

  block(node: RootContent, depth: number): void {
    const place = { page: null, block: node.position?.start.line ?? 1 };
    switch (node.type) {
      case 'heading':
        this.blocks.push({
          kind: 'heading',
          number: null,
          title: textOf(this.runs(node.children)),
          level: node.depth,
          because: ['style'],
          place,
        });
        break;
      case 'paragraph':
        this.paragraph(this.runs(node.children), place);
        break;
      case 'list':
        this.list(node, depth + 1);
        break;
      case 'table':
        this.table(node);
        break;
      case 'blockquote':
        for (const child of node.children) this.block(child, depth);
        break;
      case 'code':
        this.paragraph([{ text: node.value, target: null }], place);
        break;
      case 'html':
        this.html(node.value, place);
        break;
      case 'thematicBreak':
        this.drop('---', 'a rule', place.block);
        break;
      case 'definition':
        this.definition(node, place);
        break;
      default:
        if ('children' in node)
          for (const child of node.children) this.block(child as RootContent, depth);
    }
  }

  /** A paragraph, or the text of a footnote: "[^1]: …". */
  private paragraph(runs: SourceRun[], place: SourceBlock['place']): void {
    const [first, ...rest] = runs;
    const note = first && /^\[\^?([^\]]+)\]:\s*/u.exec(first.text);
    if (first && note) {
      this.blocks.push({
        kind: 'footnote',
        mark: `[${note[1]}]`,
        runs: [{ ...first, text: first.text.slice(note[0].length) }, ...rest],
        place,
      });
    } else if (runs.some(({ text }) => text.trim() !== '')) {
      const indents = this.lines
        .slice(
          place.block - 1,
          place.block -
            1 +
            runs
              .map(({ text }) => text)
              .join('')
              .split('\n').length,
        )
        .map((line) => /^[ \t>]*/u.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0);
      this.blocks.push(
        ...(fancyItems(runs, indents, place) ?? [{ kind: 'paragraph' as const, runs, place }]),
      );
    }
  }

  /** A footnote of one word looks like the address of a link. */
  private definition({ identifier, url, title }: Definition, place: SourceBlock['place']): void {
    if (!identifier.startsWith('^')) return;
    const text = title ? `${url} ${title}` : url;
    this.blocks.push({
      kind: 'footnote',
      mark: `[${identifier.slice(1)}]`,
      runs: [{ text, target: null }],
      place,
    });
  }

  private list(list: List, depth: number): void {
    list.children.forEach((item, i) => {
      const place = { page: null, block: item.position?.start.line ?? 1 };
      const mark = list.ordered ? `${(list.start ?? 1) + i}.` : '•';
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph') {
        this.blocks.push({
          kind: 'item',
          runs: this.runs(first.children),
          depth,
          mark,
          ordered: list.ordered === true,
          place,
        });
      } else if (first) this.block(first, depth);
      for (const child of rest) this.block(child, depth);
    });
  }

  private table(table: Table): void {
    this.tables += 1;
    table.children.forEach((row, i) => {
      const cells = row.children.map((cell) => this.runs(cell.children));
      if (cells.every((cell) => textOf(cell) === '')) return;
      const place = { page: null, block: row.position?.start.line ?? 1 };
      this.blocks.push({ kind: 'row', cells, header: i === 0, table: this.tables, place });
    });
  }

  /** HTML in Markdown: comments and tags are dropped, the words between them stay. */
  private html(value: string, place: SourceBlock['place']): void {
    const parts = value.split(/(<!--[\s\S]*?(?:-->|$)|<[^>]*>)/u);
    for (const part of parts) if (part.startsWith('<')) this.drop(part, 'HTML', place.block);
    const text = collapse(parts.filter((part) => !part.startsWith('<')).join(' '));
    if (text !== '') this.blocks.push({ kind: 'paragraph', runs: [{ text, target: null }], place });
  }

  private runs(nodes: readonly PhrasingContent[], target: string | null = null): SourceRun[] {
    return nodes.flatMap((node): SourceRun[] => {
      const line = node.position?.start.line ?? 1;
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return [{ text: node.value.replace(/\[\^([^\]\s]+)\](?!:)/gu, '[$1]'), target }];
        case 'break':
          return [{ text: '\n', target }];
        case 'link':
          return this.runs(node.children, node.url);
        case 'linkReference': {
          const url = this.targets.get(node.identifier);
          if (node.identifier.startsWith('^'))
            return [{ text: `[${node.identifier.slice(1)}]`, target }];
          return this.runs(node.children, url ?? target);
        }
        case 'image':
        case 'imageReference':
          this.drop(node.alt ?? '', 'a picture', line);
          return [];
        case 'html':
          if (/^<br\s*\/?>$/iu.test(node.value)) return [{ text: '\n', target }];
          this.drop(node.value, 'HTML', line);
          return [];
        case 'footnoteReference':
          return [{ text: `[${node.identifier}]`, target }];
        default:
          return 'children' in node ? this.runs(node.children as PhrasingContent[], target) : [];
      }
    });
  }
}

/** The only heading of the first level, when it stands first and has no number. */
function titleOf(blocks: readonly SourceBlock[]): string | null {
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const [first] = blocks;
  const only =
    tops.length === 1 && first === tops[0] && first?.kind === 'heading' ? first.title : null;
  return only !== null && readNumberedLine(only)?.number.certain !== true ? only : null;
}

/** Lines below the heading "Innehåll", as far as they are links to places in the file or numbered lines with a page. */
function withContents(blocks: readonly SourceBlock[]): SourceBlock[] {
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && isContentsHeading(block.title),
  );
  if (start === -1) return [...blocks];
  const next = blocks.findIndex((block, i) => i > start && block.kind === 'heading');
  const end = next === -1 ? blocks.length : next;
  return blocks.flatMap((block, i): SourceBlock[] => {
    if (i <= start || i >= end || !('runs' in block)) return [block];
    const mark = block.kind === 'item' && block.ordered ? `${block.mark} ` : '';
    return `${mark}${block.runs.map(({ text }) => text).join('')}`
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => contentsLine(line, block.place));
  });
}

function contentsLine(line: string, place: SourceBlock['place']): SourceBlock {
  const [, words, page] = /^(.*?)(?:[\s.…]+(\d{1,4}))?\s*$/u.exec(
    collapse(line),
  ) as RegExpExecArray;
  const text = (words as string).replace(/[\s.…]+$/u, '');
  const read = readNumberedLine(text);
  const number = read?.number.certain ? text.slice(0, text.length - read.rest.length).trim() : null;
  return {
    kind: 'contents',
    number,
    title: number === null ? text : (read?.rest ?? ''),
    page: page === undefined ? null : Number(page),
    place,
  };
}
