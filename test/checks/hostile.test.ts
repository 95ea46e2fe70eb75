import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFile } from '../../src/core/catalogue.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { isSiteAddress } from '../../src/core/site-address.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { readAddressList } from '../../src/output/address-list.ts';

const BASE = readContentFolder(resolve('test/fixtures/checks/base/content'));
const HOME = 'content/exempelregion';
const REGION = `${HOME}/region.yaml`;
const SECTION = `${HOME}/skridskobanor/2025/1.1.mdx`;
const EXAMPLE = readContentFolder(resolve('examples/skargard'));

/** What is said of the base with one file in its place, as "rule severity file:line:column found". */
function told(
  path: string,
  change: (text: string) => string,
  files: readonly ContentFile[] = BASE,
) {
  const known = files.find((file) => file.path === path);
  const file = { path, text: change(known?.text ?? ''), sha256: '' };
  const { problems } = buildRulebook([...files.filter((f) => f !== known), file], '2026-11-21');
  return problems.map(
    ({ rule, severity, place, found }) =>
      `${rule} ${severity} ${place.file.replace(`${HOME}/`, '')}:${place.line}:${place.column} ${found}`,
  );
}

const letters = 'abcdefgh';

test.each([
  ['an alias', 'name: *Obs\n', '"*Obs", which YAML takes for a name given elsewhere'],
  [
    'aliases of aliases of aliases',
    `about:\n${[...letters]
      .map((name, i) => `  - &${name} [${`${i ? `*${letters[i - 1]}` : 'x'},`.repeat(9)}x]`)
      .join('\n')}\nname: X\n`,
    'which YAML takes for a name given elsewhere',
  ],
  ['many brackets', `name: ${'['.repeat(50_000)}\n`, 'more than 40 deep'],
  ['many hyphens', `about:\n  ${'- '.repeat(50_000)}x\n`, 'more than 40 deep'],
  ['a key of the language', '__proto__: {a: 1}\nname: X\n', 'unknown key "__proto__"'],
])('%s is told and stops nothing', (_, text, found) => {
  expect(told(REGION, () => text).join('\n')).toContain(found);
});

test.each([
  ['a heading that begins with an asterisk', /^heading: .*$/mu, 'heading: *Obs'],
  ['a day that is not in the calendar', /^edition: /mu, 'validFrom: "2025-02-31"\nedition: '],
  ['a month that is not in the calendar', /^edition: /mu, 'validFrom: "2025-13-45"\nedition: '],
])('%s is told with its place', (_, from, to) => {
  const path = to.includes('valid') ? `${HOME}/skridskobanor/2025/edition.yaml` : SECTION;
  const lines = told(path, (text) => text.replace(from, to));
  expect(lines.join('\n')).toMatch(/^front-matter error .*:\d+:\d+ /mu);
});

test.each([
  ['\u202e', 'characters error', 'turns the order'],
  ['\u2067', 'characters error', 'turns the order'],
  ['\u0096', 'characters error', 'a control character (U+0096)'],
  ['\u0007', 'characters error', 'a control character (U+0007)'],
  ['\ufffd', 'characters error', 'lost'],
  ['\u200b', 'characters warning', 'does not show'],
  ['\u00ad', 'characters warning', 'does not show'],
  ['p\u0430p', 'characters warning', 'two alphabets'],
  ['a\u030a', 'characters warning', 'decomposed'],
])('%j is told of in the rules, in data and in sources', (sign, rule, found) => {
  const files = [
    REGION,
    SECTION,
    `${HOME}/decisions/BN-12.mdx`,
    `${HOME}/skridskobanor/2025/source.txt`,
  ];
  for (const path of files) {
    const lines = told(path, (text) => `${text.trimEnd()} ${sign}\n`).filter((line) =>
      line.startsWith(rule),
    );
    expect(lines.join('\n')).toContain(found);
  }
});

test('a file in UTF-16 is named as one', () => {
  const wide = (text: string) => [...text].map((letter) => `${letter}\u0000`).join('');
  expect(told(REGION, wide).join('\n')).toContain(
    'characters error region.yaml:1:1 a file in UTF-16',
  );
});

test('ordinary letters of other languages are no fault', () => {
  const lines = told(REGION, (text) => `${text}about: ["Ærø, Łódź, naïve, 5 µm, 10 kΩ, Αθήνα"]\n`);
  expect(lines.filter((line) => line.startsWith('characters'))).toEqual([]);
});

test('names that are no folders, and ids that differ in capitals only, are told', () => {
  const decision = BASE.find(({ path }) => path.endsWith('BN-12.mdx'))?.text ?? '';
  const named = (id: string) =>
    told(`${HOME}/decisions/${id}.mdx`, () => decision.replace(/^id: .*$/mu, `id: ${id}`)).join(
      '\n',
    );
  expect(named('bn-12')).toContain('the decision id "exempelregion/bn-12" a second time');
  expect(named('con')).toContain('reserved-name error decisions/con.mdx');
});

test('two who bear requirements do not share an address, and nobody has none', () => {
  const path = 'content/ytterskar/gasthamnsregler/requirements.yaml';
  const settled = (text: string, id: string, name: string) =>
    text.replace(
      new RegExp(`(- id: ${id}\\n)`, 'u'),
      `$1    review:\n      by: Anna\n      on: "2026-01-02"\n      print: 0123456789ab\n      bearer: ${name}\n      reason: Påhittat.\n`,
    );
  const change = (a: string, b: string) => (text: string) =>
    settled(settled(text, 'K1', a), 'K2', b);
  expect(told(path, change('Vakten', 'Väkten'), EXAMPLE).join('\n')).toContain(
    'reserved-name error',
  );
  expect(told(path, change('日本', 'Vakten'), EXAMPLE).join('\n')).toContain(
    '"日本" as the one who bears K1',
  );
});

test.each([
  ['/region/regler/2025/2.7/', true],
  ['/region/regler/2025/2.7/#p5', true],
  ['/a/changes.json', true],
  ['/../escaped.json', false],
  ['/a/../../b/', false],
  ['/a/./b/', false],
  ['//evil.example/', false],
  ['/a"><img src=x>/', false],
  ['/a/\u0000/', false],
  ['a/', false],
  ['/a/?b', false],
  ['/a\\..\\b/', false],
  ['/%2e%2e/b/', false],
])('%s is an address of the site: %s', (address, is) => {
  expect(isSiteAddress(address)).toBe(is);
});

test('a damaged line of the list of addresses is told', () => {
  const { problems } = readAddressList(
    join('published', 'x.txt'),
    '/a/ "bad \\x escape" p1\n/b/ "x" p1\n',
  );
  expect(problems.map(({ place }) => place.line)).toEqual([1]);
});
