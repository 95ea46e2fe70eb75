import { describe, expect, test } from 'vitest';
import { addDays, isDay, isDayMonthOrYear, span } from '../../../src/core/time/day.ts';
import {
  editionAtHand,
  editionStanding,
  inForce,
  periodOf,
  periodsOf,
} from '../../../src/core/time/in-force.ts';
import { versionName } from '../../../src/core/time/versions.ts';
import { makeDocument } from '../support/build.ts';
import { amended, decision, effects, iceRules } from './amended.ts';

const SIX = effects(
  'from: 2031-07-01\nplace: 1.1 p1\nwas: Banan ska hålla öppet fem timmar om dagen.\nwording: Banan ska hålla öppet sex timmar om dagen.',
);

const told = (document: ReturnType<typeof makeDocument>) =>
  periodsOf(document).map(
    ({ edition, from, to, basis }) => `${edition.edition} ${from}–${to} ${basis}`,
  );

describe('days', () => {
  test.each(['2025-02-28', '2024-02-29', '2025-12-31'])('%s is one', (day) =>
    expect(isDay(day)).toBe(true),
  );
  test.each([
    '2025-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025-01-01T00:00',
    '0000-01-01',
    '',
  ])('"%s" is none', (day) => expect(isDay(day)).toBe(false));
  test('months and years', () => {
    expect(['2025', '2025-02', '2025-13', '2025-2'].map(isDayMonthOrYear)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(span('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(span('2025-12')).toEqual({ first: '2025-12-01', last: '2025-12-31' });
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

describe('which edition applies', () => {
  test('a year by its title, a stated day, a day that was expected, and nothing', () => {
    const document = makeDocument(
      iceRules({ edition: '2030' }),
      iceRules({ edition: '2031', validFrom: '2031-02-01' }),
      iceRules({ edition: '2032', completeness: 'announced', expectedFrom: '2032-01-01' }),
    );
    expect(told(document)).toEqual([
      '2030 2030-01-01–2030-12-31 by-title',
      '2031 2031-02-01–null stated',
      '2032 2032-01-01–2032-12-31 expected',
    ]);
    expect(inForce(document, '2031-01-15')).toBeNull();
    expect(inForce(document, '2031-02-01')?.edition.edition).toBe('2031');
    expect(inForce(document, '2032-05-01')?.basis).toBe('expected');
    expect(inForce(document, '2029-05-01')).toBeNull();
  });

  test('of what is held whole, the edition at hand is the one of the day, else the last before, else the next', () => {
    const document = makeDocument(
      iceRules({ edition: '2030', validFrom: '2030-01-01', validTo: '2030-12-31' }),
      iceRules({ edition: '2031', validFrom: '2031-01-01', validTo: '2031-12-31' }),
      iceRules({ edition: '2032', completeness: 'announced', expectedFrom: '2032-01-01' }),
    );
    const at = (day: string) => editionAtHand(document, day)?.edition;
    expect(['2029-06-01', '2030-12-31', '2031-01-01', '2032-03-01', '2040-01-01'].map(at)).toEqual([
      '2030',
      '2030',
      '2031',
      '2031',
      '2031',
    ]);
    expect(editionAtHand(makeDocument(), '2031-01-01')).toBeNull();
  });

  test('a version from its day, with what it changes and by whom', () => {
    const document = amended([decision('BN-1', SIX)], iceRules());
    expect(told(document)).toEqual([
      '2031 2031-01-01–2031-06-30 by-title',
      '2031-07-01 2031-07-01–2031-12-31 stated',
    ]);
    const [printed, version] = document.editions;
    expect(version).toMatchObject({
      id: 'exempelregion/skridskobanor/2031-07-01',
      edition: '2031-07-01',
      version: { edition: '2031', from: '2031-07-01', by: ['BN-1'], repealed: [] },
    });
    expect(printed?.sections[1]?.paragraphs[0]?.text).toContain('fem timmar');
    expect(version?.sections.map(({ parent }) => parent)).toEqual(
      printed?.sections.map(({ parent }) => parent),
    );
    expect(editionAtHand(document, '2031-07-01')).toBe(version);
    expect(editionAtHand(document, '2031-06-30')).toBe(printed);
  });

  test('what ends with the year makes no version; what goes on past it does until the next edition', () => {
    const summer = (to: string) =>
      decision('BN-1', SIX.replace('from: 2031-07-01', `from: 2031-07-01\n    to: ${to}`));
    expect(told(amended([summer('2031-12-31')], iceRules())).at(-1)).toBe(
      '2031-07-01 2031-07-01–2031-12-31 stated',
    );
    expect(told(amended([summer('2031-08-31')], iceRules())).at(-1)).toBe(
      '2031-09-01 2031-09-01–2031-12-31 stated',
    );
    const late = decision('BN-1', SIX.replace('2031-07-01', '2032-03-01'));
    expect(told(amended([late], iceRules())).at(-1)).toBe('2031-2032-03-01 2032-03-01–null stated');
    expect(told(amended([late], iceRules(), iceRules({ edition: '2032' })))).toHaveLength(2);
  });

  test('an edition whose words were changed before its first day never applied as printed', () => {
    const document = amended(
      [decision('BN-1', SIX.replace('2031-07-01', '2031-01-01'))],
      iceRules(),
    );
    const [printed, version] = document.editions;
    expect(editionStanding(periodOf(document, printed as never) as never, '2031-03-01')).toBe(
      'never',
    );
    expect(inForce(document, '2031-01-01')?.edition).toBe(version);
    expect(editionStanding(periodOf(document, version as never) as never, '2030-12-31')).toBe(
      'coming',
    );
    expect(editionStanding(periodOf(document, version as never) as never, '2032-01-01')).toBe(
      'passed',
    );
  });

  test('names of versions', () => {
    expect(versionName('2031', '2031-07-01')).toBe('2031-07-01');
    expect(versionName('2031', '2032-03-01')).toBe('2031-2032-03-01');
    expect(versionName('hosten', '2032-03-01')).toBe('hosten-2032-03-01');
  });
});
