import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type ChecklistMark,
  checklistFileSchema,
  LARGEST_CHECKLIST,
  mergeMarks,
  readChecklist,
  standing,
  writeChecklist,
} from '../../src/output/checklist-file.ts';
import { checklist } from '../../src/output/checklist-view.ts';
import {
  choiceInWords,
  importedInWords,
  progressInWords,
  refusalInWords,
} from '../../src/output/checklist-wording.ts';
import { REQUIREMENTS } from '../support/example.ts';

const HERE = 'ytterskar/gasthamnsregler';
const mark = (values: Partial<ChecklistMark> = {}): ChecklistMark => ({
  print: '0123456789ab',
  edition: '2025',
  done: true,
  responsible: 'Anna Ek',
  date: '2026-11-22',
  ...values,
});
const marks = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 99_999 }).map((n) => `K${n}`),
      fc.record({
        print: fc.constantFrom('0123456789ab', 'ffffffffffff'),
        edition: fc.constantFrom('2025', '2026'),
        done: fc.boolean(),
        responsible: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((s) => s.length <= 120),
        date: fc.constantFrom('', '2026-11-22'),
      }),
    ),
  )
  .map((list) => new Map(list));

describe('the file of a checklist', () => {
  test('gives back what was written in it', () => {
    fc.assert(
      fc.property(marks, (written) => {
        const read = readChecklist(writeChecklist(HERE, written), HERE);
        expect(read).toEqual({ marks: written });
      }),
    );
  });

  test('is the same for the same marks, in whatever order they were made', () => {
    fc.assert(
      fc.property(marks, (written) => {
        const reversed = new Map([...written].reverse());
        expect(writeChecklist(HERE, reversed)).toBe(writeChecklist(HERE, written));
      }),
    );
  });

  const whole = JSON.parse(writeChecklist(HERE, new Map([['K1', mark()]])));
  const withMark = (values: object) => ({ ...whole, marks: { K1: { ...mark(), ...values } } });
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-checklist'],
    ['[]', 'not-checklist'],
    ['"K1"', 'not-checklist'],
    [JSON.stringify({ sections: [] }), 'not-checklist'],
    [JSON.stringify({ ...whole, version: 2 }), 'other-version'],
    [JSON.stringify({ ...whole, document: 'annan/bok' }), 'other-document'],
    [JSON.stringify({ ...whole, marks: [] }), 'damaged'],
    [JSON.stringify({ ...whole, more: 1 }), 'damaged'],
    [JSON.stringify({ ...whole, marks: { K0: mark() } }), 'damaged'],
    [JSON.stringify({ ...whole, marks: { K1: mark(), '../x': mark() } }), 'damaged'],
    [JSON.stringify(withMark({ done: 'ja' })), 'damaged'],
    [JSON.stringify(withMark({ date: '2026-13-01' })), 'damaged'],
    [JSON.stringify(withMark({ responsible: 'x'.repeat(121) })), 'damaged'],
    [JSON.stringify(withMark({ print: 'ABC' })), 'damaged'],
    [`${writeChecklist(HERE, new Map())}${' '.repeat(LARGEST_CHECKLIST)}`, 'too-big'],
  ] as const)('%.60j is refused as a whole: %s', (text, refused) => {
    expect(readChecklist(text, HERE)).toEqual({ refused });
    expect(refusalInWords(refused)).toMatch(/Inget har ändrats\.$/u);
  });

  test('has a schema that is published', () => {
    expect(z.toJSONSchema(checklistFileSchema)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['format', 'version', 'document', 'marks'],
    });
  });
});

describe('marks', () => {
  test('of a file stand before those that were there, and no others are lost', () => {
    const merged = mergeMarks(
      new Map([
        ['K1', mark({ responsible: 'förr' })],
        ['K2', mark()],
      ]),
      new Map([
        ['K1', mark({ responsible: 'nu' })],
        ['K9', mark()],
      ]),
    );
    expect([...merged.keys()]).toEqual(['K1', 'K2', 'K9']);
    expect(merged.get('K1')?.responsible).toBe('nu');
  });

  test('count only for the words for which they were made', () => {
    expect(standing(undefined, '0123456789ab')).toBe('none');
    expect(standing(mark({ done: false }), 'ffffffffffff')).toBe('none');
    expect(standing(mark(), '0123456789ab')).toBe('done');
    expect(standing(mark(), 'ffffffffffff')).toBe('older');
  });

  test('are told in words', () => {
    expect(progressInWords(12, 37, 0)).toBe('12 av 37 uppfyllda.');
    expect(progressInWords(1, 1, 3)).toBe('1 av 1 uppfyllt. 3 krav är utanför urvalet.');
    expect(importedInWords(3, 0)).toBe('Filen är inläst: 3 krav i listan.');
    expect(importedInWords(3, 2)).toContain('2 krav i filen finns inte i den här listan');
  });
});

describe('the list', () => {
  const bearers = checklist(REQUIREMENTS);

  test('has every requirement once, under who bears it, the one who bears most first', () => {
    const ids = bearers.flatMap(({ items }) => items.map(({ held }) => held.id));
    expect([...ids].sort()).toEqual(REQUIREMENTS.current.map(({ id }) => id).sort());
    expect(bearers[0]?.name).toBe('Hamnvärden');
    for (const { name, items, chapters } of bearers) {
      expect(items.every(({ held }) => held.requirement.bearer.name === name)).toBe(true);
      expect(chapters.flatMap((chapter) => chapter.items)).toEqual(items);
    }
  });

  test('has no box for what is only permitted', () => {
    const items = bearers.flatMap((bearer) => bearer.items);
    expect(new Set(items.filter((i) => !i.tickable).map((i) => i.class))).toEqual(
      new Set(['permission']),
    );
  });
});

describe('the head of a printed list', () => {
  test('names what is chosen, and nothing where all is', () => {
    expect(choiceInWords(null, null)).toBe('');
    expect(choiceInWords('2 Drift', ['skyldighet', 'förbud'])).toBe(
      'Kapitel 2 Drift. Typ: skyldighet och förbud.',
    );
    expect(choiceInWords(null, [])).toBe('Typ: ingen.');
  });
});
