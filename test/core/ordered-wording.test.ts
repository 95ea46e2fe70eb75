import { describe, expect, test } from 'vitest';
import type { Decision, RulebookDocument } from '../../src/core/model.ts';
import { checkWordings, firstDifference } from '../../src/core/ordered-wording.ts';
import { makeDecision, makeDocument, makeEdition, makeSection } from './support/build.ts';

const WORDING = 'Banan ska hålla öppet minst 5 timmar – och får inte stängas före skymningen.';

const decision = makeDecision('BN-12', [{ edition: '2021', section: '1.1', wording: WORDING }]);

/** A document whose 1.1 reads so in each of the years. */
function documentWith(texts: Record<string, string>): RulebookDocument {
  return makeDocument(
    ...Object.entries(texts).map(([edition, text]) =>
      makeEdition([makeSection('1', 'ALLMÄNT', 'Text.'), makeSection('1.1', 'Öppettider', text)], {
        edition,
      }),
    ),
  );
}

function statuses(document: RulebookDocument, ...decisions: Decision[]) {
  return checkWordings(document, decisions).map(
    (check) => `${check.decision.id} ${check.edition.edition}: ${check.status}`,
  );
}

function statusOf(text: string) {
  return checkWordings(documentWith({ 2021: text }), [decision])[0];
}

describe('how an ordered wording stands in an edition', () => {
  test.each([
    ['identical', 'to the letter', WORDING],
    [
      'identical',
      'in other white space',
      WORDING.replaceAll(' ', '  \n').replace('5  \n', '5\u00a0'),
    ],
    ['identical', 'as one paragraph among others', `Först.\n\n${WORDING}\n\nSist.`],
    ['identical', 'with emphasis', WORDING.replace('inte', '*inte*')],
    ['typography', 'with another dash', WORDING.replace('–', '-')],
    ['differs', 'with another word', WORDING.replace('minst', 'högst')],
    ['differs', 'with another digit', WORDING.replace('5', '6')],
    ['differs', 'without "inte"', WORDING.replace('inte ', '')],
    ['differs', 'with a capital', WORDING.replace('skymningen', 'Skymningen')],
    ['differs', 'with a sentence more in the same paragraph', `${WORDING} Alltid.`],
    ['differs', 'without its last full stop', WORDING.slice(0, -1)],
  ])('%s: %s', (status, _, text) => {
    expect(statusOf(text)?.status).toBe(status);
  });

  test('the paragraph is named, and where the texts part', () => {
    const check = statusOf(`Först.\n\n${WORDING.replace('inte ', '')}`);
    expect(check?.anchors).toEqual(['p2']);
    expect(check?.difference).toEqual({
      ordered: 'inte stängas före skymningen.',
      found: 'stängas före skymningen.',
    });
  });

  test('a wording of several paragraphs needs them all', () => {
    const both = makeDecision('BN-12', [
      { edition: '2021', section: '1.1', wording: `${WORDING}\n\nTiderna anslås.` },
    ]);
    const check = (text: string) => checkWordings(documentWith({ 2021: text }), [both])[0];
    expect(check(`${WORDING}\n\nTiderna anslås.`)).toMatchObject({
      status: 'identical',
      anchors: ['p1', 'p2'],
    });
    expect(check(`${WORDING}\n\nTiderna anslås inte.`)?.status).toBe('differs');
    expect(check(WORDING)?.status).toBe('differs');
  });
});

describe('through the years', () => {
  test('the edition it was ordered for and every later one are checked, none before', () => {
    const document = documentWith({ 2019: 'Annat.', 2021: WORDING, 2022: WORDING, 2025: 'Annat.' });
    expect(statuses(document, decision)).toEqual([
      'BN-12 2021: identical',
      'BN-12 2022: identical',
      'BN-12 2025: differs',
    ]);
  });

  test('the section is followed by its key, so that it may be renumbered', () => {
    const renumbered = makeEdition(
      [
        makeSection('1', 'ALLMÄNT', 'Text.'),
        makeSection('1.1', 'Annat', 'Annat.'),
        { ...makeSection('1.2', 'Tider', WORDING), key: 'k-1-1' },
      ].map((s) => (s.number === '1.1' ? { ...s, key: 'annat' } : s)),
      { edition: '2025' },
    );
    const [first] = documentWith({ 2021: WORDING }).editions;
    const checks = checkWordings(makeDocument(first as typeof renumbered, renumbered), [decision]);
    expect(checks.map((c) => [c.edition.edition, c.section?.number, c.status])).toEqual([
      ['2021', '1.1', 'identical'],
      ['2025', '1.2', 'identical'],
    ]);
  });

  test('a section that is gone from a complete edition differs; from one not held, nobody knows', () => {
    const [first] = documentWith({ 2021: WORDING }).editions;
    const gone = makeEdition([makeSection('1', 'ALLMÄNT', 'Text.')], { edition: '2024' });
    const partial = makeEdition([], { edition: '2025', completeness: 'partial' });
    const announced = makeEdition([], { edition: '2026', completeness: 'announced' });
    const document = makeDocument(first as typeof gone, gone, partial, announced);
    expect(statuses(document, decision)).toEqual([
      'BN-12 2021: identical',
      'BN-12 2024: differs',
      'BN-12 2025: not-held',
      'BN-12 2026: not-held',
    ]);
  });

  test('a later decision on the same section takes over from its year', () => {
    const later = makeDecision('BN-40', [{ edition: '2023', section: '1.1', wording: 'Annat.' }], {
      kind: 'decision',
    });
    const document = documentWith({ 2021: WORDING, 2022: WORDING, 2023: 'Annat.', 2025: 'Annat.' });
    expect(statuses(document, decision, later)).toEqual([
      'BN-12 2021: identical',
      'BN-12 2022: identical',
      'BN-12 2023: superseded',
      'BN-12 2025: superseded',
      'BN-40 2023: identical',
      'BN-40 2025: identical',
    ]);
  });

  test('a recorded departure gives its reason for its own year only', () => {
    const reason = 'Nämnden ändrade sig.';
    const explained = makeDecision('BN-12', [
      {
        edition: '2021',
        section: '1.1',
        wording: WORDING,
        departures: [{ edition: '2022', reason }],
      },
    ]);
    const document = documentWith({ 2021: WORDING, 2022: 'Annat.', 2023: 'Annat.' });
    expect(checkWordings(document, [explained]).map((c) => [c.status, c.reason])).toEqual([
      ['identical', null],
      ['differs', reason],
      ['differs', null],
    ]);
  });

  test('the decision of another region says nothing here', () => {
    const foreign = { ...decision, region: 'grannregion' };
    expect(checkWordings(documentWith({ 2021: WORDING }), [foreign])).toEqual([]);
  });
});

test('firstDifference begins at the word in which the texts part', () => {
  expect(firstDifference('inom fem dagar', 'inom tre dagar')).toEqual({
    ordered: 'fem dagar',
    found: 'tre dagar',
  });
  expect(firstDifference('inom 25 dagar', 'inom 28 dagar').ordered).toBe('25 dagar');
  expect(firstDifference('a b c d e f g h', 'x')).toEqual({ ordered: 'a b c d e f …', found: 'x' });
});
