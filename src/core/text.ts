/** Every run of white space (line breaks and no-break spaces too) as one space; none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text without any white space: what is left when only the printed characters are counted. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/**
 * The text with its typography levelled: kinds of quotation mark, dash, hyphen and space count as one.
 * Two wordings that are equal after this differ in how they are set, not in what they say.
 * Capitals and full stops are left alone, since they can carry meaning.
 */
export function levelTypography(text: string): string {
  return collapse(
    text
      .normalize('NFC')
      .replace(/\u00AD/gu, '')
      .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/gu, '"')
      .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/…/gu, '...'),
  ).replace(/\s*-\s*/gu, '-');
}

/** True when the character is a letter or a digit in any script. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/**
 * Place of `needle` in `text` where it stands as words of its own, or -1. 0-based, UTF-16 units.
 * JavaScript's \b knows only ASCII letters and would find "år" inside "får".
 */
export function indexOfWords(text: string, needle: string, from = 0): number {
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    const before = text[at - 1];
    const after = text[at + needle.length];
    const opens = !isWordCharacter(needle[0]) || !isWordCharacter(before);
    const closes = !isWordCharacter(needle.at(-1)) || !isWordCharacter(after);
    if (opens && closes) return at;
  }
  return -1;
}

/** The text with every character that means something in a regular expression made literal. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/**
 * A name for addresses made from Swedish words: lower case, å and ä to a, ö to o, the rest to hyphens.
 * "Våld i nära relationer" gives "vald-i-nara-relationer".
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
