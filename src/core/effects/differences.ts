import type { ContentWord, Pair, Side } from './types.ts';

export interface Differences {
  removed: readonly ContentWord[];
  added: readonly ContentWord[];
}

/**
 * The content words of one side that nothing on the other side answers to. Places do not count:
 * moved words, other order and a passive turned active leave no difference.
 */
export function differences({ old, new: now }: Pair): Differences {
  const shortest = old.sentences === now.sentences ? 6 : 4;
  return { removed: unanswered(old, now, shortest), added: unanswered(now, old, shortest) };
}

function unanswered(side: Side, other: Side, shortest: number): ContentWord[] {
  const stems = new Set(other.words.map((w) => w.stem));
  return side.words.filter(
    (word) =>
      !stems.has(word.stem) &&
      !other.bearerWords.has(word.stem) &&
      !other.words.some((w) => kindred(word, w, shortest)),
  );
}

/** A word and a compound that ends in it, or two forms of one word that the stems keep apart. */
function kindred(a: ContentWord, b: ContentWord, shortest: number): boolean {
  if (/^[#@]/.test(a.stem) || /^[#@]/.test(b.stem)) return false;
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b] : [b.stem, a];
  const word = long.text.toLowerCase();
  const at = word.lastIndexOf(short);
  if (short.length >= shortest && at >= 4 && word.length - at - short.length <= 4) return true;
  let same = 0;
  while (same < short.length && short[same] === long.stem[same]) same += 1;
  return same >= 5 && short.length - same <= 1 && long.stem.length - same <= 3;
}
