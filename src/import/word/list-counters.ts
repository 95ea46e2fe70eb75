import { formatCount } from './counting.ts';
import type { Level, List, Numbering } from './numbering.ts';
import type { ListPlace, ParagraphStyle } from './styles.ts';
import { bulletText } from './symbols.ts';

/** The number or bullet that Word puts before a paragraph. */
export interface ListLabel {
  /** As shown: "2.7.3.", "a)", "•". Empty for a level that shows nothing. */
  text: string;
  /** False for bullets and for levels that show nothing. */
  counts: boolean;
  /** 0 for the outermost. */
  ilvl: number;
  numId: string;
  indent: number | null;
  /** A format that is not known here was shown in figures. */
  guessed: boolean;
}

/**
 * Counts the automatic numbers of a text in reading order, as Word does:
 * lists of one definition count on from each other; a list with a start of its own begins anew where it first comes
 * to that level (17.9.27); a level begins anew after any level above it, or as `lvlRestart` says (17.9.10); a level
 * that is used before those above it counts them as begun, so that the next heading 1 after a lone heading 2 is the
 * second (Microsoft KB Q110380).
 */
export class ListCounters {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label of the next paragraph; null when it has none. What the paragraph says goes before what its style says. */
  next(own: ListPlace, style: ParagraphStyle): ListLabel | null {
    const numId = own.numId ?? style.list.numId;
    if (numId === null || numId === '0') return null;
    const list = this.#numbering.list(numId);
    if (!list) return null;
    const ilvl = own.ilvl ?? this.#levelOfStyle(list, own, style);
    const level = list.levels.get(ilvl);
    if (!level) return null;
    const counts = this.#count(numId, list, ilvl, level);
    const shown = labelText(list, ilvl, level, counts);
    return {
      ...shown,
      counts: !/^(?:bullet|none)$/u.test(level.format),
      ilvl,
      numId,
      indent: level.indent,
    };
  }

  /** A style finds its level by the level's naming it; what the style itself says comes second. */
  #levelOfStyle(list: List, own: ListPlace, style: ParagraphStyle): number {
    if (own.numId === null) {
      for (const id of style.ids) {
        for (const [ilvl, level] of list.levels) if (level.style === id) return ilvl;
      }
    }
    return style.list.ilvl ?? 0;
  }

  #count(numId: string, list: List, ilvl: number, _level: Level): ReadonlyMap<number, number> {
    const counts = this.#counts.get(list.definition) ?? new Map<number, number>();
    this.#counts.set(list.definition, counts);
    const start = (at: number): number =>
      list.startsAnew.get(at) ?? list.levels.get(at)?.start ?? 1;
    for (let above = 0; above < ilvl; above++) {
      if (!counts.has(above)) counts.set(above, start(above));
    }
    const first = `${numId} ${ilvl}`;
    const anew = list.startsAnew.has(ilvl) && !this.#begun.has(first);
    this.#begun.add(first);
    const before = counts.get(ilvl);
    counts.set(ilvl, anew || before === undefined ? start(ilvl) : before + 1);
    for (const below of [...counts.keys()].filter((at) => at > ilvl)) {
      // 0 says never; a level that claims to begin anew after one below it is read as if it said nothing.
      const restart = Math.min(list.levels.get(below)?.restart ?? below, below);
      if (ilvl < restart) counts.delete(below);
    }
    return counts;
  }
}

function labelText(
  list: List,
  ilvl: number,
  level: Level,
  counts: ReadonlyMap<number, number>,
): { text: string; guessed: boolean } {
  const pattern = level.text ?? '';
  if (level.format === 'bullet') {
    return { text: bulletText(pattern, level.bulletFont), guessed: false };
  }
  let guessed = false;
  const text = pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    // A level below the paragraph's own has no count to show.
    if (!shown || at > ilvl) return '';
    const count = counts.get(at) ?? shown.start;
    const format = level.legal && shown.format !== 'none' ? 'decimal' : shown.format;
    const formatted = formatCount(count, format, shown.custom);
    guessed ||= formatted === null;
    return formatted ?? String(count);
  });
  return { text: text.replace(/\s+/gu, ' ').trim(), guessed };
}
