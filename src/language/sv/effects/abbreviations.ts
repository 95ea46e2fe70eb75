/** "Hjärt-lungräddning (HLR)": up to six words and the letters that stand for them. */
const WRITTEN_OUT = /((?:[\p{L}-]+ ){0,5}[\p{L}-]+) \((\p{Lu}[\p{L}\d-]{1,9})\)/gu;

/**
 * Both texts with the abbreviation alone where one of them writes it out: "Barnavårdscentralen (BVC)"
 * against "BVC". Of the words before the bracket so many are its own as make the rest of the sentence
 * fit; null when neither text writes out what the other abbreviates.
 */
export function withoutWrittenOut(old: string, now: string): [string, string] | null {
  const shortened = (text: string, other: string): string | null => {
    for (const m of text.matchAll(WRITTEN_OUT)) {
      const [whole, words, letters] = m as unknown as [string, string, string];
      if (other.includes(`(${letters})`)) continue;
      const bare = text.replace(` (${letters})`, '');
      if (alike(bare, other)) return bare;
      if (!stands(letters, other)) continue;
      const parts = words.split(' ');
      for (let own = 1; own <= parts.length; own += 1) {
        const kept = [...parts.slice(0, parts.length - own), letters].join(' ');
        const candidate = text.replace(whole, kept);
        if (alike(candidate, other)) return candidate;
      }
      const own = ownWords(parts, letters);
      return text.replace(whole, [...parts.slice(0, parts.length - own), letters].join(' '));
    }
    return null;
  };
  const before = shortened(old, now);
  if (before !== null) return [before, now];
  const after = shortened(now, old);
  return after === null ? null : [old, after];
}

const stands = (letters: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${letters}(?![\\p{L}\\d])`, 'u').test(text);

const alike = (a: string, b: string): boolean =>
  a.replace(/\s+/gu, ' ').toLowerCase() === b.replace(/\s+/gu, ' ').toLowerCase();

/** How many of the last words the letters stand for: those whose first letters they are, else one. */
function ownWords(words: readonly string[], letters: string): number {
  const wanted = letters.toLowerCase();
  for (let own = words.length; own > 1; own -= 1) {
    const initials = words
      .slice(-own)
      .map((word) => word.charAt(0).toLowerCase())
      .join('');
    if (initials === wanted) return own;
  }
  return 1;
}
