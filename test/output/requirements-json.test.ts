import { describe, expect, test } from 'vitest';
import { extractRequirements } from '../../src/core/requirements/extract.ts';
import { requirementsJsonSchema } from '../../src/output/requirements-json.ts';
import { unnumberedRequirements } from '../../src/output/unnumbered-requirements.ts';
import { editionOf } from '../support/example.ts';
import { recordsOf, SITE } from './support/requirement-files.ts';

const file = () => ({
  edition: '2029',
  sections: editionOf('2029').sections.map((section) => ({
    ...section,
    title: section.title ?? '',
  })),
});

describe('requirements.json', () => {
  test.each(['2027', '2029'])('of %s is what its schema says', (year) => {
    const published = JSON.parse(JSON.stringify(recordsOf(year)));
    expect(published).not.toEqual([]);
    expect(requirementsJsonSchema.safeParse(published).error).toBeUndefined();
    expect(JSON.stringify(published)).not.toMatch(/\.mdx|\.yaml|content\//u);
  });

  test('has every requirement of the text once, in reading order', () => {
    const read = extractRequirements(file(), editionOf('2029').field);
    const place = (r: { section: string; anchor: string; sentenceIndex: number }) =>
      `${r.section} ${r.anchor} ${r.sentenceIndex}`;
    const records = recordsOf('2029');
    expect(records.map(place)).toEqual(read.map(place));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.every(({ permanent }) => permanent)).toBe(true);
  });

  test('has the fields that the contract promises', () => {
    const answers = recordsOf('2029').find(
      ({ deadline }) => deadline?.text === 'inom fem vardagar',
    );
    expect(answers).toMatchObject({
      id: expect.stringMatching(/^K\d+$/u),
      section: '3.4',
      class: 'obligation',
      bearer: 'Hamnvärden',
      deadline: { kind: 'period', firm: true, summary: 'within 5 weekdays' },
      firstEdition: '2027',
      firstEditionKnown: false,
      url: expect.stringMatching(/^\/ytterskar\/gasthamnsregler\/2029\/3\.4\/#p/u),
    });
    expect(answers?.permanentUrl).toBe(`/ytterskar/gasthamnsregler/krav/${answers?.id}/`);
  });

  test('names the decision whose wording holds the sentence', () => {
    const ordered = recordsOf('2029').filter(({ decisions }) => decisions.length > 0);
    expect(ordered.map(({ section }) => section)).toContain('5.3');
    expect(ordered[0]?.decisions[0]).toMatchObject({ url: expect.stringContaining('/beslut/') });
  });

  test('has whole addresses where the host is known', () => {
    for (const { url, permanentUrl } of recordsOf('2029', SITE)) {
      expect(url?.startsWith(SITE)).toBe(true);
      expect(permanentUrl?.startsWith(SITE)).toBe(true);
    }
  });

  test('of an edition without a ledger says that its ids hold for this output only', () => {
    const records = unnumberedRequirements(editionOf('2029'), new Map());
    expect(requirementsJsonSchema.safeParse(records).error).toBeUndefined();
    expect(records.some(({ permanent }) => permanent)).toBe(false);
    const same = ({ sentence, class: cls }: (typeof records)[number]) => `${cls}: ${sentence}`;
    expect(records.map(same)).toEqual(recordsOf('2029').map(same));
  });
});
