import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../../src/language/sv/sentences.ts';

describe('cutSentences', () => {
  it.each([
    ['cuts at a stop before a capital', 'Dörren är låst. Nyckeln finns i skåpet.', 2],
    ['keeps a clock time whole', 'Porten öppnas kl. 07.30. Den stängs kl. 18.00 varje dag.', 2],
    [
      'does not cut after an abbreviation that needs more',
      'Det gäller t.ex. Umeå och bl.a. Skellefteå.',
      1,
    ],
    ['reads an abbreviation set apart', 'Det gäller t. ex. Umeå.', 1],
    [
      'cuts after m.m. before a capital',
      'Ta med handdukar, tvål m.m. Badkläder finns att låna.',
      2,
    ],
    [
      'goes on after m.m. before a small letter',
      'Listor, planer m.m. som hör till ärendet sparas.',
      1,
    ],
    ['keeps an address whole', 'Läs mer på www.region.example och 1177.se innan besöket.', 1],
    ['keeps an ordinal that opens the text', '1. Namn och adress', 1],
    ['cuts after a section number', 'Se punkt 4.3. Där finns mer.', 2],
    ['takes a closing quotation mark along', 'Skylten säger ”Stängt.” Gå runt huset.', 2],
    [
      'cuts before a sentence that opens with a digit',
      'Rummet är stort. 20 personer får plats.',
      2,
    ],
    ['keeps initials with the name', 'Rutinen skrevs av A. Berg i fjol.', 1],
    ['cuts at a question mark', 'Vem svarar? Receptionen.', 2],
  ])('%s', (_, text, count) => {
    expect(cutSentences(text)).toHaveLength(count);
  });

  it('gives nothing for white space', () => {
    expect(cutSentences(' \n ')).toEqual([]);
  });

  it('loses no character but white space', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => bare(cutSentences(text).join('')) === bare(text),
      ),
    );
    const part = fc.constantFrom(
      'Ett',
      'hus',
      'kl.',
      '08.00',
      '. ',
      '? ',
      'm.m.',
      't.ex.',
      ' ',
      '”',
      '\n',
      'Än',
      '5',
      '(',
      ')',
    );
    fc.assert(
      fc.property(
        fc.array(part),
        (parts) => bare(cutSentences(parts.join('')).join('')) === bare(parts.join('')),
      ),
    );
  });

  it('cuts nothing more when a sentence is cut again', () => {
    const part = fc.constantFrom(
      'Ett',
      ' hus ',
      'kl. ',
      '08.00',
      '. ',
      '? ',
      'm.m. ',
      't.ex. ',
      ' ',
      'Än',
      ' 5 ',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) =>
        cutSentences(parts.join('')).every((s) => cutSentences(s).length === 1),
      ),
    );
  });
});
