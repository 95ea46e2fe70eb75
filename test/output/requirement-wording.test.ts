import { describe, expect, test } from 'vitest';
import type { Deadline, DeadlineValue } from '../../src/core/requirements/types.ts';
import { slug } from '../../src/core/text.ts';
import { addedWords, deadlineInWords, timeInWords } from '../../src/output/deadline-wording.ts';
import { effectWords } from '../../src/output/effect-wording.ts';
import {
  bearerHeading,
  bearerNote,
  bearerReason,
  classCounts,
  NORM_CLASSES,
  normClass,
  normReason,
  settledInWords,
  shownInWords,
  sinceInWords,
  sinceSentence,
  standingInWords,
} from '../../src/output/requirement-wording.ts';
import {
  chronicleOf,
  REQUIREMENTS as EXAMPLE,
  heldInPart,
  requirementOf,
} from '../support/example.ts';

const date = { month: 3, day: 1, year: null };

test.each<[DeadlineValue, string]>([
  [{ type: 'within', amount: 3, unit: 'weekday' }, 'inom 3 vardagar'],
  [{ type: 'within', amount: 1, unit: 'working-day' }, 'inom 1 helgfri vardag'],
  [{ type: 'within', amount: 1.5, unit: 'hour' }, 'inom 1,5 timmar'],
  [{ type: 'at-least-before', amount: 2, unit: 'week' }, 'minst 2 veckor före'],
  [{ type: 'by', date, yearly: true }, 'senast 1 mars varje år'],
  [{ type: 'by', date: { ...date, year: 2026 }, yearly: false }, 'senast 1 mars 2026'],
  [{ type: 'by-day', day: 10, each: 'month' }, 'senast den 10 varje månad'],
  [{ type: 'from', date }, 'från 1 mars'],
  [{ type: 'times', bound: 'at-most', count: 2, per: 'year' }, 'högst 2 gånger per år'],
  [{ type: 'times', bound: 'exactly', count: 1, per: 'month' }, '1 gång per månad'],
  [{ type: 'every', interval: 1, unit: 'year' }, 'varje år'],
  [{ type: 'every', interval: 2, unit: 'year' }, 'vartannat år'],
  [{ type: 'every', interval: 2, unit: 'week' }, 'varannan vecka'],
  [{ type: 'every', interval: 3, unit: 'month' }, 'var 3:e månad'],
  [{ type: 'every', interval: 4, unit: 'year' }, 'vart 4:e år'],
  [{ type: 'lasting', bound: 'at-most', amount: 3, unit: 'month' }, 'högst 3 månader'],
  [{ type: 'lasting', bound: 'exactly', amount: 2, unit: 'year' }, 'i 2 år'],
])('%j is told as %s', (value, words) => {
  expect(timeInWords(value)).toBe(words);
});

describe('a deadline beside its own words', () => {
  const deadline = (text: string, value: DeadlineValue | null): Deadline => ({
    text,
    kind: 'frequency',
    firm: true,
    value,
    summary: null,
  });
  const yearly: DeadlineValue = { type: 'every', interval: 1, unit: 'year' };

  test('the value is told where it says more', () => {
    expect(addedWords(deadline('årligen', yearly))).toBe('varje år');
    expect(addedWords(deadline('varje år', yearly))).toBeNull();
  });
  test('without a value the text speaks for itself', () => {
    expect(deadlineInWords(deadline('i god tid', null))).toBe('”i god tid”');
  });
  test('hours in each day are no number of times', () => {
    const value: DeadlineValue = { type: 'times', bound: 'at-most', count: 2, per: 'day' };
    expect(deadlineInWords(deadline('högst två timmar om dagen', value))).toBe(
      '”högst två timmar om dagen”',
    );
    expect(deadlineInWords(deadline('högst två gånger om dagen', value))).toBe(
      'högst 2 gånger per dag',
    );
  });
});

test.each([
  ['Verksamhetschef', 'Allt som gäller för verksamhetschefen'],
  ['Hälsocentralen', 'Allt som gäller för Hälsocentralen'],
  ['Region Västerbotten', 'Allt som gäller för Region Västerbotten'],
  ['Personal', 'Allt som gäller för personalen'],
  ['Patient/enskild', 'Allt som gäller för patienten eller den enskilde'],
  ['Föreståndare', 'Allt som gäller för föreståndaren'],
  ['CMTS', 'Krav på CMTS'],
  ['Vårdhygien', 'Allt som gäller för Vårdhygien'],
  ['Ej angiven', 'Krav där ansvarig inte anges'],
])('the page of %s is called %s', (name, heading) => {
  expect(bearerHeading(name)).toBe(heading);
});

test('how a bearer is known', () => {
  const bearer = { name: 'Hälsocentralen', stated: true, text: null, scope: null, shared: [] };
  expect(bearerNote(bearer)).toBe('står i meningen');
  expect(bearerNote({ stated: false, scope: 'egen regi' })).toBe(
    'framgår av sammanhanget, bara egen regi',
  );
  expect(bearerReason({ ...bearer, text: 'Leverantören' })).toBe('Meningen säger ”Leverantören”.');
  expect(bearerReason({ ...bearer, stated: false })).toContain('Meningen nämner ingen.');
});

test('what makes it a requirement', () => {
  expect(normReason({ norm: 'ska', inherited: false })).toBe(
    'Ordet ”ska” gör meningen till ett krav.',
  );
  expect(normReason({ norm: 'får inte', inherited: false })).toContain('Orden ”får inte”');
  expect(normReason({ norm: null, inherited: true })).toContain('inleder listan');
});

describe('since when', () => {
  test('an oldest edition here is not said to be the first there was', () => {
    const inPart = chronicleOf(heldInPart()).requirements;
    expect(sinceInWords(requirementOf(inPart, 'K60'))).toBe('2029 eller tidigare');
    expect(sinceInWords(requirementOf(EXAMPLE, 'K22'))).toBe('2027 eller tidigare');
    expect(sinceSentence(requirementOf(EXAMPLE, 'K22'))).toBe(
      'Finns i utgåvan 2027. Ingen äldre utgåva finns hel här, så kravet kan vara äldre. Lydelsen är från 2028.',
    );
  });
  test('what an older whole edition lacks is new', () => {
    expect(sinceInWords(requirementOf(EXAMPLE, 'K99'))).toBe('2028');
    expect(sinceSentence(requirementOf(EXAMPLE, 'K99'))).toBe('Nytt i utgåvan 2028.');
  });
});

test('what became of it', () => {
  const gone = requirementOf(EXAMPLE, 'K13');
  const [held] = gone.held;
  expect(standingInWords(requirementOf(EXAMPLE, 'K22'), '2029')).toBeNull();
  expect(standingInWords(gone, '2029')).toBe(
    'Kravet finns inte längre. Det stod senast i utgåvan 2028 och saknas i 2029.',
  );
  const merged = {
    ...gone,
    standing: 'merged' as const,
    entry: { ...gone.entry, mergedInto: 'K7' },
  };
  expect(standingInWords(merged, '2029')).toBe('Kravet ingår sedan 2029 i K7.');
  const partly = { ...gone, standing: 'partly-known' as const, held: held ? [held] : [] };
  expect(standingInWords(partly, '2029')).toBe(
    'Kravet är bara känt från 2027. Om det finns i utgåvan 2029 framgår inte.',
  );
  expect(standingInWords({ ...gone, standing: 'dismissed' }, '2029')).toContain(
    'bedömt att den inte är något krav',
  );
});

test('the names in addresses are those that are promised', () => {
  expect(NORM_CLASSES.map((norm) => slug(normClass[norm]))).toEqual([
    'skyldighet',
    'forbud',
    'rekommendation',
    'rattighet',
  ]);
  expect(Object.values(effectWords).map(slug).sort()).toEqual([
    'andrad-frist',
    'andrad-hanvisning',
    'andrat-tal',
    'annan-ansvarig',
    'borttaget',
    'flyttat-oforandrat',
    'mildrat',
    'nytt',
    'oklar-verkan',
    'omformulerat',
    'redaktionellt',
    'skarpt',
  ]);
});

test('settlements and counts', () => {
  expect(settledInWords([])).toBe('');
  expect(settledInWords(['class'])).toBe('Klass är satt för hand.');
  expect(settledInWords(['class', 'bearer'])).toBe('Klass och ansvarig är satta för hand.');
  expect(shownInWords(37, 510)).toBe('37 av 510 krav');
  expect(shownInWords(510, 510)).toBe('510 krav');
  expect(classCounts(EXAMPLE.current)).toBe(
    '84 skyldigheter, 7 förbud, 3 rekommendationer och 16 rättigheter',
  );
});
