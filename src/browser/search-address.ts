import { type Choice, EVERYTHING, type FacetName } from '../core/search/facets.ts';
import type { ItemKind } from '../core/search/items.ts';

/** What the address of the search page says, and what it is made from. */
export interface Wish {
  query: string;
  choice: Choice;
  /** An edition by name, "alla", or null for the newest complete one. */
  edition: string | null;
}

/** Names in the address; docs/contract.md promises them. */
const NAMES: Record<FacetName, string> = {
  kind: 'slag',
  chapter: 'kapitel',
  class: 'art',
  bearer: 'vem',
};
const KINDS: Record<string, ItemKind> = {
  avsnitt: 'section',
  krav: 'requirement',
  handlingar: 'decision',
  begrepp: 'term',
};
const CLASSES: Record<string, string> = {
  ska: 'obligation',
  'far-inte': 'prohibition',
  bor: 'recommendation',
  kan: 'permission',
};

/** A value that the address cannot hold is no choice. */
export function readAddress(address: string): Wish {
  const given = new URL(address).searchParams;
  return {
    query: given.get('q') ?? '',
    edition: given.get('utgava'),
    choice: {
      ...EVERYTHING,
      kind: KINDS[given.get(NAMES.kind) ?? ''] ?? null,
      class: CLASSES[given.get(NAMES.class) ?? ''] ?? null,
      chapter: given.get(NAMES.chapter),
      bearer: given.get(NAMES.bearer),
    },
  };
}

/** The query string for a wish: only what was chosen. */
export function writeAddress({ query, choice, edition }: Wish): string {
  const given = new URLSearchParams();
  const put = (name: string, value: string | null | undefined) => {
    if (value) given.set(name, value);
  };
  put('q', query);
  put(NAMES.kind, nameOf(KINDS, choice.kind));
  put(NAMES.chapter, choice.chapter);
  put(NAMES.class, nameOf(CLASSES, choice.class));
  put(NAMES.bearer, choice.bearer);
  put('utgava', edition);
  return given.size === 0 ? '' : `?${given}`;
}

function nameOf(names: Record<string, string>, value: string | null): string | undefined {
  return Object.entries(names).find(([, own]) => own === value)?.[0];
}
