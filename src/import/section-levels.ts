import type { NumberKind } from '../core/printed-number.ts';
import { ordinalOf } from '../core/printed-number.ts';
import type { HeadingCandidate } from './heading-candidates.ts';

/** Forms of numbering from the outermost to the innermost, as rulebooks nest them. */
const OUTER_TO_INNER: readonly NumberKind[] = [
  'part',
  'chapter',
  'roman',
  'letters',
  'figures',
  'sign',
];

/**
 * How deep each section stands, from 1. Figures parted by dots tell it themselves; of the other forms, one that is
 * first met inside another and begins anew in it stands below it; a heading without a number stands where its style
 * puts it among the numbered ones.
 */
export function sectionLevels(sections: readonly HeadingCandidate[]): number[] {
  const kinds = kindsInOrder(sections);
  const base = new Map<NumberKind, number>();
  for (const kind of kinds) base.set(kind, baseOf(kind, kinds, sections, base));
  const levels = sections.map(({ number }) =>
    number === null
      ? 0
      : (base.get(number.kind) ?? 1) + depthBelow(number.core, number.kind, sections),
  );
  return levels.map((level, i) => (level > 0 ? level : styleLevel(sections, levels, i)));
}

function kindsInOrder(sections: readonly HeadingCandidate[]): NumberKind[] {
  const kinds = new Set(sections.flatMap(({ number }) => (number ? [number.kind] : [])));
  return OUTER_TO_INNER.filter((kind) => kinds.has(kind)).concat(
    kinds.has('appendix') ? ['appendix'] : [],
  );
}

function baseOf(
  kind: NumberKind,
  kinds: readonly NumberKind[],
  sections: readonly HeadingCandidate[],
  base: ReadonlyMap<NumberKind, number>,
): number {
  if (kind === 'appendix') return 1;
  const outer = kinds
    .slice(0, kinds.indexOf(kind))
    .findLast((other) => encloses(sections, other, kind));
  return outer === undefined ? 1 : (base.get(outer) as number) + 1;
}

/** Sections of the inner form follow on the outer one, and the outer goes on after them or was met right before. */
function encloses(
  sections: readonly HeadingCandidate[],
  outer: NumberKind,
  inner: NumberKind,
): boolean {
  const kindAt = sections.map(({ number }) => number?.kind);
  const firstInner = kindAt.indexOf(inner);
  const firstOuter = kindAt.indexOf(outer);
  if (firstOuter === -1 || firstInner < firstOuter) return false;
  if (outer === 'figures') return kindAt.lastIndexOf(outer) > firstInner;
  return kindAt.lastIndexOf(outer) > firstInner || kindAt[firstInner - 1] === outer;
}

/** Parts of the number beyond the first; "2.1" under "Kapitel 2" is one below it and not two. */
function depthBelow(core: string, kind: NumberKind, sections: readonly HeadingCandidate[]): number {
  const depth = core.split('.').length - 1;
  if (kind === 'sign') return 0;
  const alone = sections.some(({ number }) => number?.kind === kind && !number.core.includes('.'));
  const chapters = sections.some(({ number }) => number !== null && CHAPTERS.includes(number.kind));
  return kind === 'figures' && !alone && chapters ? Math.max(0, depth - 1) : depth;
}

const CHAPTERS: readonly NumberKind[] = ['part', 'chapter', 'roman', 'letters'];

/** The level of the numbered sections with the same style; else one below the section before, or 1. */
function styleLevel(
  sections: readonly HeadingCandidate[],
  levels: readonly number[],
  i: number,
): number {
  const style = sections[i]?.level ?? null;
  if (style === null) return 1;
  const alike = levels.filter((level, j) => level > 0 && sections[j]?.level === style);
  if (alike.length > 0) return Math.min(...alike);
  const numbered = sections.flatMap((section, j) =>
    section.level !== null && (levels[j] as number) > 0
      ? [[section.level, levels[j] as number] as const]
      : [],
  );
  if (numbered.length === 0) return style;
  const above = numbered.filter(([other]) => other < style).map(([, level]) => level);
  return above.length > 0 ? Math.max(...above) + 1 : 1;
}

/** True when the numbers of a form are counted anew: more than one of them is the first. */
export function beginsAnew(sections: readonly HeadingCandidate[], kind: NumberKind): boolean {
  const firsts = sections.filter(
    ({ number }) =>
      number?.kind === kind && !number.core.includes('.') && ordinalOf(number.core) === 1,
  );
  return firsts.length > 1;
}
