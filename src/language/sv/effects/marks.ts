import type { Mark } from '../../../core/effects/types.ts';
import { tokenise } from '../words.ts';
import { contentStem } from './vocabulary.ts';

const NEGATIONS = /^(?:inte|ej|icke|aldrig|ingen|inga|inget|utan|varken|inget)$/u;

/** How many words after it can be what it turns: what is denied stands close, a relation may reach further. */
const REACH = { negation: 5, or: 6, relation: 8 } as const;

/** Prepositions whose complement stands in a relation that cannot be turned about: before, after, from … */
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['före', 'before'],
  ['innan', 'before'],
  ['efter', 'after'],
  ['från', 'from'],
  ['mot', 'against'],
  ['än', 'than'],
  ['över', 'over'],
  ['under', 'under'],
  ['utanför', 'outside'],
  ['inom', 'inside'],
  ['istället', 'instead'],
  ['stället', 'instead'],
]);

/**
 * The small words by which a sentence turns: negations, "eller", and words of relation, each with the
 * content word that it stands before. Two texts say the same only when they have the same of them.
 * `taken` are stretches that other slots account for (times, conditions, the norm itself).
 */
export function marksOf(text: string, taken: readonly { at: number; end: number }[]): Mark[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, i): Mark[] => {
    if (taken.some((span) => token.start >= span.at && token.end <= span.end)) return [];
    const relation = RELATIONS.get(token.lower);
    const kind = NEGATIONS.test(token.lower)
      ? 'negation'
      : token.lower === 'eller'
        ? 'or'
        : relation === undefined
          ? null
          : ('relation' as const);
    if (kind === null) return [];
    const scope = tokens
      .slice(i + 1, i + 1 + REACH[kind])
      .flatMap((t) => (/^\p{L}/u.test(t.text) ? (contentStem(t.lower) ?? []) : []));
    return [{ kind, sense: relation ?? kind, scope, text: token.text, at: token.start }];
  });
}
