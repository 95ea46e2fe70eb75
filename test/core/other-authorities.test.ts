import { describe, expect, test } from 'vitest';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';

/** The invented rulebooks of other authorities: none of them is of the first rulebook's field. */
const EXAMPLES = [
  { name: 'norrby', today: '2033-03-01', newest: '2033', language: 'sv' },
  { name: 'rowing-club', today: '2043-05-01', newest: '2043', language: 'en' },
] as const;

const built = (name: string, today: string) =>
  buildRulebook(readContentFolder(`examples/${name}`), today);

/** Who bears what in the newest edition, by section: read by hand from the text. */
const BEARERS: Record<string, readonly (readonly [section: string, bearer: string])[]> = {
  norrby: [
    ['1.1', 'Kommunen'],
    ['1.3', 'Föreningen'],
    ['1.3', 'Föreningen'],
    ['2.1', 'Föreningen'],
    ['2.1', 'Föreningen'],
    ['2.2', 'Föreningen'],
    ['2.2', 'Föreningen'],
    ['2.3', 'Nämnden'],
    ['2.3', 'Föreningen'],
    ['3.1', 'Föreningen'],
    ['3.2', 'Nämnden'],
    ['4.1', 'Föreningen'],
    ['4.1', 'Föreningen'],
    ['5.1', 'Föreningen'],
    ['5.1', 'Kassören'],
    ['5.2', 'Nämnden'],
    ['5.2', 'Föreningen'],
    ['5.3', 'Föreningen'],
  ],
  'rowing-club': [
    ['2.1', 'Member'],
    ['2.1', 'Committee'],
    ['2.2', 'Member'],
    ['2.2', 'Committee'],
    ['3.1', 'Member'],
    ['3.1', 'Member'],
    ['3.2', 'Member'],
    ['3.2', 'Member'],
    ['3.3', 'Guest'],
    ['3.3', 'Member'],
    ['4.1', 'Member'],
    ['4.1', 'Captain'],
    ['4.2', 'Member'],
    ['4.2', 'Captain'],
    ['5.1', 'Committee'],
    ['5.1', 'Member'],
  ],
};

describe.each(EXAMPLES)('$name', ({ name, today, newest, language }) => {
  const rulebook = built(name, today);

  test('is held without a problem, marked as made up, in three editions with decisions', () => {
    expect(rulebook.problems).toEqual([]);
    const [region] = rulebook.regions;
    expect(region?.madeUp).toBe(true);
    expect(region?.documents[0]?.editions).toHaveLength(3);
    expect(region?.decisions.length).toBeGreaterThanOrEqual(3);
    expect(rulebook.main?.edition.edition).toBe(newest);
    expect(rulebook.settings.language).toBe(language);
  });

  test('binds those whom its own words and data name', () => {
    const [, reading] =
      [...rulebook.readings].find(([edition]) => edition.edition === newest) ?? [];
    const found = reading?.requirements.map(({ section, bearer }) => [section, bearer.name]);
    expect(found).toEqual(BEARERS[name]);
  });
});

test('a rulebook of chapters and signs leads from one to another', () => {
  const { main } = built('norrby', '2033-03-01');
  const references = main?.edition.sections.flatMap((section) =>
    section.references.map(({ quote, target }) => [section.number, quote, target]),
  );
  expect(references).toContainEqual(['2.3', '1 kap. 3 §', '1.3']);
});
