import type { Rule } from '../types.ts';
import { answer } from './answer.ts';

/** "får inte … utan X" and "får … endast med X" draw the same line. */
export const sameLineDrawnTwice: Rule = ({ old, new: now }) => {
  const [ban, leave] = old.forbids ? [old, now] : [now, old];
  if (!ban.forbids || leave.strength !== 'free' || leave.forbids) return null;
  if (sameCircle(ban.text, leave.text))
    return answer('reworded', 'same-line-drawn', 'nobody but those named, before and now');
  const without = /(?<!\p{L})(?:utan|om inte)\s+(.+)$/iu.exec(ban.text)?.[1];
  const only = /(?<!\p{L})(?:endast|enbart|bara)\s+(.+)$/iu.exec(leave.text)?.[1];
  if (without === undefined || only === undefined) return null;
  const banned = new Set(ban.words.map((w) => w.stem).filter((s) => !s.startsWith('#')));
  const rest = leave.words.filter((w) => !w.stem.startsWith('#') && !banned.has(w.stem));
  return rest.length <= 1
    ? answer('reworded', 'same-line-drawn', '"not without" and "only with" draw the same line')
    : null;
};

/** "Obehöriga får inte", "ingen annan än behöriga får" and "endast behöriga får" leave out the same. */
function sameCircle(ban: string, leave: string): boolean {
  const only = /(?<!\p{L})(?:endast|enbart|bara)\s+(\p{L}+)/iu.exec(leave)?.[1]?.toLowerCase();
  if (only === undefined) return false;
  return new RegExp(`(?<!\\p{L})(?:o|(?:ingen annan|andra) än )${only}(?!\\p{L})`, 'iu').test(ban);
}
