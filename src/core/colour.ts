/**
 * Colours as "#rrggbb". What a publisher chooses as accent must be read as well as the accent that it replaces;
 * contrast is that of WCAG 2.2, success criterion 1.4.3.
 */

/** The papers of `styles/tokens.css`. */
export const PAPERS = { light: '#fcfaf5', dark: '#191714' } as const;

/** Level AA, for text of any size. */
export const LEAST_CONTRAST = 4.5;

const partsOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance, 0 to 1 (WCAG 2.2, definitions). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21, the same whichever comes first. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` of the colour, from 0 to 1, and the rest of the other. */
export function mixed(colour: string, other: string, share: number): string {
  const rest = partsOf(other);
  return `#${partsOf(colour)
    .map((part, i) => Math.round(part * share + (rest[i] ?? 0) * (1 - share)))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
