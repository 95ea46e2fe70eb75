import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/core/compare/tokens.ts';
import { withoutMuted, wordDifference } from '../../../src/core/compare/word-runs.ts';

const shown = (older: string, newer: string): string =>
  wordDifference(older, newer)
    .runs.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

test.each([
  ['2.7.3', ['2.7.3']],
  ['avsnitt 2.7.3.', ['avsnitt', '2.7.3', '.']],
  ['5,8 procent', ['5,8', 'procent']],
  ['kl. 08.00–17:00', ['kl', '.', '08.00', '–', '17:00']],
  ['lagen (2017:30)', ['lagen', '(', '2017:30', ')']],
  ['10 000 kronor', ['10 000', 'kronor']],
  ['1\u00a0250\u00a0000,50 kr', ['1\u00a0250\u00a0000,50', 'kr']],
  ['2 100 000 i 2.7 100', ['2 100 000', 'i', '2.7', '100']],
  ['2025-01-31', ['2025-01-31']],
  ['hälso- och e-tjänst', ['hälso-', 'och', 'e-tjänst']],
  ['HC:s <https://a.se/b?c=1>.', ['HC:s', '<', 'https://a.se/b?c=1', '>', '.']],
  ['11 a §', ['11', 'a', '§']],
])('tokens of %s', (text, words) => {
  expect(tokens(text).map((token) => token.word)).toEqual(words);
});

describe('a reader sees', () => {
  test.each([
    [
      'whole references',
      'enligt avsnitt 2.7.3.',
      'enligt avsnitt 2.7.4.',
      'enligt avsnitt [-2.7.3-]{+2.7.4+}.',
    ],
    [
      'whole decimals and times',
      'högst 5,8 före 08.00',
      'högst 5,9 före 08.30',
      'högst [-5,8-]{+5,9+} före [-08.00-]{+08.30+}',
    ],
    ['whole words', 'inom tre vardagar', 'inom fem vardagar', 'inom [-tre-]{+fem+} vardagar'],
    [
      'a new sentence with its own full stop',
      'Första meningen. Tredje meningen.',
      'Första meningen. Andra meningen. Tredje meningen.',
      'Första meningen.{+ Andra meningen.+} Tredje meningen.',
    ],
    [
      'an added clause with its comma',
      'Planen ska följas.',
      'Planen ska följas, om inget annat sägs.',
      'Planen ska följas{+, om inget annat sägs+}.',
    ],
    [
      'a clause that goes and a sentence that comes, whatever words recur',
      'Båten får ligga kvar över natten och endast om ägaren har betalat avgiften.',
      'Båten får ligga kvar över natten. Om ägaren vill ligga kvar längre ska avgiften betalas i förväg.',
      'Båten får ligga kvar över natten[- och endast om ägaren har betalat avgiften-].{+ Om ägaren vill ligga kvar längre ska avgiften betalas i förväg.+}',
    ],
    [
      'a sentence cut in two as one',
      'Hamnvakten för bok över gästerna och lämnar boken till kontoret varje kväll.',
      'Hamnvakten för bok över gästerna. Hamnvakten lämnar boken till kontoret varje kväll.',
      'Hamnvakten för bok över gästerna[- och-]{+. Hamnvakten+} lämnar boken till kontoret varje kväll.',
    ],
    [
      'no word or two left standing in what was written anew',
      'Slangen rullas upp av gästen och hängs på sin krok efter varje tankning.',
      'Slangen lämnas av den som sist tankade i ett gott och rent skick efter varje tankning.',
      'Slangen [-rullas upp av gästen och hängs på sin krok-]{+lämnas av den som sist tankade i ett gott och rent skick+} efter varje tankning.',
    ],
    [
      'short texts with nothing in common whole',
      'Grinden är låst.',
      'Porten står öppen.',
      '[-Grinden är låst.-]{+Porten står öppen.+}',
    ],
    ['white space as a change where only that differs', 'a  b', 'a b', 'a[-  -]{+ +}b'],
  ])('%s', (_, older, newer, expected) => {
    expect(shown(older, newer)).toBe(expected);
  });

  test('typography muted beside changed words, and shown where it is all that differs', () => {
    const muted = (older: string, newer: string) =>
      wordDifference(older, newer).runs.filter((run) => run.muted).length;
    expect(muted("Hamnens 'gästbrygga' är stängd.", 'Hamnens ’gästbrygga’ är öppen.')).toBe(4);
    expect(muted("Hamnens 'gästbrygga' är stängd.", 'Hamnens ’gästbrygga’ är stängd.')).toBe(0);
    expect(
      withoutMuted(wordDifference("'Bryggan' är stängd.", '’Bryggan’ är öppen.').runs),
    ).toEqual([
      { kind: 'same', text: '’Bryggan’ är ' },
      { kind: 'deleted', text: 'stängd' },
      { kind: 'inserted', text: 'öppen' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('two whole wordings where too little is common', () => {
    const older = 'Kommunen svarar för vägarnas underhåll och snöröjning från november till april.';
    const newer =
      'Badvakter med giltig utbildning finns alltid på plats så länge bassängen är öppen.';
    const difference = wordDifference(older, newer);
    expect(difference.rewritten).toBe(true);
    expect(difference.runs.map((run) => run.text)).toEqual([older, newer]);
  });

  test('two whole wordings where the edit is too long to be worked out', () => {
    const older = Array.from({ length: 900 }, (_, i) => `ord${i} och`).join(' ');
    const newer = Array.from({ length: 900 }, (_, i) => `annat${i} och`).join(' ');
    expect(wordDifference(older, newer).rewritten).toBe(true);
  });
});
