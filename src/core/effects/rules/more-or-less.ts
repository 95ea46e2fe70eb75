import { type Differences, differences } from '../differences.ts';
import type { ContentWord, Pair, Rule, Shift, Side } from '../types.ts';
import { answer, directionOf } from './answer.ts';
import { plainWords, texts } from './content.ts';

/** More or less, judged from the words that came and went and the phrases they stand in. */
export const moreOrLess: Rule = (pair) => {
  const { old, new: now } = pair;
  const difference = differences(pair);
  const shifts: Shift[] = [];
  const vote = (more: boolean, kind: Shift['kind'], came: boolean, text: string) =>
    shifts.push({ kind, came, text, pulls: directionOf(more, now) });
  const cued = (words: readonly ContentWord[], came: boolean) => {
    for (const word of words) {
      if (word.cue === null || word.cue === 'alternative') continue;
      if (!['scope', 'group'].includes(word.cue) && !word.stem.startsWith('#')) continue;
      if (word.cue === 'group') {
        vote(came, 'group', came, word.text);
        continue;
      }
      const wayOut = word.cue !== 'widening' && word.cue !== 'restriction';
      const limits = word.cue === 'restriction' && now.strength === 'free';
      const more = wayOut || limits ? !came : came;
      vote(more, word.cue, came, word.text);
    }
  };
  cued(difference.added, true);
  cued(difference.removed, false);
  const ways = (words: readonly ContentWord[]) => words.filter((w) => w.cue === 'alternative');
  const eases = now.strength === 'bound' && !now.forbids;
  if (ways(difference.added).length > 0 && difference.removed.length === 0)
    vote(!eases, 'alternative', true, texts(ways(difference.added)));
  if (ways(difference.removed).length > 0 && difference.added.length === 0)
    vote(eases, 'alternative', false, texts(ways(difference.removed)));
  const plain = withoutExchangedWidening(plainWords(difference), difference, pair);
  if (plain.added.length > 0 && plain.removed.length === 0) {
    vote(!limits(plain.added, now), 'words', true, texts(plain.added));
  }
  if (plain.removed.length > 0 && plain.added.length === 0) {
    vote(limits(plain.removed, old), 'words', false, texts(plain.removed));
  }
  const [first] = shifts;
  if (!first) return null;
  const side = (came: boolean) =>
    shifts
      .filter((shift) => shift.came === came)
      .map((shift) => shift.text)
      .join('; ') || null;
  const evidence = { before: side(false), after: side(true), shifts };
  const because = shifts.map(inEnglish).join('; ');
  return shifts.some(({ pulls }) => pulls !== first.pulls)
    ? answer('unclear', 'opposite-changes', `pulls both ways: ${because}`, evidence)
    : answer(first.pulls, 'more-or-less', because, evidence);
};

/**
 * "alla som röker" made "gravida som röker": what stands where the widening word stood names a
 * narrower circle, and is no further demand; neither are the people after "till listade".
 */
const NARROWED = /(?:till|för|hos|åt) (?:listade|egna|sina|berörda|utvalda|äldre|vissa) $/iu;

function withoutExchangedWidening(
  plain: Differences,
  whole: Differences,
  { old, new: now }: Pair,
): Differences {
  const inPlace = (words: readonly ContentWord[], side: Side, other: Side, wide: ContentWord[]) =>
    words.filter((word) => {
      const before = side.text.slice(0, word.at);
      return (
        !wide.some((w) => other.text.slice(0, w.at) === before) && !NARROWED.test(before.slice(-40))
      );
    });
  const wideOf = (words: readonly ContentWord[]) =>
    words.filter((w) => w.cue === 'widening' && w.stem.startsWith('#'));
  return {
    added: inPlace(plain.added, now, old, wideOf(whole.removed)),
    removed: inPlace(plain.removed, old, now, wideOf(whole.added)),
  };
}

function inEnglish({ kind, came, text }: Shift): string {
  const verb = came ? 'added' : 'removed';
  if (kind === 'alternative') return `${verb} "eller ${text}"`;
  if (kind === 'words') return `${verb} "${text}"`;
  return `${verb} ${kind === 'group' ? 'group or case' : kind} "${text}"`;
}

/** Adverbials that limit leave: when, how, with whose consent. */
const LIMITS_LEAVE =
  /(?:efter|först|sedan|vid|under|med|inom|hos|via|genom|utan)\s+(?:\p{L}+\s+)?$/iu;

/** Adverbials that limit a duty to certain cases. */
const LIMITS_DUTY =
  /(?:vid|när|då|ifall|såvida|såvitt|fall|utsträckning|, om|så snart|så länge)\s+(?:\p{L}+\s+){0,2}$/iu;

/** After "och" an adverbial names one more case and limits nothing. */
const JOINED = /(?<!\p{L})(?:och|eller|samt|både|såväl)\s+\p{L}+\s+(?:\p{L}+\s+){0,2}$/iu;

/**
 * "får granska efter föranmälan", "ska kyla provet vid transport": what an adverbial adds limits
 * the norm to some cases, unless "och" joins it to others.
 */
function limits(words: readonly ContentWord[], side: Side): boolean {
  const before = side.text.slice(0, words[0]!.at);
  const last = words.at(-1)!;
  const after = side.text.slice(last.at + last.text.length);
  if (JOINED.test(before) || /^\s+(?:och|eller|samt)\s/iu.test(after)) return false;
  return (side.strength === 'free' ? LIMITS_LEAVE : LIMITS_DUTY).test(before);
}
