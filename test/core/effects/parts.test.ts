import { describe, expect, it } from 'vitest';
import { readPairsJson } from '../../../src/core/effects/read-pairs.ts';
import { compareLengths } from '../../../src/core/effects/times.ts';
import { swedishWords } from '../../../src/io/word-list.ts';
import { findReferences } from '../../../src/language/sv/effects/references.ts';
import { smallDifference, writtenForm } from '../../../src/language/sv/effects/writing.ts';

describe('compareLengths', () => {
  it.each([
    [2, 'day', 3, 'day', 1],
    [10, 'day', 10, 'working-day', 1],
    [3, 'weekday', 72, 'hour', null],
    [1, 'month', 30, 'day', null],
    [1, 'month', 14, 'day', -1],
    [24, 'hour', 2, 'day', 1],
    [1, 'week', 7, 'day', null],
  ] as const)('%i %s → %i %s', (a, unitA, b, unitB, expected) => {
    expect(compareLengths({ amount: a, unit: unitA }, { amount: b, unit: unitB })).toBe(expected);
  });
});

describe('findReferences', () => {
  it('finds acts, sections and addresses, and calls a punkt an avsnitt', () => {
    const keys = findReferences(
      'Se punkt 2.4, lagen (2004:168), 3 kap. 2 §, HSLF-FS 2017:40 och hjalp@region.example.',
    ).map((r) => r.key);
    expect(keys).toEqual([
      'avsnitt2.4',
      '2004:168',
      '3kap.2§',
      'hslf-fs2017:40',
      'hjalp@region.example',
    ]);
  });
});

describe('smallDifference', () => {
  it.each([
    ['samverkan', 'samvekran', 'slip'],
    ['vårdhygienska', 'vårdhygieniska', 'slip'],
    ['patient', 'patienten', 'inflection'],
    ['patient', 'patienter', null],
    ['avvisa', 'anvisa', null],
    ['extern', 'intern', null],
    ['informera', 'informeras', null],
  ] as const)('%s / %s', (a, b, expected) => {
    expect(smallDifference(a, b, swedishWords())).toBe(expected);
  });
});

describe('writtenForm', () => {
  it('keeps what differs in meaning apart', () => {
    expect(writtenForm('Inom 3 dagar')).toBe(writtenForm('inom  tre dagar'));
    expect(writtenForm('kl. 8.00')).not.toBe(writtenForm('kl. 9.00'));
    expect(writtenForm('5,8 procent')).not.toBe(writtenForm('58 procent'));
  });
});

describe('readPairsJson', () => {
  it.each([
    ['{', 'is not JSON.'],
    ['[]', 'found no list "pairs".'],
    ['{"pairs":[{"old":null}]}', 'pairs[0] has no "id".'],
    ['{"pairs":[{"id":"a","old":3,"new":null}]}', 'pairs[0].old is neither a text nor null.'],
    ['{"pairs":[{"id":"a"}]}', 'pairs[0] has no text on either side.'],
  ])('%s', (text, problem) => {
    expect(readPairsJson(text)).toEqual({ problem });
  });

  it('keeps id and sides and leaves other fields alone', () => {
    expect(readPairsJson('{"pairs":[{"id":7,"old":null,"new":"x","note":1}]}')).toEqual({
      pairs: [{ id: '7', old: null, new: 'x' }],
    });
  });
});
