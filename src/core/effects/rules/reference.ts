import type { Frame, Rule } from '../types.ts';
import { finding } from './finding.ts';

/** What the sentence points to: an act, a section, an address. */
export const otherReference: Rule = ({ old, new: now }) => {
  const [a, b] = [old.references.map((r) => r.key), now.references.map((r) => r.key)];
  const [was, is] = [a.filter((key) => !b.includes(key)), b.filter((key) => !a.includes(key))];
  if (was.length === 0 && is.length === 0) return [];
  const printed = (frame: Frame, keys: readonly string[]) =>
    frame.references
      .filter((r) => keys.includes(r.key))
      .map((r) => frame.text.slice(r.at, r.end))
      .join(', ') || null;
  const evidence = { before: printed(old, was), after: printed(now, is) };
  return [
    finding(
      'reference-changed',
      'other-reference',
      `points to ${evidence.after ?? 'nothing'} instead of ${evidence.before ?? 'nothing'}`,
      evidence,
    ),
  ];
};
