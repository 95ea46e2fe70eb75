/**
 * Filters the change log by kind, chapter and substance, and keeps the choice in the address. Without it the
 * page shows everything; the form is hidden until this script can serve it.
 */
const form = document.querySelector<HTMLFormElement>('form.filter');
const changes = [...document.querySelectorAll<HTMLElement>('article.change')];

function apply(choice: FormData): void {
  const kinds = choice.getAll('slag').map(String);
  const chapter = String(choice.get('kapitel') ?? '');
  const substance = choice.has('sak');
  let shown = 0;
  for (const change of changes) {
    const own = (change.dataset.kinds ?? '').split(' ');
    const fits =
      (kinds.length === 0 || kinds.some((kind) => own.includes(kind))) &&
      (chapter === '' || change.dataset.chapter === chapter) &&
      (!substance || change.dataset.substance !== undefined);
    change.hidden = !fits;
    if (fits) shown += 1;
  }
  const output = form?.querySelector('output');
  if (output) output.textContent = `${shown} av ${changes.length} ändringar visas.`;
}

function remember(choice: FormData): void {
  const address = new URL(location.href);
  for (const name of ['slag', 'kapitel', 'sak']) address.searchParams.delete(name);
  for (const [name, value] of choice) {
    if (value !== '') address.searchParams.append(name, String(value));
  }
  history.replaceState(null, '', address);
}

function restore(fields: HTMLFormElement): void {
  const given = new URL(location.href).searchParams;
  for (const box of fields.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = given.getAll(box.name).includes(box.value);
  }
  const select = fields.querySelector('select');
  if (select) select.value = given.get('kapitel') ?? '';
}

if (form) {
  form.hidden = false;
  restore(form);
  apply(new FormData(form));
  form.addEventListener('change', () => {
    const choice = new FormData(form);
    apply(choice);
    remember(choice);
  });
}
