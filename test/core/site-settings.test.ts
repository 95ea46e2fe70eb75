import { describe, expect, test } from 'vitest';
import { type ContentFile, readCatalogue } from '../../src/core/catalogue.ts';
import { NO_FIELD } from '../../src/core/field.ts';
import { DEFAULT_SETTINGS } from '../../src/core/site-settings.ts';

const file = (path: string, text: string): ContentFile => ({ path, text, sha256: '0'.repeat(64) });
const region = file('content/norrby/region.yaml', 'name: Norrby (påhittad)\nmadeUp: true\n');
const document = (more = '') =>
  file('content/norrby/bidrag/document.yaml', `title: Bidrag\nshortTitle: Bidrag\n${more}`);
const site = (text: string) => file('content/site.yaml', text);

const settingsOf = (text: string, ...more: ContentFile[]) => {
  const { catalogue, problems } = readCatalogue([region, document(), site(text), ...more]);
  return {
    settings: catalogue.settings,
    problems: problems.map(
      ({ place, found, expected }) => `${place.line}:${place.column} ${found} | ${expected}`,
    ),
  };
};

describe('site.yaml', () => {
  test('a site without it has the defaults', () => {
    const { catalogue, problems } = readCatalogue([region, document()]);
    expect(problems).toEqual([]);
    expect(catalogue.settings).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toEqual({
      name: null,
      publisher: null,
      official: false,
      contact: null,
      language: 'sv',
      authority: null,
      main: null,
      accent: null,
      logo: null,
      handbook: false,
    });
  });

  test('every value is read', () => {
    const { settings, problems } = settingsOf(
      [
        'name: Regler i Norrby',
        'publisher: Norrby kommun',
        'official: true',
        'contact: regler@norrby.example',
        'language: en',
        'authority: kommunen',
        'main: norrby/bidrag',
        'accent: "#1f4f46"',
        'logo: logo.svg',
      ].join('\n'),
      file('content/logo.svg', ''),
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      name: 'Regler i Norrby',
      publisher: 'Norrby kommun',
      official: true,
      contact: 'regler@norrby.example',
      language: 'en',
      authority: 'kommunen',
      main: 'norrby/bidrag',
      accent: '#1f4f46',
      logo: 'logo.svg',
      handbook: false,
    });
  });

  test.each([
    ['language: de', '1:11 "de" for "language" | sv or en'],
    ['name: X\naccent: red', '2:9 "red" for "accent" | a colour in quotes, such as "#1f4f46"'],
    [
      'accent: "#ffd400"',
      '1:9 "#ffd400", whose contrast to the paper is 1.4 | at least 4.5, so that links can be read',
    ],
    [
      'main: norrby/avgifter',
      '1:7 "norrby/avgifter", which is no document of this site | one of norrby/bidrag',
    ],
    ['logo: bild.svg', '1:7 no file bild.svg beside site.yaml | the picture that "logo" names'],
    ['official: ja', '1:11 "ja" for "official" | true or false'],
    [
      'namn: X',
      '1:7 the unknown key "namn" | a key that the schema knows: name, publisher, official, contact, language, authority, main, accent, handbook, logo',
    ],
  ])('%j is a problem with its place', (text, expected) => {
    expect(settingsOf(text).problems).toEqual([expected]);
  });
});

describe('the field of a document', () => {
  test('is empty when nothing is set down', () => {
    const { catalogue } = readCatalogue([region, document()]);
    expect(catalogue.regions[0]?.documents[0]?.field).toEqual(NO_FIELD);
  });

  test('is read with places', () => {
    const { catalogue, problems } = readCatalogue([
      region,
      document(
        [
          'parties:',
          '  - name: Föreningen',
          '    part: bound',
          '    unnamed: true',
          '    also: [förening]',
          'roles:',
          '  - name: Kassör',
          '    kind: manager',
          'units:',
          '  - name: Kulturkontoret',
        ].join('\n'),
      ),
    ]);
    expect(problems).toEqual([]);
    const at = (line: number, column: number) => ({
      file: 'content/norrby/bidrag/document.yaml',
      line,
      column,
    });
    expect(catalogue.regions[0]?.documents[0]?.field).toEqual({
      parties: [
        {
          name: 'Föreningen',
          definite: null,
          also: ['förening'],
          part: 'bound',
          unnamed: true,
          place: at(4, 11),
        },
      ],
      roles: [{ name: 'Kassör', definite: null, also: [], kind: 'manager', place: at(9, 11) }],
      units: [{ name: 'Kulturkontoret', definite: null, also: [], place: at(12, 11) }],
      documents: [],
    });
  });

  test('two parties cannot both be the one whom a norm binds that names nobody', () => {
    const { problems } = readCatalogue([
      region,
      document(
        'parties:\n  - { name: A, part: bound, unnamed: true }\n  - { name: B, part: bound, unnamed: true }\n',
      ),
    ]);
    expect(problems.map(({ expected }) => expected)).toEqual([
      'at most one party with "unnamed: true"',
    ]);
  });
});
