import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listFileOf,
  promisedAnchors,
  readAddressList,
  writeAddressList,
} from '../../src/output/address-list.ts';

const SECTION = '/region/regler/2025/2.7.3/';

describe('the list of published addresses', () => {
  test('is written to be read: what it was, and runs of anchors', () => {
    const files = writeAddressList([
      { address: '/region/regler/2025/edition.json', title: '', anchors: [] },
      {
        address: SECTION,
        title: '2.7.3 ”Remiss” och "svar"',
        anchors: ['p1', 'p2', 'p3', 'p3-1', 'p3-2', 'p5'],
      },
      { address: '/region/beslut/RS-1/', title: 'RS § 1', anchors: ['p1'] },
    ]);
    expect(Object.fromEntries(files)).toEqual({
      'region/beslut.txt': '/region/beslut/RS-1/ "RS § 1" p1\n',
      'region/regler/2025.txt':
        '/region/regler/2025/2.7.3/ "2.7.3 ”Remiss” och \\"svar\\"" p1..p3 p3-1..p3-2 p5\n/region/regler/2025/edition.json\n',
    });
  });

  test('promises places under every kind of number', () => {
    const ids = [
      'avsnitt-3a',
      'IV-p2',
      'avsnitt-bilaga-1',
      'rubrik-forord-p1-2',
      'a-A.1-kap-2',
      '2.3-2-p1',
    ];
    expect(promisedAnchors(SECTION, [...ids, 'innehall', 'avsnitt-', 'p', 'x-p1'])).toEqual(ids);
  });

  test('puts many runs on lines of their own, so that one change is one line', () => {
    const anchors = Array.from({ length: 11 }, (_, i) => [`${i}.1-p1`, `${i}.1-p2`]).flat();
    const address = '/region/regler/2025/hela/';
    const [text = ''] = writeAddressList([{ address, title: 'Hela', anchors }]).values();
    expect(text.split('\n').slice(0, 3)).toEqual([
      `${address} "Hela"`,
      '  0.1-p1..0.1-p2',
      '  1.1-p1..1.1-p2',
    ]);
    expect(readAddressList('x.txt', text).listed[0]?.anchors).toEqual(anchors);
  });

  test('gives back what was written, whatever it was', () => {
    const name = fc.stringMatching(/^[a-zåäö0-9][a-zåäö0-9-]{0,5}$/u);
    const anchor = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }))
        .map(([p, i]) => `p${p}-${i}`),
      fc.integer({ min: 1, max: 30 }).map((p) => `p${p}`),
      name,
    );
    const one = fc.record({
      address: fc
        .array(name, { maxLength: 5 })
        .map((parts) => `/${parts.map((p) => `${p}/`).join('')}`),
      title: fc.string(),
      anchors: fc.uniqueArray(anchor, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ address }) => address }), (list) => {
        const read = [...writeAddressList(list)].map(([file, text]) => readAddressList(file, text));
        expect(read.flatMap(({ problems }) => problems)).toEqual([]);
        const byAddress = (a: { address: string }, b: { address: string }) =>
          a.address < b.address ? -1 : 1;
        const back = read
          .flatMap(({ listed }) => listed)
          .map(({ address, title, anchors }) => ({ address, title, anchors }));
        expect(back.sort(byAddress)).toEqual([...list].sort(byAddress));
      }),
    );
  });

  test('a line that cannot be read is told, with its place', () => {
    const { problems } = readAddressList('published/x.txt', '/a/ "A" p1\n/b/ "B\n');
    expect(problems).toMatchObject([
      {
        rule: 'published-address',
        place: { file: 'published/x.txt', line: 2 },
        found: 'the line "/b/ "B"',
      },
    ]);
  });

  test.each([
    ['/', 'webbplatsen.txt'],
    ['/2.7.3/', 'webbplatsen.txt'],
    ['/om/kallor/', 'webbplatsen.txt'],
    ['/region/regler/', 'region/regler.txt'],
    ['/region/regler/jamfor/', 'region/regler.txt'],
    ['/region/regler/2025/', 'region/regler/2025.txt'],
    ['/region/regler/andringar/2024-2025/changes.json', 'region/regler/andringar.txt'],
    ['/region/beslut/RS-1/', 'region/beslut.txt'],
  ])('%s stands in %s', (address, file) => {
    expect(listFileOf(address)).toBe(file);
  });

  test('promises places that others link to, and no furniture of the page', () => {
    const ids = [
      'innehall',
      'rubrik',
      'p1',
      'p0-1',
      '2.7.3-p4-1',
      'avsnitt-2.7.3',
      'a-2.7.3-2.8',
      'utgava-2025',
      'q',
      'begrepp-hamn',
      'p1',
    ];
    expect(promisedAnchors(SECTION, ids)).toEqual([
      'p1',
      'p0-1',
      '2.7.3-p4-1',
      'avsnitt-2.7.3',
      'a-2.7.3-2.8',
      'utgava-2025',
    ]);
    expect(promisedAnchors('/begrepp/', ['innehall', 'halsocentral'])).toEqual(['halsocentral']);
  });
});
