import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEditionJson } from '../../src/core/edition-json.ts';
import { cases } from '../support/cases.ts';

const read = (data: unknown) => {
  const reading = readEditionJson(data);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading;
};

describe('reading an edition.json', () => {
  test.each([
    [[], { fault: 'not-an-edition' }],
    [{}, { fault: 'not-an-edition' }],
    [{ sections: [] }, { fault: 'no-sections' }],
    [{ sections: [4] }, { fault: 'no-number', section: 1 }],
    [{ sections: [{ paragraphs: [] }] }, { fault: 'no-number', section: 1 }],
    [{ sections: [{ number: '1', paragraphs: [], title: 4 }] }, { fault: 'bad-title', section: 1 }],
    [{ sections: [{ number: '1', level: 0 }] }, { fault: 'bad-level', section: 1 }],
    [{ sections: [{ number: '1' }] }, { fault: 'bad-paragraphs', section: 1 }],
    [{ sections: [{ number: '1', paragraphs: [4] }] }, { fault: 'bad-paragraphs', section: 1 }],
  ])('%j is none', (data, fault) => {
    expect(readEditionJson(data)).toEqual(fault);
  });

  test('counts anchors where the file has none, and reads numbers that are written as numbers', () => {
    const paragraphs = ['a', { kind: 'item', text: 'b' }, { kind: 'item', text: 'c' }, 'd'];
    const { edition } = read({ sections: [{ number: 1, paragraphs }] });
    expect(edition.sections[0]?.number).toBe('1');
    expect(edition.sections[0]?.paragraphs.map(({ anchor }) => anchor)).toEqual([
      'p1',
      'p1-1',
      'p1-2',
      'p2',
    ]);
  });

  const chapters = ['I', 'II', 'III', 'IV', 'V', 'IX', 'X'];
  const small = (numbers: readonly string[]) => ({
    sections: numbers.map((number) => ({ number, title: '', level: 1, paragraphs: [] })),
  });

  test('law: what is written by hand may stand in any order that its numbers tell', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(chapters, { minLength: chapters.length }), (shuffled) => {
        // An order of one form that hardly runs back counts as printed, misprinted numbers and all.
        const back = shuffled.filter(
          (one, i) => i > 0 && chapters.indexOf(shuffled[i - 1] as string) > chapters.indexOf(one),
        ).length;
        fc.pre(back * 5 > chapters.length);
        const { edition } = read(small(shuffled));
        expect(edition.sections.map(({ number }) => number)).toEqual(chapters);
      }),
      { numRuns: cases(200) },
    );
  });

  test('a published edition keeps its printed order, whatever its numbers say', () => {
    const printed = ['rubrik-forord', 'I', 'II', 'III', 'IV', 'IX', 'V', 'bilaga-1', 'A'];
    const { edition, id, urls } = read({
      id: 'skargarden/hamnar/2027',
      completeness: 'complete',
      sections: printed.map((number) => ({
        number,
        title: null,
        level: 1,
        parent: null,
        url: `/skargarden/hamnar/2027/${number}/`,
        paragraphs: [],
      })),
    });
    expect(edition.sections.map(({ number }) => number)).toEqual(printed);
    expect(id).toBe('skargarden/hamnar/2027');
    expect([...urls.values()][0]).toBe('/skargarden/hamnar/2027/rubrik-forord/');
  });
});
