import { describe, expect, test } from 'vitest';
import { withMain, withoutExpectations, withoutRecords } from '../../src/authoring/settle-site.ts';
import { settledList } from '../../src/output/address-guard.ts';

const SITE = '# Vems webbplats\nname: Regler\nmain: norrby/bidrag\n';

describe('site.yaml', () => {
  test('gets another main document', () => {
    expect(withMain(SITE, 'norrby/avgifter')).toBe(
      '# Vems webbplats\nname: Regler\nmain: norrby/avgifter\n',
    );
  });

  test.each([
    ['norrby', '# Vems webbplats\nname: Regler\n'],
    ['norrby/bidrag', '# Vems webbplats\nname: Regler\n'],
    ['norr', SITE],
    ['norrby/avgifter', SITE],
  ])('loses the main document when %s is taken out', (name, expected) => {
    expect(withMain(SITE, null, name)).toBe(expected);
  });
});

test('moved.yaml loses the records of what is taken out', () => {
  const record = (address: string) =>
    `  - address: ${address}\n    to: null\n    reason: Borttagen.\n`;
  const text = `moved:\n${record('/norrby/bidrag/2031/')}${record('/soderby/avgifter/2031/')}`;
  expect(withoutRecords(text, '/norrby/')).toBe(`moved:\n${record('/soderby/avgifter/2031/')}`);
});

test('expectations.yaml loses what it says of what is taken out', () => {
  expect(
    withoutExpectations(
      'norrby/KFN-12:\n  kind: decision\nsoderby/A-1:\n  kind: report\n',
      'norrby',
    ),
  ).toBe('soderby/A-1:\n  kind: report\n');
});

test('the list of addresses loses what a site no longer answers, and keeps what it tells of', () => {
  const line = (address: string, ...anchors: string[]) => ({ address, title: 'T', anchors });
  const page = (address: string, ids: string[], tellsOfMove = false) => ({
    address,
    title: 'T',
    ids,
    tellsOfMove,
  });
  expect(
    settledList(
      [line('/a/', 'p1', 'p2'), line('/b/'), line('/c/', 'p1')],
      [page('/a/', ['p1']), page('/c/', [], true)],
    ),
  ).toEqual({ list: [line('/a/', 'p1'), line('/c/', 'p1')], addresses: 1, anchors: 1 });
});
