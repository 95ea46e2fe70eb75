import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairSentences } from '../../../src/core/ledger/pair-sentences.ts';

const always = () => true;
const never = () => false;
const text = (...texts: string[]) => texts.map((t) => ({ section: '1', text: t }));

describe('requirements are paired', () => {
  test('by equal words before likeness', () => {
    const olds = text('Isen ska spolas varje dag.', 'Isen ska spolas varje vecka.');
    const news = text('Isen ska spolas varje vecka.', 'Isen ska spolas varje månad.');
    expect(pairSentences(olds, news, always).pairs).toEqual([
      { old: 0, new: 1 },
      { old: 1, new: 0 },
    ]);
  });

  test('with little likeness only where the sections belong together', () => {
    const olds = text('Banan ska hållas öppen för alla som vill åka skridskor.');
    const news = text('Banan får stängas för den som vill åka skridskor med klubba.');
    expect(pairSentences(olds, news, always).pairs).toHaveLength(1);
    expect(pairSentences(olds, news, never).pairs).toHaveLength(0);
  });

  test('equal sentences by section, then by place', () => {
    const olds = [
      { section: 'a', text: 'Detta ska antecknas.' },
      { section: 'b', text: 'Detta ska antecknas.' },
    ];
    const news = [
      { section: 'b', text: 'Detta ska antecknas.' },
      { section: 'a', text: 'Detta ska antecknas.' },
    ];
    expect(pairSentences(olds, news, (x, y) => x === y).pairs).toEqual([
      { old: 0, new: 1 },
      { old: 1, new: 0 },
    ]);
  });

  test('nothing stands twice, whatever the texts', () => {
    const list = fc.array(
      fc
        .array(fc.constantFrom('isen', 'banan', 'ska', 'spolas', 'öppen', 'dag', 'år'), {
          minLength: 1,
          maxLength: 6,
        })
        .map((words) => ({ section: words[0] as string, text: words.join(' ') })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(list, list, (olds, news) => {
        const { pairs, parts, takenIn } = pairSentences(olds, news, (a, b) => a === b);
        const once = (numbers: number[]) => expect(new Set(numbers).size).toBe(numbers.length);
        once(pairs.map((pair) => pair.old));
        once(pairs.map((pair) => pair.new));
        once([...pairs, ...parts].map((pair) => pair.new));
        once([...pairs, ...takenIn].map((pair) => pair.old));
      }),
    );
  });
});
