import { isSectionNumber } from '../section-number.ts';
import type { EffectPlace } from './types.ts';

/** What of a section a place can name after its number. */
const PART = /^(?:rubrik|p\d{1,4}(?:-\d{1,4}|[-–]p\d{1,4}(?:-\d{1,4})?)?)$/u;

export const PLACE_FORMS = '"2.7.3", "2.7.3 p5", "2.7.3 p3-7", "2.7.3 p3-p7" or "2.7.3 rubrik"';

/** Reads "2.7.3 p5"; null for anything that is no place. */
export function readPlace(text: string): EffectPlace | null {
  const [section = '', part, ...rest] = text.trim().split(/\s+/u);
  if (rest.length > 0 || !isSectionNumber(section)) return null;
  if (part === undefined) return { section, part: null };
  return PART.test(part) ? { section, part: part.replace('–', '-') } : null;
}

/** "2.7.3 p5". */
export function placeText({ section, part }: EffectPlace): string {
  return part === null ? section : `${section} ${part}`;
}

/**
 * Which of the paragraphs a place names, by their anchors: first and last index, both included; null when there are
 * none. "p3-7" is the seventh point or row after the third paragraph where the section has one, else the third
 * paragraph to the seventh.
 */
export function paragraphsAt(
  part: string | null,
  anchors: readonly string[],
): [first: number, last: number] | null {
  if (part === null) return anchors.length === 0 ? [0, -1] : [0, anchors.length - 1];
  const one = anchors.indexOf(part);
  if (one !== -1) return [one, one];
  const [from = '', to = ''] = part.split(/-(?=p)/u);
  const ends = to === '' ? /^(p\d+)-(\d+)$/u.exec(part)?.slice(1) : [from, to];
  const first = anchors.indexOf(ends?.[0] ?? '');
  const end = ends?.[1] ?? '';
  const last = anchors.indexOf(end.startsWith('p') ? end : `p${end}`);
  return first === -1 || last < first ? null : [first, last];
}
