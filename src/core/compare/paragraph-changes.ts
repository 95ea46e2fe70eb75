import { type IsWord, sameInWriting } from '../effects/sameness.ts';
import type { Paragraph, ParagraphPair } from './align-paragraphs.ts';
import { pairAcrossSections, pairParagraphs } from './align-paragraphs.ts';
import type { SectionLink } from './align-sections.ts';
import type { Lexicon } from './lexicon.ts';
import { withCommonWords } from './lexicon.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { ReferenceWatch } from './reference-watch.ts';
import { onlyFollows, watchReferences } from './reference-watch.ts';
import type { SectionGroup } from './section-groups.ts';
import type { TextFate } from './section-kinds.ts';
import type { WordDifference } from './word-runs.ts';
import { wordDifference } from './word-runs.ts';

/**
 * `rebroken`: the same words, cut into paragraphs elsewhere, as a page break does. `consequential`,
 * beside `editorial`: nothing differs but references that follow a renumbering.
 */
export type ParagraphKind =
  | 'unchanged'
  | 'changed'
  | 'editorial'
  | 'consequential'
  | 'moved'
  | 'rebroken'
  | 'added'
  | 'removed';

/** What became of a paragraph, or of several in a row that are one on the other side. */
export interface ParagraphChange {
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly kinds: readonly ParagraphKind[];
  /** From the old text to the new, several paragraphs joined by a space. */
  readonly difference: WordDifference;
}

export interface ParagraphChanges {
  /** Every paragraph of both editions once, in no order that matters. */
  readonly paragraphs: readonly ParagraphChange[];
  /** What happened to the text between the two sections of a link, seen from its whole group. */
  readonly fate: (link: SectionLink) => TextFate;
}

/** Compares paragraphs inside every group of sections, then what is left over between groups. */
export function compareParagraphs(
  older: Outline,
  newer: Outline,
  groups: readonly SectionGroup[],
  lexicon: Lexicon,
  isWord: IsWord,
): ParagraphChanges {
  const fine = withCommonWords(lexicon);
  const inGroups = groups.map((group) => {
    const olds = group.old.flatMap((index) => paragraphsOf(older[index]!));
    const news = group.new.flatMap((index) => paragraphsOf(newer[index]!));
    return { olds, news, pairs: pairParagraphs(olds, news, fine) };
  });
  const left = (side: 'old' | 'new') =>
    inGroups.flatMap(({ olds, news, pairs }) => {
      const used = new Set(pairs.flatMap((pair) => pair[side]));
      return (side === 'old' ? olds : news).filter((paragraph) => !used.has(paragraph));
    });
  const across = pairAcrossSections(left('old'), left('new'), fine);
  const tell = teller(
    older,
    newer,
    groups.flatMap(({ links }) => links),
    isWord,
  );
  const paired = new Set(
    [...across, ...inGroups.flatMap(({ pairs }) => pairs)].flatMap((pair) => [
      ...pair.old,
      ...pair.new,
    ]),
  );
  const fates = new Map<SectionLink, TextFate>();
  const paragraphs = groups.flatMap(({ links }, i) => {
    const { olds, news, pairs } = inGroups[i]!;
    const told = pairs.map(tell);
    const count = (side: 'old' | 'new') => pairs.reduce((sum, pair) => sum + pair[side].length, 0);
    const complete = count('old') === olds.length && count('new') === news.length;
    for (const link of links) fates.set(link, fateOf(link, links, told, complete));
    return [
      ...told,
      ...olds.filter((one) => !paired.has(one)).map((one) => alone([one], [], 'removed')),
      ...news.filter((one) => !paired.has(one)).map((one) => alone([], [one], 'added')),
    ];
  });
  paragraphs.push(...across.map(tell));
  return { paragraphs, fate: (link) => fates.get(link)! };
}

/** Paragraphs with text, keeping the place they have in the source. */
const paragraphsOf = (section: OutlineSection): Paragraph[] =>
  section.paragraphs.flatMap((text, place) =>
    text === '' ? [] : [{ section: section.index, place, text }],
  );

const joined = (list: readonly Paragraph[]): string =>
  list.map((paragraph) => paragraph.text).join(' ');

function alone(
  old: readonly Paragraph[],
  newer: readonly Paragraph[],
  kind: ParagraphKind,
): ParagraphChange {
  return { old, new: newer, kinds: [kind], difference: wordDifference(joined(old), joined(newer)) };
}

/** Turns pairs into changes; words are compared only where the texts differ. */
function teller(
  older: Outline,
  newer: Outline,
  links: readonly SectionLink[],
  isWord: IsWord,
): (pair: ParagraphPair) => ParagraphChange {
  let made: ReferenceWatch | undefined;
  const watch = () => {
    made ??= watchReferences(older, newer, links);
    return made;
  };
  return (pair) => {
    const [before, after] = [joined(pair.old), joined(pair.new)];
    const difference = wordDifference(before, after);
    const kinds: ParagraphKind[] = [];
    if (difference.runs.some((run) => run.kind !== 'same')) {
      const [from, to] = [pair.old[0]!.section, pair.new[0]!.section];
      if (sameInWriting(before, after, isWord)) kinds.push('editorial');
      else if (onlyFollows(before, after, watch, from, to)) {
        kinds.push('editorial', 'consequential');
      } else kinds.push('changed');
    }
    if (pair.old.length !== pair.new.length) kinds.push('rebroken');
    if (pair.moved) kinds.push('moved');
    return {
      old: pair.old,
      new: pair.new,
      kinds: kinds.length > 0 ? kinds : ['unchanged'],
      difference,
    };
  };
}

/**
 * A link's text is changed when a paragraph between its two sections is, or when the group lost,
 * gained or reordered paragraphs. That paragraphs stand in other sections of the group is what the
 * split or merge itself says.
 */
function fateOf(
  link: SectionLink,
  links: readonly SectionLink[],
  told: readonly ParagraphChange[],
  complete: boolean,
): TextFate {
  if (!complete) return 'changed';
  const single = links.length === 1;
  let fate: TextFate = 'unchanged';
  for (const { old, new: newer, kinds } of told) {
    const between =
      old.some((paragraph) => paragraph.section === link.old) &&
      newer.some((paragraph) => paragraph.section === link.new);
    if (!between) continue;
    if (kinds.includes('changed') || (single && kinds.includes('moved'))) return 'changed';
    if (kinds.includes('editorial')) fate = 'editorial';
  }
  return fate;
}
