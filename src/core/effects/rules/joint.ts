import { differences } from '../differences.ts';
import type { Rule } from '../types.ts';
import { directionOf, finding } from './finding.ts';

/** "och" made "eller" between the same words asks for less, and the other way about. */
export const otherJoint: Rule = (pair) => {
  const { old, new: now } = pair;
  for (const joint of old.joints) {
    const same = now.joints.find((j) => j.left === joint.left && j.right === joint.right);
    if (!same || same.word === joint.word) continue;
    const d = differences(pair);
    if (d.removed.length + d.added.length > 6) continue;
    const less = same.word === 'eller';
    return [
      finding(directionOf(!less, now), 'other-joint', `"${joint.word}" became "${same.word}"`, {
        before: joint.word,
        after: same.word,
      }),
    ];
  }
  return [];
};
