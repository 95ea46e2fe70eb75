import { type Inline, type Paragraph, plainText } from '../paragraph.ts';
import { collapse } from '../text.ts';
import { type Day, within } from './day.ts';
import { Layered, type Tie } from './layers.ts';
import type { BindingEffect } from './types.ts';

/** An expression that is exchanged from a day on, in whatever stands there. */
interface Exchange {
  from: Day;
  to: Day | null;
  by: string;
  find: string;
  with: string;
}

/** One paragraph through the days: what stands there, or nothing, on each. */
export class ParagraphLine {
  private readonly words: Layered<Paragraph | null>;
  private readonly exchanges: Exchange[] = [];

  constructor(base: Paragraph | null) {
    this.words = new Layered(base);
  }

  /** Gives it other words, or none, from the day on; where it keeps its words, it keeps their origin too. */
  set(
    { effect, by, decided }: BindingEffect,
    from: Day,
    value: Paragraph | null,
    keeps = false,
  ): Tie<Paragraph | null> | null {
    const words = keeps || value === null ? value : { ...value, by };
    return this.words.lay({ from, to: effect.to, by, decided, value: words }, sameWords);
  }

  exchange(exchange: Exchange): void {
    this.exchanges.push(exchange);
    this.exchanges.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** What stands there on the day. Words given on the day of an exchange are the later ones of the two. */
  on(day: Day): Paragraph | null {
    const { value, layer } = this.words.on(day);
    return this.exchanges.reduce<Paragraph | null>((paragraph, exchange) => {
      const later = layer === null || exchange.from > layer.from;
      if (!paragraph || !later || !within(day, exchange.from, exchange.to)) return paragraph;
      return exchanged(paragraph, exchange);
    }, value);
  }
}

const key = (exchange: Exchange) => `${exchange.from} ${exchange.by} ${exchange.find}`;

function sameWords(a: Paragraph | null, b: Paragraph | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.text === b.text);
}

/** How often an expression stands in a text. */
export function times(text: string, expression: string): number {
  return text.split(expression).length - 1;
}

function exchanged(paragraph: Paragraph, exchange: Exchange): Paragraph {
  const put = (text: string) => text.replaceAll(exchange.find, () => exchange.with);
  if (times(paragraph.text, exchange.find) === 0) return paragraph;
  const text = paragraph.text.split('\t').map(put).map(collapse).join('\t');
  const whole = (content: Inline[], words: string): Inline[] => {
    const marked = content.map((inline) => putInto(inline, put));
    // An expression that is partly emphasised cannot keep its marks; the words come first.
    return plainText(marked) === words ? marked : [{ kind: 'text', value: words }];
  };
  return {
    ...paragraph,
    text,
    by: exchange.by,
    content: paragraph.kind === 'row' ? [] : whole(paragraph.content, text),
    ...(paragraph.cells
      ? { cells: paragraph.cells.map((cell, i) => whole(cell, text.split('\t')[i] ?? '')) }
      : {}),
  };
}

function putInto(inline: Inline, put: (text: string) => string): Inline {
  if (inline.kind === 'text') return { kind: 'text', value: put(inline.value) };
  if (inline.kind === 'break') return inline;
  return { ...inline, children: inline.children.map((child) => putInto(child, put)) };
}

/**
 * New paragraphs in the place of old ones: where the decision gives plain words for points or rows, they are points
 * and rows too, of the same list.
 */
export function inPlaceOf(
  old: readonly Paragraph[],
  given: readonly Paragraph[],
  newGroup: (group: number) => number,
): Paragraph[] {
  const [first] = old;
  const allParts = old.length > 0 && old.every(({ kind }) => kind !== 'text');
  const takesKind = allParts && given.every(({ kind }) => kind === 'text');
  const inList = allParts && given.every(({ kind }) => kind === first?.kind);
  return given.map((paragraph, i) => {
    const like = old[i] ?? old.at(-1);
    if (!like || !(takesKind || inList)) {
      return { ...paragraph, group: paragraph.kind === 'text' ? 0 : newGroup(paragraph.group) };
    }
    const { kind, group, ordered, depth, number } = like;
    const words = takesKind && kind === 'row' ? asRow(paragraph) : paragraph;
    return {
      ...words,
      kind,
      group,
      ...(ordered === undefined ? {} : { ordered }),
      ...(depth === undefined ? {} : { depth }),
      ...(number === undefined || i >= old.length ? {} : { number }),
    };
  });
}

/** A row that is written as a line of text, its cells parted by a tab or an upright stroke. */
function asRow(paragraph: Paragraph): Paragraph {
  const cells = paragraph.text.split(/\s*[\t|]\s*/u);
  return {
    ...paragraph,
    text: cells.join('\t'),
    content: [],
    cells: cells.map((value) => [{ kind: 'text', value }]),
  };
}
