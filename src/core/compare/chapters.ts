import type { Candidate } from './assignment.ts';
import { bestPairs } from './assignment.ts';
import type { Partners } from './context.ts';
import { childrenOf } from './context.ts';
import type { Lexicon, Profile } from './lexicon.ts';
import { alikePairs } from './likeness.ts';
import type { Outline } from './outline.ts';
import type { Evidences } from './section-likeness.ts';
import { mayPair, textLikeness } from './section-likeness.ts';

/** What heading and pairs already made below count, beside all the text below. */
const TITLE = 0.5;
const BELOW = 1;

/** Least likeness of all that stands below to consider two chapters, and to pair them. */
const LEAST = 0.1;
const PRICE = 0.3;

/** Chapters of the other edition weighed for each one. */
const MOST = 12;

/**
 * Which sections with others below them belong together, judged by all the text below and by what of
 * it has been paired already: from the top down, so that the chapters tell the sections that
 * bear the same heading in every chapter apart. What is found is where to look, not yet an answer.
 */
export function pairChapters(
  older: Outline,
  newer: Outline,
  partners: Partners,
  evidence: Evidences,
  lexicon: Lexicon,
): Candidate[] {
  const olds = families(older);
  const news = families(newer);
  const textBelow = (outline: Outline, { members }: Family) =>
    joined(
      members.map((at) => lexicon.profile(outline[at]!.text)),
      lexicon,
    );
  const free = (list: readonly Family[], partner: Int32Array) =>
    list.filter(({ top }) => partner[top] === -1);
  const found: Candidate[] = [];
  const depths = new Set([...olds, ...news].map(({ depth }) => depth));
  const above = partners.ofOld.slice();
  for (const depth of [...depths].sort((a, b) => a - b)) {
    const a = free(olds, partners.ofOld).filter((family) => family.depth === depth);
    const b = free(news, partners.ofNew).filter((family) => family.depth === depth);
    if (a.length === 0 || b.length === 0) continue;
    const candidates = alikePairs(
      a.map((family) => textBelow(older, family)),
      b.map((family) => textBelow(newer, family)),
      lexicon,
      { least: LEAST, most: MOST },
      textLikeness,
    ).flatMap(({ old, new: j, likeness }): Candidate[] => {
      const one = a[old]!;
      const other = b[j]!;
      if (!mayPair(older[one.top]!, newer[other.top]!)) return [];
      const { title, rarity } = evidence.of(one.top, other.top);
      const below = paired(one, other, partners);
      const parent = older[one.top]!.parent;
      const under = parent === null ? 0 : above[parent] === newer[other.top]!.parent ? 0.3 : 0;
      const weight = 1 + TITLE * rarity + BELOW + (parent === null ? 0 : 0.3);
      const sum = likeness + TITLE * rarity * title + BELOW * below + under;
      return [{ old: one.top, new: other.top, worth: sum / weight - PRICE }];
    });
    for (const pair of bestPairs(candidates)) {
      found.push(pair);
      above[pair.old] = pair.new;
    }
  }
  return found;
}

interface Family {
  readonly top: number;
  readonly depth: number;
  readonly members: readonly number[];
}

/** Every section that has others below it, with all of them. */
function families(outline: Outline): Family[] {
  const children = childrenOf(outline);
  const depths = new Int32Array(outline.length);
  const members: number[][] = outline.map(({ index }) => [index]);
  // What stands below comes later, save where a source names a parent that is printed after it.
  for (const { index, parent } of outline) if (parent !== null) depths[index] = depths[parent]! + 1;
  for (let i = outline.length - 1; i >= 0; i--) {
    const parent = outline[i]!.parent;
    if (parent !== null && parent < i) members[parent]!.push(...members[i]!);
  }
  return outline.flatMap(({ index }) =>
    children[index]!.length === 0
      ? []
      : [
          {
            top: index,
            depth: depths[index]!,
            members: members[index]!,
          },
        ],
  );
}

function joined(profiles: readonly Profile[], lexicon: Lexicon): Profile {
  const counts = new Map<number, number>();
  let mass = 0;
  for (const profile of profiles) {
    for (const [stem, count] of profile.counts) {
      counts.set(stem, (counts.get(stem) ?? 0) + count);
      mass += count * lexicon.weights[stem]!;
    }
  }
  return { counts, mass };
}

/** Share of what stands below either that is paired with something below the other. */
function paired(one: Family, other: Family, { ofOld, ofNew }: Partners): number {
  const inOther = new Set(other.members);
  let both = 0;
  let any = 0;
  for (const member of one.members) {
    if (ofOld[member] === -1) continue;
    any++;
    if (inOther.has(ofOld[member]!)) both++;
  }
  for (const member of other.members) if (ofNew[member] !== -1) any++;
  return any === 0 ? 0 : (2 * both) / any;
}
