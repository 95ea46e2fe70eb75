import { describe, expect, test } from 'vitest';
import { readMdxBody } from '../../src/core/mdx-body.ts';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { decisionsInOrder, recordBlocks, viewDecision } from '../../src/output/decision-view.ts';
import { makeDecision, makeDocument, makeEdition, makeSection } from '../core/support/build.ts';

const PLACE = { file: 'test.mdx', line: 1, column: 1 };
const section = makeSection('1', 'BANAN', 'Banan är öppen.');
const document = makeDocument(
  makeEdition([section], { edition: '2021' }),
  makeEdition([section], { edition: '2025' }),
  makeEdition([], { edition: '2026', completeness: 'announced' }),
);
const order = { edition: '2021', section: '1', wording: 'Banan är öppen.' };
const decision = makeDecision('BN-12', [order], {
  concerns: [
    { document: 'skridskobanor', edition: '2021', section: '1' },
    { document: 'skridskobanor', edition: '2026', section: null },
    { document: 'skridskobanor', edition: null, section: null },
  ],
});
const citing = makeDecision('BN-40', [], {
  cites: [{ id: 'BN-12', quote: 'enligt § 12', place: PLACE }],
});
const region = {
  slug: 'exempelregion',
  name: 'Exempelregionen',
  madeUp: true,
  about: [],
  documents: [document],
  decisions: [decision, citing],
  place: PLACE,
};
const wordings = () => checkWordings(document, [decision]);

describe('the page of a decision', () => {
  const view = viewDecision(decision, region, wordings);

  test('leads to what the decision concerns, as far as it is held', () => {
    expect(view.concerns).toEqual([
      { text: 'Banregler 2021, 1', href: '/exempelregion/skridskobanor/2021/1/' },
      { text: 'Banregler 2026', href: '/exempelregion/skridskobanor/2026/' },
      { text: 'Banregler', href: '/exempelregion/skridskobanor/' },
    ]);
  });

  test('shows the years that are not held between those that are', () => {
    expect(view.orders[0]?.rows.map((row) => ('gap' in row ? row.gap : row.check.status))).toEqual([
      'identical',
      '2022–2024',
      'identical',
      'not-held',
    ]);
  });

  test('leads both ways between decisions that cite each other', () => {
    expect(view.citedBy.map(({ id }) => id)).toEqual(['BN-40']);
    expect(viewDecision(citing, region, wordings).cites.map((c) => c.decision.id)).toEqual([
      'BN-12',
    ]);
  });
});

test('decisions come with the newest first; a case number orders but is no date', () => {
  const dated = makeDecision('BN-1', [], { date: '2020-05-11' });
  const month = makeDecision('BN-2', [], { date: '2019-08' });
  const byCase = makeDecision('BN-3', [], { caseNumber: 'BN 77-2021' });
  const unknown = makeDecision('BN-4', []);
  const sameCase = makeDecision('BN-9', [], { caseNumber: 'BN 12-2021' });
  const order = decisionsInOrder([unknown, month, byCase, dated, sameCase]);
  expect(order.map(({ id }) => id)).toEqual(['BN-9', 'BN-3', 'BN-1', 'BN-2', 'BN-4']);
});

test('a record keeps its headings and gathers its items into lists', () => {
  const body = '## Beslut\n\nSå här:\n\n1. a\n2. b\n\n- c\n\nSlut.\n';
  const { blocks } = readMdxBody('a.mdx', body, 1, { headings: true });
  expect(recordBlocks(makeDecision('BN-12', [], { blocks }))).toEqual([
    { kind: 'heading', text: 'Beslut' },
    { kind: 'text', anchor: 'p1', html: 'Så här:' },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        { anchor: 'p1-1', html: 'a' },
        { anchor: 'p1-2', html: 'b' },
      ],
    },
    { kind: 'list', ordered: false, start: 1, items: [{ anchor: 'p1-3', html: 'c' }] },
    { kind: 'text', anchor: 'p2', html: 'Slut.' },
  ]);
});
