import type { NumberedLine } from '../../core/printed-number.ts';

/**
 * What the paragraphs of one heading style are. Writers set whole clauses in heading styles, since the styles number
 * them; so the style decides for all its paragraphs together, and no sibling is torn from the others by its length.
 */
export type HeadingRole =
  /** A heading with a title. */
  | 'section'
  /** A numbered paragraph: it has a number and begins at once with its text. */
  | 'clause'
  /** A point of the clause above: "(a) …". */
  | 'item';

/** A paragraph with a heading style, as far as its role depends on it. */
export interface StyledLine {
  /** White space collapsed, without an automatic number. */
  text: string;
  /** The automatic number as shown; "" for none. */
  automatic: string;
  typed: NumberedLine | null;
}

/** Longer than this no title is, whatever its style. */
const LONGEST_TITLE = 160;
/** A title of so few words may end in a full stop. */
const WORDS_OF_A_TITLE = 3;
const POINT = /^\(?(?:[a-zåäö]{1,2}|[ivx]{1,5})[.)]$/u;

/** The role of a class: clauses are numbered, and at least half of them read as sentences. */
export function roleOf(lines: readonly StyledLine[]): HeadingRole {
  const numbered = lines.filter(({ automatic, typed }) => automatic !== '' || typed !== null);
  const sentences = lines.filter((line) => readsAsText(textOf(line)));
  if (numbered.length * 2 < lines.length || sentences.length * 2 < lines.length) return 'section';
  if (lines.length === 1 && textOf(lines[0] as StyledLine).length <= LONGEST_TITLE)
    return POINT.test(lines[0]?.automatic ?? '') ? 'item' : 'section';
  return numbered.every(({ automatic, typed }) =>
    POINT.test(automatic || (typed?.number.label ?? '')),
  )
    ? 'item'
    : 'clause';
}

function textOf({ text, typed }: StyledLine): string {
  return typed?.rest ?? text;
}

function readsAsText(text: string): boolean {
  if (text.length > LONGEST_TITLE || /^\p{Ll}/u.test(text)) return true;
  return /[.;:,]$/u.test(text) && text.split(' ').length > WORDS_OF_A_TITLE;
}

/**
 * How many characters of a clause are its title, the closing full stop not counted: "Bemanning. Värden ska …" has a
 * title of nine. 0 when the clause begins at once with its text.
 */
export function runInTitle(text: string): number {
  const first = /^(\p{Lu}[^.;:!?]{1,59})\. (?=["”(]?\p{Lu})/u.exec(text)?.[1];
  return first !== undefined && first.split(' ').length <= 5 ? first.length : 0;
}
