import type { ComparableEdition, ComparableSection } from '../../src/core/compare/comparable.ts';

/**
 * Pairs of editions made up from a seed, and which section became which: rulebooks whose chapters
 * all have the same subheadings and say much in the same words, as bylaws do.
 */
export interface KnownPair {
  readonly older: ComparableEdition;
  readonly newer: ComparableEdition;
  /** Numbers in the older and in the newer edition. */
  readonly became: readonly (readonly [string, string])[];
}

interface Part {
  id: number;
  title: string;
  paragraphs: string[];
  parts: Part[];
}

const STEMS =
  'bryg tank sop boj kran segl mast ankr ruff tamp fend köl däck lykt fyr grynn sund holm kaj slip'.split(
    ' ',
  );
const ENDS = 'ning are het plats bord skötsel vård lista avgift vakt gång hus rum väg bok'.split(
  ' ',
);
const COMMON =
  'ska och att för med den av som enligt vid inte hamnen medlem får till på i om'.split(' ');
const HEADINGS = ['Allmänt', 'Syfte', 'Uppgifter', 'Sammansättning', 'Ansvar', 'Mandatperiod'];

/** A writer of rules; the same seed writes the same. */
function writer(seed: number) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  let ids = 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  const rare = (): string => pick(STEMS) + (next() < 0.5 ? pick(STEMS) : '') + pick(ENDS);
  const word = (): string => (next() < 0.45 ? pick(COMMON) : rare());
  const sentence = (): string => `${capital(words(8 + upTo(14)))}.`;
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const part = (title: string, paragraphs: string[], parts: Part[] = []): Part => ({
    id: ids++,
    title,
    paragraphs,
    parts,
  });
  const chapter = (): Part => {
    const [topic, office] = [rare(), capital(rare())];
    const texts: Record<string, () => string[]> = {
      Allmänt: () => (next() < 0.5 ? [] : [sentence()]),
      Syfte: () => [`Kapitlet reglerar ${topic} vid hamnens anläggningar.`],
      Uppgifter: () => [`Det åligger ${office}`, ...Array.from({ length: 1 + upTo(4) }, sentence)],
      Sammansättning: () => [`${office} består av ordförande och ${2 + upTo(6)} ledamöter.`],
      Ansvar: () => [`Hamnmästaren ansvarar för ${topic} och ska föra bok över den.`],
      Mandatperiod: () => ['Mandatperioden är ett år och löper från den 1 juli till den 30 juni.'],
    };
    const headings = HEADINGS.filter(() => next() < 0.75);
    return part(
      capital(topic),
      next() < 0.4 ? [sentence()] : [],
      headings.map((heading) =>
        part(
          heading,
          texts[heading]!(),
          heading === 'Allmänt' ? [part('Syfte', [`Avsnittet gäller ${topic}.`])] : [],
        ),
      ),
    );
  };
  const edited = (text: string): string =>
    text.replace(/\S+/g, (kept) => (next() < 0.12 ? word() : kept));
  return { next, upTo, chapter, edited };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const copied = (part: Part): Part => ({
  ...part,
  paragraphs: [...part.paragraphs],
  parts: part.parts.map(copied),
});

/** Every part with its number, in printed order. */
function numbered(
  parts: readonly Part[],
  above = '',
): { id: number; section: ComparableSection }[] {
  return parts.flatMap(({ id, title, paragraphs, parts: below }, i) => {
    const number = `${above}${i + 1}`;
    const level = number.split('.').length;
    return [
      { id, section: { number, title, level, paragraphs } },
      ...numbered(below, `${number}.`),
    ];
  });
}

/**
 * `inserted`: a chapter or two are put in early, nothing else. `edited`: words change too.
 * `restructured`: chapters are also taken out and moved, and some get a new order within.
 */
export function restructured(seed: number, how: 'inserted' | 'edited' | 'restructured'): KnownPair {
  const { next, upTo, chapter, edited } = writer(seed);
  const older = Array.from({ length: 8 }, chapter);
  const newer = older.map(copied);
  if (how !== 'inserted') {
    const edit = (part: Part): void => {
      if (next() < 0.25) part.paragraphs = part.paragraphs.map(edited);
      part.parts.forEach(edit);
    };
    newer.forEach(edit);
  }
  if (how === 'restructured') {
    newer.splice(upTo(newer.length), 1);
    newer.splice(upTo(newer.length), 0, ...newer.splice(upTo(newer.length), 1));
    for (const part of newer) if (next() < 0.2) part.parts.reverse();
  }
  for (let i = 0; i <= upTo(2); i++) newer.splice(upTo(3), 0, chapter());
  const [a, b] = [numbered(older), numbered(newer)];
  const numbers = new Map(b.map(({ id, section }) => [id, section.number]));
  return {
    older: { sections: a.map(({ section }) => section) },
    newer: { sections: b.map(({ section }) => section) },
    became: a.flatMap(({ id, section }) =>
      numbers.has(id) ? [[section.number, numbers.get(id)!] as const] : [],
    ),
  };
}
