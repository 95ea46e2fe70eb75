import type { Decision, Edition } from '../core/model.ts';
import type { CatalogueRequirement, RequirementCatalogue } from '../core/requirement-catalogue.ts';
import type { HeldRequirement, RequirementChange } from '../core/requirement-changes.ts';
import { effectSentence, effectWords } from './effect-wording.ts';

/** A requirement in one edition, told from the edition before. */
export interface RequirementYear {
  edition: Edition;
  held: HeldRequirement | null;
  /** What happened since the edition before; several for what was split or taken in. */
  changes: RequirementChange[];
  /** "Skärpt: …", "Samma lydelse och nummer som 2028." */
  words: string;
  /** Decisions that name the section, where the words were changed. */
  decisions: Decision[];
}

/** The editions of the document from the first that holds the requirement, newest first. */
export function yearsOf(
  requirement: CatalogueRequirement,
  { document }: RequirementCatalogue,
): RequirementYear[] {
  const { first, held, changes } = requirement;
  if (first === null) return [];
  const editions = document.editions.filter(
    (edition) => edition.sections.length > 0 && edition.edition >= first.edition,
  );
  return editions
    .map((edition, i): RequirementYear => {
      const own = held.find((h) => h.edition === edition) ?? null;
      const before = editions[i - 1] ?? null;
      const happened = changes.filter(({ log }) => log.newer === edition);
      const wasHeld = held.some((h) => h.edition === before);
      return {
        edition,
        held: own,
        changes: happened,
        words: words(requirement, own, before, happened, wasHeld, edition),
        decisions: [
          ...new Set(
            happened.flatMap(({ effect, entry }) =>
              effect === 'moved-unchanged' ? [] : (entry?.decisions ?? []),
            ),
          ),
        ],
      };
    })
    .filter(
      (year, i) => year.held !== null || year.changes.length > 0 || wasKnown(i, editions, held),
    )
    .reverse();
}

/** An edition that lacks it is told of once, where it went; later ones add nothing. */
function wasKnown(
  i: number,
  editions: readonly Edition[],
  held: readonly HeldRequirement[],
): boolean {
  return (
    held.some((h) => h.edition === editions[i - 1]) || held.some((h) => h.edition === editions[i])
  );
}

/** What came, went or only moved needs no reason: there is nothing to weigh. */
function told(change: RequirementChange): string {
  const { effect } = change;
  if (effect !== 'new' && effect !== 'removed' && effect !== 'moved-unchanged')
    return effectSentence(change);
  const name = effectWords[effect];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}

function words(
  { firstIsKnown }: CatalogueRequirement,
  own: HeldRequirement | null,
  before: Edition | null,
  happened: readonly RequirementChange[],
  wasHeld: boolean,
  edition: Edition,
): string {
  const effects = [...new Set(happened.map(told))];
  if (effects.length > 0) return effects.join(' ');
  if (own === null) {
    return edition.completeness === 'complete'
      ? 'Finns inte i utgåvan.'
      : 'Bara delar av utgåvan finns här, så om kravet finns i den framgår inte.';
  }
  if (wasHeld && before) return `Samma lydelse och nummer som ${before.edition}.`;
  return firstIsKnown ? 'Nytt.' : 'Den äldsta utgåva här som har kravet.';
}
