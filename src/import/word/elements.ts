import type { XmlElement } from './xml.ts';

export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  const children = element?.children.filter((child) => typeof child !== 'string') ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

export function attribute(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

/** `w:val` of a child: how Word writes nearly every property. */
export function valOf(element: XmlElement | null, child: string): string | null {
  return attribute(childOf(element, child), 'w:val');
}

/** A whole number; null when there is none. Anything else than digits is none. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,9}\s*$/u.test(text) ? Number(text) : null;
}

/** An on/off property (ECMA-376 17.17.4): true when it stands without a value; null when it does not stand at all. */
export function switchOf(element: XmlElement | null, child: string): boolean | null {
  const found = childOf(element, child);
  if (!found) return null;
  return isOn(attribute(found, 'w:val') ?? '1');
}

export function isOn(value: string): boolean {
  return !/^(?:0|false|off|none)$/iu.test(value);
}

/** A length in twentieths of a point; strict files may write "12pt" or "1.5cm". */
export function twips(text: string | null): number | null {
  const match = /^\s*(-?\d{1,7}(?:\.\d{1,6})?)\s*(pt|in|cm|mm|pc|pi)?\s*$/u.exec(text ?? '');
  if (!match) return null;
  const each = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };
  const unit = match[2] as keyof typeof each | undefined;
  return Number(match[1]) * (unit ? each[unit] : 1);
}

/** Every element below, in order, itself included. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (typeof child === 'object') waiting.push(child);
    }
  }
}

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
