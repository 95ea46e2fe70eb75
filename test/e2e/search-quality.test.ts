import { readFileSync } from 'node:fs';
import {
  compoundRecall,
  mean,
  measureBytes,
  measureQuality,
  type QueryFile,
} from '../../scripts/search-quality.ts';
import { expect, test } from './support/test.ts';

/**
 * The quality of the search as a contract: the questions of queries/search.json, asked on the built page. A figure
 * that falls below its floor fails, and the questions that fell are named.
 */
const FILE = JSON.parse(
  readFileSync(new URL('./queries/search.json', import.meta.url), 'utf8'),
) as QueryFile;

const NUMBERS = new Set(['section-number', 'decision', 'case-or-law']);

test('the search answers its questions, and is silent where nothing answers', async ({
  page,
  site,
}) => {
  const { queries, noAnswer, compounds } = await measureQuality(page, site.url, FILE);

  const wrong = queries.filter(({ successAt1 }) => successAt1 === 0);
  expect(wrong.filter(({ kind }) => NUMBERS.has(kind))).toEqual([]);
  const named = wrong.map(({ query, hits }) => `${query}: ${hits.slice(0, 3)}`).join('\n');
  expect(mean(queries.map((one) => one.successAt1)), named).toBeGreaterThanOrEqual(0.93);
  expect(mean(queries.map((one) => one.successAt3)), named).toBeGreaterThanOrEqual(0.97);
  expect(mean(queries.map((one) => one.ndcgAt5)), named).toBeGreaterThanOrEqual(0.93);

  const spoken = noAnswer.filter(({ silent }) => !silent).map(({ query, hits }) => [query, hits]);
  expect(spoken.length / noAnswer.length, JSON.stringify(spoken)).toBeLessThanOrEqual(1 / 8);

  const missed = compounds.filter((one) => one.missed.length > 0);
  expect(compounds.every(({ expected }) => expected.length > 0)).toBe(true);
  expect(compoundRecall(compounds), JSON.stringify(missed)).toBeGreaterThanOrEqual(0.95);
});

test('a new visitor fetches at most 150 kB for the first hits', async ({ browser, site }) => {
  const asked = ['läkemedel', 'våld i nära relationer', 'vem betalar för tolken', 'telefon växel'];
  for (const bytes of await measureBytes(browser, site.url, asked))
    expect(bytes).toBeLessThanOrEqual(150_000);
  // A number needs no engine.
  const [number] = await measureBytes(browser, site.url, ['3.9']);
  expect(number).toBeLessThanOrEqual(25_000);
});
