import type { Account } from './account.ts';
import type { Because } from './align-sections.ts';
import type { Comparison } from './compare.ts';
import type { Certainty } from './findings.ts';
import type { Outline } from './outline.ts';
import type { ParagraphChange, ParagraphKind } from './paragraph-changes.ts';
import type { SectionKind } from './section-kinds.ts';
import type { WordRun } from './word-runs.ts';
import { differs, withoutMuted } from './word-runs.ts';

/** A paragraph by the number of its section and its place there, counted from 0. */
export type ParagraphAddress = readonly [section: string, place: number];

/** The published file `changes.json`, field by field as the contract names them. */
export interface ChangesJson {
  readonly older: string | null;
  readonly newer: string | null;
  readonly sections: readonly {
    readonly old: string | null;
    readonly new: string | null;
    readonly key: string | null;
    readonly kinds: readonly SectionKind[];
    /** 0 to 1 with two decimals. */
    readonly likeness: number | null;
    readonly because: Because | null;
    readonly certainty: Certainty;
    readonly decisions: readonly string[];
  }[];
  /** A paragraph cut in two stands twice, with the same `old`; a mended one with the same `new`. */
  readonly paragraphs: readonly {
    readonly old: ParagraphAddress | null;
    readonly new: ParagraphAddress | null;
    readonly kinds: readonly ParagraphKind[];
    /** Where words differ, on the first of its rows: both wordings can be put together from them. */
    readonly runs?: readonly WordRun[];
  }[];
  /** Whole words and phrases, for each pair of sections between which words changed. */
  readonly wordChanges: readonly {
    readonly old: string | null;
    readonly new: string | null;
    readonly deleted: readonly string[];
    readonly inserted: readonly string[];
  }[];
  /** Filled by those who know of requirements; the comparison itself does not. */
  readonly requirements: readonly unknown[];
  readonly account: Account;
}

/** A comparison as `changes.json`; `names` are the ids of the two editions, null when unknown. */
export function changesJson(
  comparison: Comparison,
  names: { readonly older: string | null; readonly newer: string | null },
): ChangesJson {
  return {
    ...names,
    sections: comparison.sections.map((change) => ({
      old: change.old?.number ?? null,
      new: change.new?.number ?? null,
      key: change.new?.key ?? change.old?.key ?? null,
      kinds: change.kinds,
      likeness: change.likeness === null ? null : Math.round(change.likeness * 100) / 100,
      because: change.because,
      certainty: change.certainty,
      decisions: [],
    })),
    paragraphs: comparison.paragraphs.flatMap((change) => addresses(change, comparison)),
    wordChanges: wordChanges(comparison),
    requirements: [],
    account: comparison.account,
  };
}

function addresses(
  { old, new: newer, kinds, difference }: ParagraphChange,
  comparison: Comparison,
): ChangesJson['paragraphs'] {
  const rows = Array.from({ length: Math.max(old.length, newer.length) }, (_, i) => i);
  const address = (
    list: ParagraphChange['old'],
    outline: Outline,
    i: number,
  ): ParagraphAddress | null => {
    const paragraph = list[Math.min(i, list.length - 1)];
    return paragraph ? [outline[paragraph.section]!.number, paragraph.place] : null;
  };
  return rows.map((i) => ({
    old: address(old, comparison.older, i),
    new: address(newer, comparison.newer, i),
    kinds,
    ...(i === 0 && differs(difference.runs) ? { runs: difference.runs } : {}),
  }));
}

function wordChanges(comparison: Comparison): ChangesJson['wordChanges'] {
  const { older, newer, sections, paragraphs } = comparison;
  const bySections = new Map<
    string,
    {
      old: string | null;
      new: string | null;
      deleted: string[];
      inserted: string[];
    }
  >();
  // A paragraph that stands alone is told of the section it stands in and the one that became.
  const continues = sections.filter((change) => change.main && change.old && change.new);
  const oldOf = new Map(continues.map((change) => [change.new!.index, change.old!.index]));
  const newOf = new Map(continues.map((change) => [change.old!.index, change.new!.index]));
  for (const { old, new: current, difference } of paragraphs) {
    const words = (kind: 'deleted' | 'inserted') =>
      withoutMuted(difference.runs)
        .filter((run) => run.kind === kind && run.text.trim() !== '')
        .map((run) => run.text.trim());
    const deleted = words('deleted');
    const inserted = words('inserted');
    if (deleted.length + inserted.length === 0) continue;
    const from = old[0]?.section ?? oldOf.get(current[0]!.section);
    const to = current[0]?.section ?? newOf.get(old[0]!.section);
    const place = `${from ?? ''} ${to ?? ''}`;
    const row = bySections.get(place) ?? {
      old: from === undefined ? null : older[from]!.number,
      new: to === undefined ? null : newer[to]!.number,
      deleted: [],
      inserted: [],
    };
    row.deleted.push(...deleted);
    row.inserted.push(...inserted);
    bySections.set(place, row);
  }
  return [...bySections.values()];
}
