import type { Line } from './page-content.ts';

/** What the structure tree of a tagged PDF says of a piece of text. */
export interface TagPlace {
  /** Counts the blocks of the page: pieces of one paragraph, item body or cell share it. */
  block: number;
  /** Level of a heading, 1 to 6. */
  heading: number | null;
  /** The mark of a list item ("•", "1."), or its body. */
  list: 'label' | 'body' | null;
  /** How many lists the piece stands in. */
  depth: number;
  /** Counts the tables, rows and cells of the page; null outside of tables. */
  cell: { table: number; row: number; column: number; header: boolean } | null;
  note: boolean;
}

/** A node of the tree as pdf.js hands it over. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: unknown[];
}

/** Nested deeper than this, a tree is damaged or hostile. */
const MAX_DEPTH = 60;

/** For each piece of marked content of a page, by its number, where it stands in the tree. */
export function tagPlaces(tree: TagNode | null): ReadonlyMap<number, TagPlace> {
  const places = new Map<number, TagPlace>();
  if (tree) new TagWalk(places).walk(tree, { ...OUTSIDE }, 0);
  return places;
}

const OUTSIDE: TagPlace = {
  block: 0,
  heading: null,
  list: null,
  depth: 0,
  cell: null,
  note: false,
};

/** Roles that begin a block of their own (ISO 32000-1, 14.8.4). */
const BLOCK =
  /^(?:P|H[1-6]?|Title|Caption|LI|Lbl|LBody|TD|TH|TOCI|Note|FENote|BlockQuote|Div|Sect)$/u;

class TagWalk {
  private readonly places: Map<number, TagPlace>;
  private blocks = 0;
  private tables = 0;
  private rows = 0;

  constructor(places: Map<number, TagPlace>) {
    this.places = places;
  }

  walk(node: TagNode, around: TagPlace, depth: number): void {
    if (depth > MAX_DEPTH || typeof node !== 'object' || node === null) return;
    if (node.type === 'content') {
      const number = /_mc(\d+)$/u.exec(node.id ?? '')?.[1];
      if (number !== undefined) this.places.set(Number(number), around);
      return;
    }
    const here = this.placed(node.role ?? '', around);
    let column = 0;
    for (const child of node.children ?? []) {
      const inner = child as TagNode;
      if (inner?.role === 'TR' || inner?.role === 'TH' || inner?.role === 'TD') {
        const cell = here.cell ?? { table: this.tables, row: 0, column: 0, header: false };
        if (inner.role === 'TR') this.rows += 1;
        const next =
          inner.role === 'TR'
            ? { ...cell, row: this.rows, column: 0 }
            : { ...cell, column: column++, header: inner.role === 'TH' };
        this.walk(inner, { ...here, cell: next }, depth + 1);
      } else this.walk(inner, here, depth + 1);
    }
  }

  private placed(role: string, around: TagPlace): TagPlace {
    const here = { ...around };
    if (BLOCK.test(role)) {
      this.blocks += 1;
      here.block = this.blocks;
    }
    const level = /^H([1-6])$/u.exec(role)?.[1];
    if (level !== undefined) here.heading = Number(level);
    if (role === 'L') here.depth += 1;
    if (role === 'Lbl') here.list = 'label';
    if (role === 'LBody') here.list = 'body';
    if (role === 'Note' || role === 'FENote') here.note = true;
    if (role === 'Table') {
      this.tables += 1;
      here.cell = { table: this.tables, row: 0, column: 0, header: false };
    }
    return here;
  }
}

/**
 * Where the lines of the file stand in its structure tree; always null when the tree is missing, leaves out much of the
 * text or calls every line a block of its own, as careless producers do.
 */
export function tagReader(
  tags: readonly ReadonlyMap<number, TagPlace>[],
  lines: readonly Line[],
): (line: Line) => TagPlace | null {
  const read = (line: Line): TagPlace | null => {
    // The body of an item tells more than its mark.
    const word = line.words.findLast((one) => one.mark !== null);
    return word ? (tags[line.page - 1]?.get(word.mark ?? -1) ?? null) : null;
  };
  let tagged = 0;
  let together = 0;
  for (const [i, line] of lines.entries()) {
    const place = read(line);
    if (!place) continue;
    tagged += 1;
    const before = lines[i - 1];
    if (before && before.page === line.page && read(before)?.block === place.block) together += 1;
  }
  const trusted = tagged > 0.9 * lines.length && together > 0.15 * lines.length;
  return trusted ? read : () => null;
}
