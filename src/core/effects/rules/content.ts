import type { Differences } from '../differences.ts';
import type { ContentWord } from '../types.ts';

/** All words that can stand for one another, those inside conditions included. */
export function exchangeable({ removed, added }: Differences): Differences {
  const word = (w: ContentWord) => !w.stem.startsWith('#');
  return { removed: removed.filter(word), added: added.filter(word) };
}

/** Words that stand in no phrase of condition, exception, group or the like. */
export function plainWords({ removed, added }: Differences): Differences {
  const plain = (w: ContentWord) =>
    w.cue === null || (w.cue === 'widening' && !w.stem.startsWith('#'));
  return { removed: removed.filter(plain), added: added.filter(plain) };
}

/** The words as printed, for a reason; dots where other words stand between them. */
export const texts = (words: readonly ContentWord[]): string =>
  words
    .map(({ text, at }, i) => {
      const last = words[i - 1];
      if (!last) return text;
      return at - last.at - last.text.length <= 1 ? ` ${text}` : ` … ${text}`;
    })
    .join('');
