import type { Choice, Facet } from '../core/search/facets.ts';
import { ALL_KINDS, EVERY_VALUE, facetName, facetValue } from '../output/search-wording.ts';
import { element } from './search-element.ts';

/** The facets as the reader sees them: the kind as buttons, the rest as lists to choose from. */
export function facetElements(
  facets: readonly Facet[],
  choice: Choice,
  choose: (choice: Choice) => void,
): HTMLElement[] {
  return facets.map((facet) =>
    facet.name === 'kind' ? kindButtons(facet, choice, choose) : list(facet, choice, choose),
  );
}

function kindButtons(
  { name, values }: Facet,
  choice: Choice,
  choose: (choice: Choice) => void,
): HTMLElement {
  const button = (label: string, kind: Choice['kind'], pressed: boolean) => {
    const made = element('button', { type: 'button', 'aria-pressed': String(pressed) }, label);
    // Class and bearer belong to requirements only.
    made.addEventListener('click', () => choose({ ...choice, kind, class: null, bearer: null }));
    return made;
  };
  const isRequirement = choice.class !== null || choice.bearer !== null;
  const chosen = choice.kind ?? (isRequirement ? 'requirement' : null);
  return element(
    'div',
    { role: 'group', 'aria-label': facetName[name], class: 'kinds' },
    button(ALL_KINDS, null, chosen === null),
    ...values.map(([value, count]) =>
      button(`${facetValue(name, value)} ${count}`, value as Choice['kind'], chosen === value),
    ),
  );
}

function list(
  { name, values }: Facet,
  choice: Choice,
  choose: (choice: Choice) => void,
): HTMLElement {
  const option = (value: string, label: string) =>
    element('option', { value, ...(choice[name] === value ? { selected: '' } : {}) }, label);
  const select = element(
    'select',
    {},
    option('', EVERY_VALUE),
    ...values.map(([value, count]) => option(value, `${facetValue(name, value)} (${count})`)),
  );
  select.addEventListener('change', () => choose({ ...choice, [name]: select.value || null }));
  return element('label', {}, element('span', {}, facetName[name]), select);
}
