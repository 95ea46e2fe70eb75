import { ACT_LADDERS } from '../../../language/sv/effects/acts.ts';
import { documentStretches, TELLS_SOMEBODY } from '../../../language/sv/effects/references.ts';
import {
  JOINED,
  LIMITS_DUTY,
  LIMITS_LEAVE,
  NARROWED,
} from '../../../language/sv/effects/vocabulary.ts';
import { type Gap, gaps } from '../gaps.ts';
import type { Cue, Finding, Frame, Pair, Rule, Shift, Term } from '../types.ts';
import { directionOf, finding, texts } from './finding.ts';

/**
 * What came, what went and what was exchanged, place by place. What only came or went asks for more
 * or less, by the phrase that it stands in; what was exchanged is told only where a rule knows both.
 */
export const contentRule: Rule = (pair) => {
  const shifts: Shift[] = [];
  const found: Finding[] = [];
  const all = gaps(pair);
  const act = strongerAct(all, pair);
  for (const gap of withoutExchangedWidening(act ? act.rest : all, pair)) {
    const exchanged = exchange(gap, pair) ?? insideCondition(gap, pair);
    if (exchanged) found.push(...exchanged);
    else shifts.push(...shiftsOf(gap.removed, false, pair), ...shiftsOf(gap.added, true, pair));
  }
  return [...moreOrLess(shifts), ...(act ? [act.finding] : []), ...found];
};

function moreOrLess(shifts: readonly Shift[]): Finding[] {
  const [first] = shifts;
  if (!first) return [];
  const side = (came: boolean) =>
    shifts
      .filter((shift) => shift.came === came)
      .map((shift) => shift.text)
      .join('; ') || null;
  const evidence = { before: side(false), after: side(true), shifts };
  const because = shifts.map(inEnglish).join('; ');
  return [
    shifts.some(({ pulls }) => pulls !== first.pulls)
      ? finding('unclear', 'opposite-changes', `pulls both ways: ${because}`, evidence)
      : finding(first.pulls, 'more-or-less', because, evidence),
  ];
}

/** What words that came or went at one place do. */
function shiftsOf(words: readonly Term[], came: boolean, pair: Pair): Shift[] {
  const frame = came ? pair.new : pair.old;
  const shift = (more: boolean, kind: Shift['kind'], text: string): Shift => ({
    kind,
    came,
    text,
    pulls: directionOf(more === came, pair.new),
  });
  const plain = words.filter(
    (w) => w.cue === null || (w.cue === 'widening' && !w.stem.startsWith('#')),
  );
  // "när det gäller bryggor och kranar": one limit as a whole, and no group joined to another.
  const limiting = plain.length > 0 && limits(plain, frame);
  const cued = words.flatMap((word): Shift[] => {
    const { cue } = word;
    if (cue === null || cue === 'alternative') return [];
    if (cue === 'group') return limiting ? [] : [shift(true, cue, word.text)];
    if (cue !== 'scope' && !word.stem.startsWith('#')) return [];
    if (
      (cue === 'exception' || cue === 'condition') &&
      isToldOtherwise(word, came ? pair.old : pair.new)
    )
      return [];
    return [shift(!waysOut(cue, pair.new), cue, word.text)];
  });
  const ways = words.filter((word) => word.cue === 'alternative');
  // One more way to comply eases a duty; in a ban or a right it is one thing more.
  if (ways.length > 0)
    cued.push(
      shift(!(pair.new.strength === 'bound' && !pair.new.forbids), 'alternative', texts(ways)),
    );
  const inCue = cued.some(({ kind }) => kind !== 'words');
  if (plain.length > 0 && !(inCue && plain.length < 2))
    cued.push(shift(!limiting, 'words', texts(plain)));
  return cued;
}

/** "får inte … utan kvitto" against "får … utan kvitto": the same words, under another norm. */
const isToldOtherwise = ({ text }: Term, other: Frame): boolean =>
  other.text.toLowerCase().includes(text.toLowerCase().replace(/[,.;]$/u, ''));

/** Whether more of it leaves less to be done: a condition, an exception, a softener, "endast" on leave. */
const waysOut = (cue: Cue, frame: Frame): boolean =>
  cue === 'restriction' ? frame.strength === 'free' : cue !== 'widening';

/** Something stood where something else stands; null where only one side has words. */
function exchange({ removed, added }: Gap, pair: Pair): Finding[] | null {
  const [gone, come] = [removed, added].map((words) =>
    words.filter((w) => !w.stem.startsWith('#')),
  );
  if (!gone || !come || gone.length === 0 || come.length === 0) return null;
  const words = { before: texts(gone), after: texts(come) };
  if (gone[0]!.at === 0 && come[0]!.at === 0 && (pair.old.bearerStated || pair.new.bearerStated))
    return [finding('bearer-changed', 'other-bearer', 'another stands as subject', words)];
  const narrower = partOf(gone, come) ? true : partOf(come, gone) ? false : null;
  if (narrower !== null) {
    const pulls = directionOf(!narrower, pair.new);
    const shift: Shift = {
      kind: 'scope',
      came: narrower,
      text: narrower ? words.after : words.before,
      pulls,
    };
    return [
      finding(pulls, 'more-or-less', `"${words.before}" → "${words.after}"`, {
        ...words,
        shifts: [shift],
      }),
    ];
  }
  const inside = (list: readonly Term[], frame: Frame) => {
    const stretches = documentStretches(frame.text);
    return list.every(
      (w) => w.cue !== 'condition' && stretches.some((s) => w.at >= s.at && w.at < s.end),
    );
  };
  if (inside(gone, pair.old) && inside(come, pair.new))
    return [
      finding('reference-changed', 'other-document', 'another document is pointed to', words),
    ];
  if (gone[0]!.cue === 'condition' && come[0]!.cue === 'condition')
    return [finding('unclear', 'other-condition', 'another condition', words)];
  const given = (list: readonly Term[], { text }: Frame) =>
    /(?<!\p{L})(?:till|hos|åt)\s+$/iu.test(text.slice(0, list[0]!.at));
  const party = (list: readonly Term[]) => list.some((w) => w.stem.startsWith('@'));
  const told = TELLS_SOMEBODY.test(pair.old.text) && TELLS_SOMEBODY.test(pair.new.text);
  if (party(gone) || party(come) || (told && given(gone, pair.old) && given(come, pair.new)))
    return [
      finding('unclear', 'other-recipient', 'another recipient or party beside the bearer', words),
    ];
  if (gone.length + come.length <= 2)
    return [
      finding(
        'unclear',
        'item-exchanged',
        `"${words.before}" was exchanged for "${words.after}"`,
        words,
      ),
    ];
  return [finding('unclear', 'other-words', `"${words.before}" → "${words.after}"`, words)];
}

/** "ledarna" and "huvudledarna": the longer word names some of those whom the shorter one names. */
function partOf(wide: readonly Term[], narrow: readonly Term[]): boolean {
  const [a, b] = [wide[0]!.text.toLowerCase(), narrow[0]!.text.toLowerCase()];
  return (
    wide.length === 1 &&
    narrow.length === 1 &&
    a.length >= 4 &&
    b.length - a.length >= 3 &&
    b.endsWith(a)
  );
}

/** An act of a known row that became a stronger or weaker one, and the gaps without those words. */
function strongerAct(all: readonly Gap[], pair: Pair): { finding: Finding; rest: Gap[] } | null {
  const [gone, come] = [all.flatMap((g) => g.removed), all.flatMap((g) => g.added)];
  for (const ladder of ACT_LADDERS) {
    const ranked = (words: readonly Term[]) =>
      words
        .map((word) => ({
          word,
          rank: ladder.findIndex((step) => step.test(word.text.toLowerCase())),
        }))
        .filter(({ rank }) => rank >= 0);
    const [was, is] = [ranked(gone), ranked(come)];
    if (was.length !== 1 || is.length !== 1 || was[0]!.rank === is[0]!.rank) continue;
    const words = { before: was[0]!.word.text, after: is[0]!.word.text };
    const out = (list: readonly Term[]) =>
      list.filter((word) => word !== was[0]!.word && word !== is[0]!.word);
    return {
      finding: finding(
        directionOf(is[0]!.rank > was[0]!.rank, pair.new),
        'stronger-act',
        `"${words.before}" → "${words.after}"`,
        words,
      ),
      rest: all
        .map((gap) => ({ removed: out(gap.removed), added: out(gap.added) }))
        .filter(({ removed, added }) => removed.length + added.length > 0),
    };
  }
  return null;
}

/**
 * Words that came or went inside a condition, exception or "endast" that stands on both sides. One more
 * case ("eller om …") is told by its "eller"; else nobody can tell how far the condition reaches now.
 */
function insideCondition({ removed, added }: Gap, pair: Pair): Finding[] | null {
  const [words, frame, came] =
    added.length > 0 ? [added, pair.new, true as const] : [removed, pair.old, false as const];
  if (words.some(({ stem }) => stem.startsWith('#'))) return null;
  const cue = words[0]!.cue;
  if (cue !== 'condition' && cue !== 'exception' && cue !== 'restriction') return null;
  const before = frame.text.slice(0, words[0]!.at).slice(-60);
  const joint = /(?<!\p{L})(och|eller|samt)(?:\s+\p{L}+){0,5}\s+$/iu
    .exec(before)?.[1]
    ?.toLowerCase();
  const after = frame.text.slice(words.at(-1)!.at + words.at(-1)!.text.length);
  const link = joint ?? /^\s+(och|eller|samt)\s/iu.exec(after)?.[1]?.toLowerCase();
  const text = { before: came ? null : texts(words), after: came ? texts(words) : null };
  if (link === undefined)
    return [finding('unclear', 'other-condition', 'a condition reads otherwise', text)];
  // One more case of a condition widens the norm, one more condition narrows it.
  const wider =
    cue === 'condition' ? link === 'eller' : cue === 'restriction' && pair.new.strength !== 'free';
  const pulls = directionOf(wider === came, pair.new);
  const shift: Shift = { kind: cue, came, text: texts(words), pulls };
  return [finding(pulls, 'more-or-less', inEnglish(shift), { ...text, shifts: [shift] })];
}

/**
 * "alla som röker" made "gravida som röker": what stands where the widening word stood names a
 * narrower circle, and is no further demand; neither are the people after "till listade".
 */
function withoutExchangedWidening(all: readonly Gap[], { old, new: now }: Pair): Gap[] {
  const wide = (words: readonly Term[]) =>
    words.filter((w) => w.cue === 'widening' && w.stem.startsWith('#'));
  const [wasWide, isWide] = [
    wide(all.flatMap((gap) => gap.removed)),
    wide(all.flatMap((gap) => gap.added)),
  ];
  const keep = (words: readonly Term[], frame: Frame, wider: readonly Term[]) => {
    const plain = words.filter((word) => word.cue === null);
    const circle =
      wider.length > 0 &&
      (plain.length <= MOST_OF_CIRCLE ||
        NARROWED.test(frame.text.slice(0, plain[0]?.at ?? 0).slice(-40)));
    return circle ? words.filter((word) => word.cue !== null) : words;
  };
  return all
    .map(({ removed, added }) => ({
      removed: keep(removed, old, isWide),
      added: keep(added, now, wasWide),
    }))
    .filter(({ removed, added }) => removed.length + added.length > 0);
}

/** Most words that tell a circle in the place of "alla" or "hela". */
const MOST_OF_CIRCLE = 3;

function inEnglish({ kind, came, text }: Shift): string {
  const verb = came ? 'added' : 'removed';
  if (kind === 'alternative') return `${verb} "eller ${text}"`;
  if (kind === 'words') return `${verb} "${text}"`;
  return `${verb} ${kind === 'group' ? 'group or case' : kind} "${text}"`;
}

/**
 * "får granska efter föranmälan", "ska kyla provet vid transport": what an adverbial adds limits
 * the norm to some cases, unless "och" joins it to others.
 */
function limits(words: readonly Term[], frame: Frame): boolean {
  const before = frame.text.slice(0, words[0]!.at);
  const last = words.at(-1)!;
  const after = frame.text.slice(last.at + last.text.length);
  if (JOINED.test(before.slice(-80)) || /^\s+(?:och|eller|samt)\s/iu.test(after)) return false;
  return (frame.strength === 'free' ? LIMITS_LEAVE : LIMITS_DUTY).test(before.slice(-80));
}
