/** What the reader has chosen to compare, and how it is kept in the address. */

export type View = 'lopande' | 'bredvid';

export interface Choice {
  /** Names of editions, "2025"; null for one that is not held. */
  from: string | null;
  to: string | null;
  view: View;
}

/**
 * The choice that an address asks for. Where it says nothing, the pair that the page proposes; an edition that is not held
 * is given among `unknown`, and nothing is put in its place.
 */
export function readChoice(
  search: string,
  held: readonly string[],
  proposed: readonly (string | undefined)[],
): { choice: Choice; unknown: string[] } {
  const asked = new URLSearchParams(search);
  const unknown: string[] = [];
  const edition = (name: string, otherwise: string | undefined): string | null => {
    const value = asked.get(name)?.trim();
    if (!value) return otherwise ?? null;
    if (held.includes(value)) return value;
    if (!unknown.includes(value)) unknown.push(value);
    return null;
  };
  const choice: Choice = {
    from: edition('fran', proposed[0]),
    to: edition('till', proposed[1]),
    // "sida" is the promised word, "bredvid" the one that pages have long written.
    view: ['bredvid', 'sida'].includes(asked.get('vy') ?? '') ? 'bredvid' : 'lopande',
  };
  return { choice, unknown };
}

/** The address with the choice in it; what else it says is kept. */
export function withChoice(address: string, { from, to, view }: Choice): URL {
  const url = new URL(address);
  const set = (name: string, value: string | null) =>
    value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value);
  set('fran', from);
  set('till', to);
  set('vy', view === 'lopande' ? null : view);
  return url;
}
