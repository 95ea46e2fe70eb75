import { describe, expect, test } from 'vitest';
import { NO_FIELD } from '../../../src/core/field.ts';
import { namedDocumentFinder } from '../../../src/language/sv/named-documents.ts';

const quotes = (text: string, field = NO_FIELD) =>
  namedDocumentFinder(field)([{ anchor: 'p1', text }]).map(({ quote }) => quote);

describe('documents that the text names', () => {
  test.each([
    [
      'Banorna ska följa Region Ytterskärs riktlinjer för isvård.',
      'Region Ytterskärs riktlinjer för isvård',
    ],
    [
      'Avgiften framgår av Regionens Avgiftshandbok och får inte höjas.',
      'Regionens Avgiftshandbok',
    ],
    [
      'Det gäller enligt Sportverkets vägledning för isbanor som öppnas.',
      'Sportverkets vägledning för isbanor',
    ],
    ['Vid olycka följs Regionens kris- och katastrofplan.', 'Regionens kris- och katastrofplan'],
    [
      'Uppgifterna ska lämnas till Nationella Isbaneregistret varje år.',
      'Nationella Isbaneregistret',
    ],
    [
      'Ramavtal om isvård mellan region och kommun ska följas.',
      'Ramavtal om isvård mellan region och kommun',
    ],
    [
      'Personalen ska följa rutiner för "Omhändertagande vid fall på isen".',
      'Omhändertagande vid fall på isen',
    ],
    [
      'Regionens fastställda rutiner för anmälan ska följas.',
      'Regionens fastställda rutiner för anmälan',
    ],
  ])('%s', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  test.each([
    'Banan ska skötas enligt gällande riktlinjer.',
    'Den som driver en bana ska ha rutiner för hur isen spolas.',
    'Banans öppettider planeras inför varje säsong.',
    'Ansökan om avtal ska göras i god tid.',
  ])('none in: %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  test('gives the place of the words', () => {
    const text = 'Se Regionens Avgiftshandbok.';
    const [found] = namedDocumentFinder(NO_FIELD)([{ anchor: 'p2', text }]);
    expect(found).toEqual({ anchor: 'p2', quote: 'Regionens Avgiftshandbok', start: 3 });
  });
});
