import { describe, expect, test } from 'vitest';
import { decision, effects, folded, iceRules, reads } from './amended.ts';

const SIX = effects(`
from: 2031-07-01
place: 1.1 p1
was: Banan ska hålla öppet fem timmar om dagen.
wording: Banan ska hålla öppet sex timmar om dagen.
`);

describe('the forms of an effect', () => {
  test('new wording of a paragraph holds from its day, and names the decision', () => {
    const rules = folded(iceRules(), decision('BN-1', SIX));
    expect(rules.faults).toEqual([]);
    expect(rules.days).toEqual(['2031-07-01']);
    expect(reads(rules, '1.1', '2031-06-30')?.[0]).toContain('fem timmar');
    expect(reads(rules, '1.1', '2031-07-01')?.[0]).toContain('sex timmar');
    const paragraphs = rules.on('2031-07-01')[1]?.paragraphs;
    expect(paragraphs?.map(({ anchor, by }) => [anchor, by])).toEqual([
      ['p1', 'BN-1'],
      ['p2', undefined],
    ]);
  });

  test('a point of a list, by its anchor, stays a point', () => {
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects('from: 2031-02-01\nplace: 1.2 p1-2\nwas: skridskor\nwording: skridskor och skydd'),
      ),
    );
    const section = rules.on('2031-02-01').find(({ number }) => number === '1.2');
    expect(
      section?.paragraphs.map(({ anchor, kind, text }) => `${anchor} ${kind} ${text}`),
    ).toEqual([
      'p1 text Banvakten ska låna ut:',
      'p1-1 item hjälmar',
      'p1-2 item skridskor och skydd',
      'p1-3 item klubbor',
    ]);
  });

  test('a point more, given as two in the place of one', () => {
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects(
          'from: 2031-02-01\nplace: 1.2 p1-2\nwas: skridskor\nwording: |\n  - skridskor\n  - skydd',
        ),
      ),
    );
    expect(reads(rules, '1.2', '2031-02-01')).toEqual([
      'Banvakten ska låna ut:',
      'hjälmar',
      'skridskor',
      'skydd',
      'klubbor',
    ]);
    expect(rules.on('2031-02-01')[2]?.paragraphs.map(({ by }) => by)).toEqual([
      undefined,
      undefined,
      undefined,
      'BN-1',
      undefined,
    ]);
  });

  test.each(['1.1 p1-p2', '1.1 p1–p2', '1.1 p1-2', '"1.1"'])('several paragraphs: %s', (place) => {
    const was =
      '|\n  Banan ska hålla öppet fem timmar om dagen.\n\n  Vid töväder får banan stängas. Banvakten avgör.';
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects(`from: 2031-02-01\nplace: ${place}\nwas: ${was}\nwording: Banan är alltid öppen.`),
      ),
    );
    expect(rules.faults).toEqual([]);
    expect(reads(rules, '1.1', '2031-02-01')).toEqual(['Banan är alltid öppen.']);
    expect(reads(rules, '1.1', '2031-01-31')).toHaveLength(2);
  });

  test('a heading', () => {
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects('from: 2031-02-01\nplace: 1.1 rubrik\nwas: Öppettider\nwording: Tider'),
      ),
    );
    expect(rules.on('2031-01-31')[1]?.title).toBe('Öppettider');
    expect(rules.on('2031-02-01')[1]).toMatchObject({ title: 'Tider', headingBy: 'BN-1' });
  });

  test('new sections stand where they are put, whichever comes first', () => {
    const put = (number: string, after: string) =>
      `from: 2031-02-01\nafter: "${after}"\nnumber: "${number}"\nkey: ny-${number.replaceAll('.', '-')}\nheading: Ny ${number}\nwording: Text.`;
    const numbers = (...entries: string[]) =>
      folded(iceRules(), decision('BN-1', effects(...entries)))
        .on('2031-02-01')
        .map(({ number }) => number);
    const both = [put('1.3', '1.2'), put('1.4', '1.3')];
    expect(numbers(...both)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.3', '1.4', '2', '2.1']);
    expect(numbers(...both.toReversed())).toEqual(numbers(...both));
    expect(numbers(put('1.2.2', '1.2.1'))).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.2.1',
      '1.2.2',
      '2',
      '2.1',
    ]);
    expect(numbers(put('3', '2'))).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1', '3']);
  });

  test('a section that is repealed goes with its parts; a paragraph goes alone', () => {
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects('from: 2031-02-01\nrepeal: "1.2"', 'from: 2031-02-01\nrepeal: 1.1 p2'),
      ),
    );
    expect(rules.on('2031-02-01').map(({ number }) => number)).toEqual(['1', '1.1', '2', '2.1']);
    expect(reads(rules, '1.1', '2031-02-01')).toHaveLength(1);
    expect(reads(rules, '1.2.1', '2031-01-31')).toHaveLength(1);
  });

  test('an expression is exchanged everywhere, as often as the decision expects', () => {
    const exchange = (expect: number) =>
      folded(
        iceRules(),
        decision(
          'BN-1',
          effects(`from: 2031-02-01\nreplace: Banvakten\nwith: Isvakten\nexpect: ${expect}`),
        ),
      );
    expect(exchange(2).faults).toEqual([]);
    expect(reads(exchange(2), '1.1', '2031-02-01')?.[1]).toContain('Isvakten avgör');
    expect(reads(exchange(2), '1.2', '2031-02-01')?.[0]).toContain('Isvakten ska');
    expect(exchange(3).faults).toMatchObject([{ kind: 'expect', found: '2', expected: '3' }]);
    expect(exchange(3).days).toEqual([]);
  });

  test('a note changes no text, and neither does what has no day', () => {
    const rules = folded(
      iceRules(),
      decision(
        'BN-1',
        effects(
          'from: 2031-02-01\nplace: "2.1"\nnote: only-for-some\nquote: Gäller banan i Viken.',
          'from: null\nplace: "2.1 p1"\nwas: Barn betalar ingen avgift.\nwording: Barn betalar halv avgift.',
        ),
      ),
    );
    expect(rules.days).toEqual([]);
    expect(rules.laid).toEqual([]);
  });
});

describe('several decisions', () => {
  const later = (from: string, was: string, wording: string, date = '2031-05-01') =>
    `date: ${date}\n${effects(`from: ${from}\nplace: 1.1 p1\nwas: Banan ska hålla öppet ${was} timmar om dagen.\nwording: Banan ska hålla öppet ${wording} timmar om dagen.`)}`;

  test('the later day wins, and between the days the earlier holds', () => {
    const rules = folded(
      iceRules(),
      decision('BN-2', later('2031-10-01', 'sex', 'sju')),
      decision('BN-1', SIX),
    );
    expect(rules.faults).toEqual([]);
    expect(
      ['2031-06-30', '2031-09-30', '2031-10-01'].map((day) => reads(rules, '1.1', day)?.[0]),
    ).toMatchObject([/fem/u, /sex/u, /sju/u].map((word) => expect.stringMatching(word)));
  });

  test('what ends gives way to what lay under it, also when that came in meanwhile', () => {
    const summer = decision(
      'BN-1',
      SIX.replace('from: 2031-07-01', 'from: 2031-07-01\n    to: 2031-08-31'),
    );
    const rules = folded(
      iceRules(),
      summer,
      decision(
        'BN-2',
        effects(`
from: 2031-08-01
replace: timmar
with: hela timmar
expect: 1
`),
      ),
    );
    expect(rules.days).toEqual(['2031-07-01', '2031-08-01', '2031-09-01']);
    expect(reads(rules, '1.1', '2031-08-31')?.[0]).toContain('sex hela timmar');
    expect(reads(rules, '1.1', '2031-09-01')?.[0]).toContain('fem hela timmar');
  });

  test('a decision against a wording that is replaced already is told, and not laid in', () => {
    const rules = folded(
      iceRules(),
      decision('BN-1', SIX),
      decision('BN-2', later('2031-10-01', 'fem', 'åtta')),
    );
    expect(rules.faults).toMatchObject([{ kind: 'was', by: 'BN-2' }]);
    expect(rules.faults[0]?.found).toContain('sex timmar');
    expect(rules.days).toEqual(['2031-07-01']);
  });

  test('of two from the same day the later adopted wins; two that nothing tells apart are an error', () => {
    const first = decision('BN-1', later('2031-07-01', 'fem', 'sex', '2031-03-01'));
    const second = decision('BN-2', later('2031-07-01', 'fem', 'sju', '2031-04-01'));
    const sameDay = decision('BN-3', later('2031-07-01', 'fem', 'åtta', '2031-04-01'));
    expect(reads(folded(iceRules(), second, first), '1.1', '2031-07-01')?.[0]).toContain('sju');
    expect(folded(iceRules(), first, second).faults).toEqual([]);
    expect(folded(iceRules(), second, sameDay).faults).toMatchObject([
      { kind: 'tie', by: 'BN-3', other: 'BN-2' },
    ]);
  });

  test('what was annulled, rejected or is only proposed changes nothing', () => {
    for (const what of ['annulled', 'rejected', 'referred-back', 'withdrawn', 'proposed']) {
      const undone = decision('BN-1', `events:\n  - what: ${what}\n${SIX}`);
      expect(folded(iceRules(), undone).days).toEqual([]);
    }
  });

  test('what a decision says from before the first day of the edition holds from that day', () => {
    const rules = folded(iceRules(), decision('BN-1', SIX.replace('2031-07-01', '2030-11-01')));
    expect(rules.days).toEqual(['2031-01-01']);
  });

  test('a place that is not there is told with what is', () => {
    const rules = folded(iceRules(), decision('BN-1', SIX.replace('1.1 p1', '1.1 p9')));
    expect(rules.faults).toMatchObject([{ kind: 'place', expected: '1.1 p9', found: 'p1, p2' }]);
  });
});
