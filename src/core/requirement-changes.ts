import { cutSentences } from '../language/sv/sentences.ts';
import type { ChangeLog, SectionEntry } from './change-log.ts';
import { type WordDifference, wordDifference } from './compare/word-runs.ts';
import { judgeEffect } from './effects/judge.ts';
import { type IsWord, wordsOf } from './effects/sameness.ts';
import type { Judgement } from './effects/types.ts';
import type { Settled } from './ledger/identify.ts';
import type { Decision, Edition, Paragraph, Section } from './model.ts';
import type { Pointers } from './pointers.ts';
import type { Parties } from './requirements/parties.ts';
import type { Requirement } from './requirements/types.ts';
import { collapse } from './text.ts';

/** A requirement as one edition holds it, under its permanent id. */
export interface HeldRequirement extends Pointers {
  /** "K17". */
  id: string;
  edition: Edition;
  section: Section;
  /** As read, with what an editor has settled in its place. */
  requirement: Requirement;
  /** What of it an editor has settled by hand. */
  settled: Settled[];
  /** Decisions whose ordered wording holds the sentence. */
  decisions: Decision[];
}

/** What became of a requirement from one edition to the next. */
export interface RequirementChange extends Judgement {
  log: ChangeLog;
  /** The row of the log that tells of its section; null where the log cannot compare it. */
  entry: SectionEntry | null;
  /** Null for a requirement that the older edition does not hold; several share it after a split. */
  old: HeldRequirement | null;
  /** Null for one that is gone; several share it after a merger. */
  new: HeldRequirement | null;
  /** From the old words to the new, to the letter. */
  difference: WordDifference;
}

/** Which old and new requirements belong together: one and one, or several after a split or merger. */
export interface HeldGroup {
  old: HeldRequirement[];
  new: HeldRequirement[];
}

/**
 * The changes of requirements along a log, in the order of the newer edition, what is gone at the
 * end. What stands in the same words under the same number is no change. Of a partial edition it is
 * not known what it lacks, so nothing is called new or removed by comparing with it.
 */
export function requirementChanges(
  log: ChangeLog,
  groups: readonly HeldGroup[],
  partiesOf: (edition: Edition) => Parties,
): RequirementChange[] {
  const { older, newer } = log;
  return groups.flatMap((group): RequirementChange[] => {
    if (group.old.length === 0 && older.completeness !== 'complete') return [];
    if (group.new.length === 0 && newer.completeness !== 'complete') return [];
    if (unchanged(group)) return [];
    const judgement = judgeGroup(
      group,
      partiesOf(older.sections.length > 0 ? older : newer),
      partiesOf(newer),
      wordsOf(older.strangeWords, newer.strangeWords),
    );
    const rows = Math.max(group.old.length, group.new.length);
    return Array.from({ length: rows }, (_, i): RequirementChange => {
      const old = group.old[Math.min(i, group.old.length - 1)] ?? null;
      const next = group.new[Math.min(i, group.new.length - 1)] ?? null;
      return {
        log,
        entry: entryOf(log, old, next),
        old,
        new: next,
        ...judgement,
        difference: wordDifference(
          collapse(old?.requirement.sentence ?? ''),
          collapse(next?.requirement.sentence ?? ''),
        ),
      };
    });
  });
}

function unchanged({ old, new: now }: HeldGroup): boolean {
  const [before] = old;
  const [after] = now;
  return (
    old.length === 1 &&
    now.length === 1 &&
    before !== undefined &&
    after !== undefined &&
    collapse(before.requirement.sentence) === collapse(after.requirement.sentence) &&
    before.section.number === after.section.number
  );
}

/** A requirement with the section that it stands in, as far as judging needs it. */
export interface PlacedRequirement {
  section: { readonly paragraphs: readonly { readonly anchor: string; readonly text: string }[] };
  requirement: Requirement;
}

/** What the change of requirements that belong together does. */
export function judgeGroup(
  group: { old: readonly PlacedRequirement[]; new: readonly PlacedRequirement[] },
  olderParties: Parties,
  newerParties: Parties,
  isWord: IsWord = null,
): Judgement {
  const [before, now] = judgedTexts(group);
  return judgeEffect(before, now, { older: olderParties, newer: newerParties, isWord });
}

/**
 * The texts that are judged. An item says nothing without the words that lead in its list, so both
 * sides get the newer lead-in: what changed in the lead-in is told of the lead-in itself.
 */
function judgedTexts({
  old,
  new: now,
}: {
  old: readonly PlacedRequirement[];
  new: readonly PlacedRequirement[];
}): [string | null, string | null] {
  const lead = [...now, ...old].flatMap((held) => leadInOf(held) ?? [])[0];
  const join = (side: readonly PlacedRequirement[]): string | null => {
    if (side.length === 0) return null;
    const text = side.map((held) => collapse(held.requirement.sentence)).join(' ');
    const isItem = side.some((held) => held.requirement.inherited && leadInOf(held) !== null);
    return lead !== undefined && isItem ? `${lead.replace(/:$/u, '')} ${text}` : text;
  };
  return [join(old), join(now)];
}

/** The last sentence of the paragraph before a list, as printed; null for what is no item. */
export function leadInOf({
  section,
  requirement,
}: {
  section: { paragraphs: readonly Pick<Paragraph, 'anchor' | 'text'>[] };
  requirement: Pick<Requirement, 'anchor'>;
}): string | null {
  const paragraph = /^(p\d+)-\d+$/u.exec(requirement.anchor)?.[1];
  const text = section.paragraphs.find(({ anchor }) => anchor === paragraph)?.text;
  const sentence = text === undefined ? undefined : cutSentences(text).at(-1);
  return sentence === undefined ? null : collapse(sentence);
}

/** The row between the two sections, else the one of where it stands now or stood. */
function entryOf(
  log: ChangeLog,
  old: HeldRequirement | null,
  next: HeldRequirement | null,
): SectionEntry | null {
  const is = (section: HeldRequirement['section'] | null, held: HeldRequirement | null) =>
    held !== null && section === held.section;
  return (
    log.entries.find((e) => is(e.old, old) && is(e.new, next)) ??
    log.entries.find((e) => is(e.new, next)) ??
    log.entries.find((e) => is(e.old, old)) ??
    null
  );
}
