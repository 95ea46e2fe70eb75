import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collapse,
  escapePattern,
  indexOfWords,
  levelTypography,
  slug,
  withoutSpace,
} from '../../src/core/text.ts';

/** Text of the kind that goes wrong: Swedish letters, kinds of quotation mark, dash and space. */
const printed = fc
  .array(
    fc.constantFrom(
      ...'aåäöÅÖé1250.,:;!?()§%"\'”’»«–—-−… \n\t',
      '\u00a0',
      '\u00ad',
      '\u2009',
      'e\u0301',
      ' - ',
      ' – ',
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));

describe('levelTypography', () => {
  test.each([
    ['kl. 08.00–17.00', 'kl. 08.00-17.00'],
    ['måndag – fredag', 'måndag-fredag'],
    ['0 - 17 år', '0–17 år'],
    ['”God vård”', '"God vård"'],
    ['»God vård«', '“God vård”'],
    ['hälso\u00adcentral', 'hälsocentral'],
    ['50\u00a0%', '50 %'],
    ['m.m …', 'm.m ...'],
  ])('%j is set otherwise than %j and says the same', (a, b) => {
    expect(levelTypography(a)).toBe(levelTypography(b));
  });

  test.each([
    ['Hälsocentralen', 'hälsocentralen'],
    ['får', 'far'],
    ['5 dagar', '6 dagar'],
    ['5 %', '5%'],
    ['ska', 'ska.'],
    ['får inte', 'får'],
  ])('%j does not say the same as %j', (a, b) => {
    expect(levelTypography(a)).not.toBe(levelTypography(b));
  });

  test('law: doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const once = levelTypography(text);
        expect(levelTypography(once)).toBe(once);
      }),
    );
  });

  test('law: white space never matters', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(levelTypography(text.replace(/\s/gu, '\n  '))).toBe(levelTypography(text));
      }),
    );
  });
});

describe('collapse and withoutSpace', () => {
  test('law: collapsing keeps every printed character, and only single spaces', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const collapsed = collapse(text);
        expect(withoutSpace(collapsed)).toBe(withoutSpace(text));
        expect(collapsed).toMatch(/^(?:\S+(?: \S+)*)?$/u);
      }),
    );
  });
});

describe('slug', () => {
  test.each([
    ['Våld i nära relationer', 'vald-i-nara-relationer'],
    ['1177.se och 1177 Vårdguidens e-tjänster', '1177-se-och-1177-vardguidens-e-tjanster'],
    ['IT, MEDICINSK TEKNIK OCH TELEFONI', 'it-medicinsk-teknik-och-telefoni'],
    ['Ö', 'o'],
    ['…', ''],
  ])('%j gives %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  test('law: small letters, digits and single hyphens between them, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(printed, fc.string()), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
  });
});

describe('indexOfWords', () => {
  test.each([
    ['i får är år sällsynt', 'år', 9],
    ['hälsocentralen', 'hälsocentral', -1],
    ['e-år', 'år', 2],
    ['(FMK)', 'FMK', 1],
    ['3.1.2 och 1.2', '1.2', 2],
    ['tio år', '', 0],
  ])('in %j, %j stands at %i', (text, words, at) => {
    expect(indexOfWords(text, words)).toBe(at);
  });
});

test('escapePattern makes any text literal', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(new RegExp(`^${escapePattern(text)}$`, 'u').test(text)).toBe(true);
    }),
  );
});
