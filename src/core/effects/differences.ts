import type { Frame, Pair, Term } from './types.ts';

const EFFORT_WORD =
  /^(?:verkar?|strävar?|eftersträva\p{L}*|försöker?|främja\p{L}*|garantera\p{L}*|arbetar?)$/iu;

export interface Differences {
  removed: readonly Term[];
  added: readonly Term[];
}

/**
 * The content words of one side that nothing on the other side answers to. Places do not count:
 * moved words, other order and a passive turned active leave no difference.
 */
export function differences({ old, new: now }: Pair): Differences {
  return { removed: unanswered(old, now), added: unanswered(now, old) };
}

function unanswered(side: Frame, other: Frame): Term[] {
  const stems = new Set(other.words.map((w) => w.stem));
  return side.words.filter(
    (word) =>
      !stems.has(word.stem) &&
      !other.bearerWords.has(word.stem) &&
      !isNamedTheSame(word, side, other) &&
      !(side.effort !== other.effort && EFFORT_WORD.test(word.text)) &&
      !other.words.some((w) => kindred(word, w)),
  );
}

/** "Norra Sällskapet (NS)" made "Södra Sällskapet (NS)": what has the same letters is the same body. */
function isNamedTheSame(word: Term, side: Frame, other: Frame): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false;
  const letters = /^(?:\s+\p{L}+){0,4}\s+\((\p{Lu}[\p{L}]{1,7})\)/u.exec(
    side.text.slice(word.at + word.text.length),
  )?.[1];
  return letters !== undefined && other.text.toLowerCase().includes(`(${letters.toLowerCase()})`);
}

/** Two forms of one word that the stems keep apart. */
function kindred(a: Term, b: Term): boolean {
  if (/^[#@]/.test(a.stem) || /^[#@]/.test(b.stem)) return false;
  if (/-$/u.test(a.text) !== /-$/u.test(b.text) && a.stem !== b.stem) return false;
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b] : [b.stem, a];
  let same = 0;
  while (same < short.length && short[same] === long.stem[same]) same += 1;
  return same >= 5 && short.length - same <= 1 && long.stem.length - same <= 3;
}
