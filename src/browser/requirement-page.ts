import { soon } from '../output/calendar-days.ts';
import { shownInWords } from '../output/requirement-wording.ts';
import {
  countOptions,
  type FilterChoice,
  type FilterRow,
  fits,
  NOTHING_CHOSEN,
  type Option,
  readChoice,
  writeChoice,
} from './requirement-filter.ts';
import './print-address.ts';
import { dayOfReader, rememberRoles } from './roles.ts';

/**
 * Filters the catalogue and keeps the choice in the address. Without it the page shows everything; the form is
 * hidden until this script can serve it. After each choice the table tells with `requirements:filtered` which
 * ids it shows.
 */
interface PlacedRow extends FilterRow {
  element: HTMLTableRowElement;
}

/** Time without a key after which words are looked for: in milliseconds. */
const PAUSE = 120;

const listIn = (value: string) => value.split(' ').filter((one) => one !== '');

function readRow(
  element: HTMLTableRowElement,
  heading: string,
  chapter: string,
  today: string,
): PlacedRow {
  const { klass = '', ansvarig = '', frist = '', dagar = '', andrat = '' } = element.dataset;
  const [id, sentence] = element.cells;
  return {
    element,
    id: element.id,
    class: klass,
    bearers: listIn(ansvarig),
    chapter,
    deadline: frist,
    soon: listIn(dagar).some((day) => soon(day, today) !== null),
    changes: listIn(andrat).map((change) => {
      const [edition = '', effect = '', direction = ''] = change.split(':');
      return { edition, effect, direction };
    }),
    text: `${id?.textContent ?? ''} ${sentence?.textContent ?? ''} ${heading}`.toLowerCase(),
  };
}

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const today = dayOfReader();
  const groups = [...table.querySelectorAll<HTMLTableSectionElement>('tbody[data-kapitel]')].map(
    (body) => ({
      body,
      chapter: body.dataset.kapitel ?? '',
      rows: [...body.querySelectorAll<HTMLTableRowElement>('tr[data-klass]')].map((row) =>
        readRow(
          row,
          body.querySelector('.section-mark')?.textContent ?? '',
          body.dataset.kapitel ?? '',
          today,
        ),
      ),
    }),
  );
  const rows = groups.flatMap((group) => group.rows);
  const heads = groups.filter((group) => group.rows.length === 0);
  const totals = new Map<string, number>();
  for (const { chapter } of rows) totals.set(chapter, (totals.get(chapter) ?? 0) + 1);
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
      field.name !== '',
  );
  const counted = optionsOf(fields);
  const options = counted.map(({ option }) => option);
  const answer = form.querySelector('output');
  const empty = document.querySelector<HTMLElement>('[data-empty]');

  function chosen(): FilterChoice {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) query.append(name, String(value));
    return readChoice(query);
  }

  function show(choice: FilterChoice): void {
    const ids: string[] = [];
    const shown = new Map<string, number>();
    for (const { body, chapter, rows: own } of groups) {
      if (own.length === 0) continue;
      const before = ids.length;
      for (const row of own) {
        const fit = fits(row, choice);
        if (fit) ids.push(row.id);
        setHidden(row.element, !fit);
      }
      setHidden(body, ids.length === before);
      shown.set(chapter, (shown.get(chapter) ?? 0) + ids.length - before);
    }
    for (const { body, chapter } of heads) {
      const n = shown.get(chapter) ?? 0;
      setHidden(body, n === 0);
      const count = body.querySelector('small');
      if (count) count.textContent = shownInWords(n, totals.get(chapter) ?? 0);
    }
    countOptions(rows, choice, options).forEach((n, i) => {
      counted[i]?.tell(n);
    });
    setHidden(table, ids.length === 0);
    if (empty) setHidden(empty, ids.length > 0);
    if (answer) answer.textContent = shownInWords(ids.length, rows.length);
    tellChoice(choice);
    table.dispatchEvent(
      new CustomEvent('requirements:filtered', { detail: { ids }, bubbles: true }),
    );
  }

  /** What is chosen, in words: it stands when the choices are folded, and on paper. */
  function tellChoice(choice: FilterChoice): void {
    const told = document.querySelector<HTMLElement>('[data-chosen]');
    if (!told) return;
    const words = fields.flatMap((field) => {
      const asked = choice[field.name as keyof FilterChoice];
      if (field instanceof HTMLSelectElement) {
        const option = [...field.options].find(({ value }) => value !== '' && value === asked);
        return option ? [option.dataset.words ?? option.text] : [];
      }
      if (field.type !== 'checkbox') return asked === '' ? [] : [`ordet ”${asked}”`];
      return asked.includes(field.value) ? [field.dataset.words ?? field.value] : [];
    });
    told.textContent = words.length === 0 ? '' : `Urval: ${words.join(', ')}.`;
  }

  function put(choice: FilterChoice): void {
    for (const field of fields) {
      const value = choice[field.name as keyof FilterChoice];
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = value.includes(field.value);
      } else {
        field.value = String(value);
      }
    }
    show(choice);
  }

  /** Words are one step of the history, however many keys they took. */
  let typing = false;
  function remember(choice: FilterChoice, byTyping: boolean): void {
    rememberRoles(choice.ansvarig);
    const address = new URL(location.href);
    address.search = writeChoice(choice, address.searchParams);
    if (address.href === location.href) return;
    if (byTyping && typing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    typing = byTyping;
  }

  let pause = 0;
  form.addEventListener('input', (event) => {
    const byTyping = event.target instanceof HTMLInputElement && event.target.name === 'ord';
    clearTimeout(pause);
    pause = window.setTimeout(
      () => {
        const choice = chosen();
        show(choice);
        remember(choice, byTyping);
      },
      byTyping ? PAUSE : 0,
    );
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll('[data-clear]')) {
    button.addEventListener('click', () => {
      clearTimeout(pause);
      put(NOTHING_CHOSEN);
      remember(NOTHING_CHOSEN, false);
      // The button may just have been hidden with the empty answer.
      form.querySelector<HTMLElement>('input[name=ord]')?.focus();
    });
  }
  window.addEventListener('popstate', () => {
    clearTimeout(pause);
    typing = false;
    put(readChoice(new URL(location.href).searchParams));
  });

  form.hidden = false;
  const given = new URL(location.href);
  const wished = given.searchParams.get('hamta');
  if (wished === 'tre-manader') given.searchParams.set('frist', 'tre-manader');
  if (wished !== null) {
    given.searchParams.delete('hamta');
    history.replaceState(null, '', given);
  }
  const first = readChoice(given.searchParams);
  if (first.ansvarig.length > 0) rememberRoles(first.ansvarig);
  put(first);
  // Asked for on the way here, by a button that promised a file.
  if (wished !== null) table.dispatchEvent(new CustomEvent('requirements:wanted'));
}

/** Written only where it differs: 499 needless writes would each ask for a new layout. */
function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** Everything in the form that can be chosen, and how its count is told. */
function optionsOf(
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
): { option: Option; tell: (n: number) => void }[] {
  return fields.flatMap((field) => {
    const name = field.name as Option['name'];
    if (field instanceof HTMLSelectElement) {
      return [...field.options].map((element) => {
        const words = element.text;
        element.dataset.words = words;
        return {
          option: { name, value: element.value },
          tell: (n: number) => {
            element.text = `${words} (${n})`;
          },
        };
      });
    }
    if (field.type !== 'checkbox') return [];
    const count = field.parentElement?.querySelector('.count');
    return [
      {
        option: { name, value: field.value },
        tell: (n: number) => {
          if (count) count.textContent = String(n);
        },
      },
    ];
  });
}

const form = document.querySelector<HTMLFormElement>('form[data-requirement-filter]');
const table = document.querySelector<HTMLTableElement>('table[data-requirements]');
if (form && table) start(form, table);
