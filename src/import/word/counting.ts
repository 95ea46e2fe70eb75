/** A count as a list shows it: "4", "d", "IV". Null for a format that is not known here. */
export function formatCount(count: number, format: string, custom: string | null): string | null {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'decimalEnclosedParen':
      return `(${count})`;
    case 'decimalEnclosedFullstop':
      return `${count}.`;
    case 'numberInDash':
      return `- ${count} -`;
    case 'hex':
      return count.toString(16).toUpperCase();
    case 'chicago':
      return chicago(count);
    case 'none':
    case 'bullet':
      return '';
    case 'custom': {
      // Word 2010: the first members of the row, "001, 002, 003, ...".
      const first = /^(0+)1\b/u.exec(custom ?? '');
      return first ? String(count).padStart((first[1] as string).length + 1, '0') : null;
    }
    default:
      return null;
  }
}

/** a, b, … z, aa, bb, …: Word repeats the letter (ECMA-376 17.18.59). */
function letters(count: number): string {
  if (count < 1) return String(count);
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.floor((count - 1) / 26) + 1, 30));
}

function roman(count: number): string {
  if (count < 1 || count > 32_767) return String(count);
  const signs: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = count;
  let text = '';
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** *, †, ‡, §, then each twice, and so on: marks of footnotes. */
function chicago(count: number): string {
  const sign = '*†‡§'[(count - 1) % 4] ?? '*';
  return sign.repeat(Math.min(Math.floor((count - 1) / 4) + 1, 30));
}
