import { describe, expect, test } from 'vitest';
import { stateIn } from '../../src/core/ledger/ledger.ts';
import { compareNumbers } from '../../src/core/section-number.ts';
import { collapse } from '../../src/core/text.ts';
import { paragraphsAround } from '../../src/output/requirement-paragraph.ts';
import {
  bearerPages,
  bearersOf,
  byChapter,
  citeRequirement,
  filterMarks,
  requirementsIn,
  rowOf,
  rowsByClass,
} from '../../src/output/requirement-view.ts';
import { yearsOf } from '../../src/output/requirement-years.ts';
import {
  chronicleOf,
  REQUIREMENTS as EXAMPLE,
  heldInPart,
  requirementOf,
} from '../support/example.ts';

const IN_PART = chronicleOf(heldInPart()).requirements;
const CATALOGUES = [
  ['three editions', EXAMPLE],
  ['one edition and a part of another', IN_PART],
] as const;

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
const markedIn = (html: string) =>
  [...html.matchAll(/<mark>(.*?)<\/mark>/gu)].map((match) => plain(match[1]!)).join('');

describe.each(CATALOGUES)('%s', (_, catalogue) => {
  test('every requirement stands once, in reading order, under its own chapter', () => {
    const chapters = byChapter(catalogue.current, catalogue.edition);
    const rows = chapters.flatMap(({ sections }) => sections.flatMap((group) => group.rows));
    expect(rows.map(({ held }) => held.id)).toEqual(catalogue.current.map(({ id }) => id));
    expect(chapters.map(({ number }) => number)).toEqual(
      [...new Set(chapters.map(({ number }) => number))].sort(compareNumbers),
    );
    for (const { number, sections, total, title } of chapters) {
      expect(title).not.toBeNull();
      expect(sections.flatMap((group) => group.rows)).toHaveLength(total);
      for (const { section } of sections) expect(section.number.split('.')[0]).toBe(number);
    }
  });

  test('the paragraph is whole, and what is marked in it is the requirement', () => {
    for (const requirement of catalogue.all) {
      for (const held of requirement.held) {
        const state = stateIn(requirement.entry, held.edition.edition);
        const around = paragraphsAround(held, state && !state.absent ? state : null);
        for (const { anchor, html } of around) {
          const text = held.section.paragraphs.find((p) => p.anchor === anchor)?.text;
          expect(plain(html), `${held.id} ${anchor}`).toBe(text);
        }
        const words = around.map(({ html }) => markedIn(html)).filter((part) => part !== '');
        expect(collapse(words.join(' ')), held.id).toBe(collapse(held.requirement.sentence));
      }
    }
  });

  test('everybody has a page with all that they bear, whole or shared', () => {
    const pages = bearerPages(catalogue);
    for (const requirement of catalogue.current) {
      for (const name of bearersOf(requirement.current!)) {
        expect(pages.find((page) => page.name === name)?.requirements).toContain(requirement);
      }
    }
    const slugs = pages.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const [most] = pages;
    const byClass = rowsByClass(most!.requirements);
    expect(byClass.reduce((sum, { total }) => sum + total, 0)).toBe(most!.requirements.length);
  });

  test('a section knows its requirements in every edition', () => {
    for (const edition of catalogue.document.editions) {
      const listed = edition.sections.flatMap((s) => requirementsIn(catalogue, edition, s));
      const held = catalogue.all.filter((r) => r.held.some((h) => h.edition === edition));
      expect(new Set(listed)).toEqual(new Set(held));
      expect(listed).toHaveLength(held.length);
      if (edition === catalogue.edition) expect(listed).toEqual(catalogue.current);
    }
  });
});

test('a requirement that several bear together stands on the page of each', () => {
  const requirement = requirementOf(EXAMPLE, 'K22');
  const held = requirement.current!;
  const shared = {
    ...requirement,
    current: {
      ...held,
      requirement: {
        ...held.requirement,
        bearer: { ...held.requirement.bearer, shared: ['Gäst', 'Hamnvärden'] },
      },
    },
  };
  expect(bearersOf(shared.current)).toEqual(['Hamnvärden', 'Gäst']);
  const pages = bearerPages({ ...EXAMPLE, current: [shared] });
  for (const name of ['Hamnvärden', 'Gäst']) {
    expect(pages.find((page) => page.name === name)?.requirements).toEqual([shared]);
  }
  expect(filterMarks(rowOf(shared, shared.current)).bearers).toBe('hamnvarden gast');
});

test('the marks of the filter are the words of the address', () => {
  const marks = (id: string) => {
    const requirement = requirementOf(EXAMPLE, id);
    return filterMarks(rowOf(requirement, requirement.current!));
  };
  expect(marks('K22')).toEqual({
    class: 'skyldighet',
    bearers: 'hamnvarden',
    deadline: 'bestamd',
    changes: '2028:skarpt:skarper',
    days: undefined,
  });
  expect(marks('K18').deadline).toBe('obestamd');
  expect(marks('K1')).toMatchObject({ deadline: undefined, changes: undefined });
});

test('a citation names the id, the edition and the place', () => {
  expect(citeRequirement(EXAMPLE.document, requirementOf(EXAMPLE, 'K60').current!)).toBe(
    'krav K60, Gästhamnsregler 2029, 3.4, stycke 1',
  );
});

describe('a requirement through the years', () => {
  const told = (id: string) =>
    yearsOf(requirementOf(EXAMPLE, id), EXAMPLE).map(({ edition, words }) => [
      edition.edition,
      words,
    ]);

  test('what became stricter', () => {
    expect(told('K22')).toEqual([
      ['2029', 'Samma lydelse och nummer som 2028.'],
      ['2028', 'Skärpt: det som var en rekommendation är nu ett krav.'],
      ['2027', 'Den äldsta utgåva här som har kravet.'],
    ]);
  });
  test('what went', () => {
    expect(told('K13').slice(0, 2)).toEqual([
      ['2029', 'Borttaget.'],
      ['2028', 'Flyttat, oförändrat.'],
    ]);
  });
  test('what came', () => {
    expect(told('K99').at(-1)).toEqual(['2028', 'Nytt.']);
  });
  test('what only a part of an older edition holds', () => {
    const held = IN_PART.all.find(({ held }) =>
      held.some(({ section }) => section.number === '2.1'),
    );
    const years = yearsOf(requirementOf(IN_PART, held?.id ?? ''), IN_PART).map(
      ({ edition }) => edition.edition,
    );
    expect(years).toEqual(['2029', '2028']);
  });
});
