import type { Cue, Joint, Span, Term } from '../../../core/effects/types.ts';
import type { Actor } from '../norms/actors.ts';
import { tokenise } from '../words.ts';
import { CUES, contentStem } from './vocabulary.ts';

const PEOPLE = new RegExp(
  '^(?:\\p{L}*ient(?:en|er|erna)?$|person(?!al)|barn(?:en|s)?$|ungdom|listad|invånare|medborgare|elev|' +
    'asylsökande|äldre|kvinn|man|män|brukare|anhörig|medarbetare|sjuka)',
  'u',
);

/** Content words outside the given spans, with the cue phrases that they stand in. */
export function readTerms(text: string, taken: readonly Span[], actors: readonly Actor[]): Term[] {
  const words: Term[] = [];
  const cues = cueSpans(text);
  for (const c of cues) {
    const head = c.text.toLowerCase().split(/\s+/).slice(0, 3).join(' ');
    words.push({ stem: `#${c.kind}:${cueKey(c.kind, head)}`, text: c.text, at: c.at, cue: c.kind });
  }
  const units = actors.filter((a) => a.kind === 'principal' || a.kind === 'unit');
  const tokens = tokenise(text);
  const lower = tokens.map((t) => t.lower);
  tokens.forEach((token, i) => {
    if (taken.some((s) => token.start < s.end && token.end > s.at)) return;
    const unit = units.find((a) => token.start < a.end && token.end > a.start);
    const cueOf: Cue | null =
      cues.find((c) => token.start >= c.at && token.end <= c.end)?.kind ?? null;
    if (unit) {
      if (token.start === unit.start)
        words.push({ stem: `@${unit.name}`, text: unit.text, at: unit.start, cue: cueOf });
      return;
    }
    if (!/^[\p{L}\d]/u.test(token.text)) return;
    for (const part of token.text.split('/').filter(Boolean)) {
      const stem = contentStem(part);
      if (stem !== null && stem.length > 1)
        words.push({ stem, text: token.text, at: token.start, cue: cueOf ?? groupCue(lower, i) });
    }
  });
  return words.sort((a, b) => a.at - b.at);
}

/** The phrases of condition, exception and the like, the longest where two overlap. */
export function cueSpans(text: string): { kind: Cue; at: number; end: number; text: string }[] {
  return CUES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((m) => ({
      kind,
      at: m.index,
      end: m.index + m[0].length,
      text: m[0],
    })),
  ).filter(
    (c, i, all) =>
      !all.some(
        (o, j) =>
          j !== i && o.at <= c.at && o.end >= c.end && (o.end - o.at > c.end - c.at || j < i),
      ),
  );
}

function cueKey(kind: Cue, head: string): string {
  if (kind === 'restriction' || kind === 'softener') return kind;
  if (/^(?:alla?|samtliga|i samtliga)(?!\p{L})/u.test(head)) return 'all';
  if (/^(?:utom|förutom|med undantag|undantag)/u.test(head)) return 'but';
  if (/^(?:om|när|då|i de|i det)(?!\p{L})/u.test(head)) return 'clause';
  if (/behov/u.test(head)) return 'need';
  if (/begär/u.test(head)) return 'request';
  return head;
}

/**
 * What the word does to those whom the norm is about: `scope` limits a group of people (an
 * attribute, a relative clause), `group` is one more group or case, `alternative` one more way to
 * comply.
 */
function groupCue(words: readonly string[], i: number): Cue | null {
  const next = words[i + 1] ?? '';
  if (PEOPLE.test(next) && /(?:a|e|d|t|r)$/u.test(words[i]!))
    return /^(?:och|eller|samt)$/u.test(words[i - 1] ?? '') ? 'group' : 'scope';
  let joint: string | null = null;
  for (let at = i - 1; at >= Math.max(0, i - 12); at -= 1) {
    const word = words[at]!;
    if (/^[.;]$/u.test(word) || /^(?:ska|kan|får|bör|måste)$/u.test(word)) break;
    if ((word === 'eller' || word === 'och') && joint === null) joint = word;
    if (word === 'som' || word === 'med') {
      const before = words[at - 1] === ',' ? words[at - 2] : words[at - 1];
      if (!PEOPLE.test(before ?? '')) continue;
      const head = words[at - 1] === ',' ? at - 2 : at - 1;
      if (joint === 'eller' || /^(?:och|eller|samt)$/u.test(words[head - 1] ?? '')) return 'group';
      return joint === 'och' && word === 'med' ? 'group' : 'scope';
    }
    if (
      joint !== null &&
      ((PEOPLE.test(word) && !/^(?:listad|äldre|sjuka)/u.test(word)) ||
        /^(?:vid|om|när|då|hos)$/u.test(word))
    )
      return 'group';
  }
  return joint === 'eller' ? 'alternative' : null;
}

/** The co-ordinators "och" (samt) and "eller" with the content words beside them. */
export function jointsOf(text: string): Joint[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, i) => {
    if (token.lower !== 'och' && token.lower !== 'eller' && token.lower !== 'samt') return [];
    const left = tokens
      .slice(0, i)
      .findLast((t) => contentStem(t.lower) !== null && /^\p{L}/u.test(t.text));
    const right = tokens
      .slice(i + 1)
      .find((t) => contentStem(t.lower) !== null && /^\p{L}/u.test(t.text));
    if (!left || !right) return [];
    return [
      {
        left: contentStem(left.lower)!,
        word: token.lower === 'eller' ? ('eller' as const) : ('och' as const),
        right: contentStem(right.lower)!,
      },
    ];
  });
}
