import type { NumberKind, PrintedNumber } from '../core/printed-number.ts';
import { isSectionNumber } from '../core/section-number.ts';
import { slug } from '../core/text.ts';
import type { HeadingCandidate } from './heading-candidates.ts';
import { beginsAnew } from './section-levels.ts';

/**
 * The number by which each section is addressed: the printed one without sign or word, as long as that tells the
 * sections apart. Where counting begins anew in every chapter the chapter's number goes before it ("1 §" of "2 kap." is
 * "2.1"); where chapters and paragraphs are counted side by side the chapter carries its word ("kap-2"); a second
 * section with a number that is taken carries which time it is ("2.3-2"); a heading without a number is named by its
 * words ("rubrik-forord"). All are unique.
 */
export function sectionAddresses(
  sections: readonly HeadingCandidate[],
  levels: readonly number[],
): string[] {
  const anew = new Set(
    (['roman', 'letters', 'figures', 'sign', 'moment', 'chapter'] as const).filter((kind) =>
      beginsAnew(sections, kind),
    ),
  );
  const clash = clashing(sections, anew);
  const taken = new Set<string>();
  const addresses: string[] = [];
  sections.forEach(({ number, title }, i) => {
    const outer = number === null ? null : outerOf(sections, levels, i);
    const plain =
      number === null
        ? `rubrik-${slug(title).slice(0, 40).replace(/-+$/u, '') || 'utan-ord'}`
        : addressOf(number, outer === null ? null : (addresses[outer] as string), anew, clash);
    const valid = isSectionNumber(plain) ? plain : `rubrik-${slug(plain) || 'nummer'}`;
    let address = valid;
    for (let time = 2; taken.has(address); time++) address = `${valid}-${time}`;
    taken.add(address);
    addresses.push(address);
  });
  return addresses;
}

/** The closest section above that is counted in another form; null for none. */
function outerOf(
  sections: readonly HeadingCandidate[],
  levels: readonly number[],
  i: number,
): number | null {
  const kind = sections[i]?.number?.kind;
  for (let above = parentOf(levels, i); above !== null; above = parentOf(levels, above)) {
    const other = sections[above]?.number?.kind;
    if (other !== undefined && other !== kind) return above;
  }
  return null;
}

/** `outer` is the address of the closest section above that is counted in another form. */
function addressOf(
  { kind, core }: PrintedNumber,
  outer: string | null,
  anew: ReadonlySet<NumberKind>,
  clash: ReadonlySet<NumberKind>,
): string {
  if (kind === 'part') return `del-${core}`;
  if (kind === 'appendix') return core === '' ? 'bilaga' : `bilaga-${core}`;
  if (kind === 'chapter' && clash.has('chapter')) return `kap-${core}`;
  if (outer === null || core.startsWith(`${outer}.`)) return core;
  return anew.has(kind) || outer.startsWith('bilaga') ? `${outer}.${core}` : core;
}

/** Chapters whose number some section in them has too. */
function clashing(
  sections: readonly HeadingCandidate[],
  anew: ReadonlySet<NumberKind>,
): ReadonlySet<NumberKind> {
  const cores = (kind: NumberKind) =>
    sections.flatMap(({ number }) => (number?.kind === kind ? [number.core] : []));
  const chapters = new Set(cores('chapter'));
  const inside = (['sign', 'figures'] as const).filter((kind) => !anew.has(kind)).flatMap(cores);
  return new Set(inside.some((core) => chapters.has(core)) ? ['chapter'] : []);
}

/** Index of the closest section before it that stands higher; null for none. */
export function parentOf(levels: readonly number[], i: number): number | null {
  for (let j = i - 1; j >= 0; j--) if ((levels[j] as number) < (levels[i] as number)) return j;
  return null;
}
