import type { Catalogue } from '../core/catalogue.ts';
import { type Problem, sortProblems } from '../core/problem.ts';
import { crossReferences } from './cross-references.ts';
import { decisionTargets } from './decision-targets.ts';
import { notesAndTerms } from './notes-and-terms.ts';
import { numberOrder } from './number-order.ts';
import { orderedWordings } from './ordered-wordings.ts';
import { requirementLedger } from './requirement-ledger.ts';
import { sourceAccounts } from './source-accounts.ts';
import { unique } from './unique.ts';

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
];

/** Runs every rule and gives all problems, those of the reading included, in order of place. */
export function checkCatalogue(catalogue: Catalogue, reading: readonly Problem[] = []): Problem[] {
  return sortProblems([...reading, ...RULES.flatMap((rule) => rule(catalogue))]);
}
