import type { Catalogue } from '../core/catalogue.ts';
import { withoutDrafts } from '../core/drafts.ts';
import { type Problem, sortProblems } from '../core/problem.ts';
import { crossReferences } from './cross-references.ts';
import { decisionTargets } from './decision-targets.ts';
import { movedAddresses } from './moved-addresses.ts';
import { notesAndTerms } from './notes-and-terms.ts';
import { numberOrder } from './number-order.ts';
import { orderedWordings } from './ordered-wordings.ts';
import { requirementLedger } from './requirement-ledger.ts';
import { sourceAccounts } from './source-accounts.ts';
import { unique } from './unique.ts';
import { unsettledKeys } from './unsettled-keys.ts';

/** The rules that need the whole catalogue. A new rule is a file in this folder and a line here. */
export const RULES: readonly ((catalogue: Catalogue) => Problem[])[] = [
  unique,
  numberOrder,
  crossReferences,
  decisionTargets,
  orderedWordings,
  notesAndTerms,
  sourceAccounts,
  requirementLedger,
  movedAddresses,
  unsettledKeys,
];

/**
 * Runs every rule and gives all problems, those of the reading included, in order of place. A problem that goes
 * away with the drafts is marked as one of a draft, wherever it stands: a decision that orders another wording than
 * the draft has, for example.
 */
export function checkCatalogue(catalogue: Catalogue, reading: readonly Problem[] = []): Problem[] {
  const found = runRules(catalogue);
  const published = withoutDrafts(catalogue);
  if (published === catalogue) return sortProblems([...reading, ...found]);
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

function runRules(catalogue: Catalogue): Problem[] {
  return RULES.flatMap((rule) => rule(catalogue));
}

function nameOf({ rule, severity, place }: Problem): string {
  return [rule, severity, place.file, place.line, place.column].join(' ');
}
