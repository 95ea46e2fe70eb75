/**
 * Signs of the fonts that Word sets with codes of their own, by font and code without the high byte F0. Symbol after
 * Unicode's mapping table of Adobe Symbol; of Wingdings what stands in texts: bullets, arrows, ticks, boxes.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  ...row(0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
  ...row(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...row(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...row(0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'),
  [0xf1, '〉'],
  [0xf2, '∫'],
]);

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x22, '✂'],
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x36, '⌛'],
  [0x46, '☞'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '⬧'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '⬥'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa0, '▪'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x97, '•'],
  [0xa3, '□'],
]);

function row(from: number, signs: string): [number, string][] {
  return [...signs].map((sign, i) => [from + i, sign]);
}

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/iu;

/** A bullet as it looks; one whose sign is not known is still a bullet. */
export function bulletText(text: string, font: string | null): string {
  if (!SYMBOL_FONT.test(font ?? '')) return symbolsToText(text, null, '•').trim();
  return [...text]
    .map((sign) => symbolOf(font, sign.codePointAt(0) ?? 0) ?? '•')
    .join('')
    .trim();
}

/** The sign of a font and a code; null when it is not known. */
export function symbolOf(font: string | null, code: number): string | null {
  const name = (font ?? '').toLowerCase();
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (name === 'symbol') return SYMBOL.get(low) ?? null;
  if (name === 'wingdings') return WINGDINGS.get(low) ?? null;
  if (name === 'wingdings 2') return WINGDINGS_2.get(low) ?? null;
  if (SYMBOL_FONT.test(name) || code !== low || low < 0x20) return null;
  return String.fromCodePoint(low);
}

const PRIVATE = /[\uF000-\uF0FF]/gu;

export function holdsPrivateSigns(text: string): boolean {
  return text.search(PRIVATE) !== -1;
}

/**
 * Text with signs from the private range put into letters that every font has. What is not known becomes `otherwise`,
 * or stays when that is null. Symbol is what programs mean that name no font.
 */
export function symbolsToText(text: string, font: string | null, otherwise: string | null): string {
  const named = SYMBOL_FONT.test(font ?? '') ? font : 'Symbol';
  return text.replace(PRIVATE, (sign) => symbolOf(named, sign.charCodeAt(0)) ?? otherwise ?? sign);
}
