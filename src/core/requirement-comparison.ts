import { readParties } from '../language/sv/norms/read-parties.ts';
import type { ChangeLog } from './change-log.ts';
import { plainNumber } from './compare/comparable.ts';
import type { Comparison } from './compare/compare.ts';
import { wordsOf } from './effects/sameness.ts';
import type { Judgement } from './effects/types.ts';
import { asRead } from './ledger/identify.ts';
import { pairSentences } from './ledger/pair-sentences.ts';
import type { Edition } from './model.ts';
import { judgeGroup, type PlacedRequirement } from './requirement-changes.ts';
import { extractRequirements } from './requirements/extract.ts';
import { collapse } from './text.ts';

/** A requirement under an id that holds for one comparison only: "2.7.3-p2-s1". */
export interface NamedRequirement extends PlacedRequirement {
  id: string;
}

export interface ComparedRequirements extends Judgement {
  old: NamedRequirement | null;
  new: NamedRequirement | null;
}

/** Which of the editions is held only in part, so that what it lacks is neither new nor removed. */
interface Partial {
  older: boolean;
  newer: boolean;
}

/** The changes of requirements along a log of editions that have no ledger; none where no text can be compared. */
export function requirementsAlong({ older, newer, comparison }: ChangeLog): ComparedRequirements[] {
  if (!comparison) return [];
  return compareRequirements(older, newer, comparison, {
    older: older.completeness !== 'complete',
    newer: newer.completeness !== 'complete',
  });
}

/**
 * The changes of requirements between two editions that have no ledger, in the order of the newer
 * one, what is gone at the end. What stands in the same words under the same number is left out.
 */
function compareRequirements(
  older: Edition,
  newer: Edition,
  comparison: Comparison,
  partial: Partial,
): ComparedRequirements[] {
  const [olds, news] = [named(older), named(newer)];
  const at = (list: readonly NamedRequirement[], i: number) => list[i] as NamedRequirement;
  const linked = new Set(
    comparison.sections.flatMap((change) =>
      change.old && change.new ? [`${change.old.number}\n${change.new.number}`] : [],
    ),
  );
  const placed = ({ requirement }: NamedRequirement) => ({
    section: plainNumber(requirement.section),
    text: requirement.sentence,
  });
  const found = pairSentences(olds.map(placed), news.map(placed), (a, b) =>
    linked.has(`${a}\n${b}`),
  );
  const groups = new Map<number, { old: NamedRequirement[]; new: NamedRequirement[] }>();
  for (const pair of found.pairs)
    groups.set(pair.new, { old: [at(olds, pair.old)], new: [at(news, pair.new)] });
  const newOf = new Map(found.pairs.map((pair) => [pair.old, pair.new]));
  const together = new Set<NamedRequirement>();
  for (const part of found.parts) {
    const whole = groups.get(newOf.get(part.old) ?? -1);
    whole?.new.push(at(news, part.new));
    if (whole) together.add(at(news, part.new));
  }
  for (const part of found.takenIn) {
    const whole = groups.get(part.new);
    whole?.old.push(at(olds, part.old));
    if (whole) together.add(at(olds, part.old));
  }
  const paired = new Set(found.pairs.map((pair) => at(olds, pair.old)));
  const rows = [
    ...news.flatMap((one, i) => {
      if (together.has(one)) return [];
      const group = groups.get(i);
      return group ? [group] : partial.older ? [] : [{ old: [], new: [one] }];
    }),
    ...olds
      .filter((one) => !paired.has(one) && !together.has(one) && !partial.newer)
      .map((one) => ({ old: [one], new: [] as NamedRequirement[] })),
  ];
  const known = [
    readParties(asRead(older), older.field),
    readParties(asRead(newer), newer.field),
    wordsOf(older.strangeWords, newer.strangeWords),
  ] as const;
  return rows
    .filter((row) => !isUnchanged(row))
    .flatMap((row) => {
      const judgement = judgeGroup(row, ...known);
      return Array.from({ length: Math.max(row.old.length, row.new.length) }, (_, i) => ({
        old: row.old[Math.min(i, row.old.length - 1)] ?? null,
        new: row.new[Math.min(i, row.new.length - 1)] ?? null,
        ...judgement,
      }));
    });
}

function named({ field, ...rest }: Edition): NamedRequirement[] {
  const edition = asRead(rest);
  const sections = new Map(edition.sections.map((section) => [section.key, section]));
  return extractRequirements(edition, field).flatMap((requirement) => {
    const section = sections.get(requirement.key);
    const { section: number, anchor, sentenceIndex } = requirement;
    const plain = plainNumber(number);
    return section
      ? [
          {
            id: `${plain}-${anchor}-s${sentenceIndex}`,
            section,
            requirement: { ...requirement, section: plain },
          },
        ]
      : [];
  });
}

function isUnchanged({ old, new: now }: { old: NamedRequirement[]; new: NamedRequirement[] }) {
  const [before, after] = [old[0]?.requirement, now[0]?.requirement];
  return (
    old.length === 1 &&
    now.length === 1 &&
    before !== undefined &&
    after !== undefined &&
    collapse(before.sentence) === collapse(after.sentence) &&
    plainNumber(before.section) === plainNumber(after.section)
  );
}
