import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/core/model.ts';
import { isExplained, termsUsed } from '../../src/core/term-use.ts';
import { makeEdition, makeSection, makeTerm } from './support/build.ts';

/** Where the terms first stand in a section with this text: "anchor: words". */
function usesIn(text: string, ...terms: Term[]): string[] {
  const edition = makeEdition([makeSection('1', 'ALLMÄNT', text)], { terms });
  const [section] = edition.sections;
  if (!section) throw new Error('no section');
  return termsUsed(edition, section).map(({ anchor, start, end }) => {
    const paragraph = section.paragraphs.find((p) => p.anchor === anchor);
    return `${anchor}: ${paragraph?.text.slice(start, end)}`;
  });
}

const banvakt = makeTerm('banvakt');

describe('a term is found in its inflected forms', () => {
  test.each(['banvakt', 'Banvakten', 'banvaktens', 'banvakts', 'banvakter', 'banvakternas'])(
    '%s',
    (word) => {
      expect(usesIn(`Här står ${word}, en gång.`, banvakt)).toEqual([`p1: ${word}`]);
    },
  );

  test('in other forms only when they are listed', () => {
    const term = makeTerm('geografiskt närområde', { forms: ['geografiska närområdet'] });
    expect(usesIn('I det geografiska närområdet.', term)).toEqual(['p1: geografiska närområdet']);
    expect(usesIn('I ett geografiskt vidsträckt närområde.', term)).toEqual([]);
  });
});

describe('a term is not found', () => {
  test.each([
    ['in a compound', 'Banvaktschefen och isbanvakten.'],
    ['in a compound with hyphen', 'Is-banvakt och banvakt-chef.'],
    ['where it does not stand', 'Banan vaktas.'],
  ])('%s', (_, text) => {
    expect(usesIn(text, banvakt)).toEqual([]);
  });

  test('when nothing in the text explains it', () => {
    const bare = makeTerm('KSB', {
      kind: 'abbreviation',
      places: [{ section: '1', anchor: 'p1', quote: null }],
    });
    expect(isExplained(bare)).toBe(false);
    expect(usesIn('En KSB finns.', bare)).toEqual([]);
  });
});

describe('an abbreviation', () => {
  const ksb = makeTerm('KSB', { kind: 'abbreviation', expansion: 'konstfrusen skridskobana' });

  test.each(['KSB', 'KSB:s', 'KSBs'])('is found as %s', (word) => {
    expect(usesIn(`Vid ${word} ingång.`, ksb)).toEqual([`p1: ${word}`]);
  });

  test.each(['ksb', 'KSBar', 'AKSB', 'KSB-ansvarig'])('is not %s', (word) => {
    expect(usesIn(`Vid ${word} ingång.`, ksb)).toEqual([]);
  });
});

describe('where a term stands', () => {
  test('is told once a section, at the first place', () => {
    expect(usesIn('Banan.\n\nEn banvakt och en banvakt till.\n\nBanvakten.', banvakt)).toEqual([
      'p2: banvakt',
    ]);
  });

  test('in a list item or a row counts too', () => {
    expect(usesIn('Kalla på:\n\n- chef\n- banvakt', banvakt)).toEqual(['p1-2: banvakt']);
  });

  test('belongs to the longest term that stands there', () => {
    const short = makeTerm('Isval');
    const long = makeTerm('Isval Exempel');
    expect(usesIn('Inom Isval Exempel gäller detta.', short, long)).toEqual(['p1: Isval Exempel']);
    expect(usesIn('Inom Isval Exempel och annat isval.', short, long)).toEqual([
      'p1: Isval Exempel',
      'p1: isval',
    ]);
  });

  test('comes in the order of the text, not of the list of terms', () => {
    const terms = [makeTerm('snö'), makeTerm('grindar'), banvakt];
    expect(usesIn('En banvakt.\n\nSnö och grindar.', ...terms)).toEqual([
      'p1: banvakt',
      'p2: Snö',
      'p2: grindar',
    ]);
  });
});
