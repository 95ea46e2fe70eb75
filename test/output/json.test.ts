import { describe, expect, test } from 'vitest';
import { checkWordings } from '../../src/core/ordered-wording.ts';
import { decisionsJson, decisionsJsonSchema } from '../../src/output/decisions-json.ts';
import { editionJson, editionJsonSchema } from '../../src/output/edition-json.ts';
import { makeEdition, makeSection } from '../core/support/build.ts';
import { DOCUMENT, editionOf, REGION, sectionOf } from '../support/example.ts';

/** Every key that stands anywhere in a value. */
function keysIn(value: unknown): Set<string> {
  if (value === null || typeof value !== 'object') return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...keysIn(part)])]);
}

describe.each(['2027', '2028', '2029'])('edition.json of %s', (year) => {
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
  const published = editionJson(editionOf('2029'));
  const section = (number: string) => published.sections.find((s) => s.number === number);

  test('has the fields that the contract promises', () => {
    expect(published).toMatchObject({
      id: 'ytterskar/gasthamnsregler/2029',
      region: 'ytterskar',
      document: 'gasthamnsregler',
      edition: '2029',
      language: 'sv',
      validFrom: '2029-01-01',
      validTo: '2029-12-31',
      completeness: 'complete',
    });
    expect(section('3.4')).toMatchObject({
      key: 'klagomal',
      title: 'Klagomål',
      level: 2,
      parent: '3',
      url: '/ytterskar/gasthamnsregler/2029/3.4/',
    });
  });

  test('has the text of every paragraph as the tree has it', () => {
    for (const { number, paragraphs } of published.sections) {
      expect(paragraphs).toEqual(
        sectionOf(editionOf('2029'), number).paragraphs.map(({ anchor, kind, text }) => ({
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
    const { sections } = editionJson(
      makeEdition([
        makeSection('1', 'BANAN', 'Text.'),
        makeSection(
          '1.1',
          'Öppettider',
          'Text.',
          'printed: "1.1 Öpettider"\ncorrections:\n  - kind: conversion\n    line: 1\n    printed: Öpettider\n    reading: Öppettider\n    reason: Ett p har fallit bort i rubriken när texten gjordes om.\n    certainty: certain\n',
        ),
      ]),
    );
    expect(sections[1]).toMatchObject({ title: 'Öppettider', printedTitle: 'Öpettider' });
  });
});

describe('decisions.json', () => {
  const published = decisionsJson(REGION.decisions, checkWordings(DOCUMENT, REGION.decisions));

  test('is what its schema says', () => {
    expect(published).not.toEqual([]);
    const plain = JSON.parse(JSON.stringify(published));
    expect(decisionsJsonSchema.safeParse(plain).error).toBeUndefined();
    expect(JSON.stringify(plain)).not.toMatch(/"place":\{/u);
    expect(keysIn(plain)).not.toContain('blocks');
  });

  test('tells how an ordered wording stands in every edition', () => {
    const order = published.find(({ id }) => id === 'RY-33')?.orders[0];
    expect(order?.checks).toMatchObject([
      { edition: '2028', section: '4.1', anchors: ['p2'], status: 'differs' },
      { edition: '2029', section: '4.1', anchors: ['p2'], status: 'differs' },
    ]);
    expect(order?.checks[0]?.reason).toContain('varför framgår inte');
  });
});
