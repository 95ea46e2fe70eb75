import type { IsWord } from '../effects/sameness.ts';
import type { Declared, SectionLink } from './align-sections.ts';
import { alignSections } from './align-sections.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';
import { likeness } from './likeness.ts';
import type { Outline } from './outline.ts';
import type { ParagraphChange, ParagraphKind } from './paragraph-changes.ts';
import { compareParagraphs } from './paragraph-changes.ts';
import { groupSections } from './section-groups.ts';
import type { SectionKind } from './section-kinds.ts';
import { kindsOfLinks } from './section-kinds.ts';
import { findParts } from './splits-and-merges.ts';
import type { WordDifference, WordRun } from './word-runs.ts';

/** A link and what happened along it. */
export interface JudgedLink extends SectionLink {
  readonly kinds: readonly SectionKind[];
  /** How much the two texts have in common, 0 to 1; 1 for the same text. */
  readonly likeness: number;
  readonly certainty: Certainty;
}

/** `unsure`: only a weak likeness speaks for it, and a person should look. */
export type Certainty = 'sure' | 'unsure';

/** Likeness of two texts below which nothing but a likeness is no proof. */
const CONVINCING = 0.3;

/** All that was found out about two editions, in no order that matters. */
export interface Findings {
  readonly links: readonly JudgedLink[];
  readonly paragraphs: readonly ParagraphChange[];
}

/**
 * Finds out what differs between two outlines. Comparing them the other way round gives the mirror
 * image: added for removed, split for merged.
 *
 * To keep that law where two pairings are equally good, both directions are worked out in one and
 * the same, chosen by the texts themselves, and mirrored when it was the other that was asked for.
 * Breaking every tie symmetrically, in pairing, order and word difference, was the road not taken.
 */
export function findingsOf(
  older: Outline,
  newer: Outline,
  declared: Declared,
  isWord: IsWord,
): Findings {
  return comesFirst(newer, older)
    ? mirrored(find(newer, older, mirroredDeclared(declared), isWord))
    : find(older, newer, declared, isWord);
}

function find(older: Outline, newer: Outline, declared: Declared, isWord: IsWord): Findings {
  const lexicon = lexiconOf([...older, ...newer].map((section) => section.text));
  const aligned = alignSections(older, newer, declared, lexicon);
  const links = findParts(older, newer, aligned, declared, lexicon);
  const groups = groupSections(older, newer, links);
  const { paragraphs, fate } = compareParagraphs(older, newer, groups, lexicon, isWord);
  const kinds = kindsOfLinks(older, newer, groups, fate);
  return {
    links: links.map((link) => {
      const found = likenessOf(older[link.old]!.text, newer[link.new]!.text, lexicon);
      const proved = link.because !== 'likeness' && link.because !== 'contained';
      const certainty = proved || found >= CONVINCING ? 'sure' : 'unsure';
      return { ...link, kinds: kinds.get(link)!, likeness: found, certainty };
    }),
    paragraphs,
  };
}

const likenessOf = (a: string, b: string, lexicon: Lexicon): number =>
  a === b ? 1 : likeness(lexicon.profile(a), lexicon.profile(b), lexicon);

/** A direction for two editions that does not depend on the order in which they are given. */
function comesFirst(a: Outline, b: Outline): boolean {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    for (const part of ['number', 'title', 'text'] as const) {
      if (a[i]![part] !== b[i]![part]) return a[i]![part] < b[i]![part];
    }
  }
  return a.length < b.length;
}

function mirrored({ links, paragraphs }: Findings): Findings {
  return {
    links: links.map((link) => ({
      ...link,
      old: link.new,
      new: link.old,
      kinds: link.kinds.map(
        (kind): SectionKind => (kind === 'split' ? 'merged' : kind === 'merged' ? 'split' : kind),
      ),
    })),
    paragraphs: paragraphs.map((change) => ({
      old: change.new,
      new: change.old,
      kinds: change.kinds.map(
        (kind): ParagraphKind =>
          kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
      ),
      difference: mirroredDifference(change.difference),
    })),
  };
}

const mirroredDeclared = ({ links, settledOld, settledNew }: Declared): Declared => ({
  links: links.map((link) => ({ old: link.new, new: link.old })),
  settledOld: settledNew,
  settledNew: settledOld,
});

/** Deletions become insertions; between two stretches of common text deletions still come first. */
function mirroredDifference({ runs, rewritten }: WordDifference): WordDifference {
  const turned: WordRun[] = [];
  for (const { kind, text } of runs) {
    if (kind === 'same') turned.push({ kind, text });
    else if (kind === 'deleted') turned.push({ kind: 'inserted', text });
    else if (turned.at(-1)?.kind === 'inserted') turned.splice(-1, 0, { kind: 'deleted', text });
    else turned.push({ kind: 'deleted', text });
  }
  return { runs: turned, rewritten };
}
