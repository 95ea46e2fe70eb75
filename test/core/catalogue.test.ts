import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContentFile, readCatalogue } from '../../src/core/catalogue.ts';
import { latestComplete, yearsNotHeld } from '../../src/core/holdings.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { cases } from '../support/cases.ts';
import { makeDocument, makeEdition } from './support/build.ts';

const file = (path: string, text: string): ContentFile => ({
  path: `content/${path}`,
  text,
  sha256: '0'.repeat(64),
});

const section = (number: string, position: number) =>
  file(
    `exempelregion/skridskobanor/2025/${number}.mdx`,
    `---\nkey: k-${position}\nnumber: "${number}"\nheading: Avsnitt\nposition: ${position}\n---\n\nSe avsnitt 1.1.\n`,
  );

const FILES: ContentFile[] = [
  file('exempelregion/region.yaml', 'name: Exempelregionen\n'),
  file('exempelregion/skridskobanor/document.yaml', 'title: Banor\nshortTitle: Banregler\n'),
  file(
    'exempelregion/skridskobanor/2025/edition.yaml',
    'edition: "2025"\ntitle: Banor\ncompleteness: complete\nadoption: Framgår inte.\n',
  ),
  section('1', 1),
  section('1.1', 2),
  section('1.2', 3),
  // Two faults, so that the order of problems is held to as well.
  section('1.10', 3),
  file('exempelregion/skridskobanor/2025/terms.yaml', 'terms: []\n'),
  file(
    'exempelregion/decisions/BN-1.mdx',
    '---\nid: BN-1\nkind: cited\ntitle: Is\nbody: null\nstatus: Känt.\nsummary: Is.\n---\n',
  ),
  file('grannregion/region.yaml', 'name: Grannregionen\n'),
  file('lista.csv', 'a;b\n'),
];

describe('reading the content', () => {
  test('gives regions, documents, editions and sections in their order', () => {
    const { regions } = readCatalogue(FILES).catalogue;
    expect(regions.map(({ slug, name }) => [slug, name])).toEqual([
      ['exempelregion', 'Exempelregionen'],
      ['grannregion', 'Grannregionen'],
    ]);
    const edition = regions[0]?.documents[0]?.editions[0];
    expect(edition?.id).toBe('exempelregion/skridskobanor/2025');
    expect(edition?.sections.map(({ number }) => number)).toEqual(['1', '1.1', '1.10', '1.2']);
    expect(regions[0]?.decisions.map(({ id }) => id)).toEqual(['BN-1']);
  });

  test('law: the order of the files does not matter', () => {
    const read = (files: readonly ContentFile[]) => {
      const { regions, problems } = buildRulebook(files, '2026-11-21');
      return { regions, problems };
    };
    const inOrder = read(FILES);
    expect(inOrder.problems.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (files) => {
        expect(read(files)).toEqual(inOrder);
      }),
      { numRuns: cases(25) },
    );
  });
});

describe('the editions of a document', () => {
  const edition = (name: string, completeness: 'complete' | 'partial' | 'announced' = 'complete') =>
    makeEdition([], { edition: name, completeness });

  test('the latest complete one is the newest whose whole text is held', () => {
    const held = edition('2025');
    const document = makeDocument(
      edition('2021', 'partial'),
      edition('2023'),
      held,
      edition('2026', 'announced'),
    );
    expect(latestComplete(document)).toBe(held);
    expect(latestComplete(makeDocument(edition('2021', 'partial')))).toBeNull();
  });

  test.each([
    [
      ['2021', '2025', '2026'],
      ['2022', '2023', '2024'],
    ],
    [['2024', '2025'], []],
    [['2025'], []],
    [[], []],
    [['2021', 'utkast'], []],
  ])('between %j, %j are not held', (names, missing) => {
    expect(yearsNotHeld(makeDocument(...names.map((name) => edition(name))))).toEqual(missing);
  });
});
