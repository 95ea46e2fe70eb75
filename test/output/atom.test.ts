import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { changeLogs } from '../../src/core/change-log.ts';
import type { Decision, Region } from '../../src/core/model.ts';
import { changesFeed, decisionsFeed } from '../../src/output/atom.ts';
import { decision, document, edition, region, section } from './support/pairs.ts';
import { elements, parseXml } from './support/word-file.ts';

const RULES = document(
  edition('2025', [section('1', 'Tider', 'Till klockan 20.00.')]),
  edition('2026', [section('1', 'Tider', 'Till klockan 21.00.')], { validFrom: '2026-02-01' }),
);

const concerns = [{ document: 'skidspar', edition: '2026', section: '1' }];

const DECISIONS = [
  decision('SN-7', { date: '2025-10-02', recorded: '2025-11-01', concerns }),
  decision('SN-8', { date: '2025-10', recorded: '2025-11-02', concerns }),
  decision('SN-9', { date: '2025-12-24' }),
  decision('SN-10', { date: '2025-12', concerns }),
  decision('SN-11', { concerns }),
];

const TODAY = '2026-03-04';

const changes = (decisions: Decision[], site: string | null = null, more: Partial<Region> = {}) =>
  changesFeed(
    RULES,
    region({ decisions, documents: [RULES], ...more }),
    changeLogs(RULES, decisions),
    site,
    { today: TODAY },
  );

const child = (element: Element, name: string) =>
  Array.from(element.childNodes)
    .filter((node): node is Element => node.nodeName === name)
    .map((node) => node.textContent);

const link = (element: Element, rel: string) =>
  elements(element, 'link').find(
    (one) => one.parentNode === element && one.getAttribute('rel') === rel,
  );

describe('the Atom feeds', () => {
  it('have what Atom 1.0 demands', () => {
    for (const text of [
      changes(DECISIONS),
      decisionsFeed(region({ decisions: DECISIONS }), null, TODAY),
    ]) {
      const feed = parseXml(text);
      expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed /u);
      expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      expect(feed.getAttribute('xml:lang')).toBe('sv');
      expect(child(feed, 'author')[0]?.trim()).toBe('Årsregler');
      expect(link(feed, 'self')?.getAttribute('href')).toMatch(/\/feed\.xml$/u);
      for (const element of [feed, ...elements(feed, 'entry')]) {
        for (const name of ['id', 'title', 'updated']) {
          expect(child(element, name)).toEqual([expect.stringMatching(/./u)]);
        }
        expect(child(element, 'id')[0]).toMatch(/^urn:arsregler:[!-~]+$/u);
        expect(child(element, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/u);
        expect(link(element, 'alternate')?.getAttribute('href')).toMatch(/^\//u);
      }
      const ids = elements(feed, 'id').map((id) => id.textContent);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('tell of the editions of the document and of the decisions that name it', () => {
    const titles = elements(parseXml(changes(DECISIONS)), 'entry').map((e) => child(e, 'title')[0]);
    expect(titles).toEqual([
      'Spårregler 2026: hela texten',
      'SN § 8/2025: Ändrade tider',
      'SN § 7/2025: Ändrade tider',
      'Spårregler 2025: hela texten',
    ]);
    const text = changes(DECISIONS);
    expect(text).toContain('href="/fjallregionen/skidspar/andringar/2025-2026/"');
    expect(text).toContain('1 har ändrad text');
  });

  it('take every date from the content, and published only from a date known to the day', () => {
    const feed = parseXml(decisionsFeed(region({ decisions: DECISIONS }), null, TODAY));
    const dates = elements(feed, 'entry').map((entry) => [
      child(entry, 'id')[0]?.split(':').at(-1),
      child(entry, 'updated')[0]?.slice(0, 10),
      child(entry, 'published')[0]?.slice(0, 10) ?? null,
    ]);
    // SN-10 is dated by its month only and SN-11 not at all: nothing says when they changed.
    expect(dates).toEqual([
      ['SN-9', '2025-12-24', '2025-12-24'],
      ['SN-8', '2025-11-02', null],
      ['SN-7', '2025-11-01', '2025-10-02'],
    ]);
    expect(child(feed, 'updated')[0]).toBe('2025-12-24T00:00:00Z');
  });

  it('are the same for the same content, whatever the order in which it is given', () => {
    expect(changes(DECISIONS)).toBe(changes(DECISIONS));
    expect(changes(DECISIONS.toReversed())).toBe(changes(DECISIONS));
  });

  it('have absolute links when the address of the site is known', () => {
    const feed = parseXml(changes(DECISIONS, 'https://regler.example/'));
    for (const one of elements(feed, 'link')) {
      expect(one.getAttribute('href')).toMatch(/^https:\/\/regler\.example\/fjallregionen\//u);
    }
    const plain = (text: string) => text.replaceAll('https://regler.example', '');
    expect(plain(changes(DECISIONS, 'https://regler.example/'))).toBe(changes(DECISIONS));
  });

  it('mark what is invented in every title', () => {
    const titles = elements(parseXml(changes(DECISIONS, null, { madeUp: true })), 'title');
    for (const title of titles) expect(title.textContent).toMatch(/^Påhittat exempel: /u);
    expect(changes(DECISIONS)).not.toContain('Påhittat');
  });

  it('are well-formed without entries and with any text', () => {
    expect(elements(parseXml(decisionsFeed(region(), null, TODAY)), 'entry')).toEqual([]);
    // Nothing in it and nothing that the content knows: the day of the build, never 1970.
    expect(child(parseXml(decisionsFeed(region(), null, TODAY)), 'updated')).toEqual([
      '2026-03-04T00:00:00Z',
    ]);
    const wild = decision('SN-7', {
      recorded: '2025-11-01',
      title: 'A < B & "C" ]]> \u0000\u001b\ud800',
      summary: '=SUMMA(A1) <script>',
    });
    const feed = parseXml(decisionsFeed(region({ decisions: [wild] }), null, TODAY));
    expect(elements(feed, 'title')[1]?.textContent).toBe('SN § 7: A < B & "C" ]]> ');
  });
});
