import { figureDirection, sameFigure } from '../../../language/sv/effects/figures.ts';
import type { Direction, Figure, Finding, Frame, Pair, Rule } from '../types.ts';
import { directionOf, finding } from './finding.ts';

const QUANTIFIERS: readonly RegExp[] = [
  /(?<!\p{L})(?:minst (?:en|ett|1)|någon|något)(?!\p{L})/iu,
  /(?<!\p{L})(?:vissa|några|enstaka)(?!\p{L})/iu,
  /(?<!\p{L})hälften(?!\p{L})/iu,
  /(?<!\p{L})(?:övervägande delen|flertalet|merparten|majoriteten|de flesta)(?!\p{L})/iu,
  /(?<!\p{L})(?:alla|samtliga|varje)(?!\p{L})/iu,
];

/** "övervägande delen" made "samtliga": how many of those meant the norm reaches. */
export const quantifierRule: Rule = ({ old, new: now }) => {
  const rank = (side: Frame) => QUANTIFIERS.findLastIndex((pattern) => pattern.test(side.text));
  const [before, after] = [rank(old), rank(now)];
  if (before < 0 || after < 0 || before === after) return [];
  const words = (side: Frame, at: number) => QUANTIFIERS[at]!.exec(side.text)?.[0] ?? null;
  return [
    finding(
      directionOf(after > before, now),
      'other-share',
      'the norm reaches another share of those meant',
      { before: words(old, before), after: words(now, after) },
    ),
  ];
};

/** "40 och 50 år": of figures in a row only the last has the unit beside it. */
const stays = (a: Figure, b: Figure): boolean =>
  sameFigure(a, b) ||
  (a.bound === 'exactly' &&
    b.bound === 'exactly' &&
    a.value === b.value &&
    [a, b].every(({ kind }) => kind === 'count' || kind === 'age'));

/** "två kvällar" and "en kväll": the article is the number one where a number stood. */
function singleInstead(figure: Figure, side: Frame, other: Frame): string | null {
  const lead = side.text.slice(0, figure.at);
  if (figure.kind !== 'count' || !other.text.startsWith(lead)) return null;
  return /^(?:en|ett)(?=\s)/u.exec(other.text.slice(lead.length))?.[0] ?? null;
}

/** A limit that only tells in which cases the norm holds: "vid transport över en timme". */
const INSIDE_CASE = /(?<!\p{L})(?:vid|om|när|då|som)\s+(?:\p{L}+\s+){1,8}$/iu;

/** The figures of one side that the other lacks, each as often as it lacks it. */
function unmatched(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const left = [...others];
  return figures.filter((figure) => {
    const at = left.findIndex((other) => stays(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Another number, share, amount, age or clock time. */
export const figureRule: Rule = (pair) => {
  const found = figureOf(pair);
  return found ? [found] : [];
};

function figureOf({ old, new: now }: Pair): Finding | null {
  const gone = unmatched(old.figures, now.figures);
  const come = unmatched(now.figures, old.figures);
  const [a, b] = [gone[0], come[0]];
  if (a && b) {
    if (
      a.value === b.value &&
      a.upper === b.upper &&
      (a.bound === 'exactly' || b.bound === 'exactly')
    )
      return null;
    const direction: Direction = figureDirection(a, b, now);
    return finding(
      'figure-changed',
      'other-figure',
      `"${a.text}" became "${b.text}"`,
      { before: a.text, after: b.text },
      direction,
    );
  }
  const one = a ?? b;
  if (!one) return null;
  const words = { before: a?.text ?? null, after: b?.text ?? null };
  const untold = finding(
    'unclear',
    'undecided',
    'a figure came or went, but not which way it pulls',
    words,
  );
  if (gone.length + come.length > 1) return untold;
  const added = b !== undefined;
  if (one.bound === 'exactly') {
    const single = singleInstead(one, added ? now : old, added ? old : now);
    if (single) {
      const [was, is] = added ? [single, one.text] : [one.text, single];
      const way = directionOf(added === (one.value ?? 0) > 1, now);
      return finding(
        'figure-changed',
        'other-figure',
        `"${was}" became "${is}"`,
        { before: was, after: is },
        way,
      );
    }
    const others = [...old.figures, ...now.figures].filter((f) => f !== one);
    if (one.kind === 'level' || old.figures.length === now.figures.length || others.length < 2)
      return untold;
    const way = directionOf(added, now);
    return finding(
      'figure-changed',
      added ? 'figure-added' : 'figure-dropped',
      `"${one.text}" ${added ? 'came to' : 'went from'} the figures of the norm`,
      { before: a?.text ?? null, after: b?.text ?? null },
      way,
    );
  }
  // "för kopior som överstiger tio sidor": leave in fewer cases.
  if (
    now.strength === 'free' &&
    /(?<!\p{L})som (?:\p{L}+ )?$/u.test((added ? now : old).text.slice(0, one.at))
  ) {
    const narrower = added ? 'tightened' : 'relaxed';
    return finding(narrower, added ? 'limit-set' : 'limit-dropped', `"${one.text}"`, words);
  }
  const cap = one.bound === 'at-most' && now.strength === 'free';
  const inCase =
    now.strength !== 'free' && INSIDE_CASE.test((added ? now : old).text.slice(0, one.at));
  const eases = inCase ? true : now.strength === 'free' && !cap ? true : now.heldByPrincipal && cap;
  const direction = added !== eases ? 'tightened' : 'relaxed';
  return finding(
    direction,
    added ? 'limit-set' : 'limit-dropped',
    `${added ? 'a limit was set' : 'the limit was taken away'}: "${one.text}"`,
    { before: a?.text ?? null, after: b?.text ?? null },
    direction,
  );
}
