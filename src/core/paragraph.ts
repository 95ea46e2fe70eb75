import type { Place } from './problem.ts';
import { collapse } from './text.ts';

/** A piece of running text. */
export type Inline =
  | { kind: 'text'; value: string }
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  | { kind: 'link'; target: string; children: Inline[] }
  /** The source printed a link here, and its target was lost before the text reached us. */
  | { kind: 'lost-link'; children: Inline[] }
  | { kind: 'break' };

/** The smallest part of a section that can be cited: a paragraph, a list item or a table row. */
export interface Paragraph {
  /** "p3" for the third paragraph; "p3-2" for the second item or row after it ("p0-1" when none comes before). */
  anchor: string;
  kind: 'text' | 'item' | 'row';
  /** Plain text, white space collapsed. The cells of a row are joined by a tab. */
  text: string;
  /** The same text with emphasis and links. Empty for a row, which has `cells`. */
  content: Inline[];
  cells?: Inline[][];
  /** For an item: whether its list is numbered. */
  ordered?: boolean;
  /** For an item of a numbered list: its number as printed. */
  number?: number;
  /** For an item: how many lists it stands in, its own included. Left out for 1. */
  depth?: number;
  /** Counts the lists and tables of the section from 1; 0 for a text paragraph. */
  group: number;
  /** Id of the decision that gave the paragraph these words, in a version that is derived. Left out: it is printed. */
  by?: string;
  place: Place;
}

/** The plain text of a paragraph's content, white space collapsed: what `text` holds. */
export function plainText(content: readonly Inline[]): string {
  return collapse(rawText(content));
}

function rawText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      return inline.kind === 'break' ? ' ' : rawText(inline.children);
    })
    .join('');
}

/** A link in a paragraph. */
export interface TextLink {
  /** Where its words begin in the paragraph's text, in characters from 0. */
  start: number;
  text: string;
  target: string;
}

/** The links of a paragraph, in the order of its text. */
export function linksOf({ content, cells }: Pick<Paragraph, 'content' | 'cells'>): TextLink[] {
  const links: TextLink[] = [];
  let before = '';
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') before += inline.value;
      else if (inline.kind === 'break') before += ' ';
      else if (inline.kind === 'link') {
        // A mark that is no white space keeps the space before the link in what is counted.
        const start = collapse(`${before}|`).length - 1;
        const text = plainText(inline.children);
        links.push({ start, text, target: inline.target });
        walk(inline.children);
      } else walk(inline.children);
    }
  };
  for (const [i, cell] of (cells ?? [content]).entries()) {
    if (i > 0) before = `${collapse(before)}\t`;
    walk(cell);
  }
  return links;
}

/** The paragraphs under the anchors and groups that they have where they stand now. */
export function anchored(paragraphs: readonly Paragraph[]): Paragraph[] {
  let texts = 0;
  let parts = 0;
  let groups = 0;
  let open: number | null = null;
  return paragraphs.map((paragraph) => {
    if (paragraph.kind === 'text') {
      texts += 1;
      parts = 0;
      open = null;
      return { ...paragraph, anchor: `p${texts}`, group: 0 };
    }
    parts += 1;
    if (paragraph.group !== open) groups += 1;
    open = paragraph.group;
    return { ...paragraph, anchor: `p${texts}-${parts}`, group: groups };
  });
}
