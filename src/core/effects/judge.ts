import { readSide } from '../../language/sv/effects/sides.ts';
import { NOBODY_KNOWN, type Parties } from '../requirements/parties.ts';
import { answer } from './rules/answer.ts';
import { RULES } from './rules/index.ts';
import type { Judgement } from './types.ts';

/**
 * What the change from one requirement to another does for the one whom the norm binds.
 *
 * `null` on one side gives `new` or `removed`. Otherwise both texts are read once and the rules are
 * asked in the order of judging (writing, same line, bearer, strength, time, figure, reference,
 * more or less, wording); the first that answers decides and says why. Two sentences may stand on
 * a side, where one was split or two were merged. The parties are those of the rulebook (readParties);
 * without an edition at hand, the usual ones of the field.
 *
 * A learned classifier was not taken: there are few judged pairs, and whoever reads "tightened" in
 * a change log must be able to read the reason.
 */
export function judgeEffect(
  old: string | null,
  now: string | null,
  oldParties: Parties = NOBODY_KNOWN,
  newParties: Parties = oldParties,
): Judgement {
  if (old === null && now === null)
    return answer('moved-unchanged', 'same-text', 'there is no text on either side');
  if (old === null)
    return answer('new', 'only-in-newer', 'the requirement is in the new edition only');
  if (now === null)
    return answer('removed', 'only-in-older', 'the requirement is in the old edition only');
  // Asked first: reading both sides takes a hundred times as long, and most pairs have not changed.
  if (old === now)
    return answer('moved-unchanged', 'same-text', 'the text is the same, character by character');
  const pair = { old: readSide(old, oldParties), new: readSide(now, newParties) };
  for (const rule of RULES) {
    const judgement = rule(pair);
    if (judgement) return judgement;
  }
  return answer('unclear', 'undecided', 'no rule answers');
}
