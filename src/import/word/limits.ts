/**
 * How much a Word file may ask of the machine. A rulebook of a hundred pages is far below every one of these; a file
 * made to do harm is refused before it is unpacked.
 */
export const LARGEST_FILE = 100 * 2 ** 20;
/** Of one part after unpacking, in bytes. Pictures are never unpacked. */
export const LARGEST_PART = 32 * 2 ** 20;
/** What the archive says of all its parts together, pictures too. */
export const LARGEST_ARCHIVE = 2 ** 30;
/** Unpacked to packed, for parts of more than a megabyte. Word's XML stays below 60; deflate can do 1,000. */
export const HIGHEST_RATIO = 250;
export const MOST_ENTRIES = 10_000;
/** Elements in one part. A page of Word has some 500 to 1,500. */
export const MOST_ELEMENTS = 300_000;
export const MOST_ATTRIBUTES = 600_000;
/** Tables in tables, text boxes in tables: real documents stay below 60. */
export const DEEPEST = 250;
