import type { Decision } from '../core/model.ts';
import { decisionDate, decisionLabel } from './wording.ts';

/** What follows the name of a decision: "Livräddning på bryggorna, Rederinämnden, 12 oktober 2028". */
export function decisionByline(decision: Pick<Decision, 'title' | 'body' | 'date'>): string {
  const date = decisionDate(decision);
  return [decision.title, decision.body, date.charAt(0).toLowerCase() + date.slice(1)]
    .filter(Boolean)
    .join(', ');
}

/** The decision in a line of text, where no link can be. */
export function decisionInWords(decision: Decision): string {
  return `${decisionLabel(decision)} ${decisionByline(decision)}`;
}
