import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compoundRecall,
  mean,
  measureQuality,
  type QueryFile,
} from '../../scripts/search-quality.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { answerTo } from '../../src/core/search/answer.ts';
import { chosenItems, EVERYTHING } from '../../src/core/search/facets.ts';
import { searchInMemory } from '../../src/core/search/open-index.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { rulebookSearch } from '../../src/io/search-index.ts';

/**
 * The quality of the search as a contract: the questions beside this test, asked of the content without a browser.
 * A figure that falls below its floor fails, and the questions that fell are named. The floors lie under the figures
 * of docs/search-measured.md, so that a change of the content may cost a question.
 */
const FOLDER = new URL('./questions/', import.meta.url);
const FLOORS: Record<string, { first: number; third: number; gain: number; nothing: number }> = {
  'together.json': { first: 0.95, third: 0.98, gain: 0.95, nothing: 0.02 },
  'own-words.json': { first: 0.86, third: 0.93, gain: 0.86, nothing: 0.03 },
  'second.json': { first: 0.84, third: 0.92, gain: 0.85, nothing: 0.03 },
};
const NUMBERS = new Set(['section-number', 'case-or-law']);
/** Without å, ä and ö a set may lose so much. */
const DOTS = 0.05;

const rulebook = buildRulebook(readContentFolder('content'), '2026-11-28', { drafts: false });
const data = rulebookSearch(rulebook);
if (!data) throw new Error('The content has nothing to search.');
const sources = searchInMemory(data);
const sections = data.newest.records.flatMap(({ kind, id, title, sentences }) =>
  kind === 'section'
    ? [{ number: id, text: [title, ...sentences.map(({ text }) => text)].join('\n') }]
    : [],
);

test.each(readdirSync(FOLDER).sort())('the questions of %s', async (name) => {
  const file = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as QueryFile;
  const floor = FLOORS[name];
  if (!floor) throw new Error(`${name} has no floor.`);
  const { queries, noAnswer, compounds } = await measureQuality(file, sources, sections);
  const wrong = queries.filter(({ successAt1 }) => successAt1 === 0);
  const named = wrong.map(({ query, hits }) => `${query}: ${hits.slice(0, 3)}`).join('\n');
  const share = (
    of: (typeof queries)[number][],
    figure: 'successAt1' | 'successAt3' | 'ndcgAt5' | 'nothing',
  ) => mean(of.map((one) => one[figure]));
  expect(wrong.filter(({ kind }) => NUMBERS.has(kind))).toEqual([]);
  expect(share(queries, 'successAt1'), named).toBeGreaterThanOrEqual(floor.first);
  expect(share(queries, 'successAt3'), named).toBeGreaterThanOrEqual(floor.third);
  expect(share(queries, 'ndcgAt5'), named).toBeGreaterThanOrEqual(floor.gain);
  expect(share(queries, 'nothing'), named).toBeLessThanOrEqual(floor.nothing);

  const spoken = noAnswer.filter(({ silent }) => !silent).map(({ query, hits }) => [query, hits]);
  expect(spoken.length / noAnswer.length, JSON.stringify(spoken)).toBeLessThanOrEqual(0.11);
  expect(compounds.every(({ expected }) => expected.length > 0)).toBe(true);
  const missed = compounds.filter((one) => one.missed.length > 0);
  expect(compoundRecall(compounds), JSON.stringify(missed)).toBeGreaterThanOrEqual(0.95);

  const bare = await measureQuality(file, sources, sections, true);
  expect(share(bare.queries, 'successAt1')).toBeGreaterThanOrEqual(floor.first - DOTS);
});

test('every number of a section and every id of a requirement is first, and an id alone', async () => {
  const numbers = await sources.numbers();
  for (const [number] of numbers.sections) {
    const { items } = await answerTo(number, null, sources);
    expect(items[0]).toMatchObject({ kind: 'section', number });
  }
  for (let id = 1; id <= numbers.highestRequirement; id++) {
    const { items } = await answerTo(`K${id}`, null, sources);
    const shown = chosenItems(items, EVERYTHING);
    expect(shown).toMatchObject([{ kind: 'requirement', requirement: { id: `K${id}` } }]);
  }
});

test('every decision and every statute is found by its number', async () => {
  const numbers = await sources.numbers();
  for (const [id] of numbers.decisions) {
    const { items } = await answerTo(id, null, sources);
    expect(items.map((item) => item.id)).toContain(id);
  }
  for (const [law, inSections, records] of numbers.laws) {
    const { items } = await answerTo(law, null, sources);
    expect([law, items.length]).toEqual([law, inSections.length + records.length]);
  }
});
