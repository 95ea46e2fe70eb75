import { describe, expect, it } from 'vitest';
import { bearersWithNews, concerned, newsOf } from '../../src/core/requirement-news.ts';
import { newsFeed } from '../../src/output/atom.ts';
import { requirementFilter } from '../../src/output/change-view.ts';
import { changesFile } from '../../src/output/changes-file.ts';
import { changesFileSchema } from '../../src/output/changes-schema.ts';
import { newsInWords, nothingToCompare } from '../../src/output/news-wording.ts';
import { chronicleOf, heldInPart, RULEBOOK } from '../support/example.ts';
import { elements, parseXml } from './support/word-file.ts';

const EXAMPLE = chronicleOf(RULEBOOK);
const IN_PART = chronicleOf(heldInPart());

describe('news of the invented rulebook', () => {
  it('tells every change that is one to everybody whom it concerns', () => {
    const all = newsOf(EXAMPLE.requirements, null);
    expect(all.map(({ log }) => log.newer.edition)).toEqual(['2029', '2028']);
    for (const [i, { changes }] of all.entries()) {
      expect(changes.length).toBeGreaterThan(0);
      const told = bearersWithNews(EXAMPLE.requirements).flatMap(
        (bearer) => newsOf(EXAMPLE.requirements, bearer)[i]?.changes ?? [],
      );
      expect(new Set(told)).toEqual(new Set(changes));
      expect(told).toHaveLength(changes.flatMap(concerned).length);
      expect(changes.some(({ effect }) => effect === 'moved-unchanged')).toBe(false);
    }
  });

  it('tells a change of bearer to both', () => {
    const toldTo = (bearer: string) =>
      newsOf(EXAMPLE.requirements, bearer)
        .flatMap(({ changes }) => changes)
        .filter(({ effect }) => effect === 'bearer-changed')
        .map((change) => change.new?.id);
    expect(toldTo('Hamnvärden')).toEqual(['K25']);
    expect(toldTo('Region Ytterskär')).toEqual(['K25']);
  });

  it('stands in changes.json, with ids, texts and rule, as the schema says', () => {
    for (const [log, changes] of EXAMPLE.requirements.changes) {
      const file = changesFileSchema.parse(JSON.parse(JSON.stringify(changesFile(log, changes))));
      expect(file.requirements).toHaveLength(changes.length);
      for (const row of file.requirements) {
        expect(row.old ?? row.new).toMatch(/^K\d+$/u);
        expect([row.before === null, row.after === null]).toEqual([
          row.old === null,
          row.new === null,
        ]);
      }
    }
    const [last] = [...EXAMPLE.requirements.changes].slice(-1);
    const row = last && changesFile(...last).requirements.find((one) => one.new === 'K60');
    expect(row).toMatchObject({
      old: 'K60',
      effect: 'deadline-changed',
      direction: 'tightened',
      rule: 'other-time',
      bearerBefore: ['Hamnvärden'],
      bearerAfter: ['Hamnvärden'],
    });
  });

  it('is counted truly for the filter', () => {
    for (const changes of EXAMPLE.requirements.changes.values()) {
      const { effects, bearers } = requirementFilter(changes);
      const told = changes.filter(({ effect }) => effect !== 'moved-unchanged');
      expect(effects.reduce((sum, { count }) => sum + count, 0)).toBe(told.length);
      expect(bearers.reduce((sum, { count }) => sum + count, 0)).toBe(
        told.flatMap(concerned).length,
      );
    }
  });

  it('is a feed with one entry for each edition, marked as made up', () => {
    const feed = (bearer: string) =>
      newsFeed(
        EXAMPLE.document,
        EXAMPLE.region,
        bearer,
        newsOf(EXAMPLE.requirements, bearer),
        'https://regler.example/',
        '2026-03-04',
      );
    const root = parseXml(feed('Hamnvärden'));
    const text = (name: string) => elements(root, name).map((one) => one.textContent ?? '');
    expect(text('id')).toEqual([
      'urn:arsregler:ytterskar:gasthamnsregler:nytt:hamnvarden',
      'urn:arsregler:ytterskar:gasthamnsregler:nytt:hamnvarden:2029',
      'urn:arsregler:ytterskar:gasthamnsregler:nytt:hamnvarden:2028',
    ]);
    for (const title of text('title')) expect(title).toMatch(/^Påhittat exempel: /u);
    const lines = elements(root, 'li').map((one) => one.textContent);
    expect(lines).toContain(
      'K60, 3.4. Ändrad frist, skärpt: tiden är snävare, ”inom tio dagar” blev ”inom fem vardagar”.',
    );
    const [first] = elements(root, 'a');
    expect(first?.getAttribute('href')).toMatch(/^https:\/\/regler\.example\/.*\/krav\/K\d+\/$/u);
    expect(feed('Hamnvärden')).toBe(feed('Hamnvärden'));
  });
});

describe('news of a rulebook whose older edition is held in part', () => {
  it('says that nothing can be compared, and calls nothing new', () => {
    const news = newsOf(IN_PART.requirements, null);
    expect(nothingToCompare(news, IN_PART.requirements.edition)).toBe(
      'Ingen jämförbar utgåva före 2029 finns här. Vad som är nytt, skärpt, mildrat eller borttaget i utgåvan 2029 går därför inte att säga.',
    );
    expect(news.flatMap(({ changes }) => changes)).toEqual([]);
    const partial = news.find(({ log }) => log.basis === 'partial');
    expect(partial && newsInWords(partial, null)).toBe(
      'Av utgåvan 2028 är bara delar kända. Inget krav i dem är ändrat. Om andra krav är nya, skärpta eller mildrade framgår inte.',
    );
  });

  it('has a feed without entries', () => {
    const news = newsOf(IN_PART.requirements, 'Hamnvärden');
    const feed = newsFeed(IN_PART.document, IN_PART.region, 'Hamnvärden', news, null, '2026-03-04');
    expect(feed).not.toContain('1970');
    expect(feed).toContain('Nytt för Hamnvärden i Gästhamnsregler</title>');
    expect(feed).not.toContain('<entry>');
  });
});
