import fc from 'fast-check';
import type { ComparableEdition, ComparableSection } from '../../src/core/compare/comparable.ts';

/** Pieces of rule text: words with å ä ö, numbers of all sorts, references, times, signs. */
const PIECES = [
  'vårdcentralen',
  'ska',
  'bör',
  'får',
  'inte',
  'åtgärd',
  'öppettider',
  'närområde',
  'följa',
  'hälso- och',
  'sjukvård',
  'e-tjänst',
  't.ex.',
  'bl.a.',
  'm.m.',
  'remiss',
  'uppföljning',
  'senast',
  'patienten',
  'enligt',
  'avsnitt',
  '2.7.3',
  '2.7.4',
  '3 kap. 2 §',
  'lagen (2017:30)',
  '08.00',
  '17:00',
  '08.00–17.00',
  '5,8',
  '10 000',
  '10 000',
  '15 %',
  '31 januari',
  '2025-01-31',
  '1/4',
  '–',
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '”citat”',
  'www.exempel.se',
  'https://exempel.se/a?b=1.',
  'namn@exempel.se',
  'RS § 49',
  '11 a §',
  'Ålder 0 - 6 år',
  '👩‍⚕️',
  'é',
  'e\u0301',
  '-5',
  '½',
];

const SPACES = [' ', ' ', ' ', '', '  ', '\u00a0', '\n', '\t'];

/** Any text a source may hold, odd white space and signs included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SPACES)), { maxLength: 30 })
      .map((list) => list.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** A text and another made from it by a few edits, as a new year makes them. */
export const editedText: fc.Arbitrary<[string, string]> = fc
  .tuple(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(39), fc.constantFrom(...PIECES), fc.nat(2)), { maxLength: 6 }),
  )
  .map(([pieces, edits]) => {
    const edited = [...pieces];
    for (const [at, piece, how] of edits) {
      edited.splice(at % (edited.length + 1), how === 0 ? 0 : 1, ...(how === 1 ? [] : [piece]));
    }
    return [pieces.join(' '), edited.join(' ')];
  });

const sentence: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(' '));

const title: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('Remiss', 'Öppettider', 'Åtgärder', 'och', 'ansvar'), { maxLength: 3 })
  .map((list) => list.join(' '));

/** An edition numbered 1, 1.1, 1.2, 2 … with up to a dozen sections, in printed order. */
export const anyEdition: fc.Arbitrary<ComparableEdition> = fc
  .array(
    fc.record({
      title,
      deeper: fc.boolean(),
      paragraphs: fc.array(sentence, { maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => {
    let chapter = 0;
    let within = 0;
    const sections = list.map((one): ComparableSection => {
      const deep = one.deeper && chapter > 0;
      if (deep) within++;
      else {
        chapter++;
        within = 0;
      }
      return {
        number: deep ? `${chapter}.${within}` : `${chapter}`,
        title: one.title,
        level: deep ? 2 : 1,
        paragraphs: one.paragraphs,
        parent: deep ? `${chapter}` : null,
      };
    });
    return { sections };
  });

/** An edition and what a year made of it: sections taken out, put in, changed, given new places. */
export const editedEdition: fc.Arbitrary<[ComparableEdition, ComparableEdition]> = fc
  .tuple(
    anyEdition,
    anyEdition,
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(4)), { maxLength: 6 }),
  )
  .map(([edition, other, edits]) => {
    const list = edition.sections.map((section) => ({ ...section }));
    for (const [at, from, how] of edits) {
      const place = at % (list.length + 1);
      const source = other.sections[from % (other.sections.length || 1)];
      const here = list[place];
      if (how === 0) list.splice(place, 1);
      else if (how === 1 && source) list.splice(place, 0, { ...source });
      else if (how === 2 && here) list[place] = { ...here, title: `${here.title} m.m.` };
      else if (how === 3 && here && source) {
        list[place] = { ...here, paragraphs: [...here.paragraphs, ...source.paragraphs] };
      } else list.push(...list.splice(place, 1));
    }
    const sections = list.map((section, i) => ({
      ...section,
      number: String(i + 1),
      level: 1,
      parent: null,
    }));
    return [edition, { sections }];
  });
