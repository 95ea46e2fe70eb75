import { describe, expect, test } from 'vitest';
import { type ChangeLog, changeLogs } from '../../src/core/change-log.ts';
import { bearersOf, decisionBasis } from '../../src/core/decision-basis.ts';
import { logOf, section } from '../output/support/pairs.ts';
import { DOCUMENT } from '../support/example.ts';

const OLD = [
  section('1', 'Allmänt', 'Spåren är öppna.'),
  section('2', 'Spåren', 'Om spåren.'),
  section(
    '2.1',
    'Tider',
    'Spåren ska hållas öppna till klockan 20.00.\n\nLyset ska släckas en timme senare.',
  ),
  section(
    '2.2',
    'Hundar',
    'Skötaren ska se till att hundar inte vistas i spåren under helger och lov.',
  ),
  section('2.3', 'Avgift', 'Avgiften är 40 kronor per dag.'),
];
const NEW = [
  section('1', 'Allmänt', 'Spåren är öppna.'),
  section('2', 'Leder', 'Om skoterleder och annat.', 'leder'),
  section('3', 'Spåren', 'Om spåren.', '2'),
  section(
    '3.1',
    'Tider',
    'Spåren ska hållas öppna till klockan 21.00.\n\nLyset ska släckas en timme senare.',
    '2.1',
  ),
  section('3.2', 'Avgift', 'Avgiften är 40 kronor per dag.', '2.3'),
];

describe('the basis for a decision', () => {
  const basis = decisionBasis(logOf(OLD, NEW));

  test('goes chapter by chapter; what goes stands in what its chapter has become', () => {
    const chapters = basis.chapters.map(({ number, title, sections }) => [
      number,
      title,
      sections.map(({ entry }) => `${entry.old?.number ?? '–'} ${entry.new?.number ?? '–'}`),
    ]);
    expect(chapters).toEqual([
      ['2', 'Leder', ['– 2']],
      ['3', 'Spåren', ['2 3', '2.1 3.1', '2.2 –', '2.3 3.2']],
    ]);
    expect(basis.unchanged).toEqual(['1']);
  });

  test('shows a changed section whole, in both wordings, with the changed words', () => {
    const times = basis.chapters[1]?.sections.find(({ entry }) => entry.new?.number === '3.1');
    const text = (side: 'old' | 'new') =>
      times?.rows.map((row) => row[side]?.runs.map((run) => run.text).join(''));
    expect(text('old')).toEqual([
      'Spåren ska hållas öppna till klockan 20.00.',
      'Lyset ska släckas en timme senare.',
    ]);
    expect(text('new')).toEqual([
      'Spåren ska hållas öppna till klockan 21.00.',
      'Lyset ska släckas en timme senare.',
    ]);
    const marked = times?.rows
      .flatMap((row) => [row.old, row.new])
      .flatMap((side) => side?.runs ?? []);
    expect(
      marked?.filter(({ kind }) => kind !== 'same').map(({ kind, text: words }) => [kind, words]),
    ).toEqual([
      ['deleted', '20.00'],
      ['inserted', '21.00'],
    ]);
  });

  test('does not repeat a text that only changes number', () => {
    const fee = basis.chapters[1]?.sections.find(({ entry }) => entry.new?.number === '3.2');
    expect(fee?.rows).toEqual([]);
  });

  test('tells each bearer what it means', () => {
    const told = basis.effects.flatMap(({ changes }) =>
      changes.map(({ effect, old, new: now }) => [
        effect,
        old?.requirement.section,
        now?.requirement.section,
      ]),
    );
    expect(told).toContainEqual(['removed', '2.2', undefined]);
    for (const { bearer, changes } of basis.effects) {
      for (const change of changes) expect(bearersOf(change)).toContain(bearer);
    }
  });

  test('is empty where nothing changes', () => {
    expect(decisionBasis(logOf(OLD, OLD))).toMatchObject({ chapters: [], effects: [] });
  });
});

describe('no word is lost between the log and the basis', () => {
  const logs = changeLogs(DOCUMENT, []);

  test.each(
    logs
      .filter(({ basis }) => basis === 'full')
      .map((log): [string, ChangeLog] => [log.newer.id, log]),
  )('%s', (_, log) => {
    const basis = decisionBasis(log);
    const shown = basis.chapters
      .flatMap(({ sections }) => sections)
      .filter(({ rows }) => rows.length > 0);
    expect(shown.length).toBeGreaterThan(0);
    for (const side of ['old', 'new'] as const) {
      const rows = shown.flatMap((one) => one.rows);
      const paragraphs = new Set(rows.flatMap((row) => row[side]?.paragraphs ?? []));
      const own = new Set(shown.flatMap(({ entry }) => entry[side] ?? []));
      // Of a split or merged section the row that continues it tells all; the others only their part.
      for (const one of own)
        for (const paragraph of one.paragraphs) expect(paragraphs).toContain(paragraph);
    }
    for (const { rows } of shown) {
      for (const { old, new: now } of rows) {
        for (const one of [old, now]) {
          const joined = one?.paragraphs.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' ');
          expect(
            one?.runs
              .map(({ text }) => text)
              .join('')
              .replace(/\s+/gu, ' '),
          ).toBe(joined);
        }
      }
    }
  });
});
