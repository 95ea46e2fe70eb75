import { stem } from '../../language/sv/search/stem.ts';
import { fold, wordsOf } from '../../language/sv/search/words.ts';
import type { TextFile } from './table.ts';

/** Running text cut where words of the answer are marked. */
export type Excerpt = { text: string; marked: boolean }[];

export interface Shown {
  /** Anchor of the paragraph; null where there is none. */
  anchor: string | null;
  excerpt: Excerpt;
}

/** A sentence shorter than this says little alone; what stands beside it in its paragraph is shown with it. */
const SHORT = 90;
const MOST_SHOWN = 340;

/**
 * The sentence found, with the words that answer marked. What is told of it (whom it binds, and how) is told of that
 * sentence, so it stands alone, unless it is too short to be understood; dots tell that its paragraph goes on.
 */
export function excerptOf(
  { sentences }: TextFile,
  sentence: number,
  terms: ReadonlySet<string>,
): Shown | null {
  const found = sentences[sentence];
  if (!found) return null;
  const [anchor] = found;
  let first = sentence;
  let last = sentence;
  const isSameParagraph = (at: number) => (anchor === null ? false : sentences[at]?.[0] === anchor);
  const length = () =>
    sentences.slice(first, last + 1).reduce((sum, [, text]) => sum + text.length + 1, 0);
  const fitsWith = (at: number) =>
    isSameParagraph(at) &&
    length() < SHORT &&
    length() + (sentences[at]?.[1].length ?? 0) <= MOST_SHOWN;
  for (let grew = true; grew; ) {
    grew = false;
    if (fitsWith(last + 1)) {
      last += 1;
      grew = true;
    }
    if (fitsWith(first - 1)) {
      first -= 1;
      grew = true;
    }
  }
  const text = sentences
    .slice(first, last + 1)
    .map(([, own]) => own.replaceAll('\t', ': '))
    .join(' ');
  const before = isSameParagraph(first - 1) ? '… ' : '';
  const after = isSameParagraph(last + 1) ? ' …' : '';
  return { anchor, excerpt: markWords(`${before}${text}${after}`, terms) };
}

/** Marks the words whose stem, or a part of which, is among the terms. */
export function markWords(text: string, terms: ReadonlySet<string>): Excerpt {
  const parts: Excerpt = [];
  let at = 0;
  const push = (to: number, marked: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), marked });
    at = to;
  };
  for (const { text: word, start, end } of wordsOf(text)) {
    if (!answers(word, terms)) continue;
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return parts;
}

const SHORTEST_INNER = 4;

function answers(word: string, terms: ReadonlySet<string>): boolean {
  if (terms.has(stem(word))) return true;
  for (const term of terms) {
    if (term.length >= SHORTEST_INNER && term.length < word.length && word.includes(term))
      return true;
    if (term.length === SHORTEST_INNER - 1 && word.length > 5 && word.startsWith(term)) return true;
  }
  return terms.has(fold(word));
}
