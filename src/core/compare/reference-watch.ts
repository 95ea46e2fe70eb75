import { numberedReferences, spelledNumber } from '../../language/sv/numbered-references.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** A reference that reads as it did, though the section it led to has another number or is gone. */
export interface StaleReference {
  /** The number as printed: "4.3", "16 a". */
  readonly printed: string;
  /** In one spelling, as references of two texts are put to each other: "4.3", "16a", "5:3". */
  readonly number: string;
  /** Place of the number in the text, in characters. */
  readonly start: number;
  /** What it led to in the older edition. */
  readonly was: OutlineSection;
  /** What became of that; null where it was removed. */
  readonly became: OutlineSection | null;
  /** What the same number leads to now; null where nothing has it. */
  readonly leadsTo: OutlineSection | null;
}

/** What became of old sections, and what references lead to in either edition. */
export interface ReferenceWatch {
  /**
   * References in a text that stands as it stood and yet lead elsewhere. `from` and `to` are the
   * sections it stood and stands in, by outline index, where a paragraph number is counted per chapter.
   */
  stale(text: string, from: number | null, to: number | null): StaleReference[];
  /** Whether a number of the older edition, put for one of the newer, only follows a renumbering. */
  follows(before: string, after: string, from: number | null, to: number | null): boolean;
}

/** An old and a new section, by outline index, of which the new one continues the old or holds a part. */
type Link = { readonly old: number; readonly new: number; readonly main: boolean };

/**
 * Watches references over a renumbering. A chapter's own numbers ("2 §") lead inside the chapter;
 * where the rulebook counts all its sections in one row, anywhere.
 */
export function watchReferences(
  older: Outline,
  newer: Outline,
  links: readonly Link[],
): ReferenceWatch {
  const find = { old: finder(older), new: finder(newer) };
  const became = new Map<number, number[]>();
  for (const link of [...links].sort((a, b) => Number(b.main) - Number(a.main))) {
    became.set(link.old, [...(became.get(link.old) ?? []), link.new]);
  }
  return {
    stale(text, from, to) {
      return numberedReferences(text).flatMap(({ printed, number, start }): StaleReference[] => {
        const old = find.old(number, from);
        if (old === null) return [];
        const now = find.new(number, to);
        const heirs = became.get(old) ?? [];
        if (now !== null && heirs.includes(now)) return [];
        const heir = heirs[0];
        return [
          {
            printed,
            number,
            start,
            was: older[old]!,
            became: heir === undefined ? null : newer[heir]!,
            leadsTo: now === null ? null : newer[now]!,
          },
        ];
      });
    },
    follows(before, after, from, to) {
      const old = find.old(before, from);
      const now = find.new(after, to);
      return old !== null && now !== null && (became.get(old) ?? []).includes(now);
    },
  };
}

/** Finds a section by the number of a reference; null where none or more than one has it. */
function finder(outline: Outline): (number: string, from: number | null) => number | null {
  const byNumber = new Map<string, number[]>();
  const put = (number: string, index: number) =>
    byNumber.set(number, [...(byNumber.get(number) ?? []), index]);
  const chapterOf = (index: number): string | null => {
    for (let at: number | null = index; at !== null; at = outline[at]!.parent) {
      const spelled = spelledNumber(outline[at]!.number);
      if (spelled.endsWith('kap')) return spelled.slice(0, -3);
      if (spelled.includes(':')) return spelled.slice(0, spelled.indexOf(':'));
    }
    return null;
  };
  for (const { index, number } of outline) {
    const spelled = spelledNumber(number);
    put(spelled, index);
    const chapter = chapterOf(index);
    if (chapter !== null && !spelled.includes(':') && !spelled.endsWith('kap')) {
      put(`${chapter}:${spelled}`, index);
    }
  }
  const only = (number: string): number | null => {
    const found = byNumber.get(number);
    return found?.length === 1 ? found[0]! : null;
  };
  return (number, from) => {
    const chapter = from === null ? null : chapterOf(from);
    if (chapter !== null && !number.includes(':')) {
      const own = only(`${chapter}:${number}`);
      if (own !== null) return own;
    }
    return only(number) ?? only(`${number}kap`);
  };
}

/**
 * Whether all that differs between two texts are references that follow a renumbering; false where
 * nothing differs.
 */
export function onlyFollows(
  older: string,
  newer: string,
  watch: () => ReferenceWatch,
  from: number | null,
  to: number | null,
): boolean {
  const before = numberedReferences(older);
  const after = numberedReferences(newer);
  if (before.length === 0 || before.length !== after.length) return false;
  let o = 0;
  let n = 0;
  let followed = false;
  for (const [i, one] of before.entries()) {
    const other = after[i]!;
    if (older.slice(o, one.start) !== newer.slice(n, other.start)) return false;
    o = one.start + one.printed.length;
    n = other.start + other.printed.length;
    if (one.printed === other.printed) continue;
    if (!watch().follows(one.number, other.number, from, to)) return false;
    followed = true;
  }
  return followed && older.slice(o) === newer.slice(n);
}
