import type { Frame, Rule } from '../types.ts';
import { finding } from './finding.ts';

/** "får inte … utan X" and "får … endast med X" draw the same line. */
export const sameLineDrawnTwice: Rule = ({ old, new: now }) => {
  const [ban, leave] = old.forbids ? [old, now] : [now, old];
  if (!ban.forbids || leave.strength !== 'free' || leave.forbids) return [];
  if (sameCircle(ban.text, leave.text))
    return [finding('reworded', 'same-line-drawn', 'nobody but those named, before and now')];
  const without = /(?<!\p{L})(?:utan|om inte) ([^.;]+)/iu.exec(ban.text)?.[1];
  const only = /(?<!\p{L})(?:endast|enbart|bara) ([^.;]+)/iu.exec(leave.text)?.[1];
  const stems = (frame: Frame) => frame.words.map((w) => w.stem).filter((s) => !s.startsWith('#'));
  const rest = (a: Frame, b: Frame) => {
    const known = new Set(stems(b));
    return stems(a).filter((s) => !known.has(s)).length;
  };
  if (only === undefined) return [];
  const outside = /(?:som|vilka) (?:inte|ej) är (\p{L}+)/iu.exec(only)?.[1]?.toLowerCase();
  const drawn =
    without !== undefined || (outside !== undefined && ban.text.toLowerCase().includes(outside));
  return drawn && rest(leave, ban) <= 1 && rest(ban, leave) <= 1
    ? [finding('reworded', 'same-line-drawn', '"not without" and "only with" draw the same line')]
    : [];
};

/** "Obehöriga får inte", "ingen annan än behöriga får" and "endast behöriga får" leave out the same. */
function sameCircle(ban: string, leave: string): boolean {
  const only = /(?<!\p{L})(?:endast|enbart|bara)\s+(\p{L}+)/iu.exec(leave)?.[1]?.toLowerCase();
  if (only === undefined) return false;
  return new RegExp(`(?<!\\p{L})(?:o|(?:ingen annan|andra) än )${only}(?!\\p{L})`, 'iu').test(ban);
}
