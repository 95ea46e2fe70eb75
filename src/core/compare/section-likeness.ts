import type { Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';
import { alikePairs, common } from './likeness.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** How alike two sections are in themselves, before their surroundings are looked at. */
export interface Evidence {
  /** Likeness of the texts beyond what is common form here, 0 to 1; 0 where neither has any. */
  readonly text: number;
  /** How much text there is to compare, 0 to 1; null where neither section has any. */
  readonly grounds: number | null;
  /** Likeness of the headings, 0 to 1. */
  readonly title: number;
  /** How much the headings tell, 0 for none, 1 for one that stands once in each edition. */
  readonly rarity: number;
}

/** Weight of text (about six rare words) from which the text counts fully. */
const FULL_MASS = 25;

/**
 * Reads how alike sections of two editions are. What is read once is kept, since the same pairs are
 * weighed in several rounds.
 */
export interface Evidences {
  of(old: number, newIndex: number): Evidence;
}

export function evidences(
  older: Outline,
  newer: Outline,
  free: { readonly olds: readonly number[]; readonly news: readonly number[] },
  lexicon: Lexicon,
): Evidences {
  const form = {
    old: commonForm(older, free.olds, lexicon),
    new: commonForm(newer, free.news, lexicon),
  };
  const titleWords = lexiconOf([...older, ...newer].map((section) => section.title));
  const titles = { old: counted(older), new: counted(newer) };
  const read = new Map<number, Evidence>();
  const rarity = (title: string): number =>
    title === '' ? 0 : 1 / Math.max(1, titles.old.get(title) ?? 0, titles.new.get(title) ?? 0);
  const measure = (a: OutlineSection, b: OutlineSection): Evidence => {
    const one = lexicon.profile(a.text);
    const other = lexicon.profile(b.text);
    const least = Math.min(one.mass, other.mass);
    const any = a.text !== '' || b.text !== '';
    const alike =
      a.text === b.text
        ? Number(any)
        : textLikeness(common(one, other, lexicon), one.mass, other.mass);
    const usual = Math.min(form.old[a.index]!, form.new[b.index]!);
    const [t, u] = [a.title.toLowerCase(), b.title.toLowerCase()];
    return {
      text: beyond(alike, usual),
      grounds: any ? Math.min(1, least / FULL_MASS) : null,
      title: t === u ? 1 : halves(titleWords, a.title, b.title),
      rarity: t === '' || u === '' ? 0 : (rarity(t) + rarity(u)) / 2,
    };
  };
  return {
    of(old, newIndex) {
      const cell = old * newer.length + newIndex;
      const known = read.get(cell);
      if (known) return known;
      const found = measure(older[old]!, newer[newIndex]!);
      read.set(cell, found);
      return found;
    },
  };
}

/** How much of a likeness that is no greater than what is common form is left standing. */
const OF_FORM = 0.25;

/** Likeness to another section of the same edition up to which nothing is common form. */
const FORM = 0.4;

const beyond = (likeness: number, usual: number): number =>
  OF_FORM * likeness +
  (1 - OF_FORM) * (usual < 1 ? Math.max(0, (likeness - usual) / (1 - usual)) : 0);

/**
 * How like each free section is to another one of its own edition, 0 to 1. Where every chapter says
 * who is responsible in the same words, a likeness of that size tells nothing.
 */
function commonForm(outline: Outline, free: readonly number[], lexicon: Lexicon): Float64Array {
  const usual = new Float64Array(outline.length);
  const pairs = alikePairs(
    free.map((index) => lexicon.profile(outline[index]!.text)),
    outline.map(({ text }) => lexicon.profile(text)),
    lexicon,
    { least: FORM, most: 2 },
    textLikeness,
  );
  for (const { old, new: other, likeness } of pairs) {
    const index = free[old]!;
    if (other === index) continue;
    usual[index] = Math.min(1, Math.max(usual[index]!, likeness));
  }
  return usual;
}

/**
 * What both hold together, and how much of the smaller one the larger holds: a section that grew to
 * twice its length is still the same.
 */
export const textLikeness = (shared: number, one: number, other: number): number =>
  0.6 * ((2 * shared) / (one + other || 1)) + 0.4 * (shared / (Math.min(one, other) || 1));

function halves(lexicon: Lexicon, a: string, b: string): number {
  const one = lexicon.profile(a);
  const other = lexicon.profile(b);
  return textLikeness(common(one, other, lexicon), one.mass, other.mass);
}

function counted(outline: Outline): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of outline) {
    const plain = title.toLowerCase();
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

/** Two keys that differ are two identities: where editors have spoken, likeness is silent. */
export const mayPair = (a: OutlineSection, b: OutlineSection): boolean =>
  a.key === undefined || b.key === undefined || a.key === b.key;
