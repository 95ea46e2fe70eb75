import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEditionJson } from '../../../src/core/edition-json.ts';
import { asRead } from '../../../src/core/ledger/identify.ts';
import { extractRequirements } from '../../../src/core/requirements/extract.ts';
import type { EditionParagraph, RequirementEdition } from '../../../src/core/requirements/types.ts';
import { readParties } from '../../../src/language/sv/norms/read-parties.ts';
import { CARE } from './care-field.ts';

function edition(...paragraphs: (string | EditionParagraph)[]): RequirementEdition {
  const read = readEditionJson({
    sections: [{ key: 'k', number: '2.1', title: 'T', level: 2, paragraphs }],
  });
  if ('fault' in read) throw new Error(read.fault);
  return asRead(read.edition);
}

const item = (anchor: string, text: string): EditionParagraph => ({ anchor, kind: 'item', text });

const read = (from: RequirementEdition) => extractRequirements(from, CARE);

describe('extractRequirements', () => {
  it('gives one requirement for each sentence that binds, and none for information', () => {
    const found = read(
      edition('Hälsocentralen ska ha en plan. Planen är blå.', 'Hälsocentralen bör öva.'),
    );
    expect(found.map((r) => [r.anchor, r.sentenceIndex, r.class])).toEqual([
      ['p1', 1, 'obligation'],
      ['p2', 1, 'recommendation'],
    ]);
    expect(found[0]).toMatchObject({
      key: 'k',
      section: '2.1',
      sentence: 'Hälsocentralen ska ha en plan.',
      norm: 'ska',
    });
  });

  it('lets list items inherit the norm and the bearer of their lead-in', () => {
    const found = read(
      edition(
        'Region Norrmark ska ordna:',
        item('p1-1', 'nycklar'),
        item('p1-2', 'larm. Exempel är inbrottslarm.'),
      ),
    );
    expect(found.map((r) => [r.anchor, r.sentence, r.inherited, r.bearer.name])).toEqual([
      ['p1', 'Region Norrmark ska ordna:', false, 'Region Norrmark'],
      ['p1-1', 'nycklar', true, 'Region Norrmark'],
      ['p1-2', 'larm.', true, 'Region Norrmark'],
    ]);
  });

  it('lets an item keep a norm of its own and gives none to the items of an informing lead-in', () => {
    const own = read(edition('Vid besök ska:', item('p1-1', 'Rökning får inte ske.')));
    expect(own.at(-1)?.class).toBe('prohibition');
    expect(read(edition('I priset ingår följande:', item('p1-1', 'frakt')))).toEqual([]);
  });

  it('goes on from a norm that stands last in the lead-in', () => {
    const found = read(edition('Av lagen framgår att hälsocentralen ska:', item('p1-1', 'lyssna')));
    expect(found.map((r) => r.class)).toEqual(['obligation', 'obligation']);
  });

  it('makes the parts of a term that a duty names in quotation marks part of the duty', () => {
    const found = read(
      edition(
        'Hälsocentralen ska erbjuda "Grundpaket" till alla.',
        'Grundpaket är',
        item('p2-1', 'plåster'),
        item('p2-2', 'salva'),
      ),
    );
    expect(found).toHaveLength(4);
    expect(found.slice(1).every((r) => r.class === 'obligation' && r.implicit)).toBe(true);
  });

  it('lets a sentence that widens the one before it inherit its norm', () => {
    const found = read(edition('Skyltar får inte tas ned. Detta gäller även på helger.'));
    expect(found.map((r) => [r.class, r.inherited])).toEqual([
      ['prohibition', false],
      ['prohibition', true],
    ]);
  });

  it('quotes every sentence to the letter from its paragraph, in reading order', () => {
    const piece = fc.constantFrom(
      'Hälsocentralen ska öva.',
      'Regionen får granska.',
      'Solen skiner.',
      'Provet ska tas inom tre dagar.',
      'Det gäller även barn.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (blocks) => {
          const texts = blocks.map((b) => b.join(' '));
          const found = read(edition(...texts));
          return found.every((r) => texts[Number(r.anchor.slice(1)) - 1]!.includes(r.sentence));
        },
      ),
    );
  });

  it('gives the same for the same edition', () => {
    const text = edition('Hälsocentralen ska öva årligen.');
    expect(read(text)).toEqual(read(text));
  });
});

describe('readParties', () => {
  it('reads who is who from the rulebook itself', () => {
    const parties = readParties(
      edition(
        { anchor: 'r1', kind: 'row', text: 'Region Norrland\tHuvudman och beställare.' },
        'Härefter benämns Entreprenören och egenregin som Vårdcentral. Vårdcentralen ska öppna.',
      ),
    );
    expect(parties.principal).toBe('Region Norrland');
    expect(parties.provider).toBe('Vårdcentralen');
    expect(parties.actors.flatMap(({ words }) => words)).toContain('entreprenör');
  });

  it('resolves the words that the rulebook made one party', () => {
    const found = extractRequirements(
      edition(
        'Härefter benämns Entreprenören och egenregin som Vårdcentral.',
        'Entreprenören ska öva. Vårdcentralen ska städa.',
      ),
    );
    expect(found.map((r) => [r.bearer.name, r.bearer.text])).toEqual([
      ['Vårdcentralen', 'Entreprenören'],
      ['Vårdcentralen', 'Vårdcentralen'],
    ]);
  });

  it('fills in nothing where the rulebook names nobody', () => {
    expect(extractRequirements(edition('Hundar ska hållas kopplade.'))[0]?.bearer.name).toBe(
      'Ej angiven',
    );
  });
});
