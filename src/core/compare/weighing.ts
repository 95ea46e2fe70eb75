import type { Candidate } from './assignment.ts';
import type { Possible } from './candidates.ts';
import type { Context } from './context.ts';
import type { Evidence, Evidences } from './section-likeness.ts';

/** What text, heading and surroundings count in the likeness of two sections. */
const TEXT = 1;
const TITLE = 0.4;
const CONTEXT = 0.45;

/** Likeness below this is no reason to pair: the price of leaving both sections alone. */
const PRICE = 0.33;

/** Likeness of text and heading from which the surroundings count fully. */
const CONVINCING = 0.12;

/** Likeness of texts below which two sections share nothing, where there is text to compare. */
const FLOOR = 0.1;
const ENOUGH_TEXT = 0.25;

/** Rarity of a heading that tells sections apart: it stands at most twice in an edition. */
const TELLING = 0.5;

/** Rarity of a heading that no sister bears, below sections that belong together. */
const AMONG_SISTERS = 0.8;

/** Likeness below this share of the best a section has is in its shade, and what that costs. */
const BRIGHT = 0.8;
const SHADE = 0.4;

/**
 * What each possible pair is worth above leaving both alone, from -PRICE to 1 - PRICE. `kinship`, 0
 * to 1, is how far the two editions are versions of one text: heading and place are worth nothing
 * between texts that have nothing to do with each other.
 */
export function weighed(
  possible: readonly Possible[],
  evidence: Evidences,
  context: Context,
  kinship: number,
): Candidate[] {
  const rows = possible.flatMap(([old, index]) => {
    const row = weigh(evidence.of(old, index), old, index, context, kinship);
    return row === null ? [] : [{ old, new: index, ...row }];
  });
  // A pair of which either section is much more like another one: if that other one is taken, the
  // section is likelier a part of it than the same as a third.
  const best = { old: new Map<number, number>(), new: new Map<number, number>() };
  for (const row of rows) {
    for (const side of ['old', 'new'] as const) {
      best[side].set(row[side], Math.max(best[side].get(row[side]) ?? 0, row.own));
    }
  }
  return rows.map((row) => {
    const brightest = Math.max(best.old.get(row.old)!, best.new.get(row.new)!);
    const shade = SHADE * Math.max(0, BRIGHT * brightest - row.own);
    return { old: row.old, new: row.new, worth: row.worth - shade };
  });
}

/** Likeness of text and heading by themselves, and the worth of the pair; null for no pair. */
function weigh(
  { text, grounds, title, rarity }: Evidence,
  old: number,
  index: number,
  context: Context,
  kinship: number,
): { own: number; worth: number } | null {
  const same = context.underSame(old, index);
  const tells = same && context.aloneAmongSisters(old, index);
  const rare = Math.max(rarity, rarity > 0 && tells ? AMONG_SISTERS : 0);
  const headed = title === 1 && rare >= TELLING;
  if (grounds === null) {
    if (!headed && !same && context.below(old, index) < 0.5) return null;
  } else if (grounds >= ENOUGH_TEXT && text < FLOOR && !headed) return null;
  const ofText = grounds === null ? 0 : TEXT * (0.3 + 0.7 * grounds);
  const ofTitle = TITLE * rare;
  const own = ofText * text + ofTitle * title * kinship;
  // Surroundings confirm a likeness; where there is text and nothing in it is alike, they do not
  // make up for it. A heading without text is known by little else.
  const convincing = Math.min(1, own / (ofText + ofTitle || 1) / CONVINCING);
  const trust = 1 - Math.max(grounds ?? 0, grounds === null ? 0 : 0.5) * (1 - convincing);
  const surroundings = CONTEXT * trust * kinship * context.agreement(old, index);
  return {
    own: own / (ofText + ofTitle || 1),
    worth: (own + surroundings) / (ofText + ofTitle + CONTEXT) - PRICE,
  };
}
