// Made once: a formatter costs more than all the dates of a page.
const MONTH = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "1 januari 2026"; "augusti 2019" and "2019" for dates that are only partly known. */
export function swedishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!month) return String(year);
  return (day ? DAY : MONTH).format(Date.UTC(year as number, month - 1, day ?? 1));
}

/** "den 1 juli 2025"; "i augusti 2019" and "2019" where no day is known. */
export function onDate(iso: string): string {
  if (iso.length === 4) return iso;
  return `${iso.length === 7 ? 'i' : 'den'} ${swedishDate(iso)}`;
}

/** "från den 1 juli 2025", "från den 1 juli till den 31 augusti 2025", "till den 31 december 2025". */
export function daysInWords(from: string | null, to: string | null): string {
  const last = to === null ? '' : `till ${onDate(to)}`;
  if (from === null) return last;
  const first = swedishDate(from);
  const sameYear = to !== null && from.length === 10 && from.slice(0, 4) === to.slice(0, 4);
  const start = sameYear ? first.replace(/ \d{4}$/u, '') : first;
  return `från den ${start}${last ? ` ${last}` : ''}`;
}
