import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../src/core/holdings.ts';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import type { Problem } from '../../src/core/problem.ts';
import { linesOf } from '../../src/core/source-text.ts';
import {
  CATALOGUE,
  decisionOf,
  documentOf,
  editionOf,
  FILES,
  sectionOf,
} from '../core/support/content.ts';

test('the content has no problems', () => {
  expect(buildRulebook(FILES, '2026-11-21').problems).toEqual([]);
});

/** The problems after a change to one file, the order of the files turned round as well. */
function problemsAfter(path: string, change: (text: string) => string): readonly Problem[] {
  const files = FILES.map((file) => {
    if (file.path !== path) return file;
    const text = change(file.text);
    expect(text).not.toBe(file.text);
    return { ...file, text };
  });
  return buildRulebook(files, '2026-11-21').problems;
}

describe('the wording that RS § 235 orders for 7.1.3', () => {
  const section = sectionOf(editionOf('2025'), '7.1.3');
  const third = section.paragraphs[2];
  const path = section.place.file;

  test('is paragraph 3 of 7.1.3 of 2025, to the letter', () => {
    expect(third?.text).toBe(decisionOf('RS-235').orders[0]?.wording);
    const checks = checkWordings(documentOf('uppdrag-och-regler'), decisionsOf(CATALOGUE));
    expect(checks.map((c) => [c.edition.edition, c.status, c.anchors])).toEqual([
      ['2021', 'identical', ['p1']],
      ['2025', 'identical', ['p3']],
      ['2026', 'not-held', []],
    ]);
  });

  const named = (problems: readonly Problem[]) =>
    problems.filter(
      ({ rule, severity, place, expected }) =>
        rule === 'ordered-wording' &&
        severity === 'error' &&
        place.file === path &&
        expected.includes('RS § 235'),
    );

  test.each([
    ['one word', 'begära fram underlag', 'kräva fram underlag'],
    ['one letter', 'kan Region Västerbotten begära', 'kan Region Västerbotten begara'],
    ['"inte" removed', 'hälsocentral inte uppfyller', 'hälsocentral uppfyller'],
    ['a digit added', 'med en åtgärdsplan', 'med 1 åtgärdsplan'],
    ['a comma removed', 'När så behövs, kan', 'När så behövs kan'],
    ['a sentence added', 'uppdraget för hälsovalet.\n', 'uppdraget för hälsovalet. Alltid.\n'],
  ])('changed in %s stops the build and names the decision', (_, from, to) => {
    expect(named(problemsAfter(path, (text) => text.replace(from, to)))).toHaveLength(1);
  });

  test('with the whole paragraph gone stops the build and names the decision', () => {
    const gone = problemsAfter(path, (text) => text.replace(/\nNär så behövs, kan .*\n/u, ''));
    expect(named(gone)).toHaveLength(1);
  });

  test('with a digit of its own changed stops the build and names the decision', () => {
    // The wording holds no digit, so one is put into the decision, its record, both editions and their source first.
    const withFive = FILES.map((file) => ({
      ...file,
      text: file.text.replaceAll('ska möta med en åtgärdsplan', 'ska möta med 5 åtgärdsplaner'),
    }));
    const check = (files: typeof FILES) => named(buildRulebook(files, '2026-11-21').problems);
    expect(check(withFive)).toEqual([]);
    const changed = withFive.map((file) =>
      file.path === path ? { ...file, text: file.text.replace('med 5 å', 'med 6 å') } : file,
    );
    expect(check(changed)).toHaveLength(1);
  });

  test.each([
    ['a line break', 'begära fram', 'begära\nfram'],
    ['a no-break space', 'begära fram', 'begära\u00a0fram'],
    ['three spaces', 'begära fram', 'begära   fram'],
  ])('changed in %s alone is no problem', (_, from, to) => {
    expect(problemsAfter(path, (text) => text.replace(from, to))).toEqual([]);
  });
});

describe('the records', () => {
  test('of Västerbotten are proposals of the committee, and nothing says that they were adopted', () => {
    for (const id of ['RS-235', 'RS-200', 'RS-49']) {
      expect(decisionOf(id)).toMatchObject({ region: 'vasterbotten', kind: 'proposal' });
      expect(decisionOf(id).status).toMatch(/framgår inte/u);
    }
  });

  test('known by citation only hold no text and a partly known date', () => {
    const cited = decisionsOf(CATALOGUE).filter(({ kind }) => kind === 'cited');
    expect(cited.map(({ id, date, blocks }) => [id, date, blocks.length]).sort()).toEqual([
      ['RS-130-2019', '2019-08', 0],
      ['RS-143-2019', '2019-09', 0],
      ['RS-216-2020', '2020-10-27', 0],
    ]);
  });

  test('RS/554/2019 belongs to its own region and concerns nothing in Västerbotten', () => {
    const record = decisionOf('RS-554-2019');
    expect(record).toMatchObject({ region: 'jamtland-harjedalen', concerns: [], orders: [] });
    const checks = checkWordings(documentOf('uppdrag-och-regler'), decisionsOf(CATALOGUE));
    expect(checks.map(({ decision }) => decision.region)).not.toContain('jamtland-harjedalen');
    const ids = CATALOGUE.regions.find(({ slug }) => slug === 'vasterbotten')?.decisions ?? [];
    expect(JSON.stringify(ids)).not.toContain('554');
  });
});

describe('officials are not published', () => {
  // 063-12 34 56, 0700-123456, +46 63 12 34 56 …, but no times, years, case numbers or SOSFS numbers.
  const PHONE = /(?<![\d:./-])(?:\+46|0)\s?\d{1,3}\s?[-–/ ]\s?\d{2,3}(?:[ -]?\d{2,3}){1,3}(?!\d)/u;

  test.each(['060-12 34 56', '0700-123456', '+46 60 123456', '090 123 45 67'])(
    'the pattern knows %s as a phone number',
    (number) => {
      expect(`Telefon ${number}`).toMatch(PHONE);
    },
  );

  test.each(FILES.map(({ path }) => path).filter((path) => /\.(?:txt|mdx|yaml)$/u.test(path)))(
    '%s has no phone number and no e-mail address',
    (path) => {
      const text = FILES.find((file) => file.path === path)?.text.replace(/sha256: \w+/gu, '');
      expect(text).not.toMatch(PHONE);
      expect(text).not.toMatch(/[\w.]+@[\w.]+\.\w{2,}/u);
    },
  );

  test('the record RS/554/2019 drops the lines of names and numbers, and they are emptied in the source', () => {
    const { source, blocks } = decisionOf('RS-554-2019');
    expect(source?.dropped.map(({ lines }) => lines)).toEqual([
      [6, 8],
      [35, 35],
      [38, 38],
    ]);
    const held = CATALOGUE.sources.get(
      'content/jamtland-harjedalen/decisions/sources/RS-554-2019.txt',
    );
    const lines = linesOf(held?.text ?? '');
    expect([6, 7, 35, 38].map((line) => lines[line - 1])).toEqual([
      '[namn utelämnat]',
      '[telefonnummer utelämnat]',
      '[namn utelämnat]',
      '[namn utelämnat]',
    ]);
    expect(JSON.stringify(blocks)).not.toContain('utelämnat');
    for (const { reason } of source?.dropped ?? []) expect(reason).toMatch(/återges inte/u);
  });
});
