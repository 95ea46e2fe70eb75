import { describe, expect, test } from 'vitest';
import { answerKeys, type KeyHolder } from '../../src/import/answer-keys.ts';
import { importText } from '../../src/import/text-import.ts';
import { bringIn } from '../core/support/brought-in.ts';

const bring = (source: string, holders: readonly KeyHolder[] = []) =>
  importText(source, { sections: new Map(), holders });

describe('keys', () => {
  const text = (about: string) => [`${about} ska skötas enligt avtalet och följas upp varje höst.`];
  const holders: KeyHolder[] = [
    { edition: '2025', number: '1', title: 'Isen', key: 'isen', paragraphs: [] },
    {
      edition: '2025',
      number: '1.1',
      title: 'Öppettider',
      key: 'oppettider',
      paragraphs: text('Grindar och lås'),
    },
    {
      edition: '2025',
      number: '1.2',
      title: 'Allmänt',
      key: 'allmant',
      paragraphs: text('Spolning och plogning'),
    },
    { edition: '2025', number: '2', title: 'Snö', key: 'sno', paragraphs: [] },
    {
      edition: '2025',
      number: '2.1',
      title: 'Allmänt',
      key: 'sno-allmant',
      paragraphs: text('Skottning och sandning'),
    },
    { edition: '2024', number: '4', title: 'Grind', key: 'grind' },
  ];
  const ask = (number: string, title: string, paragraphs: string[]) => {
    const [answer] = answerKeys(
      [{ number, title, level: number.split('.').length, parent: null, paragraphs, key: null }],
      holders,
      '2026',
    );
    return answer;
  };

  test.each([
    [
      'the same text under another number and heading',
      '5.2',
      'Tider',
      text('Grindar och lås'),
      'oppettider',
    ],
    [
      'the same heading, and most of the text',
      '1.1',
      'Öppettider',
      ['Grindar och lås ska skötas enligt avtalet.'],
      'oppettider',
    ],
    [
      'one of two with the same heading, by its text',
      '7.1',
      'Allmänt',
      text('Skottning och sandning'),
      'sno-allmant',
    ],
  ])('%s is surely the same section', (_, number, title, paragraphs, key) => {
    expect(ask(number, title, paragraphs)).toMatchObject({ key, certainty: 'sure' });
  });

  test('the same number and heading with quite another text is left to the editor', () => {
    expect(ask('1.1', 'Öppettider', ['Priser anges i kronor.'])).toMatchObject({
      key: 'oppettider-2',
      certainty: 'proposed',
      candidates: [{ key: 'oppettider', number: '1.1' }],
    });
  });

  test('what is like nothing is surely new, under a name that no edition has used', () => {
    expect(ask('9', 'Grind', ['Priser anges i kronor.'])).toMatchObject({
      key: 'grind-2',
      certainty: 'sure',
      candidates: [],
    });
    expect(ask('9.9', '…', ['Priser anges i kronor.'])?.key).toBe('avsnitt-9-9');
  });

  test('a settled key is never given to another section', () => {
    const section = {
      level: 2,
      parent: null,
      title: 'Öppettider',
      paragraphs: text('Grindar och lås'),
    };
    const [settled, other] = answerKeys(
      [
        { ...section, number: '1.1', key: 'oppettider' },
        { ...section, number: '1.2', key: null },
      ],
      holders,
      '2026',
    );
    expect(settled).toBeNull();
    expect(other?.key).not.toBe('oppettider');
  });

  test('two sections that became one say where they came from, and the other way round', () => {
    const first =
      'Grindar och lås ska skötas enligt avtalet och följas upp varje höst av den som har nyckeln.';
    const second = 'Skottning och sandning görs före klockan sju och betalas av den som beställer.';
    const held = (number: string, title: string, paragraphs: string[]): KeyHolder => ({
      edition: '2025',
      number,
      title,
      key: `k-${number}`,
      paragraphs,
    });
    const given = (number: string, title: string, paragraphs: string[]) => ({
      number,
      title,
      level: 1,
      parent: null,
      paragraphs,
      key: null,
    });
    const merged = answerKeys(
      [given('1', 'Grindar', [first, second])],
      [held('1', 'Grindar', [first]), held('2', 'Skottning', [second])],
      '2026',
    );
    expect(merged[0]).toMatchObject({ key: 'k-1', cameFrom: ['1', '2'] });
    const split = answerKeys(
      [given('1', 'Grindar', [first]), given('2', 'Skottning', [second])],
      [held('1', 'Grindar', [first, second])],
      '2026',
    );
    expect(split.map((answer) => answer?.cameFrom)).toEqual([['1'], ['1']]);
    expect(split.map((answer) => answer?.key)).toEqual(['k-1', 'skottning']);
  });

  test('are cut between words', () => {
    const long = 'Samverkan vid utskrivning från sluten skridskobana och samordnad planering';
    expect(ask('9', long, ['Priser.'])?.key).toBe(
      'samverkan-vid-utskrivning-fran-sluten-skridskobana-och',
    );
  });

  test('come with their reason in the report', () => {
    const { remarks } = bring(
      `1. Snöskottning\n\n1.1. Öppettider\n\n${text('Grindar och lås')}\n`,
      holders,
    );
    expect(remarks.map(({ line, text: told }) => `${line} ${told}`)).toEqual([
      '1 1: key snoskottning is only proposed (taken as new for now; perhaps like text, heading and place as 2025 1, likeness 1.00). Candidates: 1 Isen (likeness 1.00).',
      '3 1.1: key oppettider (the same text as 2025 1.1).',
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
