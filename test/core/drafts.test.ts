import { describe, expect, test } from 'vitest';
import { changeLogs, keptLogs } from '../../src/core/change-log.ts';
import { withoutDrafts } from '../../src/core/drafts.ts';
import { latestComplete } from '../../src/core/holdings.ts';
import type { Edition } from '../../src/core/model.ts';
import { originsOf, sectionHistories } from '../../src/core/section-history.ts';
import { changesFeed } from '../../src/output/atom.ts';
import { citeSection } from '../../src/output/citation.ts';
import { editionStatus } from '../../src/output/edition-status.ts';
import { draftNotice } from '../../src/output/wording.ts';
import { makeDocument, makeEdition, makeSection } from './support/build.ts';

const section = (body: string) => makeSection('1.1', 'Isen', body);
const edition = (name: string, more: Partial<Edition> = {}) =>
  makeEdition([section(`Isen spolas ${name}.`)], {
    edition: name,
    recorded: `${name}-01-01`,
    ...more,
  });

const old = edition('2025');
const backfill = edition('2026', { status: 'draft' });
const now = edition('2027');
const next = edition('2028', { status: 'draft' });
const rules = makeDocument(old, backfill, now, next);
const region = {
  slug: 'exempelregion',
  name: 'Exempelregion',
  madeUp: true,
  about: [],
  documents: [rules],
  decisions: [],
  place: rules.place,
};
const catalogue = { regions: [region], sources: new Map() };
const names = (editions: readonly Edition[]) => editions.map(({ edition: name }) => name);

describe('the catalogue without drafts', () => {
  test('holds the published editions and nothing of the drafts', () => {
    const [shown] = withoutDrafts(catalogue).regions.flatMap(({ documents }) => documents);
    expect(names(shown?.editions ?? [])).toEqual(['2025', '2027']);
    expect(JSON.stringify(withoutDrafts(catalogue))).not.toMatch(/spolas 202[68]/u);
  });

  test('is the same object where nothing is a draft', () => {
    const settled = { ...catalogue, regions: [{ ...region, documents: [makeDocument(old, now)] }] };
    expect(withoutDrafts(settled)).toBe(settled);
  });

  test('keeps an announced edition at its address, without a word of its text', () => {
    const announced = edition('2028', {
      status: 'draft',
      announcedBy: 'RS-1',
      about: ['Hela texten.'],
    });
    const held = {
      ...catalogue,
      regions: [{ ...region, documents: [makeDocument(now, announced)] }],
    };
    const shown = withoutDrafts(held).regions[0]?.documents[0]?.editions[1];
    expect(shown).toMatchObject({
      status: 'published',
      completeness: 'announced',
      announcedBy: 'RS-1',
    });
    expect(shown).toMatchObject({ sections: [], about: [], terms: [], remarks: [], source: null });
  });
});

describe('in a build with drafts', () => {
  test('a draft is never the latest edition', () => {
    expect(latestComplete(rules)).toBe(now);
    expect(latestComplete(makeDocument(next))).toBeNull();
    expect(editionStatus(rules, now, '2027-05-01')).toBe(
      'Du läser 2027 års regler, de senaste som finns här.',
    );
    expect(editionStatus(rules, next, '2027-05-01')).toBe(
      'Du läser ett utkast till 2028 års regler. Det är inte fastställt. De senaste som finns här är 2027 års regler.',
    );
  });

  test('a draft is put to the published edition before it, and nothing to a draft', () => {
    const pairs = changeLogs(rules, []).map(({ older, newer }) => names([older, newer]));
    expect(pairs).toEqual([
      ['2025', '2026'],
      ['2025', '2027'],
      ['2027', '2028'],
    ]);
  });

  test('a pair that is kept for its address goes past what came between, and what was said of neighbours', () => {
    // Said of the edition before: section 1.2 is new in 2029.
    const told = { ...makeSection('1.2', 'Isen', 'Isen spolas 2025.'), key: 'k-1-1', cameFrom: [] };
    const came = makeEdition([told], { edition: '2029' });
    const apart = changeLogs(makeDocument(old, came), [])[0]?.entries.length;
    expect(apart).toBe(2);
    const kept: typeof rules = { ...makeDocument(old, now, came), keepPairs: [['2025', '2029']] };
    const [log, ...more] = keptLogs(kept, []);
    expect(names(log ? [log.older, log.newer] : [])).toEqual(['2025', '2029']);
    expect(log?.entries.map(({ old: from, new: to }) => [from?.number, to?.number])).toEqual([
      ['1.1', '1.2'],
    ]);
    expect(more).toEqual([]);
  });

  test('the history of a section tells of the published wording', () => {
    const logs = changeLogs(rules, []);
    const history = sectionHistories(rules, logs, [], originsOf(logs)).get('k-1-1');
    expect(history?.current.edition).toBe(now);
    expect(names(history?.years.map((year) => year.edition) ?? [])).toEqual([
      '2028',
      '2027',
      '2026',
      '2025',
    ]);
    const lone = sectionHistories(makeDocument(next), [], [], new Map()).get('k-1-1');
    expect(lone?.current.edition).toBe(next);
  });

  test('no feed tells of a draft', () => {
    const feed = changesFeed(rules, region, changeLogs(rules, []), null, {
      today: '2026-03-04',
    });
    expect(feed).toContain('/skridskobanor/2027/');
    expect(feed).not.toMatch(/202[68]/u);
  });

  test('the name of a draft says so', () => {
    expect(citeSection('Banregler', next, section('Text.'))).toBe('Banregler 2028 (utkast), 1.1');
    expect(citeSection('Banregler', now, section('Text.'))).toBe('Banregler 2027, 1.1');
    expect(draftNotice([old, backfill, next])).toBe(
      'Utkast till utgåvorna 2026 och 2028. Texten är inte fastställd, kan ändras och gäller inte.',
    );
  });
});
