type Child = Node | string | null | false | undefined;

/** An element with attributes and children. Strings become text, never markup; what is empty is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

/** Words for those who do not see colour and lines; not shown. */
export function hiddenWords(text: string): HTMLElement {
  return element('span', { class: 'vh' }, text);
}
