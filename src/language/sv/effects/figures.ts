import type { Direction, Figure, Frame, Span } from '../../../core/effects/types.ts';
import { NUMBER_PATTERN, readNumber } from '../numbers.ts';
import { findThresholds } from '../times/thresholds.ts';

const BARE = new RegExp(
  `(?<![\\p{L}\\d.,:/§-])(?:(minst|högst|maximalt|max|lägst|upp till|mer än|` +
    `fler än|över|under|mindre än|` +
    `färre än)\\s+)?(${NUMBER_PATTERN})(?![\\p{L}\\d:/§-]|[.,]\\d)`,
  'giu',
);

const BOUNDS: ReadonlyMap<string, Figure['bound']> = new Map([
  ['minst', 'at-least'],
  ['lägst', 'at-least'],
  ['högst', 'at-most'],
  ['maximalt', 'at-most'],
  ['max', 'at-most'],
  ['upp till', 'at-most'],
  ['mer än', 'more-than'],
  ['fler än', 'more-than'],
  ['över', 'more-than'],
  ['under', 'less-than'],
  ['mindre än', 'less-than'],
  ['färre än', 'less-than'],
]);

/** Every figure of the text outside the given spans: the thresholds, then bare numbers. */
export function findFigures(text: string, taken: readonly Span[]): (Figure & { at: number })[] {
  const free = (at: number, end: number) => !taken.some((s) => at < s.end && end > s.at);
  const figures: (Figure & { at: number })[] = findThresholds(text, [])
    .filter((t) => t.value !== null && free(t.at, t.at + t.text.length))
    .map(({ at, kind, bound, value, upper, text: words }) => ({
      at,
      kind,
      bound,
      value,
      upper,
      // Of "minst tre medarbetare" only the number is the figure; what is counted is content.
      text:
        kind === 'count'
          ? words.replace(
              new RegExp(`(?<=(?:^|\\s)${NUMBER_PATTERN}(?!\\p{L}))[\\s\\S]*$`, 'iu'),
              '',
            )
          : words,
    }));
  for (const m of text.matchAll(BARE)) {
    const end = m.index + m[0].length;
    if (/^(?:en|ett)$/iu.test(m[2]!) && m[1] === undefined) continue;
    if (!free(m.index, end) || figures.some((f) => m.index < f.at + f.text.length && end > f.at))
      continue;
    if (/^1177$/.test(m[2]!) || (/^\s*[.)]\s/u.test(text.slice(end)) && m.index === 0)) continue;
    figures.push({
      at: m.index,
      text: m[0],
      kind: 'count',
      bound: BOUNDS.get(m[1]?.toLowerCase() ?? '') ?? 'exactly',
      value: readNumber(m[2]!),
      upper: null,
    });
  }
  return figures.sort((a, b) => a.at - b.at);
}

/** Whether two figures say the same. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.bound === b.bound && a.value === b.value && a.upper === b.upper;
}

/**
 * Which way a figure moved for the one bound. A floor or a plain number that goes up asks for more,
 * a ceiling that goes up for less; a group of people that grows is more to serve; where a norm
 * gives leave or bans, it turns. An amount or a limit of a condition does not tell.
 */
export function figureDirection(before: Figure, after: Figure, side: Frame): Direction {
  const lead = side.text.slice(0, after.at);
  if (before.value !== null && after.value !== null && before.kind === after.kind) {
    const up = after.value > before.value;
    if (CAP_IN_WORDS.test(lead)) return up ? 'relaxed' : 'tightened';
    if (FLOOR_IN_WORDS.test(lead) || (side.strength === 'bound' && PAYS.test(lead)))
      return up ? 'tightened' : 'relaxed';
    if (after.kind === 'clock' && after.upper === null && before.upper === null) {
      if (UNTIL.test(lead)) return up !== (side.strength === 'free') ? 'tightened' : 'relaxed';
      if (BY.test(lead + after.text))
        return up !== (side.strength === 'free') ? 'relaxed' : 'tightened';
    }
  }
  const told =
    before.bound === after.bound && (before.bound === 'at-most' || before.bound === 'at-least');
  if ((before.kind === 'amount' && !told) || before.value === null || after.value === null)
    return 'unclear';
  const more = moreAsked(before, after);
  if (more === null) return 'unclear';
  if (
    before.kind === 'age' &&
    before.upper === null &&
    side.borneByPersons &&
    side.strength === 'bound'
  ) {
    return more ? 'relaxed' : 'tightened';
  }
  const cap = before.bound === 'at-most' || before.bound === 'less-than';
  const turned = side.strength === 'free' && (cap ? side.heldByPrincipal : !side.heldByPrincipal);
  return more !== turned ? 'tightened' : 'relaxed';
}

/** "får inte överstiga", "ska inte vara högre än": a ceiling told by the verb. */
const CAP_IN_WORDS =
  /(?<!\p{L})(?:inte|ej)\s+(?:\p{L}+\s+)?(?:överstiga|överskrida|(?:högre|längre|större|fler|mer) än)\s+$/iu;
const FLOOR_IN_WORDS =
  /(?<!\p{L})(?:inte|ej)\s+(?:\p{L}+\s+)?(?:understiga|underskrida|(?:lägre|kortare|mindre|färre) än)\s+$/iu;
/** The one who is bound pays. */
const PAYS = /(?<!\p{L})ska(?:ll)?\s+(?:\p{L}+\s+)?(?:betala|erlägga)\s+(?:[^.;]*\s)?$/iu;
/** A clock time until which something is open, and one by which it is done. */
const UNTIL = /(?<!\p{L})(?:till|tills|till och med)\s+$/iu;
const BY =
  /(?<!\p{L})(?:senast|före|innan|från|från och med|öppnar|öppna)\s+(?:kl\S*\s+)?[\d.:]+$/iu;

function moreAsked(before: Figure, after: Figure): boolean | null {
  if (/överstig|understig|basbelopp/iu.test(before.text + after.text)) return null;
  if (before.kind === 'clock' || (before.kind === 'age' && before.upper !== null)) {
    if (before.upper === null || after.upper === null) return null;
    const wider = after.value! <= before.value! && after.upper >= before.upper;
    const narrower = after.value! >= before.value! && after.upper <= before.upper;
    return wider ? true : narrower ? false : null;
  }
  if (before.bound !== after.bound) return null;
  const up = after.value! > before.value!;
  if (before.kind === 'age') {
    if (/högst|under|yngre|upp till/iu.test(before.text)) return up;
    return !up;
  }
  if (before.kind === 'count' && (before.bound === 'more-than' || before.bound === 'less-than'))
    return null;
  return before.bound === 'at-most' || before.bound === 'less-than' ? !up : up;
}
