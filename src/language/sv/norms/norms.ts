import type { NormClass } from '../../../core/requirements/types.ts';
import type { Token } from '../words.ts';
import type { Actor } from './actors.ts';
import type { ClauseRole } from './clauses.ts';
import { clauseRoles } from './clauses.ts';
import { NEGATIONS, readModal } from './modals.ts';
import { NORM_PHRASES } from './norm-phrases.ts';

/** A norm found in a sentence; `at` is the index of its finite verb among the tokens. */
export interface FoundNorm {
  class: NormClass;
  words: string;
  at: number;
  role: ClauseRole;
  negated: boolean;
  /** The modal, or null for a phrase such as "ansvarar för". */
  modal: string | null;
}

/**
 * All norms of a sentence in order, each with the clause that it stands in. A modal counts only in
 * its modal sense: "får information" is no permission and "kan leda till" no right.
 */
export function findNorms(
  sentence: string,
  tokens: readonly Token[],
  actors: readonly Actor[],
): FoundNorm[] {
  const roles = clauseRoles(tokens);
  const norms: FoundNorm[] = [];
  tokens.forEach((token, at) => {
    // "innebär att gästen kan välja" tells what something means and gives no leave.
    const explains =
      token.lower === 'kan' &&
      roles[at] === 'content' &&
      tokens.slice(0, at).some((t) => t.lower === 'innebär');
    const found = explains ? null : readModal(sentence, tokens, at, actors);
    if (found) norms.push({ ...found, at, role: roles[at] ?? 'main', modal: token.lower });
  });
  const taken: { from: number; to: number }[] = [];
  for (const { class: cls, pattern } of NORM_PHRASES) {
    for (const m of sentence.matchAll(pattern)) {
      const to = m.index + m[0].length;
      if (taken.some((t) => m.index < t.to && to > t.from)) continue;
      taken.push({ from: m.index, to });
      const at = verbIndex(tokens, m.index, to);
      if (at < 0 || isNegatedPhrase(tokens, at, m[0], cls)) continue;
      if (
        norms.some(
          (n) => n.modal !== null && n.at < at && n.at >= at - 4 && governs(tokens, n.at, at),
        )
      )
        continue;
      if (/^upp(?:manas|muntras)/iu.test(m[0]) && actors[0]?.kind === 'person') continue;
      const below = tokens[at - 1]?.lower === 'som' ? 'sub' : 'main';
      norms.push({
        class: cls,
        words: m[0],
        at,
        role: roles[at] ?? below,
        negated: /(?:inte|ej|ingen)/iu.test(m[0]),
        modal: null,
      });
    }
  }
  norms.sort((a, b) => a.at - b.at);
  return promoteLast(norms, roles);
}

/**
 * A sentence has a main verb; where none was told from the clauses below it ("Insatser som hembesök
 * ska dokumenteras"), the last modal is taken for it.
 */
function promoteLast(norms: FoundNorm[], roles: readonly (ClauseRole | null)[]): FoundNorm[] {
  if (roles.some((role) => role === 'main' || role === 'content')) return norms;
  const last = norms.findLastIndex((n) => n.modal !== null && n.modal !== 'kan');
  return norms.map((norm, i) => (i === last ? { ...norm, role: 'main' } : norm));
}

function verbIndex(tokens: readonly Token[], from: number, to: number): number {
  const inside = tokens.flatMap((t, i) => (t.start >= from && t.end <= to + 1 ? [i] : []));
  const finite = inside.find(
    (i) =>
      /(?:r|s)$/u.test(tokens[i]!.lower) &&
      !/krav|villkor|skyldighet|ansvar$/u.test(tokens[i]!.lower),
  );
  return finite ?? inside[0] ?? -1;
}

function isNegatedPhrase(
  tokens: readonly Token[],
  at: number,
  words: string,
  cls: NormClass,
): boolean {
  if (/(?<!\p{L})(?:inte|ej|ingen|inget|förbjud\p{L}*|otillåtet)(?!\p{L})/iu.test(words))
    return cls === 'obligation';
  const near = [tokens[at - 1]?.lower, tokens[at + 1]?.lower];
  return near.some((word) => word !== undefined && NEGATIONS.has(word));
}

/** "ska svara för", "ska ges möjlighet": the phrase's verb is the infinitive of the modal. */
function governs(tokens: readonly Token[], modal: number, verb: number): boolean {
  for (let i = modal + 1; i < verb; i += 1) if (/^[,.;:]$/.test(tokens[i]!.lower)) return false;
  return /(?:s|a)$/u.test(tokens[verb]!.lower);
}
