/**
 * What the comparison needs to know of a section, and nothing more. Every edition, whatever file
 * it came from, is brought to this form before it is compared.
 */
export interface ComparableSection {
  /** Printed number, `2.7.3` or `11 a §`. A closing full stop is ignored. */
  readonly number: string;
  /** Heading, empty when the source prints none. */
  readonly title: string;
  /** Depth of the heading, 1 for the outermost. */
  readonly level: number;
  /** Texts of the paragraphs in printed order. */
  readonly paragraphs: readonly string[];
  /** Number of the section this one stands under; left out when the number tells it. */
  readonly parent?: string | null;
  /** The identity given by the editor: the same key in two editions is the same section. */
  readonly key?: string;
  /**
   * Numbers in the older edition that the editor says this section came from, the one it
   * continues first. Empty: it is new. Left out: nothing is said.
   */
  readonly cameFrom?: readonly string[];
}

export interface ComparableEdition {
  /** True where the sections stand in printed order: then that order is kept, whatever their numbers say. */
  readonly inOrder?: boolean;
  readonly sections: readonly ComparableSection[];
  /**
   * Words of its text, in lower case, that are no words of the language. Left out: nothing is known of
   * its words, and no slip of the pen is told from another word.
   */
  readonly strangeWords?: readonly string[];
}

/** `2.7.3.` and ` 2.7.3` are the same number: white space squeezed, no closing full stop. */
export const plainNumber = (number: string): string =>
  number.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** The text with every stretch of white space as one space, none at the ends. */
export const squeezed = (text: string): string =>
  /^\s|\s$|[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
