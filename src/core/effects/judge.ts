import { readFrame } from '../../language/sv/effects/read-frame.ts';
import { NOBODY_KNOWN, type Parties } from '../requirements/parties.ts';
import { finding } from './rules/finding.ts';
import { SLOT_RULES } from './rules/index.ts';
import { sameLineDrawnTwice } from './rules/same-line.ts';
import { holidaysNamed } from './rules/time.ts';
import { type IsWord, sameInWriting } from './sameness.ts';
import type { Direction, Frame, Judgement } from './types.ts';
import { only, weigh } from './weigh.ts';

/** What is known of the two rulebooks that the norms stand in. */
export interface Known {
  older: Parties;
  newer: Parties;
  /** Left out or null: nothing knows the words of the language, and no slip is told from a change. */
  isWord?: IsWord;
}

const NOTHING_KNOWN: Known = { older: NOBODY_KNOWN, newer: NOBODY_KNOWN };

/**
 * What the change from one requirement to another does for the one whom the norm binds.
 *
 * `null` on one side gives `new` or `removed`. Otherwise both texts are read into frames, and every
 * slot is held against the other. `editorial` needs the same words, `reworded` that no slot differs:
 * what no rule accounts for is `unclear`. Two sentences may stand on a side, where one was split or two
 * were merged.
 *
 * A learned classifier was not taken: there are few judged pairs, and whoever reads "tightened" in
 * a change log must be able to read the reason.
 */
export function judgeEffect(
  old: string | null,
  now: string | null,
  { older, newer, isWord = null }: Known = NOTHING_KNOWN,
): Judgement {
  // Asked first: reading both sides takes a hundred times as long, and most pairs have not changed.
  if (old === now)
    return only(
      finding(
        'moved-unchanged',
        'same-text',
        old === null
          ? 'there is no text on either side'
          : 'the text is the same, character by character',
      ),
    );
  if (old === null)
    return only({
      ...finding('new', 'only-in-newer', 'the requirement is in the new edition only'),
      direction: pullOf(readFrame(now as string, newer), true),
    });
  if (now === null)
    return only({
      ...finding('removed', 'only-in-older', 'the requirement is in the old edition only'),
      direction: pullOf(readFrame(old, older), false),
    });
  const written = sameInWriting(old, now, isWord);
  if (written) return only(written);
  const pair = { old: readFrame(old, older), new: readFrame(now, newer) };
  const [line] = [...sameLineDrawnTwice(pair), ...holidaysNamed(pair)];
  if (line) return only(line);
  const findings = SLOT_RULES.flatMap((rule) => rule(pair));
  return findings.length > 0
    ? weigh(findings)
    : only(finding('reworded', 'other-order', 'the same norm in another order or form'));
}

/** A duty or ban that comes is more to hold; leave that comes is freedom. */
function pullOf({ strength }: Frame, comes: boolean): Direction {
  if (strength === 'advised') return 'unclear';
  return (strength === 'bound') === comes ? 'tightened' : 'relaxed';
}
