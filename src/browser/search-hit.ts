/** A hit as the page shows it. The text of the excerpt is cut where the engine marked words. */
export type Hit = {
  url: string;
  title: string;
  excerpt: { text: string; marked: boolean }[];
} & ({ kind: 'section'; number: string; edition: string } | { kind: 'decision'; id: string });

/** Reads a hit of the engine: what it is follows from its address, which docs/contract.md promises. */
export function readHit(data: { url: string; excerpt: string; meta: Record<string, string> }): Hit {
  const parts = data.url.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const common = {
    url: data.url,
    title: (data.meta.title ?? last).replace(/\s+/gu, ' ').trim(),
    excerpt: readExcerpt(data.excerpt),
  };
  return parts.at(-2) === 'beslut'
    ? { ...common, kind: 'decision', id: last }
    : { ...common, kind: 'section', number: last, edition: parts.at(-2) ?? '' };
}

/**
 * The engine gives HTML with `<mark>` around words and the rest escaped. It is taken apart and never put into
 * the page as HTML, so that nothing in the texts could become markup.
 */
export function readExcerpt(html: string): { text: string; marked: boolean }[] {
  return html
    .split(/<\/?mark>/u)
    .map((text, i) => ({ text: unescapeHtml(text), marked: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}
