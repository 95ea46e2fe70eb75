/**
 * How much a Word file may ask of the machine. A rulebook of a hundred pages is far below every one of these; a file
 * made to do harm is refused before it is unpacked.
 */
export const LARGEST_FILE = 100 * 2 ** 20;
/** Of all parts that are read, after unpacking, in bytes. Pictures are never unpacked. */
export const LARGEST_PART = 20 * 2 ** 20;
/** What the archive says of all its parts together, pictures too. */
export const LARGEST_ARCHIVE = 2 ** 30;
/** Unpacked to packed, for parts of more than a megabyte. Word's XML stays below 60; deflate can do 1,000. */
export const HIGHEST_RATIO = 250;
export const MOST_ENTRIES = 10_000;
/** Elements in all parts that are read. A page of Word has some 500 to 1,500. */
export const MOST_ELEMENTS = 250_000;
export const MOST_ATTRIBUTES = 500_000;
/** On one element; Word's roots carry some forty. */
export const MOST_ATTRIBUTES_OF_ONE = 120;
export const MOST_NAMESPACES = 20_000;
/** Tables in tables, text boxes in tables: real documents stay below 60. */
export const DEEPEST = 250;
/** Fields in fields; Word itself stops at 20. */
export const DEEPEST_FIELD = 100;
/** Styles based on styles; Word itself stops at 11. */
export const LONGEST_STYLE_CHAIN = 40;
