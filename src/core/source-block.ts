import type { Inline, Paragraph, SubHeading } from './model.ts';
import { collapse } from './text.ts';

/** A block as far as the account looks at it. A heading of a section has no kind and no links. */
export type Block =
  | (Pick<Paragraph, 'text'> & Partial<Pick<Paragraph, 'kind' | 'content'>>)
  | SubHeading;

/** The same words in the same kind of block with the same links. A heading of a record may be bold text. */
export function sameBlock(source: Block, shown: Block): boolean {
  return (
    collapse(source.text) === collapse(shown.text) &&
    kindOf(source) === kindOf(shown) &&
    linksOf(source) === linksOf(shown)
  );
}

function kindOf(block: Block): string {
  return block.kind === undefined || block.kind === 'heading' ? 'text' : block.kind;
}

/** The targets of the links in a block, lost ones as "#", in order. */
function linksOf(block: Block): string {
  const targets = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'text' || node.kind === 'break') return [];
      const inner = targets(node.children);
      if (node.kind === 'link') return [node.target, ...inner];
      return node.kind === 'lost-link' ? ['#', ...inner] : inner;
    });
  return 'content' in block && block.content ? targets(block.content).join(' ') : '';
}

/** A block in words, for a message: its kind, how it begins, where its links lead. */
export function describe(block: Block): string {
  const links = linksOf(block);
  const kind = { text: 'a paragraph', item: 'a list item', row: 'a table row' }[kindOf(block)];
  return `${kind} "${excerpt(collapse(block.text))}"${links ? ` with links to ${links}` : ''}`;
}

/** The first words of a text, for a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text;
}
