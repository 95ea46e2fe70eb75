import type { Excerpt } from '../core/search/excerpt.ts';

/** An element with its children. Texts become text nodes, so nothing in them can become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Text with its marks. */
export function marked(excerpt: Excerpt): (Node | string)[] {
  return excerpt.map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
}
