import { documentStretches } from '../../../language/sv/effects/references.ts';
import { differences } from '../differences.ts';
import type { ContentWord, Rule, Side } from '../types.ts';
import { answer } from './answer.ts';
import { texts } from './content.ts';

/** Only what the sentence points to: an act, a section, an address, a document. */
export const otherReference: Rule = (pair) => {
  const { old, new: now } = pair;
  const [a, b] = [old.references.map((r) => r.key), now.references.map((r) => r.key)];
  if (a.length > 0 && a.length === b.length && a.some((key) => !b.includes(key))) {
    const [was, is] = [a.filter((key) => !b.includes(key)), b.filter((key) => !a.includes(key))];
    const printed = (side: Side, keys: readonly string[]) =>
      side.references
        .filter((r) => keys.includes(r.key))
        .map((r) => side.text.slice(r.at, r.end))
        .join(', ');
    const evidence = { before: printed(old, was), after: printed(now, is) };
    return answer(
      'reference-changed',
      'other-reference',
      `points to ${evidence.after} instead of ${evidence.before}`,
      evidence,
    );
  }
  const { removed, added } = differences(pair);
  if (removed.length === 0 || added.length === 0) return null;
  const inside = (words: readonly ContentWord[], side: Side) => {
    const stretches = documentStretches(side.text);
    return words.every(
      (w) => stretches.some((s) => w.at >= s.at && w.at < s.end) && w.cue !== 'condition',
    );
  };
  return inside(removed, old) && inside(added, now)
    ? answer('reference-changed', 'other-document', 'another document is pointed to', {
        before: texts(removed),
        after: texts(added),
      })
    : null;
};
