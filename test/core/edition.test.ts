import { describe, expect, test } from 'vitest';
import {
  assembleEdition,
  chapterOfSection,
  chapters,
  childrenOf,
  pathTo,
} from '../../src/core/edition.ts';
import type { Edition, Section } from '../../src/core/model.ts';
import { makeEdition, makeSection } from './support/build.ts';

function editionOf(...numbers: string[]): Edition {
  return makeEdition(numbers.map((number) => makeSection(number, `Avsnitt ${number}`, 'Text.')));
}

function section(edition: Edition, number: string): Section {
  const found = edition.sections.find((s) => s.number === number);
  if (!found) throw new Error(`no section ${number}`);
  return found;
}

const places = (edition: Edition) =>
  edition.sections.map(({ number, parent, expectedNumber }) =>
    [number, parent ?? '–', ...(expectedNumber ? [`(${expectedNumber})`] : [])].join(' '),
  );

describe('where a section stands', () => {
  test('under the closest section before it that is one step up', () => {
    expect(places(editionOf('1', '1.1', '1.1.1', '1.2', '2', '2.1'))).toEqual([
      '1 –',
      '1.1 1',
      '1.1.1 1.1',
      '1.2 1',
      '2 –',
      '2.1 2',
    ]);
  });

  test('is told by place and not by number; the number one would expect is told too', () => {
    const edition = editionOf('6', '6.1', '6.6', '6.1.1', '6.1.2', '6.7', '6.7.1');
    expect(places(edition)).toEqual([
      '6 –',
      '6.1 6',
      '6.6 6',
      '6.1.1 6.6 (6.6.1)',
      '6.1.2 6.6 (6.6.2)',
      '6.7 6',
      '6.7.1 6.7',
    ]);
  });

  test('counts the children of the place, those with right numbers included', () => {
    expect(places(editionOf('3', '3.1', '2.2', '3.3'))).toEqual([
      '3 –',
      '3.1 3',
      '2.2 3 (3.2)',
      '3.3 3',
    ]);
  });

  test('no number is expected of a section that skips a step', () => {
    expect(places(editionOf('3', '4.1.1'))).toEqual(['3 –', '4.1.1 3']);
  });

  test('follows position, whatever the order in which files were read', () => {
    const { sections, ...parts } = editionOf('1', '1.1', '2', '2.1');
    const reversed = assembleEdition({
      ...parts,
      sections: [...sections].reverse(),
      shortTitle: 'Banregler',
    });
    expect(reversed.sections).toEqual(sections);
  });
});

describe('the way through an edition', () => {
  const edition = editionOf('1', '1.1', '6', '6.6', '6.1.1', '6.7', '7');

  test('up: the sections above, chapter first, by place', () => {
    expect(pathTo(edition, section(edition, '6.1.1')).map((s) => s.number)).toEqual(['6', '6.6']);
    expect(pathTo(edition, section(edition, '6'))).toEqual([]);
  });

  test('down: what stands directly under a section', () => {
    expect(childrenOf(edition, section(edition, '6')).map((s) => s.number)).toEqual(['6.6', '6.7']);
    expect(childrenOf(edition, section(edition, '6.6')).map((s) => s.number)).toEqual(['6.1.1']);
  });

  test('around: the whole chapter by place', () => {
    const inSix = ['6', '6.6', '6.1.1', '6.7'];
    for (const number of inSix) {
      const chapter = chapterOfSection(edition, section(edition, number));
      expect(chapter.map((s) => s.number)).toEqual(inSix);
    }
    expect(chapterOfSection(edition, section(edition, '7')).map((s) => s.number)).toEqual(['7']);
  });

  test('along: the chapters', () => {
    expect(chapters(edition).map((s) => s.number)).toEqual(['1', '6', '7']);
  });
});
