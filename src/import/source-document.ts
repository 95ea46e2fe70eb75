/**
 * What a reader of a file format (Word, PDF) finds in a file, in reading order, before anybody has decided what a
 * section is. The formats end here: all that follows (text form, sections, keys, report) is the same for all.
 */
export interface SourceDocument {
  format: 'docx' | 'pdf' | 'markdown' | 'text';
  /** The title as the file shows it (title page or first line), else null. */
  title: string | null;
  blocks: SourceBlock[];
  /** What stands on the pages and is no text of the rules: running heads and feet, page numbers. */
  dropped: DroppedPiece[];
  /** Where the reader put together what the page had parted, and why. */
  mended: Mend[];
  /** What an editor should know of the file: tracked changes that were accepted, comments, pictures, doubtful order. */
  remarks: SourceRemark[];
  /** Paragraphs that the file marks as headings and the reader gives as text, each kind named; left out: none. */
  passedOver?: { what: string; count: number }[];
  /** What became of every character of the file; a reader that cannot tell leaves it out. */
  account?: CharacterAccount;
  /**
   * All characters of the file's text other than white space, as the reader met them before it dropped or mended
   * anything. Left out by a reader that cannot tell.
   */
  characters?: number;
}

/** Where in the file: a page (PDF) or the block's own place in the body (Word), both from 1. */
export interface SourcePlace {
  page: number | null;
  block: number;
}

/** Plain text, or text with a link whose target the file holds. Bold and italic are kept as text only. */
export type SourceRun = { text: string; target: string | null };

export type SourceBlock =
  | {
      kind: 'heading';
      /** The number as a reader sees it, typed or automatic, as printed ("2.7.3.", "§ 4", "B"); null when it has none. */
      number: string | null;
      /** Without the number. */
      title: string;
      /** Depth by style, outline or size: 1 for a chapter; null when only the number can tell. */
      level: number | null;
      /** What speaks for its being a heading. */
      because: HeadingSign[];
      place: SourcePlace;
    }
  | { kind: 'paragraph'; runs: SourceRun[]; place: SourcePlace }
  | {
      kind: 'item';
      runs: SourceRun[];
      /** 1 for the outer list. */
      depth: number;
      /** The mark as shown: "•", "–", "1.", "a)". */
      mark: string;
      /** Whether the mark counts. */
      ordered: boolean;
      place: SourcePlace;
    }
  | {
      kind: 'row';
      cells: SourceRun[][];
      header: boolean /** Counts the tables of the file from 1. */;
      table: number;
      place: SourcePlace;
    }
  /** A line of the list of contents. */
  | {
      kind: 'contents';
      number: string | null;
      title: string;
      page: number | null;
      place: SourcePlace;
    }
  /** The text of a footnote, placed after the block that carries its mark. */
  | { kind: 'footnote'; mark: string; runs: SourceRun[]; place: SourcePlace };

export type HeadingSign =
  | 'style'
  | 'outline'
  | 'automatic-number'
  | 'contents'
  | 'size'
  | 'weight'
  | 'typed-number';

export interface DroppedPiece {
  text: string;
  /** English, for the report: "running head", "page number". */
  reason: string;
  place: SourcePlace;
}

export interface Mend {
  kind: 'page-break' | 'hyphen';
  /** The two sides as they stood, with "\n" between lines and "\f" between pages. */
  before: string;
  after: string;
  certainty: 'certain' | 'probable';
  place: SourcePlace;
}

export interface SourceRemark {
  /** English, one sentence. */
  text: string;
  place: SourcePlace | null;
}

/** A file that cannot be read, told in one sentence with what to do: "… is an encrypted PDF; save it without a password." */
export class UnreadableFile extends Error {}

/**
 * The characters of a file held against those that a reader gives out; white space and soft hyphens are not counted.
 * In the file or made = in blocks, dropped or replaced, when nothing is missing and nothing is too much.
 */
export interface CharacterAccount {
  inFile: number;
  /** What the program shows and the file does not hold: automatic numbers, bullets, marks of notes. */
  made: number;
  inBlocks: number;
  dropped: number;
  /** Signs of symbol fonts in whose place the sign itself stands. */
  replaced: number;
  /** Characters that are in the file and nowhere else, sorted; empty when nothing is lost. */
  missing: string;
  /** Characters that were given out and are not in the file, sorted. */
  surplus: string;
}
