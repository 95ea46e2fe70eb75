import { describe, expect, test } from 'vitest';
import { type KeyHolder, proposeKey } from '../../src/import/keys.ts';
import { importText } from '../../src/import/text-import.ts';
import { bringIn } from '../core/support/brought-in.ts';

const bring = (source: string, holders: readonly KeyHolder[] = []) =>
  importText(source, { sections: new Map(), holders });

describe('keys', () => {
  const holders: KeyHolder[] = [
    { edition: '2025', number: '1.1', title: 'Öppettider', key: 'oppettider' },
    { edition: '2025', number: '2.1', title: 'Allmänt', key: 'allmant' },
    { edition: '2025', number: '3.1', title: 'Allmänt', key: 'isen-allmant' },
    { edition: '2024', number: '4', title: null, key: 'grind' },
  ];
  const propose = (number: string, title: string, taken: string[] = [], chapterTitle = 'Snö') =>
    proposeKey({ number, title, chapterTitle }, holders, new Set(taken));

  test.each([
    ['the same number and heading', '1.1', 'Öppettider', 'oppettider'],
    ['the only section with that heading, elsewhere', '5.2', 'ÖPPETTIDER', 'oppettider'],
    ['one of several with that heading, by its number', '3.1', 'Allmänt', 'isen-allmant'],
    ['one of several with that heading, elsewhere: no guess', '7.1', 'Allmänt', 'sno-allmant'],
    ['the same number, another heading: a new section', '1.1', 'Priser', 'priser'],
    ['a new heading whose key another section has used', '9', 'Grind', 'sno-grind'],
    ['a heading without letters', '9.9', '…', 'avsnitt-9-9'],
  ])('%s', (_, number, title, key) => {
    expect(propose(number, title).key).toBe(key);
  });

  test('are never given twice in a run', () => {
    expect(propose('1.1', 'Öppettider', ['oppettider']).key).toBe('sno-oppettider');
    expect(propose('1.1', 'Öppettider', ['oppettider', 'sno-oppettider']).key).toBe(
      'sno-oppettider-2',
    );
  });

  test('are cut between words', () => {
    const long = 'Samverkan vid utskrivning från sluten skridskobana och samordnad planering';
    expect(propose('9', long).key).toBe('samverkan-vid-utskrivning-fran-sluten-skridskobana-och');
  });

  test('come with their reason in the report', () => {
    const { remarks } = bring('1. Snöskottning\n\n1.1. Öppettider\n\nText.\n', holders);
    expect(remarks.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 1: key snoskottning (new, from its heading).',
      '3 1.1: key oppettider (same number and heading in 2025).',
    ]);
  });
});

describe('what an editor has settled is kept', () => {
  const source = '1. BANAN\n\nBanan ska spolas när det är\n\nkallt. Isen ska vara halk.\n';
  const [first] = bringIn(source).imported.sections;
  if (!first) throw new Error('nothing found');

  test('key, heading, notes, references and corrections', () => {
    const settled = {
      ...first.data,
      key: 'isbanan',
      heading: 'Banan',
      keyReason: 'Samma avsnitt som förut.',
      notes: [{ kind: 'slip' as const, quote: 'ska vara halk', suggestion: 'ska vara hal' }],
      references: [{ quote: 'Isen', target: null, reason: 'Ingen hänvisning.' }],
      corrections: [
        { ...first.data.corrections[0], reason: 'Läst mot förlagan.' },
        {
          kind: 'conversion' as const,
          line: 5,
          printed: 'halk',
          reading: 'hal',
          certainty: 'certain' as const,
          reason: 'Bokstav för mycket.',
        },
      ] as typeof first.data.corrections,
    };
    const [again] = bringIn(source, [settled]).imported.sections;
    expect(again?.data).toEqual(settled);
    expect(again?.body).toBe('Banan ska spolas när det är kallt. Isen ska vara hal.\n');
  });

  test('and new proposals are told and the old ones are not', () => {
    const more = `${source}\nSe [kartan](#).\n`;
    const { remarks } = importText(more, {
      sections: new Map([['1', first.data]]),
      holders: [],
    });
    expect(remarks.map(({ text }) => text)).toEqual([
      '1: lost-link (certain): "[kartan](#)" read as "kartan".',
    ]);
  });
});

describe('faults that were mended', () => {
  // Was a fault: a heading of the body that the contents list lacks is swallowed by the section before it, without a
  // remark; and since a heading has no full stop, it is even joined to its own text as a page break.
  test('a heading that the contents list lacks is found or remarked on', () => {
    const { sections, remarks } = bring(
      'Innehåll\n\n1. BANAN\t1\n1.1. Is\t1\n\n1. BANAN\n\n1.1. Is\n\nText.\n\n1.2. Snö\n\nText.\n',
    );
    const found = sections.some(({ data }) => data.number === '1.2');
    const told = remarks.some(
      ({ text }) => text.startsWith('1.2') || /not in the contents/u.test(text),
    );
    expect(found || told).toBe(true);
  });

  // Was a fault: the two corrections around a short middle part overlap ("är kall\n\noch våt", "och våt\n\nför alla."):
  // the second one is never applied, and the check then says that it is not in the source.
  test('two page breaks around two words are both mended', () => {
    const { edition, account } = bringIn('1. BANAN\n\nBanan är kall\n\noch våt\n\nför alla.\n');
    expect(account.problems).toEqual([]);
    expect(edition.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'Banan är kall och våt för alla.',
    ]);
  });

  // Was a fault: the printed form of a page break is put together with bare line breaks, so a space on the blank line
  // (common in converted text) makes it unlike the source.
  test('a page break whose blank line holds a space is mended', () => {
    const { account } = bringIn('1. BANAN\n\nBanan spolas när det är\n \nkallt ute.\n');
    expect(account.problems).toEqual([]);
  });

  // Was a fault: without a contents list, a heading whose number cannot follow the one before becomes a paragraph (and may
  // be joined to the next) without a remark.
  test('a heading with an unlikely number is remarked on when there is no contents list', () => {
    const { remarks } = bring('1. BANAN\n\nText.\n\n1.2. Snö\n\nText.\n');
    expect(remarks.some(({ line, text }) => line === 5 && !text.includes('read as'))).toBe(true);
  });
});
