/** Abbreviations after which a sentence goes on. */
const GOES_ON = /(?:^|[\s(])(?:e\.g|i\.e|cf|no|nos|mr|mrs|ms|dr|st|approx|vs|p|pp)\.$/iu;

/** Cuts running English text into sentences, each trimmed and otherwise to the letter. */
export function cutEnglishSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.?!][)"”’]*(?=\s+["“‘(]?[\p{Lu}\p{N}])/gu)) {
    const at = end.index + end[0].length;
    if (GOES_ON.test(text.slice(from, at))) continue;
    sentences.push(text.slice(from, at).trim());
    from = at;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}
