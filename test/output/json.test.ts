import { describe, expect, test } from 'vitest';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { decisionsJson, decisionsJsonSchema } from '../../src/output/decisions-json.ts';
import { editionJson, editionJsonSchema } from '../../src/output/edition-json.ts';
import { CATALOGUE, documentOf, editionOf, sectionOf } from '../core/support/content.ts';

/** Every key that stands anywhere in a value. */
function keysIn(value: unknown): Set<string> {
  if (value === null || typeof value !== 'object') return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...keysIn(part)])]);
}

describe.each(['2021', '2025', '2026'])('edition.json of %s', (year) => {
  const published = JSON.parse(JSON.stringify(editionJson(editionOf(year))));

  test('is what its schema says', () => {
    expect(editionJsonSchema.safeParse(published).error).toBeUndefined();
  });

  test('tells nothing of the files that it comes from', () => {
    const keys = keysIn(published);
    for (const key of ['place', 'file', 'source', 'sha256', 'content', 'declared', 'position']) {
      expect(keys).not.toContain(key);
    }
    expect(JSON.stringify(published)).not.toMatch(/\.mdx|\.yaml|content\//u);
  });
});

describe('edition.json', () => {
  const published = editionJson(editionOf('2025'));
  const section = (number: string) => published.sections.find((s) => s.number === number);

  test('has the fields that the contract promises', () => {
    expect(published).toMatchObject({
      id: 'vasterbotten/uppdrag-och-regler/2025',
      region: 'vasterbotten',
      document: 'uppdrag-och-regler',
      edition: '2025',
      language: 'sv',
      validFrom: null,
      validTo: null,
      completeness: 'complete',
    });
    expect(section('7.1.3')).toMatchObject({
      key: 'sarskilda-fordjupningar',
      title: 'Särskilda fördjupningar',
      level: 3,
      parent: '7.1',
      url: '/vasterbotten/uppdrag-och-regler/2025/7.1.3/',
    });
  });

  test('has the text of every paragraph as the tree has it', () => {
    for (const { number, paragraphs } of published.sections) {
      expect(paragraphs).toEqual(
        sectionOf(editionOf('2025'), number).paragraphs.map(({ anchor, kind, text }) => ({
          anchor,
          kind,
          text,
        })),
      );
    }
  });

  test('places references and laws in the text that it gives', () => {
    for (const { paragraphs, references, laws } of published.sections) {
      for (const { anchor, quote, start } of [...references, ...laws]) {
        const text = paragraphs.find((p) => p.anchor === anchor)?.text ?? '';
        expect(text.slice(start, start + quote.length)).toBe(quote);
      }
    }
  });

  test('tells the printed heading too, where it is read otherwise', () => {
    expect(section('2.3.5')).toMatchObject({
      title: 'Läkarinsatser i särskilda boendeformer',
      printedTitle: 'Läkarsatser i särskilda boendeformer',
    });
    expect(section('6.1.1')).toMatchObject({ parent: '6.6', expectedNumber: '6.6.1' });
  });
});

describe('decisions.json', () => {
  const rulebook = documentOf('uppdrag-och-regler');

  test.each(CATALOGUE.regions.map((region) => region.slug))(
    'of %s is what its schema says',
    (slug) => {
      const region = CATALOGUE.regions.find((r) => r.slug === slug);
      const decisions = region?.decisions ?? [];
      const published = decisionsJson(decisions, checkWordings(rulebook, decisions));
      expect(published).not.toEqual([]);
      const plain = JSON.parse(JSON.stringify(published));
      expect(decisionsJsonSchema.safeParse(plain).error).toBeUndefined();
      expect(keysIn(plain)).not.toContain('place');
      expect(keysIn(plain)).not.toContain('blocks');
    },
  );

  test('tells how an ordered wording stands in every edition', () => {
    const decisions = CATALOGUE.regions.flatMap((region) => region.decisions);
    const published = decisionsJson(decisions, checkWordings(rulebook, decisions));
    const order = published.find(({ id }) => id === 'RS-235')?.orders[0];
    expect(order?.checks).toEqual([
      { edition: '2021', section: '7.1.3', anchors: ['p1'], status: 'identical', reason: null },
      { edition: '2025', section: '7.1.3', anchors: ['p3'], status: 'identical', reason: null },
      { edition: '2026', section: null, anchors: [], status: 'not-held', reason: null },
    ]);
  });
});
