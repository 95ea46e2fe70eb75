import { differences } from '../differences.ts';
import type { Frame, Mark, Pair, Rule, Term } from '../types.ts';
import { finding } from './finding.ts';

/**
 * Small words that turn the sense: "inte", "utan", "eller", "före". Where one side has them otherwise
 * than the other, and the words that came or went do not account for it, the texts do not say the same.
 */
export const turned: Rule = (pair) => {
  const { removed, added } = differences(pair);
  const gone = unmatched(pair.old, pair.new).filter((mark) => !isToldBy(mark, removed, pair));
  const come = unmatched(pair.new, pair.old).filter((mark) => !isToldBy(mark, added, pair));
  if (gone.length + come.length === 0) return [];
  const text = (marks: readonly Mark[]) => marks.map((m) => m.text).join(', ') || null;
  return [
    finding('unclear', 'turned', `"${text(gone) ?? ''}" → "${text(come) ?? ''}" turns the sense`, {
      before: text(gone),
      after: text(come),
    }),
  ];
};

/** The marks of one side that answer to none of the other: the same sense, before one of the same words. */
function unmatched(side: Frame, other: Frame): Mark[] {
  const left = [...other.marks];
  return side.marks.filter((mark) => {
    const at = left.findIndex(
      (m) =>
        m.sense === mark.sense &&
        (m.scope.length === 0 ||
          mark.scope.length === 0 ||
          m.scope.some((s) => mark.scope.includes(s))),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether the mark came or went together with the words that it stands before or in. */
function isToldBy(mark: Mark, words: readonly Term[], { old, new: now }: Pair): boolean {
  if (words.some(({ at, text }) => mark.at >= at && mark.at < at + text.length)) return true;
  if (words.some(({ stem }) => mark.scope.includes(stem))) return true;
  return (
    mark.kind === 'or' &&
    old.joints.some((j) =>
      now.joints.some((k) => k.left === j.left && k.right === j.right && k.word !== j.word),
    )
  );
}
