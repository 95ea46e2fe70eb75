import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Inline, Paragraph, SubHeading } from './model.ts';
import { plainText } from './paragraph.ts';
import type { Place, Problem } from './problem.ts';
import { collapse } from './text.ts';

/**
 * The body of a section or decision file as a paragraph tree.
 *
 * The files are MDX, so that an editor's tools know them, but only the part of MDX that is data:
 * paragraphs, lists, tables without a heading row, emphasis and links. Whatever could run (imports, exports,
 * expressions, components) or hide (raw HTML, comments) is a problem. Editions are never compiled as modules:
 * this tree is the one parse that pages, exports and comparison share.
 */
export interface MdxBody {
  blocks: (Paragraph | SubHeading)[];
  problems: Problem[];
}

// Only the table extension of GitHub's Markdown: its autolinks and strikethrough would read our text as markup.
function tables(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: unknown[];
    fromMarkdownExtensions?: unknown[];
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const parser = unified().use(remarkParse).use(remarkMdx).use(tables).freeze();

const RULE = 'mdx-is-data';

/** What a person calls a node of the tree that may not stand in a section. */
const FORBIDDEN: Record<string, string> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  mdxJsxFlowElement: 'a component or HTML tag',
  mdxJsxTextElement: 'a component or HTML tag',
  html: 'raw HTML',
  code: 'a code block',
  inlineCode: 'code',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link by reference',
  definition: 'a link definition',
  blockquote: 'a block quotation',
  thematicBreak: 'a rule',
  heading: 'a heading',
};

/**
 * Parses a body. `bodyLine` is the line of the file on which it begins, so that places point into the file.
 * Headings are allowed in decisions only.
 */
export function readMdxBody(
  file: string,
  body: string,
  bodyLine: number,
  options: { headings: boolean },
): MdxBody {
  const reader = new BodyReader(file, bodyLine, options.headings);
  if (!MARKUP.test(body)) {
    for (const paragraph of plainParagraphs(body)) reader.block(paragraph);
    return { blocks: reader.blocks, problems: [] };
  }
  let root: Root;
  try {
    root = parser.parse(body) as Root;
  } catch (error) {
    return { blocks: [], problems: [syntaxProblem(error, reader)] };
  }
  for (const node of root.children) reader.block(node);
  return { blocks: reader.blocks, problems: reader.problems };
}

/**
 * Everything that could be markup in MDX. Most sections are paragraphs and nothing else, and the full parser
 * takes about a millisecond for what a split at blank lines gives. A test holds the two ways together.
 */
const MARKUP =
  /[\\`*_{}[\]<>&~|!\u200B\uFEFF]|[^\P{Cc}\n]|^[ ]| {2}$|^[ \t]*(?:[-+=#]|\d+[.)]|import\b|export\b)/mu;

/** Paragraphs of a body without markup, as the parser would give them. */
function plainParagraphs(body: string): RootContent[] {
  const paragraphs: RootContent[] = [];
  let line = 1;
  for (const block of body.split(/(\n{2,})/u)) {
    const text = block.replace(/^\n+|\n+$/gu, '');
    if (text !== '') {
      const start = { line: line + (/^\n*/u.exec(block)?.[0].length ?? 0), column: 1 };
      const position = { start, end: start };
      paragraphs.push({
        type: 'paragraph',
        children: [{ type: 'text', value: text, position }],
        position,
      });
    }
    line += block.split('\n').length - 1;
  }
  return paragraphs;
}

function syntaxProblem(error: unknown, reader: BodyReader): Problem {
  const message = error as { reason?: string; line?: number; column?: number };
  return {
    rule: RULE,
    severity: 'error',
    place: reader.at(message.line ?? 1, message.column ?? 1),
    found: `text that is not valid MDX (${collapse(message.reason ?? String(error)).split('. ', 1)[0]})`,
    expected: 'plain text, lists and tables',
    mend: String.raw`Write \{ for a brace and \< for a less-than sign; write addresses without angle brackets.`,
  };
}

class BodyReader {
  readonly blocks: (Paragraph | SubHeading)[] = [];
  readonly problems: Problem[] = [];
  private paragraphs = 0;
  private items = 0;
  private groups = 0;
  private readonly file: string;
  private readonly bodyLine: number;
  private readonly headings: boolean;

  constructor(file: string, bodyLine: number, headings: boolean) {
    this.file = file;
    this.bodyLine = bodyLine;
    this.headings = headings;
  }

  at(line: number, column: number): Place {
    return { file: this.file, line: line + this.bodyLine - 1, column };
  }

  block(node: RootContent): void {
    if (node.type === 'paragraph') {
      this.paragraphs += 1;
      this.items = 0;
      const content = this.inlines(node.children);
      this.blocks.push({
        anchor: `p${this.paragraphs}`,
        kind: 'text',
        text: plainText(content),
        content,
        group: 0,
        place: this.placeOf(node),
      });
    } else if (node.type === 'list') {
      this.list(node);
    } else if (node.type === 'table') {
      this.table(node);
    } else if (node.type === 'heading' && this.headings) {
      this.blocks.push({
        kind: 'heading',
        text: plainText(this.inlines(node.children)),
        place: this.placeOf(node),
      });
    } else {
      this.refuse(node);
    }
  }

  /** Items of a list inside an item follow on it, in the same group, with their depth. */
  private list(list: List, depth = 1): void {
    if (depth === 1) this.groups += 1;
    for (const [i, item] of list.children.entries()) {
      const [first, ...others] = item.children;
      if (first?.type !== 'paragraph') {
        if (first) this.refuse(first);
        continue;
      }
      const content = this.inlines(first.children);
      this.items += 1;
      this.blocks.push({
        anchor: `p${this.paragraphs}-${this.items}`,
        kind: 'item',
        text: plainText(content),
        content,
        ordered: list.ordered === true,
        ...(list.ordered ? { number: (list.start ?? 1) + i } : {}),
        ...(depth > 1 ? { depth } : {}),
        group: this.groups,
        place: this.placeOf(first),
      });
      for (const other of others) {
        if (other.type === 'list') this.list(other, depth + 1);
        else this.refuse(other);
      }
    }
  }

  // Rulebooks print their tables of terms without a heading row, and Markdown demands one: it is left empty.
  private table(table: Table): void {
    this.groups += 1;
    const [head, ...rows] = table.children;
    const filled = head?.children.some((cell) => cell.children.length > 0);
    for (const row of filled && head ? [head, ...rows] : rows) {
      const cells = row.children.map((cell) => this.inlines(cell.children));
      this.items += 1;
      this.blocks.push({
        anchor: `p${this.paragraphs}-${this.items}`,
        kind: 'row',
        text: cells.map(plainText).join('\t'),
        content: [],
        cells,
        group: this.groups,
        place: this.placeOf(row),
      });
    }
  }

  private inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [{ kind: 'text', value: node.value.replace(/\s+/gu, ' ') }];
        case 'emphasis':
        case 'strong':
          return [{ kind: node.type, children: this.inlines(node.children) }];
        case 'break':
          return [{ kind: 'break' }];
        case 'link': {
          const children = this.inlines(node.children);
          if (node.url === '#') return [{ kind: 'lost-link', children }];
          if (/^(?:https?:\/\/|mailto:)/u.test(node.url))
            return [{ kind: 'link', target: node.url, children }];
          this.problems.push({
            rule: RULE,
            severity: 'error',
            place: this.placeOf(node),
            found: `a link to "${node.url}"`,
            expected:
              'an address that begins with http://, https:// or mailto:, or # for a lost target',
            mend: 'Write the whole address; references inside the rulebook become links by themselves.',
          });
          return children;
        }
        default:
          this.refuse(node);
          return [];
      }
    });
  }

  private refuse(node: Nodes): void {
    this.problems.push({
      rule: RULE,
      severity: 'error',
      place: this.placeOf(node),
      found: FORBIDDEN[node.type] ?? `a ${node.type}`,
      expected: 'plain text, lists and tables',
      mend: String.raw`Remove it; a brace or less-than sign that belongs to the text is written \{ or \<.`,
    });
  }

  private placeOf(node: Nodes): Place {
    const start = node.position?.start;
    return this.at(start?.line ?? 1, start?.column ?? 1);
  }
}
