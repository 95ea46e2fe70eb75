/**
 * The roles that the reader has chosen: they stand in the address as `ansvarig`, and this browser remembers them for
 * the next page. Nothing is sent anywhere; where the browser remembers nothing, the address still works.
 */
const KEY = 'arsregler:roller';

/** Roles in the address, else those that the browser remembers; names as they stand in addresses. */
export function chosenRoles(query: URLSearchParams): string[] {
  const given = query.getAll('ansvarig').filter((role) => role !== '');
  return given.length > 0 ? given : rememberedRoles();
}

export function rememberedRoles(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(known) ? known.filter((role) => typeof role === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberRoles(roles: readonly string[]): void {
  try {
    if (roles.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(roles));
  } catch {
    // The choice holds for this page, as its address says.
  }
}

/** The day from which "the coming three months" are counted: the reader's, but never one before that of the content. */
export function dayOfReader(): string {
  const built = document.querySelector<HTMLElement>('[data-today]')?.dataset.today ?? '';
  const now = new Date();
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 10);
  return [here, built].sort().at(-1) ?? built;
}
