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
  'moment',
];

/**
 * How deep each section stands, from 1. Where the file says it for all headings (style, outline, tag) and no number
 * gainsays, the file is followed, whatever the numbers look like; else the numbers are asked.
 */
export function sectionLevels(sections: readonly HeadingCandidate[]): number[] {
  return levelsOfFile(sections) ?? levelsOfNumbers(sections);
}

/** Depths as the file's own levels nest; null when some heading has none, or when a number says otherwise. */
function levelsOfFile(sections: readonly HeadingCandidate[]): number[] | null {
  if (new Set(sections.map(({ level }) => level)).size < 2) return null;
  const open: { own: number; depth: number }[] = [];
  const depths: number[] = [];
  const last = new Map<string, number>();
  for (const { level, number } of sections) {
    if (level === null) return null;
    while ((open.at(-1)?.own ?? 0) >= level) open.pop();
    const depth = (open.at(-1)?.depth ?? 0) + 1;
    open.push({ own: level, depth });
    depths.push(depth);
    if (!number || number.core.startsWith('rubrik-')) continue;
    // Counting begins anew in an appendix.
    if (number.kind === 'appendix') last.clear();
    const parts = wholeCore(number.core).split('.');
    const above = last.get(`${number.kind} ${parts.slice(0, -1).join('.')}`);
    const beside = last.get(`${number.kind} ${parts.slice(0, -1).join('.')}.`);
    if (above !== undefined && parts.length > 1 && above >= level) return null;
    if (beside !== undefined && beside !== level) return null;
    last.set(`${number.kind} ${parts.join('.')}`, level);
    last.set(`${number.kind} ${parts.slice(0, -1).join('.')}.`, level);
  }
  return depths;
}

/** "2.0" is the chapter that "2.1" stands in. */
function wholeCore(core: string): string {
  return core.replace(/(?:\.0)+$/u, '');
}

/**
 * Figures parted by dots tell it themselves; of the other forms, one that is
 * first met inside another and begins anew in it stands below it; a heading without a number stands where its style
 * puts it among the numbered ones.
 */
function levelsOfNumbers(sections: readonly HeadingCandidate[]): number[] {
  const kinds = kindsInOrder(sections);
  const base = new Map<NumberKind, number>();
  for (const kind of kinds) base.set(kind, baseOf(kind, kinds, sections, base));
  const levels = sections.map(({ number }) =>
    number === null
      ? 0
      : (base.get(number.kind) ?? 1) + depthBelow(number.core, number.kind, sections),
  );
  const inside = insideAppendices(sections);
  return levels
    .map((level, i) => (level > 0 && inside.has(i) ? level + 1 : level))
    .map((level, i, all) => (level > 0 ? level : styleLevel(sections, all, i)));
}

/** Indexes of the sections of appendices: those after an appendix that count from one again. */
function insideAppendices(sections: readonly HeadingCandidate[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let counting: 'no' | 'next' | 'anew' = 'no';
  for (const [i, { number }] of sections.entries()) {
    if (number?.kind === 'appendix') counting = 'next';
    else if (number && counting === 'next')
      counting = ordinalOf(number.core.split('.')[0] ?? '') === 1 ? 'anew' : 'no';
    if (number?.kind !== 'appendix' && number && counting === 'anew') inside.add(i);
  }
  return inside;
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
  const depth = wholeCore(core).split('.').length - 1;
  // In "2 kap. 4 §" and "§ 1 Mom 2" the first part names what the section stands in.
  if (kind === 'sign' || kind === 'moment')
    return depth > 0 && isInside(sections, kind) ? 0 : depth;
  const alone = sections.some(
    ({ number }) => number?.kind === kind && !wholeCore(number.core).includes('.'),
  );
  const chapters = sections.some(({ number }) => number !== null && CHAPTERS.includes(number.kind));
  return kind === 'figures' && !alone && chapters ? Math.max(0, depth - 1) : depth;
}

/** Whether sections of another form are there for the first part of the number to name. */
function isInside(sections: readonly HeadingCandidate[], kind: NumberKind): boolean {
  const outer = kind === 'moment' ? 'sign' : 'chapter';
  return sections.some(({ number }) => number?.kind === outer);
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
