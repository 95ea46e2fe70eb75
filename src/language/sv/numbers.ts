/** Number words as the rulebooks write them, both genders and the compounds below hundred. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['noll', 0],
  ['en', 1],
  ['ett', 1],
  ['två', 2],
  ['tre', 3],
  ['fyra', 4],
  ['fem', 5],
  ['sex', 6],
  ['sju', 7],
  ['åtta', 8],
  ['nio', 9],
  ['tio', 10],
  ['elva', 11],
  ['tolv', 12],
  ['tretton', 13],
  ['fjorton', 14],
  ['femton', 15],
  ['sexton', 16],
  ['sjutton', 17],
  ['arton', 18],
  ['nitton', 19],
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['åttio', 80],
  ['nittio', 90],
  ['hundra', 100],
  ['tusen', 1000],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['första', 1],
  ['andra', 2],
  ['tredje', 3],
  ['fjärde', 4],
  ['femte', 5],
  ['sjätte', 6],
  ['sjunde', 7],
  ['åttonde', 8],
  ['nionde', 9],
  ['tionde', 10],
  ['elfte', 11],
  ['tolfte', 12],
]);

const UNITS_AFTER_TENS = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio';

/** Alternatives of a regular expression that match one number, in digits or in words. */
export const NUMBER_PATTERN =
  '(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?|' +
  `(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:${UNITS_AFTER_TENS})|` +
  [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|') +
  ')';

/** The value of a number in digits or Swedish words, or null when it is neither. */
export function readNumber(text: string): number | null {
  const word = text.trim().toLowerCase();
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (/^\d{1,3}(?:[ \u00a0]\d{3})+$/.test(word)) return Number(word.replace(/\D/g, ''));
  if (/^\d+(?:[.,]\d+)?$/.test(word)) return Number(word.replace(',', '.'));
  const compound = new RegExp(`^(\\p{L}+?)(${UNITS_AFTER_TENS})$`, 'u').exec(word);
  const tens = compound ? WORDS.get(compound[1]!) : undefined;
  if (tens !== undefined && tens >= 20 && tens <= 90) return tens + WORDS.get(compound![2]!)!;
  return null;
}

/** The value of an ordinal word (`varannan` counts as 2 elsewhere, since it means every second). */
export function readOrdinal(text: string): number | null {
  return ORDINALS.get(text.trim().toLowerCase()) ?? null;
}
