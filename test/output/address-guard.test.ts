import { describe, expect, test } from 'vitest';
import type { MovedAddress } from '../../src/core/moved.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { type Answering, extendedList, guardAddresses } from '../../src/output/address-guard.ts';
import type { ListedLine } from '../../src/output/address-list.ts';

const line = (address: string, ...anchors: string[]): ListedLine => ({
  address,
  title: `Sidan ${address}`,
  anchors,
  file: 'published/r/regler/2025.txt',
  line: 7,
});
const page = (address: string, ...ids: string[]): Answering => ({
  address,
  title: address,
  ids,
  tellsOfMove: false,
});
const telling = (address: string): Answering => ({ ...page(address), tellsOfMove: true });
const record = (whole: string, to: string | null): MovedAddress => {
  const [address = '', anchor = null] = whole.split('#');
  return {
    address,
    anchor,
    to,
    reason: 'Skäl.',
    place: { file: 'content/moved.yaml', line: 2, column: 5 },
  };
};
const told = (...args: Parameters<typeof guardAddresses>) =>
  guardAddresses(...args).map(formatProblem);

describe('what has been published', () => {
  test('and answers is no problem, and more is none either', () => {
    expect(
      told([line('/r/2.1/', 'p1')], [page('/r/2.1/', 'p1', 'p2'), page('/r/2.2/')], []),
    ).toEqual([]);
  });

  test('and would stop answering is told with the address, what it was, and how to mend it', () => {
    expect(told([line('/r/2.1/', 'p1', 'p2')], [page('/r/2.2/')], [])).toEqual([
      `published/r/regler/2025.txt:7:1 error published-address
  Found nothing at /r/2.1/, expected the page ”Sidan /r/2.1/”, which has been published there.
  Bring it back, or say in content/moved.yaml what became of it: address: /r/2.1/, to: (an address, or null), reason: (Swedish, for readers).`,
    ]);
  });

  test('and loses a place on the page is told for every place', () => {
    expect(told([line('/r/2.1/', 'p1', 'p2', 'p3')], [page('/r/2.1/', 'p1')], [])).toEqual(
      ['p2', 'p3'].map(
        (anchor) => `published/r/regler/2025.txt:7:1 error published-address
  Found no "${anchor}" on /r/2.1/, expected the place #${anchor} on the page ”Sidan /r/2.1/”, which has been published.
  Bring it back, or say in content/moved.yaml what became of it: address: "/r/2.1/#${anchor}", to: (an address, "#p1" or null), reason: (Swedish, for readers).`,
      ),
    );
  });

  test('is kept where it is the change log of two editions with a third between them now', () => {
    const [text = ''] = told([line('/r/regler/andringar/2021-2025/changes.json')], [], []);
    expect(text).toContain(
      'Keep it with keepPairs: [["2021", "2025"]] in document.yaml, or say in content/moved.yaml',
    );
  });

  test('answers for all its places when the page says what became of it', () => {
    const records = [record('/r/2.1/', '/r/2.2/#p1')];
    expect(
      told([line('/r/2.1/', 'p1')], [telling('/r/2.1/'), page('/r/2.2/', 'p1')], records),
    ).toEqual([]);
  });
});

describe('what became of an address', () => {
  const listed = [line('/r/2.1/', 'p1', 'p2')];
  const found = (records: MovedAddress[], built: Answering[]) =>
    guardAddresses(listed, built, records).map((problem) => problem.found);

  test('must lead to something that answers itself', () => {
    const built = [page('/r/2.1/', 'p1', 'p2'), telling('/r/9/')];
    for (const to of ['/r/3/', '/r/2.1/#p7', '/r/9/']) {
      expect(found([record('/r/2.1/#p2', to)], built)).toEqual([`a way from /r/2.1/#p2 to ${to}`]);
    }
    expect(found([record('/r/2.1/#p2', '/r/2.1/#p1')], built)).toEqual([]);
    expect(found([record('/r/2.1/#p2', null)], built)).toEqual([]);
  });

  test('must be of an address that somebody can have', () => {
    const built = [page('/r/2.1/', 'p1', 'p2')];
    expect(found([record('/r/8/', null)], built)).toEqual(['what became of /r/8/']);
    expect(found([record('/r/2.1/#p8', null)], built)).toEqual(['what became of /r/2.1/#p8']);
  });

  test('must not be said of what is there', () => {
    expect(found([record('/r/2.1/', null)], [page('/r/2.1/', 'p1', 'p2')])).toEqual([
      'what became of /r/2.1/, where a page answers',
    ]);
    expect(found([record('/r/2.1/#p2', null)], [page('/r/2.1/', 'p1', 'p2', 'p2')])).toEqual([
      'what became of /r/2.1/#p2, which is still on the page',
    ]);
  });
});

describe('adding to the list', () => {
  test('keeps what stands there, with the title it had, and counts what is new', () => {
    const { list, addresses, anchors } = extendedList(
      [line('/r/2.1/', 'p1', 'p2'), line('/r/gone/')],
      [page('/r/2.1/', 'p1', 'p3', 'rubrik'), page('/r/2.2/', 'p1'), telling('/r/gone/')],
    );
    expect({ addresses, anchors }).toEqual({ addresses: 1, anchors: 1 });
    expect(list.map(({ address, title, anchors: all }) => [address, title, all])).toEqual([
      ['/r/2.1/', 'Sidan /r/2.1/', ['p1', 'p3', 'p2']],
      ['/r/gone/', 'Sidan /r/gone/', []],
      ['/r/2.2/', '/r/2.2/', ['p1']],
    ]);
  });
});
