import { describe, expect, test } from 'vitest';
import { chosenItems, EVERYTHING, facetsOf } from '../../../src/core/search/facets.ts';
import { indexRecords, postingsOf } from '../../../src/core/search/indexed.ts';
import type { Item } from '../../../src/core/search/items.ts';
import { judge } from '../../../src/core/search/judge.ts';
import { buildLexicon } from '../../../src/core/search/lexicon.ts';
import { rank } from '../../../src/core/search/rank.ts';
import { readQuestion } from '../../../src/core/search/reading.ts';
import type { SearchRecord } from '../../../src/core/search/records.ts';
import { readWordList } from '../../../src/core/search/synonyms.ts';
import { openWordBook } from '../../../src/core/search/word-book.ts';

/** An invented rulebook of a harbour, small enough to know by heart. */
const RECORDS: SearchRecord[] = (
  [
    ['1', 'Bryggor', 'Bryggan ska hållas ren. Båtar förtöjs vid bryggan.'],
    ['2', 'Gästplatser', 'En gäst får ligga högst tre nätter. Plats anvisas av hamnvakten.'],
    ['3', 'Avgifter', 'Gäster betalar avgift vid ankomst. Avgiften framgår av hamntaxan.'],
    ['4', 'Båtupptagning', 'Upptagning av båtar sker i oktober. Hamnvakten anvisar tid.'],
    ['5', 'Avfall', 'Sopor lämnas i miljöstationen. Latrin töms vid bryggan.'],
    ['6', 'El', 'Elen får inte användas till uppvärmning. Kabeln hålls hel.'],
  ] as const
).map(([id, title, text]) => ({
  kind: 'section',
  id,
  key: id,
  region: 'ytterskar',
  title,
  chapter: id,
  editions: ['2030'],
  sentences: text
    .split(/(?<=\.) /u)
    .map((sentence) => ({ anchor: 'p1', text: sentence, requirement: null })),
}));

const LIST = readWordList(
  'content/ytterskar/hamnregler/synonyms.yaml',
  `synonyms:
  - words: [skräp, ta hand om skräp]
    means: [avfall, sopor]
elsewhere:
  - words: [hamntaxa]
    about: Hamntaxan finns inte här.
`,
);

const indexed = indexRecords(RECORDS);
const book = openWordBook(buildLexicon(RECORDS, indexed, LIST.wordList, []));

function ask(query: string) {
  const reading = readQuestion(query, book);
  const ranking = rank(
    reading.concepts,
    postingsOf(indexed),
    indexed.map(({ lengths }) => lengths),
    () => [],
  );
  const { hits, silence, near } = judge(reading, ranking);
  const ids = (all: typeof hits) => all.map(({ record }) => RECORDS[record]?.id);
  return { hits: ids(hits), silence, near: ids(near), reading };
}

describe('the first hit', () => {
  test.each([
    ['brygga', '1'],
    ['bryggornas', '1'],
    ['gästplats', '2'],
    ['gäst plats', '2'],
    ['upptagning', '4'],
    ['upptagning av båt', '4'],
    ['avfal', '5'],
    ['skräp', '5'],
    ['hur många nätter får en gäst ligga', '2'],
    ['anvisar hamnvakten tid', '4'],
    ['uppvarmning', '6'],
    ['betalning', '3'],
  ])('of %j', (query, first) => {
    expect(ask(query).hits[0]).toBe(first);
  });

  test('all words of the question in one sentence go before words spread out', () => {
    expect(ask('gäst avgift ankomst').hits[0]).toBe('3');
  });
});

describe('silence', () => {
  test.each([
    ['simhall', 'unknown-words'],
    ['hamnvaktens lunchrestaurang', 'unknown-words'],
    ['vad ska man', 'no-words'],
    ['vad är ändrat sedan 2029', 'changes'],
    ['vad gällde 2027', 'year'],
    ['hamntaxa el', 'elsewhere'],
  ])('on %j because of %s', (query, reason) => {
    expect(ask(query)).toMatchObject({ hits: [], silence: reason });
  });

  test('offers what came closest, and claims nothing', () => {
    expect(ask('hamnvaktens lunchrestaurang').near.length).toBeGreaterThan(0);
  });

  test('is broken when the text does speak of what is settled elsewhere', () => {
    expect(ask('avgiften framgår av hamntaxan').hits[0]).toBe('3');
  });
});

describe('the word list', () => {
  test('a word in two entries is a problem with both places', () => {
    const { problems } = readWordList(
      'synonyms.yaml',
      'synonyms:\n  - words: [kaj]\n    means: [brygga]\n  - words: [Kaj]\n    means: [plats]\n',
    );
    expect(problems).toMatchObject([
      {
        rule: 'word-list',
        place: { file: 'synonyms.yaml', line: 4 },
        found: '"Kaj" a second time',
        other: { place: { line: 2 } },
      },
    ]);
  });

  test('a figure without quotes and an unknown key are told with their lines', () => {
    const { problems } = readWordList(
      'synonyms.yaml',
      'synonyms:\n  - words: [kaj]\n    means: [1177]\n    meens: [brygga]\n',
    );
    expect(problems.map(({ place }) => place.line).sort()).toEqual([3, 4]);
  });
});

describe('facets', () => {
  const item = (kind: Item['kind'], chapter: string | null, bearer?: string): Item => ({
    kind,
    record: 0,
    id: '',
    number: '',
    clause: 0,
    chapter,
    region: null,
    editions: [],
    sentences: [],
    requirement: bearer ? { class: 'obligation', bearer, id: null } : null,
    term: null,
  });
  const ITEMS = [
    item('section', '1'),
    item('section', '2'),
    item('section', '10'),
    item('requirement', '1', 'Hamnen'),
    item('requirement', '2', 'Gästen'),
    item('requirement', '2', 'Gästen'),
    item('decision', null),
  ];

  test('sections and decisions unasked, requirements when their bearer is chosen', () => {
    expect(chosenItems(ITEMS, EVERYTHING)).toHaveLength(4);
    expect(chosenItems(ITEMS, { ...EVERYTHING, bearer: 'Gästen' })).toHaveLength(2);
  });

  test('every count is what choosing the value gives, and siblings keep theirs', () => {
    for (const choice of [
      EVERYTHING,
      { ...EVERYTHING, kind: 'requirement' as const },
      { ...EVERYTHING, kind: 'requirement' as const, bearer: 'Gästen' },
      { ...EVERYTHING, chapter: '2' },
    ])
      for (const { name, values } of facetsOf(ITEMS, choice))
        for (const [value, count] of values) {
          const given = { ...choice, ...(name === 'kind' ? { class: null, bearer: null } : {}) };
          expect(chosenItems(ITEMS, { ...given, [name]: value })).toHaveLength(count);
        }
    const bearers = facetsOf(ITEMS, { ...EVERYTHING, kind: 'requirement', bearer: 'Gästen' }).find(
      ({ name }) => name === 'bearer',
    );
    expect(bearers?.values).toEqual([
      ['Gästen', 2],
      ['Hamnen', 1],
    ]);
  });

  test('chapters in the order of their numbers', () => {
    const chapters = facetsOf(ITEMS, EVERYTHING).find(({ name }) => name === 'chapter');
    expect(chapters?.values.map(([value]) => value)).toEqual(['1', '2', '10']);
  });
});
