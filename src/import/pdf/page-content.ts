/** What a page of a PDF shows, in points from its top left corner; y grows downwards and is the baseline of text. */
export interface PageContent {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  words: Word[];
  rules: Rule[];
  /** Small round and square figures, which some producers draw in place of bullets. */
  dots: Dot[];
  /** Text that the page holds and does not show as text to be read: off the sheet, or printed twice in one place. */
  unseen: { text: string; reason: string }[];
  /** Every character of the page, white space apart, as the file gives them. */
  characters: string;
}

/** The look of a piece of text as far as it can tell a heading from a paragraph. */
export interface Look {
  font: string;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** Letters that stand together, with nothing between them that a reader would see as a space. */
export interface Word extends Look {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Degrees, clockwise; 0 for upright text. */
  angle: number;
  /** Whether the file has a space before it. */
  spaced: boolean;
  /** Set higher and smaller than the line, as the mark of a footnote is. */
  raised: boolean;
  /** Where a link on the word leads. */
  target: string | null;
  /** The piece of marked content that the word belongs to, for the structure tree. */
  mark: number | null;
  /** The file itself says that this is no part of the text (running head, page number). */
  artifact: boolean;
  /** A figure, given as the sign that it looks like; the file has no letter for it. */
  drawn?: boolean;
}

/** A straight line drawn on the page, or the edge of a box. */
export interface Rule {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Words that stand on one baseline, from left to right. */
export interface Line {
  words: Word[];
  x0: number;
  x1: number;
  y: number;
  /** Of most of its letters. */
  size: number;
  /** All its letters are bold. */
  bold: boolean;
  page: number;
}

/** A figure about as large as a full stop or a small letter. */
export interface Dot extends Rule {
  round: boolean;
  filled: boolean;
}
