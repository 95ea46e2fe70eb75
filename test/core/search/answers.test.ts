import { describe, expect, test } from 'vitest';
import { answerTo, type Sources } from '../../../src/core/search/answer.ts';
import { chosenItems, EVERYTHING, facetsOf } from '../../../src/core/search/facets.ts';
import { indexRecords } from '../../../src/core/search/indexed.ts';
import type { Item } from '../../../src/core/search/items.ts';
import { buildLexicon, indexTermsOf } from '../../../src/core/search/lexicon.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { packPostings } from '../../../src/core/search/postings.ts';
import type { SearchRecord } from '../../../src/core/search/records.ts';
import type { SearchTable } from '../../../src/core/search/table.ts';
import { traitsOf } from '../../../src/core/search/traits.ts';
import { readWordList } from '../../../src/core/search/word-list.ts';

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
  document: 'hamnregler',
  title,
  chapter: id,
  editions: ['2030'],
  sentences: text
    .split(/(?<=\.) /u)
    .map((sentence) => ({ anchor: 'p1', text: sentence, requirements: [] })),
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
const lexicon = buildLexicon(RECORDS, indexed, LIST.wordList, []);
const table: SearchTable = {
  records: RECORDS.map((record, i) => [
    record.id,
    record.chapter ?? '',
    record.editions,
    indexed[i]?.terms[0]?.length ?? 0,
    record.sentences.map(({ text }) => traitsOf(text)).join(''),
    0,
  ]),
  postings: packPostings(indexed, indexTermsOf(lexicon)),
  terms: [],
};
const index = openIndex('gallande', lexicon, table);
const SOURCES: Sources = {
  numbers: async () => ({
    region: 'ytterskar',
    document: 'hamnregler',
    documents: [['ytterskar', 'hamnregler', 'Hamnregler', '2030']],
    edition: '2030',
    sections: RECORDS.map(({ id }): [string] => [id]),
    editions: [],
    elsewhere: [],
    decisions: [],
    laws: [],
    otherWordings: false,
    highestRequirement: 0,
  }),
  index: async () => index,
  requirements: async () => ({ bearers: [], requirements: [] }),
};

async function ask(query: string) {
  const answer = await answerTo(query, null, SOURCES);
  const ids = (items: typeof answer.items) => items.map(({ id }) => id);
  return { ...answer, hits: ids(answer.items), nearest: ids(answer.near) };
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
  ])('of %j', async (query, first) => {
    expect((await ask(query)).hits[0]).toBe(first);
  });

  test('all words of the question in one sentence go before words spread out', async () => {
    expect((await ask('gäst avgift ankomst')).hits[0]).toBe('3');
  });
});

describe('silence', () => {
  test.each([
    ['simhall', 'unknown-words'],
    ['hamnvaktens lunchrestaurang simhall', 'unknown-words'],
    ['hamnen i Göteborg', 'unknown-words'],
    ['vad ska man', 'no-words'],
    ['vad är ändrat sedan 2029', 'changes'],
    ['vad gällde 2027', 'year'],
    ['hamntaxa el', 'elsewhere'],
  ])('on %j because of %s', async (query, reason) => {
    expect(await ask(query)).toMatchObject({ hits: [], silence: reason });
  });

  test('offers what came closest, and claims nothing', async () => {
    expect((await ask('hamnvaktens lunchrestaurang simhall')).nearest.length).toBeGreaterThan(0);
  });

  test('is broken when the text does speak of what is settled elsewhere', async () => {
    expect((await ask('avgiften framgår av hamntaxan')).hits[0]).toBe('3');
  });
});

describe('a word that is not known', () => {
  test('is passed over, and said to be, when the others point to a place', async () => {
    expect(await ask('spökrökning i miljöstationen')).toMatchObject({
      hits: ['5'],
      passedOver: ['spökrökning'],
      silence: null,
    });
  });

  test('is passed over in silence when it only colours the question', async () => {
    expect(await ask('riktigt gamla sopor')).toMatchObject({ hits: ['5'], passedOver: [] });
  });
});

describe('the reading of a word', () => {
  test.each([
    // Both halves of a compound that no text has, one of them from the list.
    ['skräpbrygga', ['5']],
    // Dotless, also in the list.
    ['skrap', ['5']],
    ['far inte elen anvandas', ['6']],
    // The beginning of a word is no reading of it.
    ['batteriet', []],
  ])('%j finds %j', async (query, hits) => {
    expect((await ask(query)).hits.slice(0, 2)).toEqual(hits);
  });

  test('a word of thousands of letters is answered at once', async () => {
    expect((await ask('brygga'.repeat(1000))).hits).toEqual([]);
  });
});

describe('the site itself', () => {
  test.each([
    ['frister', ['deadlines']],
    ['prenumerera', ['subscribe']],
    ['brygga', []],
    ['frister för brygga', []],
  ])('%j names %j', async (query, functions) => {
    expect((await ask(query)).functions).toEqual(functions);
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
    document: 0,
    clause: 0,
    byNumber: false,
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
