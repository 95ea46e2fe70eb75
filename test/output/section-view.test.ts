import { describe, expect, test } from 'vitest';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { type SectionView, termsInOrder, viewSection } from '../../src/output/section-view.ts';
import {
  makeDecision,
  makeDocument,
  makeEdition,
  makeSection,
  makeTerm,
} from '../core/support/build.ts';

const WORDING = 'Banan är öppen.';

function view(body: string, front = ''): SectionView {
  const edition = makeEdition(
    [makeSection('1', 'ALLMÄNT', body, front), makeSection('2', 'Is', 'Text.')],
    { terms: [makeTerm('banvakt'), makeTerm('ö'), makeTerm('Åka'), makeTerm('is')] },
  );
  const document = makeDocument(edition);
  const wordings = checkWordings(document, [
    makeDecision('BN-12', [{ edition: '2025', section: '1', wording: WORDING }]),
  ]);
  const [section] = edition.sections;
  if (!section) throw new Error('no section');
  return viewSection(section, {
    document,
    edition,
    wordings,
    notHeld: [],
    glossed: true,
  });
}

const paragraphs = (seen: SectionView) =>
  seen.blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.paragraph];
    return block.kind === 'list' ? block.items : block.rows;
  });

describe('a section as a page shows it', () => {
  test('gathers items and rows, and labels every part', () => {
    const seen = view('Ett.\n\n1. a\n2. b\n\nTvå.\n\n|  |  |\n| --- | --- |\n| *c* | d & e |');
    expect(seen.blocks.map(({ kind }) => kind)).toEqual(['text', 'list', 'text', 'table']);
    expect(paragraphs(seen).map(({ label, name }) => `${label} ${name}`)).toEqual([
      '1 stycke 1',
      '1:1 stycke 1, punkt 1',
      '1:2 stycke 1, punkt 2',
      '2 stycke 2',
      '2:1 stycke 2, rad 1',
    ]);
    expect(paragraphs(seen).at(-1)?.cells).toEqual(['<em>c</em>', 'd &amp; e']);
  });

  test('parts two lists that follow each other', () => {
    const seen = view('- a\n- b\n\n1. c');
    expect(seen.blocks).toMatchObject([
      { kind: 'list', ordered: false, items: [{ label: '1' }, { label: '2' }] },
      { kind: 'list', ordered: true, items: [{ label: '3' }] },
    ]);
  });

  test('links references, printed addresses and terms', () => {
    const [paragraph] = paragraphs(
      view('Se avsnitt 2. Banvakten svarar på www.exempel.invalid/is, inte på 1177.se.'),
    );
    expect(paragraph?.html).toBe(
      'Se <a href="/exempelregion/skridskobanor/2025/2/" title="2 Is">avsnitt 2</a>. ' +
        '<a class="term" href="#begrepp-banvakt">Banvakten</a> svarar på ' +
        '<a href="https://www.exempel.invalid/is" rel="external">www.exempel.invalid/is</a>, inte på 1177.se.',
    );
  });

  test('puts corrections and notes where they belong', () => {
    const front = `lines: [1, 9]
corrections:
  - { kind: conversion, line: 1, printed: ALMÄNT, reading: ALLMÄNT, reason: Bokstav borta. }
  - { kind: page-break, line: 3, printed: "är\\n\\nhal", reading: är hal, reason: Sidbrytning. }
  - { kind: lost-link, line: 5, printed: "[kartan](#)", reading: kartan, reason: Länk borta. }
  - { kind: repeated-fragment, line: 7, printed: artan, reading: "", reason: Upprepning. }
notes:
  - { kind: slip, quote: hal, suggestion: hård }
  - { kind: unclear, quote: ALLMÄNT, comment: Oklar rubrik. }
`;
    const seen = view('Isen är hal.\n\nSe [kartan](#).', front);
    expect(paragraphs(seen).map((p) => p.corrections.map(({ kind }) => kind))).toEqual([
      ['page-break'],
      ['lost-link'],
    ]);
    expect(seen.headCorrections.map(({ kind }) => kind)).toEqual([
      'conversion',
      'repeated-fragment',
    ]);
    expect(paragraphs(seen)[0]?.notes).toMatchObject([{ quote: 'hal' }]);
    expect(paragraphs(seen)[0]?.html).toContain('<span class="noted">hal</span>');
    expect(seen.headNotes).toMatchObject([{ quote: 'ALLMÄNT' }]);
  });

  test('tells the decision behind the paragraph that has its wording, and behind no other', () => {
    const origins = (body: string) =>
      paragraphs(view(body)).map((p) => p.origins.map(({ decision }) => decision.id));
    expect(origins(`Först.\n\n${WORDING}`)).toEqual([[], ['BN-12']]);
    expect(origins(`Först.\n\n${WORDING.replace('öppen', 'stängd')}`)).toEqual([[], []]);
  });

  test('names each statute once', () => {
    const { laws } = view('Enligt LSS och SOSFS 2013:6, se LSS.');
    expect(laws.map(({ quote }) => quote)).toEqual(['LSS', 'SOSFS 2013:6']);
  });

  // Was a fault: a term or reference inside the words of a printed link becomes a link around a link.
  test('never puts a link inside a link', () => {
    const [paragraph] = paragraphs(view('Se [regler för banvakt](https://exempel.invalid/b).'));
    expect(paragraph?.html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /u);
  });
});

test('terms are listed in Swedish order', () => {
  const edition = makeEdition([], {
    terms: ['Ö', 'övrigt', 'zon', 'Åka', 'ärm', 'Bana', 'bana 10', 'bana 9'].map((t) =>
      makeTerm(t),
    ),
  });
  expect(termsInOrder(edition).map(({ term }) => term)).toEqual([
    'Bana',
    'bana 9',
    'bana 10',
    'zon',
    'Åka',
    'ärm',
    'Ö',
    'övrigt',
  ]);
});
