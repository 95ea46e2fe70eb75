import type { Decision, RulebookDocument } from '../model.ts';
import { dayAfter } from './day.ts';
import type { Effect } from './types.ts';
import { printedEdition, type VersionOf } from './versions.ts';

type Of = Pick<RulebookDocument, 'slug' | 'editions'>;

/** The effects of a decision on an edition of a document, by the name of the printed edition. */
export function effectsOn(decision: Decision, document: Of, edition: string): Effect[] {
  return decision.effects.filter(
    (effect) =>
      effect.document === document.slug &&
      printedEdition(document, effect.edition)?.edition === edition,
  );
}

/** True when what a decision says of an edition makes versions of it, and not the edition as it was first decided. */
export function amends(decision: Decision, document: Of, edition: string): boolean {
  return effectsOn(decision, document, edition).some(
    ({ form, from }) => form !== 'note' && from !== null,
  );
}

/** True when an effect of the decision that begins or ends with the version touches a section, by its number before and after. */
export function turns(
  decision: Decision,
  document: Of,
  version: VersionOf,
  section: { old: string | null; new: string | null },
): boolean {
  if (!version.by.includes(decision.id)) return false;
  return effectsOn(decision, document, version.edition).some((effect) => {
    const begins = effect.from !== null && effect.from <= version.from;
    const ends = effect.to !== null && dayAfter(effect.to) === version.from;
    return (begins || ends) && reachesSection(effect, section);
  });
}

function reachesSection(
  effect: Effect,
  section: { old: string | null; new: string | null },
): boolean {
  const isOne = (number: string) => section.old === number || section.new === number;
  switch (effect.form) {
    case 'replace':
      return true;
    case 'section':
      return isOne(effect.number);
    case 'repeal':
      return isOne(effect.at.section) || section.old?.startsWith(`${effect.at.section}.`) === true;
    default:
      return isOne(effect.at.section);
  }
}
