import { contrast, mixed, PAPERS } from '../core/colour.ts';

/** On the dark paper the accent is made lighter until it is well read: level AAA for text. */
const ON_DARK = 7;
/** How much of the accent is in the ground behind what it marks. */
const TINT = 0.12;

/** The style sheet of an accent ("#rrggbb"), for both papers; it outweighs the root of the site's own. */
export function themeCss(accent: string): string {
  const rule = (colour: string, paper: string) =>
    `:root:root { --accent: ${colour}; --accent-2: ${mixed(colour, paper, TINT)}; }`;
  return [
    rule(accent, PAPERS.light),
    `@media (prefers-color-scheme: dark) { ${rule(onDark(accent), PAPERS.dark)} }`,
    '',
  ].join('\n');
}

function onDark(accent: string): string {
  const steps = Array.from({ length: 20 }, (_, i) => mixed(accent, '#ffffff', 1 - i / 20));
  return steps.find((colour) => contrast(colour, PAPERS.dark) >= ON_DARK) ?? '#ffffff';
}
