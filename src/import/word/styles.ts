import { attribute, childOf, childrenOf, switchOf, twips, valOf, wholeNumber } from './elements.ts';
import { LONGEST_STYLE_CHAIN } from './limits.ts';
import type { XmlElement } from './xml.ts';

/** What a style says of characters; null where it says nothing. */
export interface CharacterLook {
  bold: boolean | null;
  hidden: boolean | null;
  struck: boolean | null;
  /** In half points. */
  size: number | null;
  font: string | null;
}

/** What a paragraph style comes to with all that it is based on. */
export interface ParagraphStyle extends CharacterLook {
  id: string;
  /** As Word stores it: "heading 1" whatever the language of the program. */
  name: string;
  /** Names of this style and of those it is based on, nearest first. */
  names: readonly string[];
  /** Ids likewise. */
  ids: readonly string[];
  /** 0 for the outermost; 9 is body text. */
  outline: number | null;
  list: ListPlace;
  /** Left indent in twips. */
  indent: number | null;
}

/** A list and a level in it, each null when nothing is said. */
export interface ListPlace {
  numId: string | null;
  ilvl: number | null;
}

/** Word's own size when a file says nothing. */
const USUAL_SIZE = 20;

export function characterLook(properties: XmlElement | null): CharacterLook {
  const fonts = childOf(properties, 'w:rFonts');
  const size = twips(valOf(properties, 'w:sz'));
  const withUnit = /[a-z]/u.test(valOf(properties, 'w:sz') ?? '');
  return {
    bold: switchOf(properties, 'w:b'),
    hidden: switchOf(properties, 'w:vanish'),
    struck: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    size: size !== null && withUnit ? size / 10 : size,
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'),
  };
}

export function listPlace(properties: XmlElement | null): ListPlace {
  const found = childOf(properties, 'w:numPr');
  return { numId: valOf(found, 'w:numId'), ilvl: wholeNumber(valOf(found, 'w:ilvl')) };
}

export function leftIndent(properties: XmlElement | null): number | null {
  const indent = childOf(properties, 'w:ind');
  return twips(attribute(indent, 'w:left') ?? attribute(indent, 'w:start'));
}

export function outlineOf(properties: XmlElement | null): number | null {
  return wholeNumber(valOf(properties, 'w:outlineLvl'));
}

/** The styles of a file, each resolved along what it is based on. */
export class StyleSheet {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults: CharacterLook;
  readonly #usual: string | null = null;
  readonly #resolved = new Map<string, ParagraphStyle>();

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = attribute(style, 'w:styleId');
      if (id === null || this.#styles.has(id)) continue;
      this.#styles.set(id, style);
      const usual = /^(?:1|true|on)$/u.test(attribute(style, 'w:default') ?? '');
      if (usual && attribute(style, 'w:type') === 'paragraph') this.#usual = id;
    }
    const defaults = childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = characterLook(childOf(defaults, 'w:rPr'));
  }

  /** The style of a paragraph; one that the file does not have is the usual one, as in Word. */
  paragraph(id: string | null): ParagraphStyle {
    const known = id !== null && this.#styles.has(id) ? id : (this.#usual ?? '');
    const before = this.#resolved.get(known);
    if (before) return before;
    const style = this.#resolve(known);
    this.#resolved.set(known, style);
    return style;
  }

  /** What a character style says, along what it is based on. */
  character(id: string | null): CharacterLook {
    const chain = id === null ? [] : this.#chain(id);
    return merge(chain.map((style) => characterLook(childOf(style, 'w:rPr'))));
  }

  /** The list that a numbering style stands for. */
  numberingList(id: string): string | null {
    return listPlace(childOf(this.#styles.get(id) ?? null, 'w:pPr')).numId;
  }

  #resolve(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const properties = chain.map((style) => childOf(style, 'w:pPr'));
    const look = merge([
      ...chain.map((style) => characterLook(childOf(style, 'w:rPr'))),
      this.#defaults,
    ]);
    const names = chain.map((style) => valOf(style, 'w:name') ?? '');
    const lists = properties.map(listPlace);
    return {
      ...look,
      size: look.size ?? USUAL_SIZE,
      id,
      name: names[0] ?? '',
      names,
      ids: chain.map((style) => attribute(style, 'w:styleId') ?? ''),
      outline: nearest(properties.map(outlineOf)),
      list: {
        numId: nearest(lists.map(({ numId }) => numId)),
        ilvl: nearest(lists.map(({ ilvl }) => ilvl)),
      },
      indent: nearest(properties.map(leftIndent)),
    };
  }

  /** The style and what it is based on, nearest first; a ring ends where it closes. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (
      let at: string | null = id;
      at !== null && !seen.has(at) && chain.length < LONGEST_STYLE_CHAIN;
    ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push(style);
      at = valOf(style, 'w:basedOn');
    }
    return chain;
  }
}

function nearest<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** The first that says anything wins, property by property. */
export function merge(looks: readonly CharacterLook[]): CharacterLook {
  return {
    bold: nearest(looks.map(({ bold }) => bold)),
    hidden: nearest(looks.map(({ hidden }) => hidden)),
    struck: nearest(looks.map(({ struck }) => struck)),
    size: nearest(looks.map(({ size }) => size)),
    font: nearest(looks.map(({ font }) => font)),
  };
}
