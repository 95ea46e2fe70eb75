import { type Problem, sortProblems } from '../core/problem.ts';
import type { Told } from '../core/rulebook.ts';
import { crossReferences } from './cross-references.ts';
import { decisionTargets } from './decision-targets.ts';
import { decisionTime } from './decision-time.ts';
import { movedAddresses } from './moved-addresses.ts';
import { namesInAddresses } from './names-in-addresses.ts';
import { notesAndTerms } from './notes-and-terms.ts';
import { numberOrder } from './number-order.ts';
import { orderedWordings } from './ordered-wordings.ts';
import { requirementLedger } from './requirement-ledger.ts';
import { sealedContent } from './sealed.ts';
import { sourceAccounts } from './source-accounts.ts';
import { staleReferencesOf } from './stale-references.ts';
import { unique } from './unique.ts';
import { unsettledKeys } from './unsettled-keys.ts';
import { wordLists } from './word-lists.ts';

/** The rules that need the whole content, with what has been worked out of it. A new rule is a file in this folder and a line here. */
export const RULES: readonly ((told: Told) => Problem[])[] = [
  unique,
  namesInAddresses,
  numberOrder,
  crossReferences,
  decisionTargets,
  staleReferencesOf,
  decisionTime,
  orderedWordings,
  notesAndTerms,
  sourceAccounts,
  requirementLedger,
  movedAddresses,
  unsettledKeys,
  wordLists,
  sealedContent,
];

/**
 * Runs every rule and gives all problems, those of the reading included, in order of place. `held` is all there is,
 * `published` the same without drafts (the same object when there are none). A problem that goes away with them is marked as one of a draft, wherever it stands: a decision that orders another wording than
 * the draft has, for example.
 */
export function checkContent(
  held: Told,
  published: Told,
  reading: readonly Problem[] = [],
): Problem[] {
  const found = runRules(held);
  if (published === held) return sortProblems([...reading, ...found]);
  const lasting = new Set(runRules(published).map(nameOf));
  const told = found.map(
    (problem): Problem => (lasting.has(nameOf(problem)) ? problem : { ...problem, inDraft: true }),
  );
  return sortProblems([...reading, ...told]);
}

/** The errors that stop a build: with drafts left out, those of a draft do not. */
export function stoppingErrors(problems: readonly Problem[], withDrafts: boolean): Problem[] {
  return problems.filter(
    ({ severity, inDraft }) => severity === 'error' && (withDrafts || !inDraft),
  );
}

function runRules(told: Told): Problem[] {
  return RULES.flatMap((rule) => rule(told));
}

function nameOf({ rule, severity, place }: Problem): string {
  return [rule, severity, place.file, place.line, place.column].join(' ');
}
