import './print-address.ts';
import {
  type ChecklistMark,
  mergeMarks,
  readChecklist,
  writeChecklist,
} from '../output/checklist-file.ts';
import {
  checklistWords,
  importedInWords,
  keptInWords,
  progressInWords,
  refusalInWords,
} from '../output/checklist-wording.ts';
import { applyChoice, readChoice, rememberChoice } from './checklist-choice.ts';
import { type ChecklistField, checklistField } from './checklist-item.ts';
import { checklistStore, type Keeping } from './checklist-store.ts';
import { download } from './download.ts';

/**
 * The checklist filled in on the screen. What is filled in belongs to the id and the words of a requirement, is kept
 * in this browser, and goes nowhere else unless the reader saves it as a file.
 */
const main = document.querySelector<HTMLElement>('main[data-checklist]') as HTMLElement;
const rulebook = main.dataset.checklist as string;
const edition = main.dataset.edition as string;
const form = main.querySelector('form') as HTMLFormElement;
const find = <T extends HTMLElement>(selector: string) => main.querySelector(selector) as T;
const progress = find('[data-progress]');
const answer = find('[data-answer]');
const file = find<HTMLInputElement>('#fil');

const store = checklistStore(() => localStorage, rulebook);
const first = store.read();
let marks = new Map(first.marks);

const rows = [...main.querySelectorAll<HTMLElement>('.checklist > li')];
const fields: ChecklistField[] = rows
  .filter((row) => row.dataset.tickable !== undefined)
  .map((row) =>
    checklistField(
      row,
      find<HTMLTemplateElement>('template[data-fields]') as unknown as HTMLTemplateElement,
      edition,
      (id) => marks.get(id),
      changeMark,
      today,
    ),
  );

/** The reader's own day, as ISO date. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function changeMark(id: string, mark: ChecklistMark | null): void {
  if (mark) marks.set(id, mark);
  else marks.delete(id);
  keep();
  count();
}

function keep(): void {
  tellKeeping(store.write(marks));
}

function tellKeeping(keeping: Keeping): void {
  const note = find('[data-kept]');
  note.textContent = {
    kept: checklistWords.kept,
    blocked: checklistWords.notKept,
    full: checklistWords.full,
  }[keeping];
  note.className = keeping === 'kept' ? 'quiet' : 'unknown-box';
  if (keeping === 'full') answer.textContent = checklistWords.full;
}

function count(): void {
  const shown = fields.filter(({ row }) => !row.hidden);
  const done = shown.filter((field) => field.isDone()).length;
  const text = progressInWords(done, shown.length, fields.length - shown.length);
  if (progress.textContent !== text) progress.textContent = text;
  main.dataset.done = String(done);
  main.dataset.shown = String(shown.length);
}

function showAll(): void {
  for (const field of fields) field.show(marks.get(field.id));
  const known = new Set(fields.map(({ id }) => id));
  const gone = keptInWords([...marks.keys()].filter((id) => !known.has(id)).length);
  const note = find('[data-gone]');
  note.textContent = gone;
  note.hidden = gone === '';
  count();
}

function choose(): void {
  applyChoice(main, readChoice(form));
  count();
}

async function readFile(chosen: File): Promise<void> {
  answer.textContent = await chosen.text().then(
    (text) => {
      // Characters are counted, and a character takes at most four bytes: a giant file is refused unread.
      const read = readChecklist(text, rulebook);
      if ('refused' in read) return refusalInWords(read.refused);
      const known = new Set(fields.map(({ id }) => id));
      const own = [...read.marks.keys()].filter((id) => known.has(id)).length;
      marks = new Map(mergeMarks(marks, read.marks));
      keep();
      showAll();
      return importedInWords(own, read.marks.size - own);
    },
    () => refusalInWords('unread'),
  );
}

function erase(): void {
  if (!confirm(checklistWords.confirmErase)) return;
  marks = new Map();
  store.erase();
  showAll();
  answer.textContent = checklistWords.erased;
}

const actions: Record<string, () => void> = {
  print: () => print(),
  save: () => {
    download(main.dataset.file as string, 'application/json', writeChecklist(rulebook, marks));
    answer.textContent = checklistWords.saved;
  },
  open: () => {
    find('.file-choice').hidden = false;
    file.click();
  },
  erase,
};
for (const [name, act] of Object.entries(actions)) {
  find(`[data-${name}]`).addEventListener('click', act);
}
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const isGiant = chosen.size > 4 * Number(main.dataset.largest);
  if (isGiant) answer.textContent = refusalInWords('too-big');
  else void readFile(chosen);
  // So that the same file can be chosen again.
  file.value = '';
});
form.addEventListener('change', (event) => {
  if (event.target === file) return;
  choose();
  rememberChoice(form);
});
form.addEventListener('submit', (event) => event.preventDefault());
// The same list in another tab: what is kept last holds for both.
addEventListener('storage', ({ key }) => {
  if (key !== store.key && key !== null) return;
  marks = new Map(store.read().marks);
  showAll();
});

applyChoice(main, readChoice(form, location.search));
form.hidden = false;
for (const part of main.querySelectorAll<HTMLElement>('.with-script')) part.hidden = false;
tellKeeping(first.keeping);
if (first.damaged) answer.textContent = checklistWords.unreadable;
showAll();
