import type { Item, ItemKind } from './items.ts';

/** What the reader has chosen to see; null is everything (for the kind: sections and decisions). */
export interface Choice {
  kind: ItemKind | null;
  chapter: string | null;
  class: string | null;
  bearer: string | null;
}

export type FacetName = keyof Choice;

export interface Facet {
  name: FacetName;
  /** Values in their order, with how many would be shown if that value were chosen. */
  values: [value: string, count: number][];
}

export const EVERYTHING: Choice = { kind: null, chapter: null, class: null, bearer: null };

const KINDS: readonly ItemKind[] = ['section', 'requirement', 'decision', 'term'];
/** Requirements and terms stand in sections: shown on their own only when asked for. */
const SHOWN_UNASKED: readonly ItemKind[] = ['section', 'decision'];

/** What is shown: also a requirement that was asked for by its number. Choosing a class or a bearer is asking for requirements. */
export function chosenItems(items: readonly Item[], choice: Choice): Item[] {
  const kinds = kindsShown(choice);
  const everything = choice.kind === null && choice.class === null && choice.bearer === null;
  return items.filter(
    (item) => (kinds.includes(item.kind) || (everything && item.byNumber)) && fits(item, choice),
  );
}

/**
 * The facets with their counts. Each value is counted with everything chosen in the other facets, so a count is
 * what choosing it gives; a value that is chosen keeps its siblings' counts true. A facet with nothing to choose
 * between is left out.
 */
export function facetsOf(items: readonly Item[], choice: Choice): Facet[] {
  const count = (name: FacetName, value: string) =>
    chosenItems(items, { ...withoutOthersOf(name, choice), [name]: value }).length;
  const facet = (name: FacetName, values: readonly string[]): Facet => ({
    name,
    values: values
      .map((value): [string, number] => [value, count(name, value)])
      .filter(([value, n]) => n > 0 || choice[name] === value),
  });
  const chapters = unique(items.map(({ chapter }) => chapter)).sort(
    (a, b) => Number(a) - Number(b),
  );
  const required = items.filter(({ kind }) => kind === 'requirement');
  const facets = [facet('kind', KINDS), facet('chapter', chapters)];
  if (kindsShown(choice).includes('requirement')) {
    facets.push(
      facet('class', unique(required.map(({ requirement }) => requirement?.class ?? null))),
      facet(
        'bearer',
        unique(required.map(({ requirement }) => requirement?.bearer ?? null)).sort(),
      ),
    );
  }
  return facets.filter(
    ({ name, values }) => values.length > 1 || (values.length === 1 && choice[name] !== null),
  );
}

function kindsShown({ kind, class: normClass, bearer }: Choice): readonly ItemKind[] {
  if (kind !== null) return [kind];
  return normClass !== null || bearer !== null ? ['requirement'] : SHOWN_UNASKED;
}

/** Another kind than requirements has no class and no bearer. */
function withoutOthersOf(name: FacetName, choice: Choice): Choice {
  return name === 'kind' ? { ...choice, class: null, bearer: null } : choice;
}

function fits(item: Item, choice: Choice): boolean {
  return (
    (choice.chapter === null || item.chapter === choice.chapter) &&
    (choice.class === null || item.requirement?.class === choice.class) &&
    (choice.bearer === null || item.requirement?.bearer === choice.bearer)
  );
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
