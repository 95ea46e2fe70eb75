import type { Edition, Region } from '../core/model.ts';
import { citeDecision, shownNumber } from './citation.ts';

/**
 * Questions that the start page shows as examples, one of each kind that the search takes: a number, a word that the
 * rules explain, a decision. They come from what is held, so each has an answer.
 */
export function exampleQuestions(edition: Edition, region: Region): string[] {
  const section = edition.sections.find(
    ({ level, paragraphs }) => level > 1 && paragraphs.length > 0,
  );
  const word = edition.terms.find(({ kind, expansion }) => kind === 'abbreviation' && expansion);
  const decision = region.decisions.find(({ kind, paragraph }) => kind !== 'cited' && paragraph);
  return [
    ...(section ? [shownNumber(section)] : []),
    ...(word ? [word.term] : []),
    ...(decision ? [citeDecision(decision)] : []),
  ];
}
