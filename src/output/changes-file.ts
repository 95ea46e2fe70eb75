import type { ChangeLog, ParagraphEntry } from '../core/change-log.ts';
import { type StaleInParagraph, staleReferences } from '../core/compare/stale-references.ts';
import { differs, withoutMuted } from '../core/compare/word-runs.ts';
import { isDraft } from '../core/drafts.ts';
import type { Direction, Judgement } from '../core/effects/types.ts';
import type { Requirement } from '../core/requirements/types.ts';
import { collapse } from '../core/text.ts';
import type { ChangesFile, RequirementRow } from './changes-schema.ts';

interface Named {
  id: string;
  requirement: Requirement;
}

/** A change of a requirement, under ids that are permanent or hold for one comparison only. */
export type ChangedRequirement = Judgement & { old: Named | null; new: Named | null };

/**
 * `changes.json`, to the byte as it is published: the build, `npm run compare` and the free comparison in the browser
 * all write this. `changes` are those of the requirements.
 */
export function changesText(log: ChangeLog, changes: readonly ChangedRequirement[]): string {
  return `${JSON.stringify(changesFile(log, changes))}\n`;
}

/** A change log as it is published; `changes` are those of its requirements. */
export function changesFile(
  log: ChangeLog,
  changes: readonly ChangedRequirement[] = [],
): ChangesFile {
  const { older, newer, basis, entries, notComparable } = log;
  const left = (edition: typeof older) =>
    notComparable.filter((row) => row.edition === edition).map(({ section }) => section.number);
  return {
    older: older.id || null,
    newer: newer.id || null,
    draft: isDraft(newer),
    basis,
    sections: entries.map((entry) => ({
      old: entry.old?.number ?? null,
      new: entry.new?.number ?? null,
      key: (entry.new ?? entry.old)?.key || null,
      kinds: [...entry.kinds],
      likeness: entry.likeness === null ? null : Math.round(entry.likeness * 100) / 100,
      because: entry.because,
      certainty: entry.certainty,
      decisions: entry.decisions.map((decision) => decision.id),
    })),
    paragraphs: entries.flatMap((entry) => entry.paragraphs.flatMap(paragraphRows)),
    wordChanges: entries.flatMap((entry) => {
      const runs = entry.paragraphs.flatMap((paragraph) => withoutMuted(paragraph.runs));
      const words = (kind: 'deleted' | 'inserted') =>
        runs
          .filter((run) => run.kind === kind && run.text.trim() !== '')
          .map((run) => run.text.trim());
      const deleted = words('deleted');
      const inserted = words('inserted');
      if (deleted.length + inserted.length === 0) return [];
      return [
        { old: entry.old?.number ?? null, new: entry.new?.number ?? null, deleted, inserted },
      ];
    }),
    staleReferences: (log.comparison ? staleReferences(log.comparison) : []).map(staleRow),
    requirements: changes.map(requirementRow),
    account: {
      total: { old: older.sections.length, new: newer.sections.length },
      directions: directionsOf(changes),
      rows:
        basis === 'full' && log.comparison
          ? log.comparison.account.rows.map((row) => ({
              outcome: row.outcome,
              old: [...row.old],
              new: [...row.new],
            }))
          : null,
      notComparable: { old: left(older), new: left(newer) },
    },
  };
}

function directionsOf(changes: readonly Judgement[]): Record<Direction, number> {
  const count = (of: Direction) => changes.filter(({ direction }) => direction === of).length;
  return {
    tightened: count('tightened'),
    relaxed: count('relaxed'),
    neutral: count('neutral'),
    unclear: count('unclear'),
  };
}

function staleRow({
  section,
  paragraph,
  printed,
  was,
  became,
  leadsTo,
}: StaleInParagraph): ChangesFile['staleReferences'][number] {
  return {
    at: [section.number, paragraph.place],
    printed,
    was: was.number,
    became: became?.number ?? null,
    leadsTo: leadsTo?.number ?? null,
  };
}

/** A paragraph that was cut in two stands twice, with the same `old`; a mended one with the same `new`. */
function paragraphRows(paragraph: ParagraphEntry): ChangesFile['paragraphs'] {
  const address = (list: ParagraphEntry['old'], i: number): [string, number] | null => {
    const at = list[Math.min(i, list.length - 1)];
    if (!at) return null;
    const index = at.section.paragraphs.findIndex(({ anchor }) => anchor === at.anchor);
    return [at.section.number, index];
  };
  const rows = Math.max(paragraph.old.length, paragraph.new.length);
  return Array.from({ length: rows }, (_, i) => ({
    old: address(paragraph.old, i),
    new: address(paragraph.new, i),
    kinds: [...paragraph.kinds],
    ...(i === 0 && differs(paragraph.runs) ? { runs: [...paragraph.runs] } : {}),
  }));
}
/** A change of a requirement as it is published. */
function requirementRow({
  old,
  new: now,
  effect,
  effects,
  direction,
  rule,
  because,
}: ChangedRequirement): RequirementRow {
  const names = (one: Named | null) =>
    one && [one.requirement.bearer.name, ...one.requirement.bearer.shared];
  return {
    old: old?.id ?? null,
    new: now?.id ?? null,
    oldSection: old?.requirement.section ?? null,
    newSection: now?.requirement.section ?? null,
    effect,
    effects: [...new Set(effects.map((one) => one.effect))],
    direction,
    rule,
    because,
    before: old && collapse(old.requirement.sentence),
    after: now && collapse(now.requirement.sentence),
    bearerBefore: names(old),
    bearerAfter: names(now),
  };
}
