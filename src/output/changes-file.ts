import { z } from 'zod';
import type { ChangeLog, ParagraphEntry } from '../core/change-log.ts';
import { differs, withoutMuted } from '../core/compare/word-runs.ts';
import { isDraft } from '../core/drafts.ts';
import type { RequirementChange } from '../core/requirement-changes.ts';
import { requirementRow, requirementRowSchema } from './requirement-rows.ts';

const number = z.string().nullable();
const place = z.tuple([z.string(), z.int().min(0)]).nullable();

/** The published form of a change log, `changes.json`, with the schema under /schema/. */
export const changesFileSchema = z.strictObject({
  older: z.string().meta({ description: 'Id of the older edition' }),
  newer: z.string(),
  draft: z.boolean().meta({ description: 'The newer edition is a draft' }),
  basis: z.enum(['full', 'partial', 'no-text']).meta({
    description: 'How much can be compared: with a partial edition, only what both hold',
  }),
  sections: z.array(
    z.strictObject({
      old: number,
      new: number,
      key: z.string(),
      kinds: z.array(
        z.enum([
          'unchanged',
          'changed',
          'editorial',
          'retitled',
          'renumbered',
          'moved',
          'added',
          'removed',
          'split',
          'merged',
        ]),
      ),
      likeness: z.number().min(0).max(1).nullable(),
      because: z.enum(['declared', 'key', 'text', 'likeness', 'contained']).nullable(),
      certainty: z.enum(['sure', 'unsure']).meta({
        description: 'unsure: only a weak likeness speaks for the pair',
      }),
      decisions: z.array(z.string()),
    }),
  ),
  paragraphs: z.array(
    z.strictObject({
      old: place.meta({ description: 'Number of the section and index of the paragraph, from 0' }),
      new: place,
      kinds: z.array(z.string()),
      runs: z
        .array(
          z.strictObject({
            kind: z.enum(['same', 'deleted', 'inserted']),
            text: z.string(),
            muted: z
              .literal(true)
              .optional()
              .meta({ description: 'Only typography, beside changes of words' }),
          }),
        )
        .optional()
        .meta({
          description:
            'Where words differ, on the first row of the paragraph: same and deleted give the old text, same and inserted the new',
        }),
    }),
  ),
  wordChanges: z.array(
    z.strictObject({
      old: number,
      new: number,
      deleted: z.array(z.string()),
      inserted: z.array(z.string()),
    }),
  ),
  requirements: z.array(requirementRowSchema).meta({
    description:
      'Every requirement that changed, came, went or stands elsewhere; what stands as it stood is left out',
  }),
  account: z.strictObject({
    total: z.strictObject({ old: z.int().min(0), new: z.int().min(0) }).meta({
      description: 'Sections of the older and of the newer edition',
    }),
    rows: z
      .array(
        z.strictObject({
          outcome: z.string(),
          old: z.array(z.string()),
          new: z.array(z.string()),
        }),
      )
      .nullable()
      .meta({ description: 'Every section in exactly one row; null unless both texts are held' }),
    notComparable: z.strictObject({ old: z.array(z.string()), new: z.array(z.string()) }),
  }),
});

export type ChangesFile = z.infer<typeof changesFileSchema>;

/** A change log as it is published; `changes` are those of its requirements. */
export function changesFile(
  log: ChangeLog,
  changes: readonly RequirementChange[] = [],
): ChangesFile {
  const { older, newer, basis, entries, notComparable } = log;
  const left = (edition: typeof older) =>
    notComparable.filter((row) => row.edition === edition).map(({ section }) => section.number);
  return {
    older: older.id,
    newer: newer.id,
    draft: isDraft(newer),
    basis,
    sections: entries.map((entry) => ({
      old: entry.old?.number ?? null,
      new: entry.new?.number ?? null,
      key: (entry.new ?? entry.old)?.key ?? '',
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
    requirements: changes.map(requirementRow),
    account: {
      total: { old: older.sections.length, new: newer.sections.length },
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
