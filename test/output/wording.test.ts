import { describe, expect, test } from 'vitest';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { editionLine, editionStatus } from '../../src/output/edition-status.ts';
import {
  counted,
  decisionDate,
  decisionLabel,
  listed,
  originText,
  swedishDate,
  wordingResult,
  years,
} from '../../src/output/wording.ts';
import { makeDecision, makeDocument, makeEdition, makeSection } from '../core/support/build.ts';

describe('dates', () => {
  test.each([
    ['2026-01-01', '1 januari 2026'],
    ['2020-05-11', '11 maj 2020'],
    ['2019-08', 'augusti 2019'],
    ['2019', '2019'],
    ['2024-12-31', '31 december 2024'],
  ])('%s is %s', (iso, swedish) => {
    expect(swedishDate(iso)).toBe(swedish);
  });

  test('that no source gives are said to be missing', () => {
    expect(decisionDate({ date: null })).toBe('Datum framgår inte');
    expect(decisionDate({ date: '2019-08' })).toBe('augusti 2019');
  });
});

describe('lists and counts', () => {
  test.each([
    [[], ''],
    [['2022'], '2022'],
    [['2022', '2023'], '2022 och 2023'],
    [['2022', '2023', '2024'], '2022–2024'],
    [['2022', '2024', '2025'], '2022, 2024 och 2025'],
  ])('years %j are %j', (list, expected) => {
    expect(years(list)).toBe(expected);
  });

  test('words and numbers agree', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b och c');
    expect(counted(1, 'rättelse', 'rättelser')).toBe('1 rättelse');
    expect(counted(0, 'rättelse', 'rättelser')).toBe('0 rättelser');
  });
});

describe('the status of an edition', () => {
  const some = [makeSection('1', 'BANAN', 'Text.')];
  const old = makeEdition(some, { edition: '2023' });
  const part = makeEdition(some, { edition: '2024', completeness: 'partial' });
  const latest = makeEdition(some, { edition: '2025' });
  const next = makeEdition([], {
    edition: '2026',
    completeness: 'announced',
    expectedFrom: '2026-01-01',
  });
  const document = makeDocument(old, part, latest, next);

  test.each([
    [
      '2025-12-31',
      'Du läser 2025 års regler, de senaste som finns här. Regler för 2026 väntas från 1 januari 2026, men de finns inte här.',
    ],
    [
      '2026-01-01',
      'Du läser 2025 års regler, de senaste som finns här. Regler för 2026 väntades från 1 januari 2026, men de finns inte här. Vad som gäller 2026 framgår därför inte här.',
    ],
    [
      '2027-03-01',
      'Du läser 2025 års regler, de senaste som finns här. Regler för 2026 väntades från 1 januari 2026, men de finns inte här. Vad som gäller 2027 framgår därför inte här.',
    ],
  ])('the latest one on %s', (today, expected) => {
    expect(editionStatus(document, latest, today)).toBe(expected);
  });

  test('one that is announced', () => {
    expect(editionStatus(document, next, '2025-12-31')).toContain('väntas från');
    expect(editionStatus(document, next, '2026-01-01')).toContain('väntades från');
    const undated = { ...next, expectedFrom: null };
    expect(editionStatus(document, undated, '2026-01-01')).toBe('Regler för 2026 finns inte här.');
  });

  test('in one line, short enough for a phone', () => {
    expect(editionLine(document, latest, '2025-12-31')).toBe(
      '2025 års regler. De för 2026 finns inte här.',
    );
    expect(editionLine(makeDocument(old, latest), latest, '2025-06-01')).toBe(
      '2025 års regler, de senaste här.',
    );
    expect(editionLine(document, old, '2026-01-01')).toBe('2023 års regler, en äldre utgåva.');
    expect(editionLine(document, next, '2026-01-01')).toBe('2026 års regler finns inte här.');
  });

  test('an older one, and one of which only parts are held', () => {
    expect(editionStatus(document, old, '2026-01-01')).toBe(
      'Du läser 2023 års regler, som är en äldre utgåva. De senaste som finns här är 2025 års regler.',
    );
    expect(editionStatus(document, part, '2026-01-01')).toBe(
      'Du läser 2024 års regler, men bara delar av dem finns här. De senaste som finns hela är 2025 års regler.',
    );
  });

  test('the latest one, when no later is known of', () => {
    expect(editionStatus(makeDocument(old, latest), latest, '2025-06-01')).toBe(
      'Du läser 2025 års regler, de senaste som finns här.',
    );
  });

  // Was a fault: without an announced edition nothing is said when the year of the latest edition has passed.
  test('the latest one, when its year has passed and no later is known of', () => {
    expect(editionStatus(makeDocument(latest), latest, '2031-06-01')).toContain('2031');
  });
});

describe('an ordered wording', () => {
  const wording = 'Banan är öppen – alltid.';
  const checksOf = (texts: Record<string, string>, kind: 'proposal' | 'decision') => {
    const decision = makeDecision(
      'BN-12',
      [
        {
          edition: '2021',
          section: '1',
          wording,
          departures: [{ edition: '2024', reason: 'Nämnden ändrade sig.' }],
        },
      ],
      { kind },
    );
    const editions = Object.entries(texts).map(([edition, text]) =>
      makeEdition([makeSection('1', 'BANAN', `Först.\n\n${text}`)], { edition }),
    );
    return checkWordings(makeDocument(...editions), [decision]);
  };
  const texts = {
    2021: wording,
    2022: wording.replace('–', '-'),
    2024: wording.replace('alltid', 'ibland'),
  };

  test('is told with paragraph and section', () => {
    expect(checksOf(texts, 'proposal').map(wordingResult)).toEqual([
      'Stycke 2 i 1 har samma lydelse, ord för ord.',
      'Stycke 2 i 1 har samma lydelse; bara citattecken eller streck skiljer.',
      'Stycke 2 i 1 har en annan lydelse. Nämnden ändrade sig.',
    ]);
  });

  test('of a proposal never counts as adopted, and unknown years are told', () => {
    const [first, second] = checksOf(texts, 'proposal');
    expect(first && originText(first, [])).toBe(
      'Lydelsen är den som bannämnden föreslog för punkt 1 år 2021.',
    );
    expect(second && originText(second, ['2023'])).toBe(
      'Samma lydelse, med andra tecken för citat eller streck, som bannämnden föreslog för punkt 1 år 2021. Om förslaget antogs framgår inte, och lika ord bevisar inte ursprunget.',
    );
  });

  test('of a decision is told as decided, with the gap in between', () => {
    const checks = checksOf({ 2021: wording, 2025: wording }, 'decision');
    expect(checks.map((check) => originText(check, ['2022', '2023', '2024']))).toEqual([
      'Lydelsen är den som beslutades för punkt 1 år 2021.',
      'Samma lydelse, ord för ord, som beslutades för punkt 1 år 2021. Utgåvorna 2022–2024 finns inte här.',
    ]);
  });

  // Was a fault: one missing year is told in the plural, "Utgåvorna 2022 finns inte".
  test('tells one missing year in the singular', () => {
    const check = checksOf({ 2021: wording, 2023: wording }, 'decision')[1];
    expect(check && originText(check, ['2022'])).toContain('Utgåvan 2022 finns inte');
  });
});

test('a decision is labelled by what it is', () => {
  expect(decisionLabel(makeDecision('BN-12', []))).toBe('BN § 12 (förslag)');
  expect(decisionLabel(makeDecision('BN-12', [], { kind: 'decision' }))).toBe('BN § 12');
  expect(decisionLabel(makeDecision('BN-12', [], { kind: 'cited' }))).toBe(
    'BN § 12 (känt genom hänvisning)',
  );
});
