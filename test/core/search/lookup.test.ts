import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/core/search/lookup.ts';
import type { NumberMap } from '../../../src/core/search/number-map.ts';

/** A rulebook of its own: chapter 3 has a section that is printed with a number of chapter 2. */
const MAP: NumberMap = {
  region: 'ytterskar',
  document: 'hamnregler',
  documents: [['ytterskar', 'hamnregler', 'Hamnregler', '2030']],
  edition: '2030',
  sections: [['1'], ['1.1'], ['2'], ['2.1'], ['2.1.1'], ['2.10'], ['3'], ['2.4', '3.1']],
  editions: [
    ['2028', 'partial', ['2.1']],
    ['2029', 'complete', ['2.10']],
    ['2031', 'announced', []],
  ],
  elsewhere: [['2.2', 'Landgång', ['2029']]],
  decisions: [
    ['HN-12', 'ytterskar', '12', 'HN 40-2029', 'Djup vid bryggan', ['2.1.1'], 0],
    ['HN-8-2027', 'ytterskar', '8', 'HN/40/2029', 'Känt genom hänvisning', [], 1],
    ['HN-3', 'ytterskar', '3', '', 'Avgifter', [], 0],
  ],
  laws: [
    ['1998:808', ['2.1', '2.10'], []],
    // Named in a record only.
    ['1974:152', [], [2]],
    ['2016/679', ['1.1'], []],
    ['TSFS 2020:4', ['2.4'], []],
  ],
  otherWordings: true,
  highestRequirement: 31,
};

function found(query: string) {
  const { hits, near, notes, rest } = lookUp(query, MAP);
  const name = (hit: (typeof hits)[number]) => {
    if (hit.kind !== 'section') return hit.id;
    return hit.edition === MAP.edition ? hit.number : `${hit.number} i ${hit.edition}`;
  };
  return {
    hits: hits.filter((hit) => !hit.related).map(name),
    related: hits.filter((hit) => hit.related).map(name),
    near: near.map(name),
    notes: notes.map((note) => note.kind),
    rest,
  };
}

describe('section numbers', () => {
  test.each([
    '2.1',
    '2.1.',
    'p. 2.1',
    'p 2.1',
    'punkt 2.1',
    'Avsnitt 2.1',
    'avsnittet 2.1',
    '2,1',
    ' 2.1 ',
  ])('%j', (query) => {
    expect(found(query)).toEqual({
      hits: ['2.1'],
      related: ['2.1.1', '2'],
      near: [],
      notes: [],
      rest: '',
    });
  });

  test.each(['3', 'kapitel 3', 'kap. 3', 'avsnitt 3'])('the chapter in %j', (query) => {
    expect(found(query).hits[0]).toBe('3');
    expect(found(query).related).toContain('2.4');
  });

  test('a chapter number that is also the number of a decision gives both', () => {
    expect(found('3').hits).toEqual(['3', 'HN-3']);
  });

  test('2.1 is not 2.10, and 2.1.1 is neither', () => {
    expect(found('2.10').hits).toEqual(['2.10']);
    expect(found('2.1.1').hits).toEqual(['2.1.1']);
  });

  test('the number one would expect gives the printed one and says so', () => {
    expect(lookUp('3.1', MAP).notes).toEqual([
      { kind: 'misnumbered', asked: '3.1', printed: '2.4' },
    ]);
    expect(found('3.1').hits).toEqual(['2.4']);
    expect(found('3.1').related).toEqual(['3']);
  });

  test('a number that nobody holds is said, with what stands closest', () => {
    expect(found('2.1.7')).toEqual({
      hits: [],
      related: [],
      near: ['2.1', '2.1.1'],
      notes: ['no-section'],
      rest: '',
    });
  });

  test('a number that only another year held is said with its heading', () => {
    expect(lookUp('2.2', MAP)).toMatchObject({
      hits: [],
      notes: [
        {
          kind: 'no-section',
          asked: '2.2',
          elsewhere: [{ title: 'Landgång', editions: ['2029'] }],
        },
      ],
      unheld: ['2.2'],
    });
  });

  test('words beside a number are left for the full text', () => {
    expect(found('djup 2.1.1 vid kaj')).toMatchObject({ hits: ['2.1.1'], rest: 'djup vid kaj' });
    expect(found('avsnitt 2.1 och 2.10')).toMatchObject({ hits: ['2.1', '2.10'], rest: '' });
  });

  test.each([
    '08.00',
    '08.00-17.00',
    '17.00',
    '1177',
    '10 kap 9 §',
    '2.1.2030',
    '12 mm',
    'brygga 3',
  ])('%j names no section', (query) => {
    expect(found(query)).toMatchObject({ hits: [], notes: [], rest: query });
  });
});

describe('another year', () => {
  test('that is complete and has the number', () => {
    expect(found('2.1 2029')).toMatchObject({ hits: ['2.1 i 2029'], related: ['2.1'], notes: [] });
    expect(found('utgåva 2029 avsnitt 2.2')).toMatchObject({ hits: ['2.2 i 2029'], rest: '' });
  });

  test('that lacks the number, of which only parts are held, or no text', () => {
    expect(found('2.10 2029')).toMatchObject({
      hits: [],
      related: ['2.10'],
      notes: ['not-in-edition'],
    });
    expect(found('2.10 2028').notes).toEqual(['not-in-edition']);
    expect(found('2.1 2028').hits).toEqual(['2.1 i 2028']);
    expect(lookUp('2.1 2031', MAP).notes).toEqual([
      { kind: 'no-edition', edition: '2031', announced: true },
    ]);
    expect(found('2.1 1999').notes).toEqual(['no-edition']);
  });

  test('that is the one in force', () => {
    expect(found('2.1 2030')).toMatchObject({ hits: ['2.1'], notes: [], rest: '' });
  });
});

describe('decisions', () => {
  test.each(['§ 12', '§12', 'HN § 12', 'hn-12', 'HN 12', 'paragraf 12', '12'])('%j', (query) => {
    expect(found(query)).toMatchObject({ hits: ['HN-12'], related: ['2.1.1'], rest: '' });
  });

  test.each(['HN 40-2029', 'HN/40/2029', 'hn 40/2029', '40-2029'])(
    'by case number, the record before what is only cited: %j',
    (query) => {
      expect(found(query).hits).toEqual(['HN-12', 'HN-8-2027']);
    },
  );

  test('an id with a year names one', () => {
    expect(found('HN-8-2027').hits).toEqual(['HN-8-2027']);
  });

  test('one that is not held is said', () => {
    expect(found('§ 99')).toMatchObject({ hits: [], notes: ['no-decision'], rest: '' });
    expect(found('HN 41-2029').notes).toEqual(['no-decision']);
  });

  test('a range of years is no case number', () => {
    expect(found('2029-2030')).toMatchObject({ hits: [], notes: [], rest: '2029-2030' });
  });
});

describe('statutes', () => {
  test.each(['SFS 1998:808', '1998:808', 'sfs 1998:808', '(SFS 1998:808)'])('%j', (query) => {
    expect(found(query)).toMatchObject({ hits: ['2.1', '2.10'], notes: [], rest: '' });
  });

  test('of other series, and of the Union', () => {
    expect(found('TSFS 2020:4').hits).toEqual(['2.4']);
    expect(found('2020:4').hits).toEqual(['2.4']);
    expect(found('(EU) 2016/679').hits).toEqual(['1.1']);
    expect(found('SFS 2020:4')).toMatchObject({ hits: [], notes: ['no-law'] });
    expect(found('2001:453')).toMatchObject({ hits: [], notes: ['no-law'] });
  });
});

describe('requirements', () => {
  test.each(['K17', 'k17', 'krav 17', 'krav K17', 'K-17'])('%j', (query) => {
    expect(found(query)).toMatchObject({ hits: ['K17'], rest: '' });
  });

  test('an id that has not been given is said', () => {
    expect(lookUp('K32', MAP).notes).toEqual([
      { kind: 'no-requirement', asked: 'K32', highest: 31 },
    ]);
    expect(found('K0').notes).toEqual(['no-requirement']);
  });
});

test('a query without figures is left as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L} .,:§/-]{0,40}$/u), (query) => {
      const { hits, notes, rest } = lookUp(query, MAP);
      expect({ hits, notes }).toEqual({ hits: [], notes: [] });
      expect(rest).toBe(query.normalize('NFC').replace(/\s+/gu, ' ').trim());
    }),
  );
});

test('every section is first by its number, however words stand around it', () => {
  const words = fc.stringMatching(/^[a-zåäö]{3,9}$/u).filter((word) => !/^(?:kap|fs)/u.test(word));
  fc.assert(
    fc.property(fc.constantFrom(...MAP.sections), words, words, ([number], before, after) => {
      const asked = number.includes('.') ? number : `kapitel ${number}`;
      expect(found(`${before} ${asked} ${after}`).hits[0]).toBe(number);
      expect(found(`${before} ${asked} ${after}`).rest).toBe(`${before} ${after}`);
    }),
  );
});
