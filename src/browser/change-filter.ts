import { hasEffect } from '../output/direction-wording.ts';
import './print-address.ts';

/**
 * Filters the change log by kind, direction, effect, bearer, decision, chapter and substance, and keeps the choice in
 * the address.
 * Without it the page shows everything; the form is hidden until this script can serve it. Effect and bearer
 * choose requirements: a section is shown when one of its requirements fits, and the others in it are hidden.
 * The count beside an effect or a bearer is what choosing it would show with the other choices as they are.
 */
const FIELDS = ['slag', 'riktning', 'verkan', 'ansvarig', 'beslut', 'kapitel', 'sak'];
const form = document.querySelector<HTMLFormElement>('form.filter');
const changes = [...document.querySelectorAll<HTMLElement>('article.change')];

interface Choice {
  kinds: string[];
  directions: string[];
  effects: string[];
  bearer: string;
  decision: string;
  chapter: string;
  substance: boolean;
}

function choiceOf(data: FormData): Choice {
  return {
    kinds: data.getAll('slag').map(String),
    directions: data.getAll('riktning').map(String),
    effects: data.getAll('verkan').map(String),
    bearer: String(data.get('ansvarig') ?? ''),
    decision: String(data.get('beslut') ?? ''),
    chapter: String(data.get('kapitel') ?? ''),
    substance: data.has('sak'),
  };
}

const listIn = (value: string | undefined) => (value ?? '').split(' ');
const requirementsIn = (change: HTMLElement) => [
  ...change.querySelectorAll<HTMLElement>('li[data-effect]'),
];

function fitsSection(
  change: HTMLElement,
  { kinds, decision, chapter, substance }: Choice,
): boolean {
  const own = listIn(change.dataset.kinds);
  return (
    (kinds.length === 0 || kinds.some((kind) => own.includes(kind))) &&
    (chapter === '' || change.dataset.chapter === chapter) &&
    (decision === '' || listIn(change.dataset.decisions).includes(decision)) &&
    (!substance || change.dataset.substance !== undefined)
  );
}

function fitsRequirement(
  { dataset }: HTMLElement,
  { directions, effects, bearer }: Choice,
): boolean {
  const values = { effect: dataset.verkan ?? '', direction: dataset.riktning ?? '' };
  return (
    (directions.length === 0 || directions.includes(values.direction)) &&
    (effects.length === 0 || effects.some((effect) => hasEffect(values, effect))) &&
    (bearer === '' || listIn(dataset.bearers).includes(bearer))
  );
}

function apply(fields: HTMLFormElement): void {
  const choice = choiceOf(new FormData(fields));
  const byRequirement =
    choice.directions.length + choice.effects.length > 0 || choice.bearer !== '';
  let shown = 0;
  let requirements = 0;
  for (const change of changes) {
    const own = requirementsIn(change);
    const fitting = own.filter((requirement) => fitsRequirement(requirement, choice));
    for (const requirement of own) requirement.hidden = !fitting.includes(requirement);
    const fits = fitsSection(change, choice) && (!byRequirement || fitting.length > 0);
    change.hidden = !fits;
    if (!fits) continue;
    shown += 1;
    requirements += fitting.length;
  }
  count(fields, choice);
  const output = fields.querySelector('output');
  if (!output) return;
  const told = byRequirement ? `, ${requirements} krav` : '';
  const words = chosenWords(fields);
  const selection = words.length === 0 ? '' : ` Urval: ${words.join(', ')}.`;
  output.textContent = `${shown} av ${changes.length} ändringar visas${told}.${selection}`;
}

/** What is chosen, in the words of the form: it stands when the form is folded, and on paper. */
function chosenWords(fields: HTMLFormElement): string[] {
  const boxes = [...fields.querySelectorAll<HTMLInputElement>('input:checked')].map((box) =>
    (box.nextSibling?.textContent ?? '').trim(),
  );
  const selects = [...fields.querySelectorAll('select')].flatMap(({ value, selectedOptions }) => {
    const [option] = selectedOptions;
    return value === '' || !option ? [] : [option.dataset.words ?? option.text];
  });
  return [...boxes, ...selects];
}

function count(fields: HTMLFormElement, choice: Choice): void {
  const within = changes.filter((change) => fitsSection(change, choice)).flatMap(requirementsIn);
  const fitting = (other: Partial<Choice>) =>
    within.filter((requirement) => fitsRequirement(requirement, { ...choice, ...other })).length;
  for (const box of fields.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const told = box.closest('label')?.querySelector('[data-count]');
    const tried = box.name === 'verkan' ? { effects: [box.value] } : { directions: [box.value] };
    if (told) told.textContent = String(fitting(tried));
  }
  for (const option of fields.querySelectorAll<HTMLOptionElement>('[name=ansvarig] option')) {
    if (option.value === '') continue;
    option.textContent = `${option.dataset.words} (${fitting({ bearer: option.value })})`;
  }
}

function remember(choice: FormData): void {
  const address = new URL(location.href);
  for (const name of FIELDS) address.searchParams.delete(name);
  for (const [name, value] of choice) {
    if (value !== '') address.searchParams.append(name, String(value));
  }
  history.replaceState(null, '', address);
}

function restore(fields: HTMLFormElement): void {
  const given = new URL(location.href).searchParams;
  for (const box of fields.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const { value, dataset } = box;
    box.checked = given.getAll(box.name).some((asked) => asked === value || asked === dataset.old);
  }
  for (const select of fields.querySelectorAll('select')) {
    const wanted = given.get(select.name) ?? '';
    const known = [...select.options].some(({ value }) => value === wanted);
    select.value = known ? wanted : '';
  }
}

if (form) {
  form.hidden = false;
  restore(form);
  apply(form);
  const fold = form.querySelector('details');
  if (fold && [...new FormData(form)].some(([, value]) => value !== '')) fold.open = true;
  form.addEventListener('change', () => {
    apply(form);
    remember(new FormData(form));
  });
}
