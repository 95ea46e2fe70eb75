/**
 * Picks the wording of a day on the page of wordings: `?dag=2025-08-15&avsnitt=2.7.3` marks the row and says which it
 * is, with the way to the section. Without it the table tells the same.
 */
const dayForm = document.querySelector<HTMLFormElement>('form.pick-day');
const answer = document.querySelector<HTMLElement>('.picked');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('table.versions tbody tr')];

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}

function rowOf(day: string): HTMLTableRowElement | undefined {
  return rows.findLast(
    ({ dataset: { from, to } }) => from !== undefined && from <= day && (!to || day <= to),
  );
}

function pick(day: string, section: string, said: HTMLElement): void {
  for (const row of rows) row.removeAttribute('aria-current');
  said.replaceChildren();
  if (day === '') return;
  if (!isDay(day)) {
    said.textContent = said.dataset.wrong ?? '';
    return;
  }
  const row = rowOf(day);
  if (!row?.dataset.version) {
    said.textContent = said.dataset.notKnown ?? '';
    return;
  }
  row.setAttribute('aria-current', 'true');
  const link = document.createElement('a');
  const edition = row.querySelector('a')?.getAttribute('href') ?? '';
  const isNumber = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,40}$/u.test(section);
  link.href = isNumber ? `${edition}${encodeURIComponent(section.replace(/\.$/u, ''))}/` : edition;
  link.textContent = `${row.dataset.name ?? ''}${isNumber ? `, ${section}` : ''}`;
  const known = row.cells[2]?.textContent?.trim() ?? '';
  said.append(`${day}: `, link, ` (${known.charAt(0).toLowerCase()}${known.slice(1)}).`);
}

if (dayForm && answer) {
  const asked = new URLSearchParams(location.search);
  const day = dayForm.elements.namedItem('dag') as HTMLInputElement;
  const section = dayForm.elements.namedItem('avsnitt') as HTMLInputElement;
  day.value = asked.get('dag') ?? '';
  section.value = asked.get('avsnitt') ?? '';
  pick(asked.get('dag') ?? '', section.value.trim(), answer);
  dayForm.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new URLSearchParams({ dag: day.value });
    if (section.value.trim() !== '') query.set('avsnitt', section.value.trim());
    history.replaceState(null, '', `?${query}`);
    pick(day.value, section.value.trim(), answer);
  });
}
