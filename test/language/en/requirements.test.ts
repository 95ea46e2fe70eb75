import { describe, expect, test } from 'vitest';
import { englishRequirements } from '../../../src/language/en/requirements.ts';

const CLUB = {
  parties: [
    { name: 'The Member', definite: null, also: ['person'], part: 'bound', unnamed: true },
    { name: 'The Committee', definite: null, also: [], part: 'commissions', unnamed: false },
  ],
  roles: [{ name: 'Captain', definite: null, also: [], kind: 'manager' }],
  units: [],
} as const satisfies Parameters<typeof englishRequirements>[1];

function read(text: string, field: Parameters<typeof englishRequirements>[1] = CLUB): string[] {
  const paragraphs = text.split('\n').map((line, i) => ({
    anchor: `p${i + 1}`,
    kind: line.startsWith('- ') ? ('item' as const) : ('text' as const),
    text: line.replace(/^- /u, ''),
  }));
  const sections = [{ key: 'one', number: '1', title: 'One', level: 1, paragraphs }];
  return englishRequirements({ sections, language: 'en' }, field).map(
    ({ class: cls, bearer }) => `${cls} ${bearer.name}${bearer.stated ? '' : ' (implied)'}`,
  );
}

describe('English norms', () => {
  test.each([
    ['The Member must sign the log.', ['obligation Member']],
    ['Members must not row alone.', ['prohibition Member']],
    ['The Captain shall inspect the boat.', ['obligation Captain']],
    ['The Committee is required to keep a list.', ['obligation Committee']],
    ['A person may apply at any time.', ['permission Member']],
    ['The Member should wear bright clothing.', ['recommendation Member']],
    ['When the light fails, the Captain must close the lake.', ['obligation Captain']],
    ['The Member who borrows a boat must wash it.', ['obligation Member']],
    ['The log must be checked every week by the Captain.', ['obligation Captain']],
    ['Boats must be washed by noon.', ['obligation Member (implied)']],
    ['No member may copy a key.', ['prohibition Member']],
    ['The lake lies north of the village.', []],
    [
      'The Member must wash the boat. The Captain may help, e.g. on Sundays.',
      ['obligation Member', 'permission Captain'],
    ],
    [
      'The Committee must:\n- keep a list\n- answer letters',
      ['obligation Committee', 'obligation Committee', 'obligation Committee'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('where no field is set down the printed subject speaks', () => {
    expect(read('Every swimmer must wear a cap.', null)).toEqual(['obligation Swimmer']);
  });
});
