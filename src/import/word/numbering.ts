import { attribute, childOf, childrenOf, switchOf, valOf, wholeNumber } from './elements.ts';
import { leftIndent, type StyleSheet } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** Word allows 31 characters around the counts. */
const LONGEST_PATTERN = 200;

/** One level of a list definition (ECMA-376 17.9.6). */
export interface Level {
  start: number;
  format: string;
  /** The row of counts that Word 2010 writes as "001, 002, 003, ...". */
  custom: string | null;
  /** "%1.%2." or a bullet; null when the level says nothing. */
  text: string | null;
  /** All counts as figures. */
  legal: boolean;
  /** The level, counted from 1, that starts this one anew; 0 for none; null for the one above. */
  restart: number | null;
  /** The paragraph style that this level belongs to. */
  style: string | null;
  bulletFont: string | null;
  indent: number | null;
}

/** A list as a paragraph names it. */
export interface List {
  /** Lists of one definition count on from each other, so the counters hang on the definition. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** What the count begins with anew where this list first comes to a level. */
  startsAnew: ReadonlyMap<number, number>;
}

/** The lists of `numbering.xml`, with links to numbering styles followed and overrides put in. */
export class Numbering {
  readonly #lists = new Map<string, List>();

  constructor(root: XmlElement | null, styles: StyleSheet) {
    const definitions = new Map(
      childrenOf(root, 'w:abstractNum').map((each) => [attribute(each, 'w:abstractNumId'), each]),
    );
    const instances = new Map(
      childrenOf(root, 'w:num').map((each) => [attribute(each, 'w:numId'), each]),
    );
    // Looked up once for each definition: a file may have thousands of lists of one.
    const settled = new Map<XmlElement, XmlElement>();
    const levels = new Map<XmlElement, ReadonlyMap<number, Level>>();
    for (const [id, instance] of instances) {
      const own = definitions.get(valOf(instance, 'w:abstractNumId'));
      if (id === null || !own) continue;
      const definition = settled.get(own) ?? linkedDefinition(own, definitions, instances, styles);
      settled.set(own, definition);
      const known = levels.get(definition) ?? levelsOf(definition);
      levels.set(definition, known);
      this.#lists.set(id, listOf(instance, definition, known));
    }
  }

  list(numId: string): List | null {
    return this.#lists.get(numId) ?? null;
  }
}

/** A definition may send on to that of a numbering style; a ring of them is followed once round. */
function linkedDefinition(
  own: XmlElement,
  definitions: ReadonlyMap<string | null, XmlElement>,
  instances: ReadonlyMap<string | null, XmlElement>,
  styles: StyleSheet,
): XmlElement {
  let definition = own;
  for (let steps = 0; steps < 10; steps++) {
    const linked = valOf(definition, 'w:numStyleLink');
    const list = linked === null ? null : styles.numberingList(linked);
    const next = list === null ? null : valOf(instances.get(list) ?? null, 'w:abstractNumId');
    const found = next === null ? undefined : definitions.get(next);
    if (!found) break;
    definition = found;
  }
  return definition;
}

function listOf(
  instance: XmlElement,
  definition: XmlElement,
  known: ReadonlyMap<number, Level>,
): List {
  const overrides = childrenOf(instance, 'w:lvlOverride');
  const levels = new Map(overrides.length === 0 ? [] : known);
  const startsAnew = new Map<number, number>();
  for (const override of overrides) {
    const ilvl = wholeNumber(attribute(override, 'w:ilvl'));
    if (ilvl === null) continue;
    const own = childOf(override, 'w:lvl');
    if (own && ilvl >= 0 && ilvl < 9) levels.set(ilvl, levelOf(own));
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    if (start !== null) startsAnew.set(ilvl, start);
  }
  return {
    definition: attribute(definition, 'w:abstractNumId') ?? '',
    levels: overrides.length === 0 ? known : levels,
    startsAnew,
  };
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(definition, 'w:lvl')) {
    const ilvl = wholeNumber(attribute(level, 'w:ilvl'));
    if (ilvl !== null && ilvl >= 0 && ilvl < 9) levels.set(ilvl, levelOf(level));
  }
  return levels;
}

function levelOf(level: XmlElement): Level {
  const format = childOf(level, 'w:numFmt');
  const text = childOf(level, 'w:lvlText');
  const fonts = childOf(childOf(level, 'w:rPr'), 'w:rFonts');
  return {
    start: wholeNumber(valOf(level, 'w:start')) ?? 0,
    format: attribute(format, 'w:val') ?? 'decimal',
    custom: attribute(format, 'w:format'),
    text: childOf(level, 'w:lvlPicBulletId')
      ? '•'
      : (attribute(text, 'w:val')?.slice(0, LONGEST_PATTERN) ?? null),
    legal: switchOf(level, 'w:isLgl') ?? false,
    restart: wholeNumber(valOf(level, 'w:lvlRestart')),
    style: valOf(level, 'w:pStyle'),
    bulletFont: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'),
    indent: leftIndent(childOf(level, 'w:pPr')),
  };
}
