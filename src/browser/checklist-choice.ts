import { choiceInWords, requirementsCounted } from '../output/checklist-wording.ts';
import { chosenRoles, rememberRoles } from './roles.ts';

/** Which requirements the reader has chosen to see. */
export interface ChecklistChoice {
  /** Empty for all. */
  bearers: string[];
  chapter: string;
  classes: string[];
}

/** The choice of the form; with a query string, the form is first set to what the address asks for. */
export function readChoice(form: HTMLFormElement, search?: string): ChecklistChoice {
  if (search !== undefined) fill(form, new URLSearchParams(search));
  const given = new FormData(form);
  return {
    bearers: given.getAll('ansvarig').map(String),
    chapter: String(given.get('kapitel') ?? ''),
    classes: given.getAll('klass').map(String),
  };
}

/** What the address does not name, or names wrongly, stays as the page has it. */
function fill(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name);
    const option = [...select.options].find((one) => one.value === value);
    if (option) select.value = option.value;
  }
  const roles = chosenRoles(asked);
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="ansvarig"]')) {
    box.checked = roles.includes(box.value);
  }
  if (!asked.has('klass')) return;
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="klass"]')) {
    box.checked = asked.getAll('klass').includes(box.value);
  }
}

/** Hides what is not chosen, with the headings that nothing stands under, and counts what is left. */
export function applyChoice(main: HTMLElement, choice: ChecklistChoice): void {
  tellRoles(main, choice.bearers);
  tellChoice(main, choice);
  let all = 0;
  for (const bearer of main.querySelectorAll<HTMLElement>('.checklist-bearer')) {
    const isBearer =
      choice.bearers.length === 0 || choice.bearers.includes(bearer.dataset.bearer ?? '');
    let shown = 0;
    for (const chapter of bearer.querySelectorAll<HTMLElement>('.checklist-chapter')) {
      const isChapter = choice.chapter === '' || chapter.dataset.chapter === choice.chapter;
      let rows = 0;
      for (const row of chapter.querySelectorAll<HTMLElement>('.checklist > li')) {
        row.hidden = !(isBearer && isChapter && choice.classes.includes(row.dataset.class ?? ''));
        if (!row.hidden) rows += 1;
      }
      chapter.hidden = rows === 0;
      shown += rows;
    }
    bearer.hidden = shown === 0;
    tellCount(bearer, shown);
    all += shown;
  }
  tellCount(main, all);
}

/** The first count inside is the one of the whole. */
function tellCount(of: HTMLElement, count: number): void {
  const told = of.querySelector('[data-count]');
  if (told) told.textContent = requirementsCounted(count);
}

/** What is chosen beside the roles, for the head of the printed pages. */
function tellChoice(main: HTMLElement, { chapter, classes }: ChecklistChoice): void {
  const told = main.querySelector('[data-choice]');
  if (!told) return;
  const boxes = [...main.querySelectorAll<HTMLInputElement>('[name="klass"]')];
  const names = boxes
    .filter(({ value }) => classes.includes(value))
    .map(({ dataset }) => dataset.words ?? '');
  const option = main.querySelector<HTMLOptionElement>(
    `[name="kapitel"] option[value="${CSS.escape(chapter)}"]`,
  );
  told.textContent = choiceInWords(
    chapter === '' ? null : (option?.textContent ?? chapter),
    names.length === boxes.length ? null : names,
  );
}

/** Keeps the choice in the address, so that it can be sent to somebody; what is ticked is never in it. */
export function rememberChoice(form: HTMLFormElement): void {
  rememberRoles(new FormData(form).getAll('ansvarig').map(String));
  const address = new URL(location.href);
  for (const name of ['ansvarig', 'kapitel', 'klass']) address.searchParams.delete(name);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
  }
  history.replaceState(null, '', address);
}

/** For whom the list is, in words: on the screen when the choice is folded, and in the heading on paper. */
function tellRoles(main: HTMLElement, roles: readonly string[]): void {
  const names = [...main.querySelectorAll<HTMLInputElement>('[name="ansvarig"]')]
    .filter(({ value }) => roles.includes(value))
    .map(({ dataset }) => dataset.words);
  for (const told of main.querySelectorAll('[data-chosen]')) {
    told.textContent = names.length === 0 ? 'alla' : names.join(', ');
  }
}
